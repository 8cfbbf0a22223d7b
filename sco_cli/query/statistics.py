"""How much the fact base holds, and how well it rests on sources."""

from collections import Counter
from collections.abc import Iterator

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
from sco_cli.results import Statistics


def statistics(facts: FactBase) -> Statistics:
    """Count the records, and what they rest on."""
    rests = [r for r in facts.by_id.values() if isinstance(r, Sourced)]
    good = {s.id for s in facts.sources if s.kind in ("primary", "wire")}
    facts_only = [r for r in rests if isinstance(r, Fact)]
    total = max(len(rests), 1)
    dates = sorted(_dates(facts), key=first_day)
    return Statistics(
        kinds=dict(Counter(kind_of(r).name for r in facts.by_id.values())),
        sourced=len(rests),
        primary_or_wire=sum(bool(good.intersection(r.sources)) for r in rests) / total,
        second_hand=sum(r.second_hand for r in rests) / total,
        claims=sum(r.basis == "claim" for r in facts_only) / total,
        disputed=sum(r.basis == "disputed" for r in facts_only) / total,
        unknown=sum(bool(r.unknown) for r in facts_only) / total,
        oldest=dates[0] if dates else "",
        newest=dates[-1] if dates else "",
        texts=dict(Counter(lang for r in facts.records() for lang in _languages(r))),
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
