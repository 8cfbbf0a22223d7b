"""Pakistan's role on a day."""

from datetime import date

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.model import Topic
from sco_cli.query.events import PAKISTAN, present
from sco_cli.query.exercises import took_part
from sco_cli.query.people import offices_of
from sco_cli.query.states import spell_on
from sco_cli.query.topics import topic
from sco_cli.results import Counts, PakistanCard


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


def pakistan_card(facts: FactBase, day: date, name: str | None = None) -> PakistanCard:
    """Pakistan's status, earlier statuses, offices and counts on a day, with its topics.

    Args:
        facts: from ``load()``.
        day: the day asked about.
        name: the only topic to show; the counts are of all.

    Raises:
        NotFoundError: if no topic on Pakistan has the name, or the facts have no Pakistan.
    """
    state = next((s for s in facts.states if s.id == PAKISTAN), None)
    if state is None:
        from sco_cli.query.names import StateNames  # for its words alone

        state = StateNames(facts).find(PAKISTAN)
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
            events=sum(PAKISTAN in e.states and first_day(e.date) <= day for e in facts.events)
            + sum(PAKISTAN in present(m) and first_day(m.date) <= day for m in facts.meetings),
            exercises=len(known),
            exercises_took_part=sum(took_part(exercise, PAKISTAN) for exercise in known),
            statements=sum(len(t.statements) for t in pakistan_topics(facts)),
        ),
        topics=tuple(t for t in pakistan_topics(facts, name) if t.statements),
    )
