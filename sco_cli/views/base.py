"""What a view is made of: columns, cards, sections of text; and what all views share."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct, structs

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, field_at, heading, marks
from sco_cli.labels import label
from sco_cli.language import Bilingual, Lang
from sco_cli.model import Fact, Record, Spell, Tenure, Text, Topic, fields_of
from sco_cli.results import OfficeHeld
from sco_cli.views.lanes import Chart

Show = Callable[[Any, Lang], str]
"""Formats a record's value for people."""


class Column(Struct, frozen=True):
    """One column of a table.

    ``key`` is the path of the record's field (``name``, ``spells.from``), so that every format
    shows the same thing; ``show`` formats it for people where the plain value doesn't do.
    """

    key: str
    heading: Bilingual | None = None
    """By default what the field is called everywhere."""
    show: Show | None = None
    names: bool = False
    """The ids of states in it are shown as their names."""
    prose: bool = False
    """Titles or sentences: in tables it comes last and is wrapped."""
    marked: bool = False
    """In tables the marks of the record stand behind it."""
    drop: int = 0
    """How soon a narrow table does without it: 0 never, else the highest first."""
    rows_only: bool = False
    """For the row formats; tables leave it out."""


class Pair(Struct, frozen=True):
    """A line of a card: what it is, and the value."""

    heading: Bilingual
    value: str


class Paragraph(Struct, frozen=True):
    """A text with what a reader must know of it (``claim``, ``second-hand``) and its sources."""

    text: str
    marks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    indent: int = 0
    by: str = ""
    """Whose claim it is."""


class Section(Struct, frozen=True):
    """A heading with paragraphs under it."""

    title: str
    paragraphs: tuple[Paragraph, ...]


class View(Struct, frozen=True, kw_only=True):
    """The answer to one command.

    ``rows`` are its lines for the row formats, with ``columns``; ``item`` is the one record that
    JSON gives where the answer is not a list. ``card`` and ``sections`` are for people.
    """

    title: Bilingual
    row_type: type[Any]
    rows: tuple[Any, ...] = ()
    columns: tuple[Column, ...] = ()
    item: Any = None
    card: Callable[[], Iterable[Pair]] = tuple
    """Made when it is asked for, as programs don't."""
    sections: Callable[[], Iterable[Section]] = tuple
    chart: Chart | None = None
    """What people see instead of the rows."""
    cites: tuple[str, ...] = ()
    """Ids of sources that the rows rest on without naming them in a field."""
    emphasis: tuple[str, ...] = ()
    """Bilingual that a table sets off, as a search found them."""
    legend: Bilingual | None = None
    """What a word in the rows means, under the title of a table."""
    nothing: Bilingual = ("nothing found", "没有结果")
    notice: Bilingual | None = None
    """What a person should be told beside the answer."""
    missed: bool = False
    """Something that was asked for by name is not among the rows."""

    @property
    def source_field(self) -> str:
        """The field of the rows that holds the ids of their sources; empty for none."""
        of_rows = ((c.key, field_at(self.row_type, c.key)) for c in self.columns)
        return next((key for key, field in of_rows if field and field.kind == "source"), "")


class Listing(Struct, frozen=True, kw_only=True):
    """How records of a kind are listed."""

    title: Bilingual
    row_type: type[Any]
    columns: tuple[Column, ...]
    nothing: Bilingual = ("nothing found", "没有结果")

    def of(self, rows: Iterable[Any], **more: Any) -> View:
        """The view of some of them; ``more`` are further fields of ``View``, or others."""
        return View(rows=tuple(rows), **(structs.asdict(self) | more))


def value_at(record: Any, path: str) -> Any:
    """The value of a field by its path; a tuple of the values where a list lies on the way.

    ``None`` where the record has no such field, as one of another kind may have it.
    """
    for i, name in enumerate(parts := path.split(".")):
        if isinstance(record, tuple):
            rest = ".".join(parts[i:])
            return tuple(v for inner in record for v in _flat(value_at(inner, rest)))
        if record is None:
            return None
        attribute = dict(fields_of(type(record))).get(name)
        record = getattr(record, attribute) if attribute else None
    return record


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def cell(record: Any, column: Column, facts: FactBase, lang: Lang) -> str:
    """The text of one cell in a language; lists join with ``; ``."""
    if column.show:
        return column.show(record, lang)
    value = value_at(record, column.key)
    if column.names:
        value = tuple(facts.state_names.get(id_, id_) for id_ in _flat(value) if id_)
    return text_of(value, lang, field_at(type(record), column.key))


def text_of(value: Any, lang: Lang, field: Field | None = None) -> str:
    """A value as people read it in a column: dates stay EDTF, nothing is empty text."""
    if value is None:
        return ""
    if isinstance(value, Text):
        return language.pick(value, lang)
    if isinstance(value, bool):
        return (("no", "否"), ("yes", "是"))[value][lang == "zh"]
    if isinstance(value, tuple):
        return "; ".join(filter(None, (text_of(v, lang, field) for v in value)))
    if isinstance(value, Record):
        return msgspec.json.encode(value).decode()
    return label(value, lang) if field and field.role == "word" else str(value)


# Shared by the views


def standing(record: Any, lang: Lang) -> str:
    """The marks of a record, for a column of their own."""
    return "; ".join(label(mark, lang) for mark in marks(record))


SOURCES: Final = Column("sources", ("Sources", "来源"), rows_only=True)
STANDING_HEADING: Final = heading("basis")
STANDING: Final = Column("basis", show=standing, rows_only=True)
ID: Final = Column("id", drop=1)


def or_unknown(field: str) -> Show:
    """Show a value that is looked for and not found as such, not as nothing."""

    def show(record: Any, lang: Lang) -> str:
        shown = text_of(getattr(record, field), lang)
        return label("unknown", lang) if not shown and field in record.unknown else shown

    return show


# Text for people


def join(parts: Iterable[str], lang: Lang) -> str:
    """Parts of a line, separated as the language does it; empty ones are left out."""
    return ("; ", "；")[lang == "zh"].join(filter(None, parts))


def brackets(text: str, lang: Lang, *, after: str = "") -> str:
    """A text in the round brackets of a language, set behind another."""
    return f"{after}（{text}）" if lang == "zh" else f"{after} ({text})"


def answers_for(as_of: str, lang: Lang) -> str:
    """The day that an answer holds for."""
    day = language.date(as_of, lang)
    return f"截至{day}" if lang == "zh" else f"as of {day}"


def in_brackets(text: str, lang: Lang) -> str:
    """A mark in the square brackets of a language, behind a text."""
    return f"［{text}］" if lang == "zh" else f" [{text}]"


def since(start: str, lang: Lang) -> str:
    """The day from which something holds."""
    shown = language.date(start, lang)
    return (f"since {shown}", f"{shown}起" if shown.startswith("约") else f"自{shown}起")[
        lang == "zh"
    ]


def period(start: str | None, end: str | None, lang: Lang) -> str:
    """From when to when something held."""
    zh = lang == "zh"
    if start and end:
        between = "至" if zh else " to "
        return f"{language.date(start, lang)}{between}{language.date(end, lang)}"
    if start:
        return since(start, lang)
    if end:
        shown = language.date(end, lang)
        return f"至{shown}" if zh else f"to {shown}"
    return ("dates not known", "起止日期不详")[zh]


def spell_line(spell: Spell, lang: Lang) -> str:
    """A status, and from when to when a state had it."""
    return brackets(period(spell.from_, spell.to, lang), lang, after=label(spell.status, lang))


def held(tenure: Tenure | OfficeHeld, lang: Lang) -> str:
    """From when to when somebody held an office, or when he was seen in it."""
    if tenure.from_ or not tenure.seen:
        return period(tenure.from_, tenure.to, lang)
    seen = language.date(tenure.seen, lang)
    return f"见于{seen}" if lang == "zh" else f"seen {seen}"


# Texts with their sources

JUDGEMENT: Final[Bilingual] = (
    "a judgement of the article, which gives no evidence for it",
    "文章自己的评价，未举依据",
)
"""What the record says of an opinion to which it has nothing to add."""
BETTER: Final[Bilingual] = ("Better supported: ", "取舍：")
NOTE: Final[Bilingual] = ("Note: ", "注：")


def marked(record: Any, text: str, lang: Lang) -> Paragraph:
    """A text about a record, with the record's marks."""
    by = record.by if isinstance(record, Fact) else None
    return Paragraph(text, marks(record), by=language.pick(by, lang) if by else "")


def attributed(text: Text, by: Text | None, lang: Lang) -> str:
    """A text, behind the name of whose claim it is."""
    said = language.pick(text, lang)
    if by is None:
        return said
    return f"{language.pick(by, lang)}{'：' if lang == 'zh' else ': '}{said}"


def paragraphs(fact: Any, text: Text | None, lang: Lang) -> Iterator[Paragraph]:
    """A fact's text; every version of a disputed one, and which is better supported; its note."""
    if text:
        by = language.pick(fact.by, lang) if fact.by else ""
        yield Paragraph(language.pick(text, lang), marks(fact), fact.sources, by=by)
    for version in fact.versions:
        said = attributed(version.text, version.by, lang)
        yield Paragraph(said, marks(version), version.sources, indent=1)
    for lead, remark in ((BETTER, fact.better), (NOTE, fact.note)):
        if remark:
            yield Paragraph(lead[lang == "zh"] + language.pick(remark, lang), indent=1)


def mark_labels(paragraph: Paragraph, lang: Lang) -> Iterator[tuple[str, str]]:
    """The marks of a paragraph with their wording; a claim says whose it is."""
    for mark in paragraph.marks:
        said = label(mark, lang)
        if mark == "claim" and paragraph.by:
            said += ("：" if lang == "zh" else ": ") + paragraph.by
        yield mark, said


def topic_section(topic: Topic, lang: Lang) -> Section:
    """A topic's statements under its title and id."""
    title = brackets(topic.id, lang, after=language.pick(topic.title, lang))
    said = (p for s in topic.statements for p in paragraphs(s, s.text, lang))
    return Section(title, tuple(said))
