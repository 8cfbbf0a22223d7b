"""Draw a chart with characters: lanes of signs over an axis of years."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from sco_cli.labels import label
from sco_cli.languages import Lang, say
from sco_cli.message import Message
from sco_cli.output.bars import Segment, draw_columns
from sco_cli.output.styles import QUIET, STYLES
from sco_cli.output.wrap import cells, wrap
from sco_cli.views.lanes import Chart, Columns, Lane

# No sign here is of ambiguous width (UAX #11): a terminal with Chinese fonts might double it.
_BLOCKS: Final = {
    "shanghai-five": "▫",
    "member": "▬",
    "observer": "-",
    "dialogue-partner": "▪",
    "partner": "=",
    "meeting": "▬",
    "inferred": "-",
}
_ASCII: Final = {
    **_BLOCKS,
    "shanghai-five": ".",
    "member": "#",
    "dialogue-partner": "o",
    "meeting": "#",
}
"""Word of a bar -> its sign."""
_LEAST: Final = 28
"""Cells that the lanes want at least, before names are shortened."""
_TICK: Final = len("|2026 ")
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
"""Years between the ticks of an axis."""


class _Plot(NamedTuple):
    """Where things stand: names on the left, lanes beside them."""

    chart: Chart
    names: int
    """Cells for the names."""
    short: bool
    """Codes stand there, for want of room."""
    lanes: int
    """Cells for the lanes."""

    def cell(self, day: date) -> int:
        """The cell in which a day lies."""
        chart = self.chart
        return (day - chart.start).days * self.lanes // (chart.end - chart.start).days

    def last_day(self, cell: int) -> date:
        """The last day that lies in a cell."""
        days = (self.chart.end - self.chart.start).days
        return self.chart.start + timedelta(-(-(cell + 1) * days // self.lanes) - 1)

    def scale(self, lang: Lang) -> str:
        """What one cell stands for."""
        months = (self.chart.end - self.chart.start).days / self.lanes / _MONTH
        return say(Message("1 character = about {months:.1f} months", months=months), lang)


_MONTH: Final = 30.44
"""Days."""


def draw(
    chart: Chart | Columns, width: int, lang: Lang, *, blocks: bool
) -> Iterator[list[Segment]]:
    """The lines of a chart.

    Args:
        chart: what to draw.
        width: cells to draw it in, at least 20.
        lang: of its names.
        blocks: whether the terminal has block characters, or ASCII must do.

    Returns:
        Lines, each of texts with the style of each.
    """
    if isinstance(chart, Columns):
        yield from draw_columns(chart, width, lang, blocks=blocks)
        return
    plot = _plot(chart, width, lang)
    signs = _BLOCKS if blocks else _ASCII
    for lane in chart.lanes:
        yield _lane(lane, plot, lang, signs)
    yield [(" " * plot.names, ""), (_axis(plot), QUIET)]
    yield from _numbers(plot, lang)
    yield []
    yield from _legend(plot, width, lang, signs)


def _plot(chart: Chart, width: int, lang: Lang) -> _Plot:
    named = [*(lane.name for lane in chart.lanes), chart.numbers_name]
    names = max(cells(say(name, lang)) for name in named) + 2
    short = width - names < _LEAST
    if short:
        names = max(cells(lane.short) for lane in chart.lanes) + 2
    return _Plot(chart, names, short, width - names)


def _lane(lane: Lane, plot: _Plot, lang: Lang, signs: dict[str, str]) -> list[Segment]:
    name = lane.short if plot.short else say(lane.name, lang)
    return [(name + " " * (plot.names - cells(name)), ""), *_bars(lane, plot, signs)]


def _bars(lane: Lane, plot: _Plot, signs: dict[str, str]) -> Iterator[Segment]:
    words = [_held(lane, plot, cell) for cell in range(plot.lanes)]
    for word, run in groupby(words):
        length = len(list(run))
        yield (" " * length, "") if word is None else (signs[word] * length, STYLES.get(word, ""))


def _held(lane: Lane, plot: _Plot, cell: int) -> str | None:
    """What holds when the cell ends, else what ended within it: a visit of a day shows too."""
    before = plot.last_day(cell - 1) if cell else date.min
    held = [s.word for s in lane.bars if s.start <= plot.last_day(cell) and s.end > before]
    return held[-1] if held else None


def _axis(plot: _Plot) -> str:
    chart = plot.chart
    first, years = chart.start.year, (chart.end - timedelta(1)).year - chart.start.year + 1
    step = next((s for s in _STEPS if s * plot.lanes >= _TICK * years), _STEPS[-1])
    line = ""
    for year in range(first + -first % step, first + years, step):
        at = plot.cell(max(date(year, 1, 1), chart.start))
        tick = f"|{year}"
        if at + len(tick) > plot.lanes:  # at the right border it stands before its line
            at, tick = at + 1 - len(tick), f"{year}|"
            if at <= len(line):  # and in the place of the one before: how far it goes matters more
                line = line[: line.rfind("|")].rstrip()
        line += " " * (at - len(line)) + tick
    return line


def _numbers(plot: _Plot, lang: Lang) -> Iterator[list[Segment]]:
    """The numbers under the axis, on as many lines as they need not to touch."""
    lines: list[str] = []
    for day, number in plot.chart.numbers:
        at = min(plot.cell(day), plot.lanes - len(number))
        free = next((i for i, line in enumerate(lines) if not line or len(line) < at), None)
        if free is None:
            free = len(lines)
            lines.append("")
        lines[free] += " " * (at - len(lines[free])) + number
    for i, line in enumerate(lines):
        name = "" if i else say(plot.chart.numbers_name, lang)
        if cells(name) > plot.names - 1:
            yield [(name, "")]
            name = ""
        yield [(name + " " * (plot.names - cells(name)), ""), (line, "bold")]


def _legend(plot: _Plot, width: int, lang: Lang, signs: dict[str, str]) -> Iterator[list[Segment]]:
    held = {bar.word for lane in plot.chart.lanes for bar in lane.bars}
    line: list[Segment] = []
    for word in filter(held.__contains__, signs):
        entry = (signs[word] * 3, STYLES.get(word, "")), (f" {say(label(word), lang)}  ", "")
        if line and sum(cells(text) for text, _ in (*line, *entry)) - 2 > width:
            yield line
            line = []
        line += entry
    yield line
    yield from ([(words, QUIET)] for words in wrap(plot.scale(lang), width))
