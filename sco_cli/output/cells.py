"""The cells that the row formats share: which fields, and their text."""

from collections.abc import Iterator, Sequence
from typing import Any

from sco_cli import kinds
from sco_cli.errors import UsageError
from sco_cli.kinds import paths
from sco_cli.language import Lang
from sco_cli.output.request import Request
from sco_cli.output.terminal import visible
from sco_cli.query.names import did_you_mean, near
from sco_cli.views.base import Column, View, cell


def check_fields(fields: Sequence[str], type_: type[Any]) -> None:
    """Refuse a field that the records don't have.

    Raises:
        UsageError: with the valid fields.
    """
    known = paths(type_) if fields else {}
    for field in fields:
        if field not in known:
            top = [path for path in known if "." not in path]
            near_en, near_zh = did_you_mean(field, known) if near(field, known) else ("", "")
            listed_en, listed_zh = f"fields: {', '.join(top)}", f"可用字段：{'、'.join(top)}"
            raise UsageError(
                f"--fields: no such field: {field}",
                f'--fields：未知字段 "{field}"',
                hint=(
                    f"{near_en} {listed_en}" if near_en else listed_en,
                    f"{near_zh}{listed_zh}" if near_zh else listed_zh,
                ),
            )


def columns(view: View, fields: Sequence[str]) -> tuple[Column, ...]:
    """The view's own columns, or one for each field that was asked for."""
    check_fields(fields, view.row_type)
    if fields:
        headings = {column.key: column.heading for column in view.columns}
        return tuple(Column(field, headings.get(field)) for field in fields)
    return view.columns


def heading(column: Column, lang: Lang) -> str:
    """The column's heading in a language."""
    return (column.heading or kinds.heading(column.key))[lang == "zh"]


def lines(view: View, columns: Sequence[Column], request: Request) -> Iterator[list[str]]:
    """The rows as text, one line each: no tab, line end or control character in a cell."""
    for row in view.rows:
        yield [one_line(cell(row, column, request.facts, request.lang)) for column in columns]


def one_line(text: str) -> str:
    """The text without line ends and tabs, control characters shown."""
    return visible(" ".join(text.split()) if "\n" in text or "\t" in text else text)
