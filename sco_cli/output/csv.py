"""CSV (RFC 4180, line feeds): one column per field and language, the same in every language."""

import csv
import io
from typing import Any

import msgspec

from sco_cli.kinds import bounds, column_name, day_columns, paths
from sco_cli.languages import LANGUAGES
from sco_cli.model import Record
from sco_cli.output.cells import columns
from sco_cli.output.request import Request
from sco_cli.views.base import View, value_at


def render(view: View, request: Request) -> str:
    """A header and the rows; values as in JSON, lists joined with ``; ``."""
    known, days = paths(view.row_type), day_columns(view.row_type)
    keys: list[str] = []
    for column in columns(view, request.fields):
        field = known.get(column.key)
        of_text = field is not None and field.is_text
        keys += [f"{column.key}.{code}" for code in LANGUAGES] if of_text else [column.key]
        if not request.fields:
            keys += [day for day, (path, _) in days.items() if path == column.key]
    if not request.fields and "second_hand" in known and "second_hand" not in keys:
        keys.append("second_hand")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(column_name, keys))
    for row in view.rows:
        writer.writerow(as_text(_value(row, key, days.get(key))) for key in keys)
    return out.getvalue()


def _value(row: Any, key: str, day: tuple[str, int] | None) -> Any:
    """What stands in a column: a field, or one end of a date."""
    if day is None:
        return value_at(row, key)
    path, end = day
    return bounds(value_at(row, path))[end]


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
