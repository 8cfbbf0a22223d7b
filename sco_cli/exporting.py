"""The whole fact base as one JSON document, a folder of CSV files or an SQLite database."""

import csv
import typing
from collections.abc import Callable, Iterator
from contextlib import closing
from errno import EIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sco_cli import __version__
from sco_cli.errors import OutputError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.factfile import record_types
from sco_cli.language import LANGUAGES
from sco_cli.messages import of_system
from sco_cli.model import Record, Text, fields_of
from sco_cli.output.cells import paths
from sco_cli.output.csv import as_text
from sco_cli.output.json import document
from sco_cli.query.records import KINDS, RETIRED, title_of
from sco_cli.writing import replace

if TYPE_CHECKING:  # each format imports what it is written with
    import sqlite3


def export(facts: FactBase, target: Path, *, force: bool = False) -> None:
    """Write everything to a file or folder, whole or not at all.

    Args:
        facts: from ``load()``.
        target: ``NAME.json``, ``NAME.sqlite`` (or ``.db``), or a folder's name for CSV files.
        force: replace what is there.

    Raises:
        UsageError: if the ending says nothing, or something is there and ``force`` isn't given.
        OutputError: if it can't be written.
    """
    write = _WRITERS.get(target.suffix.casefold())
    if write is None:
        raise UsageError(
            f"{target}: no format has this ending",
            f"{target}：没有与此后缀对应的格式",
            hint=(
                "name a .json or .sqlite file, or a folder for CSV",
                "请给出 .json 或 .sqlite 文件，或 CSV 目录名",
            ),
        )
    try:
        if target.exists() and not force:
            raise UsageError(
                f"{target}: is there already",
                f"{target}：已存在",
                hint=("replace it with --force", "可用 --force 覆盖"),
            )
        _refuse_loss(facts, target)
        replace(target, lambda path: write(facts, path))
    except OSError as e:
        en, zh = of_system(e)
        raise OutputError(
            f"{target}: can't be written: {en}", f"{target}：无法写入：{zh}"
        ) from None


def _refuse_loss(facts: FactBase, target: Path) -> None:
    """Even --force replaces only what ``sco export`` writes: never other files.

    Raises:
        UsageError: if something else would be lost.
    """
    ours = {f"{name}.csv" for name, *_ in tables(facts)} if not target.suffix else set()
    if target.is_dir() and not {path.name for path in target.iterdir()} <= ours:
        raise UsageError(
            f"{target}: is a folder with other files in it",
            f"{target}：目录中有其他文件",
            hint=("name another target", "请另选文件或目录名"),
        )


# JSON


def _json(facts: FactBase, path: Path) -> None:
    everything = {"format": facts.format, "sco": __version__, **dict(facts.fields())}
    path.write_bytes(document(everything))


# Tables: what CSV and SQLite share


Rows = list[tuple[str, Any]]
"""The id of the record that holds a row, or nothing, and the row."""


def tables(facts: FactBase) -> Iterator[tuple[str, type[Any], str | None, Rows]]:
    """Each table: its name, the type of its rows, the table that holds them, the rows.

    Lists of records in a record (spells, holders, statements, versions) are tables of their own,
    there even when empty: what reads them may rely on the names.
    """
    for name, type_ in record_types().items():
        rows: Rows = [("", record) for record in getattr(facts, name)]
        yield name, type_, None, rows
        yield from _inner_tables(name, type_, rows)


def _inner_tables(
    parent: str, type_: type[Any], rows: Rows
) -> Iterator[tuple[str, type[Any], str | None, Rows]]:
    for field, inner in lists_of(type_).items():
        attribute = dict(fields_of(type_))[field]
        held = [(record.id, one) for _, record in rows for one in getattr(record, attribute)]
        name = field if field == "statements" else f"{parent}_{field}"
        yield name, inner, parent, held
        if "id" in inner.__struct_fields__:
            yield from _inner_tables(name, inner, held)


def lists_of(type_: type[Any]) -> dict[str, type[Any]]:
    """The fields that hold a list of records, with what they hold."""
    hints = typing.get_type_hints(type_)
    found = {}
    for field, attribute in fields_of(type_):
        if typing.get_origin(hints[attribute]) is tuple:
            inner = typing.get_args(hints[attribute])[0]
            if isinstance(inner, type) and issubclass(inner, Record):
                found[field] = inner
    return found


def flat(record: Any) -> dict[str, Any]:
    """A record's plain fields: one for each language of a text, lists joined with ``; ``."""
    row: dict[str, Any] = {}
    for field, attribute in fields_of(type(record)):
        value = getattr(record, attribute)
        if isinstance(value, tuple):
            if not (value and isinstance(value[0], Record)):
                row[field] = "; ".join(value)
        elif isinstance(value, Record):
            for inner, shown in flat(value).items():
                row[f"{field}_{inner}"] = shown
        else:
            row[field] = value
    return row


def header(type_: type[Any]) -> list[str]:
    """The columns of ``flat`` for a type, the same whether or not a row has values."""
    own_tables = lists_of(type_)
    return [
        path.replace(".", "_")
        for path, kind in paths(type_).items()
        if not (isinstance(kind, type) and issubclass(kind, Record))
        and path.partition(".")[0] not in own_tables
    ]


def _csv(facts: FactBase, path: Path) -> None:
    path.mkdir()
    for name, type_, owner, rows in tables(facts):
        columns = ([_owner_column(owner)] if owner else []) + header(type_)
        with open(path / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            # A nested record that is absent leaves its columns empty, under its own name nothing.
            writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            for owned_by, record in rows:
                row = {k: as_text(v) for k, v in flat(record).items()}
                writer.writerow(row | ({_owner_column(owner): owned_by} if owner else {}))


def _owner_column(owner: str | None) -> str:
    return f"{owner}_id"


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
        ((r.id, KINDS[type(r)], title_of(r).en, title_of(r).zh) for r in facts.by_id.values()),
    )
    database.executemany(
        "INSERT INTO records VALUES (?, ?, ?, ?)",
        ((r.id, RETIRED, r.text.en, r.text.zh) for r in facts.retired),
    )
    database.execute(
        "CREATE TABLE links (record TEXT NOT NULL REFERENCES records, field TEXT NOT NULL,"
        " target TEXT NOT NULL REFERENCES records, PRIMARY KEY (record, field, target))"
    )
    for name, type_, owner, rows in tables(facts):
        _sqlite_table(database, name, type_, owner, rows)
    database.executescript(_VIEWS)
    _full_text(database, facts)


def _sqlite_table(
    database: "sqlite3.Connection",
    name: str,
    type_: type[Any],
    owner: str | None,
    rows: Rows,
) -> None:
    from sco_cli.query.records import references

    names = header(type_)
    columns = [_column(n) for n in names]
    if owner:
        columns.insert(0, f'"{_owner_column(owner)}" TEXT NOT NULL REFERENCES "{owner}"')
        names.insert(0, _owner_column(owner))
    database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)})')
    for owned_by, record in rows:
        row = flat(record) | ({_owner_column(owner): owned_by} if owner else {})
        marks = ", ".join("?" * len(names))
        database.execute(f'INSERT INTO "{name}" VALUES ({marks})', [row.get(n) for n in names])
        source = getattr(record, "id", owned_by)
        database.executemany(
            "INSERT OR IGNORE INTO links VALUES (?, ?, ?)",
            ((source, field, target) for field, target in references(record)),
        )


def _column(name: str) -> str:
    if name == "id":
        return '"id" TEXT PRIMARY KEY REFERENCES records'
    whole = ("number", "second_hand", "inferred", "pakistan", "zh_own")
    kind = "INTEGER" if name.endswith(whole) else "TEXT"
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
            (r.id, KINDS[type(r)], *("\n".join(_texts(r, code)) for code in LANGUAGES))
            for r in facts.by_id.values()
        ),
    )
    database.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _texts(record: Record, code: str) -> Iterator[str]:
    for field, attribute in fields_of(type(record)):
        if field == "statements":
            continue  # records of their own
        value = getattr(record, attribute)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Text):
                yield getattr(inner, code)
            elif isinstance(inner, Record):
                yield from _texts(inner, code)


_WRITERS: Final[dict[str, Callable[[FactBase, Path], None]]] = {
    ".json": _json,
    ".sqlite": _sqlite,
    ".db": _sqlite,
    "": _csv,
}
