"""Plain: tab-separated lines without a header, for pipes; no colour, no wrapping."""

from collections.abc import Iterator

from sco_cli.output.cells import columns, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import View
from sco_cli.views.sources import cited, reference


def render(view: View, request: Request) -> str:
    """The card's lines, the rows, and with ``sources`` their list after an empty line."""
    return "".join("\t".join(line) + "\n" for line in _lines(view, request))


def _lines(view: View, request: Request) -> Iterator[list[str]]:
    lang, chosen = request.lang, columns(view, request.fields)
    for pair in () if request.fields else view.card():
        yield [pair.heading[lang == "zh"], one_line(pair.value)]
    yield from lines(view, chosen, request)
    if request.sources:
        yield []
        yield from (
            [source.id, one_line(reference(source, lang))] for source in cited(view, request.facts)
        )
