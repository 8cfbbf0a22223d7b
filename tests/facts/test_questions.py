"""The ten questions that sco was made for: each is one command, with the right answer."""

import json
import re
from importlib import import_module
from typing import Any

import pytest

from tests.conftest import complaints, on_terminal, sco

COMMANDS = {
    "members on a given day": "members --as-of 2024-06-22",
    "when Belarus changed status and to what": "state BY",
    "exercises in which Pakistan took part": "exercises --with PK",
    "Secretary-General on a day": "people --office secretary-general --as-of 2012-01-01",
    "treaties that Pakistan has acceded to": "treaties --binding PK",
    "what the article claims without support": "claims --verdict unsupported",
    "the Chinese name of RATS": "terms RATS",
    "everything about drugs": "search drugs --limit 300",
    "the source of Pakistan's accession date": "cite india-pakistan-accession-2017 --style bibtex",
    "what happened in 2017": "timeline --from 2017 --to 2017",
}


def ask(question: str, *more: str) -> str:
    """The answer to one of the questions."""
    answer = sco(*COMMANDS[question].split(), *more)
    assert (answer.status, complaints(answer)) == (0, [])
    return answer.stdout


def answered(question: str) -> Any:
    """The answer as JSON: the list, or the one thing."""
    document = json.loads(ask(question, "--json"))
    return document["items"] if "items" in document else document["item"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("question", COMMANDS)
def test_each_question_is_one_command_for_people(question: str, lang: str) -> None:
    """On a terminal, in both languages; on stderr only whether a list may lack something."""
    answer = on_terminal(*COMMANDS[question].split(), "--lang", lang, NO_COLOR="1")
    assert (answer.status, complaints(answer)) == (0, [])
    assert answer.stdout.count("\n") >= 3
    if not COMMANDS[question].startswith("cite"):
        assert bool(re.search("[一-鿿]", answer.stdout.splitlines()[0])) == (lang == "zh")


def test_members_on_a_given_day() -> None:
    """On the day of the article there were nine, and not Belarus among them."""
    lines = ask("members on a given day", "--fields", "alpha_2").split()
    assert lines == ["IN", "IR", "KZ", "CN", "KG", "PK", "RU", "TJ", "UZ"]


def test_when_belarus_changed_status_and_to_what() -> None:
    """Dialogue partner in 2010, observer in 2015, member in 2024."""
    spells = answered("when Belarus changed status and to what")["spells"]
    assert [(s["status"], s["from"]) for s in spells] == [
        ("dialogue-partner", "2010-04-28"),
        ("observer", "2015-07-10"),
        ("member", "2024-07-04"),
    ]
    assert all(spell["sources"] for spell in spells)
    shown = " ".join(ask("when Belarus changed status and to what").split())
    assert (
        "dialogue partner (28 April 2010 to 10 July 2015);"
        " observer (10 July 2015 to 4 July 2024); member (since 4 July 2024)"
    ) in shown


def test_all_exercises_in_which_pakistan_took_part() -> None:
    """Hosted or joined, held, each with a source; the landmarks are there, the claims are not."""
    found = answered("exercises in which Pakistan took part")
    ids = {item["id"] for item in found}
    assert {
        "youyi-2004", "druzhba-2016", "xiamen-2017", "peace-mission-2018", "xiamen-2019",
        "peace-mission-2021", "pabbi-antiterror-2021", "druzhba-2024", "warrior-8-2024",
    } <= ids  # fmt: skip
    assert not ids & {"peace-mission-2014", "sary-arka-antiterror-2019"}
    assert {item["pakistan_role"] for item in found} == {"host", "took-part"}
    assert {item["held"] for item in found} == {"held"}
    assert all(item["sources"] for item in found)


def test_who_was_secretary_general() -> None:
    """Muratbek Imanaliev of Kyrgyzstan, on 1 January 2012; that his term ended came later."""
    (holder,) = answered("Secretary-General on a day")
    assert holder["name"]["en"] == "Muratbek Imanaliev"
    assert holder["name"]["zh"] in ask("Secretary-General on a day", "--lang", "zh")
    assert (holder["state"], holder["from"], holder["to"]) == ("kyrgyzstan", "2010-01-01", None)


def test_treaties_that_pakistan_has_acceded_to() -> None:
    """What was in force when it acceded in 2017: the Charter and nineteen more."""
    found = answered("treaties that Pakistan has acceded to")
    assert {"charter-2002", "rats-agreement-2002", "shanghai-convention-2001"} <= {
        i["id"] for i in found
    }
    mine = [p for item in found for p in item["parties"] if p["state"] == "pakistan"]
    assert len(mine) == len(found) >= 20
    assert all(party["sources"] and party["standing"] == "party" for party in mine)


def test_what_the_article_claims_that_the_record_does_not_support() -> None:
    """Those alone, the two best known among them; E408 wants what the sources have instead."""
    found = answered("what the article claims without support")
    assert {item["verdict"] for item in found} == {"unsupported"}
    assert {"article-19", "article-41"} <= {item["id"] for item in found}


def test_the_chinese_name_of_rats() -> None:
    """The treaty's own, and what machine translation makes of it as a form to avoid."""
    first = ask("the Chinese name of RATS").splitlines()[0].split("\t")
    assert first[1] == "地区反恐怖机构"
    assert "区域反恐结构" in first[3]


def test_everything_about_drugs() -> None:
    """What is called so first; agreements, strategies, meetings, the centre; each hit says so."""
    found = answered("everything about drugs")
    assert found[0]["id"] == "anti-narcotics"
    every = json.loads(sco("search", "drugs", "--limit", "1000", "--json").stdout)["items"]
    assert {
        "anti-narcotics-agreement-2004", "sco-anti-drug-centre", "anti-drug-strategy-2011-2016",
        "anti-drug-strategy-2018-2023", "anti-drug-strategy-2024-2029", "term-narcotic-drugs",
        "anti-drug-centre-agreement-2025", "solidarity-2023",
    } <= {item["id"] for item in every}  # fmt: skip
    said = re.compile("drug|narcotic|禁毒|毒品", re.IGNORECASE)
    assert all(said.search(item["excerpt"]) for item in every)


def test_everything_is_everything_or_the_rest_is_announced() -> None:
    """Where a limit cuts the list, the person learns how many more there are."""
    answer = sco(*COMMANDS["everything about drugs"].split())
    shown = len(answer.stdout.splitlines())
    total = len(sco("search", "drugs", "--limit", "1000").stdout.splitlines())
    assert shown == total or str(total) in answer.stderr or str(total - shown) in answer.stderr


def test_the_source_of_pakistans_accession_date() -> None:
    """As BibTeX: the news agencies of 9 June 2017, and this fact base."""
    library = import_module("bibtexparser").parse_string(
        ask("the source of Pakistan's accession date")
    )
    assert library.failed_blocks == []
    tass = library.entries_dict["tass-india-pakistan-join-2017"]
    assert tass.fields_dict["date"].value == "2017-06-09"
    assert tass.fields_dict["url"].value == "http://tass.com/world/950697"
    assert any(key.startswith("sco-facts") for key in library.entries_dict)


def test_what_happened_in_2017() -> None:
    """In date order; the accession among much else, and nothing of another year."""
    rows = [line.split("\t") for line in ask("what happened in 2017").splitlines()]
    assert len(rows) > 10
    for when in (row[0].replace("~", "") for row in rows):
        first, _, last = when.partition("/")
        assert first[:4] <= "2017" <= ("9999" if last == ".." else last or first)[:4]
    found = {item["id"] for item in answered("what happened in 2017")}
    assert {
        "astana-summit-2017",
        "india-pakistan-accession-2017",
        "operation-radd-ul-fasaad-2017",
        "xiamen-2017",
    } <= found
