"""What a search of the facts finds, and in which order."""

import json
import re
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sco_cli import search
from sco_cli.folding import plain
from sco_cli.folding.words import words as words_of
from sco_cli.kinds import fields, kind_of, title_of, values
from sco_cli.labels import label
from sco_cli.languages import say
from sco_cli.output.wrap import cells
from tests.conftest import loaded, on_terminal, sco

REAL = loaded()
TITLED = [r for r in REAL.by_id.values() if kind_of(r).name not in ("source", "term")]
WORDS = ["drugs", "反恐", "RATS", "türkiye", "exercise", "成员国", "Шанхай", "Islamabad", "67.93"]


def hits(*arguments: str, limit: int = 10_000) -> list[dict[str, Any]]:
    """What a search finds, whole."""
    answer = sco("search", *arguments, "--limit", str(limit), "--json")
    assert (answer.status, answer.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(answer.stdout)["items"]
    return found


def ids(*arguments: str) -> list[str]:
    """The ids of all hits, best first."""
    return [hit["id"] for hit in hits(*arguments)]


def all_text(id: str) -> str:
    """Everything that a record says, as it is in the file, folded."""
    record = REAL.by_id[id]
    return plain(msgspec.json.encode(record).decode())


def test_chinese_without_spaces() -> None:
    """Every hit says it in one of its forms, and there are many; the term itself is first."""
    found = ids("反恐")
    assert len(found) > 100
    assert found[0] == "term-counter-terrorism"
    assert [name for name in found if not says(name, "反恐")] == []


def test_all_words_must_occur() -> None:
    """Both in every hit; and every record that has both is a hit of each alone."""
    found = set(ids("巴基斯坦", "演习"))
    assert len(found) > 30
    assert {"druzhba-2016", "aman", "interaction-2024"} <= found
    assert [n for n in found if not (says(n, "巴基斯坦") and says(n, "演习"))] == []
    assert found == set(ids("巴基斯坦")) & set(ids("演习"))


FORMS = {
    "反恐": (
        "反恐",
        "counter-terror",
        "counter terror",
        "counterterror",
        "anti-terror",
        "antiterror",
    ),
    "巴基斯坦": ("巴基斯坦", "pakistan"),
    "演习": ("演习", "演练", "exercise", "drill", "war game"),
}
"""What means the same, as texts write it."""


def says(id: str, word: str) -> bool:
    """Whether a record has a word or what means the same; its kind and sort are words of it."""
    record = REAL.by_id[id]
    sorts = [w for f in fields(type(record)) if f.role == "word" for w in values(record, f)]
    labels = plain(" ".join(say(label(word), "zh") for word in sorts))
    said = all_text(id) + kind_of(record).name + labels
    return any(form in said for form in FORMS[word])


@pytest.mark.parametrize("words", [["巴基斯坦 演习"], ["巴基斯坦\u3000演习"], ["演习", "巴基斯坦"]])
def test_words_may_come_in_one_argument_and_in_any_order(words: list[str]) -> None:
    """Quoted for the shell or not, with the space that a Chinese keyboard has."""
    assert sorted(ids(*words)) == sorted(ids("巴基斯坦", "演习"))


def test_both_languages_at_once() -> None:
    """An English and a Chinese word of the same record."""
    assert "anti-narcotics-agreement-2004" in ids("Drugs", "禁毒")
    assert ids("Imanaliev", "伊马纳利耶夫", "--kind", "person") == ["muratbek-imanaliev"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rats", "RATS"), ("rats", "ＲＡＴＳ"), ("turkiye", "TÜRKİYE"), ("türkiye", "Turkiye"),
        ("шанхайская", "ШАНХАЙСКАЯ"), ("2017", "２０１７"), ("yekaterinburg", "Yékaterinbûrg"),
    ],
)  # fmt: skip
def test_case_accents_and_width_do_not_matter(one: str, other: str) -> None:
    """The same hits in the same order."""
    assert ids(one) == ids(other) != []


TITLES = (
    "title",
    "name",
    "abbreviation",
    "number",
    "subject",
    "full_name",
    "short",
    "aliases",
    "en",
    "zh",
    "article_zh",
)
"""Where a record says what it is called; the last three are those of the article's headings."""


@pytest.mark.parametrize("word", ["drugs", "RATS", "反恐", "Tashkent", "演习"])
def test_title_before_text_and_sources_last(word: str) -> None:
    """A hit in a title or name stands before those in a text; the sources come after all."""
    found = hits(word)
    kinds = [hit["kind"] == "source" for hit in found]
    assert kinds == sorted(kinds)
    assert True in kinds
    titled = [hit["field"].partition(".")[0] in TITLES for hit in found if hit["kind"] != "source"]
    assert titled == sorted(titled, reverse=True)
    assert {True, False} == set(titled)


def test_what_is_called_so_comes_first() -> None:
    """The whole title before a word in it, a word before a part of one."""
    assert ids("Pakistan")[:2] == ["pakistan", "term-pakistan"]
    assert ids("土耳其")[0] == "turkiye"
    found = hits("charter")
    assert found[0]["id"] == "charter-2002"  # the thing before the glossary's word
    scores = [hit["score"] for hit in found if hit["kind"] != "source"]
    assert scores == sorted(scores, reverse=True)


def test_a_heading_is_a_title() -> None:
    """What the article's heading says stands before claims that only belong to its section."""
    found = ids("closing", "thoughts")
    assert found[:2] == ["closing-thoughts", "heading-15"]


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("exercise", {"exercise"}),
        ("event,treaty", {"event", "treaty"}),
        ("EVENT，treaty", {"event", "treaty"}),
        ("source", {"source"}),
    ],
)
def test_kind(kind: str, kinds: set[str]) -> None:
    """Only those kinds, all of them, in the same order as among all kinds."""
    found = hits("反恐", "--kind", kind)
    assert {hit["kind"] for hit in found} == kinds
    everything = [hit["id"] for hit in hits("反恐") if hit["kind"] in kinds]
    assert [hit["id"] for hit in found] == everything


def test_limit() -> None:
    """The best so many; twenty without it, and then the person learns how many there are."""
    every = hits("RATS")
    assert len(every) > 20
    assert hits("RATS", limit=3) == every[:3]
    answer = sco("search", "RATS")
    assert answer.stdout.count("\n") == 20
    assert (
        answer.stderr
        == f"sco: the 20 best of {len(every)} matches are shown; use --limit N for more\n"
    )
    assert str(len(every)) in sco("search", "RATS", "--lang", "zh").stderr
    assert sco("search", "anti-narcotics-agreement-2004").stderr == ""


@pytest.mark.parametrize(
    ("many", "one", "id"),
    [
        ("exercises", "exercise", "term-joint-antiterror-exercise"),
        ("charters", "charter", "charter-2002"),
        ("summits", "summit", "ufa-summit-2015"),
    ],
)
def test_a_plural_finds_its_singular(many: str, one: str, id: str) -> None:
    """All that the singular finds, and those that say the plural before them."""
    assert id in ids(many)
    assert set(ids(one)) == set(ids(many))


@pytest.mark.parametrize(("many", "one"), [("treaties", "treaty"), ("agencies", "agency")])
def test_a_plural_in_ies_finds_its_singular(many: str, one: str) -> None:
    """English has more plurals than one."""
    assert set(ids(one)) <= set(ids(many))


@pytest.mark.parametrize("word", ["rats", "Russ"])
def test_a_short_word_in_s_is_no_plural_that_finds_everything(word: str) -> None:
    """Every hit has the word; of four letters or more, or a longer one that begins so."""
    start = rf"\b{word.lower()}" if len(word) > 3 else rf"\b{word.lower()}\b"
    start += "|structure|地区反恐" if word == "rats" else ""
    assert [hit["id"] for hit in hits(word) if not re.search(start, all_text(hit["id"]))] == []


@pytest.mark.parametrize("inside", ["errorism", "akistan", "ractice"])
def test_the_inside_of_a_word_finds_nothing(inside: str) -> None:
    """Only its beginning does, after whole words."""
    found = [hit.id for hit in search(REAL, [inside])]
    assert [id_ for id_ in found if f" {inside}" not in f" {all_text(id_)}"] == []


@pytest.mark.parametrize(
    ("word", "near", "lang", "words"),
    [
        ("drgus", "drugs", "en", "similar words: "),
        ("Musharaf", "musharraf", "en", "similar words: "),
        ("反恐怖主意", "反恐怖主义", "zh", "相近的词："),
    ],
)
def test_no_hit_names_near_words(word: str, near: str, lang: str, words: str) -> None:
    """That do occur; on stderr, with status 0: nothing found is an answer."""
    answer = sco("search", word, "--lang", lang)
    assert answer.status == 0
    assert not word.isascii() or answer.stdout == ""
    assert answer.stderr.count("\n") == 1
    assert near in answer.stderr.partition(words)[2]
    assert hits(near) != []


def test_only_the_word_that_does_not_occur_gets_near_ones() -> None:
    """`drugs` does occur."""
    answer = sco("search", "drugs", "exercice")
    assert "exercise" in answer.stderr
    assert "drug" not in answer.stderr


@pytest.mark.parametrize("word", WORDS)
def test_the_excerpt_shows_the_match(word: str) -> None:
    """Of each hit in whose texts it stands: the word in any of its forms, in its sentence."""
    found = [hit for hit in hits(word) if hit["field"] != "id"]
    assert found
    forms = SAME.get(word, {*words_of(word)})
    for hit in found:
        shown = plain(hit["excerpt"])
        said = {*words_of(shown)}
        longer = any(one.startswith(plain(word)) for one in said)
        assert said & forms or longer or any(f in shown for f in forms if not f.isascii()), hit
        assert len(hit["excerpt"]) <= 162


SAME = {
    "drugs": {"drug", "narcotic", "禁毒", "毒品"},
    "反恐": {
        "反恐",
        "counter",
        "counterterrorism",
        "antiterrorism",
        "anti",
        "antiterror",
        "terrorism",
    },
    "RATS": {"rat", "rats", "structur", "地区反恐怖机构", "地区反恐机构"},
    "exercise": {"exerciz", "exercis", "drill", "war", "演习", "演练"},
    "成员国": {"成员国", "正式成员", "member", "membership"},
}
"""What means the same, as words of the index."""


def values_at(value: Any, path: list[str]) -> list[str]:
    """Every text at a path, through lists."""
    if isinstance(value, list):
        return [text for inner in value for text in values_at(inner, path)]
    if value is None:
        return []
    return values_at(value[path[0]], path[1:]) if path else [value]


def test_the_excerpt_is_a_part_of_the_field_that_it_names() -> None:
    """`field` is a path as --fields takes it."""
    for hit in hits("演习", limit=80):
        record = json.loads(msgspec.json.encode(REAL.by_id[hit["id"]]))
        shown = hit["excerpt"].removeprefix("…").removesuffix("…")
        assert any(shown in text for text in values_at(record, hit["field"].split(".")))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_on_a_terminal(columns: int, lang: str) -> None:
    """No line too wide; the words are set off, as they are written in the text."""
    answer = on_terminal(
        "search", "RATS", "Tashkent", "--lang", lang, columns=columns, NO_COLOR="1"
    )
    assert answer.status == 0
    assert "--limit" in answer.stderr  # there is more, and how to see it
    assert max(map(cells, answer.stdout.splitlines())) <= columns
    colourful = on_terminal("search", "tashkent", "--lang", "en", columns=columns).stdout
    assert re.search("\x1b\\[1mTashkent\x1b\\[", colourful)


def test_words_are_not_patterns() -> None:
    """What a regular expression or SQL would take for a sign is a sign."""
    assert sco("search", "--", ".*").stdout == ""
    for word, plainly in (
        ("[a-z]", "a-z"),
        ("\\d", "d"),
        ("'; DELETE", "delete"),
        ("(RATS)", "RATS"),
    ):
        assert [hit.id for hit in search(REAL, [word])] == [
            hit.id for hit in search(REAL, [plainly])
        ]


NUMERAL = re.compile("[〇一二三四五六七八九十百千]{2}")
"""Two characters between which a numeral would be cut."""


def disguise(word: str, how: int) -> str:
    """The same word as other people type it."""
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)
    return [word, word.upper(), word.casefold(), wide][how]


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(TITLED), st.integers(0, 3), st.data())
def test_every_word_of_a_title_finds_its_record(record: Any, how: int, data: st.DataObject) -> None:
    """In English, and any two characters of the Chinese, however they are typed."""
    title = title_of(record)
    words = re.findall(r"\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*", title.en)
    words += [
        piece[i : i + 2]
        for piece in re.findall(r"[一-鿿]+", title.zh)
        for i in range(len(piece) - 1)
        # Half a numeral is another number: the 15th (第十五) is not found as the 10th (第十).
        if not NUMERAL.match(piece[i + 1 : i + 3])
    ]
    assume(words)
    word = disguise(data.draw(st.sampled_from(words)), how)
    kind = kind_of(record).name
    assert record.id in {hit.id for hit in search(REAL, [word], [kind])}


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_more_words_find_less(one: str, other: str) -> None:
    """What has both words has each."""
    kinds = ["event", "exercise"]
    found = search(REAL, [one, other], kinds)
    both = {hit.id for hit in found if len(hit.matched) == len({one, other})}
    assert both == {h.id for h in search(REAL, [one], kinds)} & {
        h.id for h in search(REAL, [other], kinds)
    }
