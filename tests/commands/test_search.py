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
from sco_cli.query.excerpts import LONGEST, sentence
from sco_cli.query.search import look
from tests.conftest import MINI, loaded, sco

REAL = loaded()


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


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        ("who chairs RATS", "rats-council-chair"),
        ("谁担任地区反恐怖机构主席", "rats-council-chair"),
        ("地区反恐怖机构主席国是谁", "rats-council-chair"),
        ("who speaks for Pakistan", "permanent-representative-secretariat"),
    ],
)
def test_whoever_asks_who_finds_the_office(asked: str, office: str) -> None:
    """It says who holds it."""
    assert look(REAL, asked, most=1).hits[0].id == office


def test_on_the_small_facts() -> None:
    """Exactly: what is called so, then titles, then texts; the source last."""
    answer = sco(
        "search", "pakistan", "--facts", str(MINI), "--format", "csv", "--fields", "id,field"
    )
    found = answer.stdout.splitlines()
    assert sorted(found[1:]) == sorted(
        [
            "pakistan,name.en",
            "application-2010,title.en",
            "toll-2015,states",
            "summit-2026,states",
            "chair,holders.state",
            "charter-2002,parties.state",
            "drill-2021,host",
            "member-since-2017,text.en",
            "article-01,section",
            "heading-01,section",
            "pakistan-membership,id",
            "agency-2017,title.en",
        ]
    )
    assert found[:3] == ["id,field", "pakistan,name.en", "application-2010,title.en"]
    assert found[-1] == "agency-2017,title.en"
    (row,) = sco("search", "2763", "--facts", str(MINI)).stdout.splitlines()
    kind, id_, date, title, excerpt = row.split("\t")
    assert (kind, id_, date) == ("event", "toll-2015", "2015-06")
    assert title == "A toll is [sic] given :cn: [/]"
    assert excerpt == "In all 2,763 were killed, says the military."


@settings(deadline=None)
@given(
    st.text("aeß中国İ ﬁ①.。！", min_size=1, max_size=500),
    st.text("aes中国1", min_size=1, max_size=3),
)
def test_the_sentence_shown_never_loses_the_match(text: str, word: str) -> None:
    """However long: what is found in the text is in what is shown of it, and that is a part."""
    if word in text.lower() and len(text.lower()) == len(text):
        shown = sentence(text, {word})
        assert word in shown.lower()
        assert len(shown) <= LONGEST + 2
        assert shown.removeprefix("…").removesuffix("…") in text


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


@pytest.mark.parametrize("word", ["中", "第", "的", "“”", "?", "中 第", "-", '"', "\u200b"])
def test_a_sign_or_a_character_is_answered(word: str) -> None:
    """Or finds nothing; it is never taken for a bug."""
    assert sco("search", word, "--format", "table", stdin="").status == 0


def test_each_hit_says_which_words_it_has() -> None:
    """And the envelope whether all: what has most comes first where nothing has all."""
    whole = json.loads(sco("search", "Tashkent", "rats", "--json").stdout)
    assert whole["all_words"] is True
    assert {tuple(hit["matched"]) for hit in whole["items"]} == {("tashkent", "rats")}
    answer = sco("search", "Tashkent", "rats", "zzzqqq", "--json")
    part = json.loads(answer.stdout)
    assert (answer.status, part["all_words"]) == (0, False)
    assert answer.stderr.count("\n") == 1
    numbers = [len(hit["matched"]) for hit in part["items"]]
    assert numbers[0] == 2
    assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize(
    ("lang", "marked"), [("en", "[zh] 军方称共打死2763人。"), ("zh", "军方称共打死2763人。")]
)
def test_a_match_in_the_other_language_is_marked_so(lang: str, marked: str) -> None:
    """In its own it is not."""
    answer = sco("search", "打死", "--facts", str(MINI), "--lang", lang)
    assert answer.stdout.splitlines()[0].split("\t")[4] == marked


def test_questions_on_standard_input() -> None:
    """A thousand in two seconds of the processor, each hit told apart by its question."""
    questions = ["when did Iran join", "zzzqqq", "反恐", "RATS headquarters"] * 250
    search(REAL, ["rats"])  # the index is made
    began = time.process_time()
    found = [hit for question in questions for hit in look(REAL, question, most=3).hits]
    assert time.process_time() - began < 2
    answer = sco("search", "-", "--json", stdin="\n".join(questions[:4]))
    items = json.loads(answer.stdout)["items"]
    assert [hit["question"] for hit in items] == [hit.question for hit in found[:9]]
    assert [hit["id"] for hit in items] == [hit.id for hit in found[:9]]
    assert (answer.status, answer.stderr) == (
        0,
        "sco: zzzqqq: no entry contains any of these words\n",
    )


def test_a_word_has_an_end() -> None:
    """Near words of it would be looked for too long."""
    answer = sco("search", "a" * 1_001)
    assert answer.status == 2
    assert answer.stderr == (
        "sco: a word is longer than 1000 characters; give fewer or shorter words\n"
    )
