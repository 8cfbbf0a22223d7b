"""``sco overview``: what the organization is on a day."""

from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.query.overview import overview
from sco_cli.views.base import View
from sco_cli.views.overview import show_overview

ABOUT = (
    "What the SCO is on a day: how many members and partners, who holds its offices, how it "
    "came about and works.",
    "某日的上合组织：成员国和伙伴的数目，各职务由谁担任，如何成立和运作。",
)
EXAMPLES = (
    "sco overview",
    "sco overview --as-of 2010-01-01",
    "sco overview --lang zh",
)


@answering_on_a_day
def command(asked: Question) -> View:
    """The organization on a day."""
    return show_overview(overview(asked.facts, asked.day), asked.facts, asked.lang)
