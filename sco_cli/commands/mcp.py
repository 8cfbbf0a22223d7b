"""``sco mcp``: the facts for assistants, over the Model Context Protocol."""

import sys
from importlib.util import find_spec

from sco_cli import output
from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import facts_of
from sco_cli.commands.options import FactsFile, Language
from sco_cli.errors import ExitCode, UsageError
from sco_cli.languages import say
from sco_cli.message import Message

ABOUT = Message(
    "Serve the facts to an assistant over the Model Context Protocol (MCP), on standard input "
    "and output. Install sco-facts[mcp] first, then give the assistant the full path of sco, with "
    "mcp as its argument: the assistant starts the command itself."
)
EXAMPLES = ("sco mcp", "sco mcp --lang zh")


def command(*, facts: FactsFile = None, lang: Language = None) -> ExitCode:
    """Answer an assistant's questions until it closes standard input."""
    spoken = language_of(lang)
    if find_spec("mcp") is None:
        raise UsageError(
            Message("the packages that serve assistants are not installed"),
            hint=Message("install {name}", name="sco-facts[mcp]"),
        )
    from sco_cli.commands.serving import serve

    loaded = facts_of(facts)
    if sys.stdin is not None and sys.stdin.isatty():
        said = Message(
            "this command is for an assistant to start, not for a person; Ctrl-C ends it"
        )
        output.warn(say(said, spoken))
    serve(loaded, spoken)
    return ExitCode.OK
