"""TSV: tab-separated rows under a header, in the chosen language."""

from sco_cli.output.cells import columns, heading, lines
from sco_cli.output.request import Request
from sco_cli.views.base import View


def render(view: View, request: Request) -> str:
    """A header and the rows; no cell holds a tab or line end."""
    chosen = columns(view, request.fields)
    header = [heading(column, request.lang) for column in chosen]
    rows = [header, *lines(view, chosen, request)]
    return "".join("\t".join(row) + "\n" for row in rows)
