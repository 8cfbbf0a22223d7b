"""A chart as a picture that one shows: SVG in landscape, with its axis, legend, day and credit."""

import math
from collections.abc import Iterable
from functools import partial
from typing import Final, NamedTuple

from sco_cli import __version__
from sco_cli.labels import label
from sco_cli.languages import Lang, say
from sco_cli.message import Amount, Day, Message, Phrase, joined
from sco_cli.output.canvas import (
    GRID,
    HEIGHT,
    INK,
    MARGIN,
    PALE,
    WIDTH,
    Canvas,
    TimeAxis,
    text_width,
)
from sco_cli.output.cells import answered_for
from sco_cli.output.request import Request
from sco_cli.views.base import View
from sco_cli.views.lanes import Chart, Columns, Lane, Stack

_COLORS: Final = {
    "shanghai-five": "#9c4a4a",
    "member": "#1f7a1f",
    "observer": "#5560c8",
    "dialogue-partner": "#a45fb0",
    "partner": "#0f8a8a",
    "meeting": "#1f5fa8",
    "inferred": "#8aa9cc",
}
"""Word of a bar -> its colour."""
_STACKED: Final = ("#1f7a1f", "#7fbf7f", "#b9b9b9")
"""The colours of the parts of a column, from below."""
_SMALL: Final = 20
_LARGEST_ROW: Final = 90
_VALUE: Final = 20
_THIN: Final = 8
"""Pixels that a column of a day takes."""
_LINES: Final = 6
"""Lines of a scale of values at most."""


class _Plot(NamedTuple):
    """Where a plot may be drawn, and on what."""

    canvas: Canvas
    top: float
    bottom: float
    lang: Lang


def render(view: View, request: Request) -> str:
    """The picture of the view's chart.

    Args:
        view: one that has a chart.
        request: the facts, the day and the language.
    """
    chart, lang = view.chart, request.lang
    title = say(joined((view.title, *view.filters), ": "), lang)
    canvas = Canvas(title, lang)
    y = canvas.paragraph(30, title, 38, color=INK, bold=True)
    said = joined((answered_for(request), view.legend or ""))
    y = canvas.paragraph(y + 8, say(said, lang), _SMALL, color=PALE)
    if chart:
        y = _legend(canvas, y + 38, chart, lang)
        plot = _Plot(canvas, y + 22, HEIGHT - 118, lang)
        if isinstance(chart, Columns):
            _columns(chart, plot)
        else:
            _lanes(chart, plot)
    credit = Message(
        "sco {version}, facts to {day}", version=__version__, day=Day(request.facts.as_of)
    )
    canvas.text(MARGIN, HEIGHT - 28, say(credit, lang), 18, color=PALE)
    return canvas.render()


def _legend(canvas: Canvas, y: float, chart: Chart | Columns, lang: Lang) -> float:
    """What the colours mean, on one line; the place under it."""
    x: float = MARGIN
    for color, named in _meanings(chart):
        said = say(named, lang)
        canvas.rect(x, y - 14, x + 28, y, color)
        canvas.text(x + 38, y, said, _SMALL)
        x += 38 + text_width(said, _SMALL) + 36
    return y


def _meanings(chart: Chart | Columns) -> Iterable[tuple[str, Phrase]]:
    if isinstance(chart, Columns):
        return zip(_STACKED, chart.parts, strict=False)
    held = {bar.word for lane in chart.lanes for bar in lane.bars}
    return ((color, label(word)) for word, color in _COLORS.items() if word in held)


def _lanes(chart: Chart, plot: _Plot) -> None:
    """Lanes of bars under each other, a day as a dot; numbers at their days under the axis."""
    canvas, lang = plot.canvas, plot.lang
    row = min((plot.bottom - plot.top) / max(len(chart.lanes), 1), _LARGEST_ROW)
    size = min(24, row * 0.8)
    names = [say(lane.name, lang) for lane in chart.lanes]
    number = say(chart.numbers_name, lang) if chart.numbers else ""
    left = MARGIN + max(text_width(name, size) for name in (*names, number)) + 16
    axis = TimeAxis(chart.start, chart.end, left, WIDTH - MARGIN)
    bottom = plot.top + row * len(chart.lanes)
    axis.draw(canvas, plot.top, bottom, _SMALL)
    for i, (lane, name) in enumerate(zip(chart.lanes, names, strict=True)):
        middle = plot.top + row * (i + 0.5)
        canvas.line(left, middle, axis.right, middle, GRID)
        canvas.text(left - 16, middle + size * 0.35, name, size, anchor="end")
        (_points if chart.points else _bars)(lane, axis, middle, row, canvas)
    under = bottom + _SMALL * 1.3 + 34
    if number:
        canvas.text(left - 16, under, number, 24, anchor="end", bold=True)
    for day, text in chart.numbers:
        canvas.text(axis.x(day), under, text, 24, bold=True)


def _bars(lane: Lane, axis: TimeAxis, middle: float, row: float, canvas: Canvas) -> None:
    """Bars as long as what they stand for; a day shows too."""
    for bar in lane.bars:
        right = axis.x(bar.end)
        left = min(axis.x(bar.start), right - _THIN / 2)
        canvas.rect(left, middle - row * 0.32, right, middle + row * 0.32, _COLORS[bar.word])


def _points(lane: Lane, axis: TimeAxis, middle: float, row: float, canvas: Canvas) -> None:
    """Dots where something began, with what stands at them, and lines as long as it lasted."""
    free, radius = 0.0, min(row * 0.22, 10)
    for bar in lane.bars:
        x, half = axis.x(bar.start), text_width(bar.text, _SMALL) / 2
        canvas.line(x, middle, axis.x(bar.end), middle, _COLORS[bar.word], 6)
        canvas.dot(x, middle, radius, _COLORS[bar.word])
        if bar.text and x - half >= free:
            canvas.text(x, middle - radius - 5, bar.text, _SMALL, anchor="middle")
            free = x + half


class _Scale(NamedTuple):
    """Values from below upwards, from nothing to a round number."""

    step: float
    steps: int
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.bottom - value / (self.step * self.steps) * (self.bottom - self.top)


def _scale(most: float, top: float, bottom: float) -> _Scale:
    """A scale that reaches to some value, with lines at round ones."""
    power = 10.0 ** math.floor(math.log10(most or 1))
    step = next(s * power / 10 for s in (1, 2, 5, 10, 20, 50) if s * power / 10 * _LINES >= most)
    return _Scale(step, max(math.ceil(most / step), 1), top, bottom)


def _columns(chart: Columns, plot: _Plot) -> None:
    """Columns as wide as their periods and as high as their values, with those above them.

    A day is a thin one; so is each figure, at the end of its period, where periods overlap.
    """
    canvas, lang = plot.canvas, plot.lang
    most = max(sum(stack.values) for stack in chart.stacks)
    scale = _scale(most, plot.top + 40, plot.bottom)
    marks = [scale.step * i for i in range(scale.steps + 1)]
    said = [say(Amount(int(m) if m.is_integer() else round(m, 6)), lang) for m in marks]
    left = MARGIN + max(text_width(text, _SMALL) for text in said) + 14
    axis = TimeAxis(chart.start, chart.end, left, WIDTH - MARGIN)
    canvas.text(MARGIN, plot.top, say(chart.unit, lang), _SMALL, color=PALE)
    for mark, text in zip(marks, said, strict=True):
        canvas.line(left, scale.y(mark), axis.right, scale.y(mark), GRID)
        canvas.text(left - 14, scale.y(mark) + 7, text, _SMALL, anchor="end", color=PALE)
    axis.draw(canvas, scale.top, plot.bottom, _SMALL)
    taken = [*map(partial(_stack, axis=axis, scale=scale, canvas=canvas), chart.stacks)]
    for stack, box in zip(chart.stacks, tuple(taken), strict=True):
        _above(say(stack.text, lang), box, axis.left, canvas, taken)


def _stack(stack: Stack, axis: TimeAxis, scale: _Scale, canvas: Canvas) -> "_Box":
    """One column with its parts; where it stands."""
    left, right = axis.x(stack.start), axis.x(stack.end)
    if right - left < _THIN:
        left, right = left - _THIN / 2, left + _THIN / 2
    below = 0.0
    for value, color in zip(stack.values, _STACKED, strict=False):
        top = scale.y(below + value)
        canvas.rect(left + 1, top, right - 1, scale.y(below), color)
        below += value
    return _Box(left + 1, scale.y(below), right - 1, scale.bottom)


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Whether two boxes lie over each other."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def _above(text: str, column: _Box, left: float, canvas: Canvas, taken: list[_Box]) -> None:
    """A value above its column, right of the axis, and higher where others stand in the way."""
    half = text_width(text, _VALUE) / 2
    x = max(min((column.left + column.right) / 2, WIDTH - MARGIN / 2 - half), left + half)
    y = column.top - 8

    def box() -> _Box:
        return _Box(x - half, y - _VALUE, x + half, y + _VALUE / 4)

    while any(box().meets(other) for other in taken):
        y -= _VALUE / 4
    taken.append(box())
    canvas.text(x, y, text, _VALUE, anchor="middle")
