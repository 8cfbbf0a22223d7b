"""Cells that a spreadsheet would run as formulas, in csv, tsv and the exported folder."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sco_cli.errors import ExitCode
from sco_cli.output.spreadsheet import guard
from tests.conftest import MINI, sco

FORMULA = "=+-@＝＋－＠\t\r\n"
RUN = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "'=1+1", ' "=1+1"']
"""What some spreadsheet runs, one way or another, or takes for guarded."""

cells = st.text() | st.text("'\"=+-@＝＋－＠\t\r\n 1.", max_size=6)


@pytest.mark.parametrize("cell", [*RUN, "\t=1", "\r=1", "\n=1", "-1.", "-", "'", "'Peace'"])
def test_is_guarded(cell: str) -> None:
    """By one apostrophe."""
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "-5", "-0.5", "2017-06-09", "1+1", "a=b", "India", "印度", "it's", "“-”", "—"]
)
def test_is_left_as_it_is(cell: str) -> None:
    """Numbers, dates and ordinary words."""
    assert guard(cell) == cell


@given(cells)
@example("'=1")
@example("''=1")
@example("-5")
@example("'-5")
def test_the_guard_can_be_taken_off(cell: str) -> None:
    """One apostrophe off the beginning gives the cell back, whatever it held."""
    assert guard(cell).removeprefix("'") == cell


@given(cells)
def test_no_guarded_cell_begins_as_a_formula_does(cell: str) -> None:
    """Also where spaces and quotation marks before it are dropped, unless it is a number."""
    begins = guard(cell)[:1] + guard(cell).lstrip(' "')[:1]
    if set(begins) & set(FORMULA):
        assert float(cell) <= 0


@given(cells, cells)
def test_different_cells_stay_different(one: str, other: str) -> None:
    """Nothing is lost."""
    assert (guard(one) == guard(other)) == (one == other)


# The real process


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The small fact file with titles that a spreadsheet would run."""
    text = MINI.read_text(encoding="utf-8")
    for number, cell in enumerate(RUN):
        text += f"""
[[events]]
id = "formula-{number:02}"
kind = "meeting"
date = "2020-01-{number + 1:02}"
title.en = {json.dumps(cell)}
title.zh = "＝中"
states = ["pakistan"]
sources = ["charter-text"]
"""
    path = tmp_path_factory.mktemp("hostile") / "facts.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def titles(facts: str, format: str, *more: str) -> list[str]:
    """The English titles of the events of 2020 in csv or tsv, read as such."""
    asked = ("timeline", "--from", "2020", "--to", "2020", "--facts", facts, "--format", format)
    answer = sco(*asked, "--fields", "date,title.en,title.zh", *more)
    assert (answer.status, answer.stderr) == (0, "")
    if format == "csv":
        rows = list(csv.reader(io.StringIO(answer.stdout)))
    else:
        rows = [line.split("\t") for line in answer.stdout.splitlines()]
    assert {row[2] for row in rows[1:]} == {"＝中" if more else "'＝中"}
    return [row[1] for row in rows[1:]]


@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_cells_are_guarded_unless_raw_is_asked_for(hostile: str, format: str) -> None:
    """Both languages; --raw gives what the file holds."""
    assert titles(hostile, format) == [f"'{cell}" for cell in RUN]
    assert titles(hostile, format, "--raw") == RUN


@pytest.mark.parametrize("format", ["json", "jsonl", "plain", "md", "table"])
def test_other_formats_are_not_touched(hostile: str, format: str) -> None:
    """They are not opened in a spreadsheet."""
    asked = ("timeline", "--from", "2020-01-01", "--to", "2020-01-01", "--facts", hostile)
    shown = sco(*asked, "--format", format).stdout
    assert "=1+1" in shown
    assert "'=1+1" not in shown


def test_the_exported_folder_is_guarded_too(hostile: str, tmp_path: Path) -> None:
    """And left as it is with --raw; JSON and SQLite have no such cells."""
    for name, more, wanted in (
        ("guarded", [], [f"'{cell}" for cell in RUN]),
        ("as-is", ["--raw"], RUN),
    ):
        assert sco("export", str(tmp_path / name), "--facts", hostile, *more) == ("", "", 0)
        with open(tmp_path / name / "events.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["title_en"] for row in rows if row["id"].startswith("formula-")] == wanted


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "--raw is for csv and tsv, not for {}"),
        ("zh", "--raw 只用于 csv 和 tsv，不能用于 {}"),
    ],
)
@pytest.mark.parametrize("arguments", [["--json"], [], ["--format", "md"]])
def test_raw_without_such_cells_is_wrong_usage(arguments: list[str], lang: str, words: str) -> None:
    """An option that would do nothing is a mistake."""
    answer = sco("members", "--raw", *arguments, SCO_LANG=lang)
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    chosen = {"--json": "json", "--format": "md"}[arguments[0]] if arguments else "plain"
    assert answer.stderr.startswith(f"sco: {words.format(chosen)}")


@pytest.mark.parametrize("name", ["facts.json", "facts.sqlite"])
def test_raw_is_for_a_folder(name: str, tmp_path: Path) -> None:
    """And nothing is written."""
    answer = sco("export", str(tmp_path / name), "--raw")
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr.startswith("sco: --raw is for a folder of CSV files")
    assert list(tmp_path.iterdir()) == []
