"""``sco schema``: JSON Schema of the fact file and of each JSON output."""

import json
from typing import Annotated

from typer import Argument

from sco_cli import output
from sco_cli.commands.answering import language_of
from sco_cli.commands.options import Language
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode
from sco_cli.language import both
from sco_cli.schema import NAMES, schema

ABOUT = (
    "JSON Schema (2020-12) of the fact file or, with NAME, of the JSON output of a command.",
    "事实文件的模式（JSON Schema 2020-12）；给出命令名时，为该命令 JSON 输出的模式。",
)
EXAMPLES = ("sco schema", "sco schema members")


def command(
    name: Annotated[
        str,
        Argument(
            metavar=both("NAME", "<名称>"),
            help=both("facts, or a command", "facts 或命令名"),
            autocompletion=lambda: list(NAMES),
        ),
    ] = "facts",
    *,
    lang: Language = None,
) -> ExitCode:
    """Print a schema on standard output."""
    language_of(lang)
    chosen = choice(name, NAMES, "schema", "模式名称")
    output.write(json.dumps(schema(chosen), ensure_ascii=False, indent=2) + "\n")
    return ExitCode.OK
