"""The whole fact base as one JSON document, a folder of CSV files or an SQLite database."""

import csv
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from errno import EBUSY, EIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sco_cli import __version__
from sco_cli.errors import UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import (
    KINDS,
    Field,
    arrays,
    bounds,
    column_name,
    fields,
    is_kind,
    kind_of,
    references,
    title_of,
    values,
)
from sco_cli.languages import LANGUAGES
from sco_cli.message import Message
from sco_cli.model import Record, Text
from sco_cli.output.csv import as_text
from sco_cli.output.json import document
from sco_cli.writing import replace

if TYPE_CHECKING:  # each format imports what it is written with
    import sqlite3


def export(facts: FactBase, target: str | Path, *, force: bool = False) -> None:
    """Write everything to a file or folder, whole or not at all.

    Args:
        facts: from ``load()``.
        target: ``NAME.json``, ``NAME.sqlite`` (or ``.db``), or a folder's name for CSV files.
        force: replace what is there, if it is an export that nobody has changed.

    Raises:
        UsageError: if the ending says nothing, or something is there that may not be replaced.
        OutputError: if it can't be written.
    """
    path = Path(target)
    ending = "".join(path.name.casefold().rpartition(".")[1:]) if "." in path.name else ""
    of_a_folder = ending and str(target).endswith("/")
    if str(target) == "-" or of_a_folder or ending not in _FORMATS:
        raise UsageError(
            Message("no export format has the ending of {target}", target=target),
            hint=Message("give a .json or .sqlite file, or a folder for CSV"),
        )
    write, wrote = _FORMATS[ending]
    odd = os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)
    try:
        if odd:  # a pipe, a device
            raise FileExistsError
        replace(path, lambda new: write(facts, new), wrote if force else None)
    except FileExistsError:
        if not force and not odd:
            raise UsageError(
                Message("{target} already exists", target=target), about="export"
            ) from None
        raise UsageError(
            Message("{target} contains something that sco export did not write", target=target),
            hint=Message("give another target"),
        ) from None


# Even --force replaces only an export that is byte for byte as it was written: each holds a digest
# of itself. The name counts for nothing, nor does the version that wrote it.

_UNSEALED: Final = "sco-export-" + "0" * 64
_SEAL: Final = re.compile(rb"sco-export-([0-9a-f]{64})")
_SEALED_BEFORE: Final = 1 << 16
"""The seal stands among so many first bytes of a file."""


def _seal(path: Path) -> None:
    """Put the digest of a file that was just written in the place that it has for it."""
    from hashlib import file_digest

    with open(path, "r+b") as file:
        place = file.read(_SEALED_BEFORE).index(_UNSEALED.encode())
        file.seek(0)
        digest = file_digest(file, "sha256").hexdigest()
        file.seek(place)
        file.write(f"sco-export-{digest}".encode())


def _untouched(path: Path) -> bool:
    """Whether a file is an export, and as it was written."""
    from hashlib import sha256

    if not path.is_file():
        return False
    with open(path, "rb") as file:
        first = file.read(_SEALED_BEFORE)
        if not (seal := _SEAL.search(first)):
            return False
        digest = sha256(first[: seal.start()] + _UNSEALED.encode() + first[seal.end() :])
        while part := file.read(_SEALED_BEFORE):
            digest.update(part)
    return digest.hexdigest().encode() == seal[1]


# JSON


def _json(facts: FactBase, path: Path) -> None:
    about = {"format": facts.format, "sco": __version__, "seal": _UNSEALED}
    path.write_bytes(document(about | dict(facts.fields())))
    _seal(path)


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


def _csv(facts: FactBase, path: Path) -> None:
    path.mkdir()
    for table in tables(facts):
        with open(path / f"{table.name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([as_text(value) for value in line] for line in table.lines())
    sums = path / _SUMS
    sums.write_text(f"# {_UNSEALED}\n{_sums(path)}", encoding="utf-8")
    _seal(sums)


_SUMS: Final = "SHA256SUMS"
"""The file in a folder that has the digest of each other, as ``sha256sum -c`` reads them."""


def _sums(folder: Path) -> str:
    from hashlib import sha256

    digests = (
        (file.name, sha256(file.read_bytes()).hexdigest())
        for file in sorted(folder.iterdir())
        if file.name != _SUMS
    )
    return "".join(f"{digest}  {name}\n" for name, digest in digests)


def _untouched_folder(path: Path) -> bool:
    """Whether a folder is an export, and as it was written; or empty, with nothing to lose."""
    if not path.is_dir():
        return False
    found = [*path.iterdir()]
    if any(file.is_symlink() or not file.is_file() for file in found):
        return False
    sums = path / _SUMS
    return not found or (
        _untouched(sums) and sums.read_text(encoding="utf-8").partition("\n")[2] == _sums(path)
    )


# SQLite

_VIEWS: Final = """
CREATE VIEW status_spells AS
  -- The status of every state over time. A date known to the month or year counts from its first
  -- day. On a day: SELECT * FROM status_spells WHERE first <= :day AND (end IS NULL OR :day < end)
  SELECT s.states_id AS state, t.name_*, t.alpha_2, s.status,
         s.from_first AS first, s.to_first AS end
  FROM states_spells AS s JOIN states AS t ON t.id = s.states_id;

CREATE VIEW members_now AS
  -- The members on the day of the facts.
  SELECT state, name_*, alpha_2, first AS since FROM status_spells, about
  WHERE status = 'member' AND first <= about.as_of AND (end IS NULL OR about.as_of < end);

CREATE VIEW second_hand AS
  -- Everything that rests on relayed sources alone.
  SELECT 'events' AS kind, id, title_* FROM events WHERE second_hand
  UNION ALL SELECT 'meetings', id, title_* FROM meetings WHERE second_hand
  UNION ALL SELECT 'treaties', id, title_* FROM treaties WHERE second_hand
  UNION ALL SELECT 'exercises', id, name_* FROM exercises WHERE second_hand
  UNION ALL SELECT 'statements', id, text_* FROM statements WHERE second_hand;
"""


def _sqlite(facts: FactBase, path: Path) -> None:
    import sqlite3

    try:
        with closing(sqlite3.connect(path)) as database, database:
            _fill(database, facts)
    except sqlite3.Error as e:
        raise OSError(EIO, str(e)) from None
    _seal(path)


def _untouched_database(path: Path) -> bool:
    """Whether a database is an export, and as it was written.

    Raises:
        OSError: if another program is at work in it.
    """
    import sqlite3

    if not path.is_file():
        return False
    busy = any(Path(f"{path}-{more}").exists() for more in ("journal", "wal"))
    if not busy and _untouched(path):
        try:
            where = f"{path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(where, timeout=0, uri=True)) as database:
                database.execute("SELECT seal FROM about")
            return True
        except sqlite3.Error:  # it has locked it
            busy = True
    if busy:
        raise OSError(EBUSY, os.strerror(EBUSY))
    return False


def _fill(database: "sqlite3.Connection", facts: FactBase) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    database.execute(
        "CREATE TABLE about (format INTEGER, sco TEXT, as_of TEXT, checked TEXT, seal TEXT)"
    )
    about = (facts.format, __version__, facts.as_of, facts.checked, _UNSEALED)
    database.execute("INSERT INTO about VALUES (?, ?, ?, ?, ?)", about)
    database.execute(
        "CREATE TABLE records (id TEXT PRIMARY KEY, kind TEXT NOT NULL,"
        f" {', '.join(f'title_{lang} TEXT NOT NULL' for lang in LANGUAGES)})"
    )
    database.executemany(
        f"INSERT INTO records VALUES (?, ?{', ?' * len(LANGUAGES)})",
        (
            (
                r.id,
                kind_of(r).name,
                *(getattr(title_of(r), lang) or title_of(r).en for lang in LANGUAGES),
            )
            for r in (*facts.by_id.values(), *facts.retired)
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
    in_every_language = re.compile(r"([\w.]+)_\*")
    database.executescript(in_every_language.sub(_columns_of_a_text, _VIEWS))
    _full_text(database, facts)


def _columns_of_a_text(name: re.Match[str]) -> str:
    return ", ".join(f"{name[1]}_{lang}" for lang in LANGUAGES)


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
    number = "INTEGER" if field.type in (bool, int) else "TEXT"
    kind = "NUMERIC" if float in field.types else number
    if field.kind == "" and not field.many:
        return f'"{name}" {kind} REFERENCES records'
    if field.kind and not field.many:
        # The other table may be filled later.
        array = KINDS[field.kind].array
        return f'"{name}" {kind} REFERENCES "{array}" DEFERRABLE INITIALLY DEFERRED'
    return f'"{name}" {kind}'


def _full_text(database: "sqlite3.Connection", facts: FactBase) -> None:
    """Every language of every text, and an index over them, with their other spellings.

    Of three characters at a time, since Chinese has no spaces; for two, look into ``texts``.
    """
    from sco_cli.folding.words import spellings

    typed = ", ".join(f"{lang} TEXT" for lang in LANGUAGES)
    database.execute(
        "CREATE TABLE texts (id TEXT PRIMARY KEY REFERENCES records, kind TEXT,"
        f" {typed}, spellings TEXT)"
    )
    database.execute(
        f"CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, kind UNINDEXED, "
        f"{', '.join(LANGUAGES)}, spellings, content = 'texts', tokenize = 'trigram')"
    )
    said = ((r, ["\n".join(_texts(r, code)) for code in LANGUAGES]) for r in facts.by_id.values())
    database.executemany(
        f"INSERT INTO texts VALUES (?, ?{', ?' * len(LANGUAGES)}, ?)",
        ((r.id, kind_of(r).name, *texts, "\n".join(map(spellings, texts))) for r, texts in said),
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


_Format = tuple[Callable[[FactBase, Path], None], Callable[[Path], bool]]
"""What writes an export, and what knows one that nobody has changed."""
_FORMATS: Final[dict[str, _Format]] = {
    ".json": (_json, _untouched),
    ".sqlite": (_sqlite, _untouched_database),
    ".db": (_sqlite, _untouched_database),
    "": (_csv, _untouched_folder),
}
