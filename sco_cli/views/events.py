"""Events in date order."""

from collections.abc import Sequence

from sco_cli.answers import YearCount
from sco_cli.lang import Lang
from sco_cli.model import Event, Facts
from sco_cli.views.base import ID, ROWS_ONLY, SOURCES, STANDING, Column, View, names


def timeline(rows: Sequence[Event], facts: Facts, as_of: str) -> View:
    """Events of all kinds."""
    return View(
        title=("Timeline", "大事年表"),
        row_type=Event,
        rows=tuple(rows),
        columns=(
            Column("date", ("Date", "日期")),
            Column("kind", ("Kind", "类别")),
            Column("title", ("Event", "事件")),
            STANDING,
            ID,
            Column("states", ("States", "国家"), names(facts, "states"), ROWS_ONLY),
            SOURCES,
        ),
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )


def chart(rows: Sequence[YearCount], facts: Facts, as_of: str) -> View:
    """How many events each year has, with a bar for people."""
    most = max((row.events for row in rows), default=1)

    def bar(row: YearCount, _lang: Lang) -> str:
        return "█" * round(row.events / most * _BAR)

    return View(
        title=("Events a year", "各年事件数"),
        row_type=YearCount,
        rows=tuple(rows),
        columns=(
            Column("year", ("Year", "年份")),
            Column("events", ("Events", "事件")),
            Column("events", ("", ""), bar, people=True),
        ),
        source_field="",
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )


_BAR = 40
"""Cells of the longest bar."""
