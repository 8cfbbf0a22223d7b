"""``sco exercises``: exercises and joint operations."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, From, To, answering_on_a_day, day_range, listing
from sco_cli.language import both
from sco_cli.query.lists import SERIES, exercises
from sco_cli.query.names import choices, states
from sco_cli.views import lists as views
from sco_cli.views.base import View

ABOUT = (
    "Exercises and joint operations, and Pakistan's part in each: hosted, took part, "
    "observed, announced, disputed, none or not known.",
    "演习与联合行动，以及巴基斯坦的参与情况：主办、参加、观摩、曾宣布参加、说法不一、未参加或不详。",
)
EXAMPLES = (
    "sco exercises --with PK",
    "sco exercises --series rats --from 2015",
    "sco exercises --with China,Pakistan --lang zh",
)


@answering_on_a_day
def command(
    ask: Ask,
    *,
    series: Annotated[list[str] | None, listing(SERIES, "series", "演习系列")] = None,
    with_: Annotated[
        list[str] | None,
        Option(
            "--with",
            metavar=both("STATE", "<国家>"),
            help=both(
                "in which all these states are shown to have hosted or taken part",
                "只列有来源表明这些国家都主办或参加的",
            ),
            autocompletion=complete.several_states,
        ),
    ] = None,
    from_: From = None,
    to: To = None,
) -> View:
    """The exercises by date."""
    start, end = day_range(ask, from_, to)
    chosen = choices(series, SERIES, "series", "系列")
    rows = exercises(ask.facts, chosen, states(ask.facts, with_), start, end)
    return views.exercises(rows, ask.facts, ask.as_of)
