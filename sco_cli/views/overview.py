"""What the organization is on a day."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import structs

from sco_cli.factbase import FactBase
from sco_cli.kinds import marks
from sco_cli.labels import label
from sco_cli.message import Message, Period, Phrase, joined
from sco_cli.model import Organ
from sco_cli.query.overview import NAME
from sco_cli.query.topics import statements
from sco_cli.results import Holder, Overview
from sco_cli.views.base import AND, Pair, Screen, Section, View, brackets, topic_section
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.people import who


def show_overview(answer: Overview, facts: FactBase, *, full: bool = False) -> View:
    """What the organization is on a day: its states, its offices, its nature."""
    topics = (answer.topic,) if answer.topic.statements else ()
    screen = Screen(
        partial(_first_card, answer, facts),
        lambda: (_brief(section) for section in map(topic_section, topics)),
        (
            Message("all of it: {command}", command="sco overview --full"),
            Message("one statement with its sources: {command}", command="sco show ID"),
        ),
    )
    return STATEMENTS.of(
        statements(topics),
        title=NAME,
        item=answer,
        card=partial(_card, answer, facts),
        sections=lambda: tuple(map(topic_section, topics)),
        screen=None if full else screen,
        notice=None if topics or answer.counts or answer.holders else _NOTHING,
    )


_NOTHING: Final = Message("the facts contain nothing up to that day")
_COUNTED: Final = {
    "shanghai-five": Message("Shanghai Five"),
    "member": Message("Members"),
    "observer": Message("Observers", context="states"),
    "dialogue-partner": Message("Dialogue partners"),
    "partner": Message("SCO partners"),
}
"""What the states of a status are called together."""


def _card(answer: Overview, facts: FactBase) -> Iterator[Pair]:
    for c in answer.counts:
        yield Pair(_COUNTED[c.status], str(c.count))
    of_each_state = Counter(h.office for h in answer.holders if h.holding == "held")
    for h in answer.holders:
        country = next((s.name for s in facts.states if s.id == h.state != h.id), "")
        if not h.office_name:
            continue
        if of_each_state[h.office] > 1:  # not the one of the SCO: whose it is, its name says
            yield Pair(brackets(country, h.office_name), _held(h, ""))
        else:
            yield Pair(h.office_name, _held(h, country))


def _first_card(answer: Overview, facts: FactBase) -> Iterator[Pair]:
    """The states, the holders, those who aren't known on one line, and the seats."""
    known = tuple(h for h in answer.holders if h.holding != "unknown")
    yield from _card(structs.replace(answer, holders=known), facts)
    unknown = joined(h.office_name for h in answer.holders if h not in known and h.office_name)
    if unknown:
        yield Pair(Message("Holder not known"), unknown)
    bodies = (organ for id_ in _SEATED if isinstance(organ := facts.get(id_), Organ))
    seats = joined(brackets(organ.seat, organ.name) for organ in bodies if organ.seat)
    if seats:
        yield Pair(Message("Seats"), seats)


_SEATED: Final = ("secretariat", "rats")
"""The bodies that have a seat of their own."""


def _brief(section: Section) -> Section:
    """Each statement without its notes and sources, which `sco show` has."""
    said = (structs.replace(p, sources=()) for p in section.paragraphs if not p.indent)
    return structs.replace(section, paragraphs=tuple(said))


def _held(holder: Holder, country: Phrase) -> Phrase:
    since = Period(holder.from_, None) if holder.from_ else ""
    return brackets(joined((country, since, *map(label, marks(holder))), AND), who(holder))
