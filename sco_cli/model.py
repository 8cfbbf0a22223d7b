"""The shape of the fact file and of the JSON: one frozen record type a kind.

Dates are EDTF strings (Extended Date/Time Format, ISO 8601-2): ``2017-06-09``, ``2010-05``,
``2010``, ``2018-06-09/2018-06-10``, and ``2010~`` where approximate. A field that is absent
from the file is ``None`` here and ``null`` in JSON: not known, or not applicable.
"""

from collections.abc import Iterator
from inspect import get_annotations
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from sco_cli.vocabulary import (
    Basis,
    EdtfDate,
    EventKind,
    HeadingVerdict,
    Id,
    Line,
    OrganKind,
    PakistanRole,
    PakistanStanding,
    Series,
    SourceKind,
    Status,
    TermGroup,
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


class Name(Text, frozen=True, kw_only=True):
    """A name; Russian where a source shows it."""

    ru: Line | None = None
    zh_own: bool = False
    """The Chinese form is our own rendering: no Chinese source for it was seen."""


class Sourced(Record, frozen=True, kw_only=True):
    """Something that rests on sources."""

    sources: tuple[Id, ...]
    second_hand: bool = False
    """Derived while loading: every source is ``relayed``. It can't be written in the file."""


def sourced(record: Record) -> Iterator[Sourced]:
    """A record and the records in it, as far as they rest on sources."""
    if isinstance(record, Sourced):
        yield record
    for field in record.__struct_fields__:
        value = getattr(record, field)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from sourced(inner)


class Version(Sourced, frozen=True, kw_only=True):
    """One of several accounts of the same matter."""

    text: Text
    by: Text | None = None
    """Who gives this account."""


class Fact(Sourced, frozen=True, kw_only=True):
    """A sourced record that says what kind of statement it is."""

    basis: Basis = "record"
    by: Text | None = None
    """Who asserts a ``claim``."""
    versions: tuple[Version, ...] = ()
    """What the sources of a ``disputed`` fact say, at least two accounts."""
    better: Text | None = None
    """Which version of a ``disputed`` fact is better supported, and why."""
    note: Text | None = None
    unknown: tuple[Line, ...] = ()
    """Fields that were looked for without finding a source."""
    see: tuple[Id, ...] = ()
    """Related records of any kind."""


class Spell(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A state's status from ``from``, inclusive, to ``to``, exclusive; no ``to``: until now.

    ``from`` is the accession decision for members, the heads of state's decision for observers
    and partners, and the signing of the memorandum for dialogue partners.
    """

    status: Status
    from_: EdtfDate
    to: EdtfDate | None = None
    decided: EdtfDate | None = None
    """The heads of state's decision, where it came before ``from``."""
    event: Id | None = None
    note: Text | None = None


class State(Sourced, frozen=True, kw_only=True):
    """A state with its standing in the organization over time."""

    id: Id
    alpha_2: Annotated[str, Meta(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code."""
    alpha_3: Annotated[str, Meta(pattern="^[A-Z]{3}$")]
    """ISO 3166-1 alpha-3 code."""
    name: Name
    full_name: Name
    aliases: tuple[Line, ...] = ()
    """Other names to be found by, in any language."""
    capital: Text
    spells: tuple[Spell, ...]
    note: Text | None = None


class Event(Fact, frozen=True, kw_only=True):
    """Something that happened on a date."""

    id: Id
    kind: EventKind
    date: EdtfDate
    title: Name
    text: Text | None = None
    pakistan: Text | None = None
    """Pakistan's part in it."""
    place: Text | None = None
    organ: Id | None = None
    number: Annotated[int, Meta(ge=1, le=999)] | None = None
    """The ordinal of the session or summit."""
    states: tuple[Id, ...] = ()
    """States that took part or that it concerns."""
    people: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()


class Organ(Fact, frozen=True, kw_only=True):
    """A body of the organization."""

    id: Id
    kind: OrganKind
    name: Name
    abbreviation: Line | None = None
    role: Text
    seat: Text | None = None
    founded: EdtfDate | None = None
    parent: Id | None = None
    topics: tuple[Id, ...] = ()


class Tenure(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Who held an office: a person, or a state for a rotating chair.

    It holds from ``from`` to ``to``, both inclusive (a month or year to its end); on the day of
    a hand-over the newcomer counts.
    """

    person: Id | None = None
    state: Id | None = None
    from_: EdtfDate | None = None
    to: EdtfDate | None = None
    seen: EdtfDate | None = None
    """When a source shows the holder in office, where its first and last day are not known."""
    inferred: bool = False
    """No source names the holder directly: derived from the rule that the host holds the chair."""
    event: Id | None = None
    note: Text | None = None


class Office(Fact, frozen=True, kw_only=True):
    """An office and its holders, oldest first."""

    id: Id
    name: Name
    organ: Id
    rule: Text | None = None
    """How long it is held and who fills it."""
    holders: tuple[Tenure, ...]


class Person(Fact, frozen=True, kw_only=True):
    """A person whom other records name."""

    id: Id
    name: Name
    aliases: tuple[Line, ...] = ()
    state: Id | None = None
    """Nationality, or the state represented."""
    role: Text | None = None


class PakistanPosition(Sourced, frozen=True, kw_only=True):
    """Where Pakistan stands towards a text."""

    standing: PakistanStanding
    date: EdtfDate | None = None
    text: Text


class Treaty(Fact, frozen=True, kw_only=True):
    """A treaty, programme or other basic text."""

    id: Id
    kind: TreatyKind
    title: Name
    short: Text | None = None
    aliases: tuple[Line, ...] = ()
    signed: EdtfDate | None = None
    """Signed or, for a programme, adopted."""
    place: Text | None = None
    in_force: EdtfDate | None = None
    in_force_note: Text | None = None
    period: EdtfDate | None = None
    """The years that a programme covers."""
    depositary: Text | None = None
    states: tuple[Id, ...] = ()
    """Signatories."""
    text: Text | None = None
    pakistan: PakistanPosition | None = None
    topics: tuple[Id, ...] = ()


class Exercise(Fact, frozen=True, kw_only=True):
    """A military, counter-terrorism, cyber or border exercise or operation."""

    id: Id
    series: Series
    name: Name
    aliases: tuple[Line, ...] = ()
    held: Literal["held", "planned", "unknown"] = "held"
    date: EdtfDate | None = None
    place: Text | None = None
    host: tuple[Id, ...] = ()
    participants: tuple[Id, ...] = ()
    observers: tuple[Id, ...] = ()
    organiser: Text | None = None
    text: Text | None = None
    pakistan_role: PakistanRole
    pakistan: Text | None = None
    topics: tuple[Id, ...] = ()


class Statement(Fact, frozen=True, kw_only=True):
    """One thing that is to be said on a topic, in at most two sentences."""

    id: Id
    text: Text
    date: EdtfDate | None = None
    states: tuple[Id, ...] = ()


class Topic(Record, frozen=True, kw_only=True):
    """A subject, of the article or of the record, with what is to be said on it."""

    id: Id
    title: Text
    parent: Id | None = None
    pakistan: bool = False
    """Part of ``sco pakistan``."""
    statements: tuple[Statement, ...] = ()


class Claim(Sourced, frozen=True, kw_only=True):
    """Something that the article claims, in our words, beside the record."""

    id: Id
    section: Id
    """The topic under which the article says it."""
    text: Text
    verdict: Verdict
    record: Text | None = None
    """What the record says; an ``opinion`` needs nothing beside the verdict."""
    see: tuple[Id, ...] = ()


class Heading(Sourced, frozen=True, kw_only=True):
    """A heading of the article with its machine-translated Chinese, and the right one."""

    id: Id
    section: Id | None = None
    en: Line
    article_zh: Line
    zh: Line
    verdict: HeadingVerdict
    why: Text


class Avoid(Record, frozen=True, kw_only=True):
    """A form that should not be used for a term."""

    form: Line
    why: Text | None = None


class Term(Sourced, frozen=True, kw_only=True):
    """A term of the glossary."""

    id: Id
    group: TermGroup
    name: Name
    aliases: tuple[Line, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    note: Text | None = None


class Source(Record, frozen=True, kw_only=True):
    """A document that was seen, or for ``relayed`` one that a document seen names."""

    id: Id
    kind: SourceKind
    title: Text
    """What it is, in our words where its own title was not recorded."""
    publisher: Text
    urls: tuple[Url, ...] = ()
    origin: tuple[Url, ...] = ()
    """Addresses that a ``relayed`` record names as its origin; they were not seen."""
    date: EdtfDate | None = None
    seen: EdtfDate | None = None
    """The day on which it was read for these facts."""
    langs: tuple[Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z]+)?$")], ...] = ()
    """BCP 47 language tags."""
    note: Text | None = None


class Retired(Record, frozen=True, kw_only=True):
    """An id that the facts had once, so that a printed citation still leads somewhere.

    It is never used again.
    """

    id: Id
    date: EdtfDate
    """The day on which it was retired."""
    into: tuple[Id, ...] = ()
    """The records that say now what it said."""
    text: Text
    """What became of it: where its content went, or why it was dropped."""
    sources: tuple[Id, ...] = ()
    """Sources of what was dropped."""


AnyRecord = (
    State
    | Event
    | Organ
    | Office
    | Person
    | Treaty
    | Exercise
    | Topic
    | Statement
    | Claim
    | Heading
    | Term
    | Source
)
"""Whatever has an id of its own."""
