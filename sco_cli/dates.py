"""EDTF dates (ISO 8601-2, level 0 and ``~``): parse, compare, print in both languages.

A date that is known only to the month or year stays so; it is placed by its first day.
"""

from datetime import date, timedelta

from msgspec import Struct

_FORMS = ([4], [4, 2], [4, 2, 2])
"""How many digits the numbers of a year, a month and a day have."""
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip

OPEN = ".."
"""The end of an interval that goes on."""


class Moment(Struct, frozen=True):
    """One end of an EDTF date: a year, month or day, perhaps approximate."""

    approximate: bool
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        month, day = (1 if n is None else n for n in (self.month, self.day))
        return date(self.year, month, day)

    @property
    def last(self) -> date:
        """The last day that it can mean."""
        if self.day is not None:
            return self.first
        if self.month is None or self.month == 12:
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)


class Span(Struct, frozen=True):
    """A parsed EDTF date: start and end are the same moment unless it is an interval."""

    start: Moment
    end: Moment | None
    """``None`` where the interval is open (``/..``)."""

    @property
    def first(self) -> date:
        """The first day that it can mean: dates are compared and placed by it."""
        return self.start.first

    @property
    def last(self) -> date:
        """The last day that it can mean."""
        return self.end.last if self.end else date.max


def parse(text: str) -> Span:
    """Read an EDTF date or interval.

    Raises:
        ValueError: if it has another form, or a day that the calendar doesn't have, or if an
            interval ends before it starts.
    """
    start, slash, end = text.partition("/")
    first = _moment(start)
    if not slash:
        return Span(first, first)
    if end == OPEN:
        return Span(first, None)
    last = _moment(end)
    if last.last < first.first:
        raise ValueError(f"{text!r} ends before it starts")
    return Span(first, last)


def _moment(text: str) -> Moment:
    given = text.removesuffix("~").split("-")
    digits = "".join(given)
    if [len(n) for n in given] not in _FORMS or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"{text!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD")
    moment = Moment(text.endswith("~"), *map(int, given))
    moment.first  # noqa: B018 - raises ValueError for a day that the calendar doesn't have
    return moment


def first_day(text: str) -> date:
    """The first day of a valid EDTF date."""
    return parse(text).first


def last_day(text: str) -> date:
    """The last day of a valid EDTF date; ``date.max`` for an open interval."""
    return parse(text).last


def touches(edtf: str | None, start: date | None, end: date | None) -> bool:
    """Whether a date touches a range; without a date only where no range is asked for."""
    if edtf is None:
        return start is None and end is None
    return (start is None or last_day(edtf) >= start) and (end is None or first_day(edtf) <= end)


def show_en(text: str) -> str:
    """An EDTF date in English words: ``8–9 June 2017``, ``May 2010``, ``about 2025``."""
    span = parse(text)
    start, end = span.start, span.end
    if end is None:
        return f"from {_en(start)}"
    if start == end:
        return _en(start)
    if start.day and end.day and not (start.approximate or end.approximate):
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}–{_en(end)}"
        if start.year == end.year:
            return f"{start.day} {MONTHS[start.first.month - 1]} to {_en(end)}"
    return f"{_en(start)} to {_en(end)}"


def _en(moment: Moment) -> str:
    words = str(moment.year)
    if moment.month:
        words = f"{MONTHS[moment.month - 1]} {words}"
    if moment.day:
        words = f"{moment.day} {words}"
    return f"about {words}" if moment.approximate else words


def show_zh(text: str) -> str:
    """An EDTF date in Chinese: ``2017年6月8日至9日``, ``2010年5月``, ``约2025年``."""
    span = parse(text)
    start, end = span.start, span.end
    if end is None:
        return f"{_zh(start)}起"
    if start == end:
        return _zh(start)
    tail = _zh(end)
    by_day = start.day and end.day and not (start.approximate or end.approximate)
    if by_day and start.year == end.year:
        tail = tail.removeprefix(f"{end.year}年")
        if start.month == end.month:
            tail = tail.removeprefix(f"{end.month}月")
    return f"{_zh(start)}至{tail}"


def _zh(moment: Moment) -> str:
    words = f"{moment.year}年"
    if moment.month:
        words += f"{moment.month}月"
    if moment.day:
        words += f"{moment.day}日"
    return f"约{words}" if moment.approximate else words
