"""``sco export``: everything, for other programs."""

from typing import Annotated

from typer import Argument, Option

from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import facts_of
from sco_cli.commands.options import FactsFile, spoken
from sco_cli.errors import ExitCode
from sco_cli.exporting import export
from sco_cli.message import Message
from sco_cli.worded import worded

ABOUT = Message(
    "Export all facts to a JSON document (NAME.json), an SQLite database with foreign keys "
    "and a full-text index (NAME.sqlite), or a folder of CSV files (NAME). Nothing is "
    "replaced without --force."
)
EXAMPLES = (
    "sco export facts.json",
    "sco export facts.sqlite --datasette",
    "sco export facts-csv",
)


def command(
    file: Annotated[
        str,
        Argument(metavar=worded("FILE"), help=worded("the file or folder to write")),
    ],
    *,
    force: Annotated[bool, Option("--force", help=worded("replace an earlier export"))] = False,
    datasette: Annotated[
        bool,
        Option(
            "--datasette",
            help=worded(
                "write NAME.metadata.json beside a database too: titles, labels and queries for "
                "Datasette"
            ),
        ),
    ] = False,
    facts: FactsFile = None,
    lang: Annotated[
        str | None,
        spoken(
            worded(
                "write messages and what Datasette shows in this language (default: from the "
                "environment)"
            )
        ),
    ] = None,
) -> ExitCode:
    """Write everything to a file or folder."""
    said = language_of(lang)
    export(facts_of(facts), file, force=force, datasette=said if datasette else None)
    return ExitCode.OK
