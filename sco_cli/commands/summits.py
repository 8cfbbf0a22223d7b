"""``sco summits``: the meetings of the heads of state."""

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To
from sco_cli.commands.typed import state_ids
from sco_cli.query.events import timeline
from sco_cli.views.base import View
from sco_cli.views.lists import SUMMITS

ABOUT = (
    "The summits: the Shanghai Five from 1996 to 2001, the Council of Heads of State since.",
    "历次峰会：1996年至2001年的“上海五国”会晤，以及此后的成员国元首理事会会议。",
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
    rows = timeline(asked.facts, start, end, ["summit"], state_ids(asked.facts, state))
    return SUMMITS.of(rows)
