"""``sco help``: the help of a command, or a table for all of them."""

from typing import Annotated

from typer import Argument, Context

from sco_cli import output
from sco_cli.commands import COMMANDS, usage
from sco_cli.commands.answering import language_of
from sco_cli.commands.options import Language
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode
from sco_cli.language import both

ABOUT = (
    "The help of a command, the table of exit statuses, or that of environment variables.",
    "显示某个命令的帮助，或退出状态表、环境变量表。",
)
EXAMPLES = ("sco help members", "sco help exit-status")

_TOPICS = {"exit-status": usage.exit_status, "environment": usage.environment}


def command(
    ctx: Context,
    topic: Annotated[
        str | None,
        Argument(
            metavar=both("TOPIC", "<主题>"),
            help=both(
                f"a command, or one of {', '.join(_TOPICS)}", f"命令名，或 {'、'.join(_TOPICS)}"
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
    name = choice(topic, [*COMMANDS, *_TOPICS], "help topic", "帮助主题")
    if name in _TOPICS:
        output.write(_TOPICS[name](said))
    else:
        found = root.command.get_command(root, name)  # type: ignore[attr-defined]
        with found.make_context(name, [], parent=root, resilient_parsing=True) as inner:
            output.write(found.get_help(inner) + "\n")
    return ExitCode.OK
