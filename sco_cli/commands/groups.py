"""``sco groups``: armed and proscribed groups, and who lists them."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.typed import state_ids
from sco_cli.message import Message
from sco_cli.query.groups import groups
from sco_cli.views.base import View
from sco_cli.views.security import show_groups
from sco_cli.worded import worded

ABOUT = Message(
    "List armed and proscribed groups, and the states and organizations that proscribe or "
    "sanction them. Run sco show ID to see the act and the dates of each listing, and the "
    "group's other names."
)
EXAMPLES = (
    "sco groups",
    "sco groups --listed-by PK --as-of 2012-01-01",
    "sco groups --lang zh",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    listed_by: Annotated[
        list[str] | None,
        Option(
            metavar=worded("STATE"),
            help=worded(
                "list only groups that all of these states, separated by commas, proscribe or "
                "sanction on the day asked about"
            ),
            autocompletion=complete.states,
        ),
    ] = None,
) -> View:
    """The groups."""
    states = state_ids(asked.facts, listed_by)
    return show_groups(groups(asked.facts, states, asked.day), states, asked.facts)
