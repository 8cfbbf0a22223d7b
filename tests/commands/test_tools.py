"""The tools of `sco mcp`, without the protocol: what they take, answer and refuse."""

import inspect
import json
import re
import sys
from importlib import import_module
from typing import Any

import pytest

from sco_cli.commands.tools import TOOLS, Answer, call, description, input_schema, output_schema
from sco_cli.errors import ExitCode
from sco_cli.factfile import load
from sco_cli.languages import LANGUAGES
from tests import desk
from tests.conftest import loaded, sco, walk

jsonschema = import_module("jsonschema")  # it comes without types
Draft202012 = jsonschema.Draft202012Validator

CALLS: dict[str, dict[str, Any]] = {
    "search": {"words": ["convention"]},
    "show": {"ids": ["convention-2001"]},
    "state": {"names": ["PK"]},
    "members": {"as_of": "2016-01-01"},
    "changes": {"first": "2016-01-01", "last": "2018-01-01"},
    "meetings": {"with": ["PK"]},
    "documents": {"binding": ["CN"]},
    "people": {"office": "rats-director", "as_of": "2014-01-01"},
    "exercises": {"with": ["PK", "CN"]},
    "laws": {"state": ["PK"], "as_of": "2017-02-01"},
    "figures": {"id": "deaths-institute"},
    "claims": {"verdict": ["outdated"]},
    "cite": {"ids": ["convention-2001"]},
}
"""A question for each tool, of the facts of the desk."""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The facts of the desk."""
    return load(desk.write(tmp_path_factory.mktemp("desk"), desk.text()))


def asked(facts: Any, tool: str, lang: str = "en", **arguments: Any) -> dict[str, Any]:
    """What a tool answers, which is the same as text and as data."""
    answer = call(tool, arguments, facts, lang)
    assert not answer.refused, answer.text
    assert answer.data is not None
    assert tool == "cite" or json.loads(answer.text) == answer.data
    return answer.data


def test_every_tool_is_asked() -> None:
    """A new one needs a question."""
    assert CALLS.keys() == TOOLS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_tool_says_of_itself(tool: str, lang: str) -> None:
    """Its purpose and every argument, in the language of the server; both schemas are such."""
    taken, given = input_schema(tool, lang), output_schema(tool)
    for schema in (taken, given):
        Draft202012.check_schema(schema)
        assert schema["type"] == "object"
    said = [description(tool, lang), *(of["description"] for of in taken["properties"].values())]
    assert all(said)
    assert all((max(text) >= "一") == (lang == "zh") or "巴基斯坦" in text for text in said)
    names = set(taken["properties"])
    assert not names & {"json", "format", "fields", "sources", "facts", "color", "no_pager"}
    assert len(json.dumps([taken, given])) < 6000  # an assistant reads it before every question


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_does_not_offer_what_it_does_not_have(tool: str, lang: str) -> None:
    """What its command says of standard input, of files, screens and options is left out."""
    taken = input_schema(tool, lang)["properties"].values()
    said = [description(tool, lang), *(of["description"] for of in taken)]
    never = r"standard input|标准输入|--|sco [a-z]+ [A-Z<]|terminal|终端|commas|逗号|chart\b|图表"
    assert [text for text in said if re.search(never, text)] == []
    assert all(text.count("(") == text.count(")") for text in said)
    assert all(text.count("（") == text.count("）") for text in said)
    assert said[0][-1] in ".。"
    assert not [text for text in said if text[0] in ",.;，。；" or text.endswith((",", "，"))]


def test_what_is_left_of_help_is_whole() -> None:
    """Sentences without the clauses that are for people."""
    assert description("show", "en").startswith(
        "Show any entry, with its sources and what refers to it. The beginning of an id"
    )
    assert description("cite", "en").startswith("Cite any entry: its sources, and sco itself")
    status = input_schema("members", "en")["properties"]["status"]["description"]
    assert status.endswith(", or all (default: member)")
    together = input_schema("exercises", "en")["properties"]["with"]["description"]
    assert together == "list only entries in which all of these states took part"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_answers_as_its_command_does(facts: Any, tool: str, lang: str) -> None:
    """The same entries, of the shape that the tool declares, in one language."""
    data = asked(facts, tool, lang, **CALLS[tool])
    Draft202012(output_schema(tool)).validate(data)
    Draft202012(input_schema(tool, lang)).validate(CALLS[tool])
    assert [value for key, value in walk(data) if key in ("en", "zh")] == []
    assert [key for key, value in walk(data) if value is None and key != "date"] == []
    if tool != "cite":
        assert data["as_of"] <= data["facts_as_of"] == "2026-09-01"
        assert data.get("item") or data["count"] == len(data["items"]) > 0
        assert {*_sources(data)} >= data["sources"].keys()
        assert data["sources"] or tool == "search"  # a hit leads to an entry, which has them


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        *(("search", {"words": [word], "limit": 200}) for word in ("Pakistan", "RATS", "CPEC", "反恐")),
        ("search", {"words": ["who is the secretary-general"]}),
        ("exercises", {"limit": 200}),
        ("changes", {"first": "2016-01-01", "last": "2017-01-31", "kind": ["law"]}),
    ],
)  # fmt: skip
def test_a_date_that_is_not_known_is_of_the_shape_declared(
    tool: str, arguments: dict[str, Any]
) -> None:
    """It is kept, as null: a client that holds the tool to its schema takes the answer."""
    data = asked(loaded(), tool, **arguments)
    assert None in [item["date"] for item in data["items"]]
    Draft202012(output_schema(tool)).validate(data)


def _sources(data: dict[str, Any]) -> list[str]:
    return [id_ for key, value in walk(data) if key.endswith("sources") for id_ in [*value]]


def test_the_entries_are_those_of_the_command(facts: Any, tmp_path: Any) -> None:
    """In its order, and for its day."""
    path = desk.write(tmp_path, desk.text())
    command = ("laws", "--state", "PK", "--as-of", "2017-02-01", "--facts", path, "--json")
    wanted = [(i["id"], i["force"]) for i in json.loads(sco(*command).stdout)["items"]]
    data = asked(facts, "laws", **CALLS["laws"])
    assert [(i["id"], i["force"]) for i in data["items"]] == wanted
    assert data["as_of"] == "2017-02-01"


def test_an_answer_says_how_far_it_can_be_trusted(facts: Any) -> None:
    """Basis, by whom, second-hand, complete: on each entry; gaps, notes and sources beside them."""
    toll = asked(facts, "show", ids=["toll-2015"])["item"]["record"]
    assert (toll["basis"], toll["by"], toll["second_hand"], toll["complete"]) == (
        "claim",
        "The military",
        False,
        [],
    )
    data = asked(facts, "meetings", **CALLS["meetings"])
    assert data["incomplete"]["delegations"] > 0
    assert all("basis" in item and "complete" in item for item in data["items"])
    assert "may be incomplete" not in json.dumps(data.get("notes"))  # that is in `incomplete`
    told = asked(facts, "members", as_of="2017")
    assert told["notes"] == ["--as-of 2017 is answered for its last day, 31 December 2017"]
    line = told["sources"]["agency-2017"]
    assert line == "Agency: Pakistan joins, 9 June 2017 https://example.org/2017"


def test_an_answer_is_short_unless_more_is_asked_for(facts: Any) -> None:
    """Ten entries, rows counted; what was left out is told, and can be had."""
    real = loaded()
    short = asked(real, "meetings")
    assert len(short["items"]) == 10 < short["count"]
    assert short["notes"] == [
        f"entries 1 to 10 of {short['count']} are given; ask for others with offset"
    ]
    assert isinstance(short["items"][0]["delegations"], int)
    assert len(json.dumps(short)) < 16_000
    page = asked(real, "meetings", limit=3, offset=9, full=True)
    assert page["items"][0]["id"] == short["items"][9]["id"]
    assert isinstance(page["items"][0]["delegations"], list)
    card = asked(real, "show", ids=["charter-2002"])
    assert card["shortened"]
    for path, rows in card["shortened"].items():
        assert rows > 10, path
    assert "shortened" not in asked(real, "show", ids=["charter-2002"], full=True)
    beyond = asked(real, "members", offset=1000)
    assert (beyond["items"], beyond["count"]) == ([], 10)


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("member", {}, "unknown tool: member; did you mean members?"),
        ("members", {"status": ["membr"]}, "unknown status: membr; did you mean member?"),
        ("members", {"day": "2016"}, "unknown argument: day; choose from: status, lang, as_of, limit, offset, full"),
        ("members", {"as_of": "soon"}, "--as-of: 'soon' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09"),
        ("members", {"as_of": 2016}, "as_of: this value can't be used; give a string that isn't empty"),
        ("members", {"status": "member"}, "status: this value can't be used; give a list of strings, none of them empty"),
        ("members", {"limit": 0}, "limit: this value can't be used; give a whole number from 1 to 200"),
        ("members", {"limit": True}, "limit: this value can't be used; give a whole number"),
        ("members", {"full": 1}, "full: this value can't be used; give true or false"),
        ("members", {"lang": "xx"}, "--lang: unknown language 'xx'; use en or zh"),
        ("show", {}, "ids is missing; give it"),
        ("show", {"id": "charter-2002"}, "unknown argument: id; choose from: ids, lang, limit, offset, full"),
        ("show", {"ids": []}, "ids: this value can't be used; give a list of strings, none of them empty"),
        ("show", {"ids": [""]}, "ids: this value can't be used; give a list of strings, none of them empty"),
        ("show", {"ids": ["-"]}, "ids: there is no standard input here; give the values themselves"),
        ("show", {"ids": ["charter-2003"]}, "no entry has the id charter-2003; did you mean charter-2002?"),
        ("cite", {"ids": ["charter-2003"]}, "no entry has the id charter-2003; did you mean charter-2002?"),
        ("changes", {"first": "2018", "last": "2017"}, "2017 is before 2018; give the earlier day first"),
    ],
)  # fmt: skip
def test_a_refusal_teaches(facts: Any, tool: str, arguments: dict[str, Any], said: str) -> None:
    """What is wrong, and what to do; as an answer, since the server goes on."""
    assert call(tool, arguments, facts, "en") == Answer(said, None, refused=True)


def test_nothing_found_is_an_answer(facts: Any) -> None:
    """With the words that do occur."""
    data = asked(facts, "search", words=["zzzz"])
    assert (data["count"], data["items"]) == (0, [])
    assert data["notes"][0].startswith("no entry contains any of these words")


def test_a_miss_among_several_is_told(facts: Any) -> None:
    """The rest is answered."""
    data = asked(facts, "state", names=["PK", "Atlantis"])
    assert [item["id"] for item in data["items"]] == ["pakistan"]
    assert any("Atlantis" in note for note in data["notes"])


def test_a_tool_has_the_options_of_its_command() -> None:
    """All but those about files and screens: a new option of a command is one of the tool."""
    for tool, command in TOOLS.items():
        module = import_module(f"sco_cli.commands.{command}")
        own = inspect.signature(module.command).parameters
        hidden = {
            "json",
            "format",
            "fields",
            "sources",
            "facts",
            "color",
            "no_pager",
            "chart",
            "svg",
            "full",
            "limit",
            "since",
        }
        names = {name.strip("_") for name in own} - hidden
        taken = set(input_schema(tool, "en")["properties"]) - {"limit", "offset", "full"}
        assert taken == names, tool


def test_without_the_sdk_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, and the status of wrong usage."""
    monkeypatch.setitem(sys.modules, "mcp", None)
    answer = sco("mcp")
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr == (
        "sco: the packages that serve assistants are not installed; install sco-facts[mcp]\n"
    )
