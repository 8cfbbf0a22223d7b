"""``sco sources``: the sources."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choice, choices
from sco_cli.errors import NotFoundError
from sco_cli.message import Message
from sco_cli.query.records import Records
from sco_cli.query.sources import SOURCE_KINDS, sources
from sco_cli.views.base import View
from sco_cli.views.filters import words
from sco_cli.views.lists import SOURCE_LIST
from sco_cli.views.records import show_record
from sco_cli.worded import worded

ABOUT = Message("List the sources of all facts, or show one source and what rests on it.")
EXAMPLES = (
    "sco sources --kind primary",
    "sco sources tass-india-pakistan-join-2017",
    "sco sources --format csv",
)


@answering
def command(
    asked: Question,
    *,
    id: Annotated[
        str | None,
        Argument(
            metavar=worded("ID"),
            help=worded("the id of the source to show (default: list all)"),
            autocompletion=complete.sources,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        listing(
            SOURCE_KINDS,
            Message("list only these kinds of sources (wire: a news agency; relayed: second-hand)"),
        ),
    ] = None,
) -> View:
    """All sources, or one."""
    kinds = choices(kind, SOURCE_KINDS, Message("kind of source"))
    if id is None:
        return SOURCE_LIST.of(sources(asked.facts, kinds), filters=(words(kinds, SOURCE_KINDS),))
    name = choice(
        id,
        [s.id for s in asked.facts.sources],
        Message("source", context="asked for"),
        NotFoundError,
    )
    return show_record(Records(asked.facts).show(name), asked.facts)
