"""Plain: tab-separated lines without a header, for pipes; no colour, no wrapping."""

from sco_cli.output.cells import columns, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import View
from sco_cli.views.citation import cited, reference


def render(view: View, request: Request) -> str:
    """The card's lines, the rows, and with ``sources`` their list after an empty line."""
    lang, chosen = request.lang, columns(view, request.fields)
    rows = (
        [] if request.fields else [[p.heading[lang == "zh"], one_line(p.value)] for p in view.card]
    )
    rows += lines(view, chosen, lang)
    if request.sources:
        rows += [[], *([s.id, one_line(reference(s, lang))] for s in cited(view))]
    return "".join("\t".join(row) + "\n" for row in rows)
