"""``sco pakistan``: Pakistan's role, as a card and as text with citations."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import Full
from sco_cli.message import Message
from sco_cli.query.events import PAKISTAN, timeline
from sco_cli.query.pakistan import pakistan_card
from sco_cli.views.base import View
from sco_cli.views.pakistan import show_pakistan
from sco_cli.worded import worded

ABOUT = Message(
    "Show Pakistan's status and offices in the SCO and its part in counter-terrorism, topic by "
    "topic."
)
EXAMPLES = (
    "sco pakistan",
    "sco pakistan military-action",
    "sco pakistan --lang zh",
    "sco pakistan --json --fields status,since",
)

_NEWEST = 5
"""Events on the first screen."""


@answering_on_a_day
def command(
    asked: Question,
    *,
    topic: Annotated[
        str | None,
        Argument(
            metavar=worded("TOPIC"),
            help=worded("the id or title of the topic to show (default: all topics)"),
            autocompletion=complete.pakistan_topics,
        ),
    ] = None,
    full: Full = False,
) -> View:
    """Pakistan's status and offices, and what is on record on its counter-terrorism role."""
    card = pakistan_card(asked.facts, asked.day, topic)
    if full or topic:
        return show_pakistan(card, whole=True)
    return show_pakistan(card, timeline(asked.facts, states=[PAKISTAN])[-_NEWEST:])
