"""``sco state``: one state or several, by any code or name."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.lists import listed
from sco_cli.commands.lookups import look_up_all
from sco_cli.language import both
from sco_cli.query.cards import StateCards
from sco_cli.views.base import View
from sco_cli.views.lists import STATES
from sco_cli.views.states import show_state

ABOUT = (
    "A state by any code or name in any language: its status over time, offices, events. "
    "Several names give rows; - reads names from standard input, one a line.",
    "按代码或任意语言的国名查询国家：历次地位、职务和大事。给出多个国家时每国一行；- 表示从标准输入"
    "逐行读取名称。",
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
            metavar=both("NAME", "<国家>"),
            help=both("codes or names; - for standard input", "代码或国名；- 表示标准输入"),
            autocompletion=complete.states,
        ),
    ],
) -> View:
    """The state, or the states, with what concerns them."""
    cards = StateCards(asked.facts, asked.day)
    looked = look_up_all(listed(names, cards.__contains__), cards.find, asked.lang)
    if looked.one:
        return show_state(looked.found[0], asked.facts, asked.lang)
    return STATES.of(looked.found, missed=looked.missed)
