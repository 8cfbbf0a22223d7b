"""Markdown, as renderers of CommonMark and of GitHub read it."""

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sco_cli.model import Source
from sco_cli.output.cells import one_line
from sco_cli.output.md import _escape
from tests.conftest import MINI, loaded, record, sco

REAL = loaded()
COMMON = MarkdownIt("commonmark").enable("table")
EXTENSIONS = ("table", "autolink", "strikethrough", "footnotes")
ADDRESSES = {unquote(url) for source in REAL.sources for url in source.urls}


def of_github(text: str) -> str:
    """As GitHub renders it, which links bare addresses."""
    if shutil.which("cmark-gfm") is None:
        pytest.skip("there is no cmark-gfm here")
    extensions = [arg for name in EXTENSIONS for arg in ("-e", name)]
    command = ["cmark-gfm", *extensions]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def links(rendered: str) -> list[str]:
    """Where links lead to."""
    return [html.unescape(href) for href in re.findall(r'<a href="([^"#][^"]*)"', rendered)]


LISTS = ["sources", "sources --fields urls", "members --sources", "show charter-2002", "sources tass-india-pakistan-join-2017"]  # fmt: skip


@pytest.mark.parametrize("command", LISTS)
def test_every_link_is_an_address_of_a_source(command: str) -> None:
    """Whole, with each `_`, and the addresses in it are links."""
    out = sco(*command.split(), "--format", "md").stdout
    found = {unquote(href) for href in links(COMMON.render(out))}
    assert found
    assert found <= ADDRESSES
    if command.startswith("sources --"):
        assert found == ADDRESSES


@pytest.mark.programs
@pytest.mark.parametrize("command", LISTS)
def test_github_links_the_same(command: str) -> None:
    """And nothing beside it."""
    out = sco(*command.split(), "--format", "md").stdout
    assert sorted(links(of_github(out))) == sorted(links(COMMON.render(out)))


HOSTILE = [
    "# x", "1. x", "1) x", "- x", "+ x", "* x", "> x", "~~~", "```", "===", "---", "| a | b |", "    x", "~~x~~", "~x~",
    "_x_", "**x**", "`x`", "[x](y)", "![x](y)", "[x]: y", "[^x]", "<b>x</b>", "<!-- x -->", "&lt;", "&#65;", "&", r"a\|b", "\\",
    "$x$", "a_b_c", "www.example.org", "ftp://example.org/a_b", "mailto:x", "x  ", "::x", "a < b > c",
]  # fmt: skip


def read(rendered: str) -> str:
    """The text that a reader sees."""
    return html.unescape(re.sub("<[^>]*>", "", rendered)).strip()


REFUSED = {"===", "---", "::x", "- x", "+ x"}
"""No title to begin with: no letter, or punctuation at its beginning."""


@pytest.mark.parametrize("text", [text for text in HOSTILE if text not in REFUSED])
def test_text_that_looks_like_markup_stays_text(text: str, tmp_path: Path) -> None:
    """In a card, a list and a table, through the command line."""
    facts = tmp_path / "facts.toml"
    quoted = text.replace("\\", "\\\\").strip()
    said = MINI.read_text(encoding="utf-8").replace('"Text of the charter"', f'"{quoted}"')
    assert said != MINI.read_text(encoding="utf-8")
    facts.write_text(said, encoding="utf-8")
    for command in ("sources", "sources charter-text", "show charter-text"):
        out = sco(*command.split(), "--format", "md", "--facts", str(facts))
        assert out.status == 0
        rendered = COMMON.render(out.stdout)
        assert text.strip() in read(rendered)
        tags = set(re.findall(r"<(\w+)", rendered))
        assert tags <= {"h1", "h2", "p", "ul", "li", "strong", "a", "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


@given(st.text("#-+=*_~`[]()<>&;|\\!$@:/.1 aé中\n\t", max_size=40))
@example("1. x")
@example("http://example.org/a_b).")
@example("见http://example.org/a。后")
def test_any_text_reads_as_it_is(text: str) -> None:
    """Beside a heading's sign, in an item and in a cell."""
    shown = one_line(text).strip()
    said = " ".join(shown.split())
    for frame in ("# {}", "- {}", "| a |\n| --- |\n| {} |"):
        rendered = COMMON.render(frame.format(_escape(text)))
        body = rendered.rpartition("<td>")[2] if "<td>" in rendered else rendered
        assert " ".join(read(body).split()) == said


@pytest.mark.programs
@pytest.mark.parametrize("text", HOSTILE)
def test_github_reads_it_as_it_is(text: str) -> None:
    """With its own extensions: no strikethrough, no link that nobody wrote."""
    rendered = of_github(f"- {_escape(text)}\n")
    assert read(rendered) == one_line(text).strip()
    assert re.sub(r"</?(ul|li)>|\s", "", rendered) == html.escape(re.sub(r"\s", "", text))


def footnotes(text: str) -> tuple[list[str], list[str]]:
    """Ids to which a text leads, and those that stand under it, each once."""
    body, *notes = re.split(r"\n(?=\[\^[a-z0-9-]+\]: )", text)
    return re.findall(r"\[\^([a-z0-9-]+)\]", body), [note[2 : note.index("]")] for note in notes]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_footnote_tells_which_source_backs_which_statement(lang: str) -> None:
    """Each source of a statement, behind it; all are under the answer."""
    out = sco(
        "pakistan", "pakistan-membership", "--format", "md", "--sources", "--lang", lang
    ).stdout
    led_to, there = footnotes(out)
    assert sorted(set(led_to)) == sorted(there)
    for statement in statements("pakistan-membership"):
        marks = "".join(f"[^{id_}]" for id_ in statement["sources"])
        (line,) = (line for line in out.splitlines() if line.endswith(marks) and "- " in line and _escape(statement["text"][lang]) in line)  # fmt: skip
        assert line.startswith("- ")


def statements(topic: str) -> Iterator[dict[str, Any]]:
    """The statements of a topic."""
    yield from record(topic)["statements"]


def test_a_footnote_tells_which_source_backs_which_row() -> None:
    """Of lists; sources to which no row leads stand in a list of their own, under a heading."""
    out = sco("exercises", "--with", "PK,IN", "--format", "md", "--sources").stdout
    led_to, there = footnotes(out)
    assert sorted(set(led_to)) == sorted(there)
    assert all(isinstance(REAL.by_id[id_], Source) for id_ in there)
    bare = sco(
        "exercises", "--with", "PK,IN", "--format", "md", "--sources", "--fields", "id"
    ).stdout
    assert "\n## Sources\n\n- " in bare
    assert "[^" not in bare


@pytest.mark.programs
def test_github_shows_every_footnote() -> None:
    """And leads to each."""
    out = sco("exercises", "--with", "PK,IN", "--format", "md", "--sources").stdout
    _, there = footnotes(out)
    assert of_github(out).count('<li id="fn') == len(there)
