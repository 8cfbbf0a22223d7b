"""An SVG page: shapes and text at places in pixels, and what every picture has around its plot."""

from datetime import date
from html import escape
from typing import Final, NamedTuple

from sco_cli.output.cells import one_line
from sco_cli.output.wrap import cells, wrap

WIDTH: Final = 1600
HEIGHT: Final = 900
MARGIN: Final = 60
INK: Final = "#1b1b1b"
PALE: Final = "#595959"
"""Secondary text; still in contrast with white as WCAG AA asks."""
GRID: Final = "#d9d9d9"
_FONTS: Final = (
    "'Noto Sans', 'Helvetica Neue', Helvetica, Arial, 'Noto Sans CJK SC', 'Noto Sans SC', "
    "'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif"
)
_CELL: Final = 0.58
"""The width of a cell of text, of the size of its font: no less in any of the fonts."""
MADE_BY: Final = "<!-- made by sco -->"
"""By which a picture of ours is known."""
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
"""Years between the labels of an axis."""


def text_width(text: str, size: float) -> float:
    """How many pixels a text takes at most."""
    return cells(text) * size * _CELL


class Canvas:
    """The page, on which shapes lie in the order in which they were put there.

    Args:
        title: what the picture is called, for who can't see it.
        lang: the language of its text.
    """

    def __init__(self, title: str, lang: str) -> None:
        self._title, self._lang = title, lang
        self._parts: list[str] = []

    def rect(
        self, left: float, top: float, right: float, bottom: float, fill: str, opacity: float = 1
    ) -> None:
        """A filled box."""
        seen = f' fill-opacity="{opacity}"' if opacity < 1 else ""
        self._parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{max(right - left, 0):.1f}" '
            f'height="{max(bottom - top, 0):.1f}" fill="{fill}"{seen}/>'
        )

    def line(
        self, left: float, top: float, right: float, bottom: float, color: str, width: float = 1
    ) -> None:
        """A straight line."""
        self._parts.append(
            f'<line x1="{left:.1f}" y1="{top:.1f}" x2="{right:.1f}" y2="{bottom:.1f}" '
            f'stroke="{color}" stroke-width="{width}"/>'
        )

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """A filled circle."""
        self._parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"/>')

    def text(
        self,
        x: float,
        y: float,
        said: str,
        size: float,
        *,
        anchor: str = "start",
        color: str = INK,
        bold: bool = False,
    ) -> None:
        """A line of text, as text.

        Args:
            x: of its start, middle or end, as ``anchor`` says.
            y: of the line on which its letters stand.
            said: from the facts: data, never markup.
            size: of the font.
            anchor: ``start``, ``middle`` or ``end``.
            color: of the letters.
            bold: whether it is set off.
        """
        weight = ' font-weight="bold"' if bold else ""
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}" '
            f'fill="{color}"{weight}>{escape(one_line(said))}</text>'
        )

    def paragraph(
        self, y: float, said: str, size: float, *, color: str, bold: bool = False
    ) -> float:
        """Text over the width of the page, in lines; the place under it."""
        room = int((WIDTH - 2 * MARGIN) / (size * _CELL))
        for line in wrap(one_line(said), room):
            y += size * 1.3
            self.text(MARGIN, y, line, size, color=color, bold=bold)
        return y

    def render(self) -> str:
        """The document."""
        title = escape(one_line(self._title))
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" lang="{self._lang}" '
            f'font-family="{escape(_FONTS)}">'
        )
        page = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
        body = (head, MADE_BY, f"<title>{title}</title>", page, *self._parts, "</svg>")
        return "".join(part + "\n" for part in body)


class TimeAxis(NamedTuple):
    """Days from left to right, true to scale."""

    start: date
    end: date
    """The day after the last one."""
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day begins."""
        share = (day - self.start).days / (self.end - self.start).days
        return self.left + share * (self.right - self.left)

    def draw(self, canvas: Canvas, top: float, bottom: float, size: float) -> None:
        """A line where each year begins, and under some of them their number."""
        years = range(self.start.year, (date.fromordinal(self.end.toordinal() - 1)).year + 1)
        a_year = (self.right - self.left) / len(years)
        wanted = text_width("2026", size) + size / 2
        step = next((s for s in _STEPS if s * a_year >= wanted), _STEPS[-1])
        for year in years:
            begins = max(date(year, 1, 1), self.start)
            if year % step == 0 or a_year > 12:
                x = self.x(begins)
                canvas.line(x, top, x, bottom, GRID)
            if year % step == 0:
                ends = min(date(year + 1, 1, 1), self.end)
                middle = (self.x(begins) + self.x(ends)) / 2
                canvas.text(
                    middle, bottom + size * 1.3, str(year), size, anchor="middle", color=PALE
                )
        canvas.line(self.left, bottom, self.right, bottom, PALE, 1.5)
