"""Lines of styled text for the terminal: wrapped by our rules, filled up to columns, linked."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final

from rich.style import Style
from rich.text import Text

from sco_cli.languages import Lang, say
from sco_cli.model import Source
from sco_cli.output.cells import one_line
from sco_cli.output.layout import GAP
from sco_cli.output.request import Request
from sco_cli.output.styles import STYLES
from sco_cli.output.wrap import ADDRESS, cells, holds_address, pieces, wrap
from sco_cli.views.base import Paragraph, in_brackets, mark_labels
from sco_cli.views.sources import address, linkable

MEASURE: Final = 100
"""Cells beyond which lines of text get no longer: the eye would lose them."""
_ADDRESS: Final = re.compile(rf"{ADDRESS}(?<![.,;:])")


def wrapped(text: Text, width: int) -> list[Text]:
    """A text in lines, broken by our rules: Rich would start one with a comma."""
    plain = text.plain
    if not holds_address(plain) and cells(plain) <= width:
        return [text]
    edges, at = [], 0
    for piece in wrap(plain, max(width, 2)):
        start = plain.index(piece, at)
        at = start + len(piece)
        edges += [start, at]
    # All at once: each slice of a text would read all of it again.
    return list(text.divide(edges))[1::2]


def cut(text: Text, tail: int, width: int, most: int) -> Text:
    """A text that takes no more than some lines; what it has from ``tail`` on stays."""
    plain = text.plain
    if cells(plain) <= width or len(wrap(plain, max(width, 2))) <= most:
        return text
    kept, used = [], 0
    for piece in pieces(plain[:tail]):
        if (used := used + cells(piece)) > most * width:
            break  # of a book, no more than may fit is tried
        kept.append(piece)
    while head := "".join(kept).rstrip(" ，、；：,;:"):
        if len(wrap(f"{head}…{plain[tail:]}", max(width, 2))) <= most:
            break
        kept.pop()
    return Text.assemble(text[: len(head)], "…", text[tail:])


def beside(columns: Sequence[Sequence[Text]], widths: Sequence[int]) -> list[Text]:
    """Columns of lines side by side; nothing is behind the last that has something."""
    drawn = []
    for parts in zip_longest(*columns):
        line, due = Text(), 0
        for part, width in zip(parts, widths, strict=True):
            if part:
                line.append(" " * (due - cells(line.plain)))
                line.append_text(part)
            due += width + GAP
        drawn.append(line)
    return drawn


def paragraph_text(paragraph: Paragraph, lang: Lang) -> tuple[Text, int]:
    """A text with its marks behind it, and where those begin."""
    words = Text(one_line(say(paragraph.text, lang)))
    tail = len(words)
    for mark, named in mark_labels(paragraph):
        words.append(one_line(say(in_brackets(named), lang)), style=STYLES.get(mark, ""))
    return words, tail


def plain_lines(text: str, width: int, style: str = "") -> Iterable[Text]:
    """Words of one style in lines."""
    return wrapped(Text(one_line(text), style=style), width)


def link_source(text: Text, source: Source, request: Request) -> None:
    """Make a source's title in a text something to click, where the terminal can."""
    title = one_line(say(source.title, request.lang))
    start = text.plain.find(title)
    to = address(source)
    if request.terminal.links and to and title and start >= 0:
        text.stylize(Style(link=to), start, start + len(title))


def link_addresses(text: Text, request: Request) -> Text:
    """Make the addresses in a text something to click, where the terminal can."""
    if request.terminal.links and "://" in text.plain:
        for found in _ADDRESS.finditer(text.plain):
            if to := linkable(found[0]):
                text.stylize(Style(link=to), found.start(), found.end())
    return text
