"""``sco help``: the help of a command, or the exit statuses."""

from typing import Annotated

from typer import Argument, Context

from sco_cli import output
from sco_cli.commands import COMMANDS, usage
from sco_cli.commands.options import Language, spoken
from sco_cli.errors import ExitCode
from sco_cli.lang import both
from sco_cli.query.names import choice

ABOUT = (
    "The help of a command, or the table of exit statuses.",
    "某个命令的帮助，或退出状态表。",
)
EXAMPLES = ("sco help members", "sco help exit-status")

_EXIT_STATUS = "exit-status"


def command(
    ctx: Context,
    topic: Annotated[
        str | None,
        Argument(
            metavar="TOPIC",
            help=both("a command, or exit-status", "命令名，或 exit-status"),
            autocompletion=lambda: [*COMMANDS, _EXIT_STATUS],
        ),
    ] = None,
    *,
    lang: Language = None,
) -> ExitCode:
    """Print help on standard output."""
    root, said = ctx.find_root(), spoken(lang)
    if topic is None:
        output.write(usage.help_of(root, None, said))
        return ExitCode.OK
    name = choice(topic, [*COMMANDS, _EXIT_STATUS], "help topic", "帮助主题")
    if name == _EXIT_STATUS:
        output.write(usage.exit_status(said))
    else:
        found = root.command.get_command(root, name)  # type: ignore[attr-defined]
        with found.make_context(name, [], parent=root, resilient_parsing=True) as inner:
            output.write(found.get_help(inner) + "\n")
    return ExitCode.OK
