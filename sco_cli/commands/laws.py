"""``sco laws``: laws of states, and which were in force on a day."""

from typing import Annotated, Final, get_args

from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import StateName, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message
from sco_cli.query.laws import laws
from sco_cli.results import Force
from sco_cli.views.base import View
from sco_cli.views.filters import named, words
from sco_cli.views.security import LAWS

FORCES: Final[tuple[Force, ...]] = get_args(Force)
ABOUT = Message(
    "List laws, most of them Pakistan's and a few of other states, in order of assent, and show "
    "whether each is in force on the day asked about. "
    "Run sco show ID to see the provisions of a law."
)
EXAMPLES = (
    "sco laws --state PK",
    "sco laws --state PK --as-of 2017-02-01 --force in-force",
    "sco show anti-terrorism-act-1997 --lang zh",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    state: StateName = None,
    force: Annotated[
        list[str] | None,
        listing(
            FORCES,
            Message(
                "list only laws with one of these statuses on the day asked about (lapsed: ended)"
            ),
        ),
    ] = None,
) -> View:
    """The laws in order of assent."""
    forces = choices(force, FORCES, Message("force", context="asked for")) if force else ()
    states = state_ids(asked.facts, state)
    told = (named(states, asked.facts), words(forces, FORCES))
    return LAWS.of(laws(asked.facts, states, forces, asked.day), filters=told)
