"""Plain: tab-separated lines without a header, for pipes; no colour, no wrapping."""

from collections.abc import Iterator

from sco_cli.output.cells import columns, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import View
from sco_cli.views.citation import cited, reference


def render(view: View, request: Request) -> Iterator[str]:
    """The card's lines, the rows, and with ``sources`` their list after an empty line."""
    lang, chosen = request.lang, columns(view, request.fields)
    for pair in () if request.fields else view.card:
        yield _line(pair.heading[lang == "zh"], one_line(pair.value))
    for row in lines(view, chosen, lang):
        yield _line(*row)
    if request.sources:
        yield _line()
        for source in cited(view):
            yield _line(source.id, one_line(reference(source, lang)))


def _line(*cells: str) -> str:
    return "\t".join(cells) + "\n"
