"""Events in date order."""

from collections.abc import Sequence

from sco_cli.answers import YearCount
from sco_cli.dates import first_day
from sco_cli.labels import label
from sco_cli.lang import Lang
from sco_cli.model import Event, Facts
from sco_cli.query.events import EVENT_KINDS, per_year
from sco_cli.views.base import ID, SOURCES, STANDING, Column, View, names
from sco_cli.views.chart import Lane, whole_years


def timeline(rows: Sequence[Event], facts: Facts, as_of: str) -> View:
    """Events of all kinds."""
    return View(
        title=("Timeline", "大事年表"),
        row_type=Event,
        rows=tuple(rows),
        columns=(
            Column("date", ("Date", "日期")),
            Column("kind", ("Kind", "类别")),
            Column("title", ("Event", "事件"), prose=True, marked=True),
            STANDING,
            ID,
            Column("states", ("States", "国家"), names(facts, "states"), rows_only=True),
            SOURCES,
        ),
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )


def chart(rows: Sequence[Event], facts: Facts, as_of: str) -> View:
    """When the events were, by kind, on an axis of time."""
    days = {kind: [first_day(e.date) for e in rows if e.kind == kind] for kind in EVENT_KINDS}
    lanes = [
        Lane(name=(label(kind, "en"), label(kind, "zh")), days=tuple(found))
        for kind, found in days.items()
        if found
    ]
    every = Lane(name=("all", "合计"), days=tuple(first_day(e.date) for e in rows))
    return View(
        title=("Events over time", "大事时间轴"),
        row_type=YearCount,
        rows=per_year(rows),
        columns=(
            Column("year", ("Year", "年份")),
            Column("events", ("Events", "事件")),
            Column("kinds", ("By kind", "按类别"), _kinds, prose=True),
        ),
        chart=whole_years((*lanes, every), unit=("event", "个事件")) if rows else None,
        source_field="",
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )


def _kinds(row: YearCount, lang: Lang) -> str:
    return "; ".join(f"{label(k.kind, lang)} {k.events}" for k in row.kinds)
