"""Ids, references and sources."""

from collections import Counter
from functools import cache
from typing import Final, get_type_hints

from sco_cli.checks.base import At, Found, rule
from sco_cli.facts import record_types
from sco_cli.model import Facts, Record, Source, Sourced, sourced
from sco_cli.vocabulary import Id


@rule(Record)
def e101_id_twice(record: Record, at: At) -> Found:
    """An id is used more than once.

    编号重复。
    """
    id_ = getattr(record, "id", "")
    times = at.once(_times).get(id_)
    if times and at.facts.by_id[id_] is record:  # once, at the last of them
        yield "id", str(times)


def _times(facts: Facts) -> dict[str, int]:
    counted = Counter(record.id for record in facts.records())
    return {id_: times for id_, times in counted.items() if times > 1}


REFERENCES: Final = {
    "event": "events",
    "organ": "organs",
    "parent": None,
    "person": "people",
    "state": "states",
    "section": "topics",
    "states": "states",
    "host": "states",
    "participants": "states",
    "observers": "states",
    "people": "people",
    "topics": "topics",
    "see": None,
}
"""Field -> the array that its ids come from; ``None`` for any."""


@rule(Record)
def e102_unresolved(record: Record, at: At) -> Found:
    """A reference leads to no record.

    引用的记录不存在。
    """
    known = at.once(_ids)
    for field, array in _references(type(record)):
        value = getattr(record, field)
        for id_ in value if isinstance(value, tuple) else (value,):
            if id_ is not None and id_ not in known[array]:
                yield field, id_


@cache
def _references(type_: type[Record]) -> list[tuple[str, str | None]]:
    hints = get_type_hints(type_, include_extras=True)
    holds = (Id, Id | None, tuple[Id, ...])
    return [(field, array) for field, array in REFERENCES.items() if hints.get(field) in holds]


def _ids(facts: Facts) -> dict[str | None, set[str]]:
    ids: dict[str | None, set[str]] = {None: {record.id for record in facts.records()}}
    for name in record_types():
        ids[name] = {record.id for record in getattr(facts, name)}
    return ids


@rule(Sourced)
def e103_unknown_source(part: Sourced, at: At) -> Found:
    """A source is cited that isn't in the list of sources.

    引用的来源未列出。
    """
    known = at.once(_ids)["sources"]
    for id_ in part.sources:
        if id_ not in known:
            yield "sources", id_


@rule(Source)
def e104_unused_source(source: Source, at: At) -> Found:
    """A source is listed that nothing cites.

    列出的来源无人引用。
    """
    if source.id not in at.once(_cited):
        yield "id", source.id


def _cited(facts: Facts) -> set[str]:
    return {id_ for part in sourced(facts) for id_ in part.sources}


@rule(Sourced)
def e105_unsourced(part: Sourced, at: At) -> Found:
    """Something has no source.

    没有来源。
    """
    if not part.sources:
        yield "sources", "[]"
