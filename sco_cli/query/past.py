"""The facts as they could be told on a past day: nothing in them is later."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

from msgspec import structs

from sco_cli.dates import OPEN, first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import (
    Event,
    Exercise,
    FigureSeries,
    Group,
    GroupListing,
    Law,
    Meeting,
    Office,
    Operation,
    Party,
    Person,
    Spell,
    State,
    Statement,
    Tenure,
    Topic,
    Treaty,
)

Dated = TypeVar("Dated", Event, Exercise, Meeting, Statement)


def known_on(facts: FactBase, day: date) -> FactBase:
    """The facts without what is later than a day; as they are if they end by then.

    What began later isn't there, and what ended later has no end yet. What has no date describes
    the record as a whole: it doesn't hold for an earlier day. So remarks on what went on, roles
    and undated statements go; the text of what is dated stays, and so do sources, which may well
    be younger than what they show.

    Args:
        facts: from ``load()``.
        day: the day asked about.

    >>> from sco_cli import load
    >>> then = known_on(load(), date(2016, 1, 1))
    >>> [(spell.status, spell.to) for spell in then.by_id["pakistan"].spells]
    [('observer', None)]
    """
    if day >= first_day(facts.as_of):
        return facts

    def records(name: str) -> tuple[Any, ...]:
        found: tuple[Any, ...] = getattr(facts, name)
        cut = _CUT.get(name)
        if cut:
            found = tuple(known for record in found if (known := cut(record, day)))
        return tuple(map(_unsearched, found))

    return FactBase(facts.head, records, facts.whole)


def _unsearched(record: Any) -> Any:
    """A record without its searches: they were made for the record as it is now."""
    return structs.replace(record, unknown=()) if getattr(record, "unknown", ()) else record


def _by(edtf: str | None, day: date) -> bool:
    return edtf is not None and first_day(edtf) <= day


def _so_far(edtf: str | None, day: date) -> str | None:
    """A date that had begun by a day; of an interval that went on, only the start."""
    if not _by(edtf, day):
        return None
    start, slash, _ = (edtf or "").partition("/")
    return f"{start}/{OPEN}" if slash and last_day(edtf or "") > day else edtf


def _dated(record: Dated, day: date) -> Dated | None:
    return structs.replace(record, date=date_) if (date_ := _so_far(record.date, day)) else None


def _event(event: Event, day: date) -> Event | None:
    """The dead and injured as they had been counted by then."""
    known = _dated(event, day)
    tolls = tuple(toll for toll in event.tolls if _by(toll.said or event.date, day))
    return structs.replace(known, tolls=tolls) if known else None


def _state(state: State, day: date) -> State:
    spells = tuple(_spell(s, day) for s in state.spells if first_day(s.from_) <= day)
    return structs.replace(state, spells=spells, note=None)


def _spell(spell: Spell, day: date) -> Spell:
    """A spell that went on has no end yet, and no remark, which may be about its end."""
    over = spell.to is not None and first_day(spell.to) <= day
    return spell if over else structs.replace(spell, to=None, note=None)


def _office(office: Office, day: date) -> Office:
    holders = tuple(_tenure(t, day) for t in office.holders if _by(t.from_ or t.seen or t.to, day))
    return structs.replace(office, holders=holders, note=None)


def _tenure(tenure: Tenure, day: date) -> Tenure:
    over = tenure.to is not None and last_day(tenure.to) <= day
    if over:
        return tenure
    to = _past(tenure.to, day)  # it may have ended in this month or year already
    return structs.replace(tenure, to=to, seen=_so_far(tenure.seen, day), note=None)


def _treaty(treaty: Treaty, day: date) -> Treaty | None:
    """The signing is dated; entry into force and each party's steps have dates of their own."""
    if not _by(treaty.signed or treaty.period, day):
        return None
    return structs.replace(
        treaty,
        in_force=_past(treaty.in_force, day),
        in_force_note=None,
        registration=None,
        note=None,
        parties=tuple(known for p in treaty.parties if (known := _party(p, day))),
    )


def _past(edtf: str | None, day: date) -> str | None:
    return edtf if _by(edtf, day) else None


def _party(party: Party, day: date) -> Party | None:
    """A party with the steps that it had taken; without any, it is not known to be one."""
    signed, joined, in_force = (
        _past(step, day) for step in (party.signed, party.joined, party.in_force)
    )
    if not (signed or joined or in_force):
        return None
    later = (joined, in_force) != (party.joined, party.in_force)
    bound = not later or bool(in_force or (joined and not party.in_force))
    standing = party.standing if bound else "signed"
    return structs.replace(
        party,
        standing=standing,
        signed=signed,
        joined=joined,
        in_force=in_force,
        note=None if later else party.note,
    )


def _law(law: Law, day: date) -> Law | None:
    if not _by(law.assent or law.in_force, day):
        return None
    lapsed = _past(law.lapsed, day)
    return structs.replace(
        law,
        in_force=_past(law.in_force, day),
        lapsed=lapsed,
        lapse_note=law.lapse_note if lapsed else None,
        note=None,
    )


def _operation(operation: Operation, day: date) -> Operation | None:
    """What was said of it later isn't known yet; while it went on, neither is what came of it."""
    if not _by(operation.from_, day):
        return None
    to = _past(operation.to, day)
    return structs.replace(
        operation,
        to=to,
        counts=tuple(count for count in operation.counts if _by(count.said, day)),
        text=operation.text if to else None,
        note=None,
    )


def _group(group: Group, day: date) -> Group | None:
    """A group that somebody had listed: of others it isn't known whether they were there."""
    listings = tuple(_listing(on, day) for on in group.listings if _by(on.from_, day))
    return structs.replace(group, listings=listings, text=None, note=None) if listings else None


def _listing(listing: GroupListing, day: date) -> GroupListing:
    to = _past(listing.to, day)
    return listing if to == listing.to else structs.replace(listing, to=to, note=None)


def _series(series: FigureSeries, day: date) -> FigureSeries | None:
    """A series with what had been said; where that has no day, of periods that were over."""
    rows = tuple(
        row
        for row in series.rows
        if (_by(row.said, day) if row.said else last_day(row.period) <= day)
    )
    return structs.replace(series, rows=rows, note=None) if rows else None


def _topic(topic: Topic, day: date) -> Topic:
    known = (known for s in topic.statements if (known := _dated(s, day)))
    return structs.replace(topic, summary=None, statements=tuple(map(_unsearched, known)))


def _person(person: Person, _: date) -> Person:
    return structs.replace(person, role=None, note=None)


_CUT: Final[dict[str, Callable[[Any, date], Any]]] = {
    "states": _state,
    "events": _event,
    "meetings": _dated,
    "offices": _office,
    "people": _person,
    "treaties": _treaty,
    "laws": _law,
    "exercises": _dated,
    "operations": _operation,
    "groups": _group,
    "figures": _series,
    "topics": _topic,
}
"""What is known of a record of each array, if anything; the others have no --as-of."""
