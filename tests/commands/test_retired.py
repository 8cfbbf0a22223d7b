"""Ids that were retired: a printed citation still leads somewhere."""

import csv
import json
import sqlite3
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest

from sco_cli import load
from sco_cli.entries import entries_of
from sco_cli.errors import ExitCode
from sco_cli.output import FORMATS
from sco_cli.schema import schema
from tests.conftest import sco

jsonschema = import_module("jsonschema")  # it comes without types


def test_the_small_facts_with_retired_ids_are_clean(retired: str) -> None:
    """So that these tests test what users may write."""
    assert sco("check", "--strict", retired).stdout == "no problems\n"


@pytest.mark.parametrize("format", FORMATS)
def test_show_says_what_became_of_it(retired: str, format: str) -> None:
    """In every format, with the ids that say it now but for rows of its plain values."""
    answer = sco("show", "meeting-2001", "--facts", retired, "--format", format)
    assert (answer.status, answer.stderr) == (ExitCode.OK, "")
    assert "The founding and the membership say it." in answer.stdout
    if format not in ("csv", "tsv"):
        assert "founding-2001" in answer.stdout
        assert "member-since-2017" in answer.stdout


def test_show_in_chinese(retired: str) -> None:
    """Kind, day, where it is now."""
    answer = sco("show", "meeting-2001", "--facts", retired, "--format", "table", "--lang", "zh")
    assert "类别  停用编号" in answer.stdout
    assert "2026年11月27日" in answer.stdout
    assert "现见  founding-2001（该组织成立）" in answer.stdout


def test_show_as_json(retired: str) -> None:
    """As the schema says; nothing refers to it."""
    document = json.loads(sco("show", "Meeting-2001", "--facts", retired, "--json").stdout)
    jsonschema.Draft202012Validator(schema("show")).validate(document)
    item = document["item"]
    assert (item["kind"], item["mentions"]) == ("retired", [])
    assert item["record"]["into"] == ["founding-2001", "member-since-2017"]


def test_what_was_dropped_keeps_its_sources(retired: str) -> None:
    """They are listed under it."""
    answer = sco("show", "dropped-toll", "--facts", retired, "--format", "md")
    assert "https://example.org/2017" in answer.stdout
    assert "Now in" not in answer.stdout


def test_several_ids_may_be_retired_ones(retired: str) -> None:
    """They are rows like others."""
    answer = sco("show", "meeting-2001", "council-of-heads-of-state", "--facts", retired)
    assert (answer.status, answer.stderr) == (ExitCode.OK, "")
    assert [line.split("\t")[:2] for line in answer.stdout.splitlines()] == [
        ["retired id", "meeting-2001"],
        ["body", "council-of-heads-of-state"],
    ]


@pytest.mark.parametrize(
    ("id", "lang", "said"),
    [
        ("meeting-2001", "en", "sco: the id meeting-2001 was retired: The founding and the membership say it; cite instead: founding-2001, member-since-2017\n"),
        ("meeting-2001", "zh", "sco: 编号 meeting-2001 已停用：内容并入成立和成员国地位两条；请改引：founding-2001、member-since-2017\n"),
        ("dropped-toll", "en", "sco: the id dropped-toll was retired: No party had counted it\n"),
    ],
)  # fmt: skip
def test_cite_names_what_to_cite_instead(retired: str, id: str, lang: str, said: str) -> None:
    """In one line, and cites nothing: what is gone can't be quoted."""
    answer = sco("cite", id, "--facts", retired, "--lang", lang)
    assert answer == ("", said, ExitCode.NOT_FOUND)


def test_search_leads_from_the_exact_id(retired: str) -> None:
    """It lists no such entry, nor is there a kind of them."""
    answer = sco("search", "meeting-2001", "--facts", retired)
    wanted = (
        "sco: the id meeting-2001 was retired; run sco show meeting-2001 to see what became of it\n"
    )
    assert (answer.stderr, answer.status) == (wanted, ExitCode.OK)
    assert "meeting-2001" not in answer.stdout
    assert "meeting-2001" not in sco("search", "membership", "--facts", retired).stdout
    assert sco("search", "x", "--kind", "retired", "--facts", retired).status == ExitCode.USAGE


def test_neither_completed_nor_suggested(retired: str) -> None:
    """Nobody is to begin using it."""
    offered = {entry.id for entry in entries_of(load(retired))}
    assert "council-of-heads-of-state" in offered
    assert not offered & {"meeting-2001", "dropped-toll"}
    assert "meeting-2001" not in sco("show", "meeting-2002", "--facts", retired).stderr


def test_exports_hold_the_table(retired: str, tmp_path: Path) -> None:
    """As JSON, as CSV, and in SQLite with links to what says it now."""
    for name in ("all.json", "all.sqlite", "all"):
        assert sco("export", str(tmp_path / name), "--facts", retired).status == ExitCode.OK
    whole = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in whole["retired"]] == ["dropped-toll", "meeting-2001"]
    with open(tmp_path / "all" / "retired.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["into_ids"] == "founding-2001; member-since-2017"
    with closing(sqlite3.connect(tmp_path / "all.sqlite")) as database:
        found = database.execute(
            "SELECT r.kind, r.title_en, l.target FROM records r JOIN links l ON l.record = r.id"
            " WHERE r.id = 'meeting-2001'"
        ).fetchall()
    text = "The founding and the membership say it."
    assert found == [("retired", text, "founding-2001"), ("retired", text, "member-since-2017")]
