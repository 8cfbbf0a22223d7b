"""One state or several, with all that concerns them."""

from collections.abc import Sequence

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, marks, title_of
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import AnyRecord
from sco_cli.results import StateCard
from sco_cli.views.base import (
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    join,
    period,
)
from sco_cli.views.members import COLUMNS
from sco_cli.views.pakistan import offices, status


def states(
    cards: Sequence[StateCard], facts: FactBase, as_of: str, *, missed: bool = False
) -> View:
    """Several states as rows."""
    return View(
        title=("States", "国家"),
        row_type=StateCard,
        rows=tuple(cards),
        columns=COLUMNS,
        missed=missed,
        source_field="status_sources",
        as_of=as_of,
        facts=facts,
    )


def state(card: StateCard, facts: FactBase, as_of: str, lang: Lang) -> View:
    """One state as a card, with all that concerns it."""
    return View(
        title=(card.full_name.en, card.full_name.zh),
        row_type=StateCard,
        rows=(card,),
        columns=COLUMNS,
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
        Pair(heading("capital"), language.pick(card.capital, lang)),
        Pair(("Status", "地位"), status(card.status, card.since, lang) or none),
        Pair(("All spells", "历次地位"), join(spells, lang) or none),
        Pair(("Offices now", "现任职务"), offices(card.offices, lang, current=True) or none),
        Pair(("Offices before", "曾任职务"), offices(card.offices, lang, current=False) or none),
    )


def _sections(card: StateCard, facts: FactBase, lang: Lang) -> tuple[Section, ...]:
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
