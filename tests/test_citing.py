"""Citations, read by the parsers that others use."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs, to_builtins

from sco_cli import __version__
from sco_cli.citing import STYLES, cite
from sco_cli.citing.works import address
from sco_cli.dates import parse
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase, Head
from sco_cli.model import AnyRecord, Source, Text
from tests.conftest import MINI, environment, loaded, sco
from tests.hostile.conftest import run

# They come without types.
bibtexparser = import_module("bibtexparser")
jsonschema = import_module("jsonschema")
rispy = import_module("rispy")
latex: Any = import_module("bibtexparser.middlewares").LatexDecodingMiddleware

REAL = loaded()
SAMPLE = list(REAL.by_id)[:: len(REAL.by_id) // 62]
# Of CSL-JSON 1.0 the types and variables that a citation here can have; the package with the whole
# schema doesn't install on Python 3.14.
_TEXT = {"type": "string", "minLength": 1}
_PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
_DATE = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": _PARTS},
        "circa": {"type": "boolean"},
    },
}
_ITEM = {
    "type": "object",
    "required": ["id", "type", "title"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["article-newspaper", "dataset", "document", "webpage"]},
        **dict.fromkeys(
            ("id", "title", "container-title", "publisher", "language", "URL", "note", "version"),
            _TEXT,
        ),
        "issued": _DATE,
        "accessed": _DATE,
    },
}
CSL = jsonschema.Draft202012Validator({"type": "array", "items": _ITEM})
SPECIAL = r"& % $ # _ { } ~ ^ \ \\ {{ }} \& %% $$ \textbf{x} 《章程》“甲” é —"


def sources_of(record: AnyRecord) -> list[Source]:
    """What a record and all that it holds rest on, once each; a source cites itself."""
    if isinstance(record, Source):
        return [record]

    def named(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value.get("sources", ())
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, (dict, list, tuple)):
                yield from named(inner)

    ids = dict.fromkeys(named(to_builtins(record)))
    return [s for i in ids if isinstance(s := REAL.by_id[i], Source)]


def own_title(source: Source, *, marked: bool = False) -> str:
    """Chinese for a source in Chinese, else English; in brackets where it is not its own."""
    own = [tag[:2] for tag in source.langs or ("en",) if tag[:2] in ("en", "zh")]
    title = source.title.zh if own[:1] == ["zh"] else source.title.en
    title = f"[{title}]" if source.described or not own else title
    mark = "转引" if own[:1] == ["zh"] else "second-hand"
    return f"{title} [{mark}]" if marked and source.kind == "relayed" else title


# Commands that the decoder doesn't know, though LaTeX does.
UNKNOWN = {
    "textbraceleft": "\ue000", "textbraceright": "\ue001", "textless": "\ue002",
    "textgreater": "\ue003", "textbar": "\ue004",
}  # fmt: skip
READ = str.maketrans("\ue000\ue001\ue002\ue003\ue004\u02c6", "{}<>|^")
VERBATIM = ("date", "url", "urldate", "month")


def bibtex(text: str) -> dict[str, dict[str, str]]:
    """Key -> fields; LaTeX decoded in all that a person reads."""
    for command, char in UNKNOWN.items():
        text = text.replace(f"\\{command}{{}}", char)
    raw = bibtexparser.parse_string(text)
    assert raw.failed_blocks == []
    assert raw.comments == []
    plain = {
        entry.key: {field.key: field.value for field in entry.fields if field.key in VERBATIM}
        for entry in raw.entries
    }
    read = latex(allow_inplace_modification=True).transform(raw)
    return {
        # The decoder writes the circumflex as a letter of its own.
        entry.key: {field.key: field.value.translate(READ) for field in entry.fields}
        | plain[entry.key]
        for entry in read.entries
    }


def made_up(title: str, **fields: Any) -> tuple[Source, FactBase]:
    """A source with a title, alone in a fact base."""
    source = Source(
        id="made-up",
        kind="press",
        title=Text(en=title, zh=title),
        publisher=Text(en=title, zh=title),
        **fields,
    )
    return source, alone(source)


def alone(source: Source) -> FactBase:
    """A fact base that holds one source and nothing else."""
    note = Text(en="x", zh="某")
    head = Head(format=1, as_of="2026-09-01", checked="2026-09-01", note=note)
    return FactBase(head, lambda name: (source,) if name == "sources" else ())


def test_the_sample_has_sixty_ids_of_every_kind() -> None:
    """Or the tests below would prove little."""
    assert len(SAMPLE) >= 60
    assert len({type(REAL.by_id[name]) for name in SAMPLE}) > 8


@pytest.mark.parametrize("name", SAMPLE)
def test_bibtex_of_a_record(name: str) -> None:
    """An entry for each source and one for this fact base; titles intact in their language."""
    sources = sources_of(REAL.by_id[name])
    entries = bibtex(cite([REAL.by_id[name]], REAL, "bibtex", "en"))
    assert sorted(entries) == sorted([*(source.id for source in sources), f"sco-facts-{name}"])
    for source in sources:
        entry = entries[source.id]
        assert entry["title"] == own_title(source)
        assert entry.get("date", "") == (source.date or "")
        assert ("url" in entry) == bool(source.urls)
        if source.date:
            assert int(entry["year"]) == parse(source.date).start.year


@pytest.fixture(scope="module")
def entries() -> dict[str, dict[str, str]]:
    """All sources as BibTeX, read once."""
    return bibtex(cite(REAL.sources, REAL, "bibtex", "en"))


def test_bibtex_of_all_sources_at_once(entries: dict[str, dict[str, str]]) -> None:
    """Every title, whatever it holds, comes back."""
    assert len(entries) == 2 * len(REAL.sources)
    assert {s.id: entries[s.id]["title"] for s in REAL.sources} == {
        source.id: own_title(source) for source in REAL.sources
    }


def test_addresses_are_addresses(entries: dict[str, dict[str, str]]) -> None:
    """In BibTeX without LaTeX escapes: `%20` and `_` stay."""
    for source in REAL.sources:
        if source.urls:
            assert entries[source.id]["url"] == address(source.urls[0])


@pytest.mark.parametrize("name", SAMPLE)
def test_csl_json_of_a_record(name: str) -> None:
    """It is valid, and cites the same."""
    sources = sources_of(REAL.by_id[name])
    items = json.loads(cite([REAL.by_id[name]], REAL, "csl-json", "en"))
    CSL.validate(items)
    titles = {item["id"]: item["title"] for item in items}
    assert len(titles) == len(items) == len(sources) + 1
    assert items[-1]["id"] == f"sco-facts-{name}"
    assert all(titles[source.id] == own_title(source, marked=True) for source in sources)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_csl_json_of_all_sources_at_once(lang: Any) -> None:
    """Valid, each with its date as far as it is known and its first address."""
    items = json.loads(cite(REAL.sources, REAL, "csl-json", lang))
    CSL.validate(items)
    by_id = {item["id"]: item for item in items}
    for source in REAL.sources:
        item = by_id[source.id]
        assert item.get("URL") == (address(source.urls[0]) if source.urls else None)
        start = parse(source.date).start if source.date else None
        known = [n for n in (start.year, start.month, start.day) if n] if start else None
        assert (item["issued"]["date-parts"][0] if "issued" in item else None) == known


def test_the_schema_can_refuse() -> None:
    """The validation above can fail."""
    (item, _) = json.loads(cite(REAL.sources[:1], REAL, "csl-json", "en"))
    assert not CSL.is_valid([item | {"type": "nonsense"}])
    assert not CSL.is_valid([item | {"issued": {"date-parts": [[2020, 1, 1, 1]]}}])


@pytest.mark.parametrize("name", SAMPLE)
def test_ris_of_a_record(name: str) -> None:
    """One reference for each source and one for this fact base."""
    sources = sources_of(REAL.by_id[name])
    found = rispy.loads(cite([REAL.by_id[name]], REAL, "ris", "en"))
    by_id = {entry["id"]: entry for entry in found}
    assert len(by_id) == len(found) == len(sources) + 1
    assert found[-1]["id"] == f"sco-facts-{name}"
    for source in sources:
        entry = by_id[source.id]
        assert entry["title"] == own_title(source, marked=True)
        assert entry.get("urls", []) == [address(url) for url in source.urls]
        if source.date:
            assert int(entry["year"]) == parse(source.date).start.year


def test_ris_of_all_sources_at_once() -> None:
    """None is lost or run together."""
    found = rispy.loads(cite(REAL.sources, REAL, "ris", "zh"))
    titles = {entry["id"]: entry["title"] for entry in found}
    assert len(found) == 2 * len(REAL.sources)
    assert all(titles[source.id] == own_title(source, marked=True) for source in REAL.sources)


def test_ris_has_the_line_ends_and_tags_of_the_format() -> None:
    """TY first, ER last, CR LF, two spaces before the dash."""
    text = sco("cite", "charter-2002", "--style", "ris").stdout
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert not any("\n" in line for line in lines)
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines[0].startswith("TY  - ")
    assert lines[-1] == "ER  - "


# Titles of any kind

TITLES = st.text(r"&%$#_{}~^\ab中《》é \"'", min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)


@settings(deadline=None)
@given(TITLES.filter(bool))
@example(SPECIAL)
@example("\\")
@example("}")
@example("{")
@example("%")
@example("100 % & $5_million #1 ~2^3")
def test_any_title_comes_back_from_bibtex(title: str) -> None:
    """Also with unbalanced braces, comment signs and backslashes."""
    source, facts = made_up(title, urls=("https://example.org/a_b%20c?d=e&f=#g",))
    entry = bibtex(cite([source], facts, "bibtex", "en"))["made-up"]
    assert " ".join(entry["title"].split()) == title
    assert " ".join(entry["howpublished"].split()) == title


@settings(deadline=None)
@given(TITLES.filter(bool))
@example(SPECIAL)
@example("ER  - ")
@example("TY  - BOOK")
def test_any_title_comes_back_from_ris_and_csl_json(title: str) -> None:
    """Even one that looks like a tag."""
    source, facts = made_up(title, date="2010-05~")
    first, _ = rispy.loads(cite([source], facts, "ris", "en"))
    assert first["title"] == title.strip()
    item, _ = json.loads(cite([source], facts, "csl-json", "en"))
    assert item["title"] == title
    CSL.validate([item])


@pytest.mark.parametrize("url", ["https://example.org/{a}", "https://example.org/a}b"])
def test_braces_in_an_address_do_not_break_bibtex(url: str) -> None:
    """They are written as an address may write them."""
    source, facts = made_up("T", urls=(url,))
    library = bibtexparser.parse_string(cite([source], facts, "bibtex", "en"))
    assert library.failed_blocks == []
    shown = library.entries_dict["made-up"].fields_dict["url"].value
    assert shown.replace("%7B", "{").replace("%7D", "}") == url


@pytest.mark.parametrize(
    ("date", "parts", "ris", "month"),
    [
        ("2017-06-09", [[2017, 6, 9]], "2017/06/09/", "jun"),
        ("2010-05", [[2010, 5]], "2010/05//", "may"),
        ("2010", [[2010]], "2010///", None),
        ("2010~", [[2010]], "2010///", None),
        ("2018-06-09/2018-06-10", [[2018, 6, 9], [2018, 6, 10]], "2018/06/09/", "jun"),
        ("2015/2016", [[2015], [2016]], "2015///", None),
        ("2015/..", [[2015]], "2015///", None),
    ],
)
def test_dates_stay_as_they_are_known(
    date: str, parts: list[list[int]], ris: str, month: str | None
) -> None:
    """No month or day is added, in any style."""
    source, facts = made_up("T", date=date)
    item, _ = json.loads(cite([source], facts, "csl-json", "en"))
    CSL.validate([item])
    assert item["issued"]["date-parts"] == parts
    assert bool(item["issued"].get("circa")) == ("~" in date)
    first, _ = rispy.loads(cite([source], facts, "ris", "en"))
    assert (first["date"], first["year"]) == (ris, date[:4])
    entry = bibtex(cite([source], facts, "bibtex", "en"))["made-up"]
    assert (entry["date"], entry.get("month")) == (date, month)


def test_a_source_without_a_date_has_none() -> None:
    """Not even an empty field."""
    source, facts = made_up("T")
    assert "date" not in bibtex(cite([source], facts, "bibtex", "en"))["made-up"]
    assert "issued" not in json.loads(cite([source], facts, "csl-json", "en"))[0]
    assert "DA  - " not in cite([source], facts, "ris", "en").partition("ER  - ")[0]


# What a citation says


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_this_fact_base_is_cited_with_version_and_date(style: str, lang: str) -> None:
    """Whoever checks the citation later must know which facts it was."""
    answer = sco("cite", "charter-2002", "--style", style, "--lang", lang)
    assert (answer.status, answer.stderr) == (0, "")
    own = answer.stdout.partition("sco-facts-")[2] or answer.stdout.splitlines()[-1]
    assert __version__ in own
    assert re.search(r"2026-09-01|2026/09/01|2026年9月1日|September|2026,\s+9,\s+1", own)
    assert "charter-2002" in own


@pytest.mark.parametrize("style", STYLES)
def test_other_facts_are_not_cited_as_those_of_sco(style: str) -> None:
    """The file is named instead."""
    answer = sco("cite", "application-2010", "--facts", str(MINI), "--style", style)
    assert answer.status == 0
    assert "mini.toml" in answer.stdout
    assert "Pakistan's role" not in answer.stdout
    assert __version__ not in answer.stdout


@pytest.mark.parametrize("style", STYLES)
def test_no_file_name_breaks_a_citation(style: str, tmp_path: Path) -> None:
    """Nor commands a terminal: line ends and the like in it are shown."""
    facts = tmp_path / "a\nER  - \x1b[31m\\b{.toml"
    facts.write_bytes(MINI.read_bytes())
    out = sco("cite", "application-2010", "--facts", str(facts), "--style", style).stdout
    assert "\x1b" not in out
    assert "a ER -" in out.replace("{}", "")


def test_the_small_facts_as_text() -> None:
    """Exactly, second-hand said so; a Chinese source keeps its Chinese title."""
    answer = sco("cite", "number-of-texts", "--facts", str(MINI))
    assert answer.stdout == (
        "Agency: Pakistan joins, 2017-06-09 https://example.org/2017\n"
        "A file that names the Secretariat: Notice of the summit, 2026-09-01 "
        "(second-hand; the original document was not seen)\n"
        "Facts from the file mini.toml, as of 1 September 2026: "
        "The number of texts to accept is disputed (entry number-of-texts), 2026-09-01\n"
    )
    assert sco("cite", "charter-text", "--facts", str(MINI)).stdout.startswith(
        "秘书处，宪章文本 https://example.org/charter\n"
    )
    assert "second-hand; the original document was not seen" in sco("cite", "summit-2026", "--facts", str(MINI)).stdout  # fmt: skip
    chinese = sco("cite", "summit-2026", "--facts", str(MINI), "--lang", "zh").stdout
    assert "转引，未见原始文件" in chinese


def test_several_records_cite_each_source_once() -> None:
    """And each record as this fact base has it."""
    ids = ["member-since-2017", "toll-2015", "founding-2001"]
    answer = sco("cite", *ids, "--facts", str(MINI), "--style", "csl-json")
    assert [item["id"] for item in json.loads(answer.stdout)] == [
        "charter-text",
        "agency-2017",
        *(f"sco-facts-{name}" for name in ids),
    ]


def test_a_disputed_fact_cites_what_its_versions_rest_on() -> None:
    """Both accounts have sources; so do a state's spells and an office's holders."""
    ids = {
        "number-of-texts": {"agency-2017", "relayed-2026"},
        "turkiye": {"charter-text", "relayed-2026"},
        "chair": {"charter-text", "relayed-2026"},
        "pakistan-membership": {"agency-2017", "relayed-2026"},
    }
    for name, wanted in ids.items():
        out = sco("cite", name, "--facts", str(MINI), "--style", "csl-json").stdout
        assert {i["id"] for i in json.loads(out)} == wanted | {f"sco-facts-{name}"}


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["chater-2002"], ExitCode.NOT_FOUND, "did you mean charter-2002"),
        (["charter-2002", "zzzz"], ExitCode.NOT_FOUND, "no entry has the id zzzz"),
        (["charter-2002", "--style", "bibtx"], ExitCode.USAGE, "did you mean bibtex or biblatex?"),
        (["charter-2002", "--style", "mla"], ExitCode.USAGE, "choose from: text, apa, chicago, gbt7714, bibtex, biblatex, ris, csl-json"),
        ([], ExitCode.USAGE, "ID is missing"),
    ],
)  # fmt: skip
def test_what_can_not_be_cited(arguments: list[str], status: ExitCode, words: str) -> None:
    """One line, and no half of a bibliography."""
    answer = sco("cite", *arguments)
    assert (answer.status, answer.stdout) == (status, "")
    assert answer.stderr.count("\n") == 1
    assert words in answer.stderr


def test_every_record_can_be_cited() -> None:
    """Of every kind, in every style."""
    for record in REAL.by_id.values():
        for style in STYLES:
            assert cite([record], REAL, style, "zh")


def test_a_note_is_escaped_too() -> None:
    """In BibTeX."""
    note = Text(en=SPECIAL, zh=SPECIAL)
    noted = structs.replace(made_up("T")[0], note=note)
    entry = bibtex(cite([noted], alone(noted), "bibtex", "en"))["made-up"]
    assert entry["note"] == SPECIAL


# Titles, days of access, types, weight


def test_a_description_stands_in_brackets_in_every_style() -> None:
    """No headline is cited that was never printed; a translation is none either."""
    described, _ = made_up("Ours", described=True, langs=("en",))
    translated, _ = made_up("Ours", langs=("ru",))
    printed, _ = made_up("Ours", langs=("ru", "en"))
    for style in STYLES:
        for source, shown in ((described, True), (translated, True), (printed, False)):
            said = cite([source], alone(source), style).partition("(entry")[0]
            assert ("[Ours]" in said) == shown


def test_the_day_of_access_is_that_on_which_it_was_seen() -> None:
    """Where it has an address."""
    source, facts = made_up("T", urls=("https://example.org/",), seen="2026-11-27")
    item, _ = json.loads(cite([source], facts, "csl-json"))
    CSL.validate([item])
    assert item["accessed"] == {"date-parts": [[2026, 11, 27]]}
    assert bibtex(cite([source], facts, "biblatex"))["made-up"]["urldate"] == "2026-11-27"
    assert rispy.loads(cite([source], facts, "ris"))[0]["access_date"] == "2026/11/27/"
    assert "Accessed 27 November 2026" in cite([source], facts, "bibtex")
    assert "[2026-11-27]. https://example.org/" in cite([source], facts, "gbt7714")
    assert "(accessed 27 November 2026)" in cite([source], facts, "text")
    without = structs.replace(source, urls=())
    for style in STYLES:
        said = cite([without], alone(without), style)
        assert not re.search(r"2026-11-27|2026/11/27|November|11,\s+27", said)


@pytest.mark.parametrize(
    ("kind", "url", "csl", "ris", "biblatex"),
    [
        ("press", True, "webpage", "ELEC", "online"),
        ("press", False, "article-newspaper", "NEWS", "misc"),
        ("wire", False, "article-newspaper", "NEWS", "misc"),
        ("relayed", False, "document", "GEN", "misc"),
        ("primary", False, "document", "GEN", "misc"),
    ],
)
def test_nothing_becomes_a_preprint_or_a_book(
    kind: Any, url: bool, csl: str, ris: str, biblatex: str
) -> None:
    """CSL's `article` is a preprint; site or publisher stands where styles print it, once."""
    urls = ("https://example.org/",) if url else ()
    source = structs.replace(made_up("T")[0], kind=kind, urls=urls)
    facts = alone(source)
    item = json.loads(cite([source], facts, "csl-json"))[0]
    assert item["type"] == csl
    where = "publisher" if csl == "document" else "container-title"
    assert {key for key in ("publisher", "container-title") if item.get(key) == "T"} == {where}
    assert cite([source], facts, "ris").startswith(f"TY  - {ris}\r\n")
    assert cite([source], facts, "biblatex").startswith(f"@{biblatex}{{made-up,")
    assert cite([source], facts, "bibtex").startswith("@misc{made-up,")


@pytest.mark.parametrize("style", STYLES)
def test_second_hand_is_printed(style: Any) -> None:
    """In the title for styles that print no notes, else in what they print."""
    source = structs.replace(made_up("T")[0], kind="relayed")
    said = cite([source], alone(source), style)
    if style in ("ris", "csl-json"):
        assert "T [second-hand]" in said
    else:
        assert "second-hand; the original document was not seen" in said


def test_entries_are_told_apart_by_their_titles() -> None:
    """And by the id, with which they are found again."""
    out = sco("cite", "charter-2002", "rats", "--style", "csl-json").stdout
    titles = [item["title"] for item in json.loads(out) if item["type"] == "dataset"]
    assert len(set(titles)) == 2
    assert titles[0].endswith("(entry charter-2002)")


@pytest.mark.parametrize("name", ["pakistan", "rats", "india-pakistan-accession-2017"])
def test_the_weightiest_sources_come_first(name: str) -> None:
    """Primary, reference, wire, press, relayed; --best cites no more than so many."""
    out = sco("cite", name, "--style", "csl-json").stdout
    ids = [item["id"] for item in json.loads(out)][:-1]
    kinds = [source.kind for id_ in ids if isinstance(source := REAL.by_id[id_], Source)]
    order = ["primary", "reference", "wire", "press", "relayed"]
    assert len(kinds) > 2
    assert [order.index(kind) for kind in kinds] == sorted(order.index(kind) for kind in kinds)
    best = json.loads(sco("cite", name, "--best", "2", "--style", "csl-json").stdout)
    assert [item["id"] for item in best] == [*ids[:2], f"sco-facts-{name}"]


@pytest.mark.parametrize(
    ("date", "apa", "chicago"),
    [
        ("2017-06-09", "(2017, June 9)", "June 9, 2017."),
        ("2010-05", "(2010, May)", "May 2010."),
        ("2010~", "(ca. 2010)", "ca. 2010."),
        ("2018-06-09/2018-06-10", "(2018, June 9–10)", "June 9–10, 2018."),
        ("2018-06-30/2018-07-01", "(2018, June 30–July 1)", "June 30–July 1, 2018."),
        ("2015/2016", "(2015–2016)", "2015–2016."),
        (None, "(n.d.)", "n.d."),
    ],
)
def test_dates_as_the_manuals_print_them(date: str | None, apa: str, chicago: str) -> None:
    """APA has the year first, Chicago last."""
    source, facts = made_up("T", date=date)
    assert apa in cite([source], facts, "apa").splitlines()[0]
    assert chicago in cite([source], facts, "chicago").splitlines()[0]


@pytest.mark.parametrize(
    ("date", "en", "zh", "gbt7714"),
    [
        ("2018~", "about 2018", "约2018年", "([2018])"),
        ("2016-09~", "about September 2016", "约2016年9月", "([2016-09])"),
        ("2017-06-09", "2017-06-09", "2017-06-09", "(2017-06-09)"),
    ],
)
def test_no_mark_of_the_file_is_printed(date: str, en: str, zh: str, gbt7714: str) -> None:
    """What is not exact is in words, or in brackets as GB/T 7714 has what was estimated."""
    source, facts = made_up("T", date=date, urls=("https://example.org/",))
    assert f", {en} " in cite([source], facts)
    assert f"[EB/OL]. {gbt7714}." in cite([source], facts, "gbt7714")
    chinese = structs.replace(source, langs=("zh",))
    assert f"，{zh} " in cite([chinese], facts, lang="zh")
    printed = structs.replace(source, urls=())
    assert f", {gbt7714[1:-1]}." in cite([printed], facts, "gbt7714")


@pytest.mark.process
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "utf-16"])
@pytest.mark.parametrize("style", STYLES)
def test_what_programs_read_is_whole_in_any_encoding(style: str, encoding: str) -> None:
    """In UTF-8, unless the output's own encoding has all characters too."""
    arguments = ("cite", "shanghai-convention-2001", "--style", style)
    answer = run(*arguments, env=environment({"PYTHONIOENCODING": encoding}))
    programs = style in ("bibtex", "biblatex", "ris", "csl-json")
    had = answer.stdout.decode("utf-8" if programs and encoding != "utf-16" else encoding)
    if programs or encoding == "utf-16":
        assert had == sco(*arguments).stdout


# What a fact file can't do to TeX

HOSTILE = [
    'Harmless title}}} @preamble("{{',
    "Brace { open",
    '") @comment(',
    r"\input{/etc/hostname}",
    "^^5cinput",
    SPECIAL,
]


@pytest.mark.parametrize("style", ["bibtex", "biblatex"])
@pytest.mark.parametrize("text", HOSTILE)
def test_braces_are_in_pairs_and_no_command_is_let_through(text: str, style: Any) -> None:
    """BibTeX counts braces whatever stands before them; of TeX's commands only ours are there."""
    url = r"https://example.org/\input/etc/hostname~{}}"
    source, facts = made_up(text, urls=(url,), note=Text(en=text, zh=text))
    said = cite([source], facts, style)
    depth = 0
    for char in said:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
        assert depth or char not in '"('
    assert depth == 0
    names = set(re.findall(r"\\([A-Za-z]+|.)", said))
    ours = {"textbackslash", "textbraceleft", "textbraceright", "textasciitilde"}
    ours |= {"textasciicircum", "textless", "textgreater", "textbar", *"&%$#_"}
    assert names <= ours


@pytest.mark.programs
@pytest.mark.parametrize("style", ["plain", "unsrt", "alpha", "plainnat"])
def test_bibtex_itself_prints_every_entry_whole(style: str, tmp_path: Path) -> None:
    """No complaint; publisher, address and day of access are in what it prints."""
    if not shutil.which("bibtex"):
        pytest.skip("there is no bibtex here")
    made = [made_up(text, urls=("https://example.org/a_b",), date="2017") for text in HOSTILE]
    hostile = [structs.replace(m[0], id=f"made-up-{n}") for n, m in enumerate(made)]
    text = cite([REAL.by_id["tass-india-pakistan-join-2017"], *hostile], REAL, "bibtex")
    (tmp_path / "x.bib").write_text(text, encoding="utf-8")
    aux = f"\\relax\n\\citation{{*}}\n\\bibdata{{x}}\n\\bibstyle{{{style}}}\n"
    (tmp_path / "x.aux").write_text(aux)
    done = subprocess.run(["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "Warning" not in done.stdout
    printed = (tmp_path / "x.bbl").read_text(encoding="utf-8")
    assert len(re.findall(r"\\bibitem\b", printed)) == 2 * (1 + len(HOSTILE))
    assert "TASS" in printed
    assert "http://tass.com/world/950697" in printed
    assert re.search(r"Accessed\s+27\s+November\s+2026", printed)


@pytest.mark.programs
@pytest.mark.parametrize("style", ["bibtex", "biblatex"])
def test_biber_reads_both(style: Any, tmp_path: Path) -> None:
    """Every entry, whatever its title, without an error or a warning."""
    if not shutil.which("biber"):
        pytest.skip("there is no biber here")
    hostile = [structs.replace(made_up(t)[0], id=f"made-up-{n}") for n, t in enumerate(HOSTILE)]
    (tmp_path / "x.bib").write_text(cite(hostile, REAL, style), encoding="utf-8")
    done = subprocess.run(
        ["biber", "--tool", "x.bib"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    assert not re.search("ERROR|WARN", done.stdout), done.stdout
    again = (tmp_path / "x_bibertool.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@\w+", again, re.MULTILINE)) == 2 * len(HOSTILE)


def test_an_entry_is_cited_once() -> None:
    """However often its id is given."""
    once = sco("cite", "charter-2002", "--style", "bibtex").stdout
    assert sco("cite", "charter-2002", "CHARTER-2002", "--style", "bibtex").stdout == once


def test_no_entry_is_an_empty_list() -> None:
    """For programs; people are told."""
    nothing = sco("cite", "-", "--style", "csl-json", stdin="")
    assert (json.loads(nothing.stdout), nothing.stderr) == ([], "sco: nothing found\n")
    missed = sco("cite", "-", "--style", "csl-json", stdin="nope\n")
    assert (json.loads(missed.stdout), missed.status) == ([], 1)


def test_a_question_ends_a_title() -> None:
    """Chicago has one sign there."""
    asked, facts = made_up("Who?")
    assert "“Who?”" in cite([asked], facts, "chicago")
