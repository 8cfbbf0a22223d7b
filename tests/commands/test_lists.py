"""The reference lists: overview, topics, summits, organs, treaties, exercises, people and more."""

import csv
import io
import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from sco_cli.errors import ExitCode
from sco_cli.languages import LANGUAGES
from sco_cli.output import FORMATS
from tests.conftest import MINI, complaints, ids, items, loaded, on_terminal, sco

LISTS: list[tuple[str, ...]] = [
    ("overview",), ("members", "--status", "all"), ("state", "PK", "TR"), ("timeline", "--from", "2017", "--to", "2017"),
    ("changes", "2017-06-01", "2017-07-01", "--kind", "state"), ("topics",), ("topics", "joint-exercises"), ("summits",), ("meetings",), ("laws",), ("operations",), ("groups",), ("figures",), ("organs",), ("treaties",), ("exercises",), ("people",),
    ("people", "--state", "KG,KZ", "--as-of", "2026-01-01"), ("claims",), ("claims", "--headings"), ("terms",), ("search", "毒品", "--limit", "1000"),
    ("show", "rats", "charter-2002"), ("sources", "--kind", "primary"), ("sources", "tass-india-pakistan-join-2017"),
]  # fmt: skip
CARDS = (("overview",), ("topics", "joint-exercises"), LISTS[-1])
"""These answer with one thing, not with a list."""
SAME = {("json", "zh"), ("jsonl", "zh"), ("csv", "zh")}
"""They carry both languages: tests/test_golden.py compares what they say in each."""


# Every list in every format and language


@pytest.mark.parametrize(
    ("format", "lang"), [pair for pair in product(FORMATS, LANGUAGES) if pair not in SAME]
)
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_every_list_in_every_format_and_language(
    arguments: tuple[str, ...], format: str, lang: str
) -> None:
    """Status 0, no complaint on stderr, and the shape that the format promises."""
    answer = sco(*arguments, "--format", format, "--lang", lang)
    assert (answer.status, complaints(answer)) == (0, [])
    assert answer.stdout.endswith("\n")
    SHAPE[format](answer.stdout, arguments in CARDS)


def _json(text: str, card: bool) -> None:
    document = json.loads(text)
    envelope = ["format", "facts_as_of", "as_of", "item" if card else "items"]
    # Search alone says whether all words were found.
    assert [key for key in document if key not in ("incomplete", "all_words")] == envelope
    assert (document["format"], document["facts_as_of"]) == (1, loaded().as_of)
    assert document["item" if card else "items"]


def _jsonl(text: str, card: bool) -> None:
    records = [json.loads(line) for line in text.splitlines()]
    assert (len(records) == 1) == card
    assert all(isinstance(record, dict) for record in records)


def _csv(text: str, card: bool) -> None:
    header, *rows = csv.reader(io.StringIO(text))
    assert len(set(header)) == len(header)
    assert {len(row) for row in rows} == {len(header)}
    assert any(column.endswith("_zh") for column in header)


def _tsv(text: str, card: bool) -> None:
    header, *rows = (line.split("\t") for line in text.splitlines())
    assert {len(row) for row in rows} == {len(header)}


def _plain(text: str, card: bool) -> None:
    assert card or len({line.count("\t") for line in text.splitlines()}) == 1
    assert all("\t" in line for line in text.splitlines())


def _md(text: str, card: bool) -> None:
    if card:
        assert text.startswith("# ")
        assert "\n## " in text
        return
    header, rule, *rows = text.splitlines()
    assert re.fullmatch(r"\|( --- \|)+", rule)
    columns = {len(re.findall(r"(?<!\\)\|", line)) for line in (header, rule, *rows)}
    assert len(columns) == 1
    assert rows


def _table(text: str, card: bool) -> None:
    head, _, rest = text.partition("\n\n")
    dated = r"as of \d+ \w+ \d{4}|截至\d{4}年\d+月\d+日"
    day = next(line for line in head.splitlines()[1:] if re.match(dated, line))
    assert bool(re.search(r"\d+ [a-z]+$|共\d+\S+$", day)) != card
    assert rest
    assert all(line == line.rstrip() for line in text.splitlines())


SHAPE = {
    "json": _json, "jsonl": _jsonl, "csv": _csv, "tsv": _tsv, "plain": _plain, "md": _md, "table": _table,
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_on_a_terminal_nothing_is_wider_than_it(arguments: tuple[str, ...], lang: str) -> None:
    """60 columns, counted in cells."""
    from sco_cli.output.wrap import cells

    answer = on_terminal(*arguments, "--lang", lang, columns=60, NO_COLOR="1")
    assert (answer.status, complaints(answer)) == (0, [])
    assert max(map(cells, answer.stdout.splitlines())) <= 60


@pytest.mark.parametrize("arguments", [a for a in LISTS if a not in CARDS], ids=" ".join)
def test_rows_name_records_by_the_ids_that_show_takes(arguments: tuple[str, ...]) -> None:
    """In plain rows too: what stands under `id` can be asked for."""
    assert sco(*arguments, "--fields", "id").stdout.splitlines() == ids(*arguments)


FILTERS = [
    (["members", "--status", "partnr"], ExitCode.USAGE, "unknown status: partnr; did you mean partner"),
    (["timeline", "--kind", "sumit"], ExitCode.USAGE, "unknown kind of event: sumit; did you mean summit?"),
    (["timeline", "--state", "Pakstan"], ExitCode.NOT_FOUND, "these facts cover no state named Pakstan; did you mean Pakistan"),
    (["topics", "militry-action"], ExitCode.NOT_FOUND, "did you mean military-action"),
    (["summits", "--state", "Chna"], ExitCode.NOT_FOUND, "these facts cover no state named Chna; did you mean China"),
    (["summits", "--from", "soon"], ExitCode.USAGE, "--from: 'soon' is not a date"),
    (["organs", "--kind", "center"], ExitCode.USAGE, "unknown kind of body: center; did you mean centre?"),
    (["treaties", "--kind", "treatys"], ExitCode.USAGE, "did you mean treaty"),
    (["laws", "--force", "in-forc"], ExitCode.USAGE, "unknown force: in-forc; did you mean in-force?"),
    (["exercises", "--series", "peace"], ExitCode.USAGE, "unknown series: peace; did you mean peace-mission?"),
    (["exercises", "--with", "PK,Chna"], ExitCode.NOT_FOUND, "these facts cover no state named Chna; did you mean China"),
    (["people", "--office", "secretary"], ExitCode.NOT_FOUND, "unknown office: secretary; did you mean secretary-general or deputy-secretary-general?"),
    (["people", "--state", "Rusia"], ExitCode.NOT_FOUND, "these facts cover no state named Rusia; did you mean Russia"),
    (["claims", "--verdict", "suported"], ExitCode.USAGE, "unknown verdict: suported; did you mean supported"),
    (["claims", "--section", "military"], ExitCode.NOT_FOUND, "unknown topic: military; did you mean military-action?"),
    (["terms", "--group", "organ"], ExitCode.USAGE, "did you mean organization or organs?"),
    (["search", "x", "--kind", "exercices"], ExitCode.USAGE, "unknown kind of entry: exercices; did you mean exercise"),
    (["sources", "--kind", "primry"], ExitCode.USAGE, "unknown kind of source: primry; did you mean primary?"),
    (["sources", "tass-india-pakistan-join"], ExitCode.NOT_FOUND, "did you mean tass-india-pakistan-join-2017"),
    (["sources", "zzzz"], ExitCode.NOT_FOUND, "unknown source: zzzz; run sco search to find the right id"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    FILTERS,
    ids=lambda v: " ".join(v) if isinstance(v, list) else "",
)
def test_an_unknown_filter_value(arguments: list[str], status: ExitCode, words: str) -> None:
    """One line that names near ones; 2 for a word of the tool's, 1 for a thing not on record."""
    answer = sco(*arguments)
    assert answer.stdout == ""
    assert re.fullmatch(r"sco: .+\n", answer.stderr)
    assert words in answer.stderr
    assert answer.status == status
    chinese = sco(*arguments, "--lang", "zh")
    assert chinese.status == status
    assert re.match(
        "sco: (?:没有这个|本库未收录|--to 的日期|--from：“.*”不是有效的日期)", chinese.stderr
    )


@pytest.mark.parametrize("arguments", [["organs", "--kind", "zzz"], ["claims", "--verdict", "x"]])
def test_without_a_near_value_all_are_named(arguments: list[str]) -> None:
    """So that nobody has to look them up."""
    assert "; choose from: " in sco(*arguments).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["summits", "--from", "1900", "--to", "1901"], "no summit matches"),
        (["treaties", "--state", "Maldives"], "no document matches"),
        (["exercises", "--to", "1990"], "no exercise matches"),
        (["people", "--office", "secretary-general", "--state", "PK"], "nobody matches"),
        (["terms", "zzzz"], "no term matches"),
        (["claims", "--verdict", "opinion", "--section", "legal-framework"], "no claim matches"),
    ],
)
def test_nothing_found_is_an_answer(arguments: list[str], words: str) -> None:
    """Status 0, an empty list, and a line on stderr."""
    answer = sco(*arguments, "--json")
    assert (answer.status, answer.stderr) == (0, f"sco: {words}\n")
    assert json.loads(answer.stdout)["items"] == []


SMALL = {
    ("summits",): "1\t2001-06-15\t\tThe organization is founded\t\tfounding-2001\t\tChina\tcharter-text\n"
    "\t2026-08-31/2026-09-01\t\tA summit known second-hand\tsecond-hand\tsummit-2026\t\tChina; Pakistan\trelayed-2026\n",
    ("organs",): "Council\tcouncil\t\t\t\tcouncil-of-heads-of-state\tMeets every year.\tthe SCO\t\tcharter-text\n",
    ("treaties",): "2002-06-07\tCharter\t2003-09-19\t\tcharter-2002\tcharter\tcharter-text\n",
    ("exercises",): "2021-09-21/2021-10-04\tDrill-2021\tRATS\thost\t\t\tdrill-2021\tPakistan\tChina\tagency-2017\n",
    ("people",): "Zhang Deguang\tChina\t\t\t\t\tzhang-deguang\t\tcharter-text\n",
    ("people", "--as-of", "2026-01-01"): "Pakistan\tPakistan\tChair of the council\t2025-09-01\t\tsecond-hand\tpakistan\theld\trelayed-2026\n",
    ("claims",): "article-01\tThere are eight members.\toutdated\tThere were nine.\tpakistan-membership\tagency-2017\n",
    ("claims", "--headings"): "Closing Thoughts\t封闭的思想\twrong\t结语\tIt says closed thoughts.\theading-01\tagency-2017\n",
    ("terms",): "Structure\t地区反恐怖机构\t\t区域反恐结构\tbodies\tterm-structure\tcharter-text\n",
    ("topics",): "pakistan-membership\tMembership\t2\t1\t\n",
}  # fmt: skip


@pytest.mark.parametrize("arguments", SMALL, ids=" ".join)
def test_the_small_facts_exactly(arguments: tuple[str, ...]) -> None:
    """Each list as plain rows."""
    assert sco(*arguments, "--facts", str(MINI)).stdout == SMALL[arguments]


# Overview and topics


# Summits


def first(item: dict[str, Any]) -> str:
    """The first day of a record as far as it is known; without one it is never before another."""
    when: str = item.get("date") or item.get("signed") or item.get("period") or "9999"
    return when.replace("~", "").partition("/")[0]


@pytest.mark.parametrize("command", ["timeline", "summits", "treaties", "exercises"])
def test_what_came_later_is_not_listed(command: str) -> None:
    """An answer for a day holds for that day; without one, all is there.

    A law that was made later is none of that day's, even where it is deemed to be in force.
    """
    made_later = {law.id for law in loaded().laws if (law.assent or "") > "2010-06-30"}
    every = items(command)
    then = items(command, "--as-of", "2010-06-30")
    ids_ = [i["id"] for i in every if first(i) <= "2010-06-30" and i["id"] not in made_later]
    assert [item["id"] for item in then] == ids_
    assert 0 < len(then) < len(every)


# Organs


# Treaties


def test_treaties_stand_in_the_order_of_signing() -> None:
    """Those without a day of signing go by the years that they cover."""
    days = [(item["signed"] or item["period"] or "9999")[:4] for item in items("treaties")]
    assert days == sorted(days)


# Exercises


# People


# Claims and headings


# Terms


# Sources


def test_a_record_that_is_no_source() -> None:
    """`sco sources` doesn't show treaties."""
    answer = sco("sources", "charter-2002")
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert "unknown source: charter-2002" in answer.stderr


def test_an_opinion_without_more_is_explained_once(tmp_path: Path) -> None:
    """By one line under the title, in a card by a sentence; not once a row, and null in JSON."""
    text = MINI.read_text(encoding="utf-8")
    bare = re.sub(r'verdict = "outdated"\nrecord.*\nrecord.*\n', 'verdict = "opinion"\n', text)
    path = tmp_path / "facts.toml"
    path.write_text(bare, encoding="utf-8")
    shown = on_terminal("claims", "--facts", str(path)).stdout
    assert shown.count("opinion: the article's own judgement") == 1
    assert "opinion:" not in on_terminal("claims", "--facts", str(MINI)).stdout
    chinese = on_terminal("claims", "--facts", str(path), "--lang", "zh").stdout
    assert "观点：文章自己的评价，未举依据" in chinese
    card = sco("show", "article-01", "--facts", str(path), "--format", "md").stdout
    assert "The article's own judgement; it cites no evidence." in card
    (claim,) = json.loads(sco("claims", "--facts", str(path), "--json").stdout)["items"]
    assert (claim["verdict"], claim["record"]) == ("opinion", None)


@pytest.mark.parametrize("verdict", ["partly", "wrong"])
def test_every_verdict_can_be_asked_for(verdict: str, tmp_path: Path) -> None:
    """Also the two that came later."""
    text = MINI.read_text(encoding="utf-8")
    path = tmp_path / "facts.toml"
    path.write_text(text.replace('verdict = "outdated"', f'verdict = "{verdict}"'), "utf-8")
    answer = sco("claims", "--verdict", verdict, "--facts", str(path))
    assert answer.stdout.startswith("article-01\t")
    assert sco("claims", "--verdict", "supported", "--facts", str(path)).stdout == ""


@pytest.mark.parametrize("format", ["plain", "table", "json", "csv"])
def test_an_overview_before_anything_is_known(format: str) -> None:
    """Says so on stderr, whatever is or isn't on stdout."""
    for lang, said in (
        ("en", "sco: the facts contain nothing up to that day\n"),
        ("zh", "sco: 截至该日，本库没有任何记录\n"),
    ):
        answer = sco("overview", "--as-of", "0001-01-01", "--format", format, "--lang", lang)
        assert (answer.stderr, answer.status) == (said, 0)
    assert sco("overview").stderr == ""


def test_an_overview_of_facts_without_a_text_on_the_organization() -> None:
    """The numbers and offices that there are."""
    answer = sco("overview", "--facts", str(MINI))
    assert answer == (
        "Members\t2\nChair of the council\tPakistan (since 1 September 2025, second-hand)\n", "", 0,
    )  # fmt: skip
    whole = json.loads(sco("overview", "--facts", str(MINI), "--json").stdout)["item"]
    assert whole["title"] == {
        "en": "Shanghai Cooperation Organization (SCO)",
        "zh": "上海合作组织",
    }
    assert (whole["counts"], whole["topic"]["statements"]) == (
        [{"status": "member", "count": 2}],
        [],
    )


def test_a_hint_without_names_is_none(tmp_path: Path) -> None:
    """Where there is nothing to choose from."""
    path = tmp_path / "facts.toml"
    head = 'format = 1\nas_of = "2026-09-01"\nchecked = "2026-09-01"\nnote.en = "S."\nnote.zh = "小。"\n'
    path.write_text(head, encoding="utf-8")
    assert sco("topics", "x", "--facts", str(path)) == ("", "sco: unknown topic: x\n", 1)
    assert (
        sco("sources", "nope").stderr
        == "sco: unknown source: nope; run sco search to find the right id\n"
    )
