"""TSV: tab-separated rows under a header, worded in the chosen language."""

from collections.abc import Iterator

from sco_cli.output.cells import columns, heading, lines
from sco_cli.output.request import Request
from sco_cli.views.base import View


def render(view: View, request: Request) -> Iterator[str]:
    """A header and the rows; no cell holds a tab or line end."""
    chosen = columns(view, request.fields)
    lang = request.lang
    yield "\t".join(heading(column, lang) for column in chosen) + "\n"
    for row in lines(view, chosen, lang):
        yield "\t".join(row) + "\n"
