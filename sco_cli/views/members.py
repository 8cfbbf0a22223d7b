"""Members, observers and partners."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import structs

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading as field_heading
from sco_cli.model import State
from sco_cli.query.states import membership
from sco_cli.results import StateOn
from sco_cli.views.base import SOURCES, Column, View, standing
from sco_cli.views.chart import Chart, Lane, Span

COLUMNS = (
    Column("alpha_2", ("Code", "代码")),
    Column("name", ("Name", "国名")),
    Column("status", ("Status", "地位"), marked=True),
    Column("since", ("Since", "起始日期")),
    Column("second_hand", field_heading("basis"), standing, rows_only=True),
    Column("status_sources", SOURCES.heading, rows_only=True),
)


STANDING_TITLE = ("Standing in the SCO", "上合组织成员国与伙伴")


def members(rows: Sequence[StateOn], facts: FactBase, as_of: str) -> View:
    """States with their standing on a day, in the organization's own order."""
    return View(
        title=STANDING_TITLE,
        row_type=StateOn,
        rows=tuple(rows),
        columns=COLUMNS,
        source_field="status_sources",
        nothing=("no state had that status on that day", "当日没有国家具有该地位"),
        as_of=as_of,
        facts=facts,
    )


def chart(rows: Sequence[StateOn], states: Sequence[State], facts: FactBase, day: date) -> View:
    """The standing of states over time, and how many members there were.

    Args:
        rows: the states with their standing on the day, for the row formats.
        states: whose standing is drawn, of which one at least has had some by then.
        facts: where all that comes from.
        day: the last one that is drawn.
    """
    end = day + timedelta(1)
    lanes = tuple(
        Lane(name=(state.name.en, state.name.zh), short=state.alpha_2, spans=spans)
        for state in states
        if (spans := tuple(_spans(state, end)))
    )
    first = min((span.start for lane in lanes for span in lane.spans), default=day)
    drawn = Chart(
        start=date(first.year, 1, 1),
        end=end,
        lanes=lanes,
        numbers=tuple((when, str(number)) for when, number in membership(facts, day)),
        numbers_name=("members", "成员国数"),
    )
    return structs.replace(
        members(rows, facts, day.isoformat()),
        title=("Standing in the SCO over time", "各国地位沿革"),
        chart=drawn if lanes else None,
    )


def _spans(state: State, end: date) -> Iterator[Span]:
    for spell in state.spells:
        start = first_day(spell.from_)
        if start < end:
            to = first_day(spell.to) if spell.to else end
            yield Span(start, min(to, end), spell.status)
