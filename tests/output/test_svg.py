"""Pictures: standalone, of real text, in their place."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sco_cli.output.wrap import cells
from tests.conftest import MINI, sco

SVG = "{http://www.w3.org/2000/svg}"


def drawn(target: Path, *arguments: str, **extra: str) -> ET.Element:
    """The picture of an answer."""
    answer = sco(*arguments, "--svg", str(target), **extra)
    assert answer == ("", "", 0)
    return ET.fromstring(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("members",),
        ("pakistan", "--lang", "zh"),
        ("members", "--chart", "--lang", "zh"),
        ("timeline", "--chart"),
        ("show", "pakistan", "--sources"),
    ],
)
def test_a_standalone_file_of_real_text(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Nothing is loaded from elsewhere; each run is as long as its cells and stays inside."""
    svg = drawn(tmp_path / "a.svg", *arguments, COLUMNS="100")
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"\b\w+://[^\s\"]+", re.sub(r"<text[^>]*>[^<]*", "", text))) == {
        "http://www.w3.org/2000/svg"
    }
    assert "CJK" in svg.attrib["font-family"]
    width = float(svg.attrib["width"])
    runs = svg.findall(f"{SVG}text")
    assert runs
    for run in runs:
        length = float(run.attrib["textLength"])
        assert length == 9 * cells(run.text or "")
        assert float(run.attrib["x"]) + length <= width


def test_what_it_says_is_what_the_table_says(tmp_path: Path) -> None:
    """Word for word."""
    svg = drawn(tmp_path / "a.svg", "members", "--lang", "zh")
    table = sco("members", "--lang", "zh", "--format", "table").stdout
    said = "".join(run.text or "" for run in svg.findall(f"{SVG}text"))
    assert "".join(said.split()) == "".join(table.split())


def test_data_is_not_markup(tmp_path: Path) -> None:
    """Angle brackets and ampersands from a fact file are text."""
    facts = tmp_path / "facts.toml"
    facts.write_text(
        MINI.read_text(encoding="utf-8").replace('"Ruritania"', '"<b>&amp;</b>"', 1),
        encoding="utf-8",
    )
    svg = drawn(tmp_path / "a.svg", "members", "--status", "all", "--facts", str(facts))
    assert {child.tag for child in svg} <= {f"{SVG}rect", f"{SVG}style", f"{SVG}text"}


def test_the_same_bytes_again_replace_the_picture(tmp_path: Path) -> None:
    """A picture may be drawn anew."""
    target = tmp_path / "a.svg"
    drawn(target, "members")
    before = target.read_bytes()
    drawn(target, "members", FORCE_COLOR="1", TERM="dumb")
    assert target.read_bytes() == before


def test_nothing_else_is_replaced(tmp_path: Path) -> None:
    """A file that is no picture stays what it is."""
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    answer = sco("members", "--svg", str(target))
    assert (answer.stdout, answer.status) == ("", 2)
    assert answer.stderr == f"sco: {target}: is there already and is no SVG; name another file\n"
    assert target.read_text() == "mine"


@pytest.mark.parametrize("where", ["no/such/folder/a.svg", "."])
def test_what_cannot_be_written(tmp_path: Path, where: str) -> None:
    """One line, and the status for output."""
    answer = sco("members", "--svg", str(tmp_path / where))
    assert answer.status == 74
    assert answer.stderr.startswith("sco: ")
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("other", [("--json",), ("--format", "csv")])
def test_a_picture_has_no_other_format(tmp_path: Path, other: tuple[str, ...]) -> None:
    """Asking for both is a usage error."""
    answer = sco("members", "--svg", str(tmp_path / "a.svg"), *other)
    assert answer.status == 2
    assert " ".join(other) in answer.stderr
    assert not (tmp_path / "a.svg").exists()
