"""Tables, cards and charts for people: the only module that draws with Rich."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console, RenderableType
from rich.containers import Lines
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from sco_cli.kinds import field_at
from sco_cli.languages import Lang, say
from sco_cli.message import Message, joined
from sco_cli.model import Source
from sco_cli.output import chart
from sco_cli.output.cells import answered_for, columns, heading, lines, one_line
from sco_cli.output.layout import GAP, Contents, Layout, fit
from sco_cli.output.request import Request
from sco_cli.output.styles import QUIET, STYLES
from sco_cli.output.wrap import cells, wrap
from sco_cli.views.base import (
    SOURCES,
    Column,
    Paragraph,
    View,
    brackets,
    in_brackets,
    mark_labels,
    marked,
    value_at,
)
from sco_cli.views.sources import cited, reference, short_citation

_MEASURE = 100
"""Cells beyond which lines of text get no longer: the eye would lose them."""
_RULE = box.Box("    \n    \n -  \n    \n    \n    \n    \n    \n")


class _Prose(Text):
    """Rich's text, broken by our rules: Rich would start a line with a comma."""

    def wrap(self, console: Console, width: int, **_: Any) -> Lines:
        broken, at = Lines(), 0
        for piece in wrap(self.plain, max(width, 2)):
            start = self.plain.index(piece, at)
            at = start + len(piece)
            broken.append(self[start:at])
        return broken


def render(view: View, request: Request) -> str:
    """The view drawn for a terminal of the given width."""
    out = io.StringIO()
    screen = _console(request, out)
    for part in _drawn(view, request):
        screen.print(part)
    # Rich pads cells to the column's width: of no use at the end of a line.
    return "".join(line.rstrip(" ") + "\n" for line in out.getvalue().splitlines())


def _console(request: Request, out: io.StringIO) -> Console:
    """A console that can what the request's terminal can, and leaves all text as it is."""
    colors = request.terminal.colors
    return Console(
        file=out,
        width=request.terminal.width,
        force_terminal=bool(colors),
        color_system={0: None, 16: "standard", 256: "256"}[colors],
        no_color=not colors,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _drawn(view: View, request: Request) -> Iterator[RenderableType]:
    """What is drawn, from above: title and day, the chart, card or table, the sources."""
    sources = cited(view, request.facts) if request.sources else ()
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    if not request.fields:
        yield from _head(view, request)
    if view.chart and not request.fields:
        yield from _chart(view, request)
    elif view.item is not None and not request.fields:
        yield from _card(view, request, numbers)
    else:
        yield from _rows(view, request, numbers)
    if sources:
        yield ""
    for source in sources:
        yield _hanging(f"[{numbers[source.id]}]", _reference(source, request), request)


def _head(view: View, request: Request) -> Iterator[RenderableType]:
    # Padded by nothing: Rich would copy a bare text into one of its own, broken by its own rules.
    yield Padding(_Prose(one_line(say(view.title, request.lang)), style="bold"), 0)
    said = answered_for(request)
    if view.item is None and not view.chart:
        said = Message("{day}, {n} entry", "{day}, {n} entries", day=said, n=len(view.rows))
    yield Padding(_Prose(say(said, request.lang), style=QUIET), 0)
    if view.legend:
        yield _measured(Padding(_Prose(say(view.legend, request.lang), style=QUIET), 0), request)
    yield ""


def _chart(view: View, request: Request) -> Iterator[RenderableType]:
    assert view.chart
    terminal = request.terminal
    width = min(terminal.width, _CHART)
    for segments in chart.draw(view.chart, width, request.lang, blocks=terminal.blocks):
        yield Text.assemble(*segments, no_wrap=True, overflow="crop")


_CHART = 160
"""Cells beyond which a chart of thirty years gains nothing."""


def _rows(view: View, request: Request, numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    lang, fields = request.lang, request.fields
    offered = columns(view, fields) if fields else tuple(c for c in view.columns if not c.rows_only)
    if numbers and view.source_field:
        offered = (*offered, SOURCES)
    texts = [list(_column(view, column, request, numbers)) for column in offered]
    # A column in which no row says anything is left out; prose comes last, its end is ragged.
    kept = [i for i in range(len(offered)) if fields or not view.rows or any(texts[i])]
    kept.sort(key=lambda i: offered[i].prose)
    chosen, texts = [offered[i] for i in kept], [texts[i] for i in kept]
    contents = [
        Contents(
            [heading(column, lang), *(text.plain for text in cells_)], column.prose, column.drop
        )
        for column, cells_ in zip(chosen, texts, strict=True)
    ]
    layout = fit(contents, request.terminal.width)
    if layout is None:
        yield from _blocks(chosen, texts, request)
        return
    yield _table(chosen, texts, layout, lang)
    if len(layout.shown) < len(chosen):
        left = [heading(c, lang) for i, c in enumerate(chosen) if i not in layout.shown]
        yield _not_shown(left, lang)


def _column(
    view: View, column: Column, request: Request, numbers: Mapping[str, int]
) -> Iterator[Text]:
    """The cells of a column, with the marks and colours that they have."""
    if column is SOURCES:
        yield from (_Prose(_cite(getattr(row, view.source_field), numbers)) for row in view.rows)
        return
    lang, field = request.lang, field_at(view.row_type, column.key)
    tinted = field is not None and field.says.get("coloured")
    for row, (text,) in zip(view.rows, lines(view, [column], request), strict=True):
        cell = _paragraph(marked(row, text) if column.marked else Paragraph(text), lang)
        if tinted:
            cell.stylize_before(STYLES.get(value_at(row, column.key), ""))
        if view.emphasis:
            cell.highlight_regex(f"(?i){view.emphasis}", "bold")
        if isinstance(row, Source) and column.key == "title":
            _link(cell, row, request)
        yield cell


def _table(
    chosen: Sequence[Column],
    texts: Sequence[Sequence[Text]],
    layout: Layout,
    lang: Lang,
) -> Table:
    table = Table(
        box=_RULE, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0), border_style=QUIET,
        header_style="bold",
    )  # fmt: skip
    for i, width in zip(layout.shown, layout.widths, strict=True):
        table.add_column(_Prose(heading(chosen[i], lang)), width=max(width, 1), overflow="fold")
    for row in zip(*(texts[i] for i in layout.shown), strict=True):
        table.add_row(*row)
    return table


def _not_shown(headings: Sequence[str], lang: Lang) -> RenderableType:
    """What there was no room for: nothing is cut without a sign."""
    said = say(
        Message("not shown at this width: {names}", names=joined(headings, Message(", "))), lang
    )
    return Padding(_Prose(said, style=QUIET), (1, 0, 0, 0))


def _blocks(
    chosen: Sequence[Column], texts: Sequence[Sequence[Text]], request: Request
) -> Iterator[RenderableType]:
    """Row after row, each as lines of what and value, where columns can't stand side by side."""
    headings = [heading(column, request.lang) for column in chosen]
    widest = max(map(cells, headings))
    for number, row in enumerate(zip(*texts, strict=True)):
        if number:
            yield ""
        yield _pairs([(h, t) for h, t in zip(headings, row, strict=True) if t], widest, request)


def _pairs(pairs: Sequence[tuple[str, Text]], widest: int, request: Request) -> Table:
    """What and value in two columns; what is wider than a third of the screen is wrapped."""
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(width=min(widest, request.terminal.width // 3))
    grid.add_column()
    for what, value in pairs:
        grid.add_row(_Prose(what, style=QUIET), value)
    return grid


def _card(view: View, request: Request, numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    lang = request.lang
    pairs = [(say(p.heading, lang), _Prose(one_line(say(p.value, lang)))) for p in view.card()]
    if pairs:
        widest = max(cells(what) for what, _ in pairs)
        yield _measured(_pairs(pairs, widest, request), request)
    for number, section in enumerate(view.sections()):
        above = 1 if number or pairs else 0
        yield Padding(_Prose(one_line(say(section.title, lang)), style="bold"), (above, 0, 0, 0))
        for paragraph in section.paragraphs:
            words = _paragraph(paragraph, lang)
            if paragraph.sources:
                words.append(_cited_as(paragraph, request, numbers), style=QUIET)
            yield _hanging("-" if paragraph.indent else "*", words, request, paragraph.indent)


def _hanging(mark: str, text: Text, request: Request, indent: int = 0) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(Text(mark, style=QUIET), text)
    return _measured(Padding(grid, (0, 0, 0, 2 * indent)), request)


def _measured(part: RenderableType, request: Request) -> RenderableType:
    """Text no longer than the eye can follow."""
    return Padding(part, (0, max(0, request.terminal.width - _MEASURE), 0, 0))


def _paragraph(paragraph: Paragraph, lang: Lang) -> Text:
    words = _Prose(one_line(say(paragraph.text, lang)))
    for mark, named in mark_labels(paragraph):
        words.append(one_line(say(in_brackets(named), lang)), style=STYLES.get(mark, ""))
    return words


def _cited_as(paragraph: Paragraph, request: Request, numbers: Mapping[str, int]) -> str:
    if numbers:
        return f" [{_cite(paragraph.sources, numbers)}]"
    cited_ = short_citation(paragraph.sources, request.facts)
    return one_line(say(brackets(cited_), request.lang)) if cited_ else ""


def _cite(ids: Sequence[str], numbers: Mapping[str, int]) -> str:
    return ", ".join(str(numbers[i]) for i in ids if i in numbers)


def _reference(source: Source, request: Request) -> Text:
    words = _Prose(one_line(say(reference(source), request.lang)))
    _link(words, source, request)
    return words


def _link(text: Text, source: Source, request: Request) -> None:
    """Make a source's title in a text something to click, where the terminal can."""
    title = one_line(say(source.title, request.lang))
    start = text.plain.find(title)
    # An address that isn't plain ASCII could be more than an address to a terminal.
    address = next((u for u in source.urls if u.isascii() and u.isprintable()), None)
    if request.terminal.links and address and title and start >= 0:
        text.stylize(Style(link=address), start, start + len(title))
