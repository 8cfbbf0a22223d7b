"""The cells that the row formats share: which fields, and their text."""

import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any

from sco_cli.errors import UsageError
from sco_cli.labels import field_label
from sco_cli.language import Lang
from sco_cli.model import Record, Text, fields_of
from sco_cli.output.terminal import visible
from sco_cli.query.names import did_you_mean, near
from sco_cli.views.base import Column, View, cell


def paths(type_: type[Any]) -> dict[str, Any]:
    """Every field path of a record type (``name``, ``name.zh``, ``spells.from``) and its type."""
    found: dict[str, Any] = {}
    hints = typing.get_type_hints(type_)
    for field, attribute in fields_of(type_):
        kinds = list(_elements(hints[attribute]))
        found[field] = kinds[0]
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, Record):
                for path, deeper in paths(kind).items():
                    found.setdefault(f"{field}.{path}", deeper)
    return found


def _elements(hint: Any) -> Iterator[Any]:
    """What a field holds: ``X`` for ``X | None`` and ``tuple[X, ...]``, each of a union."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        for inner in typing.get_args(hint):
            if inner is not types.NoneType:
                yield from _elements(inner)
    elif origin is tuple:
        yield from _elements(typing.get_args(hint)[0])
    else:
        yield hint


def check_fields(fields: Sequence[str], type_: type[Any]) -> None:
    """Refuse a field that the records don't have.

    Raises:
        UsageError: with the valid fields.
    """
    known = paths(type_)
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
        worded = {column.key: column.heading for column in view.columns}
        return tuple(Column(f, worded.get(f) or field_label(f)) for f in fields)
    return view.columns


def heading(column: Column, lang: Lang) -> str:
    """The column's heading in a language."""
    return column.heading[lang == "zh"]


def lines(view: View, columns: Sequence[Column], lang: Lang) -> Iterator[list[str]]:
    """The rows as text, one line each: no tab, line end or control character in a cell."""
    for row in view.rows:
        yield [one_line(cell(row, column, lang)) for column in columns]


def one_line(text: str) -> str:
    """The text without line ends and tabs, control characters shown."""
    return visible(" ".join(text.split()) if "\n" in text or "\t" in text else text)


def is_text(type_: type[Any], path: str) -> bool:
    """Whether a field is a text in several languages."""
    kind = paths(type_).get(path)
    return isinstance(kind, type) and issubclass(kind, Text)
