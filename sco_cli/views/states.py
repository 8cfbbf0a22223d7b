"""Members, observers and partners; one state or several."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import structs

from sco_cli import lang as language
from sco_cli.answers import StateCard, StateOn
from sco_cli.dates import first_day
from sco_cli.labels import field_label, label
from sco_cli.lang import Lang
from sco_cli.model import AnyRecord, Facts, State
from sco_cli.query.records import title_of
from sco_cli.query.states import membership
from sco_cli.views.base import (
    SOURCES,
    Column,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    join,
    marks,
    period,
    standing,
)
from sco_cli.views.chart import Chart, Lane, Span
from sco_cli.views.pakistan import offices, status

_COLUMNS = (
    Column("alpha_2", ("Code", "代码")),
    Column("name", ("Name", "国名")),
    Column("status", ("Status", "地位"), marked=True),
    Column("since", ("Since", "起始日期")),
    Column("second_hand", ("Standing", "性质"), standing, rows_only=True),
    Column("status_sources", SOURCES.heading, rows_only=True),
)


STANDING_TITLE = ("Standing in the SCO", "上合组织成员国与伙伴")


def members(rows: Sequence[StateOn], facts: Facts, as_of: str) -> View:
    """States with their standing on a day, in the organization's own order."""
    return View(
        title=STANDING_TITLE,
        row_type=StateOn,
        rows=tuple(rows),
        columns=_COLUMNS,
        source_field="status_sources",
        nothing=("no state had that status on that day", "当日没有国家具有该地位"),
        as_of=as_of,
        facts=facts,
    )


def chart(rows: Sequence[StateOn], states: Sequence[State], facts: Facts, day: date) -> View:
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


def states(cards: Sequence[StateCard], facts: Facts, as_of: str, *, missed: bool = False) -> View:
    """Several states as rows."""
    return View(
        title=("States", "国家"),
        row_type=StateCard,
        rows=tuple(cards),
        columns=_COLUMNS,
        missed=missed,
        source_field="status_sources",
        as_of=as_of,
        facts=facts,
    )


def state(card: StateCard, facts: Facts, as_of: str, lang: Lang) -> View:
    """One state as a card, with all that concerns it."""
    return View(
        title=(card.full_name.en, card.full_name.zh),
        row_type=StateCard,
        rows=(card,),
        columns=_COLUMNS,
        item=card,
        card=_card(card, lang),
        sections=_sections(card, facts, lang),
        source_field="status_sources",
        as_of=as_of,
        facts=facts,
    )


def _card(card: StateCard, lang: Lang) -> tuple[Pair, ...]:
    none = ("none", "无")[lang == "zh"]
    spells = [
        brackets(period(s.from_, s.to, lang), lang, after=label(s.status, lang))
        for s in card.spells
    ]
    codes = ", ".join((card.alpha_2, card.alpha_3))
    return (
        Pair(("Codes", "代码"), codes),
        Pair(field_label("capital"), language.pick(card.capital, lang)),
        Pair(("Status", "地位"), status(card.status, card.since, lang) or none),
        Pair(("All spells", "历次地位"), join(spells, lang) or none),
        Pair(("Offices now", "现任职务"), offices(card.offices, lang, current=True) or none),
        Pair(("Offices before", "曾任职务"), offices(card.offices, lang, current=False) or none),
    )


def _sections(card: StateCard, facts: Facts, lang: Lang) -> tuple[Section, ...]:
    notes = [
        Paragraph(language.pick(note, lang), (), spell.sources)
        for spell in card.spells
        if (note := spell.note)
    ]
    if card.note:
        notes.append(Paragraph(language.pick(card.note, lang), (), card.sources))
    events = tuple(
        Paragraph(event_line(record, lang), marks(record))
        for id_ in card.events
        if (record := facts.by_id.get(id_))
    )
    found = (
        Section(("Notes", "说明")[lang == "zh"], tuple(notes)),
        Section(("What concerns it", "相关大事")[lang == "zh"], events),
    )
    return tuple(section for section in found if section.paragraphs)


def event_line(record: AnyRecord, lang: Lang) -> str:
    """A dated record on one line: its date, its title, and its id for ``sco show``."""
    when = getattr(record, "signed", None) or getattr(record, "date", None)
    title = language.pick(title_of(record), lang)
    return f"{when}  {brackets(record.id, lang, after=title)}"
