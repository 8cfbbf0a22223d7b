"""The schemas: true of what is printed, and never taken back."""

import json
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sco_cli.errors import ExitCode
from sco_cli.factfile import bundled
from sco_cli.kinds import fields, paths
from sco_cli.schema import ITEM, ITEMS, NAMES, answers, schema
from tests.conftest import MINI, TESTS, sco, walk

jsonschema = import_module("jsonschema")  # it comes without types
Draft202012 = jsonschema.Draft202012Validator
COMMANDS = [name for name in NAMES if name not in ("facts", "export")]
STORED = TESTS / "schemas" / "format-1"

OUTPUTS: list[tuple[str, ...]] = [
    ("overview",), ("overview", "--as-of", "1990"), ("members", "--status", "all"), ("members", "--as-of", "1990"),
    ("state", "PK"), ("state", "PK", "TR"), ("state", "PK", "--as-of", "1990"), ("timeline",), ("changes", "2016-01-01"), ("changes", "--since", str(MINI)),
    ("pakistan",), ("pakistan", "military-action"), ("topics",), ("topics", "joint-exercises"), ("summits",), ("meetings",), ("laws",), ("operations",), ("groups",), ("figures",), ("organs",),
    ("treaties",), ("exercises",), ("people",), ("people", "--as-of", "2024-07-04"), ("claims",), ("claims", "--headings"),
    ("terms",), ("search", "反恐"), ("search", "zzzz"), ("sources",), ("sources", "tass-india-pakistan-join-2017"),
    ("show", "charter-2002"), ("show", "-"), ("check",),
]  # fmt: skip
KINDS = [
    "pakistan", "india-pakistan-accession-2017", "rats", "secretary-general", "muratbek-imanaliev",
    "rats-agreement-2002", "pabbi-antiterror-2021", "joint-exercises", "sco-charter-dates", "article-14",
    "heading-03", "term-rats", "tass-india-pakistan-join-2017",
]  # fmt: skip


def printed(name: str) -> dict[str, Any]:
    """A schema as the command prints it."""
    answer = sco("schema", name)
    assert (answer.status, answer.stderr) == (0, "")
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_is_one(name: str) -> None:
    """JSON Schema 2020-12, self-contained: every reference has its definition."""
    found = printed(name)
    Draft202012.check_schema(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    references = {value for key, value in walk(found) if key == "$ref"}
    assert references
    assert references <= {f"#/$defs/{definition}" for definition in found["$defs"]}


def test_without_a_name_it_is_that_of_the_fact_file() -> None:
    """`sco schema` is `sco schema facts`."""
    assert sco("schema") == sco("schema", "facts")


def test_a_schema_that_does_not_exist() -> None:
    """Usage, with near names."""
    answer = sco("schema", "membrs")
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr == "sco: unknown schema: membrs; did you mean members?\n"


def test_every_command_with_json_has_a_schema() -> None:
    """A new one fails until it has."""
    from sco_cli import commands

    for command in commands.COMMANDS:
        if "--json" in sco(command, "--help").stdout:
            assert command in NAMES
    assert {arguments[0] for arguments in OUTPUTS} == set(COMMANDS)


def test_lists_and_single_records_are_both_tried() -> None:
    """Of every command that answers with either."""
    tried = {
        (arguments[0], key)
        for arguments in OUTPUTS
        for key in json.loads(sco(*arguments, "--json", stdin="rats").stdout)
    }
    assert {(name, "items") for name in ITEMS} <= tried
    assert {(name, "item") for name in ITEM} <= tried


def chosen(arguments: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Fields that an answer has: those at the top, and each that lies in another."""
    answer = json.loads(sco(*arguments, "--json", stdin="rats\n").stdout)
    types = [type_ for type_ in answers(arguments[0]) if _fits(type_, answer)]
    known = list(paths(types[0]))
    yield tuple(known[:3])
    yield tuple(path for path in known if "." not in path)
    yield tuple(path for path in known if "." in path)


def _fits(type_: Any, answer: dict[str, Any]) -> bool:
    one = answer.get("item") or next(iter(answer.get("items", ())), None)
    return one is None or set(one) <= {field.name for field in fields(type_)}


@pytest.mark.parametrize("arguments", [a for a in OUTPUTS if a[0] != "check"], ids=" ".join)
def test_what_is_left_with_fields_has_a_schema(arguments: tuple[str, ...]) -> None:
    """`sco schema COMMAND --fields …`: nothing else is required, nor allowed."""
    for names in filter(None, chosen(arguments)):
        asked = ("--fields", ",".join(names))
        answer = sco(*arguments, *asked, "--json", stdin="rats\n")
        if answer.status == ExitCode.USAGE:
            assert "unknown field" in answer.stderr
            continue
        found = json.loads(sco("schema", arguments[0], *asked).stdout)
        Draft202012.check_schema(found)
        document = json.loads(answer.stdout)
        if "items" in document:  # whole lists are for test_conventions
            document["items"] = document["items"][:50]
        Draft202012(found).validate(document)
        rows = document.get("items") or [document.get("item")]
        if isinstance(rows[0], dict):
            rows[0]["more"] = 1
            assert not Draft202012(found).is_valid(document)


def test_the_schema_of_fields_is_that_of_the_columns_too() -> None:
    """As --fields takes them; another option than a command's is refused, and so is no field."""
    assert sco("schema", "members", "--fields", "name_zh,id") == sco("schema", "members", "--fields", "name.zh,id")  # fmt: skip
    for arguments, said in (
        (("members", "--fields", "nam"), "sco: unknown field: nam; did you mean name"),
        (("facts", "--fields", "id"), "sco: --fields is only for the schema of a command that has --fields; leave it out\n"),
        (("export", "--fields", "id"), "sco: --fields is only for the schema of a command that has --fields; leave it out\n"),
    ):  # fmt: skip
        answer = sco("schema", *arguments)
        assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
        assert answer.stderr.startswith(said)


@pytest.mark.parametrize("file", [bundled(), MINI], ids=["real", "small"])
def test_an_export_is_what_its_schema_says(file: Path, tmp_path: Path) -> None:
    """Every key always there, and none that isn't told."""
    target = tmp_path / "facts.json"
    assert sco("export", str(target), "--facts", str(file)).status == 0
    exported = json.loads(target.read_text(encoding="utf-8"))
    found = Draft202012(printed("export"))
    found.validate(exported)
    assert not found.is_valid(exported | {"extra": 1})
    del exported["sources"]
    assert not found.is_valid(exported)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    "change", [{"format": 2}, {"as_of": None}, {"extra": 1}, {"items": [{"id": 1}]}]
)
def test_the_schemas_can_refuse(name: str, change: dict[str, Any]) -> None:
    """An envelope of another format, or a record of another shape."""
    assert not Draft202012(schema(name)).is_valid(answered(name) | change)


@cache
def answered(name: str) -> dict[str, Any]:
    """What a command prints as JSON."""
    arguments = next(a for a in OUTPUTS if a[0] == name)
    found: dict[str, Any] = json.loads(sco(*arguments, "--json").stdout)
    return found


@pytest.mark.parametrize("file", [bundled(), MINI], ids=["real", "small"])
def test_the_fact_file_is_what_its_schema_says(file: Path) -> None:
    """As TOML gives it, before the tool has touched it."""
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    Draft202012(printed("facts")).validate(raw)


def test_the_schema_beside_the_facts_is_that_of_the_program(request: pytest.FixtureRequest) -> None:
    """Editors of TOML find it by the first line of the file; `pytest --renew` writes it."""
    line = bundled().read_text(encoding="utf-8").partition("\n")[0]
    beside = bundled().parent / line.removeprefix("#:schema ")
    printed = sco("schema").stdout
    if request.config.getoption("--renew"):
        beside.write_text(printed, encoding="utf-8", newline="\n")
    assert beside.read_text(encoding="utf-8") == printed


@pytest.mark.parametrize(
    ("array", "change"),
    [
        ("states", {"second_hand": True}),
        ("states", {"alpha_2": "Pk"}),
        ("events", {"kind": "party"}),
        ("events", {"date": "June 2010"}),
        ("sources", {"urls": ["ftp://example.org"]}),
        ("treaties", {"colour": "red"}),
        ("people", {"name": {"en": "No Chinese"}}),
    ],
)
def test_the_schema_of_the_fact_file_can_refuse(array: str, change: dict[str, Any]) -> None:
    """What the tool refuses too: an editor warns while the author types."""
    raw = tomllib.loads(MINI.read_text(encoding="utf-8"))
    raw[array][0] |= change
    assert not Draft202012(schema()).is_valid(raw)


# Format 1 only grows


def taken_back(old: Any, new: Any, path: str = "") -> Iterator[str]:
    """What a schema of old promised and the new one doesn't: a property gone or of another type.

    Descriptions, titles, patterns and what was added don't matter.
    """
    if not isinstance(new, dict):
        yield f"{path}: gone"
        return
    for key in ("type", "const", "$ref"):
        if old.get(key) != new.get(key):
            yield f"{path}: {key} was {old.get(key)}, is {new.get(key)}"
    if missing := [value for value in old.get("enum", ()) if value not in new.get("enum", ())]:
        yield f"{path}: no longer {missing}"
    for key in ("properties", "$defs"):
        for name, inner in old.get(key, {}).items():
            yield from taken_back(inner, new.get(key, {}).get(name), f"{path}/{name}")
    if "items" in old:
        yield from taken_back(old["items"], new.get("items"), f"{path}[]")
    if missing := [name for name in old.get("required", ()) if name not in new.get("required", ())]:
        yield f"{path}: no longer always there: {missing}"
    for key in ("anyOf", "oneOf"):
        yield from _alternatives(old.get(key, []), new.get(key, []), f"{path}({key})")


def _alternatives(old: list[Any], new: list[Any], path: str) -> Iterator[str]:
    """Each must still be there; another kind of record may come, another plain type may not."""
    left = list(new)
    for alternative in old:
        same = [one for one in left if not list(taken_back(alternative, one))]
        if same:
            left.remove(same[0])
        else:
            yield f"{path}: gone or changed: {json.dumps(alternative)[:200]}"
    yield from (
        f"{path}: also {json.dumps(one)[:200]}" for one in left if not old or "$ref" not in one
    )


@pytest.mark.parametrize("name", [*COMMANDS, "export"])
def test_nothing_is_taken_back_within_format_1(name: str, request: pytest.FixtureRequest) -> None:
    """Compared with the stored copy; what was added is stored with `pytest --renew`."""
    now = schema(name)
    path = STORED / f"{name}.json"
    if request.config.getoption("--renew"):
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(now, ensure_ascii=False, indent=2) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), f"no stored schema of {name}: look at it, then pytest --renew"
    assert list(taken_back(json.loads(path.read_text(encoding="utf-8")), now)) == []


def test_no_command_disappears() -> None:
    """What is stored is still there."""
    assert {path.stem for path in STORED.glob("*.json")} <= {*COMMANDS, "export"}


def changed(name: str, *path: str, to: Any) -> dict[str, Any]:
    """A schema with one value replaced, or removed for ``None``."""
    found = deepcopy(schema(name))
    place = found
    for step in path[:-1]:
        place = place[step]
    if to is None:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return found


STEP = ("$defs", "Step", "properties")
BAD = {
    "a property is gone": changed("timeline", *STEP, "place", to=None),
    "a nested property is gone": changed("timeline", "$defs", "Name", "properties", "ru", to=None),
    "a definition is gone": changed("timeline", "$defs", "Step", to=None),
    "text becomes number": changed("timeline", *STEP, "date", to={"type": "integer"}),
    "a text becomes a list": changed("timeline", *STEP, "title", to={"type": "array", "items": {"$ref": "#/$defs/Name"}}),
    "a list of other things": changed("timeline", *STEP, "states", "items", to={"type": "integer"}),
    "another record": changed("timeline", *STEP, "title", to={"$ref": "#/$defs/Text"}),
    "what was always there may be null": changed("timeline", *STEP, "date", to={"anyOf": [{"type": "string"}, {"type": "null"}]}),
    "a word is gone": changed("timeline", *STEP, "basis", "enum", to=["record"]),
    "the envelope lost its items": changed("timeline", "properties", "items", to=None),
    "format 2": changed("timeline", "properties", "format", "const", to=2),
    "a field may be left out": changed("timeline", "$defs", "Step", "required", to=["id"]),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_the_comparison_sees(case: str) -> None:
    """Each way to break a script."""
    assert list(taken_back(schema("timeline"), BAD[case]))


GOOD = {
    "a new property": changed("timeline", *STEP, "mood", to={"type": "string"}),
    "a new definition": changed("timeline", "$defs", "Mood", to={"type": "string"}),
    "other words in a description": changed("timeline", "$defs", "Step", "description", to="x"),
    "another title": changed("timeline", "title", to="x"),
    "a new word": changed("timeline", *STEP, "basis", "enum", to=["record", "claim", "disputed", "rumour"]),
}  # fmt: skip


@pytest.mark.parametrize("case", GOOD)
def test_the_comparison_lets_formats_grow(case: str) -> None:
    """Additions and wording are free."""
    assert list(taken_back(schema("timeline"), GOOD[case])) == []
