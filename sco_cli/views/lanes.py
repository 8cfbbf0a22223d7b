"""What a chart shows over time, whatever its size: lanes of bars, or columns, over an axis."""

from datetime import date

from msgspec import Struct

from sco_cli.message import Phrase


class Bar(Struct, frozen=True):
    """Something that lasted."""

    start: date
    """Its first day."""
    end: date
    """The day after its last."""
    word: str
    """What it was: a word of the fact file, for which there is a sign and a colour."""
    text: str = ""
    """What stands at it, where there is room."""


class Lane(Struct, frozen=True):
    """One line of a chart."""

    name: Phrase
    short: str
    """For want of room."""
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True, kw_only=True):
    """Lanes over a common axis of time, true to scale."""

    start: date
    end: date
    """The day after the last one shown."""
    lanes: tuple[Lane, ...]
    points: bool = False
    """What is shown is where bars begin, not how long they are."""
    numbers: tuple[tuple[date, str], ...] = ()
    """What stands under the axis, each at its day."""
    numbers_name: Phrase = ""


class Stack(Struct, frozen=True):
    """A column: what was counted in a period."""

    start: date
    """The first day of the period."""
    end: date
    """The day after its last."""
    values: tuple[float, ...]
    """Of each part, from below."""
    text: Phrase
    """What stands above it."""
    name: Phrase
    """The period in words."""


class Columns(Struct, frozen=True, kw_only=True):
    """Columns over an axis of time, as high as their values."""

    start: date
    end: date
    """The day after the last one shown."""
    stacks: tuple[Stack, ...]
    """By their first days."""
    parts: tuple[Phrase, ...] = ()
    """What each part of a column counts, where there are several."""
    unit: Phrase = ""
    """What is counted."""
