"""Series of figures, each of one definition."""

from collections.abc import Collection
from datetime import date
from typing import Final, get_args

from sco_cli.dates import touches
from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.message import Message
from sco_cli.model import FigureSeries
from sco_cli.query.names import did_you_mean
from sco_cli.results import FigureRow
from sco_cli.vocabulary import SeriesSubject

SUBJECTS: Final[tuple[SeriesSubject, ...]] = get_args(SeriesSubject)


def series(
    facts: FactBase,
    subjects: Collection[SeriesSubject] = (),
    states: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[FigureSeries, ...]:
    """The series, in the file's order.

    Args:
        facts: from ``load()``.
        subjects: only on these subjects; all by default.
        states: ids of the states that they are about; all by default.
        start: with a figure for this day or later.
        end: with a figure for this day or earlier.
    """
    return tuple(
        s
        for s in facts.figures
        if (not subjects or s.subject in subjects)
        and (not states or s.state in states)
        and (not (start or end) or any(touches(row.period, start, end) for row in s.rows))
    )


def one_series(facts: FactBase, name: str) -> FigureSeries:
    """The series of an id.

    Raises:
        NotFoundError: with the nearest ids.
    """
    for candidate in facts.figures:
        if fold(candidate.id) == fold(name):
            return candidate
    known = [s.id for s in facts.figures]
    raise NotFoundError(
        Message("no series of figures has the id {id}", id=name),
        hint=did_you_mean(name, known),
        about="record",
    )


def rows(
    chosen: FigureSeries, start: date | None = None, end: date | None = None
) -> tuple[FigureRow, ...]:
    """The figures of a series, for periods that touch a range."""
    return tuple(
        FigureRow(
            id=chosen.id,
            title=chosen.title,
            counter=chosen.counter,
            unit=chosen.unit,
            period=figure.period,
            value=figure.value,
            bound=figure.bound,
            said=figure.said,
            note=figure.note,
            sources=figure.sources,
            second_hand=figure.second_hand,
        )
        for figure in chosen.rows
        if touches(figure.period, start, end)
    )
