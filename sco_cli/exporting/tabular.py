"""The facts as tables: what CSV and SQLite share."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sco_cli.factbase import FactBase
from sco_cli.kinds import (
    Field,
    arrays,
    bounds,
    column_name,
    fields,
    heading,
    is_kind,
    kind_name,
    paths,
    values,
)
from sco_cli.languages import LANGUAGES
from sco_cli.message import Message, Phrase
from sco_cli.views.base import brackets


class Table(NamedTuple):
    """A table: its name, the type of its rows, the rows."""

    name: str
    type: type[Any]
    rows: list[tuple[str, Any]]
    """The id of the record that holds a row, or nothing, and the row."""
    owner: str = ""
    """The table that holds the rows, if another does."""

    @property
    def columns(self) -> dict[str, Field | None]:
        """The columns with their fields, the same whether or not a row has values."""
        owner: dict[str, Field | None] = {f"{self.owner}_id": None} if self.owner else {}
        return owner | {cell.name: cell.field for cell in _cells(self.type)}

    def lines(self) -> Iterator[list[Any]]:
        """The values of the columns, row by row."""
        for owner, record in self.rows:
            values = [cell.value for cell in _cells(self.type, record)]
            yield [owner, *values] if self.owner else values


def tables(facts: FactBase) -> Iterator[Table]:
    """Every table.

    Lists of records in a record (spells, holders, statements, versions) are tables of their own,
    there even when empty: what reads them may rely on the names.
    """
    for name, type_ in arrays().items():
        table = Table(name, type_, [("", record) for record in getattr(facts, name)])
        yield table
        yield from _inner_tables(table)


def _inner_tables(outer: Table) -> Iterator[Table]:
    for field in fields(outer.type):
        if field.many and field.holds_records:
            name = field.name if is_kind(field.type) else f"{outer.name}_{field.name}"
            rows = [(record.id, one) for _, record in outer.rows for one in values(record, field)]
            inner = Table(name, field.type, rows, outer.name)
            yield inner
            if is_kind(field.type):
                yield from _inner_tables(inner)


class _Cell(NamedTuple):
    name: str
    field: Field
    value: Any


def _cells(type_: type[Any], record: Any = None) -> Iterator[_Cell]:
    """The plain fields of a record: one for each language of a text, lists joined with ``; ``.

    Of a record that is absent, the same cells without values.
    """
    for field in fields(type_):
        value = getattr(record, field.attribute, None)
        if field.is_text and field.many:
            for one in fields(field.type):
                said = "; ".join(getattr(text, one.attribute) or "" for text in value or ())
                yield _Cell(f"{field.name}_{one.name}", one, said or None)
        elif field.is_text or (field.holds_records and not field.many):
            for inner in _cells(field.type, value):
                yield _Cell(f"{field.name}_{inner.name}", inner.field, inner.value)
        elif not field.holds_records:
            whole = "; ".join(value) if isinstance(value, tuple) else value
            yield _Cell(column_name(field.name), field, whole)
            if field.role == "date" and not field.many:
                for end, day in zip(("first", "last"), bounds(value), strict=True):
                    yield _Cell(f"{field.name}_{end}", field, day)


def heading_of(table: Table, column: str) -> Phrase:
    """What a column is called: its field and, in brackets, which language or end of it."""
    if table.columns[column] is None:
        return Message("Entry")
    whole, _, part = column.rpartition("_")
    known = {column_name(path): path for path in paths(table.type)}
    field = known.get(column, known.get(whole, whole)).partition(".")[0]
    named = heading(field, kind_name(table.type))
    return brackets(part, named) if part in (*LANGUAGES, "first", "last") and whole else named
