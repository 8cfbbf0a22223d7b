"""One state or several, with all that concerns them."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, marks, title_of
from sco_cli.labels import label
from sco_cli.language import Bilingual, Lang
from sco_cli.model import AnyRecord, Spell
from sco_cli.results import OfficeHeld, PakistanCard, StateCard
from sco_cli.views.base import (
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
from sco_cli.views.lists import STATES

NONE: Final[Bilingual] = ("none", "无")


def show_state(card: StateCard, facts: FactBase, lang: Lang) -> View:
    """One state as a card, with all that concerns it."""
    return STATES.of(
        (card,),
        title=(card.full_name.en, card.full_name.zh),
        item=card,
        card=partial(_card, card, lang),
        sections=partial(_sections, card, facts, lang),
    )


def standing_lines(card: StateCard | PakistanCard, lang: Lang) -> tuple[Pair, Pair, Pair]:
    """The status on the day, the offices held on it, and those held before."""
    now, before = (offices(card.offices, lang, current=current) for current in (True, False))
    none = NONE[lang == "zh"]
    return (
        Pair(("Status", "地位"), status(card.status, card.since, lang) or none),
        Pair(("Offices now", "现任职务"), now or none),
        Pair(("Offices before", "曾任职务"), before or none),
    )


def _card(card: StateCard, lang: Lang) -> Iterator[Pair]:
    yield Pair(("Codes", "代码"), ", ".join((card.alpha_2, card.alpha_3)))
    yield Pair(heading("capital"), language.pick(card.capital, lang))
    status_now, *held_offices = standing_lines(card, lang)
    yield status_now
    spells = join((spell_line(spell, lang) for spell in card.spells), lang)
    yield Pair(("All spells", "历次地位"), spells or NONE[lang == "zh"])
    yield from held_offices


def _sections(card: StateCard, facts: FactBase, lang: Lang) -> Iterator[Section]:
    noted: tuple[Spell | StateCard, ...] = (*card.spells, card)
    notes = [Paragraph(language.pick(n.note, lang), (), n.sources) for n in noted if n.note]
    events = [
        Paragraph(event_line(record, lang), marks(record))
        for id_ in card.events
        if (record := facts.get(id_))
    ]
    if notes:
        yield Section(("Notes", "说明")[lang == "zh"], tuple(notes))
    if events:
        yield Section(("What concerns it", "相关大事")[lang == "zh"], tuple(events))


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
