"""What happened, and when."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, get_args

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Event, Exercise, Fact, Name, PakistanPosition, Treaty
from sco_cli.vocabulary import EventKind

EVENT_KINDS: Final[tuple[EventKind, ...]] = get_args(EventKind)
PAKISTAN: Final = "pakistan"


def timeline(
    facts: FactBase,
    start: str | date | None = None,
    end: str | date | None = None,
    kinds: Collection[EventKind] = (),
    states: Collection[str] = (),
) -> tuple[Event, ...]:
    """What happened, in date order: events, exercises held and texts signed.

    Args:
        facts: from ``load()``.
        start: leave out what ended before this day, or EDTF date.
        end: leave out what began after this day, or the last day of this EDTF date.
        kinds: only these kinds; all by default.
        states: ids of states of which at least one must be concerned; all by default.

    >>> from sco_cli import load
    >>> timeline(load(), kinds=["summit"])[0].id
    'shanghai-five-shanghai-1996'
    >>> [event.id for event in timeline(load(), "2017-06", "2017-06", kinds=["accession"])]
    ['india-pakistan-accession-2017']
    """
    since = first_day(start) if isinstance(start, str) else start
    until = last_day(end) if isinstance(end, str) else end
    found = [
        event
        for event in dated(facts)
        if (not kinds or event.kind in kinds)
        and (not states or any(state in states for state in event.states))
        and (since is None or last_day(event.date) >= since)
        and (until is None or first_day(event.date) <= until)
    ]
    return tuple(sorted(found, key=lambda event: (first_day(event.date), event.id)))


def dated(facts: FactBase) -> Iterable[Event]:
    """Events, and as events the exercises and the signing of texts, in the file's order."""
    yield from facts.events
    for exercise in facts.exercises:
        if exercise.date and exercise.held == "held":
            yield _as_event(exercise, "exercise", exercise.date, exercise.name)
    for treaty in facts.treaties:
        if treaty.signed:
            yield _as_event(treaty, "treaty", treaty.signed, treaty.title)


_SHARED: Final = ("id", "text", "place", "topics", *Fact.__struct_fields__)
"""What an event has of an exercise or text."""


def _as_event(of: Exercise | Treaty, kind: EventKind, when: str, title: Name) -> Event:
    states = of.states if isinstance(of, Treaty) else _in_exercise(of)
    pakistan = of.pakistan.text if isinstance(of.pakistan, PakistanPosition) else of.pakistan
    shared = {field: getattr(of, field) for field in _SHARED}
    return Event(kind=kind, date=when, title=title, pakistan=pakistan, states=states, **shared)


def _in_exercise(exercise: Exercise) -> tuple[str, ...]:
    taking_part = exercise.pakistan_role in ("host", "took-part", "observed")
    pakistan = (PAKISTAN,) if taking_part else ()
    return tuple(dict.fromkeys((*exercise.host, *exercise.participants, *pakistan)))
