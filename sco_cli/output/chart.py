"""Draw a chart with characters: lanes of signs over an axis of years."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from sco_cli.labels import label
from sco_cli.lang import Lang
from sco_cli.output.styles import QUIET, STYLES
from sco_cli.output.wrap import cells, wrap
from sco_cli.views.chart import Chart, Lane

Segment = tuple[str, str]
"""A text and its style."""

# No sign here is of ambiguous width (UAX #11): a terminal with Chinese fonts might double it.
_BLOCKS: Final = {
    "shanghai-five": "▫",
    "member": "▬",
    "observer": "-",
    "dialogue-partner": "▪",
    "partner": "=",
    "guest": "'",
    "": "▪",
}
_ASCII: Final = {**_BLOCKS, "shanghai-five": ".", "member": "#", "dialogue-partner": "o", "": "*"}
"""Word of a span -> its sign; without a word: one thing on a day."""
_MANY: Final = "+"
"""More things in a cell than one digit can say."""
_LEAST: Final = 28
"""Cells that the lanes want at least, before names are shortened or stand above them."""
_TICK: Final = len("|2026 ")
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
"""Years between the ticks of an axis."""


class _Plot(NamedTuple):
    """Where things stand: names on the left, lanes, totals on the right."""

    chart: Chart
    names: int
    """Cells for the names; 0 where they stand above the lanes."""
    short: bool
    lanes: int
    """Cells for the lanes."""

    def cell(self, day: date) -> int:
        """The cell in which a day lies."""
        chart = self.chart
        if chart.by_year:
            return (day.year - chart.start.year) * self.lanes // _years(chart)
        return (day - chart.start).days * self.lanes // (chart.end - chart.start).days

    def last_day(self, cell: int) -> date:
        """The last day that lies in a cell."""
        days = (self.chart.end - self.chart.start).days
        return self.chart.start + timedelta(-(-(cell + 1) * days // self.lanes) - 1)

    def scale(self, lang: Lang) -> str:
        """What one cell stands for."""
        zh, a_year = lang == "zh", self.lanes // _years(self.chart)
        if self.chart.by_year and a_year:
            plural = "s" * (a_year > 1)
            return (f"{a_year} character{plural} a year", f"每年占{a_year}格")[zh]
        months = (self.chart.end - self.chart.start).days / self.lanes / _MONTH
        return (f"one character is about {months:.1f} months", f"每格约合{months:.1f}个月")[zh]


_MONTH: Final = 30.44
"""Days."""


def draw(chart: Chart, width: int, lang: Lang, *, blocks: bool) -> Iterator[list[Segment]]:
    """The lines of a chart.

    Args:
        chart: what to draw.
        width: cells to draw it in, at least 20.
        lang: of its names.
        blocks: whether the terminal has block characters, or ASCII must do.

    Returns:
        Lines, each of texts with the style of each.
    """
    plot = _plot(chart, width, lang)
    signs = _BLOCKS if blocks else _ASCII
    for lane in chart.lanes:
        yield from _lane(lane, plot, lang, signs)
    yield [(" " * plot.names, ""), (_axis(plot), QUIET)]
    yield from _numbers(plot, lang)
    yield []
    yield from _legend(plot, width, lang, signs)


def _plot(chart: Chart, width: int, lang: Lang) -> _Plot:
    totals = 5 if any(lane.days for lane in chart.lanes) else 0
    named = [*(_name(lane, lang) for lane in chart.lanes), chart.numbers_name[lang == "zh"]]
    shortened = [lane.short for lane in chart.lanes]
    names, short = max(map(cells, named)) + 2, False
    if width - totals - names < _LEAST:
        short = all(shortened)
        names = max(map(cells, shortened)) + 2 if short else 0
    lanes = width - totals - names
    if chart.by_year:
        lanes = lanes // _years(chart) * _years(chart) or lanes
    return _Plot(chart, names, short, lanes)


def _years(chart: Chart) -> int:
    return (chart.end - timedelta(1)).year - chart.start.year + 1


def _name(lane: Lane, lang: Lang) -> str:
    return "  " * lane.part + lane.name[lang == "zh"]


def _lane(lane: Lane, plot: _Plot, lang: Lang, signs: dict[str, str]) -> Iterator[list[Segment]]:
    name = lane.short if plot.short else _name(lane, lang)
    if plot.names:
        name += " " * (plot.names - cells(name))
    else:
        yield [(name, "")]
        name = ""
    segments = [(name, "")]
    if lane.days:
        segments.append((_days(lane, plot, signs), STYLES.get(lane.word, "")))
        segments.append((f"{len(lane.days):5}", ""))
    else:
        segments += _spans(lane, plot, signs)
    yield segments


def _days(lane: Lane, plot: _Plot, signs: dict[str, str]) -> str:
    counted = Counter(map(plot.cell, lane.days))
    return "".join(_count(counted[cell], signs) for cell in range(plot.lanes))


def _count(number: int, signs: dict[str, str]) -> str:
    if number < 2:
        return signs[""] if number else " "
    return str(number) if number <= 9 else _MANY


def _spans(lane: Lane, plot: _Plot, signs: dict[str, str]) -> Iterator[Segment]:
    words = [_held(lane, plot, cell) for cell in range(plot.lanes)]
    for word, run in groupby(words):
        length = len(list(run))
        yield (" " * length, "") if word is None else (signs[word] * length, STYLES.get(word, ""))


def _held(lane: Lane, plot: _Plot, cell: int) -> str | None:
    """What holds when the cell ends, else what ended within it: a visit of a day shows too."""
    before = plot.last_day(cell - 1) if cell else date.min
    held = [s.word for s in lane.spans if s.start <= plot.last_day(cell) and s.end > before]
    return held[-1] if held else None


def _axis(plot: _Plot) -> str:
    chart = plot.chart
    first, years = chart.start.year, _years(chart)
    step = next((s for s in _STEPS if s * plot.lanes >= _TICK * years), _STEPS[-1])
    line = ""
    for year in range(first + -first % step, first + years, step):
        at = plot.cell(max(date(year, 1, 1), chart.start))
        if at + _TICK - 1 <= plot.lanes:
            line += " " * (at - len(line)) + f"|{year}"
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
        name = "" if i else plot.chart.numbers_name[lang == "zh"]
        if not plot.names or cells(name) > plot.names - 1:
            if name:
                yield [(name, "")]
            name = ""
        yield [(name + " " * (plot.names - cells(name)), ""), (line, "bold")]


def _legend(plot: _Plot, width: int, lang: Lang, signs: dict[str, str]) -> Iterator[list[Segment]]:
    chart, zh = plot.chart, lang == "zh"
    held = {span.word for lane in chart.lanes for span in lane.spans}
    line: list[Segment] = []
    for word in filter(held.__contains__, signs):
        entry = (signs[word] * 3, STYLES.get(word, "")), (f" {label(word, lang)}  ", "")
        if line and sum(cells(text) for text, _ in (*line, *entry)) - 2 > width:
            yield line
            line = []
        line += entry
    if line:
        yield line
    notes = [plot.scale(lang)]
    if not held:
        unit = chart.unit[zh]
        notes.insert(
            0,
            f"{signs['']} 一{unit}；数字：同格的数目；{_MANY}：十{unit}或更多"
            if zh
            else f"{signs['']} one {unit}; a digit: that many in one place; {_MANY}: ten or more",
        )
    if chart.note:
        notes.append(chart.note[zh])
    yield from ([(line, QUIET)] for note in notes for line in wrap(note, width))
