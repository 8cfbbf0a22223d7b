"""Dates: possible, in order, not overlapping."""

import re
from datetime import date
from typing import Final

from sco_cli import dates
from sco_cli.checks.base import At, Findings, rule, valid
from sco_cli.factbase import FactBase
from sco_cli.kinds import fields
from sco_cli.model import Event, Fact, Meeting, Office, Record, Spell, State, Tenure, Treaty


@rule(str)
def e301_impossible_date(string: str, at: At) -> Findings:
    """A date is not in the calendar, or an interval ends before it starts."""
    if at.field.role == "date" and not valid(string):
        yield "", string


@rule(State)
def e302_spells(state: State, _: At) -> Findings:
    """A state's periods of status overlap or are out of order, or one ends before it begins."""
    ended: date | None = date.min
    for i, spell in enumerate(state.spells, 1):
        if not valid(spell.from_) or (spell.to and not valid(spell.to)):
            break  # E301 says so
        begun = dates.first_day(spell.from_)
        end = dates.first_day(spell.to) if spell.to else None
        if ended is None or begun < ended or (end and end <= begun):
            yield f"spells[{i}]", f"{spell.from_} {spell.to or ''}".strip()
        ended = end


@rule(Office)
def e303_terms(office: Office, _: At) -> Findings:
    """The holders of an office are out of order, or a term ends before it begins."""
    before = date.min
    for i, tenure in enumerate(office.holders, 1):
        given = [d for d in (tenure.from_, tenure.to, tenure.seen) if d]
        if not all(map(valid, given)):
            continue  # E301 says so
        if tenure.from_ and tenure.to and dates.last_day(tenure.to) < dates.first_day(tenure.from_):
            yield f"holders[{i}]", f"{tenure.from_} {tenure.to}"
        start = min(map(dates.first_day, given), default=before)
        if start < before:
            yield f"holders[{i}]", tenure.from_ or tenure.seen or tenure.to or ""
        before = start


@rule(Fact)
def e304_future(fact: Fact, at: At) -> Findings:
    """An event or meeting is later than the day on which the facts were checked."""
    when = fact.date if isinstance(fact, (Event, Meeting)) else ""
    if valid(when) and dates.first_day(when) > at.once(_last_day):
        yield "date", when


def _last_day(facts: FactBase) -> date:
    return dates.last_day(facts.checked) if valid(facts.checked) else date.max


@rule(str)
def e305_day_of_the_facts(string: str, at: At) -> Findings:
    """`as_of` or `checked` is not a single day."""
    in_the_head = at.field.role == "date" and not at.trail
    if in_the_head and valid(string) and not re.fullmatch(r"[\d-]{10}", string):
        yield "", string


@rule(str)
def e306_interval(string: str, at: At) -> Findings:
    """A beginning or an end is an interval."""
    if "/" in string and at.field.name in ("from", "to") and at.field.role == "date":
        yield "", string


_LASTING: Final = (
    ("from", "to"),
    ("in_force", "lapsed"),
    ("assent", "lapsed"),
    ("founded", "ended"),
)
"""Fields of a record of which the second can't be earlier than the first."""


@rule(Record)
def e307_ends_before_it_begins(record: Record, _: At) -> Findings:
    """A law, operation, listing or body ends before it begins."""
    if isinstance(record, (Spell, Tenure)):
        return  # E302 and E303 look at them
    found = {f.name: getattr(record, f.attribute) for f in fields(type(record)) if f.role == "date"}
    for first, last in _LASTING:
        begun, ended = found.get(first), found.get(last)
        if not (begun and ended and valid(begun) and valid(ended)):
            continue  # E301 says so
        if dates.last_day(ended) < dates.first_day(begun):
            yield last, f"{begun} {ended}"


@rule(Treaty)
def e308_party_before_signing(treaty: Treaty, _: At) -> Findings:
    """A state's step towards a document is dated earlier than the signing of the document."""
    if not treaty.signed or not valid(treaty.signed):
        return
    for i, party in enumerate(treaty.parties, 1):
        for step in (party.signed, party.joined, party.in_force):
            if step and valid(step) and dates.last_day(step) < dates.first_day(treaty.signed):
                yield f"parties[{i}]", step


@rule(Office)
def e309_tenures_overlap(office: Office, _: At) -> Findings:
    """Two terms of the same holder in an office overlap."""
    ended: dict[str, date] = {}
    for i, tenure in enumerate(office.holders, 1):
        who = tenure.person or tenure.state or ""
        if not tenure.from_ or not valid(tenure.from_) or not valid(tenure.to or tenure.from_):
            continue
        if who in ended and dates.last_day(tenure.from_) < ended[who]:
            yield f"holders[{i}]", f"{who} {tenure.from_}"
        ended[who] = dates.first_day(tenure.to) if tenure.to else date.max
