"""Dates: possible, in order, not overlapping."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sco_cli import dates
from sco_cli.checks.base import Found, every, rule, valid
from sco_cli.model import Event, Facts

_DATES: Final = ("from", "to", "decided", "date", "founded", "seen", "signed", "in_force", "period")


def dates_of(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Every date: id of the record, path, EDTF."""
    for owner, path, string in every(facts, str):
        if path.rpartition(".")[2] in _DATES:
            yield owner, path, string
    yield "as_of", "as_of", facts.as_of
    yield "checked", "checked", facts.checked


@rule
def e301_impossible_date(facts: Facts) -> Found:
    """A date that the calendar doesn't have, or an interval that ends before it starts.

    日历上没有的日期，或结束早于开始。
    """
    for owner, path, edtf in dates_of(facts):
        if not valid(edtf):
            yield owner, path, edtf


@rule
def e302_spells(facts: Facts) -> Found:
    """A state's spells overlap or are not in order, or one ends before it begins.

    一国的各段地位重叠、次序颠倒，或结束早于开始。
    """
    for state in facts.states:
        ended: date | None = date.min
        for i, spell in enumerate(state.spells, 1):
            if not valid(spell.from_) or (spell.to and not valid(spell.to)):
                break  # E301 says so
            begun = dates.first_day(spell.from_)
            end = dates.first_day(spell.to) if spell.to else None
            if ended is None or begun < ended or (end and end <= begun):
                yield state.id, f"spells[{i}]", f"{spell.from_} {spell.to or ''}".strip()
            ended = end


@rule
def e303_terms(facts: Facts) -> Found:
    """The holders of an office are not in order, or a term ends before it begins.

    任职者次序颠倒，或任期结束早于开始。
    """
    for office in facts.offices:
        before = date.min
        for i, term in enumerate(office.holders, 1):
            given = [d for d in (term.from_, term.to, term.seen) if d]
            if not all(map(valid, given)):
                continue  # E301 says so
            if term.from_ and term.to and dates.last_day(term.to) < dates.first_day(term.from_):
                yield office.id, f"holders[{i}]", f"{term.from_} {term.to}"
            start = min(map(dates.first_day, given), default=before)
            if start < before:
                yield office.id, f"holders[{i}]", term.from_ or term.seen or term.to or ""
            before = start


@rule
def e304_future(facts: Facts) -> Found:
    """Something is recorded as done that lies after the day on which the facts were checked.

    记为已发生的事晚于核对日期。
    """
    if not valid(facts.checked):
        return
    last = dates.last_day(facts.checked)
    for owner, path, event in every(facts, Event):
        if valid(event.date) and dates.first_day(event.date) > last:
            yield owner, f"{path}.date".strip("."), event.date
