"""``sco search``."""

import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sco_cli import search
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.query.search import excerpt, fold_text
from tests.conftest import MINI, sco


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["x", "--limit", "0"], "--limit"),
        (["x", "--limit", "many"], "--limit"),
        (["x", "--kind", "evnt"], "did you mean event?"),
        ([], "WORD is missing"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str) -> None:
    """Status 2 and one line."""
    answer = sco("search", *arguments)
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert re.fullmatch(r"sco: .+\n", answer.stderr)
    assert words in answer.stderr


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "plain", "table"])
def test_no_hit_in_each_format(format: str) -> None:
    """An empty list or a header alone, status 0 and one line on stderr."""
    answer = sco("search", "zzzqqq", "--format", format)
    assert (answer.status, answer.stderr.count("\n")) == (0, 1)
    if format == "json":
        assert json.loads(answer.stdout)["items"] == []
    elif format in ("jsonl", "plain"):
        assert answer.stdout == ""
    else:
        assert answer.stdout.strip()


def test_on_the_small_facts() -> None:
    """Exactly: title, then text, then ids of related records; the source last."""
    answer = sco(
        "search", "pakistan", "--facts", str(MINI), "--format", "csv", "--fields", "id,field"
    )
    assert answer.stdout == (
        "id,field\n"
        "pakistan,name.en\n"
        "application-2010,title.en\n"
        "toll-2015,states\n"
        "summit-2026,states\n"
        "chair,holders.state\n"
        "charter-2002,parties.state\n"
        "drill-2021,host\n"
        "member-since-2017,text.en\n"
        "article-01,section\n"
        "heading-01,section\n"
        "pakistan-membership,id\n"
        "agency-2017,title.en\n"
    )
    (row,) = sco("search", "2763", "--facts", str(MINI)).stdout.splitlines()
    assert row == "event\ttoll-2015\tA toll is [sic] given :cn: [/]\t军方称共打死2763人。"


@settings(deadline=None)
@given(
    st.text("aéß中国İ \u0301ﬁ①", min_size=1, max_size=200),
    st.text("aes中国if1", min_size=1, max_size=3),
)
def test_excerpts_never_lose_the_word(text: str, word: str) -> None:
    """Whatever folding makes longer or shorter: what is found in the text is in the excerpt."""
    if word in fold_text(text):
        assert word in fold_text(excerpt(text, word))


def test_no_text_is_left_out(mini: FactBase) -> None:
    """Nested ones too: versions, holders' notes, forms to avoid, Pakistan's standing."""
    for word, name in [
        ("There were 29", "number-of-texts"),
        ("区域反恐结构", "term-structure"),
        ("day of accession", "charter-2002"),
        ("封闭的思想", "heading-01"),
        ("PRC", "china"),
        ("Meets every year", "council-of-heads-of-state"),
    ]:
        assert name in {hit.id for hit in search(mini, word.split())}


def test_the_sources_of_what_is_found() -> None:
    """With --sources they are listed, those that the record's card cites."""
    answer = sco("search", "charter", "--limit", "1", "--kind", "treaty", "--sources", "--json")
    found = json.loads(answer.stdout)
    shown = json.loads(sco("show", found["items"][0]["id"], "--json", "--sources").stdout)
    assert found["sources"]
    # The card cites them in the order of its paragraphs.
    assert {s["id"] for s in found["sources"]} == {s["id"] for s in shown["sources"]}


def test_many_words_are_answered_at_once() -> None:
    """Five hundred, whether they occur, are all one word, or are none."""
    once = sco("search", "the", "--fields", "id")
    began = time.process_time()
    assert sco("search", *["the"] * 500, "--fields", "id") == once
    answer = sco("search", *(f"zq{n}zq" for n in range(500)))
    assert (answer.stdout, answer.status, answer.stderr.count("\n")) == ("", 0, 1)
    assert time.process_time() - began < 8
