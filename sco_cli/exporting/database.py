"""The facts as an SQLite database, with foreign keys and a full-text index."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sco_cli import __version__
from sco_cli.exporting.tabular import Table, tables
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, Field, fields, is_kind, kind_of, references, title_of, values
from sco_cli.languages import LANGUAGES
from sco_cli.model import Record, Text

if TYPE_CHECKING:  # only this export imports it
    import sqlite3

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


def fill(database: "sqlite3.Connection", facts: FactBase, seal: str) -> None:
    """Write everything into an empty database.

    Args:
        database: to write to.
        facts: all of them.
        seal: what stands for the digest of the file until that is known.
    """
    database.execute("PRAGMA foreign_keys = ON")
    database.execute(
        "CREATE TABLE about (format INTEGER, sco TEXT, as_of TEXT, checked TEXT, seal TEXT)"
    )
    about = (facts.format, __version__, facts.as_of, facts.checked, seal)
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
        "CREATE TABLE links (record TEXT NOT NULL REFERENCES records (id), field TEXT NOT NULL,"
        " target TEXT NOT NULL REFERENCES records (id), PRIMARY KEY (record, field, target))"
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
        return f'"{name}" TEXT NOT NULL REFERENCES "{table.owner}" (id)'
    if name == "id":
        return '"id" TEXT PRIMARY KEY REFERENCES records (id)'
    number = "INTEGER" if field.type in (bool, int) else "TEXT"
    kind = "NUMERIC" if float in field.types else number
    if field.kind == "" and not field.many:
        return f'"{name}" {kind} REFERENCES records (id)'
    if field.kind and not field.many:
        # The other table may be filled later.
        array = KINDS[field.kind].array
        return f'"{name}" {kind} REFERENCES "{array}" (id) DEFERRABLE INITIALLY DEFERRED'
    return f'"{name}" {kind}'


def _full_text(database: "sqlite3.Connection", facts: FactBase) -> None:
    """Every language of every text, and an index over them, with their other spellings.

    Of three characters at a time, since Chinese has no spaces; for two, look into ``texts``.
    """
    from sco_cli.folding.words import spellings

    typed = ", ".join(f"{lang} TEXT" for lang in LANGUAGES)
    database.execute(
        "CREATE TABLE texts (id TEXT PRIMARY KEY REFERENCES records (id), kind TEXT,"
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
