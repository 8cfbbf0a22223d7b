"""What the facts once answered wrongly, asked again as a reader asks it."""

import pytest

from sco_cli.factbase import FactBase
from tests.conftest import items, record, sco


@pytest.mark.parametrize(
    ("day", "chair"),
    [
        ("2010-01-01", "Kazakhstan"),
        ("2015-06-01", "Uzbekistan"),
        ("2016-01-01", "Kazakhstan"),
        ("2016-10-01", "China"),
        ("2022-01-01", "India"),
        ("2022-12-01", "Kazakhstan"),
        ("2025-12-01", "Pakistan"),
    ],
)
def test_chair_of_the_rats_council(day: str, chair: str) -> None:
    """The members in turn; Kazakhstan, not Uzbekistan, in 2015-16 and after India in 2022."""
    holders = items("people", "--office", "rats-council-chair", "--as-of", day)
    assert [holder["name"]["en"] for holder in holders] == [chair]


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("rats-director", "2005-07-01", "Vyacheslav Kasymov"),
        ("rats-director", "2009-12-31", "Myrzakan Subanov"),
        ("rats-director", "2013-01-01", "Zhang Xinfeng"),
        ("rats-director", "2026-06-01", "Ularbek Sharsheev"),
        ("secretary-general", "2012-12-31", "Muratbek Imanaliev"),
        ("secretary-general", "2013-01-01", "Dmitry Mezentsev"),
    ],
)
def test_terms_of_three_calendar_years(office: str, day: str, name: str) -> None:
    """From 1 January to 31 December of the third year."""
    holders = items("people", "--office", office, "--as-of", day)
    assert [holder["name"]["en"] for holder in holders] == [name]


@pytest.mark.parametrize("office", ["rats-director", "secretary-general"])
def test_a_day_that_only_the_rule_gives_is_marked(office: str) -> None:
    """Whoever's first or last day no page shows is inferred from the term of three years."""
    holders = items("people", "--office", office)
    assert any(holder["inferred"] for holder in holders)
    assert not all(holder["inferred"] for holder in holders)


@pytest.mark.parametrize(
    ("exercise", "states"),
    [
        ("kavkaz-2020", {"russia", "china", "pakistan", "belarus", "armenia", "myanmar"}),
        (
            "tsentr-2019",
            {"russia", "china", "india", "pakistan", "kazakhstan", "kyrgyzstan", "tajikistan",
             "uzbekistan"},
        ),
    ],
)  # fmt: skip
def test_participants_of_russias_exercises(exercise: str, states: set[str]) -> None:
    """As far as they are shown; where the list isn't complete, it isn't said to be."""
    found = record(exercise)
    assert set(found["participants"]) == states
    if exercise == "kavkaz-2020":
        assert "observers" not in found["complete"]
        assert "Indonesia" in found["note"]["en"]
        assert "印度尼西亚" in found["note"]["zh"]


def test_turkmenistan_was_no_guest_in_astana_in_2011() -> None:
    """Karzai was the only one; a guest is one for the days of the meeting."""
    sent = record("astana-summit-2011")["delegations"]
    assert [d["state"] for d in sent if d["state"] and d["capacity"] == "guest"] == ["afghanistan"]
    assert record("turkmenistan")["spells"] == []  # a guest has no status


@pytest.mark.parametrize("day", ["2004-06-17", "2007-08-16", "2009-06-16", "2011-06-15"])
def test_afghanistan_was_a_guest_before_it_was_an_observer(day: str) -> None:
    """At the summits from 2004 to 2011, but for 2005."""
    (summit,) = items("summits", "--from", day, "--to", day)
    sent = {d["state"]: d["capacity"] for d in summit["delegations"]}
    assert sent["afghanistan"] == "guest"


def test_the_contact_group_met_in_2021() -> None:
    """At ministers' level in Dushanbe, with a joint statement."""
    found = record("contact-group-dushanbe-2021")
    assert found["date"] == "2021-07-14"
    assert "joint statement" in found["text"]["en"]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("charter-2002", "party"),
        ("shanghai-convention-2001", "party"),
        ("rats-agreement-2002", "party"),
        ("good-neighbourliness-treaty-2007", "party"),
        ("sco-convention-terrorism-2009", "party"),
        ("joint-military-exercises-agreement-2007", "unknown"),
        ("sco-convention-extremism-2017", "unknown"),
        ("information-security-agreement-2009", "unknown"),
    ],
)
def test_pakistans_standing(text: str, standing: str) -> None:
    """A party to what was in force when it joined; open for what came into force later."""
    (position,) = (p for p in record(text)["parties"] if p["state"] == "pakistan")
    assert position["standing"] == standing
    assert position["sources"]


def test_military_courts_had_a_gap() -> None:
    """The 21st Amendment ended on 6 January 2017, the 23rd came on 31 March."""
    text = record("military-courts-2015-2019")["text"]
    assert "6 January 2017" in text["en"]
    assert "31 March 2017" in text["en"]
    assert "2017年1月6日" in text["zh"]


def test_fatf_had_two_lists() -> None:
    """The graver Public Statement from February 2012 to June 2014, then the grey list."""
    assert record("fatf-public-statement-2012")["date"].startswith("2012-02-16")
    text = record("fatf-statements-on-pakistan")["text"]["en"]
    for day in ("28 February 2008", "16 February 2012", "27 June 2014", "29 June 2018"):
        assert day in text


DISPUTED = {
    "defence-ministers-qingdao-2025",
    "ghazab-lil-haq-tolls",
    "india-rejects-jaffar-express-charge-2025",
}


def test_three_disputes_are_left(real: FactBase) -> None:
    """Each between parties who could know."""
    disputed = {r.id for r in real.records() if getattr(r, "basis", None) == "disputed"}
    assert disputed == DISPUTED


def test_a_status_that_began_in_a_month_is_open_within_it() -> None:
    """Sri Lanka signed in May 2010, on a day that no source shows."""
    command = ("members", "--status", "dialogue-partner", "--as-of")
    assert "LK" not in {x["alpha_2"] for x in items(*command, "2010-04-30")}
    within = sco(*command, "2010-05-15")
    assert within.stderr == "sco: status not known on that day: Sri Lanka\n"
    assert "LK" not in within.stdout
    assert "LK" in {x["alpha_2"] for x in items(*command, "2010-05-31")}
    assert "not known" in sco("state", "LK", "--as-of", "2010-05-15", "--format", "md").stdout
