"""Security: exercises, operations, groups, and figures with their definitions."""

from __future__ import annotations  # evaluated only for the types that are read

from typing import Annotated, Literal

from sco_cli.model.base import Fact, Name, Prose, Provision, Record, Sourced, Text, Title, Topics
from sco_cli.vocabulary import (
    LISTED,
    Aliases,
    Bound,
    EdtfDate,
    Id,
    OperationId,
    OrganId,
    PakistanRole,
    Series,
    SeriesSubject,
    SourceId,
    StateId,
)


class Contingent(Record, frozen=True, kw_only=True):
    """What a state sent to an exercise."""

    state: StateId
    text: Prose
    sources: tuple[SourceId, ...] = ()
    """Its own, beside those of the exercise."""


class Exercise(Fact, frozen=True, kw_only=True):
    """A military, counter-terrorism, cyber or border exercise or joint operation."""

    id: Id
    series: Series
    name: Name
    aliases: Aliases = ()
    held: Literal["held", "planned", "unknown"] = "held"
    date: EdtfDate | None = None
    place: Text | None = None
    host: tuple[StateId, ...] = ()
    participants: Annotated[tuple[StateId, ...], LISTED] = ()
    observers: Annotated[tuple[StateId, ...], LISTED] = ()
    organiser: Text | None = None
    text: Prose | None = None
    contingents: tuple[Contingent, ...] = ()
    pakistan_role: PakistanRole
    pakistan: Prose | None = None
    topics: Topics = ()


class Count(Sourced, frozen=True, kw_only=True):
    """A figure that somebody gave on a day for an operation."""

    what: Text
    """What is counted."""
    value: int | float
    bound: Bound = "exactly"
    by: Text
    """Who said it."""
    said: EdtfDate | None = None
    note: Prose | None = None


class Operation(Fact, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A military or police operation, or a phase of one."""

    id: Id
    name: Name
    aliases: Aliases = ()
    states: tuple[StateId, ...]
    """Whose forces."""
    from_: EdtfDate
    to: EdtfDate | None = None
    """The last day; absent where it goes on, or where no source shows the end."""
    area: Text | None = None
    phase_of: OperationId | None = None
    """The operation of which it is a phase."""
    announced_by: Text | None = None
    text: Prose | None = None
    pakistan: Prose | None = None
    counts: tuple[Count, ...] = ()
    topics: Topics = ()


class GroupListing(Sourced, frozen=True, kw_only=True, rename={"from_": "from"}):
    """That a state or organization proscribes a group."""

    state: StateId | None = None
    organization: Text | None = None
    """Who lists it, where no state does."""
    list: Text
    """On which list, by which act."""
    from_: EdtfDate | None = None
    to: EdtfDate | None = None
    """The first day on which it was no longer listed."""
    note: Prose | None = None


class Group(Fact, frozen=True, kw_only=True):
    """An armed or proscribed organization."""

    id: Id
    name: Name
    aliases: Aliases = ()
    text: Prose | None = None
    listings: Annotated[tuple[GroupListing, ...], LISTED] = ()
    topics: Topics = ()


class Figure(Sourced, frozen=True, kw_only=True):
    """One value of a series."""

    period: EdtfDate
    """The period, or the day, for which it holds."""
    value: int | float
    bound: Bound = "exactly"
    said: EdtfDate | None = None
    """When it was said or published."""
    note: Prose | None = None


class FigureSeries(Fact, frozen=True, kw_only=True):
    """Figures of one definition: the same thing, counted by the same."""

    id: Id
    subject: SeriesSubject
    title: Title
    definition: Provision
    """What is counted, in which sense."""
    counter: Text
    """Who counts."""
    unit: Text
    state: StateId | None = None
    organ: OrganId | None = None
    """The state or the body with which it deals."""
    rows: Annotated[tuple[Figure, ...], LISTED]
    topics: Topics = ()
