"""Military and police operations."""

from collections.abc import Collection
from datetime import date

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Operation


def operations(
    facts: FactBase,
    states: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Operation, ...]:
    """Operations, by the day on which they began.

    Args:
        facts: from ``load()``.
        states: ids of states of which at least one had forces in it; all by default.
        start: leave out what is known to have ended before this day.
        end: leave out what began after this day.
    """
    return tuple(
        o
        for o in facts.operations
        if (not states or any(state in states for state in o.states))
        and (start is None or o.to is None or last_day(o.to) >= start)
        and (end is None or first_day(o.from_) <= end)
    )
