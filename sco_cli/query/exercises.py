"""Exercises and joint operations."""

from collections.abc import Collection
from datetime import date
from typing import Final, get_args

from sco_cli.dates import touches
from sco_cli.factbase import FactBase
from sco_cli.model import Exercise
from sco_cli.query.events import PAKISTAN
from sco_cli.vocabulary import Series

SERIES: Final[tuple[Series, ...]] = get_args(Series)


def exercises(
    facts: FactBase,
    series: Collection[Series] = (),
    participants: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Exercise, ...]:
    """Exercises and joint operations, by date.

    Args:
        facts: from ``load()``.
        series: only these series; all by default.
        participants: ids of states that all hosted or took part, as far as a source shows it.
        start: held on this day or later.
        end: held on this day or earlier.
    """
    return tuple(
        e
        for e in facts.exercises
        if (not series or e.series in series)
        and all(took_part(e, state) for state in participants)
        and touches(e.date, start, end)
    )


def took_part(exercise: Exercise, state: str) -> bool:
    """Whether a source shows that a state hosted or took part in an exercise that was held.

    For Pakistan the record says so itself: what was announced or is disputed doesn't count.
    """
    if exercise.held != "held":
        return False
    if state == PAKISTAN:
        return exercise.pakistan_role in ("host", "took-part")
    return state in exercise.host or state in exercise.participants
