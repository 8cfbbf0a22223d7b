"""One state or several, with all that concerns them."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, marks, title_of
from sco_cli.labels import label
from sco_cli.message import Day, Message, Period, Phrase, ShortDay, joined
from sco_cli.model import AnyRecord, Spell
from sco_cli.results import OfficeHeld, PakistanCard, StateCard, Step
from sco_cli.views.base import (
    AND,
    Pair,
    Paragraph,
    Screen,
    Section,
    View,
    brackets,
    held,
    spell_line,
)
from sco_cli.views.lists import STATES

NONE: Final[Message] = Message("none")


def show_state(
    card: StateCard, facts: FactBase, dated: int, *, day: str = "", full: bool = False
) -> View:
    """One state as a card, with all that concerns it; on a terminal only the newest events.

    Args:
        card: what is known of it.
        facts: of the day.
        dated: how many entries the timeline has of it.
        day: the one that was asked for, which the commands for more name too; empty for none.
        full: with all events, on a terminal too.
    """
    on_day = f" --as-of {day}" if day else ""
    screen = Screen(
        partial(_card, card),
        partial(_newest, card, facts),
        (
            Message(
                "all {n} entries: {command}",
                n=dated,
                command=f"sco timeline --state {card.alpha_2}{on_day}",
            ),
            Message("all of it: {command}", command=f"sco state {card.alpha_2} --full{on_day}"),
        ),
    )
    return STATES.of(
        (card,),
        title=card.full_name,
        item=card,
        card=partial(_card, card),
        sections=partial(_sections, card, facts),
        screen=None if full else screen,
    )


def _newest(card: StateCard, facts: FactBase) -> Iterator[Section]:
    """The notes, and the newest events."""
    for section in _sections(card, facts):
        if section.title != _EVENTS:
            yield section
    found = (facts.get(id_) for id_ in card.events[::-1])
    newest = tuple(event(record) for record in islice(found, _NEWEST) if record)
    if newest:
        yield Section(Message("Newest events"), newest)


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
        yield Section(_EVENTS, tuple(events))


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


_NEWEST: Final = 10
"""Events on the first screen."""
_EVENTS: Final = Message("Events", context="state")
_WHEN: Final = ("signed", "date", "in_force", "assent", "from_")
"""The fields of which the first that a record has says when it was."""


def event(record: AnyRecord | Step, lines: int = 2) -> Paragraph:
    """A dated record before its id, within some lines."""
    return Paragraph(_dated(record, ShortDay), marks(record), id=record.id, lines=lines)


def event_line(record: AnyRecord | Step) -> Phrase:
    """A dated record on one line: its date, its title, and its id for ``sco show``."""
    return brackets(record.id, _dated(record))


def _dated(record: AnyRecord | Step, day: type[Day] | type[ShortDay] = Day) -> Phrase:
    dates = (getattr(record, name, None) for name in _WHEN)
    when = next(filter(None, dates), None)
    title = title_of(record)
    return Message("{name}: {text}", name=day(when), text=title) if when else title
