"""What the organization is on a day."""

from datetime import date

from sco_cli.factbase import FactBase
from sco_cli.query.people import people
from sco_cli.query.states import STATUSES, members
from sco_cli.query.topics import topic
from sco_cli.results import Overview, StatusCount


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
