"""One state or several, with all that concerns them."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, marks, title_of
from sco_cli.labels import label
from sco_cli.message import Day, Message, Period, Phrase, joined
from sco_cli.model import AnyRecord, Spell
from sco_cli.results import OfficeHeld, PakistanCard, StateCard, Step
from sco_cli.views.base import (
    AND,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    held,
    spell_line,
)
from sco_cli.views.lists import STATES

NONE: Final[Message] = Message("none")


def show_state(card: StateCard, facts: FactBase) -> View:
    """One state as a card, with all that concerns it."""
    return STATES.of(
        (card,),
        title=card.full_name,
        item=card,
        card=partial(_card, card),
        sections=partial(_sections, card, facts),
    )


def standing_lines(card: StateCard | PakistanCard) -> tuple[Pair, Pair, Pair]:
    """The status on the day, the offices held on it, and those held before."""
    now, before = (offices(card.offices, current=current) for current in (True, False))
    return (
        Pair(Message("Status"), status(card.status, card.since) if card.status else _none(card)),
        Pair(Message("Current offices"), now or NONE),
        Pair(Message("Earlier offices"), before or NONE),
    )


def _none(card: StateCard | PakistanCard) -> Phrase:
    """No status; or that it isn't known, where one began in a month that isn't over."""
    spells = card.spells if isinstance(card, StateCard) else card.earlier
    return label("unknown") if spells and spells[-1].to is None else NONE


def _card(card: StateCard) -> Iterator[Pair]:
    yield Pair(Message("Codes"), joined((card.alpha_2, card.alpha_3), Message(", ")))
    yield Pair(heading("capital"), card.capital)
    status_now, *held_offices = standing_lines(card)
    yield status_now
    yield Pair(Message("Status history"), joined(map(spell_line, card.spells)) or NONE)
    yield from held_offices


def _sections(card: StateCard, facts: FactBase) -> Iterator[Section]:
    noted: tuple[Spell | StateCard, ...] = (*card.spells, card)
    notes = [Paragraph(n.note, (), n.sources) for n in noted if n.note]
    events = [
        Paragraph(event_line(record), marks(record))
        for id_ in card.events
        if (record := facts.get(id_))
    ]
    if notes:
        yield Section(Message("Notes"), tuple(notes))
    if events:
        yield Section(Message("Events", context="state"), tuple(events))


def status(word: str | None, start: str | None) -> Phrase:
    """A status and since when, for a state that has one."""
    if not word or not start:
        return NONE
    return Message("{status} {since}", status=label(word), since=Period(start, None))


def offices(known: tuple[OfficeHeld, ...], *, current: bool) -> Phrase:
    """The offices held on the day, or the others, on one line."""
    return joined(_office(o) for o in known if o.current is current)


def _office(office: OfficeHeld) -> Phrase:
    second_hand = label("second-hand") if office.second_hand else ""
    return brackets(joined((held(office), second_hand), AND), office.name)


_WHEN: Final = ("signed", "date", "in_force", "assent", "from_")
"""The fields of which the first that a record has says when it was."""


def event_line(record: AnyRecord | Step) -> Phrase:
    """A dated record on one line: its date, its title, and its id for ``sco show``."""
    dates = (getattr(record, name, None) for name in _WHEN)
    when = next(filter(None, dates), None)
    named = brackets(record.id, title_of(record))
    return Message("{name}: {text}", name=Day(when), text=named) if when else named
