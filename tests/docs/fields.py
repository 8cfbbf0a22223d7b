"""The tables of docs/data-model.md: what the fields hold comes from the model, why from the page."""

import re
import types
from collections.abc import Iterator
from inspect import get_annotations
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Meta
from msgspec.structs import fields

from sco_cli import model
from sco_cli.checks.references import REFERENCES
from sco_cli.model import Record, fields_of
from sco_cli.schema import file_type
from sco_cli.vocabulary import EdtfDate, Id, Line
from tests.docs import table

MARKED = re.compile(r"<!-- fields: (\w+) -->\n\n((?:\|.*\n)*)")
_PLAIN: dict[Any, tuple[str, str]] = {
    Id: ("id", "ids"),
    EdtfDate: ("date", "dates"),
    Line: ("string", "strings"),
    str: ("string", "strings"),
    model.Text: ("text", "texts"),
    model.Name: ("name", "names"),
    bool: ("true or false", ""),
    int: ("number", "numbers"),
}
"""Type -> what one and several of it are called."""


def record_types() -> Iterator[type[Any]]:
    """The file, and every type in it that has fields of its own."""
    yield file_type()
    for value in vars(model).values():
        if isinstance(value, type) and issubclass(value, Record) and get_annotations(value):
            yield value


def tables(page: str) -> str:
    """The page with its tables as the model has them now; what a field means stays."""

    def again(match: re.Match[str]) -> str:
        rows = [
            [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            for line in match[2].splitlines()
        ]
        meanings = {row[0].strip("`"): row[-1].replace("\\|", "|") for row in rows}
        type_ = next(type_ for type_ in record_types() if type_.__name__ == match[1])
        return f"<!-- fields: {match[1]} -->\n\n{_fields(type_, meanings)}\n"

    return MARKED.sub(again, page)


def _fields(type_: type[Any], meanings: dict[str, str]) -> str:
    hints = get_type_hints(type_, include_extras=True)
    needed = {field.name for field in fields(type_) if field.required}
    rows = [
        (
            f"`{name}`",
            _holds(hints[attribute], attribute),
            "yes" if attribute in needed else "",
            meanings.get(name, ""),
        )
        for name, attribute in fields_of(type_)
        if attribute in get_annotations(type_)
    ]
    return table(("field", "holds", "needed", "meaning"), rows)


def _holds(hint: Any, field: str, *, several: bool = False) -> str:
    """What a field may hold, in words."""
    if hint in _PLAIN:
        words = _PLAIN[hint][several]
        if hint is Id and field in REFERENCES:
            array = REFERENCES[field]
            return f"{words} in [{array}](#{array})" if array else f"{words} of any kind"
        return words
    origin = get_origin(hint)
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in get_args(hint))
    if origin is tuple:
        return _holds(get_args(hint)[0], field, several=True)
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        return _holds(inner, field)
    if origin is Annotated:
        plain, *metas = get_args(hint)
        for pattern in (meta.pattern for meta in metas if isinstance(meta, Meta) and meta.pattern):
            return f"{_PLAIN[plain][several]} of the form `{pattern}`"
        return _holds(plain, field, several=several)
    assert issubclass(hint, Record)
    return "tables" if several else "table"
