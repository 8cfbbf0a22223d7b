"""``sco treaties``: treaties, programmes and other documents."""

from typing import Annotated

from msgspec.structs import replace
from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import StateName, dated, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message
from sco_cli.query.treaties import TREATY_KINDS, parties, treaties
from sco_cli.views.base import View
from sco_cli.views.filters import between, named, words
from sco_cli.views.lists import show_parties, show_treaties
from sco_cli.worded import worded

ABOUT = Message(
    "List treaties, programmes and other documents, with the days of signing and of entry into "
    "force. --binding lists those that bind a state on the day asked about, --state those that "
    "a state signed, approved or joined, and --parties each state's position on each document "
    "and the day on which it joined, marked where inferred. Run sco show ID to see the articles."
)
EXAMPLES = (
    "sco treaties --binding PK",
    "sco treaties --parties --state PK,IN --lang zh",
    "sco treaties --kind convention --from 2009 --sources",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    kind: Annotated[
        list[str] | None, listing(TREATY_KINDS, Message("list only these kinds of documents"))
    ] = None,
    binding: Annotated[
        list[str] | None,
        Option(
            metavar=worded("STATE"),
            help=worded(
                "list only documents that bind all of these states, separated by "
                "commas, on the day asked about"
            ),
            autocompletion=complete.states,
        ),
    ] = None,
    state: StateName = None,
    parties_: Annotated[
        bool,
        Option(
            "--parties",
            help=worded("list each state's position on each document instead of the documents"),
        ),
    ] = False,
    from_: Annotated[
        str | None,
        dated("--from", worded("list no document signed before this day, month or year")),
    ] = None,
    to: Annotated[
        str | None,
        dated("--to", worded("list no document signed after this day, month or year")),
    ] = None,
) -> View:
    """The documents by the day of signing, or the states' positions on them."""
    start, end = day_range(asked, from_, to)
    kinds = choices(kind, TREATY_KINDS, Message("kind of document"))
    bound, states = state_ids(asked.facts, binding), state_ids(asked.facts, state)
    wanted = () if parties_ else states
    rows = treaties(asked.facts, kinds, bound, wanted, start, end, asked.day)
    if parties_:
        shown = show_parties(parties(rows, states or bound), rows)
    else:
        shown = show_treaties(rows, bound, asked.facts)
    binds = Message("binding {names}", names=named(bound, asked.facts)) if bound else ""
    told = (words(kinds, TREATY_KINDS), binds, named(states, asked.facts), between(from_, to))
    return replace(shown, filters=told)
