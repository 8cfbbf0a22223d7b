"""One topic, with those under it."""

from collections.abc import Iterator, Sequence
from functools import partial

from sco_cli.kinds import marks
from sco_cli.message import Message
from sco_cli.query.topics import statements
from sco_cli.results import Step, TopicCard
from sco_cli.views.base import Paragraph, Section, View, topic_section
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.states import event_line


def show_topic(card: TopicCard, events: Sequence[Step]) -> View:
    """A topic, those under it, and the events of its field."""
    chosen = card.topics[0]
    return STATEMENTS.of(
        statements(card.topics),
        title=chosen.title,
        item=card,
        sections=partial(_sections, card, events),
    )


def _sections(card: TopicCard, events: Sequence[Step]) -> Iterator[Section]:
    yield from (topic_section(t) for t in card.topics if t.statements)
    if events:
        dated = tuple(Paragraph(event_line(e), marks(e)) for e in events)
        yield Section(Message("Events", context="topic"), dated)
