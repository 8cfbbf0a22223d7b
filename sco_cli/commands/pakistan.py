"""``sco pakistan``: Pakistan's role, as a card and as text with citations."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, answering_on_a_day
from sco_cli.language import both
from sco_cli.query.topics import pakistan_card
from sco_cli.views import pakistan as views
from sco_cli.views.base import View

ABOUT = (
    "Pakistan's status and offices in the SCO, and what is on record on its counter-terrorism"
    " role, subject by subject, with sources.",
    "巴基斯坦在上合组织中的地位和职务，以及关于其反恐作用的记录，按专题排列，附来源。",
)
EXAMPLES = (
    "sco pakistan",
    "sco pakistan military-action",
    "sco pakistan --lang zh",
    "sco pakistan --json --fields status,since",
)


@answering_on_a_day
def command(
    ask: Ask,
    *,
    topic: Annotated[
        str | None,
        Argument(
            metavar=both("TOPIC", "<专题>"),
            help=both(
                "one topic: an id or title; default: all", "专题的编号或标题；默认为全部专题"
            ),
            autocompletion=complete.pakistan_topics,
        ),
    ] = None,
) -> View:
    """Pakistan's status and offices, and what is on record on its counter-terrorism role."""
    card = pakistan_card(ask.facts, ask.day, topic)
    return views.pakistan(card, ask.facts, ask.as_of, ask.lang)
