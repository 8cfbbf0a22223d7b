"""``sco state``: one state or several, by any code or name."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.lists import listed
from sco_cli.commands.lookups import look_up_all
from sco_cli.commands.options import Full
from sco_cli.message import Message
from sco_cli.query.cards import StateCards
from sco_cli.views.base import View
from sco_cli.views.lists import STATES
from sco_cli.views.states import show_state
from sco_cli.worded import worded

ABOUT = Message(
    "Show a state's status history, offices and events, by its code of two or three letters, or "
    "its common name in English, Chinese or Russian. Several names give a table; - reads names "
    "from standard input, one per line."
)
EXAMPLES = (
    "sco state PK",
    "sco state 白俄罗斯 --lang zh",
    "sco state Turkey UAE --format csv",
    "cut -f1 codes.tsv | sco state - --format jsonl",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    names: Annotated[
        list[str],
        Argument(
            metavar=worded("STATE"),
            help=worded("codes or names of states; - for standard input"),
            autocompletion=complete.states,
        ),
    ],
    full: Full = False,
) -> View:
    """The state, or the states, with what concerns them."""
    cards = StateCards(asked.facts, asked.day)
    looked = look_up_all(listed(names, cards.__contains__), cards.find, asked.lang)
    if looked.one:
        day = asked.day.isoformat() if asked.day_given else ""
        (card,) = looked.found
        return show_state(card, asked.facts, cards.dated(card), day=day, full=full)
    return STATES.of(looked.found, missed=looked.missed)
