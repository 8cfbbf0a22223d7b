"""``sco members``: the states of one or several standings on a day."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Annotated

from msgspec.structs import replace
from typer import Option

from sco_cli import output
from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_days, day_of
from sco_cli.commands.given import EMPTY
from sco_cli.commands.hints import message
from sco_cli.commands.options import Svg
from sco_cli.commands.pictures import pictured
from sco_cli.commands.typed import choices
from sco_cli.errors import UsageError
from sco_cli.factbase import FactBase
from sco_cli.languages import say
from sco_cli.message import Message, joined
from sco_cli.query.past import known_on
from sco_cli.query.states import STATUSES, members, undecided
from sco_cli.results import StateOn
from sco_cli.views.base import Column, View
from sco_cli.views.filters import words
from sco_cli.views.lists import MEMBERS, OWN_ORDER
from sco_cli.views.members import show_members_chart
from sco_cli.vocabulary import Status
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
    "cut -f3 days.tsv | sco members --as-of - --format csv",
)


@answering_on_days
def command(
    asked: Question,
    *,
    status: Annotated[
        list[str] | None,
        Option(
            metavar=worded("STATUS"),
            help=worded(
                "list only states with these statuses, separated by commas: {names}, or all "
                "(default: member; with --chart or --svg: all)",
                names=joined(STATUSES, Message(", ")),
            ),
            autocompletion=complete.listed([*STATUSES, "all"]),
        ),
    ] = None,
    chart: Annotated[
        bool,
        Option(
            "--chart",
            help=worded(
                "draw each state's status over time and the number of members, on a terminal"
            ),
        ),
    ] = False,
    svg: Svg = None,
) -> View:
    """The states with a standing in the SCO on a day, by status, then in its own order."""
    chart = chart or svg is not None
    wanted = choices(status or (None if chart else ["member"]), STATUSES, Message("status"))
    if asked.days is not None:
        return _each_day(asked, asked.days, wanted, chart=chart)
    rows = members(asked.facts, asked.day, wanted)
    if chart:
        states = rows if status else asked.facts.states
        return pictured(show_members_chart(rows, states, asked.facts, asked.day), svg)
    told = (words(wanted if status else (), STATUSES),)
    return MEMBERS.of(
        rows,
        filters=told,
        legend=OWN_ORDER if len(rows) > 1 else None,
        notice=_left_open(asked.facts, asked.day),
    )


def _left_open(facts: FactBase, day: date) -> Message | None:
    """Of which states the facts don't say what they were on a day."""
    states = joined((state.name for state in undecided(facts, day)), Message(", "))
    return Message("status not known on that day: {states}", states=states) if states else None


def _each_day(
    asked: Question, days: Sequence[str], wanted: Collection[Status], *, chart: bool
) -> View:
    """The states of each of several days, told apart; what is to be known of a day, on stderr."""
    if chart:
        raise UsageError(
            Message("{name} and {other} can't be combined", name="--as-of -", other="--chart"),
            hint=Message("use only one of them"),
        )
    rows: list[StateOn] = []
    answered: list[str] = []
    missed = False
    for typed in days:
        try:
            day = day_of(typed, asked.facts, asked.lang, "--as-of")
        except UsageError as e:
            output.warn(say(message(e), asked.lang))
            missed = True
            continue
        answered.append(day.isoformat())
        known = known_on(asked.facts, day)
        found = members(known, day, wanted)
        rows += (replace(state, question=typed) for state in found)
        nothing = None if found else MEMBERS.nothing
        for said in filter(None, (nothing, _left_open(known, day))):
            output.warn(say(Message("{name}: {text}", name=typed, text=said), asked.lang))
    return MEMBERS.of(
        rows,
        title=Message("Status in the SCO on several days"),
        columns=(Column("question"), *MEMBERS.columns),
        nothing=(MEMBERS.nothing if answered else Message("nothing found")) if days else EMPTY,
        as_of="/".join(sorted({min(answered), max(answered)})) if answered else "",
        missed=missed,
    )
