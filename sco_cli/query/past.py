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
    Office,
    Person,
    Spell,
    State,
    Statement,
    Tenure,
    Topic,
    Treaty,
)

Dated = TypeVar("Dated", Event, Exercise, Statement)


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
        return tuple(known for r in found if (known := cut(r, day))) if cut else found

    return FactBase(facts.head, records)


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
    return structs.replace(tenure, to=None, seen=_so_far(tenure.seen, day), note=None)


def _treaty(treaty: Treaty, day: date) -> Treaty | None:
    """The signing is dated; entry into force and Pakistan's position have dates of their own."""
    if not _by(treaty.signed or treaty.period, day):
        return None
    position = treaty.pakistan
    return structs.replace(
        treaty,
        in_force=treaty.in_force if _by(treaty.in_force, day) else None,
        in_force_note=None,
        pakistan=position if position and _by(position.date, day) else None,
    )


def _topic(topic: Topic, day: date) -> Topic:
    known = tuple(known for s in topic.statements if (known := _dated(s, day)))
    return structs.replace(topic, statements=known)


def _person(person: Person, _: date) -> Person:
    return structs.replace(person, role=None)


_CUT: Final[dict[str, Callable[[Any, date], Any]]] = {
    "states": _state,
    "events": _dated,
    "offices": _office,
    "people": _person,
    "treaties": _treaty,
    "exercises": _dated,
    "topics": _topic,
}
"""What is known of a record of each array, if anything; the others have no --as-of."""
