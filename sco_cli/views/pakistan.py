"""Pakistan's card, and its topics as text with citations."""

from collections.abc import Iterator
from functools import partial

from sco_cli.message import Message, joined
from sco_cli.query.topics import statements
from sco_cli.results import PakistanCard
from sco_cli.views.base import Pair, View, spell_line, topic_section
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.states import NONE, standing_lines


def show_pakistan(card: PakistanCard) -> View:
    """The card: status, earlier ones, offices, counts; then the topics."""
    return STATEMENTS.of(
        statements(card.topics),
        title=Message("Pakistan in the SCO"),
        item=card,
        card=partial(_card, card),
        sections=lambda: map(topic_section, card.topics),
    )


def _card(card: PakistanCard) -> Iterator[Pair]:
    status_now, *held_offices = standing_lines(card)
    yield status_now
    yield Pair(Message("Earlier status"), joined(map(spell_line, card.earlier)) or NONE)
    yield from held_offices
    yield Pair(Message("Coverage"), _counts(card))


def _counts(card: PakistanCard) -> Message:
    n = card.counts
    return Message(
        "events involving Pakistan: {events}; exercises hosted or joined: {took_part} of "
        "{exercises}; statements: {statements}",
        events=n.events,
        exercises=n.exercises,
        took_part=n.exercises_took_part,
        statements=n.statements,
    )
