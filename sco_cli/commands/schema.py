"""``sco schema``: JSON Schema of the fact file, of exports and of each JSON output."""

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated

from typer import Argument, Option

from sco_cli import output
from sco_cli.commands.answering import language_of
from sco_cli.commands.lists import listed
from sco_cli.commands.options import spoken
from sco_cli.commands.typed import choice, field_paths
from sco_cli.errors import ExitCode, UsageError
from sco_cli.message import Message
from sco_cli.schema import NAMES, answers, schema
from sco_cli.worded import worded

ABOUT = Message(
    "Print the JSON Schema (2020-12) of the fact file, of a JSON export or of a command's JSON "
    "answer."
)
EXAMPLES = ("sco schema", "sco schema members", "sco schema members --fields id,name.zh")


def command(
    name: Annotated[
        str,
        Argument(
            metavar=worded("NAME"),
            help=worded("facts, export, or a command that answers in JSON (default: facts)"),
            autocompletion=lambda: list(NAMES),
        ),
    ] = "facts",
    *,
    fields: Annotated[
        list[str] | None,
        Option(
            metavar=worded("FIELDS"),
            help=worded(
                "describe an answer with only these fields, separated by commas, as the command "
                "prints it with --fields"
            ),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        spoken(
            worded(
                "write messages in this language, not the schema (default: from the environment)"
            )
        ),
    ] = None,
) -> ExitCode:
    """Print a schema on standard output."""
    language_of(lang)
    chosen = choice(name, NAMES, Message("schema"))
    wanted = _paths(chosen, listed(fields or ()))
    text = json.dumps(schema(chosen, wanted), ensure_ascii=False, indent=2)
    output.write(f"{text}\n", as_file=True)
    return ExitCode.OK


def _paths(name: str, fields: Sequence[str]) -> tuple[str, ...]:
    """The paths of fields of a command's answers.

    Raises:
        UsageError: for a field that no answer of it has.
    """
    types = answers(name)
    if fields and not types:
        raise UsageError(
            Message(
                "{option} is only for the schema of a command that has {option}", option="--fields"
            ),
            hint=Message("leave it out"),
        )
    for type_ in types[:-1]:
        with suppress(UsageError):
            return field_paths(fields, type_)
    return field_paths(fields, types[-1]) if types else ()
