"""Members, observers and partners."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec import structs

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.model import State
from sco_cli.query.states import membership
from sco_cli.results import StateOn
from sco_cli.views.base import SOURCES, STANDING_HEADING, Column, Listing, View, standing
from sco_cli.views.lanes import Bar, Chart, Lane

COLUMNS: Final = (
    Column("alpha_2", ("Code", "代码")),
    Column("name", ("Name", "国名")),
    Column("status", ("Status", "地位"), marked=True),
    Column("since", ("Since", "起始日期")),
    Column("second_hand", STANDING_HEADING, standing, rows_only=True),
    Column("status_sources", SOURCES.heading, rows_only=True),
)
MEMBERS: Final = Listing(
    title=("Standing in the SCO", "上合组织成员国与伙伴"),
    row_type=StateOn,
    columns=COLUMNS,
    source_field="status_sources",
    nothing=("no state had that status on that day", "当日没有国家具有该地位"),
)


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
        Lane(name=(state.name.en, state.name.zh), short=state.alpha_2, bars=bars)
        for state in states
        if (bars := tuple(_bars(state, end)))
    )
    first = min((bar.start for lane in lanes for bar in lane.bars), default=day)
    drawn = Chart(
        start=date(first.year, 1, 1),
        end=end,
        lanes=lanes,
        numbers=tuple((when, str(number)) for when, number in membership(facts, day)),
        numbers_name=("members", "成员国数"),
    )
    return structs.replace(
        MEMBERS.of(rows, chart=drawn if lanes else None),
        title=("Standing in the SCO over time", "各国地位沿革"),
    )


def _bars(state: State, end: date) -> Iterator[Bar]:
    for spell in state.spells:
        start = first_day(spell.from_)
        if start < end:
            to = first_day(spell.to) if spell.to else end
            yield Bar(start, min(to, end), spell.status)
