"""How much the fact base holds, and how well it rests on sources."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.kinds import fields, is_kind, kind_of, values
from sco_cli.model import (
    Event,
    Exercise,
    Fact,
    Meeting,
    Record,
    Source,
    Sourced,
    Text,
    Treaty,
    texts_of,
)
from sco_cli.results import KindStatistics, Statistics


def statistics(facts: FactBase) -> Statistics:
    """Count the records, and what they rest on."""
    rests: dict[str, list[Sourced]] = {}
    for record in facts.by_id.values():
        if isinstance(record, Sourced):
            rests.setdefault(kind_of(record).name, []).append(record)
    first = {s.id for s in facts.sources if s.kind in ("primary", "wire")}
    by_kind = {kind: _of_kind(records, first) for kind, records in rests.items()}
    counted = by_kind.values()
    sourced = sum(one.sourced for one in counted)
    total = max(sourced, 1)
    dates = sorted(_dates(facts), key=first_day)
    return Statistics(
        kinds=dict(Counter(kind_of(r).name for r in facts.by_id.values())),
        by_kind=by_kind,
        sourced=sourced,
        primary_or_wire=(sourced - sum(len(one.without) for one in counted)) / total,
        second_hand=sum(one.second_hand for one in counted) / total,
        claims=sum(one.claims for one in counted) / total,
        disputed=sum(one.disputed for one in counted) / total,
        unknown=sum(one.unknown for one in counted) / total,
        oldest=dates[0] if dates else "",
        newest=dates[-1] if dates else "",
        texts=dict(Counter(lang for r in facts.records() for lang in _languages(r))),
    )


def _of_kind(records: Sequence[Any], first: Collection[str]) -> KindStatistics:
    """What the records of one kind rest on, at least one, where ``first`` are the better ids."""
    facts = [record for record in records if isinstance(record, Fact)]
    without = tuple(record.id for record in records if not set(record.sources) & set(first))
    return KindStatistics(
        sourced=len(records),
        primary_or_wire=1 - len(without) / len(records),
        without=without,
        second_hand=sum(record.second_hand for record in records),
        claims=sum(fact.basis == "claim" for fact in facts),
        disputed=sum(fact.basis == "disputed" for fact in facts),
        unknown=sum(bool(fact.unknown) for fact in facts),
        complete=dict(Counter(sorted(name for fact in facts for name in fact.complete))),
    )


def _languages(record: Record) -> Iterator[str]:
    for field in fields(type(record)):
        if is_kind(field.type):
            continue  # statements are records of their own
        for inner in values(record, field):
            if isinstance(inner, Text):
                yield from (lang for lang, _ in texts_of(inner))
            elif isinstance(inner, Record):
                yield from _languages(inner)


def _dates(facts: FactBase) -> Iterator[str]:
    for record in facts.by_id.values():
        if isinstance(record, (Event, Exercise, Meeting)) and record.date:
            yield record.date
        elif isinstance(record, Treaty) and record.signed:
            yield record.signed
        elif isinstance(record, Source):
            return  # they come last, and their dates are not the facts'
