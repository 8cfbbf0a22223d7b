"""Each kind of record, declared once: its type, its names, its order, what its fields are called.

All else is in the types of ``sco_cli.model``: ``fields`` reads from them what a field holds, where
it leads and how it is shown, searched, checked and exported.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final, Literal

from msgspec import NODEFAULT, Meta, Struct

from sco_cli import dates
from sco_cli.message import Message
from sco_cli.model import Heading, Name, Record, Text, fields_of


class Kind(Struct, frozen=True):
    """One kind of record that the fact file holds."""

    type: type[Any]
    name: str
    label: Message
    """What people call it."""
    array: str
    """The array of tables in the file that holds its records."""
    headings: Mapping[str, Message] = {}
    """What its fields are called, as far as they have no name that others have too."""
    sorted_by: tuple[str, ...] | None = None
    """The dates by which it is sorted, then the id; ``None``: the file's order has a meaning."""
    within: str = ""
    """The kind that holds it in a list, whose records it follows."""
    cited: bool = True
    """A record that can be searched and listed, not the trace of one."""


HEADINGS: Final[dict[str, Message]] = {
    "id": Message("ID", context="heading"),
    "kind": Message("Kind"),
    "name": Message("Name"),
    "title": Message("Title"),
    "aliases": Message("Also found as"),
    "date": Message("Date"),
    "place": Message("Place"),
    "parent": Message("Part of"),
    "organ": Message("Body"),
    "state": Message("State"),
    "states": Message("States"),
    "people": Message("People"),
    "topics": Message("Topics"),
    "section": Message("Section"),
    "verdict": Message("Verdict"),
    "basis": Message("Basis"),
    "by": Message("Said by"),
    "unknown": Message("Not found in any source"),
    "see": Message("See also"),
    "office": Message("Office"),
    "text": Message("Summary"),
    "note": Message("Note"),
    "number": Message("Number"),
    "from": Message("From"),
    "to": Message("To"),
    "owner": Message("Owner"),
    "in_force": Message("In force"),
    "amends": Message("Amends or replaces"),
    "adopted_at": Message("Adopted at"),
    "event": Message("Began at"),
    "summary": Message("In short"),
    "step": Message("Step"),
    "role": Message("Role"),
    "rule": Message("Term of office"),
    "pakistan": Message("Pakistan's part"),
    "treaty.states": Message("Signatories"),
    "treaty.in_force_note": Message("Entry into force"),
    "claim.text": Message("The article claims"),
    "claim.record": Message("The evidence"),
    "heading.why": Message("Why"),
    "retired.text": Message("What became of it"),
    "question": Message("Question"),
}
"""What fields are called in every kind, or behind a kind in that alone; a kind adds its own."""
KINDS: Final[dict[str, Kind]] = {}
"""Every kind that is declared, by its name."""
_OF: Final[dict[type[Any], Kind]] = {}


def declare(kind: Kind) -> None:
    """Make a kind known to everything: the fact file, answers, search, checks and exports."""
    KINDS[kind.name] = _OF[kind.type] = kind
    HEADINGS.update(kind.headings)
    for known in (_FIELDS, _AT, _MARKS):
        known.clear()  # a field may hold records of any kind


def kind_of(record: Any) -> Kind:
    """The kind of a record."""
    return _OF[type(record)]


def kind_name(type_: type[Any]) -> str:
    """The kind of a record type, of an answer's that extends one too; empty for another type."""
    return next((_OF[base].name for base in type_.__mro__ if base in _OF), "")


def is_kind(type_: Any) -> bool:
    """Whether records of a type have an id of their own: statements do, versions don't."""
    return type_ in _OF


def arrays() -> dict[str, type[Any]]:
    """The arrays of tables at the top of the fact file, in canonical order, and what each holds."""
    return {kind.array: kind.type for kind in KINDS.values() if not kind.within}


def heading(field: str, kind: str = "") -> Message:
    """What a field is called; its name where nothing else is declared."""
    return HEADINGS.get(f"{kind}.{field}") or HEADINGS.get(field) or Message(field)


# What the types of the model say of the fields


class Field(Struct, frozen=True):
    """A field of a record type."""

    name: str
    """In the file and in JSON: ``from``."""
    attribute: str
    """In Python: ``from_``."""
    types: tuple[Any, ...]
    """What one of its values is; several only where any kind of record may stand."""
    many: bool
    default: Any
    """``NODEFAULT`` if it must be written."""
    says: Mapping[str, Any]
    """The remarks of its type: what a string means, how the field is shown and searched."""

    type: Any
    """What one of its values is."""
    role: str
    """What a string means: ``id``, ``reference``, ``date``, ``word``, ``prose``; or nothing."""
    kind: str | None
    """The kind to which a reference leads; empty for any; ``None`` for no reference."""
    holds_records: bool
    """Whether records lie in it, other than texts."""
    is_text: bool
    """Whether it is a text in several languages."""
    is_title: bool
    """Whether the record is known by it."""

    @property
    def is_table(self) -> bool:
        """Whether the file holds it as an array of tables."""
        return self.many and (self.holds_records or self.is_text)

    @property
    def is_line(self) -> bool:
        """Whether a card shows it as a line of its own."""
        apart = self.role == "id" or self.kind == "source" or self.holds_records or self.is_table
        return not apart and bool(self.says.get("card", True))


_FIELDS: Final[dict[type[Any], tuple[Field, ...]]] = {}
_AT: Final[dict[tuple[type[Any], str], Field | None]] = {}
_MARKS: Final[dict[type[Any], list[Field]]] = {}


def fields(type_: type[Any]) -> tuple[Field, ...]:
    """The fields of a record type, in the order in which people read them."""
    if type_ not in _FIELDS:
        _FIELDS[type_] = tuple(_fields(type_))
    return _FIELDS[type_]


def _fields(type_: type[Any]) -> Iterator[Field]:
    hints = typing.get_type_hints(type_, include_extras=True)
    names = type_.__struct_fields__
    defaults = dict(zip(reversed(names), reversed(type_.__struct_defaults__), strict=False))
    for name, attribute in fields_of(type_):
        yield _field(name, attribute, hints[attribute], defaults.get(attribute, NODEFAULT))


def _field(name: str, attribute: str, hint: Any, default: Any) -> Field:
    says: dict[str, Any] = {}
    parts, many = [], False
    waiting = [hint]
    for part in waiting:
        origin, inner = typing.get_origin(part), typing.get_args(part)
        if origin is typing.Annotated:
            waiting.append(inner[0])
            for meta in inner[1:]:
                says.update(_remarks(meta))
        elif origin in (typing.Union, types.UnionType):
            waiting += inner
        elif origin is tuple:
            many = True
            waiting.append(inner[0])
        elif part is not types.NoneType:
            parts.append(part)
    held = tuple(_OF) if says.get("any") else tuple(parts)
    is_text = _is(held[0], Text)
    return Field(
        name,
        attribute,
        held,
        many,
        default,
        says,
        type=held[0],
        role="word" if typing.get_origin(held[0]) is Literal else says.get("role", ""),
        kind=says.get("kind"),
        holds_records=_is(held[0], Record) and not is_text,
        is_text=is_text,
        is_title=_is(held[0], Name) or bool(says.get("title")),
    )


def _is(type_: Any, base: type[Any]) -> bool:
    return isinstance(type_, type) and issubclass(type_, base)


def _remarks(meta: Any) -> dict[str, Any]:
    if not isinstance(meta, Meta):
        return {}
    return ({"form": meta.pattern} if meta.pattern else {}) | (meta.extra or {})


def paths(type_: type[Any]) -> dict[str, Field]:
    """Every field path of a record type (``name``, ``name.zh``, ``spells.from``) and its field."""
    found: dict[str, Field] = {}
    for field in fields(type_):
        found[field.name] = field
        for kind in field.types:
            if _is(kind, Record):
                for path, deeper in paths(kind).items():
                    found.setdefault(f"{field.name}.{path}", deeper)
    return found


def field_at(type_: type[Any], path: str) -> Field | None:
    """The field of a path; ``None`` if the record type has none there."""
    if (type_, path) not in _AT:
        _AT[type_, path] = _field_at(type_, path)
    return _AT[type_, path]


def _field_at(type_: type[Any], path: str) -> Field | None:
    name, _, rest = path.partition(".")
    for field in fields(type_):
        if field.name == name:
            deeper = (field_at(one, rest) for one in field.types if _is(one, Record))
            return next(filter(None, deeper), None) if rest else field
    return None


_KEYWORDS: Final = {
    "from": "from_date",
    "to": "to_date",
    "into": "into_ids",
    "group": "term_group",
}
"""What columns are called whose field's name is a keyword of SQL."""


def column_name(path: str) -> str:
    """What the column of a field path is called in CSV and in exports: ``name_en``."""
    return _KEYWORDS.get(path) or path.replace(".", "_")


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of a date, for its two columns; no last day if it is open."""
    if edtf is None:
        return None, None
    span = dates.parse(edtf)
    return span.first.isoformat(), span.last.isoformat() if span.end else None


def day_columns(type_: type[Any]) -> dict[str, tuple[str, int]]:
    """The columns of days that CSV has beside those of dates, each with its date and which end."""
    return {
        f"{path}_{end}": (path, i)
        for path, field in paths(type_).items()
        if field.role == "date" and not field.many and "." not in path
        for i, end in enumerate(("first", "last"))
    }


def values(record: Any, field: Field) -> tuple[Any, ...]:
    """What stands in a field, one or several; nothing for ``None``."""
    value = getattr(record, field.attribute)
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def references(record: Record) -> Iterator[tuple[Field, str]]:
    """The ids that a record holds, with the field; those of statements are the statements' own."""
    for field in fields(type(record)):
        if field.kind is not None:
            yield from ((field, id_) for id_ in values(record, field))
        elif field.holds_records and not is_kind(field.type):
            for inner in values(record, field):
                yield from references(inner)


def title_of(record: Any) -> Text:
    """What a record is called: its title or name, the text of a statement or claim."""
    if isinstance(record, Heading):
        return Text(en=record.en, zh=record.zh)
    texts = [field for field in fields(type(record)) if field.is_text]
    for field in sorted(texts, key=lambda field: not field.is_title):
        if isinstance(text := getattr(record, field.attribute), Text):
            return text
    raise TypeError(record)


def marks(record: Any) -> tuple[str, ...]:
    """What a reader must know of a record: claim, disputed, second-hand, inferred."""
    return tuple(
        value if isinstance(value, str) else field.name.replace("_", "-")
        for field in _marks(type(record))
        if (value := getattr(record, field.attribute)) and value != field.default
    )


def _marks(type_: type[Any]) -> list[Field]:
    if type_ not in _MARKS:
        found = [field for field in fields(type_) if field.says.get("mark")]
        found.sort(key=lambda field: (field.role != "word", "derived" not in field.says))
        _MARKS[type_] = found
    return _MARKS[type_]


import_module(f"{__name__}.declared")  # each kind declares itself: at once, lazy or not
