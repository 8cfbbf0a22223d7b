"""The columns of CSV and of exports: one name each, no keyword, days beside dates, foreign keys."""

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests import desk
from tests.commands.conftest import Desk
from tests.conftest import sco

LISTS = {
    "meetings": "meetings",
    "organs": "organs --owner all",
    "treaties": "treaties",
    "laws": "laws",
    "exercises": "exercises",
    "operations": "operations",
    "groups": "groups",
    "figures": "figures",
}
"""The list of each kind of record, by its table in exports."""
DERIVED = {"force"}
"""What is found for the day."""


def header(asked: Desk, command: str) -> list[str]:
    """The columns of an answer in CSV."""
    return next(csv.reader(io.StringIO(asked.ask(command, "--format", "csv").stdout)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts of the desk, exported as CSV."""
    return _export(tmp_path_factory.mktemp("csv"), "facts")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The same as SQLite."""
    path = _export(tmp_path_factory.mktemp("sqlite"), "facts.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def _export(into: Path, name: str) -> Path:
    target = into / name
    facts = desk.write(into, desk.text())
    assert sco("export", str(target), "--facts", facts) == ("", "", 0)
    return target


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of an exported file."""
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("kind", LISTS)
def test_a_column_has_the_same_name_in_csv_and_in_exports(
    asked: Desk, folder: Path, kind: str
) -> None:
    """Of a list in it, the column is that of its own table."""
    exported = {
        file.stem: set(table(folder, file.stem)[0])
        for file in folder.glob("*.csv")
        if table(folder, file.stem)
    }
    inner = {
        f"{name.removeprefix(f'{kind}_')}_{column}"
        for name, columns in exported.items()
        if name.startswith(f"{kind}_")
        for column in columns
    }
    own = set(header(asked, LISTS[kind])) - DERIVED
    assert own - exported[kind] - inner == set()
    assert own & exported[kind] > {"id", "sources"}


@pytest.mark.parametrize("command", [*LISTS.values(), "treaties --parties", "people", "timeline"])
def test_columns_of_answers_are_plain_names(asked: Desk, command: str) -> None:
    """None is a keyword: a database takes them without quotes."""
    names = header(asked, command)
    assert all(name.isidentifier() for name in names)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE TABLE answer ({', '.join(names)})")


@pytest.mark.parametrize("command", [*LISTS.values(), "members", "people", "timeline"])
def test_what_stands_in_the_head_can_be_asked_for(asked: Desk, command: str) -> None:
    """All of it is the answer without --fields; the days of a date can stand alone."""
    names = header(asked, command)
    whole = asked.ask(command, "--format", "csv").stdout
    assert asked.ask(command, "--format", "csv", "--fields", ",".join(names)).stdout == whole
    for day in (name for name in names if name.endswith(("_first", "_last"))):
        alone = asked.ask(command, "--format", "csv", "--fields", day).stdout
        column = [[row[names.index(day)]] for row in csv.reader(io.StringIO(whole))]
        assert [*csv.reader(io.StringIO(alone))] == column


def test_only_csv_has_columns_of_days(asked: Desk) -> None:
    """Elsewhere a date is one field."""
    answer = sco("laws", "--facts", asked.path, "--fields", "lapsed_first", "--json")
    assert answer.stderr.startswith("sco: unknown field: lapsed_first; did you mean lapsed?")
    assert (answer.stdout, answer.status) == ("", 2)


def test_columns_of_exports_are_plain_names(folder: Path) -> None:
    """Those of every table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for file in folder.glob("*.csv"):
            names = file.read_text(encoding="utf-8").splitlines()[0]
            connection.execute(f"CREATE TABLE {file.stem} ({names})")


@pytest.mark.parametrize(
    ("command", "id_", "wanted"),
    [
        (
            "meetings",
            "ufa-2015",
            {"date": "2015-07-09/2015-07-10", "date_first": "2015-07-09", "date_last": "2015-07-10"},
        ),
        ("organs --owner all", "nacta", {"founded": "2009", "founded_last": "2009-12-31"}),
        (
            "operations",
            "path-2007",
            {
                "from_date": "2007-10-25", "from_first": "2007-10-25", "from_last": "2007-10-25",
                "to_date": "2009-07", "to_first": "2009-07-01", "to_last": "2009-07-31",
            },
        ),
        ("operations", "sweep-2017", {"to_date": "", "to_first": "", "to_last": ""}),
        ("laws", "courts-2015", {"lapsed": "2017", "lapsed_first": "2017-01-01"}),
    ],
)  # fmt: skip
def test_beside_a_date_stand_its_first_and_its_last_day(
    asked: Desk, folder: Path, command: str, id_: str, wanted: dict[str, str]
) -> None:
    """In the answer as in the export."""
    answer = csv.DictReader(io.StringIO(asked.ask(command, "--format", "csv").stdout))
    (row,) = (row for row in answer if row["id"] == id_)
    (exported,) = (row for row in table(folder, command.split()[0]) if row["id"] == id_)
    assert wanted.items() <= row.items()
    assert wanted.items() <= exported.items()


@pytest.mark.parametrize(
    ("table", "column", "target"),
    [
        ("meetings", "organ", "organs"),
        ("meetings", "chair", "states"),
        ("meetings", "presided", "people"),
        ("meetings_delegations", "meetings_id", "meetings"),
        ("meetings_delegations", "state", "states"),
        ("meetings_delegations", "person", "people"),
        ("organs", "state", "states"),
        ("organs", "parent", "organs"),
        ("offices", "organ", "organs"),
        ("offices", "state", "states"),
        ("offices_holders", "person", "people"),
        ("offices_holders", "event", "records"),
        ("treaties", "adopted_at", "records"),
        ("treaties_parties", "state", "states"),
        ("laws", "state", "states"),
        ("operations", "phase_of", "operations"),
        ("groups_listings", "state", "states"),
        ("figures", "state", "states"),
        ("figures", "organ", "organs"),
        ("exercises_contingents", "state", "states"),
        ("statements", "topics_id", "topics"),
    ],
)
def test_a_reference_is_a_foreign_key(
    database: sqlite3.Connection, table: str, column: str, target: str
) -> None:
    """To the table of its kind, or of all records where any will do."""
    keys = database.execute(f"SELECT * FROM pragma_foreign_key_list('{table}')").fetchall()
    assert (column, target) in {(key[3], key[2]) for key in keys}


@pytest.mark.parametrize(
    ("record", "field", "target"),
    [
        ("ufa-2015", "adopted", "convention-2001"),
        ("ufa-2015", "person", "narendra-modi"),
        ("bishkek-2016", "states", "pakistan"),
        ("protocol-2007", "amends", "convention-2001"),
        ("black-storm-2009", "states", "pakistan"),
        ("council-of-heads-of-government", "members", "india"),
        ("friends-2015", "participants", "china"),
    ],
)
def test_a_list_of_references_is_in_the_table_of_links(
    database: sqlite3.Connection, record: str, field: str, target: str
) -> None:
    """With foreign keys of its own."""
    asked = "SELECT count(*) FROM links WHERE record = ? AND field = ? AND target = ?"
    assert database.execute(asked, (record, field, target)).fetchone() == (1,)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_the_questions_ask_can_be_asked_in_sql(database: sqlite3.Connection) -> None:
    """By the columns with days: the laws of a day, the operations of a month, who led whom."""
    in_force = database.execute(
        "SELECT id FROM laws WHERE state = 'pakistan' AND in_force_last <= :day"
        " AND (lapsed IS NULL OR :day < lapsed_first)",
        {"day": "2017-02-01"},
    )
    assert in_force.fetchall() == [("act-1997",)]
    running = database.execute(
        "SELECT id FROM operations WHERE from_first <= '2009-06-30' AND to_last >= '2009-06-01'"
    )
    assert running.fetchall() == [("path-2007",), ("black-storm-2009",)]
    led = database.execute(
        "SELECT m.id, p.name_zh FROM meetings AS m"
        " JOIN meetings_delegations AS d ON d.meetings_id = m.id JOIN people AS p ON p.id = d.person"
        " WHERE d.state = 'pakistan' ORDER BY m.date_first"
    )
    assert led.fetchall() == [("ufa-2015", "纳瓦兹·谢里夫"), ("astana-2017", "纳瓦兹·谢里夫")]
