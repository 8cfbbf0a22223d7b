"""Every list and card as people read it: nothing to copy is broken, cards end within a screen."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pyte
import pytest
from msgspec import json

from sco_cli.factfile import load
from sco_cli.kinds import KINDS, kind_of
from sco_cli.languages import LANGUAGES
from sco_cli.output.wrap import cells
from tests.conftest import loaded, on_terminal, sco


def longest_of_each_kind() -> Iterator[tuple[str, str]]:
    """The id of the longest record of each kind."""
    known = loaded()
    for name in KINDS:
        if found := [record for record in known.by_id.values() if kind_of(record).name == name]:
            yield f"longest-{name}", max(found, key=lambda record: len(json.encode(record))).id


LISTS = {
    "members": ("members", "--status", "all"),
    "timeline": ("timeline", "--from", "2026"),
    "topics": ("topics",),
    "summits": ("summits",),
    "meetings": ("meetings", "--from", "2025-06"),
    "meetings-with": ("meetings", "--with", "PK,IN", "--from", "2024"),
    "laws": ("laws",),
    "operations": ("operations",),
    "groups": ("groups",),
    "figures": ("figures", "--subject", "casualties,losses"),
    "organs": ("organs",),
    "treaties": ("treaties", "--from", "2019"),
    "treaties-binding": ("treaties", "--binding", "PK", "--from", "2004"),
    "exercises": ("exercises",),
    "exercises-with": ("exercises", "--with", "PK,IN"),
    "people": ("people", "--state", "IN"),
    "claims": ("claims", "--verdict", "outdated,partly"),
    "headings": ("claims", "--headings"),
    "terms": ("terms", "--group", "posts"),
    "sources": ("sources", "--kind", "relayed"),
}
CARDS = {
    "pakistan": ("pakistan",),
    "overview": ("overview",),
    "state": ("state", "PK"),
    "state-iran": ("state", "IR"),
    "meeting": ("show", "defence-ministers-qingdao-2025"),
    "treaty": ("show", "shanghai-convention-2001"),
    "statement": ("show", "challenges-consensus-rule"),
    "body": ("show", "rats"),
    "claim": ("show", "article-14"),
    "topic": ("show", "common-challenges"),
    "source": ("show", "wikisource-sco-charter-2002"),
    **{kind: ("show", longest) for kind, longest in longest_of_each_kind()},
}
WIDTHS = (60, 80, 100, 120, 160)
SCREEN = 40
DAY = re.compile(r"\d{4}-\d\d-$|\b\d{1,2}$")
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")


@cache
def known() -> frozenset[str]:
    """The ids of all entries."""
    return frozenset(load().by_id)


ADDRESS = re.compile(r"(\S.*\S)?\s*https?://\S+")
"""A line with an address alone, or behind what it is: the one that may run over the border."""
UNITS = re.compile(r"(million|billion|per cent|percent|members?|states?|years?)\b")


@cache
def screen(arguments: tuple[str, ...], lang: str, width: int) -> tuple[str, ...]:
    """The lines that a terminal shows; an address that runs over its border goes on in the next."""
    answer = on_terminal(*arguments, "--lang", lang, columns=width, NO_COLOR="1")
    assert answer.status == 0
    lines = answer.stdout.splitlines()
    for line in lines:
        assert cells(line) <= width or ADDRESS.fullmatch(line), "a line ran over the border"
    rows = sum(max(1, -(-cells(line) // width)) for line in lines)
    emulator = pyte.Screen(width, rows + 1)
    pyte.Stream(emulator).feed(answer.stdout.replace("\n", "\r\n"))
    assert emulator.cursor.y == rows
    return tuple(line.rstrip() for line in emulator.display[:rows])


def cut_out(line: str, start: int, end: int) -> str:
    """The part of a line between two cells."""
    return "".join(c for i, c in enumerate(line) if start <= cells(line[:i]) < end)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_ids_stand_whole_in_lists(name: str, lang: str, width: int) -> None:
    """One a row, on one line, at any width."""
    ids = re.findall(r"\S+", on_terminal(*LISTS[name], "--fields", "id", columns=200).stdout)
    shown = "\n".join(screen(LISTS[name], lang, width))
    words = set(re.findall(r"[^\s()]+", shown))
    if name not in ("members", "headings"):  # which have codes or Chinese words instead
        assert {id_ for id_ in ids[2:] if id_ in known()} <= words
    assert len(ids) > 3


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [*LISTS, *CARDS])
def test_no_date_is_broken(name: str, lang: str, width: int) -> None:
    """Neither its day from its month, its month from its year, nor a number from its unit.

    And no EDTF sign is shown.
    """
    lines = screen((LISTS | CARDS)[name], lang, width)
    for line, following in pairwise(lines):
        if len(re.split(r" {2,}", line.strip())) > 1:
            continue  # two columns: the next line needn't go on with the last word of this
        next_ = following.strip(" *-")
        assert not (DAY.search(line) and MONTH.match(next_)), (line, following)
        assert not (re.search(r"\d$", line) and UNITS.match(next_)), (line, following)
        assert not re.search(r"\d{4}年$|\d月$", line) or not re.match(r"\d", next_)
    assert not re.search(r"\d~|\d/\.\.|\d{4}-\d\d/\d", "\n".join(lines))


@pytest.mark.parametrize("name", ["timeline", "meetings"])
def test_an_id_stands_under_its_title_or_reaches_left_of_it(name: str) -> None:
    """Where a narrow table has no column for it: one look, however long the longest is."""
    lines = screen(LISTS[name], "en", 60)
    at = next(i for i, line in enumerate(lines) if re.match(r"-+( +-+)+$", line))
    places = {line.index(line.strip()): line for line in lines if line.strip() in known()}
    title = max(m.start() for m in re.finditer("-+", lines[at]))
    assert title in places
    for start, line in places.items():
        assert start == title or (start < title and cells(line) == 60)


def test_a_title_has_the_room_of_a_match_that_says_nothing() -> None:
    """Because the title says what was looked for; beside another match it is as wide as before."""
    lines = screen(("search", "who", "chairs", "RATS", "--no-pager"), "en", 80)
    at = next(i for i, line in enumerate(lines) if re.match(r"-+( +-+)+$", line))
    *_, match = (m.start() for m in re.finditer("-+", lines[at]))
    assert lines[at + 1].endswith(
        "Chair of the Council of the Regional Anti-Terrorist Structure (RATS)"
    )
    assert any(line[match - 2 : match] == "  " and line[match:].strip() for line in lines[at + 1 :])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_no_column_says_one_thing_only(name: str, lang: str) -> None:
    """In three rows or more: it stands above the table."""
    lines = screen(LISTS[name], lang, 160)
    at = next(i for i, line in enumerate(lines) if re.match(r"-+( +-+)*$", line))
    starts = [m.start() for m in re.finditer("-+", lines[at])]
    body = [line for line in lines[at + 1 :] if line and not line.startswith(" ")]
    assert len(body) > 2
    for start, end in pairwise([*starts, 161]):
        assert len({cut_out(line, start, end).strip() for line in body}) > 1


@pytest.mark.parametrize("width", WIDTHS[1:])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CARDS)
def test_a_card_ends_within_a_screen(name: str, lang: str, width: int) -> None:
    """And says how to have all of it."""
    answer = on_terminal(*CARDS[name], "--lang", lang, columns=width, NO_COLOR="1")
    lines = answer.stdout.splitlines()
    assert len(lines) <= SCREEN
    assert "--full" in lines[-1] or "--full" in lines[-2]


@pytest.mark.parametrize("name", CARDS)
def test_the_whole_card_is_there(name: str) -> None:
    """With --full, and in the formats for programs."""
    whole = on_terminal(*CARDS[name], "--full").stdout
    assert len(whole.splitlines()) >= len(on_terminal(*CARDS[name]).stdout.splitlines()) - 3
    assert "--full" not in whole


@pytest.mark.parametrize("width", WIDTHS)
def test_addresses_are_whole(width: int) -> None:
    """Each alone on a line that may be longer than the screen, and a link where there are links."""
    asked = ("show", "defence-ministers-qingdao-2025", "--full")
    source = loaded().by_id["the-hawk-qingdao-no-statement-2025"]
    address = source.urls[0]  # type: ignore[union-attr]
    plain = on_terminal(*asked, columns=width, NO_COLOR="1").stdout
    assert address in [line.strip() for line in plain.splitlines()]
    gsrra = "https://gsrra.com/2024/06/25/sco-pakistans-role-in-regional-counter-terrorism-efforts-"
    for more, to in (
        (asked, address),
        ((*asked, "--sources"), address),
        (("show", "article-14"), f"{gsrra}%E4%B8%8A"),  # on its first screen, in ASCII
    ):
        linked = on_terminal(*more, columns=width, VTE_VERSION="7600").stdout
        assert re.search(rf"\x1b\]8;[^;]*;{re.escape(to)}", linked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_stand_by_office_and_time_then_by_name(lang: str) -> None:
    """In Chinese those without an office by pinyin, in English by the alphabet; JSON has one order."""
    rows = [line.split("\t") for line in sco("people", "--lang", lang).stdout.splitlines()]
    names = [row[0] for row in rows]
    pairs_ = {
        "en": ("Ajit Doval", "Murli Deora", "Rajnath Singh"),
        "zh": ("阿吉特·多瓦尔", "拉杰纳特·辛格", "穆利·德奥拉"),
    }
    places = [names.index(name) for name in pairs_[lang]]
    assert places == sorted(places)
    same = {sco("people", "--json", "--lang", name).stdout for name in LANGUAGES}
    assert len(same) == 1


def test_the_first_characters_of_chinese_names_are_in_the_order_of_pinyin() -> None:
    """Those of level 1 of GB 2312 are, by which Chinese sorts; a rarer one would stand behind."""
    for person in loaded().people:
        first = person.name.zh[0]
        assert first.isascii() or 0xB0 <= first.encode("gb2312")[0] < 0xD8, person.id


def test_members_of_a_past_day_stand_by_their_status() -> None:
    """Not by the one of today: in 2016 no observer stood above a member."""
    rows = sco("members", "--status", "all", "--as-of", "2016-06-01").stdout.splitlines()
    found = [row.split("\t")[2] for row in rows]
    assert found == sorted(found, key=["member", "observer", "dialogue partner"].index)
    assert {row[:2] for row in rows[:6]} == {"KZ", "CN", "KG", "RU", "TJ", "UZ"}


def test_sources_stand_with_the_strongest_first() -> None:
    """In the list, under an answer and in citations."""
    kinds = [row.split("\t")[1] for row in sco("sources").stdout.splitlines()]
    assert list(dict.fromkeys(kinds)) == [
        "primary", "reference", "news agency", "press", "second-hand",
    ]  # fmt: skip
    cited_ = sco("cite", "article-14").stdout
    assert cited_.index("ANI") < cited_.index("GSRRA")


@pytest.mark.parametrize(
    ("asked", "en", "zh"),
    [
        ("exercises --with PK,IN", ": with Pakistan, India", "：有巴基斯坦、印度参加"),
        ("timeline --kind summit --from 2020 --to 2021", ": summit; 2020 to 2021", "：峰会；2020年至2021年"),
        ("treaties --binding PK", ": binding Pakistan", "：对巴基斯坦有约束力"),
        ("groups --listed-by PK", ": listed by Pakistan", "：由巴基斯坦列名"),
        ("members --status observer", ": observer", "：观察员国"),
        ("terms RATS", ": RATS", "：RATS"),
    ],
)  # fmt: skip
def test_a_heading_names_the_filters(asked: str, en: str, zh: str) -> None:
    """In both languages."""
    for lang, said in (("en", en), ("zh", zh)):
        shown = on_terminal(*asked.split(), "--lang", lang, "--as-of", "2020-01-01", columns=160)
        if shown.status:
            shown = on_terminal(*asked.split(), "--lang", lang, columns=160)
        assert said in shown.stdout.splitlines()[0]


def test_counts_have_their_measure_words() -> None:
    """In Chinese."""
    for asked, said in (("members", "10国"), ("summits", "次峰会"), ("treaties", "份文件")):
        assert said in on_terminal(asked, "--lang", "zh", NO_COLOR="1").stdout.splitlines()[1]


def test_a_claim_is_told_from_a_quotation() -> None:
    """Once, where it says whose it is."""
    answer = on_terminal("show", "rah-e-nijat-troops", columns=120, NO_COLOR="1")
    shown = " ".join(answer.stdout.split())
    assert shown.count("paraphrased, not quoted") == 1
    assert shown.count("claim: Major General Athar Abbas") == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_names_its_sources_days_and_each_mention_on_a_line(lang: str) -> None:
    """What is cut is a publisher or a title, never a date, and one as the other."""
    lines = screen(("show", "rats", "--no-pager"), lang, 80)
    start = next(i for i, line in enumerate(lines) if line in ("Sources", "来源"))
    sources = lines[start + 1 : lines.index("", start)]
    assert len(sources) > 3
    assert all(re.match(r"\* [^:：]*\d{4}[^:：]*[:：]", line) for line in sources)
    lines = screen(("show", "india-pakistan-accession-2017", "--no-pager"), lang, 160)
    start = next(i for i, line in enumerate(lines) if line in ("Referred to by", "引用本条的条目"))
    assert all(re.match(r"\* |  …", line) for line in lines[start + 1 : lines.index("", start)])


def test_a_name_of_a_value_is_not_broken_to_save_one_line() -> None:
    """It is what the eye looks for."""
    shown = screen(("show", "tianjin-summit-2025"), "en", 80)
    assert any(line.startswith("Presided over by  ") for line in shown)


def test_a_command_for_more_names_the_language_that_was_asked_for() -> None:
    """Unless the environment asks for it: the next answer will be in it too."""
    for command in (("state", "IR"), ("show", "rats"), ("overview",), ("pakistan",)):
        given = on_terminal(*command, "--lang", "zh", NO_COLOR="1").stdout
        assert re.search(r"sco [^；]*--full --lang zh", given)
        meant = on_terminal(*command, NO_COLOR="1", SCO_LANG="zh").stdout
        assert "截至" in meant
        assert "--lang" not in meant


@pytest.mark.parametrize(("lang", "said"), [("en", "Russian alphabet"), ("zh", "俄文字母顺序")])
def test_the_order_of_states_is_explained(lang: str, said: str) -> None:
    """In the list and over the chart; one state has none."""
    for more in ((), ("--status", "all"), ("--chart",)):
        assert said in on_terminal("members", *more, "--lang", lang).stdout
    assert said not in on_terminal("members", "--status", "observer", "--lang", lang).stdout


def test_series_of_figures_say_their_latest_value() -> None:
    """In the list, so that not every one has to be opened."""
    known_ = [line for line in screen(LISTS["figures"], "en", 160) if "gti-pakistan-deaths" in line]
    rows = loaded().by_id["gti-pakistan-deaths"].rows  # type: ignore[union-attr]
    assert len(known_) == 1
    assert f"{rows[-1].value:,.0f}" in known_[0]


def test_an_axis_says_how_far_it_goes() -> None:
    """Its last year stands before its line where there is no room behind it."""
    for width in (60, 80, 100, 120):
        lines = screen(("members", "--chart"), "en", width)
        axis = next(line for line in lines if line.strip().startswith("|"))
        assert re.findall(r"\d{4}", axis)[-1] in ("2025", "2026")
        assert not re.search(r"\d{5}|\|\|", axis)


def test_a_citation_is_paged_as_any_answer() -> None:
    """And needn't be."""
    asked = ("cite", "rats", "--lang", "en")
    assert on_terminal(*asked, PAGER="false").status == 0
    assert on_terminal(*asked, "--no-pager").stdout == sco(*asked).stdout
