"""What each command shows, not how: records, columns, blocks of text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from sco_cli import lang as language
from sco_cli import query
from sco_cli.labels import label
from sco_cli.lang import Lang
from sco_cli.model import (
    Event,
    Fact,
    Facts,
    OfficeHeld,
    PakistanCard,
    Source,
    Sourced,
    Spell,
    Statement,
    StateOn,
    Text,
    Topic,
    TopicStatement,
    Version,
    fields_of,
)

Words = tuple[str, str]
"""One wording in English and in Chinese."""


class Column(Struct, frozen=True):
    """One column of a table.

    ``key`` is the path of the record's field (``name``, ``spells.from``), so that every format
    shows the same thing; ``show`` words it for people where the plain value doesn't do.
    """

    key: str
    heading: Words
    show: Callable[[Any, Lang], str] | None = None
    min_width: int = 0
    """Tables for people show it from this width on; 1000 leaves it to the row formats."""


class Pair(Struct, frozen=True):
    """A line of a card: what it is, and the value."""

    heading: Words
    value: str


class Paragraph(Struct, frozen=True):
    """A text with what a reader must know of it (``claim``, ``second-hand``) and its sources."""

    text: str
    marks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    indent: int = 0


class Section(Struct, frozen=True):
    """A heading with paragraphs under it."""

    title: str
    paragraphs: tuple[Paragraph, ...]


class View(Struct, frozen=True, kw_only=True):
    """The answer to one command.

    ``rows`` are its lines for the row formats, with ``columns``; ``item`` is the one record that
    JSON gives where the answer is not a list. ``card`` and ``sections`` are for people.
    """

    title: Words
    row_type: type[Any]
    rows: tuple[Any, ...] = ()
    columns: tuple[Column, ...] = ()
    item: Any = None
    card: tuple[Pair, ...] = ()
    sections: tuple[Section, ...] = ()
    source_field: str = "sources"
    """Which field of the rows holds the ids of their sources."""
    nothing: Words = ("nothing found", "没有结果")
    as_of: str
    facts: Facts


def value_at(record: Any, path: str) -> Any:
    """The value of a field by its path; a tuple of the values where a list lies on the way.

    Raises:
        KeyError: if the record has no such field.
    """
    for i, name in enumerate(parts := path.split(".")):
        if isinstance(record, tuple):
            rest = ".".join(parts[i:])
            return tuple(v for inner in record for v in _flat(value_at(inner, rest)))
        if record is None:
            return None
        record = getattr(record, dict(fields_of(type(record)))[name])
    return record


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def cell(record: Any, column: Column, lang: Lang) -> str:
    """The text of one cell in a language; lists join with ``; ``."""
    if column.show:
        return column.show(record, lang)
    return words(value_at(record, column.key), lang)


def words(value: Any, lang: Lang) -> str:
    """A value as people read it in a column: dates stay EDTF, nothing is empty text."""
    if value is None:
        return ""
    if isinstance(value, Text):
        return language.pick(value, lang)
    if isinstance(value, bool):
        return (("no", "否"), ("yes", "是"))[value][lang == "zh"]
    if isinstance(value, tuple):
        return "; ".join(filter(None, (words(v, lang) for v in value)))
    return label(value, lang) if isinstance(value, str) else str(value)


# Shared columns


def _standing(record: Any, lang: Lang) -> str:
    return "; ".join(label(mark, lang) for mark in marks(record))


def marks(record: Any) -> tuple[str, ...]:
    """What a reader must know of a record: claim, disputed, second-hand."""
    found: list[str] = (
        [record.basis] if isinstance(record, Fact) and record.basis != "record" else []
    )
    if isinstance(record, Sourced) and record.second_hand:
        found.append("second-hand")
    return tuple(found)


_ROWS_ONLY = 1000
SOURCES = Column("sources", ("Sources", "来源"), min_width=_ROWS_ONLY)
STANDING = Column("basis", ("Standing", "性质"), _standing)


def _state_names(facts: Facts) -> Callable[[Event, Lang], str]:
    names: Mapping[str, Text] = {state.id: state.name for state in facts.states}

    def show(event: Event, lang: Lang) -> str:
        return "; ".join(language.pick(names[i], lang) if i in names else i for i in event.states)

    return show


# One function a command


def members(rows: Sequence[StateOn], facts: Facts, as_of: str) -> View:
    """States with their standing on a day, in the organization's own order."""
    return View(
        title=(
            f"Standing in the SCO on {language.date(as_of, 'en')}",
            f"上合组织成员国与伙伴（截至{language.date(as_of, 'zh')}）",
        ),
        row_type=StateOn,
        rows=tuple(rows),
        columns=(
            Column("alpha_2", ("Code", "代码")),
            Column("name", ("Name", "国名")),
            Column("status", ("Status", "地位")),
            Column("since", ("Since", "起始日期")),
            Column("second_hand", ("Standing", "性质"), _standing),
            Column("status_sources", SOURCES.heading, min_width=_ROWS_ONLY),
        ),
        source_field="status_sources",
        nothing=("no state had that status on that day", "当日没有国家具有该地位"),
        as_of=as_of,
        facts=facts,
    )


def timeline(rows: Sequence[Event], facts: Facts, as_of: str) -> View:
    """Events in date order."""
    states = _state_names(facts)
    return View(
        title=("Timeline", "大事年表"),
        row_type=Event,
        rows=tuple(rows),
        columns=(
            Column("date", ("Date", "日期")),
            Column("kind", ("Kind", "类别")),
            Column("title", ("Event", "事件")),
            STANDING,
            Column("id", ("Id", "编号"), min_width=100),
            Column("states", ("States", "国家"), states, _ROWS_ONLY),
            SOURCES,
        ),
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )


_SAID = (
    Column("topic", ("Topic", "专题")),
    Column("id", ("Id", "编号")),
    Column("date", ("Date", "日期")),
    Column("text", ("Statement", "内容")),
    STANDING,
    SOURCES,
)


def pakistan(card: PakistanCard, facts: Facts, as_of: str, lang: Lang) -> View:
    """Pakistan's card, and its topics as text with citations."""
    none = ("none", "无")[lang == "zh"]
    now = _since(card.status, card.since, lang) if card.status and card.since else none
    return View(
        title=(
            f"Pakistan in the SCO on {language.date(as_of, 'en')}",
            f"巴基斯坦与上合组织（截至{language.date(as_of, 'zh')}）",
        ),
        item=card,
        card=(
            Pair(("Status", "地位"), now),
            Pair(("Before", "此前"), _join([_spell(s, lang) for s in card.earlier], lang) or none),
            Pair(("Offices now", "现任职务"), _offices(card, lang, current=True) or none),
            Pair(("Offices before", "曾任职务"), _offices(card, lang, current=False) or none),
            Pair(("In this record", "本库收录"), _counts(card, lang)),
        ),
        sections=tuple(_topic_section(topic, lang) for topic in card.topics),
        row_type=TopicStatement,
        rows=tuple(query.statements(card.topics)),
        columns=_SAID,
        as_of=as_of,
        facts=facts,
    )


def _join(parts: Sequence[str], lang: Lang) -> str:
    return ("; ", "；")[lang == "zh"].join(parts)


def brackets(text: str, lang: Lang, *, after: str = "") -> str:
    """A text in the round brackets of a language, set behind another."""
    return f"{after}（{text}）" if lang == "zh" else f"{after} ({text})"


def _since(status: str, since: str, lang: Lang) -> str:
    if lang == "zh":
        return brackets(_period(since, None, lang), lang, after=label(status, lang))
    return f"{label(status, lang)} {_period(since, None, lang)}"


def _period(start: str | None, end: str | None, lang: Lang) -> str:
    if lang == "zh":
        if start and end:
            return f"{language.date(start, lang)}至{language.date(end, lang)}"
        return f"自{language.date(start, lang)}起" if start else "起止日期不详"
    if start and end:
        return f"{language.date(start, lang)} to {language.date(end, lang)}"
    return f"since {language.date(start, lang)}" if start else "dates not known"


def _spell(spell: Spell, lang: Lang) -> str:
    return brackets(_period(spell.from_, spell.to, lang), lang, after=label(spell.status, lang))


def _offices(card: PakistanCard, lang: Lang, *, current: bool) -> str:
    return _join([_office(o, lang) for o in card.offices if o.current is current], lang)


def _office(office: OfficeHeld, lang: Lang) -> str:
    parts = [_period(office.from_, office.to, lang)]
    if office.second_hand:
        parts.append(label("second-hand", lang))
    return brackets(
        ("，" if lang == "zh" else ", ").join(parts), lang, after=language.pick(office.name, lang)
    )


def _counts(card: PakistanCard, lang: Lang) -> str:
    n = card.counts
    if lang == "zh":
        return (
            f"涉及巴基斯坦的事件{n.events}项；演习{n.exercises}次，"
            f"其中{n.exercises_took_part}次由巴基斯坦主办或参加；陈述{n.statements}条"
        )
    return (
        f"events that concern Pakistan: {n.events}; exercises: {n.exercises}, of which it hosted "
        f"or took part in {n.exercises_took_part}; statements: {n.statements}"
    )


def _topic_section(topic: Topic, lang: Lang) -> Section:
    paragraphs = tuple(p for s in topic.statements for p in _said(s, lang))
    title = language.pick(topic.title, lang)
    return Section(brackets(topic.id, lang, after=title), paragraphs)


def _said(statement: Statement, lang: Lang) -> Iterator[Paragraph]:
    """A statement and, where it is disputed, every version and which is better supported."""
    yield Paragraph(_attributed(statement, lang), marks(statement), statement.sources)
    for version in statement.versions:
        yield Paragraph(_attributed(version, lang), marks(version), version.sources, indent=1)
    for heading, text in ((_BETTER, statement.better), (_NOTE, statement.note)):
        if text:
            yield Paragraph(f"{heading[lang == 'zh']}{language.pick(text, lang)}", indent=1)


_BETTER: Words = ("Better supported: ", "取舍：")
_NOTE: Words = ("Note: ", "注：")


def _attributed(said: Statement | Version, lang: Lang) -> str:
    text = language.pick(said.text, lang)
    if said.by is None:
        return text
    by = language.pick(said.by, lang)
    return f"{by}：{text}" if lang == "zh" else f"{by}: {text}"


# Sources


def reference(source: Source, lang: Lang) -> str:
    """A source on one line: publisher, title, date, kind where it matters, address."""
    colon = "：" if lang == "zh" else ": "
    parts = [f"{language.pick(source.publisher, lang)}{colon}{language.pick(source.title, lang)}"]
    if source.date:
        parts.append(source.date)
    if source.kind == "relayed":
        parts.append(label("second-hand", lang))
    line = ("，" if lang == "zh" else ", ").join(parts)
    return " ".join([line, *source.urls])


def short_citation(ids: Sequence[str], facts: Facts, lang: Lang, most: int = 2) -> str:
    """The best few sources as publisher and date, for a text: ``TASS, 2017-06-09``."""
    sources = sorted(
        (s for i in ids if isinstance(s := facts.by_id.get(i), Source)),
        key=lambda s: _RANK.index(s.kind),
    )
    shown = [
        ("，" if lang == "zh" else ", ").join(
            filter(None, (language.pick(s.publisher, lang), s.date))
        )
        for s in sources[:most]
    ]
    if len(sources) > most:
        shown.append(f"+{len(sources) - most}")
    return _join(shown, lang)


_RANK = ("primary", "wire", "press", "reference", "relayed")


def cited(view: View) -> tuple[Source, ...]:
    """The sources of everything that the view shows, in the order of their first mention."""
    ids: dict[str, None] = {}
    for section in view.sections:
        for paragraph in section.paragraphs:
            ids.update(dict.fromkeys(paragraph.sources))
    for row in () if view.sections else view.rows:
        ids.update(dict.fromkeys(getattr(row, view.source_field)))
    return tuple(s for i in ids if isinstance(s := view.facts.by_id.get(i), Source))
