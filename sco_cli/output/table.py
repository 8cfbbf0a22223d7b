"""Tables, cards and charts for people, drawn with Rich."""

import io
from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from sco_cli.languages import say
from sco_cli.message import Message, joined
from sco_cli.output import chart
from sco_cli.output.card import draw_card, hanging
from sco_cli.output.cells import answered_for, one_line
from sco_cli.output.lines import MEASURE, link_addresses, link_source, plain_lines
from sco_cli.output.request import Request
from sco_cli.output.rows import draw_rows
from sco_cli.output.styles import QUIET
from sco_cli.views.base import View
from sco_cli.views.sources import cited, reference

_CHART: Final = 160
"""Cells beyond which a chart of thirty years gains nothing."""


def render(view: View, request: Request) -> str:
    """The view drawn for a terminal of the given width."""
    lines = [*_drawn(view, request)]
    if not lines:
        return ""
    out = io.StringIO()
    screen = _console(request, out)
    # An address may be longer than a line: the terminal wraps it, and copies it whole.
    screen.print(Text("\n").join(lines), soft_wrap=True)
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


def _drawn(view: View, request: Request) -> Iterator[Text]:
    """What is drawn, from above: title and day, the chart, card or table, the sources."""
    sources = cited(view, request.facts) if request.sources else ()
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    head = [] if request.fields else [*_head(view, request)]
    yield from head
    if view.chart and not request.fields:
        terminal = request.terminal
        width = min(terminal.width, _CHART)
        for segments in chart.draw(view.chart, width, request.lang, blocks=terminal.blocks):
            yield Text.assemble(*segments)
    elif view.item is not None and not request.fields:
        yield from draw_card(view, request, numbers, len(head))
    else:
        yield from draw_rows(view, request, numbers)
    if sources:
        yield Text()
    for source in sources:
        words = Text(one_line(say(reference(source), request.lang)))
        link_source(words, source, request)
        link_addresses(words, request)
        yield from hanging(f"[{numbers[source.id]}]", words, request)


def _head(view: View, request: Request) -> Iterator[Text]:
    width, lang = request.terminal.width, request.lang
    title = say(view.title, lang)
    if filters := say(joined(view.filters), lang):
        title = say(Message("{name}: {text}", name=title, text=filters), lang)
    yield from plain_lines(title, width, "bold")
    said = answered_for(request)
    if view.item is None and not view.chart:
        said = Message("{day}, {count}", day=said, count=view.counted.of(n=len(view.rows)))
    yield from plain_lines(say(said, lang), width, QUIET)
    if view.legend:
        yield from plain_lines(say(view.legend, lang), min(width, MEASURE), QUIET)
    if view.rows or view.item is not None or view.chart:
        yield Text()
