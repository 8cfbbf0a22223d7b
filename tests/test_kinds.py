"""A kind is declared once: everything else follows from its type and its declaration."""

import csv
import json
import sqlite3
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args, get_type_hints
from unittest.mock import patch

import pytest

from sco_cli import kinds
from sco_cli.commands import complete
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.factfile import load
from sco_cli.kinds import Kind, declare
from sco_cli.languages import grammar_of
from sco_cli.message import Message
from sco_cli.model import AnyRecord, Fact, Name, Prose, Retired
from sco_cli.schema import schema
from sco_cli.vocabulary import COLOURED, EdtfDate, Id, StateId
from tests.conftest import MINI, sco
from tests.docs import fields
from tests.test_schema import Draft202012


class Garden(Fact, frozen=True, kw_only=True):
    """A garden of friendship, which the shipped facts don't have."""

    id: Id
    name: Name
    state: StateId
    opened: EdtfDate | None = None
    style: Annotated[Literal["formal", "landscape"], COLOURED] = "formal"
    trees: int | None = None
    twins: tuple[StateId, ...] = ()
    text: Prose | None = None


GARDEN = Kind(
    Garden,
    "garden",
    Message("garden"),
    "gardens",
    headings={"opened": Message("Opened"), "trees": Message("Trees"), "twins": Message("Twins")},
    sorted_by=("opened",),
)
FILE = """
# gardens

[[gardens]]
id = "rose-garden"
name.en = "Rose Garden"
name.zh = "玫瑰园"
state = "pakistan"
opened = "2018-06-09"
trees = 12
twins = ["china", "turkiye"]
text.en = "The jasmine came in 2018."
text.zh = "茉莉于2018年移来。"
sources = ["agency-2017"]
"""


@pytest.fixture
def garden(tmp_path: Path) -> Iterator[str]:
    """A file with a garden, while gardens are declared as the shipped kinds are."""
    text, mark, rest = MINI.read_text(encoding="utf-8").partition("\n# topics\n")
    path = tmp_path / "facts.toml"
    path.write_text(text + mark + rest + FILE, encoding="utf-8")
    with (
        patch.dict(kinds.KINDS),
        patch.dict(kinds._OF),
        patch.dict(kinds.HEADINGS),
        patch.dict(sys.modules),
        patch.dict(grammar_of("zh").words, {"garden": "园林", "Opened": "开放"}),
    ):
        sys.modules.pop(
            "sco_cli.commands.search", None
        )  # its options name the kinds that there are
        declare(GARDEN)
        yield str(path)
    declare(next(iter(kinds.KINDS.values())))  # which forgets what it knew of gardens


def test_it_is_read_and_listed(garden: str) -> None:
    """As the array that its declaration names, and among all records."""
    facts = load(garden)
    (found,) = facts.gardens
    assert isinstance(found, Garden)
    assert list(facts.by_id)[-1] == "rose-garden"


def test_it_has_a_card(garden: str) -> None:
    """Its fields by their headings, in the order of the type; ids by the names of their records."""
    answer = sco("show", "rose-garden", "--facts", garden, "--format", "md")
    assert answer.status == 0
    lines = [line for line in answer.stdout.splitlines() if line.startswith("- **")]
    assert lines == [
        "- **Kind**: garden",
        "- **ID**: rose-garden",
        "- **Name**: 玫瑰园",
        "- **State**: Pakistan",
        "- **Opened**: 9 June 2018",
        "- **style**: formal",
        "- **Trees**: 12",
        "- **Twins**: China; Türkiye",
    ]
    assert "The jasmine came in 2018." in answer.stdout
    chinese = sco("show", "rose-garden", "--facts", garden, "--format", "md", "--lang", "zh").stdout
    assert "- **类别**：园林" in chinese
    assert "- **开放**：2018年6月9日" in chinese


def test_its_json_is_what_its_schema_says(garden: str) -> None:
    """The card's JSON, its fields alone, and the file for whoever writes it."""
    answer = sco("show", "rose-garden", "--facts", garden, "--json")
    item = json.loads(answer.stdout)
    assert (item["item"]["kind"], item["item"]["record"]["trees"]) == ("garden", 12)
    assert "Garden" in schema("show")["$defs"]
    Draft202012(schema("show")).validate(item)
    asked = sco("show", "rose-garden", "--facts", garden, "--json", "--fields", "record.opened")
    assert json.loads(asked.stdout)["item"] == {"record": {"opened": "2018-06-09"}}
    file = tomllib.loads(Path(garden).read_text(encoding="utf-8"))
    Draft202012(schema()).validate(file)
    file["gardens"][0]["opened"] = "June"
    assert not Draft202012(schema()).is_valid(file)


def test_it_is_exported(garden: str, tmp_path: Path) -> None:
    """As JSON, as CSV, and to SQLite with types and a key to the table of states."""
    for target in ("all.json", "all", "all.sqlite"):
        assert sco("export", str(tmp_path / target), "--facts", garden).status == 0
    everything = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert everything["gardens"][0]["name"]["zh"] == "玫瑰园"
    with (tmp_path / "all" / "gardens.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["name_en"], row["trees"], row["twins"]) == ("Rose Garden", "12", "china; turkiye")
    with sqlite3.connect(tmp_path / "all.sqlite") as database:
        keys = {(k[3], k[2]) for k in database.execute("PRAGMA foreign_key_list(gardens)")}
        types = {c[1]: c[2] for c in database.execute("PRAGMA table_info(gardens)")}
        joined = "SELECT s.name_zh FROM gardens AS g JOIN states AS s ON s.id = g.state"
        assert database.execute(joined).fetchall() == [("巴基斯坦",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = database.execute("SELECT field FROM links WHERE record = 'rose-garden'").fetchall()
    database.close()
    assert {("state", "states"), ("id", "records")} <= keys
    assert (types["trees"], types["opened"]) == ("INTEGER", "TEXT")
    assert {field for (field,) in found} == {"state", "twins", "sources"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('state = "pakistan"\nopened', 'state = "atlantis"\nopened', "E102 rose-garden state"),
        ('"china", "turkiye"]', '"china", "agency-2017"]', "E102 rose-garden twins"),
        ("2018-06-09", "2018-06-31", "E301 rose-garden opened"),
        ("jasmine came in 2018", "jasmine came in 2019", "W503 rose-garden text"),
        ("茉莉于2018年移来。", "一。二。三。2018年。", "W501 rose-garden text"),
        ('"agency-2017"]\n', '"no-source"]\n', "E103 rose-garden sources"),
        ('zh = "玫瑰园"', 'zh = "Rose"', "E201 rose-garden name.zh"),
        ("trees = 12", "trees = 12\npetals = 5", "E001 rose-garden"),
    ],
)
def test_it_is_checked(garden: str, old: str, new: str, said: str) -> None:
    """References, dates and wording, each on the line of its field; in canonical form it is good."""
    path = Path(garden)
    assert sco("check", garden).stdout == "no problems\n"
    text = path.read_text(encoding="utf-8")
    start, mark, end = text.rpartition("# gardens")
    assert old in end
    path.write_text(start + mark + end.replace(old, new), encoding="utf-8")
    line = next(line for line in sco("check", garden).stdout.splitlines() if said in line)
    stands = path.read_text(encoding="utf-8").split("\n")[int(line.split(":")[1]) - 1]
    key = said.partition("rose-garden")[2].strip() or "id"
    assert stands.startswith((f"{key} =", f"{key}."))


def test_it_is_put_in_its_place(garden: str) -> None:
    """By the date that its declaration names, after the kinds that were declared before."""
    path = Path(garden)
    good = path.read_text(encoding="utf-8")
    older = FILE.replace("rose-garden", "old-garden").replace("2018-06-09", "2016-01-01")
    path.write_text(good + older.removeprefix("\n# gardens\n"), encoding="utf-8")
    assert "E601" in sco("check", garden).stdout
    assert sco("check", "--fix", garden).status == 0
    assert [found.id for found in load(garden).gardens] == ["old-garden", "rose-garden"]


def test_it_is_searched(garden: str) -> None:
    """The name weighs more than the text; what refers to a state leads back from it."""
    answer = sco("search", "rose", "--facts", garden, "--json")
    (hit,) = json.loads(answer.stdout)["items"]
    assert (hit["kind"], hit["id"], hit["field"]) == ("garden", "rose-garden", "name.en")
    (other,) = json.loads(sco("search", "茉莉", "--facts", garden, "--json").stdout)["items"]
    assert other["field"] == "text.zh"
    assert hit["score"] > other["score"]
    china = json.loads(sco("show", "china", "--facts", garden, "--json").stdout)["item"]
    assert ("rose-garden", "twins") in {(m["id"], m["field"]) for m in china["mentions"]}


def test_it_is_completed(garden: str) -> None:
    """Its fields, where the fields of any record are."""
    context = type("Context", (), {"info_name": "show"})
    assert "record.opened" in complete.fields(context)  # type: ignore[arg-type]  # its name alone


def test_it_is_documented(garden: str) -> None:
    """What its fields hold, in a table of the data model; what they mean is written by hand."""
    page = "<!-- fields: Garden -->\n\n| field | holds | needed | meaning |\n| `trees` | | | living |\n"
    rows = fields.tables(page).splitlines()[2:]
    assert rows[2:] == [
        "| `id` | id | yes |  |",
        "| `name` | name | yes |  |",
        "| `state` | id in [states](#states) | yes |  |",
        "| `opened` | date |  |  |",
        "| `style` | `formal`, `landscape` |  |  |",
        "| `trees` | number |  | living |",
        "| `twins` | ids in [states](#states) |  |  |",
        "| `text` | text |  |  |",
    ]


def test_nothing_of_it_is_left() -> None:
    """Once it is not declared any more, a file that has it is refused."""
    assert "garden" not in kinds.KINDS
    assert "gardens" not in json.dumps(schema())
    assert sco("show", "rose-garden").status == ExitCode.NOT_FOUND


def test_type_checkers_know_the_kinds_that_are_declared() -> None:
    """The arrays of the fact base, and the union of all records."""
    known = {n: get_args(h)[0] for n, h in get_type_hints(FactBase).items() if get_args(h)}
    assert {n: t for n, t in known.items() if n != "format"} == kinds.arrays()
    declared = {kind.type for kind in kinds.KINDS.values()}
    assert {*get_args(AnyRecord), Retired} == declared


def test_a_name_means_one_heading() -> None:
    """No kind calls a field otherwise than another does, or than all do."""
    named = [field for kind in kinds.KINDS.values() for field in kind.headings]
    assert len(named) == len(set(named))
