"""The whole fact base as one JSON document, a folder of CSV files or an SQLite database."""

import csv
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from errno import EBUSY, EIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec
from msgspec import Raw

from sco_cli import __version__
from sco_cli.errors import UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import (
    KINDS,
    Field,
    arrays,
    fields,
    is_kind,
    kind_of,
    references,
    title_of,
    values,
)
from sco_cli.language import LANGUAGES
from sco_cli.model import Record, Text
from sco_cli.output.csv import as_text
from sco_cli.output.json import document
from sco_cli.writing import replace

if TYPE_CHECKING:  # each format imports what it is written with
    import sqlite3


def export(facts: FactBase, target: Path, *, force: bool = False) -> None:
    """Write everything to a file or folder, whole or not at all.

    Args:
        facts: from ``load()``.
        target: ``NAME.json``, ``NAME.sqlite`` (or ``.db``), or a folder's name for CSV files.
        force: replace what is there, if an export wrote it.

    Raises:
        UsageError: if the ending says nothing, or something is there that may not be replaced.
        OutputError: if it can't be written.
    """
    ending = "".join(target.name.casefold().rpartition(".")[1:]) if "." in target.name else ""
    if str(target) == "-" or ending not in _FORMATS:
        raise UsageError(
            f"{target}: no format has this ending",
            f"{target}：没有与此后缀对应的格式",
            hint=(
                "name a .json or .sqlite file, or a folder for CSV",
                "请给出 .json 或 .sqlite 文件，或 CSV 目录名",
            ),
        )
    write, wrote = _FORMATS[ending]
    mine = (lambda path: wrote(facts, path)) if force else None
    try:
        replace(target, lambda path: write(facts, path), mine)
    except FileExistsError:
        if not force:
            raise UsageError(
                f"{target}: is there already",
                f"{target}：已存在",
                about="export",
            ) from None
        raise UsageError(
            f"{target}: holds what no export wrote",
            f"{target}：含有并非导出生成的内容",
            hint=("name another target", "请另选文件或目录名"),
        ) from None


# Even --force replaces only what an export wrote. It is known by what it holds, also that of an
# earlier version with fewer fields, and never by its name; what was added to it isn't lost either.


# JSON


def _json(facts: FactBase, path: Path) -> None:
    everything = {"format": facts.format, "sco": __version__, **dict(facts.fields())}
    path.write_bytes(document(everything))


def _wrote_json(facts: FactBase, path: Path) -> bool:
    try:
        found = msgspec.json.decode(
            path.read_bytes() if path.is_file() else b"", type=dict[str, Raw]
        )
    except msgspec.DecodeError:
        return False
    return {"format", "sco", "as_of"} <= found.keys() <= {"sco", *dict(facts.fields())}


# Tables: what CSV and SQLite share


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
        if field.is_text or (field.holds_records and not field.many):
            for inner in _cells(field.type, value):
                yield _Cell(f"{field.name}_{inner.name}", inner.field, inner.value)
        elif not field.holds_records:
            yield _Cell(field.name, field, "; ".join(value) if isinstance(value, tuple) else value)


def _csv(facts: FactBase, path: Path) -> None:
    path.mkdir()
    for table in tables(facts):
        with open(path / f"{table.name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([as_text(value) for value in line] for line in table.lines())


def _wrote_csv(facts: FactBase, path: Path) -> bool:
    known = {f"{table.name}.csv": {*table.columns} for table in tables(facts)}
    found = [*path.iterdir()] if path.is_dir() else [path]
    return all(_has_columns(file, known.get(file.name, set())) for file in found) and (
        not found or {"states.csv", "events.csv", "sources.csv"} <= {file.name for file in found}
    )


def _has_columns(path: Path, known: set[str]) -> bool:
    """Whether a regular file is a table of none but known columns."""
    if path.is_symlink() or not path.is_file():
        return False
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        first = file.readline(10_000)
    columns = next(csv.reader([first]), [])
    return len(columns) > 1 and set(columns) <= known


# SQLite

_VIEWS: Final = """
CREATE VIEW status_spells AS
  -- The status of every state over time. A date known to the month or year counts from its first
  -- day. On a day: SELECT * FROM status_spells WHERE first <= :day AND (end IS NULL OR :day < end)
  SELECT s.states_id AS state, t.name_en, t.name_zh, t.alpha_2, s.status,
         substr(replace(s."from", '~', '') || '-01-01', 1, 10) AS first,
         substr(replace(s."to", '~', '') || '-01-01', 1, 10) AS end
  FROM states_spells AS s JOIN states AS t ON t.id = s.states_id;

CREATE VIEW members_now AS
  -- The members on the day of the facts.
  SELECT state, name_en, name_zh, alpha_2, first AS since FROM status_spells, about
  WHERE status = 'member' AND first <= about.as_of AND (end IS NULL OR about.as_of < end);

CREATE VIEW second_hand AS
  -- Everything that rests on relayed sources alone.
  SELECT 'events' AS kind, id, title_en, title_zh FROM events WHERE second_hand
  UNION ALL SELECT 'treaties', id, title_en, title_zh FROM treaties WHERE second_hand
  UNION ALL SELECT 'exercises', id, name_en, name_zh FROM exercises WHERE second_hand
  UNION ALL SELECT 'statements', id, text_en, text_zh FROM statements WHERE second_hand;
"""


def _sqlite(facts: FactBase, path: Path) -> None:
    import sqlite3

    try:
        with closing(sqlite3.connect(path)) as database, database:
            _fill(database, facts)
    except sqlite3.Error as e:
        raise OSError(EIO, str(e)) from None


def _wrote_sqlite(facts: FactBase, path: Path) -> bool:
    import sqlite3

    if not path.is_file():
        return False
    if any(Path(f"{path}-{more}").exists() for more in ("journal", "wal")):
        raise OSError(EBUSY, os.strerror(EBUSY))  # another program is at work in it
    inner = {f"search_{part}" for part in ("config", "data", "docsize", "idx")}
    views = {"status_spells", "members_now", "second_hand"}
    known = {"about", "records", "links", "texts", "search", *inner, *views}
    known |= {table.name for table in tables(facts)}
    try:
        where = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(where, uri=True)) as database:
            database.execute("SELECT format, sco, as_of FROM about")
            names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
            columns = {
                (table.name, column)
                for table in tables(facts)
                for _, column, *_ in database.execute(f'PRAGMA table_info("{table.name}")')
            }
            own = {(table.name, column) for table in tables(facts) for column in table.columns}
            return columns <= own and {n for n in names if not n.startswith("sqlite_")} <= known
    except sqlite3.Error:
        return False


def _fill(database: "sqlite3.Connection", facts: FactBase) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("CREATE TABLE about (format INTEGER, sco TEXT, as_of TEXT, checked TEXT)")
    about = (facts.format, __version__, facts.as_of, facts.checked)
    database.execute("INSERT INTO about VALUES (?, ?, ?, ?)", about)
    database.execute(
        "CREATE TABLE records (id TEXT PRIMARY KEY, kind TEXT NOT NULL,"
        " title_en TEXT NOT NULL, title_zh TEXT NOT NULL)"
    )
    database.executemany(
        "INSERT INTO records VALUES (?, ?, ?, ?)",
        (
            (record.id, kind_of(record).name, title_of(record).en, title_of(record).zh)
            for record in (*facts.by_id.values(), *facts.retired)
        ),
    )
    database.execute(
        "CREATE TABLE links (record TEXT NOT NULL REFERENCES records, field TEXT NOT NULL,"
        " target TEXT NOT NULL REFERENCES records, PRIMARY KEY (record, field, target))"
    )
    every = list(tables(facts))
    for table in every:  # all of them first, since they refer to each other
        columns = [_column(table, name, field) for name, field in table.columns.items()]
        database.execute(f'CREATE TABLE "{table.name}" ({", ".join(columns)})')
    for table in every:
        _fill_table(database, table)
    database.executescript(_VIEWS)
    _full_text(database, facts)


def _fill_table(database: "sqlite3.Connection", table: Table) -> None:
    places = ", ".join("?" * len(table.columns))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.lines())
    database.executemany(
        "INSERT OR IGNORE INTO links VALUES (?, ?, ?)",
        (
            (getattr(record, "id", owner), field.name, target)
            for owner, record in table.rows
            for field, target in references(record)
        ),
    )


def _column(table: Table, name: str, field: Field | None) -> str:
    """A column's definition; where it holds ids of a kind, a foreign key."""
    if field is None:
        return f'"{name}" TEXT NOT NULL REFERENCES "{table.owner}"'
    if name == "id":
        return '"id" TEXT PRIMARY KEY REFERENCES records'
    kind = "INTEGER" if field.type in (bool, int) else "TEXT"
    if field.kind and not field.many:
        # The other table may be filled later.
        array = KINDS[field.kind].array
        return f'"{name}" {kind} REFERENCES "{array}" DEFERRABLE INITIALLY DEFERRED'
    return f'"{name}" {kind}'


def _full_text(database: "sqlite3.Connection", facts: FactBase) -> None:
    """Both languages of every text, and an index over them.

    Of three characters at a time, since Chinese has no spaces; for two, look into ``texts``.
    """
    database.execute(
        "CREATE TABLE texts (id TEXT PRIMARY KEY REFERENCES records, kind TEXT, en TEXT, zh TEXT)"
    )
    database.execute(
        "CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, kind UNINDEXED, en, zh,"
        " content = 'texts', tokenize = 'trigram')"
    )
    database.executemany(
        "INSERT INTO texts VALUES (?, ?, ?, ?)",
        (
            (r.id, kind_of(r).name, *("\n".join(_texts(r, code)) for code in LANGUAGES))
            for r in facts.by_id.values()
        ),
    )
    database.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _texts(record: Record, code: str) -> Iterator[str]:
    for field in fields(type(record)):
        if is_kind(field.type):
            continue  # statements are records of their own
        for inner in values(record, field):
            if isinstance(inner, Text):
                yield getattr(inner, code)
            elif isinstance(inner, Record):
                yield from _texts(inner, code)


_Format = tuple[Callable[[FactBase, Path], None], Callable[[FactBase, Path], bool]]
"""What writes an export, and what knows one."""
_FORMATS: Final[dict[str, _Format]] = {
    ".json": (_json, _wrote_json),
    ".sqlite": (_sqlite, _wrote_sqlite),
    ".db": (_sqlite, _wrote_sqlite),
    "": (_csv, _wrote_csv),
}
