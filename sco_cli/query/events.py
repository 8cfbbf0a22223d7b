"""What happened, and when."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, get_args

from sco_cli.dates import first_day, last_day
from sco_cli.model import Event, Exercise, Facts, Treaty
from sco_cli.vocabulary import EventKind

EVENT_KINDS: Final[tuple[EventKind, ...]] = get_args(EventKind)
PAKISTAN: Final = "pakistan"


def timeline(
    facts: Facts,
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


def dated(facts: Facts) -> Iterable[Event]:
    """Events, and as events the exercises and the signing of texts, in the file's order."""
    yield from facts.events
    for exercise in facts.exercises:
        if exercise.date and exercise.held == "held":
            yield _exercise_event(exercise, exercise.date)
    for treaty in facts.treaties:
        if treaty.signed:
            yield _treaty_event(treaty, treaty.signed)


def _exercise_event(exercise: Exercise, when: str) -> Event:
    taking_part = exercise.pakistan_role in ("host", "took-part", "observed")
    states = dict.fromkeys(
        (*exercise.host, *exercise.participants, *([PAKISTAN] if taking_part else ()))
    )
    return Event(
        id=exercise.id,
        kind="exercise",
        date=when,
        title=exercise.name,
        text=exercise.text,
        pakistan=exercise.pakistan,
        place=exercise.place,
        states=tuple(states),
        topics=exercise.topics,
        basis=exercise.basis,
        by=exercise.by,
        versions=exercise.versions,
        better=exercise.better,
        note=exercise.note,
        unknown=exercise.unknown,
        see=exercise.see,
        sources=exercise.sources,
        second_hand=exercise.second_hand,
    )


def _treaty_event(treaty: Treaty, when: str) -> Event:
    return Event(
        id=treaty.id,
        kind="treaty",
        date=when,
        title=treaty.title,
        text=treaty.text,
        pakistan=treaty.pakistan.text if treaty.pakistan else None,
        place=treaty.place,
        states=treaty.states,
        topics=treaty.topics,
        basis=treaty.basis,
        by=treaty.by,
        versions=treaty.versions,
        better=treaty.better,
        note=treaty.note,
        unknown=treaty.unknown,
        see=treaty.see,
        sources=treaty.sources,
        second_hand=treaty.second_hand,
    )
