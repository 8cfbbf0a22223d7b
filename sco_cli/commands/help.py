"""``sco help``: the help of a command, or a table for all of them."""

from typing import Annotated

from typer import Argument, Context

from sco_cli import output
from sco_cli.commands import COMMANDS, usage
from sco_cli.commands.answering import language_of
from sco_cli.commands.options import Language
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode
from sco_cli.message import Message, joined
from sco_cli.worded import worded

ABOUT = Message("Show help on a command, on the exit statuses or on the environment variables.")
EXAMPLES = ("sco help members", "sco help exit-status")

_TOPICS = {"exit-status": usage.exit_status, "environment": usage.environment}


def command(
    ctx: Context,
    topic: Annotated[
        str | None,
        Argument(
            metavar=worded("SUBJECT"),
            help=worded(
                "a command, or one of {names} (default: list all commands)",
                names=joined(_TOPICS, Message(", ")),
            ),
            autocompletion=lambda: [*COMMANDS, *_TOPICS],
        ),
    ] = None,
    *,
    lang: Language = None,
) -> ExitCode:
    """Print help on standard output."""
    root, said = ctx.find_root(), language_of(lang)
    if topic is None:
        output.write(usage.help_of(root, None, said))
        return ExitCode.OK
    name = choice(topic, [*COMMANDS, *_TOPICS], Message("help subject"))
    if name in _TOPICS:
        output.write(_TOPICS[name](said))
    else:
        found = root.command.get_command(root, name)  # type: ignore[attr-defined]
        with found.make_context(name, [], parent=root, resilient_parsing=True) as inner:
            output.write(found.get_help(inner) + "\n")
    return ExitCode.OK
