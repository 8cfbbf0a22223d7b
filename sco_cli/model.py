"""The shape of the fact file and of the JSON: one frozen record type per kind.

Dates are EDTF strings (Extended Date/Time Format, ISO 8601-2): ``2017-06-09``, ``2010-05``,
``2010``, ``2018-06-09/2018-06-10``, and ``2010~`` where approximate. A field that is absent
from the file is ``None`` here and ``null`` in JSON: not known, or not applicable.
"""

from __future__ import annotations  # evaluated only for the types that are read

from collections.abc import Iterator
from inspect import get_annotations
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from sco_cli.vocabulary import (
    APART,
    COLOURED,
    MARK,
    NAMED,
    TITLE,
    UNSEARCHED,
    Aliases,
    AnyId,
    Basis,
    EdtfDate,
    EventId,
    EventKind,
    FieldName,
    HeadingVerdict,
    Id,
    Line,
    OrganId,
    OrganKind,
    PakistanRole,
    PakistanStanding,
    PersonId,
    Series,
    SourceId,
    SourceKind,
    StateId,
    Status,
    TermGroup,
    TopicId,
    TreatyKind,
    Url,
    Verdict,
)


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What all record types share: immutable, named fields, unknown keys are errors.

    Records form no cycles, so that Python need not track them in search of garbage.
    """


_FIELDS: Final[dict[type[Record], tuple[tuple[str, str], ...]]] = {}


def fields_of(type_: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record type in the order in which people read them.

    The id comes first, then what the type itself declares, then what it shares with others.

    Returns:
        Pairs of the field's name in the file and in JSON, and its attribute: ``from``, ``from_``.
    """
    if type_ not in _FIELDS:
        names = dict(zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True))
        own_first = [name for base in type_.__mro__ for name in get_annotations(base)]
        order = dict.fromkeys(["id", "en", "zh", *own_first])
        _FIELDS[type_] = tuple((names[name], name) for name in order if name in names)
    return _FIELDS[type_]


class Text(Record, frozen=True, kw_only=True):
    """A text for people, in every language of the project."""

    en: Line
    zh: Line


def texts_of(text: Text) -> Iterator[tuple[str, str]]:
    """Each language that a text has, by its code, and what it says in it."""
    for name, attribute in fields_of(type(text)):
        if isinstance(said := getattr(text, attribute), str):
            yield name, said


class Name(Text, frozen=True, kw_only=True):
    """A name; Russian where a source shows it."""

    ru: Line | None = None
    zh_own: bool = False
    """The Chinese form is our own rendering: no Chinese source for it was seen."""


Title = Annotated[Text, TITLE]
"""What a record is called, where that is no name."""
Prose = Annotated[Text, Meta(extra={"role": "prose", "card": False})]
"""Sentences, at most two."""
Provision = Annotated[Prose, Meta(extra={"dated": False})]
"""What a rule or a text provides: years in it belong to names, which a language may leave out."""
ProperName = Annotated[Text, Meta(extra={"proper": True})]
"""What may be the same in both languages."""
Topics = Annotated[tuple[TopicId, ...], UNSEARCHED]
DERIVED: Final = Meta(extra={"mark": True, "card": False, "derived": True})
"""A mark that the file can't hold: it is found while loading."""


class Sourced(Record, frozen=True, kw_only=True):
    """Something that rests on sources."""

    sources: tuple[SourceId, ...]
    second_hand: Annotated[bool, DERIVED] = False
    """Derived while loading: every source is ``relayed``. It can't be written in the file."""


class Version(Sourced, frozen=True, kw_only=True):
    """One of several accounts of the same matter."""

    text: Prose
    by: Annotated[Text, APART] | None = None
    """Who gives this account."""


class Fact(Sourced, frozen=True, kw_only=True):
    """A sourced record that says what kind of statement it is."""

    basis: Annotated[Basis, MARK] = "record"
    by: Annotated[Text, APART] | None = None
    """Who asserts a ``claim``."""
    versions: tuple[Version, ...] = ()
    """What the sources of a ``disputed`` fact say, at least two accounts."""
    better: Prose | None = None
    """Which version of a ``disputed`` fact is better supported, and why."""
    note: Prose | None = None
    unknown: tuple[FieldName, ...] = ()
    """Fields that were looked for without finding a source."""
    see: tuple[AnyId, ...] = ()
    """Related records of any kind."""


class Spell(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A state's status from ``from``, inclusive, to ``to``, exclusive; no ``to``: until now.

    ``from`` is the accession decision for members, the heads of state's decision for observers
    and partners, and the signing of the memorandum for dialogue partners.
    """

    status: Annotated[Status, COLOURED]
    from_: EdtfDate
    to: EdtfDate | None = None
    decided: EdtfDate | None = None
    """The heads of state's decision, where it came before ``from``."""
    event: EventId | None = None
    note: Prose | None = None


class State(Sourced, frozen=True, kw_only=True):
    """A state with its standing in the organization over time."""

    id: Id
    alpha_2: Annotated[str, Meta(pattern="^[A-Z]{2}$"), TITLE]
    """ISO 3166-1 alpha-2 code."""
    alpha_3: Annotated[str, Meta(pattern="^[A-Z]{3}$"), TITLE]
    """ISO 3166-1 alpha-3 code."""
    name: Name
    full_name: Name
    aliases: Aliases = ()
    """Other names to be found by, in any language."""
    capital: Text
    spells: tuple[Spell, ...]
    note: Prose | None = None


class Event(Fact, frozen=True, kw_only=True):
    """Something that happened on a date."""

    id: Id
    kind: EventKind
    date: EdtfDate
    title: Name
    text: Prose | None = None
    pakistan: Prose | None = None
    """Pakistan's part in it."""
    place: Text | None = None
    organ: OrganId | None = None
    number: Annotated[int, Meta(ge=1, le=999)] | None = None
    """The ordinal of the session or summit."""
    states: tuple[StateId, ...] = ()
    """States that took part or that it concerns."""
    people: tuple[PersonId, ...] = ()
    topics: Topics = ()


class Organ(Fact, frozen=True, kw_only=True):
    """A body of the organization."""

    id: Id
    kind: OrganKind
    name: Name
    abbreviation: Line | None = None
    role: Prose
    seat: Text | None = None
    founded: EdtfDate | None = None
    parent: OrganId | None = None
    topics: Topics = ()


class Tenure(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Who held an office: a person, or a state for a rotating chair.

    It holds from ``from`` to ``to``, both inclusive (a month or year to its end); on the day of
    a hand-over the newcomer counts.
    """

    person: PersonId | None = None
    state: StateId | None = None
    from_: EdtfDate | None = None
    to: EdtfDate | None = None
    seen: EdtfDate | None = None
    """When a source shows the holder in office, where its first and last day are not known."""
    inferred: Annotated[bool, MARK] = False
    """No source names the holder directly: derived from the rule that the host holds the chair."""
    event: EventId | None = None
    note: Prose | None = None


class Office(Fact, frozen=True, kw_only=True):
    """An office and its holders, oldest first."""

    id: Id
    name: Name
    organ: OrganId
    rule: Provision | None = None
    """How long it is held and who fills it."""
    holders: tuple[Tenure, ...]


class Person(Fact, frozen=True, kw_only=True):
    """A person whom other records name."""

    id: Id
    name: Name
    aliases: Aliases = ()
    state: StateId | None = None
    """Nationality, or the state represented."""
    role: Prose | None = None


class PakistanPosition(Sourced, frozen=True, kw_only=True):
    """Where Pakistan stands towards a text."""

    standing: PakistanStanding
    date: EdtfDate | None = None
    text: Prose


class Treaty(Fact, frozen=True, kw_only=True):
    """A treaty, programme or other basic text."""

    id: Id
    kind: TreatyKind
    title: Name
    short: Title | None = None
    aliases: Aliases = ()
    signed: EdtfDate | None = None
    """Signed or, for a programme, adopted."""
    place: Text | None = None
    in_force: EdtfDate | None = None
    in_force_note: Provision | None = None
    period: EdtfDate | None = None
    """The years that a programme covers."""
    depositary: Text | None = None
    states: tuple[StateId, ...] = ()
    """Signatories."""
    text: Prose | None = None
    pakistan: PakistanPosition | None = None
    topics: Topics = ()


class Exercise(Fact, frozen=True, kw_only=True):
    """A military, counter-terrorism, cyber or border exercise or operation."""

    id: Id
    series: Series
    name: Name
    aliases: Aliases = ()
    held: Literal["held", "planned", "unknown"] = "held"
    date: EdtfDate | None = None
    place: Text | None = None
    host: tuple[StateId, ...] = ()
    participants: tuple[StateId, ...] = ()
    observers: tuple[StateId, ...] = ()
    organiser: Text | None = None
    text: Prose | None = None
    pakistan_role: PakistanRole
    pakistan: Prose | None = None
    topics: Topics = ()


class Statement(Fact, frozen=True, kw_only=True):
    """One thing that is to be said on a topic, in at most two sentences."""

    id: Id
    text: Prose
    date: EdtfDate | None = None
    states: tuple[StateId, ...] = ()


class Topic(Record, frozen=True, kw_only=True):
    """A subject, of the article or of the record, with what is to be said on it."""

    id: Id
    title: Title
    parent: TopicId | None = None
    pakistan: Annotated[bool, APART] = False
    """Part of ``sco pakistan``."""
    statements: tuple[Statement, ...] = ()


class Claim(Sourced, frozen=True, kw_only=True):
    """Something that the article claims, in our words, beside the record."""

    id: Id
    section: TopicId
    """The topic under which the article says it."""
    text: Prose
    verdict: Annotated[Verdict, COLOURED]
    record: Prose | None = None
    """What the record says; an ``opinion`` needs nothing beside the verdict."""
    see: tuple[AnyId, ...] = ()


class Heading(Sourced, frozen=True, kw_only=True):
    """A heading of the article with its machine-translated Chinese, and the right one."""

    id: Id
    section: TopicId | None = None
    en: Annotated[Line, TITLE]
    article_zh: Annotated[Line, TITLE]
    zh: Annotated[Line, TITLE]
    verdict: Annotated[HeadingVerdict, COLOURED]
    why: Prose


class Avoid(Record, frozen=True, kw_only=True):
    """A form that should not be used for a term."""

    form: Line
    why: Prose | None = None


class Term(Sourced, frozen=True, kw_only=True):
    """A term of the glossary."""

    id: Id
    group: TermGroup
    name: Name
    aliases: Aliases = ()
    avoid: tuple[Avoid, ...] = ()
    note: Prose | None = None


class Source(Record, frozen=True, kw_only=True):
    """A document that was seen, or for ``relayed`` one that a document seen names."""

    id: Id
    kind: SourceKind
    title: Title
    """What it is, in our words where its own title was not recorded."""
    publisher: ProperName
    urls: tuple[Url, ...] = ()
    origin: tuple[Url, ...] = ()
    """Addresses that a ``relayed`` record names as its origin; they were not seen."""
    date: EdtfDate | None = None
    seen: EdtfDate | None = None
    """The day on which it was read for these facts."""
    langs: tuple[Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z]+)?$")], ...] = ()
    """BCP 47 language tags."""
    note: Prose | None = None


class Retired(Record, frozen=True, kw_only=True):
    """An id that the facts had once, so that a printed citation still leads somewhere.

    It is never used again.
    """

    id: Id
    date: EdtfDate
    """The day on which it was retired."""
    into: Annotated[tuple[AnyId, ...], NAMED] = ()
    """The records that say now what it said."""
    text: Prose
    """What became of it: where its content went, or why it was dropped."""
    sources: tuple[SourceId, ...] = ()
    """Sources of what was dropped."""


AnyRecord = (
    State | Event | Organ | Office | Person | Treaty | Exercise | Topic | Statement
    | Claim | Heading | Term | Source
)  # fmt: skip
"""Whatever has an id of its own."""
