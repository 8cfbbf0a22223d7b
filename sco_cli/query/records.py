"""Any record by its id, and what refers to it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.model import (
    AnyRecord,
    Claim,
    Event,
    Exercise,
    Heading,
    Office,
    Organ,
    Person,
    Record,
    Retired,
    Source,
    State,
    Statement,
    Term,
    Text,
    Topic,
    Treaty,
    fields_of,
)
from sco_cli.query.names import meant, near
from sco_cli.results import Mention, Shown

KINDS: Final[dict[type[Any], str]] = {
    State: "state",
    Event: "event",
    Organ: "organ",
    Office: "office",
    Person: "person",
    Treaty: "treaty",
    Exercise: "exercise",
    Topic: "topic",
    Statement: "statement",
    Claim: "claim",
    Heading: "heading",
    Term: "term",
    Source: "source",
}
"""The kind of each record type, as people name it."""
RETIRED: Final = "retired"
"""The kind of what became of an id: no record, so no search and no list has it."""

_TITLES: Final = ("title", "name", "text")
_REFERENCES: Final = (
    *("sources", "event", "organ", "parent", "person", "state", "section", "see", "office"),
    *("states", "host", "participants", "observers", "people", "topics", "into"),
)
"""Fields that hold ids of other records."""


def title_of(record: AnyRecord | Retired) -> Text:
    """What a record is called: its title or name, a statement's or claim's text."""
    if isinstance(record, Heading):
        return Text(en=record.en, zh=record.zh)
    for field in _TITLES:
        if isinstance(text := getattr(record, field, None), Text):
            return text
    raise TypeError(record)


class Records:
    """Look records up by id; made once, it answers any number of look-ups.

    >>> from sco_cli import load
    >>> shown = Records(load()).show("charter-2002")
    >>> shown.kind, shown.title.zh
    ('treaty', '《上海合作组织宪章》')
    """

    def __init__(self, facts: FactBase) -> None:
        self._by_id = facts.by_id
        self._retired = {retired.id: retired for retired in facts.retired}
        self._mentions: Mapping[str, tuple[Mention, ...]] | None = None
        self._made: dict[str, Shown] = {}

    def show(self, id_: str) -> Shown:
        """A record with what refers to it, or what became of an id that was retired.

        Raises:
            NotFoundError: with the nearest ids.
        """
        folded = id_.strip().casefold()
        record = self._by_id.get(id_) or self._by_id.get(folded) or self._retired.get(folded)
        if record is None:
            hits = near(id_, self._by_id)
            raise NotFoundError(
                f"no such record: {id_}",
                f'没有编号为 "{id_}" 的记录',
                hint=meant(hits)
                if hits
                else ("find its id with: sco search", '请用 "sco search" 查找编号'),
            )
        if record.id not in self._made:
            self._made[record.id] = Shown(
                id=record.id,
                kind=RETIRED if isinstance(record, Retired) else KINDS[type(record)],
                title=title_of(record),
                record=record,
                mentions=self.mentions.get(record.id, ()),
            )
        return self._made[record.id]

    @property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """For each id the records that refer to it."""
        if self._mentions is None:
            found: dict[str, dict[str, Mention]] = {}
            for record in self._by_id.values():
                for field, id_ in references(record):
                    if id_ != record.id:
                        found.setdefault(id_, {}).setdefault(
                            record.id,
                            Mention(
                                kind=KINDS[type(record)],
                                id=record.id,
                                title=title_of(record),
                                field=field,
                            ),
                        )
            self._mentions = {id_: tuple(by.values()) for id_, by in found.items()}
        return self._mentions


def references(record: Record) -> Iterator[tuple[str, str]]:
    """The ids that a record holds, with the field; those of statements are the statements' own."""
    for field, attribute in fields_of(type(record)):
        value = getattr(record, attribute)
        values = value if isinstance(value, tuple) else (value,)
        if field in _REFERENCES:
            yield from ((field, id_) for id_ in values if isinstance(id_, str))
        elif field != "statements":
            for inner in values:
                if isinstance(inner, Record) and not isinstance(inner, Text):
                    yield from references(inner)


def resting_on(record: Record) -> Iterator[str]:
    """The sources of a record, then of what it holds: versions, spells, holders, statements.

    Ids may come more than once.
    """
    yield from getattr(record, "sources", ())
    for _, attribute in fields_of(type(record)):
        value = getattr(record, attribute)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from resting_on(inner)
