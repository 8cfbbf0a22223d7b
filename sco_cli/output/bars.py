"""Columns drawn with characters: lying, a line for each period."""

from collections.abc import Iterator
from typing import Final

from sco_cli.languages import Lang, say
from sco_cli.output.wrap import cells
from sco_cli.views.lanes import Columns, Stack

Segment = tuple[str, str]
"""A text and its style."""
_STYLES: Final = ("color(28)", "color(243)")
_GAP: Final = "  "


def draw_columns(
    chart: Columns, width: int, lang: Lang, *, blocks: bool
) -> Iterator[list[Segment]]:
    """The lines of a chart of columns.

    Args:
        chart: what to draw.
        width: cells to draw it in, at least 20.
        lang: of its words.
        blocks: whether the terminal has block characters, or ASCII must do.

    Returns:
        Lines, each of texts with the style of each.
    """
    yield [(say(chart.unit, lang), "color(243)")]
    names = [say(stack.name, lang) for stack in chart.stacks]
    texts = [say(stack.text, lang) for stack in chart.stacks]
    left = max(map(cells, names))
    room = max(width - left - max(map(cells, texts)) - 2 * len(_GAP), 1)
    most = max(sum(stack.values) for stack in chart.stacks) or 1
    signs = ("▬", "-") if blocks else ("#", "-")
    for stack, name, text in zip(chart.stacks, names, texts, strict=True):
        bar = list(_bar(stack, room / most, signs))
        yield [(name + " " * (left - cells(name)) + _GAP, ""), *bar, (_GAP + text, "")]
    if chart.parts:
        yield []
    for part, sign, style in zip(chart.parts, signs, _STYLES, strict=False):
        yield [(sign * 3, style), (f" {say(part, lang)}", "")]


def _bar(stack: Stack, scale: float, signs: tuple[str, str]) -> Iterator[Segment]:
    """The parts one after another, what is more than nothing at least a cell long."""
    below, drawn = 0.0, 0
    for value, sign, style in zip(stack.values, signs, _STYLES, strict=False):
        below += value
        length = max(round(below * scale) - drawn, 1 if value else 0)
        drawn += length
        yield sign * length, style
