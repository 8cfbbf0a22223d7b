"""Pakistan's card, and its topics as text with citations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from sco_cli.kinds import marks
from sco_cli.labels import label
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import Topic
from sco_cli.query.topics import statements
from sco_cli.results import PakistanCard, Step
from sco_cli.views.base import (
    AND,
    Pair,
    Paragraph,
    Screen,
    Section,
    View,
    brackets,
    spell_line,
    topic_section,
)
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.states import NONE, event, standing_lines


def show_pakistan(card: PakistanCard, events: Sequence[Step] = (), *, whole: bool = False) -> View:
    """The card: status, earlier ones, offices, counts; then the topics.

    Args:
        card: what is recorded.
        events: the newest, for the first screen.
        whole: with all statements, on a terminal too.
    """
    screen = Screen(
        partial(_first_card, card),
        lambda: _first_sections(card, events),
        (
            Message("one topic: {command}", command=f"sco pakistan {_example(card)}"),
            Message("all of it: {command}", command="sco pakistan --full"),
        ),
    )
    return STATEMENTS.of(
        statements(card.topics),
        title=Message("Pakistan in the SCO"),
        item=card,
        card=partial(_card, card),
        sections=lambda: map(topic_section, card.topics),
        screen=None if whole else screen,
    )


def _example(card: PakistanCard) -> str:
    return card.topics[0].id if card.topics else ""


def _first_card(card: PakistanCard) -> Iterator[Pair]:
    """The statuses and the offices of the day; what there is on each topic stands beside it."""
    status_now, current, _ = standing_lines(card)
    yield status_now
    yield _earlier(card)
    yield current


def _first_sections(card: PakistanCard, events: Sequence[Step]) -> Iterator[Section]:
    topics = tuple(Paragraph(_line(topic), id=topic.id, lines=1) for topic in card.topics)
    if topics:
        yield Section(Message("Topics, with the number of statements"), topics)
    newest = tuple(event(step, lines=1) for step in events[::-1])
    if newest:
        yield Section(Message("Newest events"), newest)


def _line(topic: Topic) -> Phrase:
    """A topic, how many statements it has, and how many of them are of which kind."""
    kinds = Counter(mark for statement in topic.statements for mark in marks(statement))
    said = (Message("{word} {n}", word=label(mark), n=n) for mark, n in kinds.items())
    n, of = str(len(topic.statements)), joined(said, AND)
    return brackets(Message("{name}: {text}", name=n, text=of) if kinds else n, topic.title)


def _card(card: PakistanCard) -> Iterator[Pair]:
    status_now, *held_offices = standing_lines(card)
    yield status_now
    yield _earlier(card)
    yield from held_offices
    yield Pair(Message("Coverage"), _counts(card))


def _earlier(card: PakistanCard) -> Pair:
    return Pair(Message("Earlier status"), joined(map(spell_line, card.earlier)) or NONE)


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
