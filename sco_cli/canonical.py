"""The one form of the fact file: order of records and keys, quotes, line breaks.

Form is not a matter of taste in a review: ``sco check --fix`` writes it, ``sco check`` compares.
Comments live in the file's header only; what has to be said of a record is a ``note``.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from sco_cli.dates import first_day
from sco_cli.facts import record_types
from sco_cli.model import Event, Exercise, Facts, Record, Treaty, fields_of

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
}
"""Arrays that are sorted. The others keep the order in which they are written: states have the
organization's own order, topics the article's, holders and statements the order of reading."""


def header(text: str) -> str:
    """The comment at the top of a fact file, with its line ends."""
    lines = text.replace("\r\n", "\n").split("\n")
    n = next((i for i, line in enumerate(lines) if line[:1] not in "#"), len(lines) - 1)
    return "".join(line + "\n" for line in lines[:n])


def render(facts: Facts, comment: str) -> str:
    """The canonical text of a fact file.

    Args:
        facts: what it holds, with valid dates.
        comment: the header to put above it, as ``header`` gives it.
    """
    lines = list(_table(facts, skip=set(record_types())))
    for name in record_types():
        records = getattr(facts, name)
        if name in _ORDER:
            records = sorted(records, key=_ORDER[name])
        if records:
            lines += ["", f"# {name}"]
        for record in records:
            lines += ["", f"[[{name}]]", *_table(record), *_nested(record, name)]
    return comment + "".join(line + "\n" for line in lines)


def _fields(record: Any) -> Iterator[tuple[str, Any]]:
    for name, attribute in fields_of(type(record)):
        if name != "second_hand":  # derived
            yield name, getattr(record, attribute)


def _table(record: Any, skip: set[str] | None = None) -> Iterator[str]:
    """The plain keys of a record; lists of tables come after them."""
    for name, value in _fields(record):
        if name in (skip or ()) or value is None or value is False:
            continue
        if (name == "basis" and value == "record") or (name == "held" and value == "held"):
            continue  # the defaults that nearly every record has
        if isinstance(value, Record):
            # Only the line of a key takes the prefix, not those that go on with its list.
            yield from (line if line[0] in " ]" else f"{name}.{line}" for line in _table(value))
        elif isinstance(value, tuple):
            if value or name == "sources":  # E105 is to be seen where sources are missing
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


def difference(text: str, facts: Facts) -> int | None:
    """The first line, from 1, where a fact file leaves the canonical form; ``None`` if nowhere."""
    wanted = render(facts, header(text))
    if wanted == text:
        return None
    # A line ends where TOML and editors end it, not at every separator of Unicode.
    have, want = text.split("\n"), wanted.split("\n")
    for i, (line, other) in enumerate(zip(have, want, strict=False), 1):
        if line != other:
            return i
    return min(len(have), len(want))
