"""States by any of their names, their cards and offices."""

import json
import re

import pytest

from tests.conftest import on_terminal, sco

NAMES = [
    ("PK", "pakistan"), ("pak", "pakistan"), ("pakistan", "pakistan"), ("巴基斯坦", "pakistan"),
    ("Islamic Republic of Pakistan", "pakistan"), ("巴基斯坦伊斯兰共和国", "pakistan"),
    ("Turkey", "turkiye"), ("Türkiye", "turkiye"), ("TURKIYE", "turkiye"), ("tÜRKİYE", "turkiye"),
    ("Turkiye\u0308", "turkiye"), ("土耳其", "turkiye"), ("ＴＵＲ", "turkiye"),
    ("UAE", "united-arab-emirates"), ("U.A.E.", "united-arab-emirates"), ("阿联酋", "united-arab-emirates"),
    ("Kyrgyz Republic", "kyrgyzstan"), ("KYRGYZ  republic", "kyrgyzstan"), ("Кыргызстан", "kyrgyzstan"),
    ("Russian Federation", "russia"), ("РОССИЯ", "russia"), ("俄国", "russia"),
    ("sri-lanka", "sri-lanka"), ("Sri Lanka", "sri-lanka"), ("Burma", "myanmar"), (" by ", "belarus"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "id"), NAMES)
def test_any_name_finds_the_state(name: str, id: str) -> None:
    """Codes, English, Chinese and Russian names, variants; case, accents and width ignored."""
    answer = sco("state", name, "--json")
    assert (answer.status, answer.stderr) == (0, "")
    assert json.loads(answer.stdout)["item"]["id"] == id


def test_the_card() -> None:
    """Codes, capital, status, all spells, and what concerns the state in date order."""
    out = on_terminal("state", "BY", "--full", NO_COLOR="1").stdout
    assert out.startswith("Republic of Belarus\nas of 1 September 2026\n")
    assert re.search(r"^Codes +BY, BLR$", out, re.MULTILINE)
    assert re.search(r"^Capital +Minsk$", out, re.MULTILINE)
    assert re.search(r"^Status +member since 4 July 2024$", out, re.MULTILINE)
    spells = ["dialogue partner (28 April 2010", "observer (10 July 2015", "member (since 4 July"]
    assert [part in " ".join(out.split()) for part in spells] == [True] * 3
    days = re.findall(r"^\* [^:]*?(\d{4})", out.partition("Events")[2], re.MULTILINE)
    assert len(days) > 5
    assert days == sorted(days)


def test_the_card_in_chinese() -> None:
    """The same facts."""
    out = on_terminal("state", "BY", "--full", "--lang", "zh", NO_COLOR="1").stdout
    assert out.startswith("白俄罗斯共和国\n截至2026年9月1日\n")
    assert re.search(r"^地位 +成员国（自2024年7月4日起）$", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("day", "status", "since"),
    [
        ("2005-07-04", None, None),
        ("2005-07-05", "observer", "2005-07-05"),
        ("2017-06-08", "observer", "2005-07-05"),
        ("2017-06-09", "member", "2017-06-09"),
    ],
)
def test_the_status_is_that_of_the_day(day: str, status: str | None, since: str | None) -> None:
    """A state without any status on a day still has a card."""
    item = json.loads(sco("state", "PK", "--as-of", day, "--json").stdout)["item"]
    assert (item["status"], item["since"]) == (status, since)
    assert bool(item["status_sources"]) == (status is not None)
    assert [spell["from"] for spell in item["spells"]] == [
        start for start in ("2005-07-05", "2017-06-09") if start <= day
    ]


def test_offices_are_those_of_the_day() -> None:
    """On the day of a hand-over the newcomer holds it; what begins later is not there yet."""

    def chairs(day: str) -> list[tuple[str, bool]]:
        item = json.loads(sco("state", "China", "--as-of", day, "--json").stdout)["item"]
        held = [o for o in item["offices"] if o["office"] == "chair-of-the-organization"]
        return [(o["from"], o["current"]) for o in held if o["from"] > "2020"]

    assert chairs("2024-07-03") == []
    assert chairs("2024-07-04") == chairs("2025-08-31") == [("2024-07-04", True)]
    assert chairs("2025-09-01") == [("2024-07-04", False)]


def test_one_name_is_an_item_and_several_are_rows() -> None:
    """In the order asked, one row each."""
    assert "item" in json.loads(sco("state", "PK", "--json").stdout)
    document = json.loads(sco("state", "TR", "PK", "TR", "--json").stdout)
    assert [item["alpha_2"] for item in document["items"]] == ["TR", "PK", "TR"]
    lines = sco("state", "TR", "PK").stdout.splitlines()
    assert [line.split("\t")[:4] for line in lines] == [
        ["TR", "Türkiye", "SCO partner", "2025-09-01"],
        ["PK", "Pakistan", "member", "2017-06-09"],
    ]
