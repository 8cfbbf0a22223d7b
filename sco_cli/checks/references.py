"""Ids, references and sources."""

from collections import Counter
from collections.abc import Iterator

from sco_cli.checks.base import At, Findings, rule
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.kinds import KINDS, Field, fields, kind_of, references, values
from sco_cli.model import Record, Retired, Source, Sourced, State
from sco_cli.query.names import names_of


@rule(Record)
def e101_id_twice(record: Record, at: At) -> Findings:
    """An id is used more than once."""
    id_ = getattr(record, "id", "")
    times = at.once(_times).get(id_)
    if times and at.facts.by_id[id_] is record:  # once, at the last of them
        yield "id", str(times)


def _times(facts: FactBase) -> dict[str, int]:
    counted = Counter(record.id for record in facts.records())
    return {id_: times for id_, times in counted.items() if times > 1}


@rule(Record)
def e102_unresolved(record: Record, at: At) -> Findings:
    """A reference leads to no entry."""
    known, retired = at.once(_ids), at.once(_retired)
    for field, id_ in _referred(record):
        if field.kind == "source" or isinstance(record, Retired):
            continue  # E103 and E107
        if id_ not in known[field.kind or ""] and id_ not in retired:
            yield field.name, id_


def _referred(record: Record) -> Iterator[tuple[Field, str]]:
    """Each id to which a record refers itself, not what lies in it."""
    for field in fields(type(record)):
        if field.kind is not None:
            yield from ((field, id_) for id_ in values(record, field))


def _ids(facts: FactBase) -> dict[str, set[str]]:
    """The ids of each kind, and under no name those of all."""
    ids: dict[str, set[str]] = {kind: set() for kind in ("", *KINDS)}
    for record in facts.records():
        ids[""].add(record.id)
        ids[kind_of(record).name].add(record.id)
    return ids


def _retired(facts: FactBase) -> dict[str, Retired]:
    return {retired.id: retired for retired in facts.retired}


@rule(Record)
def e103_unknown_source(record: Record, at: At) -> Findings:
    """A cited source is not in the list of sources."""
    known, retired = at.once(_ids)["source"], at.once(_retired)
    for field, id_ in _referred(record):
        if field.kind == "source" and id_ not in known and id_ not in retired:
            yield field.name, id_


@rule(Source)
def e104_unused_source(source: Source, at: At) -> Findings:
    """No entry cites a listed source."""
    if source.id not in at.once(_cited):
        yield "id", source.id


def _cited(facts: FactBase) -> set[str]:
    cited = {id_ for r in facts.records() for f, id_ in references(r) if f.kind == "source"}
    return cited.union(*(retired.sources for retired in facts.retired))


@rule(Sourced)
def e105_unsourced(part: Sourced, at: At) -> Findings:
    """An entry has no source."""
    if not part.sources:
        yield "sources", "[]"


@rule(Retired)
def e106_retired_in_use(retired: Retired, at: At) -> Findings:
    """A retired id is in use again, or is retired twice."""
    if retired.id in at.once(_ids)[""] or at.once(_retired)[retired.id] is not retired:
        yield "id", retired.id


@rule(Retired)
def e107_retired_into_nothing(retired: Retired, at: At) -> Findings:
    """A retired id is replaced by an entry that doesn't exist."""
    for id_ in retired.into:
        if id_ not in at.once(_ids)[""]:
            yield "into", id_


@rule(Record)
def e108_refers_to_retired(record: Record, at: At) -> Findings:
    """A reference leads to a retired id; refer to the entry that replaced it."""
    retired, used = at.once(_retired), at.once(_ids)[""]
    for field, id_ in _referred(record):
        gone = id_ in retired and id_ not in used
        if gone and (field.kind == "source" or not isinstance(record, Retired)):
            yield field.name, f"{id_} → {', '.join(retired[id_].into) or '-'}"


@rule(State)
def e109_name_of_two_states(state: State, at: At) -> Findings:
    """A name or code belongs to two states."""
    known = at.once(_named)
    for field, name in names_of(state):
        first = known[fold(name)]
        if first is not state:
            yield field, f"{name} ({first.id})"


def _named(facts: FactBase) -> dict[str, State]:
    """The first state of each name, as ``StateNames`` finds it."""
    first: dict[str, State] = {}
    for state in facts.states:
        for _, name in names_of(state):
            first.setdefault(fold(name), state)
    return first
