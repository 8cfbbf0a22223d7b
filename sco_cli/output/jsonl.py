"""JSON Lines: the records of the JSON format, one per line."""

import msgspec

from sco_cli.output.json import ordered, select, text
from sco_cli.output.request import Request
from sco_cli.views.base import View


def render(view: View, request: Request) -> str:
    """One line per record, one line where the answer is a single record."""
    records = view.rows if view.item is None else (view.item,)
    lines = (msgspec.json.encode(ordered(select(r, request.fields))) + b"\n" for r in records)
    return text(b"".join(lines), request.terminal)
