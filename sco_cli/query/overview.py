"""What the organization is on a day."""

from datetime import date
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.languages import LANGUAGES, say
from sco_cli.message import Message
from sco_cli.model import Text, Topic
from sco_cli.query.people import people
from sco_cli.query.states import STATUSES, members
from sco_cli.results import Overview, StatusCount

NAME: Final = Message("Shanghai Cooperation Organization (SCO)")
_TOPIC: Final = "sco-overview"


def overview(facts: FactBase, day: date) -> Overview:
    """What the organization is on a day: how many states have which status, who holds what in it.

    Args:
        facts: from ``load()``.
        day: the day asked about.
    """
    topic = next((topic for topic in facts.topics if topic.id == _TOPIC), None) or _without_texts()
    standing = members(facts, day, STATUSES)
    own = {organ.id for organ in facts.organs if organ.owner == "sco"}
    offices = {o.id for o in facts.offices if not o.state and o.organ in (None, *own)}
    counts = [
        StatusCount(status=status, count=n)
        for status in STATUSES
        if (n := sum(state.status == status for state in standing))
    ]
    return Overview(
        id=topic.id,
        title=topic.title,
        counts=tuple(counts),
        holders=tuple(h for h in people(facts, day=day) if h.office in offices),
        topic=topic,
    )


def _without_texts() -> Topic:
    """The topic, where another fact file has none."""
    return Topic(id=_TOPIC, title=Text(**{lang: say(NAME, lang) for lang in LANGUAGES}))
