"""JSON Lines: the records of the JSON format, one a line."""

from collections.abc import Iterator
from typing import Final

import msgspec

from sco_cli.output.cells import check_fields
from sco_cli.output.json import ordered, select, text
from sco_cli.output.request import Request
from sco_cli.views.base import View

_KEPT: Final = 1000
"""Lines: a script may ask for the same few records a thousand times."""


def render(view: View, request: Request) -> Iterator[str]:
    """One line a record, one line where the answer is a single record."""
    if view.item is None:
        check_fields(request.fields, view.row_type)
    lines: dict[int, str] = {}
    for record in view.rows if view.item is None else (view.item,):
        if id(record) not in lines:
            if len(lines) == _KEPT:
                lines.clear()
            encoded = msgspec.json.encode(ordered(select(record, request.fields)))
            lines[id(record)] = text(encoded, request.terminal) + "\n"
        yield lines[id(record)]
