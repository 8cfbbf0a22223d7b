"""What differs between two versions of the facts, by entry and field."""

from collections.abc import Collection, Iterator
from typing import Any, Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, Field, fields, is_kind, kind_of, title_of
from sco_cli.model import AnyRecord, Record
from sco_cli.results import Revision

_Value = str | int | float | bool | tuple[str, ...] | None
_Difference = tuple[str, _Value, _Value]
"""The path of a field, what it said, and what it says."""


def revisions(old: FactBase, new: FactBase, kinds: Collection[str] = ()) -> tuple[Revision, ...]:
    """What differs between two versions of the facts, in the file's order of kinds.

    The order of entries, and of tables in a list, is no difference.

    Args:
        old: the earlier version, from ``load(path)``.
        new: the later one.
        kinds: only entries of these kinds; all by default.

    >>> from sco_cli import load
    >>> revisions(load(), load())
    ()
    """
    ids = dict.fromkeys((*new.by_id, *old.by_id))
    found = [row for id_ in ids for row in _of_entry(id_, old, new)]
    order = [*KINDS]
    wanted = (row for row in found if not kinds or row.kind in kinds)
    return tuple(sorted(wanted, key=lambda row: order.index(row.kind)))


def _of_entry(id_: str, old: FactBase, new: FactBase) -> Iterator[Revision]:
    before, after = old.by_id.get(id_), new.by_id.get(id_)
    if before is None and after is not None:
        yield _row(after, "added")
    elif after is None and before is not None:
        into = next((retired.into for retired in new.retired if retired.id == id_), None)
        yield _row(before, "removed" if into is None else "retired", after=into or None)
    elif before is not None and after is not None and before != after:
        kinds = kind_of(before).name, kind_of(after).name
        if kinds[0] != kinds[1]:
            yield _row(after, "changed", "kind", *kinds)
        else:
            for difference in _differences(before, after):
                yield _row(after, "changed", *difference)


def _row(
    record: AnyRecord, change: Any, field: str = "", before: _Value = None, after: _Value = None
) -> Revision:
    return Revision(
        id=record.id,
        kind=kind_of(record).name,
        title=title_of(record),
        change=change,
        field=field,
        before=before,
        after=after,
    )


def _differences(old: Record | None, new: Record | None, path: str = "") -> Iterator[_Difference]:
    """The fields in which two records of a type differ, or all that one of them says."""
    of: Any = new if new is not None else old
    for field in fields(type(of)):
        before, after = (getattr(one, field.attribute, None) for one in (old, new))
        if before == after or "derived" in field.says or is_kind(field.type):
            continue
        where = f"{path}.{field.name}" if path else field.name
        if field.is_table:
            yield from _in_tables(before or (), after or (), where)
        elif field.holds_records or field.is_text:
            yield from _differences(before, after, where)
        elif _said(before, field) != _said(after, field):
            yield where, _said(before, field), _said(after, field)


def _said(value: _Value, field: Field) -> _Value:
    """What a field says: an empty list, or the default of a mark, is nothing."""
    return None if value in ((), field.default) else value


def _in_tables(
    old: tuple[Record, ...], new: tuple[Record, ...], path: str
) -> Iterator[_Difference]:
    """What differs between two lists of tables: what is alike in both is paired, then by key."""
    gone = [one for one in old if one not in new]
    for place, one in enumerate(new, 1):
        if one in old:
            continue
        pair = next((other for other in gone if _key(other) == _key(one)), None)
        if pair is not None:
            gone.remove(pair)
        yield from _differences(pair, one, f"{path}[{place}]")
    for one in gone:
        yield from _differences(one, None, f"{path}[{old.index(one) + 1}]")


def _key(record: Record) -> tuple[Any, ...]:
    """By which the same table is known in two versions: whom or what it is about."""
    about = [field for field in fields(type(record)) if field.name in _ABOUT]
    return tuple(getattr(record, field.attribute) for field in about)


_ABOUT: Final = (
    "state", "organization", "person", "status", "number", "section", "period", "what", "field",
    "form", "name", "by",
)  # fmt: skip
"""Fields that tell a table of a list from the others."""
