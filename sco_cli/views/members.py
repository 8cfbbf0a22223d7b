"""The standing of states over time."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.message import Message
from sco_cli.model import State
from sco_cli.query.states import membership
from sco_cli.results import StateOn
from sco_cli.views.base import View
from sco_cli.views.lanes import Bar, Chart, Lane
from sco_cli.views.lists import MEMBERS, OWN_ORDER


def show_members_chart(
    rows: Sequence[StateOn], states: Sequence[State], facts: FactBase, day: date
) -> View:
    """The standing of states over time, and how many members there were.

    Args:
        rows: the states with their standing on the day, for the row formats.
        states: whose standing is drawn, of which one at least has had some by then.
        facts: where all that comes from.
        day: the last one that is drawn.
    """
    end = min(day, date.max - timedelta(1)) + timedelta(1)
    lanes = tuple(
        Lane(name=state.name, short=state.alpha_2, bars=bars)
        for state in states
        if (bars := tuple(_bars(state, end)))
    )
    first = min((bar.start for lane in lanes for bar in lane.bars), default=day)
    drawn = Chart(
        start=date(first.year, 1, 1),
        end=end,
        lanes=lanes,
        numbers=tuple((when, str(number)) for when, number in membership(facts, day)),
        numbers_name=Message("members"),
    )
    title = Message("Status in the SCO over time")
    return MEMBERS.of(rows, title=title, legend=OWN_ORDER, chart=drawn if lanes else None)


def _bars(state: State, end: date) -> Iterator[Bar]:
    for spell in state.spells:
        start = first_day(spell.from_)
        if start < end:
            to = first_day(spell.to) if spell.to else end
            yield Bar(start, min(to, end), spell.status)
