"""``sco overview``: what the organization is on a day."""

from sco_cli.commands.options import Ask, answering_on_a_day
from sco_cli.query.topics import overview
from sco_cli.views import topics as views
from sco_cli.views.base import View

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
def command(ask: Ask) -> View:
    """The organization on a day."""
    return views.overview(overview(ask.facts, ask.day), ask.facts, ask.as_of, ask.lang)
