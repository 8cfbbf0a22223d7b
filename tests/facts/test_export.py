"""What the exported database answers."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.conftest import sco


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The facts as SQLite."""
    path = tmp_path_factory.mktemp("export") / "facts.sqlite"
    assert sco("export", str(path)).status == 0
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_links_lead_from_records_to_what_they_name(database: sqlite3.Connection) -> None:
    """A join answers what `sco show` lists."""
    (count,) = database.execute(
        "SELECT count(*) FROM links WHERE target = 'tass-india-pakistan-join-2017'"
    ).fetchone()
    shown = sco("show", "tass-india-pakistan-join-2017", "--json").stdout
    assert count == len(json.loads(shown)["item"]["mentions"])
    took_part = database.execute(
        "SELECT e.id FROM exercises e JOIN links l ON l.record = e.id"
        " WHERE l.field = 'participants' AND l.target = 'pakistan'"
    ).fetchall()
    assert ("pabbi-antiterror-2021",) in took_part


def test_members_now(database: sqlite3.Connection) -> None:
    """The ten, with the day since when."""
    found = dict(database.execute("SELECT alpha_2, since FROM members_now").fetchall())
    assert set(found) == {"BY", "IN", "IR", "KZ", "CN", "KG", "PK", "RU", "TJ", "UZ"}
    assert (found["PK"], found["BY"]) == ("2017-06-09", "2024-07-04")


@pytest.mark.parametrize(
    ("day", "status", "count"),
    [
        ("2013-01-01", "observer", 5),
        ("2013-01-01", "member", 6),
        ("2024-06-22", "member", 9),
        ("2024-07-03", "member", 9),
        ("2024-07-04", "member", 10),
        ("2024-06-22", "dialogue-partner", 14),
        ("2025-09-01", "partner", 17),
        ("2001-06-14", "member", 0),
    ],
)
def test_status_spells_on_a_day(
    database: sqlite3.Connection, day: str, status: str, count: int
) -> None:
    """As the comment in the view says; the same states as `sco members`."""
    (comment,) = database.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'status_spells'"
    ).fetchone()
    query = re.search(r"On a day: (SELECT .*)$", comment, re.MULTILINE)
    assert query
    found = database.execute(f"SELECT alpha_2 FROM ({query[1]}) WHERE status = :status", {"day": day, "status": status})  # fmt: skip
    codes = {code for (code,) in found}
    assert len(codes) == count
    listed = sco("members", "--as-of", day, "--status", status, "--fields", "alpha_2").stdout
    assert codes == set(listed.split())


def test_full_text_search(database: sqlite3.Connection) -> None:
    """Both languages; Chinese without spaces."""

    def search(words: str) -> set[str]:
        found = database.execute("SELECT id FROM search WHERE search MATCH ?", (f'"{words}"',))
        return {name for (name,) in found}

    assert {"term-rats", "rats"} <= search("地区反恐怖机构")
    assert "pabbi-antiterror-2021" in search("Pabbi")
    assert "rats" in search("Regional Anti-Terrorist Structure")
    assert search("zzzz") == set()
    (text,) = database.execute("SELECT zh FROM search WHERE id = 'rats'").fetchone()
    assert "地区反恐怖机构" in text
