"""The reference lists: overview, topics, summits, organs, treaties, exercises, people and more."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from sco_cli.errors import ExitCode
from sco_cli.language import LANGUAGES
from sco_cli.output import FORMATS
from sco_cli.query.lists import VERDICTS
from tests.conftest import MINI, on_terminal, sco

LISTS: list[tuple[str, ...]] = [
    ("overview",), ("members", "--status", "all"), ("state", "PK", "TR"), ("timeline", "--from", "2017", "--to", "2017"),
    ("topics",), ("topics", "joint-exercises"), ("summits",), ("organs",), ("treaties",), ("exercises",), ("people",),
    ("people", "--state", "KG,KZ", "--as-of", "2026-01-01"), ("claims",), ("claims", "--headings"), ("terms",), ("search", "毒品"),
    ("show", "rats", "charter-2002"), ("sources", "--kind", "primary"), ("sources", "tass-india-pakistan-join-2017"),
]  # fmt: skip
CARDS = (("overview",), ("topics", "joint-exercises"), LISTS[-1])
"""These answer with one thing, not with a list."""


def items(*arguments: str) -> list[dict[str, Any]]:
    """A list as JSON."""
    answer = sco(*arguments, "--json")
    assert (answer.status, answer.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(answer.stdout)["items"]
    return found


def ids(*arguments: str) -> list[str]:
    """The ids in a list."""
    return [item["id"] for item in items(*arguments)]


# Every list in every format and language


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_every_list_in_every_format_and_language(
    arguments: tuple[str, ...], format: str, lang: str
) -> None:
    """Status 0, nothing on stderr, and the shape that the format promises."""
    answer = sco(*arguments, "--format", format, "--lang", lang)
    assert (answer.status, answer.stderr) == (0, "")
    assert answer.stdout.endswith("\n")
    SHAPE[format](answer.stdout, arguments in CARDS)


def _json(text: str, card: bool) -> None:
    document = json.loads(text)
    assert list(document) == ["format", "facts_as_of", "as_of", "item" if card else "items"]
    assert (document["format"], document["facts_as_of"]) == (1, "2026-09-01")
    assert document["item" if card else "items"]


def _jsonl(text: str, card: bool) -> None:
    records = [json.loads(line) for line in text.splitlines()]
    assert (len(records) == 1) == card
    assert all(isinstance(record, dict) for record in records)


def _csv(text: str, card: bool) -> None:
    header, *rows = csv.reader(io.StringIO(text))
    assert len(set(header)) == len(header)
    assert {len(row) for row in rows} == {len(header)}
    assert any(column.endswith(".zh") for column in header)


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
    _, day, *_ = head.splitlines()
    assert re.match(r"as of \d+ \w+ 2026|截至2026年\d+月\d+日", day)
    assert bool(re.search(r"\d+ (entry|entries)$|共\d+条$", day)) != card
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
    assert (answer.status, answer.stderr) == (0, "")
    assert max(map(cells, answer.stdout.splitlines())) <= 60


@pytest.mark.parametrize("arguments", [a for a in LISTS if a not in CARDS], ids=" ".join)
def test_rows_name_records_by_the_ids_that_show_takes(arguments: tuple[str, ...]) -> None:
    """In plain rows too: what stands under `id` can be asked for."""
    assert sco(*arguments, "--fields", "id").stdout.splitlines() == ids(*arguments)


FILTERS = [
    (["members", "--status", "partnr"], ExitCode.USAGE, "no such status: partnr; did you mean partner"),
    (["timeline", "--kind", "sumit"], ExitCode.USAGE, "no such kind of event: sumit; did you mean summit?"),
    (["timeline", "--state", "Pakstan"], ExitCode.NOT_FOUND, "no such state: Pakstan; did you mean Pakistan"),
    (["topics", "militry-action"], ExitCode.NOT_FOUND, "did you mean military-action"),
    (["summits", "--state", "Chna"], ExitCode.NOT_FOUND, "no such state: Chna; did you mean China"),
    (["summits", "--from", "soon"], ExitCode.USAGE, "--from: 'soon' is not a date"),
    (["organs", "--kind", "center"], ExitCode.USAGE, "no such kind of organ: center; did you mean centre?"),
    (["treaties", "--kind", "treatys"], ExitCode.USAGE, "did you mean treaty"),
    (["treaties", "--pakistan", "partie"], ExitCode.USAGE, "no such standing: partie; did you mean party"),
    (["exercises", "--series", "peace"], ExitCode.USAGE, "no such series: peace; did you mean peace-mission?"),
    (["exercises", "--with", "PK,Chna"], ExitCode.NOT_FOUND, "no such state: Chna; did you mean China"),
    (["people", "--office", "secretary"], ExitCode.USAGE, "no such office: secretary; did you mean secretary-general?"),
    (["people", "--state", "Rusia"], ExitCode.NOT_FOUND, "no such state: Rusia; did you mean Russia"),
    (["claims", "--verdict", "suported"], ExitCode.USAGE, "no such verdict: suported; did you mean supported"),
    (["claims", "--section", "military"], ExitCode.NOT_FOUND, "no such topic: military; did you mean military-action?"),
    (["terms", "--group", "organ"], ExitCode.USAGE, "did you mean organization or organs?"),
    (["search", "x", "--kind", "exercices"], ExitCode.USAGE, "no such kind of record: exercices; did you mean exercise"),
    (["sources", "--kind", "primry"], ExitCode.USAGE, "no such kind of source: primry; did you mean primary?"),
    (["sources", "tass-india-pakistan-join"], ExitCode.NOT_FOUND, "did you mean tass-india-pakistan-join-2017"),
    (["sources", "zzzz"], ExitCode.NOT_FOUND, "no such source: zzzz"),
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
    assert re.match("sco: (?:未知|本库未收录|--to 的日期|--from：无效的日期)", chinese.stderr)


@pytest.mark.parametrize(
    "arguments", [["organs", "--kind", "colour"], ["claims", "--verdict", "x"]]
)
def test_without_a_near_value_all_are_named(arguments: list[str]) -> None:
    """So that nobody has to look them up."""
    assert "; there are: " in sco(*arguments).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["summits", "--from", "1900", "--to", "1901"], "no summit matches"),
        (["treaties", "--state", "Maldives"], "no text matches"),
        (["exercises", "--to", "1990"], "no exercise matches"),
        (["people", "--office", "secretary-general", "--state", "PK"], "no person matches"),
        (["terms", "zzzz"], "no term matches"),
        (["claims", "--verdict", "opinion", "--section", "legal-framework"], "no claim matches"),
    ],
)
def test_nothing_found_is_an_answer(arguments: list[str], words: str) -> None:
    """Status 0, an empty list, and a line on stderr."""
    answer = sco(*arguments, "--json")
    assert (answer.status, answer.stderr) == (0, f"sco: {words}\n")
    assert json.loads(answer.stdout)["items"] == []


@pytest.mark.parametrize("option", ["--state", "--with"])
def test_an_empty_state_is_not_every_state(option: str) -> None:
    """As in a script whose variable is unset: it must not get the whole list."""
    command = "exercises" if option == "--with" else "treaties"
    answer = sco(command, option, "")
    assert answer == ("", "sco: no state given\n", ExitCode.USAGE)


SMALL = {
    ("summits",): "1\t2001-06-15\t\tThe organization is founded\t\tfounding-2001\tChina\tcharter-text\n"
    "\t2026-08-31/2026-09-01\t\tA summit known second-hand\tsecond-hand\tsummit-2026\tChina; Pakistan\trelayed-2026\n",
    ("organs",): "Council\tcouncil\t\t\t\tcouncil\tMeets every year.\tcharter-text\n",
    ("treaties",): "2002-06-07\tCharter\t2003-09-19\tnot known\t\tcharter-2002\tcharter\tcharter-text\n",
    ("exercises",): "2021-09-21/2021-10-04\tDrill-2021\tRATS\thost\t\t\tdrill-2021\tPakistan\tChina\tagency-2017\n",
    ("people",): "Zhang Deguang\tChina\t\t\t\t\tzhang-deguang\tcharter-text\n",
    ("people", "--as-of", "2026-01-01"): "Pakistan\tPakistan\tChair of the council\t2025-09-01\t\tsecond-hand\tpakistan\trelayed-2026\n",
    ("claims",): "article-01\tThere are eight members.\toutdated\tThere were nine.\tpakistan-membership\tagency-2017\n",
    ("claims", "--headings"): "Closing Thoughts\t封闭的思想\twrong\t结语\tIt says closed thoughts.\theading-01\tagency-2017\n",
    ("terms",): "Structure\t地区反恐怖机构\t\t区域反恐结构\torgans\tterm-structure\tcharter-text\n",
    ("topics",): "pakistan-membership\tMembership\t2\t1\t\n",
}  # fmt: skip


@pytest.mark.parametrize("arguments", SMALL, ids=" ".join)
def test_the_small_facts_exactly(arguments: tuple[str, ...]) -> None:
    """Each list as plain rows."""
    assert sco(*arguments, "--facts", str(MINI)).stdout == SMALL[arguments]


# Overview and topics


def test_overview() -> None:
    """How many, who holds what, and the statements with their sources."""
    item = json.loads(sco("overview", "--json").stdout)["item"]
    counts = {count["status"]: count["count"] for count in item["counts"]}
    assert counts == {"member": 10, "partner": 17}
    held = {holder["office"]: holder["id"] for holder in item["holders"]}
    assert held["chair-of-the-organization"] == "pakistan"
    assert held["secretary-general"] == "nurlan-yermekbayev"
    assert all(said["sources"] for said in item["topic"]["statements"])


@pytest.mark.parametrize(
    ("day", "counts", "chair"),
    [
        ("2012-01-01", {"member": 6, "observer": 4, "dialogue-partner": 2}, "china"),
        ("2017-06-09", {"member": 8, "observer": 4, "dialogue-partner": 6}, "china"),
        ("2024-06-22", {"member": 9, "observer": 3, "dialogue-partner": 14}, "kazakhstan"),
    ],
)
def test_overview_on_a_day(day: str, counts: dict[str, int], chair: str) -> None:
    """The statuses and chair of that day."""
    item = json.loads(sco("overview", "--as-of", day, "--json").stdout)["item"]
    assert {count["status"]: count["count"] for count in item["counts"]} == counts
    assert {h["office"]: h["id"] for h in item["holders"]}["chair-of-the-organization"] == chair


def test_overview_says_nothing_of_later_days() -> None:
    """An answer for 2010 doesn't count the members of 2025."""
    out = on_terminal("overview", "--as-of", "2010-01-01", NO_COLOR="1").stdout
    assert "10 members" not in out


def test_topics() -> None:
    """All, with how much is recorded; one, with those under it and the events of its field."""
    every = {item["id"]: item for item in items("topics")}
    assert every["military-action"]["parent"] == "national-approaches"
    assert every["joint-exercises"]["statements"] > 5
    item = json.loads(sco("topics", "national-approaches", "--json").stdout)["item"]
    under = [name for name, line in every.items() if line["parent"] == "national-approaches"]
    assert [topic["id"] for topic in item["topics"]] == ["national-approaches", *under]
    assert "military-action" in under
    assert len(item["events"]) >= every["military-action"]["events"] > 0


def test_a_topic_by_title() -> None:
    """In either language and any case."""
    found = [sco("topics", name) for name in ("anti-narcotics", "DRUGS", "禁毒")]
    assert found[0] == found[1] == found[2]
    assert found[0].stdout.startswith("anti-narcotics\t")


# Summits


def test_summits() -> None:
    """The Shanghai Five's six and, from 2001, one a year, numbered."""
    found = items("summits")
    assert all(item["kind"] == "summit" for item in found)
    assert [item["number"] for item in found] == [*range(1, 7), *range(1, 27)]
    assert [i["id"] for i in found if i["second_hand"]] == ["bishkek-summit-2026"]


def test_summits_with_filters() -> None:
    """By dates and by a state that took part or is concerned."""
    assert ids("summits", "--from", "2017", "--to", "2017") == ["astana-summit-2017"]
    assert ids("summits", "--from", "2017-06-09", "--to", "2017-06-09") == ["astana-summit-2017"]
    later = ids("summits", "--state", "白俄罗斯", "--from", "2024")
    assert later == ["astana-summit-2024", "tianjin-summit-2025", "bishkek-summit-2026"]


def first(item: dict[str, Any]) -> str:
    """The first day of a record as far as it is known; without one it is never before another."""
    when: str = item.get("date") or item.get("signed") or item.get("period") or "9999"
    return when.replace("~", "").partition("/")[0]


@pytest.mark.parametrize("command", ["timeline", "summits", "treaties", "exercises"])
def test_what_came_later_is_not_listed(command: str) -> None:
    """An answer for a day holds for that day; without one, all is there."""
    every = items(command)
    then = items(command, "--as-of", "2010-06-30")
    ids_ = [item["id"] for item in every if first(item) <= "2010-06-30"]
    assert [item["id"] for item in then] == ids_
    assert 0 < len(then) < len(every)


# Organs


def test_organs() -> None:
    """Names, seats, kinds."""
    found = {item["id"]: item for item in items("organs")}
    assert found["rats"]["name"]["zh"] == "地区反恐怖机构"
    assert found["rats"]["seat"]["en"] == "Tashkent, Uzbekistan"
    assert found["secretariat"]["seat"]["zh"] == "中国北京"
    assert found["rats-council"]["parent"] == "rats"


def test_organs_of_a_kind() -> None:
    """The four centres agreed in 2025; kinds add up."""
    centres = {item["id"] for item in items("organs", "--kind", "centre")}
    assert centres == {
        "sco-universal-centre",
        "information-security-centre",
        "organized-crime-centre",
        "sco-anti-drug-centre",
    }
    assert set(ids("organs", "--kind", "council,centre")) == centres | set(
        ids("organs", "--kind", "council")
    )


def test_what_was_looked_for_in_vain_is_said_to_be_unknown() -> None:
    """An empty cell means that nobody asked; 'not known' that no source was found."""
    row = next(
        line
        for line in sco("organs", "--lang", "en").stdout.splitlines()
        if "information-security-centre" in line
    )
    assert row.split("\t")[2] == "not known"
    record = json.loads(sco("show", "information-security-centre", "--json").stdout)["item"][
        "record"
    ]
    assert (record["seat"], "seat" in record["unknown"]) == (None, True)


# Treaties


def test_treaties_that_pakistan_is_a_party_to() -> None:
    """The two of which a source shows it."""
    found = items("treaties", "--pakistan", "party")
    assert [item["id"] for item in found] == ["shanghai-convention-2001", "rats-agreement-2002"]
    assert all(item["pakistan"]["sources"] for item in found)


def test_treaties_with_filters() -> None:
    """Kinds, signatories, days; they narrow together."""
    found = items("treaties", "--kind", "convention", "--state", "KZ", "--to", "2009")
    assert {item["kind"] for item in found} == {"convention"}
    assert "shanghai-convention-2001" in {item["id"] for item in found}
    assert all("kazakhstan" in i["states"] and i["signed"] <= "2009-12-31" for i in found)
    assert ids("treaties", "--from", "2002-06-07", "--to", "2002-06-07") == [
        "charter-2002",
        "rats-agreement-2002",
    ]


def test_treaties_of_pakistan() -> None:
    """Those that it joined, approved or signed, not only those that name it as a first signatory."""
    found = items("treaties", "--state", "PK")
    assert {"shanghai-convention-2001", "rats-agreement-2002"} <= {item["id"] for item in found}
    bound = ids("treaties", "--pakistan", "party,signed,approved")
    assert [item["id"] for item in found] == bound
    assert "charter-2002" not in bound  # what its standing is no source says


def test_treaties_stand_in_the_order_of_signing() -> None:
    """Those without a day of signing go by the years that they cover."""
    days = [(item["signed"] or item["period"] or "9999")[:4] for item in items("treaties")]
    assert days == sorted(days)


# Exercises


def test_exercises_with_pakistan() -> None:
    """Those that it is shown to have hosted or joined: none announced, disputed or unheld."""
    every = items("exercises")
    took = items("exercises", "--with", "PK")
    assert [i["id"] for i in took] == [
        i["id"]
        for i in every
        if i["pakistan_role"] in ("host", "took-part") and i["held"] == "held"
    ]
    assert len(took) > 25
    assert {"pabbi-antiterror-2021", "peace-mission-2018"} <= {i["id"] for i in took}
    doubtful = {"peace-mission-2014", "sahand-antiterror-2025", "sary-arka-antiterror-2019"}
    assert doubtful <= {i["id"] for i in every}
    assert not doubtful & {i["id"] for i in took}


@pytest.mark.parametrize("names", ["China,Pakistan", "PK，中国", "pak, CHN"])
def test_exercises_with_two_states(names: str) -> None:
    """Both of them, in either order, whatever the comma."""
    both = ids("exercises", "--with", names)
    chinese = ids("exercises", "--with", "CN")
    assert both == [i for i in ids("exercises", "--with", "PK") if i in chinese]
    assert "warrior-8-2024" in both
    assert "druzhba-2024" not in both


def test_exercises_of_a_series_within_days() -> None:
    """Filters narrow together; an exercise that goes on at either end belongs."""
    assert ids("exercises", "--series", "rats", "--from", "2021-10-04", "--to", "2021-10-04") == [
        "pabbi-antiterror-2021"
    ]
    cyber = items("exercises", "--series", "cyber,border")
    assert {item["series"] for item in cyber} == {"cyber", "border"}


# People


@pytest.mark.parametrize(
    ("office", "day", "ids_"),
    [
        ("secretary-general", "2012-01-01", ["muratbek-imanaliev"]),
        ("secretary-general", "2012-12-31", ["muratbek-imanaliev"]),
        ("secretary-general", "2013-01-01", ["dmitry-mezentsev"]),
        ("secretary-general", "2021-12-31", ["vladimir-norov"]),
        ("secretary-general", "2022-01-01", ["zhang-ming"]),
        ("secretary-general", "2004-01-14", []),
        ("chair-of-the-organization", "2024-07-03", ["kazakhstan"]),
        ("chair-of-the-organization", "2024-07-04", ["china"]),
        ("chair-of-the-organization", "2025-08-31", ["china"]),
        ("chair-of-the-organization", "2025-09-01", ["kyrgyzstan"]),
        ("chair-of-the-organization", "2026-09-01", ["pakistan"]),
    ],
)
def test_who_held_an_office_on_a_day(office: str, day: str, ids_: list[str]) -> None:
    """A term's first and last day count, a year to its end; at a hand-over the newcomer."""
    answer = sco("people", "--office", office, "--as-of", day, "--json")
    assert [item["id"] for item in json.loads(answer.stdout)["items"]] == ids_


def test_all_who_held_an_office_oldest_first() -> None:
    """Without a day."""
    found = items("people", "--office", "secretary-general")
    assert [item["from"][:4] for item in found] == sorted(item["from"][:4] for item in found)
    assert [item["name"]["en"] for item in found][:3] == [
        "Zhang Deguang",
        "Bolat Nurgaliyev",
        "Muratbek Imanaliev",
    ]


def test_each_office_has_one_holder_on_a_day() -> None:
    """Of all offices at once."""
    answer = sco("people", "--as-of", "2024-07-04", "--json")
    offices = [item["office"] for item in json.loads(answer.stdout)["items"]]
    assert len(offices) == len(set(offices)) > 2


def test_people_of_a_state() -> None:
    """By nationality; people without an office too."""
    found = items("people", "--state", "PK")
    assert {item["state"] for item in found} == {"pakistan"}
    assert any(item["office"] is None for item in found)
    assert ids("people", "--state", "Kazakhstan", "--office", "secretary-general") == [
        "bolat-nurgaliyev",
        "nurlan-yermekbayev",
    ]


def test_an_inferred_holder_is_marked() -> None:
    """The host holds the chair: that is a rule, not what a source says."""
    (row,) = items("people", "--office", "chair-of-the-organization", "--as-of", "2003-01-01")
    assert row["inferred"] is True
    args = ("people", "--office", "chair-of-the-organization", "--as-of", "2003-01-01")
    assert "inferred" in sco(*args).stdout
    assert "推断" in sco(*args, "--lang", "zh").stdout


# Claims and headings


def test_claims_by_verdict_and_section() -> None:
    """They add up to all, and narrow together."""
    every = items("claims")
    assert len(every) > 40
    parts = [ids("claims", "--verdict", verdict) for verdict in VERDICTS]
    assert sorted(i for part in parts for i in part) == [item["id"] for item in every]
    assert all(parts)
    section = items("claims", "--section", "bilateral-cooperation")
    assert {item["section"] for item in section} == {"bilateral-cooperation"}
    assert ids("claims", "--section", "Bilateral cooperation") == [i["id"] for i in section]
    both = set(ids("claims", "--section", "bilateral-cooperation", "--verdict", "unsupported"))
    assert both == {i["id"] for i in section} & set(parts[VERDICTS.index("unsupported")])


def test_the_claim_of_eight_members_is_outdated() -> None:
    """Nine on the day of the article."""
    (claim,) = [
        item for item in items("claims", "--verdict", "outdated") if item["id"] == "article-14"
    ]
    assert "eight" in claim["text"]["en"]
    assert "8个" in claim["text"]["zh"]
    assert claim["sources"]


def test_headings() -> None:
    """Its machine-translated headings beside the right Chinese."""
    found = {item["en"]: item for item in items("claims", "--headings")}
    heading = found["Closing Thoughts"]
    assert (heading["article_zh"], heading["verdict"]) == ("封闭的思想", "wrong")
    assert heading["zh"] != heading["article_zh"]


def test_headings_of_a_section() -> None:
    """The filter holds for them too, and is not passed over."""
    found = ids("claims", "--headings", "--section", "bilateral-cooperation")
    assert found == [
        item["id"]
        for item in items("claims", "--headings")
        if item["section"] == "bilateral-cooperation"
    ]
    assert found


def test_headings_have_other_verdicts() -> None:
    """A word that is a verdict on claims only is refused, or finds none: it doesn't find all."""
    answer = sco("claims", "--headings", "--verdict", "unsupported")
    assert answer.stdout == ""
    assert answer.stderr


# Terms


@pytest.mark.parametrize(
    "word", ["RATS", "rats", "地区反恐怖机构", "Regional Anti-Terrorist Structure"]
)
def test_a_term_from_either_language(word: str) -> None:
    """What is the word stands before what contains it."""
    first = items("terms", word)[0]
    assert (first["id"], first["name"]["zh"]) == ("term-rats", "地区反恐怖机构")


def test_a_form_to_avoid_finds_the_term() -> None:
    """With why it is to be avoided, in both languages; after forms that are right."""
    found = items("terms", "区域反恐结构")
    assert [item["id"] for item in found] == ["term-rats"]
    assert all(a["why"]["zh"] for a in found[0]["avoid"] if a["form"] == "区域反恐结构")


def test_a_term_from_russian() -> None:
    """In any case."""
    assert "term-rats" in ids("terms", "СТРУКТУРА")


def test_terms_of_a_group() -> None:
    """Every group has terms."""
    assert {item["group"] for item in items("terms", "--group", "posts")} == {"posts"}
    assert "term-secretary-general" in ids("terms", "--group", "posts", "秘书长")


# Sources


def test_sources_of_a_kind() -> None:
    """The kinds add up to all."""
    every = ids("sources")
    parts = [
        ids("sources", "--kind", k) for k in ("primary", "wire", "press", "reference", "relayed")
    ]
    assert sorted(i for part in parts for i in part) == sorted(every)
    assert len(every) > 500
    relayed = items("sources", "--kind", "relayed")
    assert {item["kind"] for item in relayed} == {"relayed"}


def test_one_source_and_what_rests_on_it() -> None:
    """The same as `sco show`."""
    tass = "tass-india-pakistan-join-2017"
    assert sco("sources", tass, "--json") == sco("show", tass, "--json")
    item = json.loads(sco("sources", tass, "--json").stdout)["item"]
    assert item["record"]["urls"] == ["http://tass.com/world/950697"]
    assert "india-pakistan-accession-2017" in {m["id"] for m in item["mentions"]}


def test_a_record_that_is_no_source() -> None:
    """`sco sources` doesn't show treaties."""
    answer = sco("sources", "charter-2002")
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert "no such source: charter-2002" in answer.stderr


def test_an_opinion_without_more_is_explained_once(tmp_path: Path) -> None:
    """By one line under the title, in a card by a sentence; not once a row, and null in JSON."""
    text = MINI.read_text(encoding="utf-8")
    bare = re.sub(r'verdict = "outdated"\nrecord.*\nrecord.*\n', 'verdict = "opinion"\n', text)
    path = tmp_path / "facts.toml"
    path.write_text(bare, encoding="utf-8")
    shown = on_terminal("claims", "--facts", str(path)).stdout
    assert shown.count("opinion: a judgement of the article") == 1
    assert "opinion:" not in on_terminal("claims", "--facts", str(MINI)).stdout
    chinese = on_terminal("claims", "--facts", str(path), "--lang", "zh").stdout
    assert "观点：文章自己的评价，未举依据" in chinese
    card = sco("show", "article-01", "--facts", str(path), "--format", "md").stdout
    assert "A judgement of the article, which gives no evidence for it." in card
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
