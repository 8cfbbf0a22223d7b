"""``sco exercises``: exercises and joint operations."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, To, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.language import both
from sco_cli.query.exercises import SERIES, exercises
from sco_cli.views.base import View
from sco_cli.views.lists import EXERCISES

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
    asked: Question,
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
    start, end = day_range(asked, from_, to)
    chosen = choices(series, SERIES, "series", "系列")
    rows = exercises(asked.facts, chosen, state_ids(asked.facts, with_), start, end)
    return EXERCISES.of(rows)
