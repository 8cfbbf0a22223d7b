"""Ids, references and sources."""

from collections import Counter
from typing import Final

from sco_cli.checks.base import Found, every, rule
from sco_cli.model import Facts, Record, Sourced


@rule
def e101_id_twice(facts: Facts) -> Found:
    """An id is used more than once.

    编号重复。
    """
    for id_, times in Counter(r.id for r in facts.records()).items():
        if times > 1:
            yield id_, "id", str(times)


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


@rule
def e102_unresolved(facts: Facts) -> Found:
    """A reference leads to no record.

    引用的记录不存在。
    """
    known: dict[str | None, set[str]] = {None: {r.id for r in facts.records()}}
    for name in facts.__struct_fields__:
        if isinstance(rows := getattr(facts, name), tuple):
            known[name] = {r.id for r in rows}
    for owner, path, part in every(facts, Record):
        for field, array in REFERENCES.items():
            value = getattr(part, field, None)
            ids = value if isinstance(value, tuple) else (value,)
            for id_ in ids:
                if isinstance(id_, str) and id_ not in known[array]:
                    yield owner, f"{path}.{field}".strip("."), id_


@rule
def e103_unknown_source(facts: Facts) -> Found:
    """A source is cited that isn't in the list of sources.

    引用的来源未列出。
    """
    known = {source.id for source in facts.sources}
    for owner, path, part in every(facts, Sourced):
        for id_ in part.sources:
            if id_ not in known:
                yield owner, f"{path}.sources".strip("."), id_


@rule
def e104_unused_source(facts: Facts) -> Found:
    """A source is listed that nothing cites.

    列出的来源无人引用。
    """
    cited = {id_ for _, _, part in every(facts, Sourced) for id_ in part.sources}
    for source in facts.sources:
        if source.id not in cited:
            yield source.id, "id", source.id


@rule
def e105_unsourced(facts: Facts) -> Found:
    """Something has no source.

    没有来源。
    """
    for owner, path, part in every(facts, Sourced):
        if not part.sources:
            yield owner, f"{path}.sources".strip("."), "[]"
