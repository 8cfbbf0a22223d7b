"""The one form of the fact file: order of records and keys, quotes, line breaks.

Form is not a matter of taste in a review: ``sco check --fix`` writes it, ``sco check`` compares.
Comments live in the file's header only; what has to be said of a record is a ``note``.
"""

from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from itertools import takewhile, zip_longest
from typing import Any, Final

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.factfile import record_types
from sco_cli.model import Event, Exercise, Record, Sourced, Treaty, fields_of

_LINE = 100


def _day(edtf: str | None) -> str:
    return first_day(edtf).isoformat() if edtf else "9999"


def _event(event: Event) -> Any:
    return _day(event.date), event.id


def _treaty(treaty: Treaty) -> Any:
    return _day(treaty.signed or treaty.period), treaty.id


def _exercise(exercise: Exercise) -> Any:
    return _day(exercise.date), exercise.id


_ORDER: Final[dict[str, Callable[[Any], Any]]] = {
    "events": _event,
    "people": lambda person: person.id,
    "treaties": _treaty,
    "exercises": _exercise,
    "claims": lambda claim: claim.id,
    "headings": lambda heading: heading.id,
    "sources": lambda source: source.id,
    "retired": lambda retired: retired.id,
}
"""Arrays that are sorted. The others keep the order in which they are written: states have the
organization's own order, topics the article's, holders and statements the order of reading."""


def header(content: bytes) -> str:
    """The comment at the top of a fact file, with its line ends."""
    lines = (line.decode().replace("\r\n", "\n") for line in BytesIO(content))
    return "".join(takewhile(lambda line: line == "\n" or line.startswith("#"), lines))


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
    for name in record_types():
        records = getattr(facts, name)
        if name in _ORDER:
            records = sorted(records, key=_ORDER[name])
        if records:
            yield from ("", f"# {name}")
        for record in records:
            yield from ("", f"[[{name}]]", *_table(record), *_nested(record, name))


def _fields(record: Any) -> Iterator[tuple[str, Any]]:
    for name, attribute in fields_of(type(record)):
        if name != "second_hand":  # derived
            yield name, getattr(record, attribute)


def _table(record: Any) -> Iterator[str]:
    """The plain keys of a record; lists of tables come after them."""
    for name, value in _fields(record):
        if value is None or value is False:
            continue
        if (name == "basis" and value == "record") or (name == "held" and value == "held"):
            continue  # the defaults that nearly every record has
        if isinstance(value, Record):
            # Only the line of a key takes the prefix, not those that go on with its list.
            yield from (line if line[0] in " ]" else f"{name}.{line}" for line in _table(value))
        elif isinstance(value, tuple):
            # E105 is to be seen where sources are missing.
            if value or (name == "sources" and isinstance(record, Sourced)):
                yield from _list(name, value)
        else:
            yield f"{name} = {_scalar(value)}"


def _nested(record: Any, path: str) -> Iterator[str]:
    for name, value in _fields(record):
        if isinstance(value, tuple) and value and isinstance(value[0], Record):
            for inner in value:
                yield from ("", f"[[{path}.{name}]]", *_table(inner))
                yield from _nested(inner, f"{path}.{name}")


def _list(name: str, values: tuple[Any, ...]) -> Iterator[str]:
    if any(isinstance(value, Record) for value in values):
        return  # tables: they follow after the plain keys
    items = [_scalar(value) for value in values]
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
    if isinstance(value, int):
        return str(value)
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
