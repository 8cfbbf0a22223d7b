"""Subjects with their statements, and Pakistan's role."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sco_cli.dates import first_day
from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.model import Event, Statement, Topic
from sco_cli.query.events import PAKISTAN, dated, timeline
from sco_cli.query.lists import took_part
from sco_cli.query.names import did_you_mean, fold
from sco_cli.query.people import offices_of, people
from sco_cli.query.states import STATUSES, members, spell_on
from sco_cli.results import (
    Counts,
    Overview,
    PakistanCard,
    StatusCount,
    TopicCard,
    TopicLine,
    TopicStatement,
)


def topic(facts: FactBase, name: str, *, pakistan: bool = False) -> Topic:
    """The topic of that id or title, in either language.

    Args:
        facts: from ``load()``.
        name: an id such as ``military-action``, or a title.
        pakistan: only among the topics of ``sco pakistan``.

    Raises:
        NotFoundError: with the nearest topics.
    """
    among = [t for t in facts.topics if t.pakistan or not pakistan]
    for candidate in among:
        if fold(name) in (fold(candidate.id), fold(candidate.title.en), fold(candidate.title.zh)):
            return candidate
    raise NotFoundError(
        f"no such topic: {name}",
        f'未知专题："{name}"',
        hint=did_you_mean(name, [t.id for t in among]),
    )


def pakistan_topics(facts: FactBase, name: str | None = None) -> tuple[Topic, ...]:
    """The topics of Pakistan's role; or one of them, with the topics under it.

    Raises:
        NotFoundError: with the nearest topics.
    """
    among = tuple(t for t in facts.topics if t.pakistan)
    if name is None:
        return among
    chosen = topic(facts, name, pakistan=True)
    return (chosen, *(t for t in among if t.parent == chosen.id))


def statements(topics: Iterable[Topic]) -> Iterable[TopicStatement]:
    """Every statement of some topics, with its topic."""
    for topic in topics:
        for said in topic.statements:
            fields = {name: getattr(said, name) for name in Statement.__struct_fields__}
            yield TopicStatement(**fields, topic=topic.id)


def pakistan_card(facts: FactBase, day: date, name: str | None = None) -> PakistanCard:
    """Pakistan's status, earlier statuses, offices and counts on a day, with its topics.

    Args:
        facts: from ``load()``.
        day: the day asked about.
        name: the only topic to show; the counts are of all.

    Raises:
        NotFoundError: if no topic on Pakistan has the name.
    """
    state = next(s for s in facts.states if s.id == PAKISTAN)
    now = spell_on(state, day)
    known = [e for e in facts.exercises if not e.date or first_day(e.date) <= day]
    return PakistanCard(
        id=state.id,
        name=state.name,
        status=now.status if now else None,
        since=now.from_ if now else None,
        earlier=tuple(
            spell for spell in state.spells if spell is not now and first_day(spell.from_) <= day
        ),
        offices=offices_of(facts, PAKISTAN, day),
        counts=Counts(
            events=sum(PAKISTAN in e.states and first_day(e.date) <= day for e in facts.events),
            exercises=len(known),
            exercises_took_part=sum(took_part(exercise, PAKISTAN) for exercise in known),
            statements=sum(len(t.statements) for t in pakistan_topics(facts)),
        ),
        topics=tuple(t for t in pakistan_topics(facts, name) if t.statements),
    )


def overview(facts: FactBase, day: date) -> Overview:
    """What the organization is on a day: how many states have which status, who holds what.

    Args:
        facts: from ``load()``.
        day: the day asked about.
    """
    topic_ = topic(facts, "sco-overview")
    standing = members(facts, day, STATUSES)
    counts = [
        StatusCount(status=status, count=n)
        for status in STATUSES
        if (n := sum(state.status == status for state in standing))
    ]
    return Overview(
        id=topic_.id,
        title=topic_.title,
        counts=tuple(counts),
        holders=people(facts, day=day),
        topic=topic_,
    )


def topic_lines(facts: FactBase) -> tuple[TopicLine, ...]:
    """All topics, with how much is recorded on each."""
    events = Counter(id_ for event in dated(facts) for id_ in set(event.topics))
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


def topic_card(facts: FactBase, name: str) -> tuple[TopicCard, tuple[Event, ...]]:
    """A topic with those under it, and the events of its field in date order.

    Raises:
        NotFoundError: with the nearest topics.
    """
    chosen = topic(facts, name)
    topics = (chosen, *(t for t in facts.topics if t.parent == chosen.id))
    ids = {t.id for t in topics}
    events = tuple(e for e in timeline(facts) if ids & set(e.topics))
    return TopicCard(id=chosen.id, topics=topics, events=tuple(e.id for e in events)), events
