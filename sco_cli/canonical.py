"""The one form of the fact file: order of records and keys, quotes, line breaks.

Form is not a matter of taste in a review: ``sco check --fix`` writes it, ``sco check`` compares.
Comments live in the file's header only; what has to be said of a record is a ``note``.
"""

import re
from collections.abc import Iterator
from functools import partial
from io import BytesIO, StringIO
from itertools import takewhile, zip_longest
from typing import Any

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, Kind, fields, values
from sco_cli.model import Record

_LINE = 100


def _place(kind: Kind, record: Any) -> Any:
    """What a record is sorted by: its date, if the kind has one, and its id."""
    dates = [getattr(record, field) for field in kind.sorted_by or ()]
    when = next(filter(None, dates), None)
    return first_day(when).isoformat() if when else "9999", record.id


def header(content: bytes) -> str:
    """The comment at the top of a fact file, with its line ends."""
    lines = (line.decode().replace("\r\n", "\n") for line in BytesIO(content))
    return "".join(takewhile(lambda line: line == "\n" or line.startswith("#"), lines))


def comment_to_lose(content: bytes) -> int | None:
    """The line, from 1, of the first comment for which the canonical form has no place.

    Args:
        content: a fact file that can be read.
    """
    text = content.decode()
    top = header(content).count("\n")
    own = {"", *(f"# {kind.array}" for kind in KINDS.values())}
    for match in _STRING_OR_COMMENT.finditer(text):
        if (match[1] or "").rstrip("\r") not in own:
            line = text.count("\n", 0, match.start()) + 1
            if line > top:
                return line
    return None


_STRING_OR_COMMENT = re.compile(
    r""""{3}(?:\\.|[^\\])*?"{3}(?!")|'{3}.*?'{3}(?!')|"(?:\\.|[^\\"])*"|'[^']*'|(#[^\n]*)""",
    re.DOTALL,
)


def render(facts: FactBase, comment: str) -> Iterator[str]:
    """The canonical text of a fact file, line by line: the whole may be large.

    Args:
        facts: what it holds, with valid dates.
        comment: the header to put above it, as ``header`` gives it.
    """
    yield from StringIO(comment)
    yield from (line + "\n" for line in _lines(facts))


def _lines(facts: FactBase) -> Iterator[str]:
    yield from _table(facts.head)
    for kind in KINDS.values():
        if kind.within:
            continue
        name, records = kind.array, getattr(facts, kind.array)
        if kind.sorted_by is not None:  # the others have an order with a meaning
            records = sorted(records, key=partial(_place, kind))
        if records:
            yield from ("", f"# {name}")
        for record in records:
            yield from ("", f"[[{name}]]", *_table(record), *_nested(record, name))


def _table(record: Any) -> Iterator[str]:
    """The plain keys of a record; lists of tables come after them."""
    for field in fields(type(record)):
        name, value = field.name, getattr(record, field.attribute)
        if field.says.get("derived") or value == field.default:
            continue
        if isinstance(value, Record):
            # Only the line of a key takes the prefix, not those that go on with its list.
            yield from (line if line[0] in " ]" else f"{name}.{line}" for line in _table(value))
        elif isinstance(value, tuple):
            # Tables follow after the plain keys; without one, a key says that there is none.
            if not (field.is_table and value):
                yield from _list(name, value)
        else:
            yield f"{name} = {_scalar(value)}"


def _nested(record: Any, path: str) -> Iterator[str]:
    for field in fields(type(record)):
        if field.is_table:
            for inner in values(record, field):
                yield from ("", f"[[{path}.{field.name}]]", *_table(inner))
                yield from _nested(inner, f"{path}.{field.name}")


def _list(name: str, listed: tuple[Any, ...]) -> Iterator[str]:
    items = [_scalar(value) for value in listed]
    line = f"{name} = [{', '.join(items)}]"
    if len(line) <= _LINE:
        yield line
    else:
        yield f"{name} = ["
        yield from (f"  {item}," for item in items)
        yield "]"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    escaped = "".join(
        {"\\": "\\\\", '"': '\\"'}.get(c) or (c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}")
        for c in value
    )
    return f'"{escaped}"'


def difference(content: bytes, facts: FactBase) -> tuple[int, str] | None:
    """The first line where a fact file leaves the canonical form: its number, from 1, and text.

    Returns:
        ``None`` if it leaves it nowhere.
    """
    have, want = BytesIO(content), (line.encode() for line in render(facts, header(content)))
    for number, (line, wanted) in enumerate(zip_longest(have, want, fillvalue=b""), 1):
        if line != wanted:
            return number, line.decode().rstrip("\r\n")
    return None
