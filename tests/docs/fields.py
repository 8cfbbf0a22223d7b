"""The tables of docs/data-model.md: what the fields hold comes from the model, why from the page."""

import re
from collections.abc import Iterator
from inspect import get_annotations
from typing import Any, get_args

from msgspec import NODEFAULT

from sco_cli import kinds, model
from sco_cli.kinds import KINDS, Field
from sco_cli.model import Record
from sco_cli.schema import file_type
from tests.docs import table

MARKED = re.compile(r"<!-- fields: (\w+) -->\n\n((?:\|.*\n)*)")
_ROLES = {"id": ("id", "ids"), "date": ("date", "dates")}
_TYPES: dict[Any, tuple[str, str]] = {
    str: ("string", "strings"),
    model.Text: ("text", "texts"),
    model.Name: ("name", "names"),
    bool: ("true or false", ""),
    int: ("number", "numbers"),
}
"""Role or type -> what one and several of it are called."""


def record_types() -> Iterator[type[Any]]:
    """The file, and every type in it that has fields of its own."""
    yield file_type()
    for value in vars(model).values():
        if isinstance(value, type) and issubclass(value, Record) and get_annotations(value):
            yield value
    yield from (kind.type for kind in KINDS.values() if kind.type.__name__ not in vars(model))


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
    rows = [
        (
            f"`{field.name}`",
            _holds(field),
            "yes" if field.default is NODEFAULT else "",
            meanings.get(field.name, ""),
        )
        for field in kinds.fields(type_)
        if field.attribute in get_annotations(type_)
    ]
    return table(("field", "holds", "required", "meaning"), rows)


def _holds(field: Field) -> str:
    """What a field may hold, in words."""
    if field.kind is not None:
        called = _ROLES["id"][field.many]
        array = KINDS[field.kind].array if field.kind else ""
        return f"{called} in [{array}](#{array})" if array else f"{called} of any kind"
    if field.role in _ROLES:
        return _ROLES[field.role][field.many]
    if get_args(field.type):
        return ", ".join(f"`{word}`" for word in get_args(field.type))
    if field.says.get("form"):
        return f"{_TYPES[field.type][field.many]} of the form `{field.says['form']}`"
    if field.type in _TYPES:
        return _TYPES[field.type][field.many]
    assert issubclass(field.type, Record)
    return "tables" if field.many else "table"
