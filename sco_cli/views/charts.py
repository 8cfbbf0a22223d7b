"""Charts of lists: meetings by who chaired them, exercises by year, the figures of a series."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from sco_cli.dates import first_day, last_day, parse
from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.message import Message, Phrase, ShortDay
from sco_cli.model import Exercise, Meeting
from sco_cli.query.events import PAKISTAN
from sco_cli.query.exercises import took_part
from sco_cli.results import FigureRow
from sco_cli.views.base import brackets, number
from sco_cli.views.lanes import Bar, Chart, Columns, Lane, Stack

_COUNTED: Final = Message("exercises", context="counted")


def meetings_chart(rows: Sequence[Meeting], facts: FactBase, day: date) -> Chart | None:
    """Each meeting at its day, in the lane of the state that chaired it.

    Args:
        rows: the meetings.
        facts: where the states come from.
        day: the last one that is drawn.
    """
    if not rows:
        return None
    one_body = len({meeting.organ for meeting in rows}) == 1
    chairs = {meeting.chair for meeting in rows}
    named: list[tuple[str, Phrase, str]] = [
        (state.id, state.name, state.alpha_2) for state in facts.states if state.id in chairs
    ]
    if None in chairs:
        named.append(("", label("unknown"), "?"))
    lanes = tuple(
        Lane(
            name,
            short,
            tuple(_meeting(m, numbered=one_body) for m in rows if (m.chair or "") == id_),
        )
        for id_, name, short in named
    )
    first = min(bar.start for lane in lanes for bar in lane.bars)
    return Chart(
        start=date(first.year, 1, 1), end=_after(date(day.year, 12, 31)), lanes=lanes, points=True
    )


def _after(day: date) -> date:
    """The day after, as far as the calendar goes."""
    return day + timedelta(1) if day < date.max else day


def _meeting(meeting: Meeting, *, numbered: bool) -> Bar:
    text = str(meeting.number) if numbered and meeting.number else ""
    word = "inferred" if meeting.inferred else "meeting"
    return Bar(first_day(meeting.date), _after(last_day(meeting.date)), word, text)


def exercises_chart(rows: Sequence[Exercise]) -> Columns | None:
    """How many exercises were held in each year, and in how many Pakistan took part.

    A record of a whole series has no year of its own, and what has no date has none either.
    """
    years: Counter[int] = Counter()
    joined: Counter[int] = Counter()
    for exercise in rows:
        if exercise.held == "held" and exercise.date and (year := _year(exercise.date)):
            years[year] += 1
            joined[year] += took_part(exercise, PAKISTAN)
    if not years:
        return None
    stacks = tuple(
        Stack(
            date(year, 1, 1),
            _after(date(year, 12, 31)),
            (joined[year], years[year] - joined[year]),
            str(years[year] or ""),
            ShortDay(f"{year:04}"),
        )
        for year in range(min(years), max(years) + 1)
    )
    parts = (Message("with Pakistan"), Message("without Pakistan, or not known"))
    return Columns(
        start=stacks[0].start,
        end=stacks[-1].end,
        stacks=stacks,
        parts=parts,
        unit=_COUNTED,
    )


def _year(edtf: str) -> int | None:
    """The year in which something began that lasted no longer than into the next."""
    span = parse(edtf)
    if span.end is None or span.end.year > span.start.year + 1:
        return None
    return span.start.year


def figures_chart(rows: Sequence[FigureRow]) -> Columns | None:
    """The figures of a series over their periods.

    Several of one period share its width. Where periods overlap, as those of a rising count do,
    each figure stands at the end of its own.
    """
    if not rows:
        return None
    spans = {row.period: (first_day(row.period), _after(last_day(row.period))) for row in rows}
    ordered = sorted(spans.values())
    overlap = any(a[1] > b[0] for a, b in pairwise(ordered))
    stacks = tuple(
        Stack(
            *_place(row, rows, spans[row.period], at_end=overlap),
            (row.value,),
            number(row.value, row.bound),
            ShortDay(row.period),
        )
        for row in sorted(rows, key=lambda row: spans[row.period])
    )
    start, last = ordered[0][0], max(end for _, end in ordered) - timedelta(1)
    unit: Phrase = rows[0].unit
    if overlap:
        unit = brackets(Message("each at the end of its period"), unit)
    return Columns(
        start=date(start.year, 1, 1),
        end=_after(date(last.year, 12, 31)),
        stacks=stacks,
        unit=unit,
    )


def _place(
    row: FigureRow, rows: Sequence[FigureRow], span: tuple[date, date], *, at_end: bool
) -> tuple[date, date]:
    """From where to where a figure stands."""
    same = [other for other in rows if other.period == row.period]
    start, end = (span[1] - timedelta(1), span[1]) if at_end else span
    share = (end - start) / len(same)
    first = start + share * same.index(row)
    return first, max(first + share, first + timedelta(1))
