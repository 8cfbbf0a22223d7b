"""TSV: tab-separated rows under a header, worded in the chosen language."""

from sco_cli.output.cells import columns, heading, lines
from sco_cli.output.request import Request
from sco_cli.output.spreadsheet import guard
from sco_cli.views.base import View


def render(view: View, request: Request) -> str:
    """A header and the rows; no cell holds a tab or line end."""
    chosen = columns(view, request.fields)
    lang = request.lang
    safe = str if request.raw else guard
    rows = [[heading(column, lang) for column in chosen]]
    rows += ([safe(cell) for cell in line] for line in lines(view, chosen, lang))
    return "".join("\t".join(row) + "\n" for row in rows)
