"""``sco summits``: the meetings of the heads of state."""

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To
from sco_cli.commands.typed import state_ids
from sco_cli.message import Message
from sco_cli.query.events import SUMMIT_BODIES
from sco_cli.query.meetings import meetings
from sco_cli.views.base import View
from sco_cli.views.filters import between, with_all
from sco_cli.views.lists import SUMMITS

ABOUT = Message(
    "List the summits: of the Shanghai Five from 1996 to 2001, of the SCO's Council of Heads "
    "of State since."
)
EXAMPLES = (
    "sco summits",
    "sco summits --from 2015 --lang zh",
    "sco summits --state Pakistan --format md",
)


@answering_on_a_day
def command(asked: Question, *, from_: From = None, to: To = None, state: StateName = None) -> View:
    """The summits in date order."""
    start, end = day_range(asked, from_, to)
    states = state_ids(asked.facts, state)
    rows = meetings(asked.facts, SUMMIT_BODIES, states, (), start, end)
    return SUMMITS.of(rows, filters=(with_all(states, asked.facts), between(from_, to)))
