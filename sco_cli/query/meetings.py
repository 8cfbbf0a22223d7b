"""Meetings: of which body, when, and who was there."""

from collections.abc import Collection
from datetime import date

from sco_cli.dates import first_day, touches
from sco_cli.factbase import FactBase
from sco_cli.model import Meeting
from sco_cli.query.events import present


def meetings(
    facts: FactBase,
    organs: Collection[str] = (),
    states: Collection[str] = (),
    people: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Meeting, ...]:
    """Meetings of bodies, in date order.

    Args:
        facts: from ``load()``.
        organs: ids of the bodies; all by default.
        states: ids of states that all took part, as far as a source shows it.
        people: ids of people who all took part.
        start: held on this day or later.
        end: held on this day or earlier.

    >>> from sco_cli import load
    >>> [m.id for m in meetings(load(), ["council-of-heads-of-state"])][0]
    'shanghai-summit-2001'
    """
    found = (
        m
        for m in facts.meetings
        if (not organs or m.organ in organs)
        and set(states) <= set(present(m))
        and set(people) <= set(_people(m))
        and touches(m.date, start, end)
    )
    return tuple(sorted(found, key=lambda m: (first_day(m.date), m.id)))


def _people(meeting: Meeting) -> tuple[str, ...]:
    led = (delegation.person for delegation in meeting.delegations)
    return tuple(filter(None, (*led, *meeting.people, meeting.presided)))
