"""JSON Lines: the records of the JSON format, one a line."""

from sco_cli.output.cells import check_fields
from sco_cli.output.json import encode, select
from sco_cli.output.request import Request
from sco_cli.views.base import View


def render(view: View, request: Request) -> str:
    """One line a record, one line where the answer is a single record."""
    if view.item is None:
        check_fields(request.fields, view.row_type)
    records = view.rows if view.item is None else (view.item,)
    lines: dict[int, str] = {}  # a script may ask for the same record a thousand times
    for record in records:
        if id(record) not in lines:
            chosen = select(record, request.fields)
            lines[id(record)] = encode(chosen, request.terminal, indent=-1) + "\n"
    return "".join(lines[id(record)] for record in records)
