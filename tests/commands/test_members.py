"""``sco members``."""

import csv
import io

import pytest

from tests.conftest import MINI, on_terminal, sco


def test_a_day_after_the_record_is_answered_with_a_note() -> None:
    """On stderr, in the user's language; the answer says which day it holds for."""
    answer = sco("members", "--as-of", "2030-01-01", "--json", "--facts", str(MINI))
    assert answer.status == 0
    assert "the facts end on 1 September 2026" in answer.stderr
    assert '"as_of": "2030-01-01"' in answer.stdout
    chinese = sco("members", "--as-of", "2030", "--lang", "zh", "--facts", str(MINI)).stderr
    assert "数据截至2026年9月1日" in chinese


@pytest.mark.parametrize(
    ("day", "lang", "head"),
    [
        (
            "2030-01-01",
            "en",
            "as of 1 September 2026, the last day covered (asked: 1 January 2030), ",
        ),
        ("2026-09-02", "zh", "截至2026年9月1日（"),
        ("2026-09-01", "en", "as of 1 September 2026, 2 states"),
    ],
)
def test_a_table_for_a_day_after_the_facts_is_headed_by_their_last(
    day: str, lang: str, head: str
) -> None:
    """And names the day that was asked for; one for the last day itself is headed as ever."""
    asked = ("members", "--as-of", day, "--lang", lang, "--facts", str(MINI))
    assert on_terminal(*asked, NO_COLOR="1", COLUMNS="100").stdout.splitlines()[1].startswith(head)


def test_csv_has_a_column_for_each_language() -> None:
    """Whatever --lang says."""
    rows = list(
        csv.DictReader(io.StringIO(sco("members", "--format", "csv", "--facts", str(MINI)).stdout))
    )
    assert rows[1]["name_en"] == "Pakistan"
    assert rows[1]["name_zh"] == "巴基斯坦"
    assert rows[1]["second_hand"] == "false"
    assert all(row["status_sources"] for row in rows)


def test_fields_in_rows() -> None:
    """A text goes by --lang in rows for people; lists join with a semicolon."""
    out = sco(
        "members",
        "--facts",
        str(MINI),
        "--fields",
        "alpha_3,name,spells.from,name.ru",
        "--lang",
        "zh",
    ).stdout
    assert out == "CHN\t中国\t1996-04-26; 2001-06-15\t\nPAK\t巴基斯坦\t2005-07-05; 2017-06-09\t\n"


def test_an_empty_csv_has_its_header() -> None:
    """Nothing found is an answer."""
    answer = sco("members", "--as-of", "1990-01-01", "--format", "csv")
    assert answer.stdout.startswith("alpha_2,name_en,name_zh,status,since,since_first,since_last,")
    assert answer.stdout.count("\n") == 1
    assert answer.status == 0
