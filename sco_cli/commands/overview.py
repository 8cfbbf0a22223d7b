"""``sco overview``: what the organization is on a day."""

from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import Full
from sco_cli.message import Message
from sco_cli.query.overview import overview
from sco_cli.views.base import View
from sco_cli.views.overview import show_overview

ABOUT = Message(
    "Show what the SCO is on a given day: how many members and partners it has, who holds "
    "its offices, how it came about and how it works."
)
EXAMPLES = (
    "sco overview",
    "sco overview --as-of 2010-01-01",
    "sco overview --lang zh",
)


@answering_on_a_day
def command(asked: Question, *, full: Full = False) -> View:
    """The organization on a day."""
    return show_overview(overview(asked.facts, asked.day), asked.facts, full=full)
