"""`sco mcp` asked by the official SDK's own client, over a real process and its streams."""

import asyncio
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sco_cli import __version__
from tests.conftest import SCO, TESTS, environment, process

QUESTIONS: dict[str, tuple[str, dict[str, Any], Callable[[Any], object], object]] = {
    "who was a member when the article appeared": (
        "members", {"as_of": "2024-06-22"}, lambda a: a["count"], 9,
    ),
    "when did Pakistan become a member": (
        "state", {"names": ["Pakistan"]}, lambda a: (a["item"]["status"], a["item"]["since"]), ("member", "2017-06-09"),
    ),
    "who was Secretary-General on 1 January 2012": (
        "people", {"office": "secretary-general", "as_of": "2012-01-01"}, lambda a: a["items"][0]["name"], "Muratbek Imanaliev",
    ),
    "what changed on the day of accession": (
        "changes", {"first": "2017-06-08", "last": "2017-06-09", "kind": ["state"]}, lambda a: [i["id"] for i in a["items"]], ["india", "pakistan"],
    ),
    "which meetings of the heads of state had Pakistan and India in 2017": (
        "meetings", {"of": ["council-of-heads-of-state"], "with": ["PK", "IN"], "from": "2017", "to": "2017"},
        lambda a: [i["id"] for i in a["items"]], ["astana-summit-2017"],
    ),
    "does the charter bind Pakistan": (
        "documents", {"binding": ["PK"], "kind": ["charter"]}, lambda a: [i["id"] for i in a["items"]], ["charter-2002"],
    ),
    "is the Protection of Pakistan Act in force": (
        "laws", {"state": ["PK"], "as_of": "2017-02-01", "limit": 100},
        lambda a: [i["force"] for i in a["items"] if i["id"] == "protection-of-pakistan-act-2014"], ["lapsed"],
    ),
    "what does the article say that was outdated": (
        "claims", {"verdict": ["outdated"]}, lambda a: [i["id"] for i in a["items"]], ["article-14"],
    ),
    "did Pakistan take part in Peace Mission 2018": (
        "exercises", {"with": ["PK"], "series": ["peace-mission"], "to": "2018"}, lambda a: [i["id"] for i in a["items"]], ["peace-mission-2018"],
    ),
    "who counts the economic losses": (
        "figures", {"subject": ["losses"]}, lambda a: all(i["counter"] and i["definition"] for i in a["items"]) and a["count"] > 0, True,
    ),
    "what is the accession, whole": (
        "show", {"ids": ["india-pakistan-accession-2017"]}, lambda a: a["item"]["record"]["date"], "2017-06-09",
    ),
    "what is to be found of a word": (
        "search", {"words": ["反恐怖主义公约"]}, lambda a: a["count"] > 0, True,
    ),
    "how is it cited": (
        "cite", {"ids": ["charter-2002"], "style": "bibtex"}, lambda a: "@misc{sco-facts-" in a["text"], True,
    ),
}  # fmt: skip
"""What is asked: the tool, its arguments, what of the answer is looked at, and what it must be."""


def with_server(ask: Callable[[Any], Any], *arguments: str, **extra: str) -> Any:
    """What a client gets that starts a server of its own and ends it."""
    mcp = import_module("mcp")
    at = mcp.StdioServerParameters(
        command=str(SCO), args=["mcp", *arguments], env=environment(extra)
    )

    async def session() -> Any:
        async with mcp.Client(mcp.stdio_client(at)) as client:
            return await ask(client)

    return asyncio.run(session())


def test_the_questions_get_the_right_entries() -> None:
    """All in one session, as an assistant asks; each with its day and its sources."""

    async def ask(client: Any) -> dict[str, Any]:
        return {
            question: await client.call_tool(tool, arguments)
            for question, (tool, arguments, _, _) in QUESTIONS.items()
        }

    answers = with_server(ask)
    assert not [question for question, answer in answers.items() if answer.is_error]
    for question, (tool, _, look, wanted) in QUESTIONS.items():
        data = answers[question].structured_content
        assert look(data) == wanted, question
        (text,) = answers[question].content
        if tool != "cite":
            assert json.loads(text.text) == data
            assert data["as_of"]
            assert data["sources"] or tool == "search", question


def test_what_the_server_says_of_itself() -> None:
    """Its name, version and instructions; its tools read only; a resource for each topic."""

    async def ask(client: Any) -> Any:
        return (
            client.server_info,
            client.instructions,
            await client.list_tools(),
            await client.list_resources(),
        )

    info, instructions, tools, resources = with_server(ask)
    assert (info.name, info.version) == ("sco", __version__)
    assert "1 September 2026" in instructions
    assert {
        "search",
        "show",
        "state",
        "members",
        "meetings",
        "documents",
        "exercises",
        "laws",
        "figures",
        "claims",
        "cite",
    } <= {tool.name for tool in tools.tools}
    assert all(tool.annotations.read_only_hint for tool in tools.tools)
    uris = [resource.uri for resource in resources.resources]
    assert uris[0] == "sco://editorial-policy"
    assert "sco://topics/pakistan-membership" in uris


@pytest.mark.parametrize(
    ("lang", "policy", "topic"),
    [("en", "# Editorial policy", "* "), ("zh", "# 收录原则", "巴基斯坦")],
)
def test_topics_and_policy_can_be_read(lang: str, policy: str, topic: str) -> None:
    """As Markdown, in the language of the server; another address is refused."""

    async def ask(client: Any) -> Any:
        read = [
            await client.read_resource(f"sco://{name}")
            for name in ("editorial-policy", "topics/pakistan-membership")
        ]
        with pytest.raises(import_module("mcp").MCPError, match="sco://topics/no-such"):
            await client.read_resource("sco://topics/no-such")
        return [answer.contents[0].text for answer in read]

    said = with_server(ask, "--lang", lang)
    assert said[0].startswith(policy)
    assert topic.strip("* ") in said[1]
    assert "http" in said[1]


def test_a_refusal_is_an_answer_and_the_server_goes_on() -> None:
    """Two hundred bad questions later it still answers."""

    async def ask(client: Any) -> Any:
        refused = await client.call_tool("members", {"status": ["membr"]})
        for _ in range(200):
            await client.call_tool("show", {"ids": ["no-such-entry"]})
        return refused, await client.call_tool("members", {})

    refused, answered = with_server(ask)
    assert refused.is_error
    assert refused.content[0].text == "unknown status: membr; did you mean member?"
    assert answered.structured_content["count"] == 10


def test_it_answers_from_other_facts() -> None:
    """Of --facts, as every command."""

    async def ask(client: Any) -> Any:
        return await client.call_tool("members", {})

    answer = with_server(ask, "--facts", str(TESTS / "mini.toml"))
    assert [item["id"] for item in answer.structured_content["items"]] == ["china", "pakistan"]


def test_it_reaches_for_nothing_but_the_loops_own_pair_of_sockets(tmp_path: Path) -> None:
    """Unix sockets, two, connected to each other: no address, no other program, no file."""
    log = tmp_path / "audit.log"

    async def ask(client: Any) -> Any:
        for tool, arguments, _, _ in QUESTIONS.values():
            await client.call_tool(tool, arguments)

    with_server(
        ask, AUDIT_LOG=str(log), PYTHONPATH=str(TESTS / "audit"), PYTHONDONTWRITEBYTECODE="1"
    )
    did = [line for line in log.read_text("utf-8").splitlines() if not line.startswith("import ")]
    assert did == ["socket.__new__ AF_UNIX"] * 2


def test_without_a_client_it_ends() -> None:
    """When standard input ends, with status 0 and nothing on standard output."""
    answer = process("mcp")
    assert (answer.status, answer.stdout) == (0, "")
