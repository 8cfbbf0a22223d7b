"""What a chart shows over time, whatever its size: lanes with spans or days, and their scale."""

from datetime import date

from msgspec import Struct

Words = tuple[str, str]
"""One wording in English and in Chinese."""


class Span(Struct, frozen=True):
    """Something that lasted."""

    start: date
    """Its first day."""
    end: date
    """The day after its last."""
    word: str
    """What it was: a word of the fact file, for which there is a sign and a colour."""


class Lane(Struct, frozen=True, kw_only=True):
    """One line of a chart."""

    name: Words
    short: str = ""
    """For want of room."""
    spans: tuple[Span, ...] = ()
    days: tuple[date, ...] = ()
    """When something happened; a day stands here as often as it did."""
    word: str = ""
    """The word that gives the days their colour."""
    part: bool = False
    """It is a part of the lane above."""


class Chart(Struct, frozen=True, kw_only=True):
    """Lanes over a common axis of time, true to scale."""

    start: date
    end: date
    """The day after the last one shown."""
    lanes: tuple[Lane, ...]
    by_year: bool = False
    """Only years count: what happened in one stands at its beginning."""
    numbers: tuple[tuple[date, str], ...] = ()
    """What stands under the axis, each at its day."""
    numbers_name: Words = ("", "")
    unit: Words = ("", "")
    """What a sign for a day is one of."""
    note: Words | None = None
    """What a reader must know of it."""


def whole_years(
    lanes: tuple[Lane, ...], *, by_year: bool = False, unit: Words, note: Words | None = None
) -> Chart:
    """A chart from the first day of the first year in which something was to the end of the last.

    Args:
        lanes: of which at least one has a day.
        by_year: only years count.
        unit: what a sign is one of.
        note: what a reader must know.
    """
    years = [day.year for lane in lanes for day in lane.days]
    return Chart(
        start=date(min(years), 1, 1),
        end=date(max(years) + 1, 1, 1),
        lanes=lanes,
        by_year=by_year,
        unit=unit,
        note=note,
    )
