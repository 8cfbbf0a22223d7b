"""``sco show``: any record whole, by its id."""

from functools import partial
from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.lists import listed
from sco_cli.commands.lookups import by_id, look_up_all
from sco_cli.commands.options import Full
from sco_cli.message import Message
from sco_cli.query.records import Records
from sco_cli.views.base import View
from sco_cli.views.records import show_record, show_records
from sco_cli.worded import worded

ABOUT = Message(
    "Show any entry, with its sources and what refers to it; on a terminal, a long entry is "
    "cut to a screen unless --full is given. Several ids give a table. The beginning of an id is "
    "enough if no other id begins the same way; - reads ids from standard input, one per line."
)
EXAMPLES = (
    "sco show astana-summit-2017",
    "sco show shanghai-convention-2001 --lang zh",
    "sco show article-14 --json",
)


@answering
def command(
    asked: Question,
    *,
    ids: Annotated[
        list[str],
        Argument(
            metavar=worded("ID"),
            help=worded("the ids of the entries to show; - for standard input"),
            autocompletion=complete.ids,
        ),
    ],
    full: Full = False,
) -> View:
    """The record, or the records."""
    find = partial(by_id, Records(asked.facts), asked.lang)
    looked = look_up_all(listed(ids), find, asked.lang)
    if looked.one:
        return show_record(looked.found[0], asked.facts, full=full)
    return show_records(looked.found, missed=looked.missed)
