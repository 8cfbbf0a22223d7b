"""Each dated step of a record is in the timeline."""

import re
from collections.abc import Sequence

import pytest

from tests.commands.conftest import Desk


def test_each_dated_step_is_in_the_timeline(asked: Desk) -> None:
    """Signed, in force, lapsed, began, ended, took office; and what was held."""
    found = [(s["date"], s["id"], s["kind"], s["step"]) for s in asked.items("timeline")]
    wanted = [
        ("2001-06-15", "convention-2001", "treaty", "signed"),
        ("2003-03-29", "convention-2001", "treaty", "in-force"),
        ("2004-06-17", "first-director", "appointment", "took-office"),
        ("2009-05-16", "black-storm-2009", "operation", "began"),
        ("2009-07", "black-storm-2009", "operation", "ended"),
        ("2014-07-11", "protection-2014", "law", "in-force"),
        ("2014-12-16", "school-attack-2014", "attack", "held"),
        ("2015-07-09/2015-07-10", "ufa-2015", "summit", "held"),
        ("2015-09", "friends-2015", "exercise", "held"),
        ("2016-07-15", "protection-2014", "law", "lapsed"),
        ("2016-11-02/2016-11-03", "bishkek-2016", "heads-of-government", "held"),
        ("2017-03-01", "rules-2017", "law", "in-force"),
    ]
    assert [step for step in found if step in wanted] == wanted
    assert len(set(found)) == len(found)
    assert ("sweep-2017", "ended") not in {(id_, step) for _, id_, _, step in found}


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("summit", {"founding-2001", "ufa-2015", "astana-2017", "qingdao-2018", "summit-2026"}),
        ("heads-of-government", {"bishkek-2016", "online-2020"}),
        ("attack", {"school-attack-2014"}),
        ("appointment", {f"{n}-director" for n in ("first", "second", "fourth", "fifth")}),
    ],
)
def test_the_kinds_of_events_go_on_working(asked: Desk, kind: str, ids: set[str]) -> None:
    """Whatever became of the records."""
    assert set(asked.ids(f"timeline --kind {kind}")) == ids


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            (
                "Convention on Combating Terrorism (signed)",
                "Convention on Combating Terrorism (in force)",
                "Protection Act (no longer in force)",
                "Black Storm (began)",
                "Director of RATS: Zhang Xinfeng (took office)",
            ),
        ),
        (
            "zh",
            (
                "《打击恐怖主义公约》（签署）",
                "《打击恐怖主义公约》（生效）",
                "《保护法》（失效）",
                "“黑色风暴”行动（开始）",
                "地区反恐怖机构执行委员会主任：张新枫（就任）",
            ),
        ),
    ],
)
def test_steps_for_people(asked: Desk, lang: str, said: Sequence[str]) -> None:
    """Behind the title, which one it is."""
    events = asked.columns("timeline", lang)[{"en": "Event", "zh": "大事"}[lang]]
    assert [step for step in said if step not in events] == []


def test_on_a_past_day_a_pending_law_has_taken_no_step(asked: Desk) -> None:
    """That it was adopted doesn't put it in force."""
    command = "timeline --kind law --from 2017-01-15"
    assert "rules-2017" not in asked.ids(f"{command} --as-of 2017-02-28")
    assert "rules-2017" in asked.ids(f"{command} --as-of 2017-03-01")


def test_the_events_of_a_state_are_dated(asked: Desk) -> None:
    """Laws and operations too."""
    _, _, events = asked.screen("state PK --full").partition("\nEvents\n")
    lines = [line for line in events.splitlines() if line.startswith("*")]
    assert "* 20 August 1997: Anti-Terrorism Act (act-1997)" in lines
    assert [line for line in lines if not re.match(r"\* [^:]*\d{4}: ", line)] == []
