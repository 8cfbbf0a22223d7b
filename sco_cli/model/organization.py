"""The organization: states, what happened, meetings, bodies, offices and people."""

from __future__ import annotations  # evaluated only for the types that are read

from typing import Annotated

from msgspec import Meta

from sco_cli.model.base import Fact, Name, Prose, Provision, Record, Sourced, Text, Topics
from sco_cli.vocabulary import (
    COLOURED,
    LISTED,
    MARK,
    TITLE,
    Aliases,
    AnyId,
    Bound,
    Capacity,
    EdtfDate,
    EventKind,
    Id,
    Line,
    OrganId,
    OrganKind,
    Owner,
    PersonId,
    SourceId,
    StateId,
    Status,
    TreatyId,
)


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
    event: AnyId | None = None
    """The meeting or event at which it began."""
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
    spells: tuple[Spell, ...] = ()
    note: Prose | None = None


class Toll(Sourced, frozen=True, kw_only=True):
    """How many an attack killed and injured, as somebody counted them on a day."""

    killed: Annotated[int, Meta(ge=0)] | None = None
    injured: Annotated[int, Meta(ge=0)] | None = None
    bound: Bound = "exactly"
    """How the number of the dead is to be read."""
    by: Text
    """Who counted."""
    said: EdtfDate | None = None
    """When it was said."""
    note: Prose | None = None


class Event(Fact, frozen=True, kw_only=True):
    """Something that happened on a date, and was no meeting of a body."""

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
    tolls: tuple[Toll, ...] = ()
    """Of an attack: the dead and injured, by who counted, in the order in which it was said."""
    topics: Topics = ()


class Delegation(Record, frozen=True, kw_only=True):
    """Who led the delegation of a state, or of an organization, to a meeting."""

    state: StateId | None = None
    organization: Text | None = None
    """The organization that sent it, where no state did."""
    capacity: Capacity
    """In which capacity it was there."""
    person: PersonId | None = None
    """Who led it; absent where that isn't known."""
    name: Text | None = None
    """The leader's name, where the person has no record."""
    office: Text | None = None
    """The office that the person held then."""
    by_office: Annotated[bool, MARK] = False
    """The name isn't in the sources: it follows from who held the office on that day."""
    note: Prose | None = None
    sources: tuple[SourceId, ...] = ()
    """Its own, beside those of the meeting."""


class Meeting(Fact, frozen=True, kw_only=True):
    """A meeting of a body, or a round of a series of meetings."""

    id: Id
    organ: OrganId
    """The body that met, or the series to which the round belongs."""
    number: Annotated[int, Meta(ge=1, le=999)] | None = None
    """The ordinal of the meeting in its series."""
    date: EdtfDate
    title: Name
    place: Text | None = None
    online: bool = False
    """Held by video, at least in part."""
    chair: StateId | None = None
    """The state that chaired it."""
    presided: PersonId | None = None
    """The person who presided."""
    inferred: Annotated[bool, MARK] = False
    """No source names the chair: derived from the rule that the host has it."""
    text: Prose | None = None
    pakistan: Prose | None = None
    """Pakistan's part in it."""
    adopted: tuple[TreatyId, ...] = ()
    """Documents that it adopted or signed."""
    also_adopted: Annotated[tuple[Text, ...], LISTED] = ()
    """The titles of those that have no entry of their own."""
    delegations: Annotated[tuple[Delegation, ...], LISTED] = ()
    states: tuple[StateId, ...] = ()
    """States that took part, or that it concerns, without a delegation above."""
    people: tuple[PersonId, ...] = ()
    """Others who took part."""
    topics: Topics = ()


class Trait(Sourced, frozen=True, kw_only=True):
    """A symbol, a day, a language or a capital that a body has or gives itself."""

    name: Text
    date: EdtfDate | None = None
    """When it was chosen, or for which period it holds."""
    text: Prose


class Organ(Fact, frozen=True, kw_only=True):
    """A body: of the organization, of a state, or another that works with them."""

    id: Id
    kind: OrganKind
    name: Name
    abbreviation: Annotated[Line, TITLE] | None = None
    aliases: Aliases = ()
    owner: Owner = "sco"
    """Whose body it is."""
    state: StateId | None = None
    """The state whose body it is."""
    role: Prose
    seat: Text | None = None
    founded: EdtfDate | None = None
    ended: EdtfDate | None = None
    parent: OrganId | None = None
    members: Annotated[tuple[StateId, ...], LISTED] = ()
    """The states that belong to it."""
    member_bodies: Annotated[tuple[Text, ...], LISTED] = ()
    """The banks, chambers or institutions that belong to it."""
    traits: tuple[Trait, ...] = ()
    topics: Topics = ()


class Tenure(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Who held an office: a person, or a state for a rotating chair; or that it was vacant.

    It holds from ``from`` to ``to``, both inclusive; on the day of a hand-over the newcomer
    counts. A month or year asserts nothing for the days that it leaves open.
    """

    person: PersonId | None = None
    state: StateId | None = None
    vacant: bool = False
    """Nobody held it."""
    acting: Annotated[bool, MARK] = False
    """Ad interim, or as head of a caretaker government."""
    from_: EdtfDate | None = None
    to: EdtfDate | None = None
    seen: EdtfDate | None = None
    """When a source shows the holder in office, where its first and last day are not known."""
    inferred: Annotated[bool, MARK] = False
    """No source names the holder directly: derived from the rule that the host holds the chair."""
    event: AnyId | None = None
    """The meeting or event at which it began."""
    note: Prose | None = None


class Office(Fact, frozen=True, kw_only=True):
    """An office of a body or of a state, and its holders, oldest first."""

    id: Id
    name: Name
    aliases: Aliases = ()
    organ: OrganId | None = None
    """The body whose office it is."""
    state: StateId | None = None
    """The state whose office it is."""
    several: bool = False
    """It is held by more than one at a time."""
    rule: Provision | None = None
    """How long it is held and who fills it."""
    holders: Annotated[tuple[Tenure, ...], LISTED]


class Person(Fact, frozen=True, kw_only=True):
    """A person whom other records name."""

    id: Id
    name: Name
    aliases: Aliases = ()
    state: StateId | None = None
    """Nationality, or the state represented."""
    role: Prose | None = None
    """For who held no office that is recorded."""
