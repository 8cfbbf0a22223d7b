"""Ids, references and sources."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final, get_type_hints

from sco_cli.checks.base import At, Found, rule
from sco_cli.factbase import FactBase
from sco_cli.factfile import record_types
from sco_cli.model import Record, Retired, Source, Sourced, sourced
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


def _times(facts: FactBase) -> dict[str, int]:
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
    "sources": "sources",
    "into": None,
}
"""Field -> the array that its ids come from; ``None`` for any."""


@rule(Record)
def e102_unresolved(record: Record, at: At) -> Found:
    """A reference leads to no record.

    引用的记录不存在。
    """
    known, retired = at.once(_ids), at.once(_retired)
    for field, array, id_ in _referred(record):
        if field not in ("sources", "into") and id_ not in known[array] and id_ not in retired:
            yield field, id_


def _referred(record: Record) -> Iterator[tuple[str, str | None, str]]:
    """Each id to which a record refers, with the field and the array that it is to come from."""
    for field, array in _references(type(record)):
        value = getattr(record, field)
        for id_ in value if isinstance(value, tuple) else (value,):
            if id_ is not None:
                yield field, array, id_


@cache
def _references(type_: type[Record]) -> list[tuple[str, str | None]]:
    hints = get_type_hints(type_, include_extras=True)
    holds = (Id, Id | None, tuple[Id, ...])
    return [(field, array) for field, array in REFERENCES.items() if hints.get(field) in holds]


def _ids(facts: FactBase) -> dict[str | None, set[str]]:
    ids: dict[str | None, set[str]] = {None: {record.id for record in facts.records()}}
    for name in record_types():
        ids[name] = {record.id for record in getattr(facts, name)}
    return ids


def _retired(facts: FactBase) -> dict[str, Retired]:
    return {retired.id: retired for retired in facts.retired}


@rule(Record)
def e103_unknown_source(record: Record, at: At) -> Found:
    """A source is cited that isn't in the list of sources.

    引用的来源未列出。
    """
    known, retired = at.once(_ids)["sources"], at.once(_retired)
    for field, _, id_ in _referred(record):
        if field == "sources" and id_ not in known and id_ not in retired:
            yield field, id_


@rule(Source)
def e104_unused_source(source: Source, at: At) -> Found:
    """A source is listed that nothing cites.

    列出的来源无人引用。
    """
    if source.id not in at.once(_cited):
        yield "id", source.id


def _cited(facts: FactBase) -> set[str]:
    cited = {id_ for r in facts.records() for part in sourced(r) for id_ in part.sources}
    return cited.union(*(retired.sources for retired in facts.retired))


@rule(Sourced)
def e105_unsourced(part: Sourced, at: At) -> Found:
    """Something has no source.

    没有来源。
    """
    if not part.sources:
        yield "sources", "[]"


@rule(Retired)
def e106_retired_in_use(retired: Retired, at: At) -> Found:
    """A retired id is in use again, or is retired twice.

    停用的编号又被使用，或重复停用。
    """
    if retired.id in at.once(_ids)[None] or at.once(_retired)[retired.id] is not retired:
        yield "id", retired.id


@rule(Retired)
def e107_retired_into_nothing(retired: Retired, at: At) -> Found:
    """A retired id leads to no record.

    停用的编号指向的记录不存在。
    """
    for id_ in retired.into:
        if id_ not in at.once(_ids)[None]:
            yield "into", id_


@rule(Record)
def e108_refers_to_retired(record: Record, at: At) -> Found:
    """A reference leads to a retired id; refer to what says it now.

    引用了停用的编号；应改引现有记录。
    """
    retired, used = at.once(_retired), at.once(_ids)[None]
    for field, _, id_ in _referred(record):
        if field != "into" and id_ in retired and id_ not in used:
            yield field, f"{id_} → {', '.join(retired[id_].into) or '-'}"
