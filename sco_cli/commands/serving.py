"""The server of ``sco mcp``: the protocol by the official SDK, the answers by ``tools``.

The only module that loads the SDK.
"""

import gc
import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final

import anyio
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from sco_cli import __version__
from sco_cli.commands import tools, topics
from sco_cli.errors import ScoError
from sco_cli.factbase import FactBase
from sco_cli.languages import Lang, say
from sco_cli.message import Day, Message
from sco_cli.packaged import packaged

_PACKAGE: Final = Path(__file__).parent.parent
_POLICY: Final = "sco://editorial-policy"
_TOPIC: Final = "sco://topics/"
_MARKDOWN: Final = "text/markdown"


def _instructions(facts: FactBase) -> Message:
    """What an assistant must know before it asks."""
    return Message(
        "Facts about the Shanghai Cooperation Organization (SCO) and Pakistan's role in it, "
        "each with its sources, up to {day}. With each answer, say for which day it holds "
        "(as_of), give the ids and sources of the entries, and say where a statement is a claim "
        "or disputed (basis, by) or second-hand (second_hand), or where a list may lack "
        "something (incomplete, complete). What the facts don't say is not known; that is not a "
        "'no'. Search first if you have no id.",
        day=Day(facts.as_of),
    )


def serve(facts: FactBase, lang: Lang) -> None:
    """Answer over standard input and output until the other side closes them.

    Args:
        facts: from which.
        lang: of texts and refusals.
    """
    gc.enable()  # unlike a process that answers once, this one goes on
    anyio.run(_serve, _server(facts, lang))


async def _serve(server: Any) -> None:
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def _server(facts: FactBase, lang: Lang) -> Any:
    async def list_tools(_: Any, __: Any) -> Any:
        return types.ListToolsResult(tools=[_tool(name, lang) for name in tools.TOOLS])

    async def call_tool(_: Any, asked: Any) -> Any:
        answer = tools.call(asked.name, asked.arguments or {}, facts, lang)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=answer.text)],
            structured_content=answer.data,
            is_error=answer.refused,
        )

    async def list_resources(_: Any, __: Any) -> Any:
        return types.ListResourcesResult(resources=list(_resources(facts, lang)))

    async def read_resource(_: Any, asked: Any) -> Any:
        text = _read(asked.uri, facts, lang)
        found = types.TextResourceContents(uri=asked.uri, mime_type=_MARKDOWN, text=text)
        return types.ReadResourceResult(contents=[found])

    return Server(
        "sco",
        version=__version__,
        instructions=say(_instructions(facts), lang),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_read_resource=read_resource,
    )


def _tool(name: str, lang: Lang) -> Any:
    return types.Tool(
        name=name,
        description=tools.description(name, lang),
        input_schema=tools.input_schema(name, lang),
        output_schema=tools.output_schema(name),
        annotations=types.ToolAnnotations(
            read_only_hint=True, idempotent_hint=True, open_world_hint=False
        ),
    )


def _resources(facts: FactBase, lang: Lang) -> Iterator[Any]:
    policy = say(Message("How facts are chosen"), lang)
    yield types.Resource(uri=_POLICY, name="editorial-policy", title=policy, mime_type=_MARKDOWN)
    for topic in facts.topics:
        title = say(topic.title, lang)
        yield types.Resource(uri=_TOPIC + topic.id, name=topic.id, title=title, mime_type=_MARKDOWN)


def _read(uri: str, facts: FactBase, lang: Lang) -> str:
    """A resource as Markdown.

    Raises:
        MCPError: if there is no such resource.
    """
    if uri == _POLICY:
        return policy(lang)
    if not uri.startswith(_TOPIC):
        raise _unknown(uri, lang)
    out = io.StringIO()
    command: Any = topics.command
    try:
        with redirect_stdout(out):
            command(
                topic=uri.removeprefix(_TOPIC), facts=facts, lang=lang, format="md", sources=True
            )
    except ScoError:
        raise _unknown(uri, lang) from None
    return out.getvalue()


def _unknown(uri: str, lang: Lang) -> Exception:
    said = Message("there is no resource {uri}", uri=uri)
    error: Exception = MCPError(types.INVALID_PARAMS, say(said, lang))
    return error


def policy(lang: Lang) -> str:
    """The editorial policy: in the wheel, or beside the package; English where it has no other."""
    inside = _PACKAGE / "data"
    folder = inside if any(inside.glob("editorial-policy*")) else _PACKAGE.parent / "docs"
    of_language = sorted(folder.glob(f"editorial-policy.{lang}*.md"))
    return packaged((of_language or [folder / "editorial-policy.md"])[0]).decode()
