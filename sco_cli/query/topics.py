"""Subjects with their statements, and Pakistan's role."""

from collections import Counter
from collections.abc import Iterable

from msgspec import structs

from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.message import Message
from sco_cli.model import Topic, texts_of
from sco_cli.query.events import steps, timeline
from sco_cli.query.names import did_you_mean
from sco_cli.results import Step, TopicCard, TopicLine, TopicStatement


def topic(facts: FactBase, name: str, *, pakistan: bool = False) -> Topic:
    """The topic of that id or title, in any language.

    Args:
        facts: from ``load()``.
        name: an id such as ``military-action``, or a title.
        pakistan: only among the topics of ``sco pakistan``.

    Raises:
        NotFoundError: with the nearest topics.
    """
    among = [t for t in facts.topics if t.pakistan or not pakistan]
    for candidate in among:
        names = (candidate.id, *(said for _, said in texts_of(candidate.title)))
        if fold(name) in map(fold, names):
            return candidate
    raise NotFoundError(
        Message("unknown topic: {name}", name=name), hint=did_you_mean(name, [t.id for t in among])
    )


def statements(topics: Iterable[Topic]) -> Iterable[TopicStatement]:
    """Every statement of some topics, with its topic."""
    for topic in topics:
        for said in topic.statements:
            yield TopicStatement(**structs.asdict(said), topic=topic.id)


def topic_lines(facts: FactBase) -> tuple[TopicLine, ...]:
    """All topics, with how much is recorded on each."""
    events = Counter(topic_ for _, topic_ in {(s.id, t) for s in steps(facts) for t in s.topics})
    return tuple(
        TopicLine(
            id=t.id,
            title=t.title,
            parent=t.parent,
            pakistan=t.pakistan,
            statements=len(t.statements),
            events=events[t.id],
        )
        for t in facts.topics
    )


def topic_card(facts: FactBase, name: str) -> tuple[TopicCard, tuple[Step, ...]]:
    """A topic with those under it, and the events of its field in date order.

    Raises:
        NotFoundError: with the nearest topics.
    """
    chosen = topic(facts, name)
    topics = (chosen, *(t for t in facts.topics if t.parent == chosen.id))
    ids = {t.id for t in topics}
    events = tuple(e for e in timeline(facts) if ids & set(e.topics))
    return TopicCard(id=chosen.id, topics=topics, events=tuple(e.id for e in events)), events
