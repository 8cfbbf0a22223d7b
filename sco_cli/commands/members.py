"""``sco members``: the states of one or several standings on a day."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import Svg
from sco_cli.commands.pictures import pictured
from sco_cli.commands.typed import choices
from sco_cli.message import Message, joined
from sco_cli.query.states import STATUSES, members, undecided
from sco_cli.views.base import View
from sco_cli.views.filters import words
from sco_cli.views.lists import MEMBERS
from sco_cli.views.members import show_members_chart
from sco_cli.worded import worded

ABOUT = Message(
    "List the SCO's members, or states with another status, on a given day, in the SCO's own "
    "order (the Russian alphabet)."
)
EXAMPLES = (
    "sco members",
    "sco members --as-of 2024-06-22",
    "sco members --status observer,partner --lang zh",
    "sco members --status all --format csv",
    "sco members --chart",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    status: Annotated[
        list[str] | None,
        Option(
            metavar=worded("STATUS"),
            help=worded(
                "list only these statuses, separated by commas: {names}, or all (default: member)",
                names=joined(STATUSES, Message(", ")),
            ),
            autocompletion=complete.listed([*STATUSES, "all"]),
        ),
    ] = None,
    chart: Annotated[
        bool,
        Option(
            "--chart",
            help=worded("draw each state's status over time and the number of members"),
        ),
    ] = False,
    svg: Svg = None,
) -> View:
    """The states with a standing in the SCO on a day, in the organization's own order."""
    chart = chart or svg is not None
    wanted = choices(status or (None if chart else ["member"]), STATUSES, Message("status"))
    rows = members(asked.facts, asked.day, wanted)
    if chart:
        states = rows if status else asked.facts.states
        return pictured(show_members_chart(rows, states, asked.facts, asked.day), svg)
    left_open = joined((s.name for s in undecided(asked.facts, asked.day)), Message(", "))
    notice = Message("status not known on that day: {states}", states=left_open)
    told = (words(wanted if status else (), STATUSES),)
    return MEMBERS.of(rows, filters=told, notice=notice if left_open else None)
