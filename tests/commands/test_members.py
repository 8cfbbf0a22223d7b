"""``sco members``."""

import csv
import io
import json
from pathlib import Path

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
            "as of 1 September 2026, the last day covered (asked about: 1 January 2030), ",
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


def test_days_on_standard_input() -> None:
    """Each is answered as --as-of answers it alone, and says so; what is no date is told."""
    days = ["2001-06-15", "2017", "yesterday", "1990-01-01", "2017"]
    answer = sco("members", "--as-of", "-", "--json", stdin="\n".join(days))
    found = json.loads(answer.stdout)["items"]
    for day in ("2001-06-15", "2017"):
        alone = json.loads(sco("members", "--as-of", day, "--json").stdout)["items"]
        assert [row | {"question": None} for row in found if row["question"] == day] == alone
    assert {row["question"] for row in found} == {"2001-06-15", "2017"}
    assert answer.status == 1
    assert "'yesterday' is not a date" in answer.stderr
    assert "1990-01-01: no state had that status on that day" in answer.stderr


def test_days_on_standard_input_as_people_see_them() -> None:
    """In every row the day that it holds for; nothing later is told of it."""
    answer = sco("members", "--as-of", "-", "--format", "csv", stdin="2016-01-01\n2018-01-01\n")
    rows = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert [r["question"] for r in rows if r["alpha_2"] == "PK"] == ["2018-01-01"]
    chinese = sco("members", "--as-of", "-", "--format", "table", "--lang", "zh", stdin="2016\n")
    assert "2016" in chinese.stdout
    assert "Status" not in chinese.stdout


@pytest.mark.parametrize("option", [("--chart",), ("--svg", "days.svg")])
def test_days_on_standard_input_are_no_chart(option: tuple[str, ...]) -> None:
    """A chart is of one day."""
    answer = sco("members", "--as-of", "-", *option, stdin="2016\n")
    assert (answer.status, answer.stdout) == (2, "")
    assert "--as-of -" in answer.stderr


def test_a_dash_is_a_date_of_members_alone() -> None:
    """Elsewhere it is none."""
    assert sco("state", "PK", "--as-of", "-", stdin="2016\n").status == 2


def test_several_days_answer_for_these_days() -> None:
    """Not for the last one covered."""
    for days, as_of in (
        ("2010\n", "2010-12-31"),
        ("2012-01-01\n2010-01-01\n", "2010-01-01/2012-01-01"),
    ):
        answer = sco("members", "--as-of", "-", "--json", stdin=days)
        assert json.loads(answer.stdout)["as_of"] == as_of


def test_a_picture_is_all_of_an_answer(tmp_path: Path) -> None:
    """What asks for rows too is refused."""
    picture = tmp_path / "members.svg"
    for other in (("--json",), ("--format", "csv")):
        answer = sco("members", "--svg", str(picture), *other)
        assert answer.status == 2
        assert f"--svg and {other[0]} can't be combined" in answer.stderr
        assert not picture.exists()
