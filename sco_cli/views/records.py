"""Any record whole, with its sources and what refers to it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from msgspec import structs

from sco_cli.factbase import FactBase, resting_on
from sco_cli.kinds import KINDS, Field, fields, heading, marks
from sco_cli.kinds import kind_of as record_kind
from sco_cli.labels import label
from sco_cli.message import (
    Day,
    EveryLanguage,
    Message,
    OtherLanguages,
    Phrase,
    Sentence,
    ShortDay,
    joined,
)
from sco_cli.model import (
    Claim,
    Fact,
    Office,
    Person,
    Record,
    Source,
    Text,
    Topic,
)
from sco_cli.query.people import offices_by_person
from sco_cli.query.sources import strength
from sco_cli.results import Mention, Shown
from sco_cli.views.base import (
    AND,
    JUDGEMENT,
    Column,
    Listing,
    Pair,
    Paragraph,
    Screen,
    Section,
    View,
    brackets,
    held,
    lacking,
    mark_labels,
    marked,
    noted,
    paragraphs,
    phrase_of,
    topic_section,
)
from sco_cli.views.parts import name_of, part_sections
from sco_cli.views.sources import address, named


def kind_of(record: Shown) -> Phrase:
    """What kind of record it is."""
    return KINDS[record.kind].label


_RECORDS: Final = Listing(
    title=Message("Entries"),
    row_type=Shown,
    columns=(
        Column("kind", show=kind_of),
        Column("id"),
        Column("title", prose=True),
        Column("record.text", Message("Summary"), rows_only=True),
        Column("mentions.id", Message("Referred to by"), prose=True, drop=1),
    ),
)


def show_records(items: Sequence[Shown], *, missed: bool = False) -> View:
    """Several records as rows."""
    cites = tuple(id_ for item in items for id_ in resting_on(item.record))
    return _RECORDS.of(items, missed=missed, cites=cites)


def show_record(one: Shown, facts: FactBase, *, full: bool = False) -> View:
    """One record as a card with its text, sources and what refers to it."""
    screen = Screen(
        partial(_card, one, facts),
        lambda: map(_brief, _sections(one, facts, brief=True)),
        (
            Message("all of it: {command}", command=f"sco show {one.id} --full"),
            Message("addresses: {command}", command="--sources"),
        ),
    )
    return _RECORDS.of(
        (one,),
        title=_heading(one),
        item=one,
        card=partial(_card, one, facts),
        sections=partial(_sections, one, facts),
        screen=None if full else screen,
    )


def _card(one: Shown, facts: FactBase) -> Iterator[Pair]:
    record = one.record
    own = getattr(record, "kind", None)
    yield Pair(heading("kind"), brackets(label(own) if own else "", kind_of(one)))
    yield Pair(heading("id"), one.id)
    if one.topic:
        yield Pair(Message("Topic"), brackets(one.topic, name_of(one.topic, facts)))
    if told := tuple(said for _, said in mark_labels(marked(record, ""))):
        reported = getattr(record, "basis", "record") != "record"
        how = Message("paraphrased, not quoted") if reported else ""
        yield Pair(heading("basis"), brackets(how, joined(told)))
    for field in fields(type(record)):
        value = getattr(record, field.attribute)
        if field.is_line and field.name != "kind" and value not in (None, (), False):
            said = _value(field, value, one, facts)
            gaps = Message("may be incomplete") if lacking(record, field.name) else ""
            yield Pair(heading(field.name, one.kind), brackets(gaps, said))


def _value(field: Field, value: Any, one: Shown, facts: FactBase) -> Phrase:
    values = value if isinstance(value, tuple) else (value,)
    if value == one.title:  # it stands above, in the language of the answer
        return OtherLanguages(value)
    if field.role == "url":
        return joined(values, " ")
    if field.role == "date":
        return Day(value)
    if field.says.get("named"):
        return joined(brackets(name_of(i, facts), i) for i in values)
    if field.kind:  # of any kind, ids are for the next `sco show`
        return joined(name_of(id_, facts) for id_ in values)
    if field.role == "field":
        return joined(heading(name, one.kind) for name in values)
    if isinstance(value, Text):
        return EveryLanguage(value)
    return joined(phrase_of(one, field) for one in values)


def _heading(one: Shown) -> Phrase:
    """Its title; where that is its text, which stands below, what it is and its id."""
    text = getattr(one.record, "text", None)
    return Message("{kind} {id}", kind=kind_of(one), id=one.id) if one.title == text else one.title


def _brief(section: Section) -> Section:
    """What refers to an entry, on one line each; a summary's sources stand below it."""
    said = section.paragraphs
    if section.title == _MENTIONS:
        said = (*(structs.replace(p, lines=1) for p in said[:_FIRST]), *said[_FIRST:])
    elif section.title == _SUMMARY:
        said = tuple(p if p.indent else structs.replace(p, sources=()) for p in said)
    return structs.replace(section, paragraphs=said)


_SUMMARY: Final = Message("Summary")
_MENTIONS: Final = Message("Referred to by")
_FIRST: Final = 40
"""More than a screen has room for."""


def _sections(one: Shown, facts: FactBase, *, brief: bool = False) -> Iterator[Section]:
    """Its text and what belongs to it, the sources, what refers to it.

    In brief the text's sources come right after it, and the latest holders of an office first.
    """
    record = one.record
    sources = _source_section(record, facts, brief=brief)
    if isinstance(record, Topic):
        yield topic_section(record)
    elif said := tuple(_prose(record)):
        yield Section(_SUMMARY, said)
        if brief and getattr(record, "text", None):
            yield from sources
    if isinstance(record, Person):
        yield from _offices(record, facts)
    if brief and isinstance(record, Office):  # who holds it now is what there must be room for
        record = structs.replace(record, holders=record.holders[::-1])
    yield from part_sections(record, one.kind, facts)
    yield from sources
    if one.mentions:
        yield Section(_MENTIONS, tuple(map(_mention, one.mentions)))


def _source_section(record: Record, facts: FactBase, *, brief: bool) -> Iterator[Section]:
    """The sources, the strongest first: in words with the addresses, or each on a line."""
    found = (facts.by_id[i] for i in getattr(record, "sources", ()))
    sources = sorted((s for s in found if isinstance(s, Source)), key=strength)
    line = _source_line if brief else _source_whole
    if sources:
        yield Section(Message("Sources"), tuple(map(line, sources)))


def _source_whole(source: Source) -> Paragraph:
    return Paragraph(joined((brackets(source.id, named(source)), *source.urls), " "))


def _mention(one: Mention) -> Paragraph:
    return Paragraph(
        Message("{kind} {id}: {title}", kind=KINDS[one.kind].label, id=one.id, title=one.title)
    )


def _source_line(source: Source) -> Paragraph:
    """Of what kind it is, in which languages and of when, and who published it."""
    when = ShortDay(source.date) if source.date else ""  # before the publisher, which may be cut
    kind = joined((label(source.kind), *source.langs, when), AND)
    said = Message("{name}: {text}", name=kind, text=source.publisher)
    return Paragraph(said, id=source.id, lines=1, address=address(source))


def _offices(person: Person, facts: FactBase) -> Iterator[Section]:
    """The offices that a person held."""
    held_by = offices_by_person(facts).get(person.id, [])
    if held_by:
        said = (
            Paragraph(brackets(held(tenure), brackets(o.id, o.name)), marks(tenure), tenure.sources)
            for o, tenure in held_by
        )
        yield Section(Message("Offices"), tuple(said))


def _prose(record: Record) -> Iterator[Paragraph]:
    """Its summary, then its other texts, each behind what it is."""
    text = getattr(record, "text", None)
    summary = tuple(paragraphs(record, text)) if isinstance(record, Fact) else ()
    if text and summary:  # its basis is a line of the card
        summary = (structs.replace(summary[0], marks=()), *summary[1:])
    yield from summary if text else ()
    yield from _other_prose(record)
    yield from () if text else (structs.replace(p, indent=0) for p in summary)


def _other_prose(record: Record) -> Iterator[Paragraph]:
    for field in fields(type(record)):
        value = getattr(record, field.attribute)
        if field.name in ("text", "better", "note") and isinstance(record, Fact):
            continue  # in the summary, with its versions
        if field.role == "prose" and isinstance(value, Text):
            yield Paragraph(_named(field, value, record))
    if isinstance(record, Claim) and record.record is None:
        yield Paragraph(Sentence(JUDGEMENT))


def _named(field: Field, text: Text, record: Record) -> Phrase:
    """A text behind what it is, unless that is the summary under which it stands."""
    if field.name == "note":
        return noted(text)
    kind = record_kind(record).name
    named = heading(field.name, kind)
    return text if named == heading("text") else Message("{name}: {text}", name=named, text=text)
