"""``sco export``: everything, whole or not at all."""

import csv
import json
import os
import re
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from sco_cli import __version__, exporting
from sco_cli.errors import ExitCode
from sco_cli.exporting.datasette import QUERIES
from sco_cli.exporting.tabular import tables
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, arrays, bounds, column_name, kind_of, paths
from sco_cli.languages import LANGUAGES
from tests.bad import break_rule
from tests.conftest import MINI, SCO, environment, process, sco


class Table(NamedTuple):
    """A file of CSV."""

    header: list[str]
    rows: list[dict[str, str]]


NAMES = ["facts.json", "facts.sqlite", "facts.db", "facts"]


def export(target: Path, *more: str) -> Path:
    """Export to a file or folder that must then be the only new thing in its folder."""
    before = set(target.parent.iterdir())
    answer = sco("export", str(target), *more)
    assert (answer.status, answer.stdout, answer.stderr) == (0, "", "")
    assert set(target.parent.iterdir()) == before | {target}
    return target


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The real facts as SQLite."""
    path = export(tmp_path_factory.mktemp("export") / "facts.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    """The real facts as CSV."""
    path = export(tmp_path_factory.mktemp("export") / "facts")
    return {file.stem: table(file) for file in sorted(path.glob("*.csv"))}


def table(file: Path) -> Table:
    """A CSV file, with as many cells in every line as in the first."""
    assert file.suffix == ".csv"
    with open(file, encoding="utf-8", newline="") as lines:
        header, *found = csv.reader(lines)
    assert len(set(header)) == len(header)
    assert all(len(row) == len(header) for row in found)
    return Table(header, [dict(zip(header, row, strict=True)) for row in found])


def plain(facts: FactBase) -> dict[str, Any]:
    """The facts as JSON has them."""
    found: dict[str, Any] = json.loads(msgspec.json.encode(dict(facts.fields())))
    return found


def seal(text: str) -> str:
    """The digest of an export with nothing in the place of the digest, as it must stand in it."""
    unsealed = re.sub("sco-export-[0-9a-f]{64}", "sco-export-" + "0" * 64, text, count=1)
    from hashlib import sha256

    return f"sco-export-{sha256(unsealed.encode()).hexdigest()}"


def inner(facts: FactBase) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Lists of records in records: table -> (owner's id, record)."""
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {}

    def take(table: str, record: dict[str, Any]) -> None:
        for field, value in record.items():
            for one in value if isinstance(value, list) else ():
                if isinstance(one, dict) and not is_text(one):
                    name = field if field == "statements" else f"{table}_{field}"
                    found.setdefault(name, []).append((record["id"], one))
                    if "id" in one:
                        take(name, one)

    for table in arrays():
        for record in plain(facts)[table]:
            take(table, record)
    return found


DATES = {
    field.name
    for kind in KINDS.values()
    for field in paths(kind.type).values()
    if field.role == "date"
}
"""The fields that hold a date: its first and last day stand beside it."""


def is_text(value: Any) -> bool:
    """Whether it is a text in its languages, not a record."""
    return isinstance(value, dict) and set(value) == {"en", "zh"}


def flat(record: dict[str, Any], before: str = "") -> dict[str, str]:
    """What a row of CSV must hold of a record: all but lists of records."""
    found: dict[str, str] = {}
    for field, value in record.items():
        name = column_name(before + field)
        if isinstance(value, dict):
            found |= flat(value, name + "_")
        elif isinstance(value, list):
            if value and all(map(is_text, value)):
                found |= {f"{name}_{c}": "; ".join(v[c] for v in value) for c in LANGUAGES}
            elif not any(isinstance(one, dict) for one in value):
                found[name] = "; ".join(value)
        elif isinstance(value, str) and field in DATES:
            first, last = bounds(value)
            found |= {name: value, f"{field}_first": first or "", f"{field}_last": last or ""}
        elif isinstance(value, bool):
            found[name] = "true" if value else "false"
        elif value is not None:
            found[name] = str(value)
    return {name: text for name, text in found.items() if text}


# JSON


def test_json_is_the_facts(tmp_path: Path, real: FactBase) -> None:
    """All of them, with the version of the tool."""
    text = export(tmp_path / "facts.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert "地区反恐怖机构" in text
    assert json.loads(text) == plain(real) | {"sco": __version__, "seal": seal(text)}


def test_json_of_another_fact_file(tmp_path: Path, mini: FactBase) -> None:
    """With --facts."""
    path = export(tmp_path / "mini.json", "--facts", str(MINI))
    text = path.read_text(encoding="utf-8")
    assert json.loads(text) == plain(mini) | {"sco": __version__, "seal": seal(text)}


# CSV


def test_csv_has_a_file_for_each_kind_and_each_inner_list(
    folder: dict[str, Table], real: FactBase, tmp_path: Path
) -> None:
    """Named as in the fact file; the same files and columns whatever the facts hold."""
    held = {name for name, found in folder.items() if found.rows}
    assert held | {"retired"} == {*arrays(), *inner(real)}
    small = export(tmp_path / "small", "--facts", str(MINI))
    assert {file.stem: table(file).header for file in small.glob("*.csv")} == {
        name: found.header for name, found in folder.items()
    }


def test_csv_holds_every_record_whole(folder: dict[str, Table], real: FactBase) -> None:
    """The same ids in the same order, every value of each."""
    facts = plain(real)
    for name in arrays():
        written = [{k: v for k, v in row.items() if v} for row in folder[name].rows]
        assert written == [flat(record) for record in facts[name]], name


def test_csv_holds_every_inner_record_whole(folder: dict[str, Table], real: FactBase) -> None:
    """Spells, holders, statements, versions, forms to avoid: each with the id of its owner."""
    for name, records in inner(real).items():
        owner = "topics" if name == "statements" else name.rpartition("_")[0]
        written = [{k: v for k, v in row.items() if v} for row in folder[name].rows]
        assert written == [{f"{owner}_id": id_} | flat(one) for id_, one in records], name


def test_csv_has_digests_that_other_programs_read(tmp_path: Path) -> None:
    """In the form of ``sha256sum``."""
    path = export(tmp_path / "facts", "--facts", str(MINI))
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=path, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    files = sorted({p.name for p in path.iterdir()} - {"SHA256SUMS"})
    assert "datapackage.json" in files
    assert done.stdout.splitlines() == [f"{name}: OK" for name in files]


# SQLite


def test_sqlite_is_sound(database: sqlite3.Connection) -> None:
    """No foreign key without its target, no broken page."""
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    keys = [
        key
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for key in database.execute("SELECT * FROM pragma_foreign_key_list(?)", (table,))
    ]
    assert len(keys) > len(arrays())


def test_the_check_of_foreign_keys_can_fail(tmp_path: Path) -> None:
    """They are declared, and SQLite enforces them when asked to."""
    with closing(sqlite3.connect(export(tmp_path / "facts.sqlite"))) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for table in ("events", "states"):
            with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
                connection.execute(f"INSERT INTO {table} (id) VALUES ('nowhere')")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute("INSERT INTO links VALUES ('pakistan', 'sources', 'nowhere')")


def test_sqlite_has_the_rows_of_csv(database: sqlite3.Connection, folder: dict[str, Table]) -> None:
    """Table for table, value for value; an empty cell is NULL or an empty list."""
    booleans = {"true": "1", "false": "0"}
    for name, wanted in folder.items():
        cursor = database.execute(f'SELECT * FROM "{name}"')
        assert [column[0] for column in cursor.description] == wanted.header
        found = [dict(zip(wanted.header, map(str_of, row), strict=True)) for row in cursor]
        assert found == [{k: booleans.get(v, v) for k, v in r.items()} for r in wanted.rows], name


def str_of(value: Any) -> str:
    """A value of SQLite as CSV writes it."""
    return "" if value is None else str(value)


def test_every_record_is_in_the_table_of_records(
    database: sqlite3.Connection, real: FactBase
) -> None:
    """With its kind; after them the ids that were retired."""
    found = database.execute("SELECT id, kind FROM records").fetchall()
    every = [*real.records(), *real.retired]
    assert found == [(record.id, kind_of(record).name) for record in every]


def test_about(database: sqlite3.Connection, real: FactBase) -> None:
    """Which facts these are."""
    ((*about, seal),) = database.execute("SELECT * FROM about")
    assert about == [1, __version__, real.as_of, real.checked]
    assert re.fullmatch("sco-export-[0-9a-f]{64}", seal)


@pytest.mark.parametrize("view", ["status_spells", "members_now", "second_hand"])
@pytest.mark.parametrize("facts", ["mini", "empty"])
def test_the_views_work_on_any_facts(view: str, facts: str, tmp_path: Path) -> None:
    """Also where a kind has no records."""
    file = MINI
    if facts == "empty":
        file = tmp_path / "empty.toml"
        head = MINI.read_text(encoding="utf-8").partition("# states")[0]
        file.write_text(head, encoding="utf-8")
    path = export(tmp_path / "facts.sqlite", "--facts", str(file))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(f"SELECT * FROM {view}").fetchall()
        assert bool(found) == (facts == "mini")
        if view == "second_hand" and facts == "mini":
            assert [row[:2] for row in found] == [("meetings", "summit-2026")]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


# What is there stays


def content(path: Path) -> Any:
    """What a file or folder holds."""
    return {p.name: p.read_bytes() for p in path.iterdir()} if path.is_dir() else path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_replaced_without_force(name: str, tmp_path: Path) -> None:
    """Status 2, what is there unchanged, nothing beside it."""
    target = tmp_path / name
    target.write_text("mine")
    answer = sco("export", str(target), "--facts", str(MINI))
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr == f"sco: {target} already exists; use --force to replace it\n"
    assert content(target) == b"mine"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", NAMES)
def test_force_replaces_what_an_export_wrote(name: str, tmp_path: Path) -> None:
    """The whole of it."""
    target = export(tmp_path / name)
    before = content(target)
    assert export(target, "--force", "--facts", str(MINI)) == target
    after = content(target)
    assert after != before
    target_again = export(tmp_path / f"new-{name}", "--facts", str(MINI))
    if name not in ("facts.sqlite", "facts.db"):
        assert content(target_again) == after
    assert not isinstance(before, dict) or set(after) == set(before)


def foreign(target: Path, kind: str) -> None:
    """Put there what no export wrote, though it may look like it."""
    if kind == "of another program":
        target.write_text('{"name": "my project"}')
    elif kind == "empty":
        target.write_bytes(b"")
    elif kind == "a database":
        with closing(sqlite3.connect(target)) as database, database:
            database.execute("CREATE TABLE about (format, sco, as_of)")
            database.execute("CREATE TABLE t (x)")
    elif kind == "a folder":
        (target / "photos").mkdir(parents=True)
        (target / "photos" / "one.jpg").write_text("mine")
        (target / "states.csv").write_text("mine")
    elif kind == "a folder of our names":
        target.mkdir()
        for name in ("states", "events", "sources"):
            (target / f"{name}.csv").write_text("name,age\nI,42\n")
    elif kind == "a link to nowhere":
        target.symlink_to("nowhere")
    else:
        os.mkfifo(target)


def tree(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, at any depth."""
    paths = folder.rglob("*")
    return {str(p): p.read_bytes() if p.is_file() else b"" for p in paths}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "kind",
    [
        *("of another program", "empty", "a database", "a folder", "a folder of our names"),
        *("a link to nowhere", "a pipe"),
    ],
)
def test_force_never_deletes_what_no_export_wrote(kind: str, name: str, tmp_path: Path) -> None:
    """Known by what it holds, whatever its name; nothing is written."""
    target = tmp_path / name
    foreign(target, kind)
    before = tree(tmp_path)
    answer = sco("export", str(target), "--force", "--facts", str(MINI))
    assert answer == (
        "",
        f"sco: {target} is not an unchanged export of sco; give another name\n",
        ExitCode.USAGE,
    )
    assert tree(tmp_path) == before
    chinese = sco("export", str(target), "--force", "--facts", str(MINI), "--lang", "zh").stderr
    assert chinese == f"sco: {target}：不是 sco 导出后未经改动的文件；请换一个名称\n"


def in_json(change: Callable[[dict[str, Any]], Any]) -> Callable[[Path], None]:
    """What changes a JSON document."""

    def make(path: Path) -> None:
        document = json.loads(path.read_bytes())
        change(document)
        path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    return make


def in_database(script: str) -> Callable[[Path], None]:
    """What changes a database."""

    def make(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            database.executescript(script)

    return make


def in_folder(change: Callable[[Path], Any]) -> Callable[[Path], None]:
    """What changes a folder: something done to the file of people, to be found in it."""

    def make(path: Path) -> None:
        change(path / "people.csv")

    return make


def own_database(path: Path) -> None:
    """A database with the names of ours, in place of an export."""
    path.unlink()
    in_database("CREATE TABLE about (format, sco, as_of); CREATE TABLE people (secret)")(path)


def folder_instead(path: Path) -> None:
    """A folder in place of a file."""
    path.unlink()
    path.mkdir()


def link_instead(path: Path) -> None:
    """A link in place of a file, to the file."""
    path.rename(path.parent.with_name("y"))
    path.symlink_to("../y")


CHANGES: dict[str, tuple[str, Callable[[Path], Any]]] = {
    "a key": ("x.json", in_json(lambda d: d.update(mine=1))),
    "a key in a record": ("x.json", in_json(lambda d: d["states"][0].update(mine=1))),
    "a record": ("x.json", in_json(lambda d: d["people"].append({"id": "mine"}))),
    "a text": ("x.json", in_json(lambda d: d["states"][0]["name"].update(en="Mine"))),
    "a document of one's own": ("x.json", lambda p: p.write_text(
        '{"format": 1, "sco": "0.1.0", "seal": "sco-export-' + "0" * 64 + '", "as_of": "2026-09-01"}'
    )),
    "a table": ("x.db", in_database("CREATE TABLE mine (x)")),
    "a table named like SQLite's": ("x.db", in_database("CREATE TABLE sqlitebrowser_notes (x)")),
    "the same in capitals": ("x.db", in_database('CREATE TABLE "SQLite notes" (x)')),
    "a view": ("x.db", in_database("CREATE VIEW mine AS SELECT 1")),
    "a view replaced": ("x.db", in_database("DROP VIEW members_now; CREATE TABLE members_now (x)")),
    "a column": ("x.db", in_database("ALTER TABLE people ADD COLUMN mine")),
    "a row": ("x.db", in_database("INSERT INTO people (id) VALUES ('mine')")),
    "rows changed": ("x.db", in_database("UPDATE people SET name_en = 'Mine'")),
    "a number for programs": ("x.db", in_database("PRAGMA user_version = 7")),
    "bytes at its end": ("x.db", lambda p: p.write_bytes(p.read_bytes() + b"mine")),
    "a database of one's own": ("x.db", own_database),
    "a line": ("x", in_folder(lambda p: p.write_text(p.read_text() + "mine,Mine\n"))),
    "a cell": ("x", in_folder(lambda p: p.write_text(p.read_text().replace("Zhang", "Mine")))),
    "other line ends": ("x", in_folder(lambda p: p.write_text(p.read_text(), newline="\r\n"))),
    "a file": ("x", in_folder(lambda p: p.with_name("mine.csv").write_text("id,name_en\n"))),
    "a folder": ("x", in_folder(folder_instead)),
    "a link": ("x", in_folder(link_instead)),
    "a file less": ("x", in_folder(lambda p: p.unlink())),
    "digests of one's own": ("x", in_folder(lambda p: p.with_name("SHA256SUMS").write_text(
        "".join(p.with_name("SHA256SUMS").read_text().splitlines(keepends=True)[1:])))),
}  # fmt: skip
"""What people do to an export."""


@pytest.mark.parametrize("change", CHANGES)
def test_force_never_deletes_what_was_added_to_an_export(change: str, tmp_path: Path) -> None:
    """Nor what was changed in it: only an export as it was written is replaced."""
    name, make = CHANGES[change]
    target = export(tmp_path / name, "--facts", str(MINI))
    untouched = tree(tmp_path)
    make(target)
    before = tree(tmp_path)
    assert before != untouched
    answer = sco("export", str(target), "--force", "--facts", str(MINI))
    said = f"sco: {target} is not an unchanged export of sco; give another name\n"
    assert answer == ("", said, ExitCode.USAGE)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", NAMES)
def test_force_knows_an_export_of_another_version(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With other tables than this one has; reading it changed nothing."""
    for module in (exporting, exporting.database):
        monkeypatch.setattr(module, "__version__", "0.0.1")
        monkeypatch.setattr(module, "tables", lambda facts: [*tables(facts)][:-1])
    target = export(tmp_path / name, "--facts", str(MINI))
    monkeypatch.undo()
    if target.suffix in (".db", ".sqlite"):
        with closing(sqlite3.connect(target)) as database:
            assert database.execute("SELECT sco FROM about").fetchall() == [("0.0.1",)]
    export(target, "--force", "--facts", str(MINI))


def test_an_empty_folder_has_nothing_to_lose(tmp_path: Path) -> None:
    """So --force takes it."""
    (tmp_path / "empty").mkdir()
    export(tmp_path / "empty", "--force", "--facts", str(MINI))


def test_a_database_that_another_program_has_locked_is_not_replaced(tmp_path: Path) -> None:
    """Though it has written nothing yet."""
    target = export(tmp_path / "facts.db", "--facts", str(MINI))
    before = content(target)
    with closing(sqlite3.connect(target)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = sco("export", str(target), "--force", "--facts", str(MINI))
        said = f"sco: {target} can't be written: Device or resource busy\n"
        assert answer == ("", said, ExitCode.OUTPUT)
    assert content(target) == before


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_device_is_no_target(force: tuple[str, ...], tmp_path: Path) -> None:
    """Standard output neither, under whatever name: no advice that leads nowhere."""
    for target in ("/dev/null", "/dev/stdout", "/dev/fd/1"):
        done = process("export", target, *force, "--facts", str(MINI))
        said = f"sco: {target} is not an unchanged export of sco; give another name\n"
        assert done == ("", said, ExitCode.USAGE)


def test_a_slash_makes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a file's name it is an error, behind a folder's it is nothing."""
    monkeypatch.chdir(tmp_path)
    answer = sco("export", "x.json/", "--facts", str(MINI))
    assert answer.stderr.startswith("sco: no export format has the ending of x.json/; give a .json")
    assert answer.status == ExitCode.USAGE
    assert sco("export", "x/", "--facts", str(MINI)).status == 0
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_no_standard_output_is_needed(tmp_path: Path) -> None:
    """An export prints nothing; what it has to say otherwise has no place to go."""
    script = (
        f"$SCO export {tmp_path}/x.json --facts {MINI} >&-; echo $? >&2; $SCO export --help >&-"
    )
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=environment({"SCO": str(SCO)})
    )
    assert (done.stderr, done.returncode) == (
        "0\nsco: can't write the answer: standard output is closed\n",
        ExitCode.OUTPUT,
    )
    assert (tmp_path / "x.json").is_file()


def test_a_database_in_use_is_not_replaced(tmp_path: Path) -> None:
    """What its program still has beside it would be taken for a part of the new one."""
    target = export(tmp_path / "facts.db", "--facts", str(MINI))
    for more in ("wal", "journal"):
        beside = tmp_path / f"facts.db-{more}"
        beside.write_bytes(b"x")
        before = content(target)
        answer = sco("export", str(target), "--force", "--facts", str(MINI))
        assert (answer.status, answer.stdout) == (ExitCode.OUTPUT, "")
        assert answer.stderr == f"sco: {target} can't be written: Device or resource busy\n"
        assert content(target) == before
        beside.unlink()


@pytest.mark.parametrize("name", ["-", "x.json.", "x.", ".json.gz"])
def test_no_file_of_a_name_that_means_something_else(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` is standard output elsewhere; other endings than those that there are."""
    monkeypatch.chdir(tmp_path)
    answer = sco("export", name, "--facts", str(MINI))
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr.startswith(f"sco: no export format has the ending of {name}; give a .json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [".json", ".sqlite", "x" * 250 + ".json"])
def test_a_name_is_taken_as_it_is(name: str, tmp_path: Path) -> None:
    """One that is nothing but an ending, and the longest that there is."""
    assert export(tmp_path / name, "--facts", str(MINI)).is_file()


def limited(script: str) -> tuple[int, str]:
    """Run a script in which no file can grow beyond 8 blocks: a disk that fills up."""
    done = subprocess.run(
        ["bash", "-c", f"ulimit -f 8; {script}"],
        capture_output=True,
        text=True,
        # Half a compiled module, written in here, would break every later run.
        env=environment({"SCO": str(SCO), "PYTHONDONTWRITEBYTECODE": "1"}),
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_what_was_there(name: str, there: bool, tmp_path: Path) -> None:
    """Status 74, one line; the old file whole, no half of the new one and no scratch file."""
    target = tmp_path / name
    if there:
        export(target, "--facts", str(MINI))
    before = content(target) if there else None
    status, complaints = limited(f"$SCO export --force {target}")
    assert status == ExitCode.OUTPUT
    assert re.fullmatch(rf"sco: {re.escape(str(target))} can't be written: .+\n", complaints)
    assert list(tmp_path.iterdir()) == ([target] if there else [])
    assert not there or content(target) == before


def unwritable(tmp_path: Path, name: str) -> list[Path]:
    """Places where nothing can be written, for root neither."""
    (tmp_path / "file").write_text("x")
    found = [tmp_path / "nowhere" / name, tmp_path / "file" / name]
    if Path("/proc").is_dir():
        found.append(Path("/proc") / name)
    if os.getuid() != 0:
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        found.append(closed / name)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_place_that_can_not_be_written(name: str, tmp_path: Path) -> None:
    """Status 74 and one line, in the user's language."""
    for target in unwritable(tmp_path, name):
        answer = sco("export", str(target), "--facts", str(MINI))
        assert (answer.status, answer.stdout) == (ExitCode.OUTPUT, "")
        assert re.fullmatch(rf"sco: {re.escape(str(target))} can't be written: .+\n", answer.stderr)
        chinese = sco("export", str(target), "--facts", str(MINI), "--lang", "zh")
        assert chinese.stderr.startswith(f"sco: {target}：无法写入：")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".json"])
def test_a_name_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    """It can't be written: no fault of the program."""
    answer = sco("export", str(tmp_path / name))
    assert (answer.status, answer.stdout) == (ExitCode.OUTPUT, "")
    assert answer.stderr.endswith("can't be written: File name too long\n")
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["facts.xml", "facts.toml", "facts.csv", "facts.json.gz"])
def test_an_ending_that_says_nothing(name: str, tmp_path: Path) -> None:
    """Usage, and what endings there are."""
    answer = sco("export", str(tmp_path / name))
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert ".json or .sqlite" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_file() -> None:
    """Usage."""
    answer = sco("export")
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr.startswith("sco: FILE is missing")


def test_endings_in_any_case_and_names_in_any_script(tmp_path: Path, mini: FactBase) -> None:
    """A Chinese name with a space."""
    path = export(tmp_path / "上合 组织.JSON", "--facts", str(MINI))
    assert json.loads(path.read_bytes())["states"] == plain(mini)["states"]


@pytest.mark.parametrize("name", NAMES)
def test_others_may_read_what_the_umask_lets_them(name: str, tmp_path: Path) -> None:
    """The scratch folder's own rights don't stay on the file."""
    old = os.umask(0o022)
    try:
        path = export(tmp_path / name, "--facts", str(MINI))
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644)


def test_facts_that_are_wrong_are_not_exported(tmp_path: Path) -> None:
    """Status 3, nothing written."""
    wrong = break_rule("E103", tmp_path)
    answer = sco("export", str(tmp_path / "x.json"), "--facts", str(wrong))
    assert answer.status == ExitCode.FACTS
    assert list(tmp_path.iterdir()) == [wrong]


@pytest.mark.parametrize(
    ("word", "id_"), [("反恐", "rats"), ("CPEC", "term-cpec"), ("Xi", "xi-jinping")]
)
def test_datasette_finds_words_of_any_length(tmp_path: Path, word: str, id_: str) -> None:
    """Short ones too, which the index doesn't know; nothing asked is nothing found."""
    target = tmp_path / "facts.sqlite"
    assert sco("export", str(target)) == ("", "", 0)
    sql = QUERIES["search CPEC"].sql.replace(" LIMIT 100", "")
    with closing(sqlite3.connect(target)) as database:
        assert id_ in {row[1] for row in database.execute(sql, {"word": word})}
        assert database.execute(sql, {"word": ""}).fetchall() == []
