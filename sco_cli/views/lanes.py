"""What a chart shows over time, whatever its size: lanes of bars over a common axis."""

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
    numbers: tuple[tuple[date, str], ...]
    """What stands under the axis, each at its day."""
    numbers_name: Phrase
