"""One state or several, with all that concerns them."""

from typing import Final

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, marks, title_of
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import AnyRecord
from sco_cli.results import OfficeHeld, StateCard
from sco_cli.views.base import (
    Listing,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    held,
    join,
    since,
    spell_line,
)
from sco_cli.views.members import COLUMNS

STATES: Final = Listing(
    title=("States", "国家"),
    row_type=StateCard,
    columns=COLUMNS,
    source_field="status_sources",
)


def show_state(card: StateCard, facts: FactBase, lang: Lang) -> View:
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
    )


def _card(card: StateCard, lang: Lang) -> tuple[Pair, ...]:
    none = ("none", "无")[lang == "zh"]
    spells = (spell_line(spell, lang) for spell in card.spells)
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
        if (record := facts.get(id_))
    )
    found = (
        Section(("Notes", "说明")[lang == "zh"], tuple(notes)),
        Section(("What concerns it", "相关大事")[lang == "zh"], events),
    )
    return tuple(section for section in found if section.paragraphs)


def status(word: str | None, start: str | None, lang: Lang) -> str:
    """A status and since when; empty for a state without one."""
    if not word or not start:
        return ""
    if lang == "zh":
        return brackets(since(start, lang), lang, after=label(word, lang))
    return f"{label(word, lang)} {since(start, lang)}"


def offices(known: tuple[OfficeHeld, ...], lang: Lang, *, current: bool) -> str:
    """The offices held on the day, or the others, on one line."""
    return join((_office(o, lang) for o in known if o.current is current), lang)


def _office(office: OfficeHeld, lang: Lang) -> str:
    details = [held(office, lang), label("second-hand", lang) if office.second_hand else ""]
    listed = ("，" if lang == "zh" else ", ").join(filter(None, details))
    return brackets(listed, lang, after=language.pick(office.name, lang))


def event_line(record: AnyRecord, lang: Lang) -> str:
    """A dated record on one line: its date, its title, and its id for ``sco show``."""
    when = getattr(record, "signed", None) or getattr(record, "date", None)
    title = language.pick(title_of(record), lang)
    return f"{when}  {brackets(record.id, lang, after=title)}"
