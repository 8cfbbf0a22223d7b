"""CSV (RFC 4180, line feeds): one column per field and language, the same in every language."""

import csv
import io
from typing import Any

import msgspec

from sco_cli.kinds import paths
from sco_cli.languages import LANGUAGES
from sco_cli.model import Record
from sco_cli.output.cells import columns
from sco_cli.output.request import Request
from sco_cli.views.base import View, value_at


def render(view: View, request: Request) -> str:
    """A header and the rows; values as in JSON, lists joined with ``; ``."""
    known = paths(view.row_type)
    keys = [
        key
        for column in columns(view, request.fields)
        for key in (
            [f"{column.key}.{code}" for code in LANGUAGES]
            if known[column.key].is_text
            else [column.key]
        )
    ]
    if not request.fields and "second_hand" in known and "second_hand" not in keys:
        keys.append("second_hand")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([as_text(value_at(row, key)) for key in keys] for row in view.rows)
    return out.getvalue()


def as_text(value: Any) -> str:
    """A value as CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(filter(None, map(as_text, value)))
    if isinstance(value, Record):
        return msgspec.json.encode(value).decode()
    return str(value)
