"""``sco operations``: military and police operations."""

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To
from sco_cli.commands.typed import state_ids
from sco_cli.dates import first_day
from sco_cli.message import Message, joined
from sco_cli.query.operations import operations
from sco_cli.views.base import View
from sco_cli.views.filters import between, named
from sco_cli.views.security import OPERATIONS

ABOUT = Message(
    "List military and police operations: when each began and ended, where it took place, and "
    "of which larger operation it was a phase. Run sco show ID to see the figures that were "
    "given for an operation."
)
EXAMPLES = (
    "sco operations --state PK",
    "sco operations --from 2009 --to 2009",
    "sco operations --lang zh",
)


@answering_on_a_day
def command(asked: Question, *, from_: From = None, to: To = None, state: StateName = None) -> View:
    """The operations by the day on which they began."""
    start, end = day_range(asked, from_, to)
    states = state_ids(asked.facts, state)
    found = operations(asked.facts, states, start, end)
    # With no day of an end, none of these is known to have gone on at the beginning of the range.
    going_on = [o.name for o in found if start and o.to is None and first_day(o.from_) < start]
    names = joined(going_on, Message(", "))
    notice = Message("end not known: {names}", names=names) if going_on else None
    told = (named(states, asked.facts), between(from_, to))
    return OPERATIONS.of(found, notice=notice, filters=told)
