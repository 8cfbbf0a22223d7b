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
    return "".join(
        encode(select(record, request.fields), request.terminal, indent=-1) + "\n"
        for record in records
    )
