"""The records of answers that are not records of the file: the rest of the JSON."""

from __future__ import annotations  # evaluated only for the types that are read

from typing import Annotated, Literal

from sco_cli.model import (
    AnyRecord,
    Law,
    Name,
    Record,
    Retired,
    Sourced,
    Spell,
    State,
    Statement,
    Term,
    Text,
    Topic,
    Version,
)
from sco_cli.vocabulary import (
    ANY_KIND,
    APART,
    COLOURED,
    MARK,
    AnyId,
    Basis,
    Bound,
    EdtfDate,
    EventKind,
    Id,
    OrganId,
    PartyStanding,
    PersonId,
    SourceId,
    StateId,
    Status,
    TopicId,
    Word,
)


class StateOn(State, frozen=True, kw_only=True):
    """A state with the standing that it has on the day asked about."""

    status: Annotated[Status, COLOURED]
    since: EdtfDate
    """When the spell of this status began."""
    status_sources: tuple[SourceId, ...]
    """What the status rests on; ``sources`` is about names and codes."""
    question: str | None = None
    """The day as it was asked for, where several were."""


StepKind = Literal["held", "signed", "in-force", "lapsed", "began", "ended", "took-office"]


class Step(Sourced, frozen=True, kw_only=True):
    """A dated step of a record: an event or a meeting, or one of several that a record has."""

    id: Id
    """The record's id; its steps share it."""
    kind: EventKind
    step: StepKind
    date: EdtfDate
    title: Name
    text: Text | None = None
    pakistan: Text | None = None
    """Pakistan's part in it."""
    place: Text | None = None
    organ: OrganId | None = None
    number: int | None = None
    """The ordinal of the meeting."""
    states: tuple[StateId, ...] = ()
    """States that took part or that it concerns."""
    people: tuple[PersonId, ...] = ()
    topics: tuple[TopicId, ...] = ()
    basis: Annotated[Basis, MARK] = "record"
    by: Annotated[Text, APART] | None = None
    """Who asserts a ``claim``."""
    versions: tuple[Version, ...] = ()
    better: Text | None = None
    note: Text | None = None
    see: tuple[AnyId, ...] = ()


Force = Literal["in-force", "lapsed", "not-yet", "unknown"]
"""``in-force`` and ``lapsed`` where the days show it; ``not-yet``: adopted, not in force;
``unknown``: a date is missing or too coarse."""


class LawOn(Law, frozen=True, kw_only=True):
    """A law with what is known of its force on the day asked about."""

    force: Annotated[Force, COLOURED]


class PartyTo(Sourced, frozen=True, kw_only=True):
    """Where a state stands towards a document: a cell of the table of both."""

    id: Id
    """The document's id."""
    title: Text
    state: StateId
    standing: PartyStanding
    signed: EdtfDate | None
    joined: EdtfDate | None
    in_force: EdtfDate | None
    inferred: Annotated[bool, MARK]
    note: Text | None


class FigureRow(Sourced, frozen=True, kw_only=True):
    """One figure with the series to which it belongs."""

    id: Id
    """The series' id."""
    title: Text
    counter: Text
    unit: Text
    period: EdtfDate
    value: int | float
    bound: Bound
    said: EdtfDate | None
    note: Text | None


class TopicStatement(Statement, frozen=True, kw_only=True):
    """A statement with the topic that it belongs to: a line of ``sco pakistan`` as rows."""

    topic: TopicId


class TermFound(Term, frozen=True, kw_only=True):
    """A term of the glossary, and what was looked for."""

    question: str | None
    """What was typed; nothing where all terms are listed."""


class OfficeHeld(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office that a state holds or held."""

    office: Id
    name: Name
    from_: EdtfDate | None
    to: EdtfDate | None
    seen: EdtfDate | None
    current: bool
    """Held on the day asked about."""
    note: Text | None = None


class Counts(Record, frozen=True, kw_only=True):
    """How many records name the state."""

    events: int
    exercises: int
    exercises_took_part: int
    """Exercises that it hosted or took part in."""
    statements: int


class PakistanCard(Record, frozen=True, kw_only=True):
    """Pakistan's role on a day."""

    id: Id
    name: Name
    status: Annotated[Status, COLOURED] | None
    since: EdtfDate | None
    earlier: tuple[Spell, ...]
    offices: tuple[OfficeHeld, ...]
    counts: Counts
    topics: tuple[Topic, ...]


class StateCard(State, frozen=True, kw_only=True):
    """A state with its standing on a day and everything that concerns it, by id."""

    status: Annotated[Status, COLOURED] | None
    since: EdtfDate | None
    status_sources: tuple[SourceId, ...]
    """What the status rests on; ``sources`` is about names and codes."""
    offices: tuple[OfficeHeld, ...]
    events: tuple[AnyId, ...]
    """In date order, exercises held and texts signed among them."""


class StatusCount(Record, frozen=True, kw_only=True):
    """How many states have a status."""

    status: Annotated[Status, COLOURED]
    count: int


Holding = Literal["held", "possible", "vacant", "unknown"]
"""``held``: it is shown who held it; ``possible``: one of several who may have held it, as days
are missing; ``vacant``: it is shown that nobody did; ``unknown``: the facts don't show who did."""


class Holder(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Somebody with an office: a person, or a state for a rotating chair.

    A person of whom no office is recorded has none here.
    """

    id: Id | None
    """The person's id, or the state's; ``null`` where nobody holds the office or is known to."""
    name: Name | None
    state: StateId | None
    """The person's nationality, or the state itself."""
    holding: Holding | None
    """Of an answer for a day: what is known of the office on it; and of every vacancy."""
    role: Text | None
    office: Id | None
    office_name: Name | None
    from_: EdtfDate | None
    to: EdtfDate | None
    seen: EdtfDate | None
    acting: Annotated[bool, MARK]
    inferred: Annotated[bool, MARK]
    note: Text | None


class Overview(Record, frozen=True, kw_only=True):
    """What the organization is on a day."""

    id: Id
    title: Text
    counts: tuple[StatusCount, ...]
    holders: tuple[Holder, ...]
    """Who holds its offices on the day."""
    topic: Topic


class TopicLine(Record, frozen=True, kw_only=True):
    """A topic in a list of topics."""

    id: Id
    title: Text
    parent: TopicId | None
    pakistan: bool
    statements: int
    events: int


class TopicCard(Record, frozen=True, kw_only=True):
    """A topic, those under it, and what happened in its field."""

    id: Id
    topics: tuple[Topic, ...]
    events: tuple[AnyId, ...]


class Mention(Record, frozen=True, kw_only=True):
    """A record that refers to another."""

    kind: Word
    id: Id
    title: Text
    field: str
    """In which of its fields."""


class Shown(Record, frozen=True, kw_only=True):
    """One record whole, and what refers to it; or what became of an id that was retired."""

    id: Id
    kind: Word
    title: Text
    topic: TopicId | None
    """The topic to which a statement belongs."""
    record: Annotated[AnyRecord | Retired, ANY_KIND]
    mentions: tuple[Mention, ...]


class Excerpts(Record, frozen=True, kw_only=True):
    """The sentence that matched, in each language in which one did."""

    en: str | None = None
    zh: str | None = None


class Hit(Record, frozen=True, kw_only=True):
    """A record that a search found."""

    question: str
    """What was typed."""
    kind: Word
    id: Id
    title: Text
    date: EdtfDate | None
    """The main date of the record."""
    field: str
    """Where the best match stands."""
    excerpt: str
    """The sentence that matched best, cut around the match if it is long."""
    excerpts: Excerpts
    matched: tuple[str, ...]
    """The words of the question that were found, folded."""
    score: int
    """The higher the better; comparable within one search."""


class Standing(Record, frozen=True, kw_only=True):
    """How an entry stood on a day, and with whom: who held an office, who listed a group."""

    word: Word
    """A status; ``held``, ``possible``, ``vacant`` of an office; ``in-force``, ``lapsed``,
    ``not-yet`` of a document or law; ``listed`` of a group; ``founded``, ``ended`` of a body;
    ``unknown`` where the facts leave it open."""
    id: AnyId | None = None
    """Of the person or state that holds the office, or of the state that lists the group."""
    name: Text | None = None
    """What that is called; an organization that lists a group has no id here."""


class Change(Sourced, frozen=True, kw_only=True):
    """An entry that stood otherwise on one day than on another."""

    id: Id
    kind: Word
    title: Text
    date: EdtfDate | None
    """When it came to stand as it did on the later day; ``null`` where that isn't known."""
    before: tuple[Standing, ...]
    """How it stood on the earlier day; nothing where it had not begun."""
    after: tuple[Standing, ...]
    states: tuple[StateId, ...]
    """States that it concerns."""


RevisionKind = Literal["added", "removed", "retired", "changed"]
"""``retired``: removed, with a trace that says what became of it."""


class Revision(Record, frozen=True, kw_only=True):
    """What differs between two versions of the facts: a whole entry, or one of its fields."""

    id: Id
    kind: Word
    title: Text
    change: RevisionKind
    field: str
    """The path of the field, places in lists from 1; empty for the whole entry."""
    before: str | int | float | bool | tuple[str, ...] | None
    """What the field said; ``null`` for nothing."""
    after: str | int | float | bool | tuple[str, ...] | None
    """What it says now; of a retired entry the ids that say it."""


class Fault(Record, frozen=True, kw_only=True):
    """One thing that is wrong with a fact file."""

    code: str
    """Of the rule: an ``E`` is an error, a ``W`` for a person to judge."""
    record: str
    """The id of the record, or what stands for it: ``events no. 3``, or a key of the head."""
    field: str
    """The path of the field, places in lists from 1; empty for the record itself."""
    line: int | None
    """Where that stands in the file, from 1."""
    message: Text


class KindStatistics(Record, frozen=True, kw_only=True):
    """Counts over the records of one kind, as far as they rest on sources."""

    sourced: int
    """How many there are."""
    primary_or_wire: float
    """The share with at least one primary source or news agency."""
    without: tuple[AnyId, ...]
    """The ids of the others."""
    second_hand: int
    claims: int
    disputed: int
    unknown: int
    """How many have at least one value that was looked for and not found."""
    complete: dict[str, int]
    """By the name of a list: how many show that theirs lacks nothing."""


class Statistics(Record, frozen=True, kw_only=True):
    """Counts and shares over the records that rest on sources."""

    kinds: dict[str, int]
    """Records of each kind."""
    by_kind: dict[str, KindStatistics]
    """The kinds whose records rest on sources."""
    sourced: int
    """Records that rest on sources: all but sources and topics."""
    primary_or_wire: float
    """The share with at least one primary source or news agency."""
    second_hand: float
    claims: float
    disputed: float
    unknown: float
    """The share with at least one value that was looked for and not found."""
    oldest: str
    """The date of the first dated event, exercise or text, EDTF."""
    newest: str
    texts: dict[str, int]
    """How many texts have each language, by its code: in the others they are shown in English."""


class Report(Record, frozen=True, kw_only=True):
    """What ``sco check`` says of a fact file."""

    format: Literal[1] = 1
    errors: int
    warnings: int
    problems: tuple[Fault, ...]
    statistics: Statistics | None
    """If they were asked for."""
