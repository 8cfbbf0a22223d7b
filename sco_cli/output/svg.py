"""Pictures: a table, card or chart as a standalone SVG file whose text is text."""

import io
import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from msgspec import structs
from rich.segment import Segment
from rich.style import Style

from sco_cli.errors import OutputError, UsageError
from sco_cli.messages import of_system
from sco_cli.output.request import Request
from sco_cli.output.table import console, parts
from sco_cli.output.wrap import cells
from sco_cli.views.base import View

_FONTS: Final = ", ".join(
    (
        *("'DejaVu Sans Mono'", "Menlo", "Consolas", "'Noto Sans Mono CJK SC'"),
        *("'Sarasa Mono SC'", "'PingFang SC'", "'Microsoft YaHei'", "'WenQuanYi Zen Hei Mono'"),
        *("'Noto Sans CJK SC'", "monospace"),
    )
)
_SIZE, _CELL, _LINE, _MARGIN = 16, 9, 22, 16
"""Of the letters, a cell, a line and the margin, in pixels."""
_WIDE: Final = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6"
_RUN: Final = re.compile(rf"[{_WIDE}]+|[^{_WIDE} ]+(?: [^{_WIDE} ]+)*| +")
"""What can be as long as its cells in one piece: Chinese, other words, the space between."""
_INK: Final = "#1f2328"
_PAPER: Final = "#ffffff"


def picture(view: View, request: Request) -> str:
    """The view as SVG, in colour, as wide as the request's terminal.

    Rich's own export takes a Chinese character for one cell; here each run of text is as long as
    its cells, in any font.
    """
    terminal = request.terminal._replace(colors=256, unicode=True, blocks=True, links=False)
    request = structs.replace(request, terminal=terminal)
    screen = console(request, io.StringIO())
    lines = [line for part in parts(view, request) for line in screen.render_lines(part, pad=False)]
    texts = [text for number, line in enumerate(lines) for text in _texts(line, number)]
    width = terminal.width * _CELL + 2 * _MARGIN
    height = len(lines) * _LINE + 2 * _MARGIN
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
            f' width="{width:g}" height="{height:g}" fill="{_INK}" font-size="{_SIZE}"'
            f' font-family="{_FONTS}">',
            "<style>text { white-space: pre }</style>",
            f'<rect width="100%" height="100%" fill="{_PAPER}"/>',
            *texts,
            "</svg>\n",
        )
    )


def _texts(line: Sequence[Segment], number: int) -> Iterator[str]:
    """The text elements of a line, one for each run of one style and one width of characters."""
    y, column = _MARGIN + number * _LINE + _SIZE, 0
    for segment in line:
        for run in _RUN.findall(segment.text):
            length = cells(run)
            if not run.isspace():
                yield (
                    f'<text x="{_MARGIN + column * _CELL:g}" y="{y}"'
                    f' textLength="{length * _CELL:g}" lengthAdjust="spacingAndGlyphs"'
                    f"{_look(segment.style)}>{escape(run)}</text>"
                )
            column += length


def _look(style: Style | None) -> str:
    """The attributes of a style."""
    if style is None:
        return ""
    color = f' fill="{style.color.get_truecolor().hex}"' if style.color else ""
    return color + (' font-weight="bold"' if style.bold else "")


def save(view: View, request: Request, target: Path) -> None:
    """Write the picture of a view to a file.

    Raises:
        UsageError: if something other than a picture is there already.
        OutputError: if it can't be written.
    """
    text = picture(view, request)
    try:
        if target.is_file() and target.stat().st_size and not _is_picture(target):
            raise UsageError(
                f"{target}: is there already and is no SVG",
                f"{target}：已存在，且不是 SVG 文件",
                hint=("name another file", "请另选文件名"),
            )
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as e:
        en, zh = of_system(e)
        raise OutputError(
            f"{target}: can't be written: {en}", f"{target}：无法写入：{zh}"
        ) from None


def _is_picture(target: Path) -> bool:
    with target.open("rb") as file:
        return file.read(len(b"<svg")) == b"<svg"
