"""``sco schema``: JSON Schema of the fact file and of each JSON output."""

import json
from typing import Annotated

from typer import Argument

from sco_cli import output
from sco_cli.commands.answering import language_of
from sco_cli.commands.options import Language
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode
from sco_cli.message import Message
from sco_cli.schema import NAMES, schema
from sco_cli.worded import worded

ABOUT = Message("Print the JSON Schema (2020-12) of the fact file or of a command's JSON answer.")
EXAMPLES = ("sco schema", "sco schema members")


def command(
    name: Annotated[
        str,
        Argument(
            metavar=worded("NAME"),
            help=worded("facts, or a command (default: facts)"),
            autocompletion=lambda: list(NAMES),
        ),
    ] = "facts",
    *,
    lang: Language = None,
) -> ExitCode:
    """Print a schema on standard output."""
    language_of(lang)
    chosen = choice(name, NAMES, Message("schema"))
    output.write(json.dumps(schema(chosen), ensure_ascii=False, indent=2) + "\n")
    return ExitCode.OK
