"""``sco organs``: the bodies of the organization, of states and of others."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import StateName, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message, joined
from sco_cli.query.organs import ORGAN_KINDS, OWNERS, organs
from sco_cli.views.base import View
from sco_cli.views.filters import named, words
from sco_cli.views.lists import show_organs
from sco_cli.worded import worded

ABOUT = Message(
    "List bodies with their kind, seat and day of founding: those of the SCO or, with --owner, "
    "those of states and of others. Run sco show ID to see what a body does."
)
EXAMPLES = (
    "sco organs",
    "sco organs --owner state --state PK",
    "sco organs --kind centre --lang zh",
)


@answering
def command(
    asked: Question,
    *,
    kind: Annotated[
        list[str] | None, listing(ORGAN_KINDS, Message("list only these kinds of bodies"))
    ] = None,
    owner: Annotated[
        list[str] | None,
        Option(
            metavar=worded("NAME"),
            help=worded(
                "list the bodies of these owners, separated by commas: {names}, or all "
                "(default: sco)",
                names=joined(OWNERS, Message(", ")),
            ),
            autocompletion=complete.listed((*OWNERS, "all")),
        ),
    ] = None,
    state: StateName = None,
) -> View:
    """The bodies."""
    kinds = choices(kind, ORGAN_KINDS, Message("kind of body"))
    owners = choices(owner or ["sco"], OWNERS, Message("owner"))
    states = state_ids(asked.facts, state)
    told = (words(owners, OWNERS), words(kinds, ORGAN_KINDS), named(states, asked.facts))
    return show_organs(organs(asked.facts, kinds, owners, states), told)
