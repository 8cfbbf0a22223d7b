"""Whether a list is complete: of participants, delegations, holders, parties, articles."""

import json

import pytest

from tests.commands.conftest import Desk

GAP = "may be incomplete"


@pytest.mark.parametrize(
    ("command", "lacking", "said"),
    [
        ("meetings", {"delegations": 4}, "Delegations: may be incomplete in 4 of 7 entries"),
        ("exercises", {"participants": 1}, "Participants: may be incomplete in 1 of 3 entries"),
        ("groups", {"listings": 3}, "Listed by: may be incomplete in 3 of 3 entries"),
        ("figures", {"rows": 2}, "Figures: may be incomplete in 2 of 3 entries"),
        ("figures deaths-institute", {"rows": 1}, "Figures: may be incomplete"),
        ("treaties --parties", {"parties": 2}, "Parties: may be incomplete in 2 of 4 entries"),
        ("treaties --binding PK", {"parties": 1}, "Parties: may be incomplete"),
        ("people --office rats-director", {"holders": 1}, "Holders: may be incomplete"),
        (
            "organs --fields name,members",
            {"members": 2},
            "Members: may be incomplete in 2 of 4 entries",
        ),
    ],
)
def test_a_list_that_may_lack_something_says_so(
    asked: Desk, command: str, lacking: dict[str, int], said: str
) -> None:
    """In the envelope of JSON, and on stderr for every other format; the answer stands."""
    answer = asked.ask(command, "--json")
    document = json.loads(answer.stdout)
    assert lacking.items() <= document["incomplete"].items()
    assert answer.stderr == ""
    for name in ("plain", "csv", "tsv", "md", "table"):
        assert asked.ask(command, "--format", name).stderr == f"sco: {said}\n"
    assert "可能不全\n" in asked.ask(command, "--lang", "zh").stderr


@pytest.mark.parametrize(
    "command",
    [
        "meetings --from 2017 --to 2017",
        "exercises --with IN",
        "figures deaths-ministry",
        "people --office pakistan-prime-minister",
        "treaties --parties --from 2004 --to 2004",
    ],
)
def test_a_list_that_lacks_nothing_says_nothing(asked: Desk, command: str) -> None:
    """Neither on stderr, nor of that list in JSON."""
    assert asked.ask(command).stderr == ""
    lists = {"delegations", "participants", "rows", "holders", "parties"}
    assert not lists & set(asked.document(command).get("incomplete", ()))


@pytest.mark.parametrize(
    ("record", "field", "title"),
    [
        ("ufa-2015", "delegations", "Delegations"),
        ("convention-2001", "parties", "Parties"),
        ("convention-2001", "articles", "Articles"),
        ("rats-director", "holders", "Holders"),
        ("deaths-institute", "rows", "Figures"),
    ],
)
def test_a_card_marks_it_where_the_list_stands(
    asked: Desk, record: str, field: str, title: str
) -> None:
    """In the title of the section; JSON says of which list."""
    assert f"\n{title} ({GAP})\n" in asked.screen(f"show {record}")
    assert "（可能不全）\n" in asked.screen(f"show {record}", "zh")
    assert asked.document(f"show {record}")["incomplete"][field] == 1
    assert asked.ask(f"show {record}").stderr == ""


def test_a_card_marks_nothing_where_the_list_is_complete(asked: Desk) -> None:
    """As its record says."""
    out = asked.screen("show astana-2017")
    assert "\nDelegations\n" in out
    assert GAP not in out.partition("\nDelegations\n")[2]
    assert "\nParties\n" in asked.screen("show agreement-2004")
