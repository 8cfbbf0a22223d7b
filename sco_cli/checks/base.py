"""What a rule is, and how it walks the records."""

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from sco_cli import dates
from sco_cli.model import Fact, Facts, Record, Text, fields_of


class Problem(NamedTuple):
    """One place where a rule is broken."""

    code: str
    record: str
    """The id of the record, or ``as_of``, ``note`` and the like for the file's head."""
    field: str
    detail: str
    """What stands there, quoted or named; not a sentence."""


Found = Iterator[tuple[str, str, str]]
"""Record id, field, detail."""
Rule = Callable[[Facts], Found]
RULES: Final[dict[str, Rule]] = {}
"""Every rule by its code."""

FORM: Final = (
    "the file leaves the canonical form here; sco check --fix writes it",
    "文件从此处起不合规范格式；可用 sco check --fix 改写",
)
"""E601, which is about the file's text: ``sco check`` compares it."""


def rule(function: Rule) -> Rule:
    """Register a rule under the code that its name begins with."""
    RULES[function.__name__[:4].upper()] = function
    return function


def message(code: str) -> tuple[str, str]:
    """What a code means, in English and Chinese."""
    if code == "E601":
        return FORM
    if not (worded := inspect.getdoc(RULES[code])):  # python -OO leaves no docstrings
        return RULES[code].__name__[5:].replace("_", " "), f"违反规则 {code}"
    en, zh = worded.split("\n\n")
    return en.rstrip("."), zh.rstrip("。")


def parts(record: Any, wanted: type, path: str = "") -> Iterator[tuple[str, Any]]:
    """A record and the parts of it that are or may hold something of a type, with their paths."""
    yield path, record
    if isinstance(record, Record):
        for field, attribute in _leading(type(record), wanted):
            value = getattr(record, attribute)
            if value is not None:
                yield from parts(value, wanted, f"{path}.{field}" if path else field)
    elif isinstance(record, tuple):
        for i, value in enumerate(record, 1):
            yield from parts(value, wanted, f"{path}[{i}]")


@cache
def _leading(type_: type, wanted: type) -> tuple[tuple[str, str], ...]:
    """The fields of a record type that lead to a type: a hundred thousand records take a while."""
    hints = typing.get_type_hints(type_)
    return tuple(
        (field, attribute)
        for field, attribute in fields_of(type_)
        if any(
            issubclass(kind, wanted) or (issubclass(kind, Record) and _leading(kind, wanted))
            for kind in _types_in(hints[attribute])
        )
    )


def _types_in(hint: Any) -> list[type[Any]]:
    """What a field may hold: ``X`` for ``X | None`` and ``tuple[X, ...]``."""
    if inner := typing.get_args(hint):
        return [type_ for each in inner for type_ in _types_in(each)]
    return [hint] if isinstance(hint, type) else []


def tops(facts: Facts) -> Iterator[tuple[str, Any]]:
    """The head's texts and every top-level record, with ids; statements lie in their topic."""
    yield "note", facts.note
    for name in facts.__struct_fields__:
        value = getattr(facts, name)
        if isinstance(value, tuple):
            for record in value:
                yield record.id, record


def every(facts: Facts, type_: type[Any]) -> Iterator[tuple[str, str, Any]]:
    """Every part of a type: id of the record, path of the part, the part.

    What lies in a statement is reported under the statement's own id.
    """
    for top, record in tops(facts):
        owner, prefix = top, ""
        for path, part in parts(record, type_):
            if path.startswith("statements[") and isinstance(part, Fact):
                owner, prefix = getattr(part, "id", top), path + "."
            elif not path.startswith(prefix):
                owner, prefix = top, ""
            if isinstance(part, type_):
                yield owner, path.removeprefix(prefix) or path, part


def texts(facts: Facts) -> Iterator[tuple[str, str, Text]]:
    """Every text in two languages: id of the record, path, text."""
    yield from every(facts, Text)


HAN: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
NAMES_ONLY: Final = ("publisher",)
"""Fields that may be the same in both languages."""
PROSE: Final = ("text", "record", "role", "better", "why")
"""Fields that hold sentences."""


def valid(edtf: str) -> bool:
    """Whether the calendar has a date; E301 says where it doesn't."""
    try:
        dates.parse(edtf)
    except ValueError:
        return False
    return True
