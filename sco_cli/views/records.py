"""Any record whole, with its sources and what refers to it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, fields, heading, marks, title_of
from sco_cli.labels import label, record_kind
from sco_cli.language import Lang
from sco_cli.model import (
    Claim,
    Fact,
    Office,
    PakistanPosition,
    Record,
    Source,
    State,
    Tenure,
    Text,
    Topic,
)
from sco_cli.query.records import resting_on
from sco_cli.results import Hit, Shown
from sco_cli.views.base import (
    JUDGEMENT,
    NOTE,
    Column,
    Listing,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    held,
    join,
    paragraphs,
    spell_line,
    text_of,
    topic_section,
)
from sco_cli.views.sources import reference


def kind_of(record: Shown | Hit, lang: Lang) -> str:
    """What kind of record it is."""
    return record_kind(record.kind, lang)


_RECORDS: Final = Listing(
    title=("Records", "记录"),
    row_type=Shown,
    columns=(
        Column("kind", show=kind_of),
        Column("id"),
        Column("title", prose=True),
        Column("mentions.id", ("Referred to by", "被引用于"), prose=True, drop=1),
    ),
)


def show_records(items: Sequence[Shown], *, missed: bool = False) -> View:
    """Several records as rows."""
    cites = tuple(id_ for item in items for id_ in resting_on(item.record))
    return _RECORDS.of(items, missed=missed, cites=cites)


def show_record(one: Shown, facts: FactBase, lang: Lang) -> View:
    """One record as a card with its text, sources and what refers to it."""
    return _RECORDS.of(
        (one,),
        title=(one.title.en, one.title.zh),
        item=one,
        card=partial(_card, one, facts, lang),
        sections=partial(_sections, one, facts, lang),
    )


def _card(one: Shown, facts: FactBase, lang: Lang) -> Iterator[Pair]:
    record = one.record
    yield Pair(heading("kind"), _kind(one, lang))
    yield Pair(heading("id"), one.id)
    standing = join((label(mark, lang) for mark in marks(record)), lang)
    if standing:
        yield Pair(heading("basis"), standing)
    for field in fields(type(record)):
        value = getattr(record, field.attribute)
        if field.is_line and field.name != "kind" and value not in (None, (), False):
            yield Pair(heading(field.name), _value(field, value, facts, lang))


def _kind(one: Shown, lang: Lang) -> str:
    own = getattr(one.record, "kind", None)
    kind = record_kind(one.kind, lang)
    return brackets(label(own, lang), lang, after=kind) if own else kind


def _value(field: Field, value: Any, facts: FactBase, lang: Lang) -> str:
    values = value if isinstance(value, tuple) else (value,)
    if field.role == "date":
        return language.date(value, lang)
    if field.says.get("named"):
        return join((brackets(_name(i, facts, lang), lang, after=i) for i in values), lang)
    if field.kind:  # of any kind, ids are for the next `sco show`
        return join((_name(id_, facts, lang) for id_ in values), lang)
    if field.role == "field":
        return join((heading(name)[lang == "zh"] for name in values), lang)
    if isinstance(value, Text):
        other = value.zh if lang == "en" else value.en
        russian = getattr(value, "ru", None)
        return " / ".join(filter(None, (text_of(value, lang), other, russian)))
    return join((text_of(one, lang, field) for one in values), lang)


def _name(id_: str, facts: FactBase, lang: Lang) -> str:
    found = facts.by_id.get(id_)
    return language.pick(title_of(found), lang) if found else id_


def _sections(one: Shown, facts: FactBase, lang: Lang) -> Iterator[Section]:
    record, zh = one.record, lang == "zh"
    if isinstance(record, Topic):
        yield topic_section(record, lang)
    elif said := tuple(_prose(record, lang)):
        yield Section(("Text", "正文")[zh], said)
    yield from _lists(record, facts, lang)
    sources = [s for i in getattr(record, "sources", ()) if isinstance(s := facts.by_id[i], Source)]
    if sources:
        yield Section(
            ("Sources", "来源")[zh],
            tuple(Paragraph(brackets(s.id, lang, after=reference(s, lang))) for s in sources),
        )
    if one.mentions:
        yield Section(
            ("Referred to by", "被引用于")[zh],
            tuple(
                Paragraph(f"{record_kind(m.kind, lang)} {m.id}{'：' if zh else ': '}"
                          f"{language.pick(m.title, lang)}")
                for m in one.mentions
            ),
        )  # fmt: skip


def _prose(record: Record, lang: Lang) -> Iterator[Paragraph]:
    for field in fields(type(record)):
        value = getattr(record, field.attribute)
        if field.name in ("text", "better", "note") and isinstance(record, Fact):
            continue  # below, with its versions
        if isinstance(value, PakistanPosition):
            lead = language.pick(value.text, lang)
            yield Paragraph(lead, (value.standing, *marks(value)), value.sources)
        elif field.role == "prose" and isinstance(value, Text):
            lead = NOTE[lang == "zh"] if field.name == "note" else ""
            yield Paragraph(lead + language.pick(value, lang))
    if isinstance(record, Claim) and record.record is None:
        yield Paragraph(_sentence(JUDGEMENT[lang == "zh"], lang))
    if isinstance(record, Fact):
        yield from paragraphs(record, getattr(record, "text", None), lang)


def _sentence(words: str, lang: Lang) -> str:
    return f"{words}。" if lang == "zh" else f"{words[0].upper()}{words[1:]}."


def _lists(record: Record, facts: FactBase, lang: Lang) -> Iterator[Section]:
    """What a record holds as a list: a state's spells, an office's holders, forms to avoid."""
    zh = lang == "zh"
    if isinstance(record, State):
        yield Section(
            ("Status over time", "历次地位")[zh],
            tuple(
                Paragraph(spell_line(s, lang), marks(s), s.sources) for s in record.spells
            ),
        )  # fmt: skip
    if isinstance(record, Office):
        yield Section(
            ("Holders", "历任")[zh],
            tuple(
                Paragraph(_holder(tenure, facts, lang), marks(tenure), tenure.sources)
                for tenure in record.holders
            ),
        )  # fmt: skip
    if avoid := getattr(record, "avoid", ()):
        yield Section(
            ("Forms to avoid", "不用的写法")[zh],
            tuple(
                Paragraph(brackets(text_of(a.why, lang), lang, after=a.form) if a.why else a.form)
                for a in avoid
            ),
        )  # fmt: skip


def _holder(tenure: Tenure, facts: FactBase, lang: Lang) -> str:
    when = held(tenure, lang)
    inferred = ("inferred", "推断")[lang == "zh"] if tenure.inferred else ""
    name = _name(tenure.person or tenure.state or "", facts, lang)
    return brackets(join((when, inferred), lang), lang, after=name)
