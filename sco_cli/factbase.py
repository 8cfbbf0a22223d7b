"""All the facts of a file: its head, and each kind of record."""

from __future__ import annotations  # evaluated only for the types that are read

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

from msgspec import structs

from sco_cli.kinds import KINDS, arrays, fields, values
from sco_cli.model import (
    AnyRecord,
    Claim,
    Event,
    Exercise,
    FigureSeries,
    Group,
    Heading,
    Law,
    Meeting,
    Office,
    Operation,
    Organ,
    Person,
    Prose,
    Record,
    Retired,
    Source,
    Sourced,
    State,
    Term,
    Text,
    Topic,
    Treaty,
)
from sco_cli.vocabulary import EdtfDate


class Head(Record, frozen=True, kw_only=True):
    """What a fact file says of itself, above its records."""

    format: Literal[1]
    as_of: EdtfDate
    """The day up to which the record was followed."""
    checked: EdtfDate
    """The day on which it was last compared with its sources."""
    note: Prose


def _no_index() -> None:
    """It has to be made; a function with a name, so that facts can be pickled."""


class FactBase:
    """The whole fact base. It never changes; equal is what holds the same."""

    format: Literal[1]
    as_of: EdtfDate
    """The day up to which the record was followed."""
    checked: EdtfDate
    """The day on which it was last compared with its sources."""
    note: Prose
    states: tuple[State, ...]
    events: tuple[Event, ...]
    meetings: tuple[Meeting, ...]
    organs: tuple[Organ, ...]
    offices: tuple[Office, ...]
    people: tuple[Person, ...]
    treaties: tuple[Treaty, ...]
    laws: tuple[Law, ...]
    exercises: tuple[Exercise, ...]
    operations: tuple[Operation, ...]
    groups: tuple[Group, ...]
    figures: tuple[FigureSeries, ...]
    topics: tuple[Topic, ...]
    claims: tuple[Claim, ...]
    headings: tuple[Heading, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    retired: tuple[Retired, ...]

    whole: FactBase
    """All the facts, where these are what was known of them on a past day; otherwise these."""

    def __init__(
        self,
        head: Head,
        records: Callable[[str], tuple[Any, ...]],
        whole: FactBase | None = None,
        index: Callable[[], Any] = _no_index,
    ) -> None:
        """Take the head, and what gives an array of records by its name when it is asked for.

        Args:
            head: what the file says of itself.
            records: gives the records of an array by its name.
            whole: all the facts, where these are those of a past day.
            index: gives the index of the search, or nothing if it has to be made.
        """
        self.__dict__.update(structs.asdict(head), _head=head, _records=records, _index=index)
        self.__dict__["whole"] = whole or self

    def __getattr__(self, name: str) -> Any:
        """An array of records that nobody has asked for before."""
        if name not in arrays():
            raise AttributeError(name)
        self.__dict__[name] = found = self._records(name)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)  # facts never change

    def __getstate__(self) -> dict[str, Any]:
        """Without what is made when it is asked for: not all of that can be pickled."""
        made = (name for name, is_ in vars(FactBase).items() if isinstance(is_, cached_property))
        return {name: self.__dict__[name] for name in self.__dict__.keys() - {*made}}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FactBase) and dict(self.fields()) == dict(other.fields())

    def __hash__(self) -> int:
        return hash(self.head)

    @property
    def head(self) -> Head:
        """What the file says of itself."""
        return self._head  # type: ignore[no-any-return]  # from __getattr__, in the eyes of mypy

    def fields(self) -> Iterator[tuple[str, Any]]:
        """What the file holds, in its order: the fields of the head, then the arrays of records."""
        return ((name, getattr(self, name)) for name in (*Head.__struct_fields__, *arrays()))

    @cached_property
    def index(self) -> Any:
        """The index of the search; nothing if it has to be made."""
        return self.__dict__["_index"]()

    @cached_property
    def by_id(self) -> Mapping[str, AnyRecord]:
        """Every record by its id, in the file's order."""
        return MappingProxyType({record.id: record for record in self.records()})

    def get(self, id_: str) -> AnyRecord | None:
        """The record of an id, or nothing; unlike ``by_id`` it reads no kind after that record."""
        while id_ not in self._met and (record := next(self._ahead, None)):
            self._met[record.id] = record
        return self._met.get(id_)

    @cached_property
    def _met(self) -> dict[str, AnyRecord]:
        return {}

    @cached_property
    def _ahead(self) -> Iterator[AnyRecord]:
        return self.records()

    @cached_property
    def state_names(self) -> Mapping[str, Text]:
        """The name of every state by its id."""
        return MappingProxyType({state.id: state.name for state in self.states})

    def records(self) -> Iterator[AnyRecord]:
        """Every record that has an id, in the file's order; statements follow their topic."""
        for kind in KINDS.values():
            if kind.cited and not kind.within:
                within = [inner.array for inner in KINDS.values() if inner.within == kind.name]
                for record in getattr(self, kind.array):
                    yield record
                    for array in within:
                        yield from getattr(record, array)


def sourced(record: Record) -> Iterator[Sourced]:
    """A record and the records in it, as far as they rest on sources."""
    if isinstance(record, Sourced):
        yield record
    for field in record.__struct_fields__:
        value = getattr(record, field)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from sourced(inner)


def resting_on(record: Record) -> Iterator[str]:
    """The sources of a record, then of what it holds: versions, spells, holders, statements.

    Ids may come more than once.
    """
    yield from getattr(record, "sources", ())
    for field in fields(type(record)):
        if field.holds_records:
            for inner in values(record, field):
                yield from resting_on(inner)
