"""Who held an office on a day: held, possible, vacant or unknown; everywhere the same."""

import re

import pytest

from tests.commands.conftest import Desk


@pytest.mark.parametrize(
    ("office", "day", "holding", "who"),
    [
        ("rats-director", "2005-01-01", "held", ["first-director"]),
        ("rats-director", "2006-12-31", "held", ["first-director"]),
        ("rats-director", "2007-01-15", "possible", ["second-director"]),  # a month begins it
        ("rats-director", "2007-02-01", "held", ["second-director"]),
        ("rats-director", "2009-12-15", "possible", ["second-director"]),  # and one ends it
        ("rats-director", "2010-01-05", "unknown", [None]),  # a gap
        ("rats-director", "2010-01-10", "vacant", [None]),
        ("rats-director", "2011-03-05", "held", ["third-director"]),  # seen on that day
        ("rats-director", "2011-03-06", "unknown", [None]),
        ("rats-director", "2015-06-15", "possible", ["fourth-director", "fifth-director"]),
        ("rats-director", "2019-01-01", "unknown", [None]),
        ("rats-deputy", "2004-06-01", "unknown", [None]),
        ("pakistan-prime-minister", "2017-07-28", "held", ["nawaz-sharif"]),
        ("pakistan-prime-minister", "2017-07-29", "unknown", [None]),
        ("pakistan-prime-minister", "2018-07-01", "held", ["nasirul-mulk"]),
    ],
)
def test_who_held_an_office_on_a_day(
    asked: Desk, office: str, day: str, holding: str, who: list[str | None]
) -> None:
    """Held, possible with all candidates, vacant or unknown."""
    rows = asked.items(f"people --office {office} --as-of {day}")
    assert {row["holding"] for row in rows} == {holding}
    assert [row["id"] for row in rows] == who
    assert {row["office"] for row in rows} == {office}


def test_who_holds_an_office_of_several(asked: Desk) -> None:
    """Each as far as it is known of that holder."""
    rows = asked.items("people --office rats-deputy --as-of 2006-06-01")
    assert [(row["id"], row["holding"]) for row in rows] == [
        ("second-director", "held"),
        ("first-director", "possible"),
        ("third-director", "held"),
    ]


@pytest.mark.parametrize(
    ("day", "english", "chinese"),
    [
        ("2005-01-01", "Vyacheslav Kasymov", "维亚切斯拉夫·卡瑟莫夫"),
        (
            "2015-06-15",
            "Zhang Xinfeng (possible) Yevgeny Sysoyev (possible)",
            "张新枫（可能）叶夫根尼·瑟索耶夫（可能）",
        ),
        ("2010-02-01", "vacant", "空缺"),
        ("2010-01-05", "not known", "不详"),
    ],
)
def test_who_held_it_for_people(asked: Desk, day: str, english: str, chinese: str) -> None:
    """In the column of the name; on the whole overview the same, and nobody is left out of its
    first screen.
    """
    command = f"people --office rats-director --as-of {day}"
    assert asked.columns(command)["Name"] == english
    assert asked.columns(command, "zh")["姓名"] == chinese
    brief = asked.card(f"overview --as-of {day}")
    assert re.search("Holder not known.*Director of RATS", brief) or "not known" not in english
    overview, zh = (asked.card(f"overview --full --as-of {day}", lang) for lang in ("en", "zh"))
    for name in re.findall(r"[^)]+\(possible\)|^[^(]+$", english):
        assert re.search(rf"Director of RATS +{re.escape(name.strip())}", overview)
    for name in re.findall("[^）]+（可能）|^[^（]+$", chinese):
        assert name in zh


def test_what_is_known_is_said_in_a_column_of_its_own(asked: Desk) -> None:
    """In the formats for pipes, worded for offices; not as an exercise is held."""
    fields = "people --office rats-director --as-of 2005-01-01"
    for lang, said in (("en", "held"), ("zh", "在任")):
        row = asked.ask(fields, "--lang", lang).stdout.rstrip("\n").split("\t")
        assert row[-2] == said
    assert "in office from March 2005" in asked.columns("people --office rats-deputy")["From"]
    assert "2005年3月起在任" in asked.columns("people --office rats-deputy", "zh")["开始"]


def test_the_overview_holds_the_offices_of_the_organization(asked: Desk) -> None:
    """Not those of a state; in JSON with the same words."""
    found = asked.document("overview --as-of 2015-06-15")["item"]["holders"]
    assert [(h["office"], h["id"], h["holding"]) for h in found] == [
        ("rats-director", "fourth-director", "possible"),
        ("rats-director", "fifth-director", "possible"),
        ("rats-deputy", "first-director", "possible"),
    ]


def test_the_history_of_an_office(asked: Desk) -> None:
    """With its vacancies, days on which somebody was seen, and who was acting."""
    rows = asked.items("people --office rats-director")
    assert [(r["id"], r["from"], r["to"], r["seen"]) for r in rows][2:4] == [
        (None, "2010-01-10", "2010-02-28", None),
        ("third-director", None, None, "2011-03-05"),
    ]
    assert (
        "Nasirul Mulk [acting]" in asked.columns("people --office pakistan-prime-minister")["Name"]
    )
    assert "［代理］" in asked.columns("people --office pakistan-prime-minister", "zh")["姓名"]
    assert asked.items("people --state PK")[0]["office"] == "pakistan-prime-minister"
