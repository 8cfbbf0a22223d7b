"""CSV (RFC 4180, line feeds): one column per field and language, the same in every language."""

import csv
import io
from typing import Any

import msgspec

from sco_cli.kinds import Field, bounds, column_name, paths
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
    dated = {key for key in keys if not request.fields and "." not in key and _is_date(known[key])}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    ends = {key: [f"{key}_first", f"{key}_last"] for key in dated}
    writer.writerow(name for key in keys for name in (column_name(key), *ends.get(key, ())))
    for row in view.rows:
        writer.writerow(cell for key in keys for cell in _cells(row, key, key in dated))
    return out.getvalue()


def _is_date(field: Field) -> bool:
    return field.role == "date" and not field.many


def _cells(row: Any, key: str, dated: bool) -> list[str]:
    """A value and, of a date, its first and its last day."""
    value = value_at(row, key)
    return [as_text(value), *(map(as_text, bounds(value)) if dated else ())]


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
