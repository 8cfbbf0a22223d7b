"""Any record whole, with its sources and what refers to it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from sco_cli.factbase import FactBase, resting_on
from sco_cli.kinds import KINDS, Field, fields, heading, marks
from sco_cli.kinds import kind_of as record_kind
from sco_cli.labels import label
from sco_cli.message import Day, EveryLanguage, Message, Phrase, Sentence, joined
from sco_cli.model import (
    Claim,
    Fact,
    Person,
    Record,
    Source,
    Text,
    Topic,
)
from sco_cli.query.people import offices_by_person
from sco_cli.results import Shown
from sco_cli.views.base import (
    JUDGEMENT,
    Column,
    Listing,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    held,
    lacking,
    noted,
    paragraphs,
    phrase_of,
    topic_section,
)
from sco_cli.views.parts import name_of, part_sections
from sco_cli.views.sources import reference


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


def show_record(one: Shown, facts: FactBase) -> View:
    """One record as a card with its text, sources and what refers to it."""
    return _RECORDS.of(
        (one,),
        title=one.title,
        item=one,
        card=partial(_card, one, facts),
        sections=partial(_sections, one, facts),
    )


def _card(one: Shown, facts: FactBase) -> Iterator[Pair]:
    record = one.record
    own = getattr(record, "kind", None)
    yield Pair(heading("kind"), brackets(label(own) if own else "", kind_of(one)))
    yield Pair(heading("id"), one.id)
    if one.topic:
        yield Pair(Message("Topic"), brackets(one.topic, name_of(one.topic, facts)))
    if told := marks(record):
        yield Pair(heading("basis"), joined(map(label, told)))
    for field in fields(type(record)):
        value = getattr(record, field.attribute)
        if field.is_line and field.name != "kind" and value not in (None, (), False):
            said = _value(field, value, one.kind, facts)
            gaps = Message("may be incomplete") if lacking(record, field.name) else ""
            yield Pair(heading(field.name, one.kind), brackets(gaps, said))


def _value(field: Field, value: Any, kind: str, facts: FactBase) -> Phrase:
    values = value if isinstance(value, tuple) else (value,)
    if field.role == "date":
        return Day(value)
    if field.says.get("named"):
        return joined(brackets(name_of(i, facts), i) for i in values)
    if field.kind:  # of any kind, ids are for the next `sco show`
        return joined(name_of(id_, facts) for id_ in values)
    if field.role == "field":
        return joined(heading(name, kind) for name in values)
    if isinstance(value, Text):
        return EveryLanguage(value)
    return joined(phrase_of(one, field) for one in values)


def _sections(one: Shown, facts: FactBase) -> Iterator[Section]:
    record = one.record
    if isinstance(record, Topic):
        yield topic_section(record)
    elif said := tuple(_prose(record)):
        yield Section(Message("Summary"), said)
    if isinstance(record, Person):
        yield from _offices(record, facts)
    yield from part_sections(record, one.kind, facts)
    sources = [s for i in getattr(record, "sources", ()) if isinstance(s := facts.by_id[i], Source)]
    if sources:
        named = tuple(Paragraph(brackets(s.id, reference(s))) for s in sources)
        yield Section(Message("Sources"), named)
    if one.mentions:
        mentions = tuple(
            Paragraph(
                Message("{kind} {id}: {title}", kind=KINDS[m.kind].label, id=m.id, title=m.title)
            )
            for m in one.mentions
        )
        yield Section(Message("Referred to by"), mentions)


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
    yield from summary if text else ()
    yield from _other_prose(record)
    yield from () if text else summary


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
