"""How wide each column of a table is, and which columns there is room for."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from sco_cli.output.wrap import cells, longest_piece, wrap

GAP: Final = 2
"""Cells between two columns."""
_COMFORT: Final = (40, 26)
"""Cells in which one column of prose, or each of several, reads well."""
_LEAST: Final = 18
"""Cells in which prose can still be read, before a table gives way to blocks."""
_MEASURE: Final = 80
"""Cells beyond which prose gets no wider: the eye would lose the line."""
_WORD: Final = 16
"""Cells of the longest Chinese word of the fact file."""
_LONGEST: Final = 30
"""Cells that a word or address may claim before it is cut."""


class Contents(NamedTuple):
    """What a column holds."""

    cells: Sequence[str]
    """Heading and rows."""
    prose: bool = False
    """Sentences or titles, which may be wrapped as narrow as can be read."""
    drop: int = 0
    """How soon the table does without it: 0 never, else the highest first."""
    whole: bool = False
    """Never wrapped: ids, addresses."""
    least: int = 0
    """Cells that a column of prose must have, for what stands under its cells."""


class Layout(NamedTuple):
    """Which columns are shown, in order, and how wide each is."""

    shown: tuple[int, ...]
    widths: tuple[int, ...]


def fit(columns: Sequence[Contents], width: int) -> Layout | None:
    """Lay columns out within a width, the dispensable ones only as long as prose has comfort.

    Args:
        columns: in order.
        width: cells that the table may take.

    Returns:
        ``None`` where even the indispensable columns can't be read side by side.
    """
    shown = list(range(len(columns)))
    while True:
        chosen = [columns[i] for i in shown]
        comfort = _COMFORT[sum(c.prose for c in chosen) > 1]
        dispensable = [i for i in shown if columns[i].drop]
        needs = _needs(chosen, comfort)
        if not dispensable and _total(needs) > width:
            needs = _needs(chosen, _LEAST)
        if _total(needs) <= width:
            return Layout(tuple(shown), _grown(chosen, needs, width))
        if not dispensable:
            return None
        shown.remove(max(dispensable, key=lambda i: columns[i].drop))


def comfortable(columns: Sequence[Contents], width: int) -> bool:
    """Whether all columns stand side by side, with room to read their prose."""
    return _total(_needs(columns, _COMFORT[sum(c.prose for c in columns) > 1])) <= width


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _needs(columns: Sequence[Contents], prose: int) -> list[int]:
    """The least width of each column at which no word of it is cut."""
    return [_need(column, prose) for column in columns]


def _need(column: Contents, prose: int) -> int:
    if column.whole or column.prose:
        widest = max(map(cells, column.cells), default=0)
        return widest if column.whole else max(min(widest, prose), column.least)
    return max(map(_unbroken, column.cells), default=0)


def _unbroken(text: str) -> int:
    """The cells that a value wants: a Chinese word has no spaces to break at, but breaks badly."""
    whole = min(longest_piece(text), _LONGEST)
    return whole if text.isascii() else max(whole, min(cells(text), _WORD))


def _grown(columns: Sequence[Contents], needs: Sequence[int], width: int) -> tuple[int, ...]:
    """The widths with what is left over shared out, none wider than what it holds."""
    natural = [max(*map(cells, c.cells), c.least if c.prose else 0) for c in columns]
    limits = [min(n, _MEASURE) if c.prose else n for n, c in zip(natural, columns, strict=True)]
    widths = _shared(needs, limits, width)
    for i, column in enumerate(columns):
        if not (column.prose or column.whole):
            # A share too small to save a line is of no use here, but it is to prose.
            lines = (line for cell in column.cells for line in wrap(cell, max(widths[i], 2)))
            widths[i] = max(map(cells, lines), default=0)
    prose = [m if c.prose else w for w, m, c in zip(widths, limits, columns, strict=True)]
    return tuple(_shared(widths, prose, width))


def _shared(widths: Sequence[int], limits: Sequence[int], width: int) -> list[int]:
    """Share the rest of a width out equally, the columns that want least served first."""
    grown, rest = list(widths), width - _total(widths)
    wanting = sorted(range(len(grown)), key=lambda i: limits[i] - grown[i])
    for done, i in enumerate(wanting):
        more = max(0, min(limits[i] - grown[i], rest // (len(wanting) - done)))
        grown[i] += more
        rest -= more
    return grown
