"""``sco exercises``: exercises and joint operations."""

from typing import Annotated

from msgspec.structs import replace

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import Charted, From, Svg, To, With, listing
from sco_cli.commands.pictures import pictured
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message
from sco_cli.query.exercises import SERIES, exercises
from sco_cli.views.base import View
from sco_cli.views.charts import exercises_chart
from sco_cli.views.filters import between, with_all, words
from sco_cli.views.security import EXERCISES

ABOUT = Message(
    "List exercises and joint operations, with Pakistan's part in each: host, took part, "
    "observed, announced, disputed, did not take part, or not known."
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
    series: Annotated[
        list[str] | None, listing(SERIES, Message("list only exercises of these series"))
    ] = None,
    with_: With = None,
    from_: From = None,
    to: To = None,
    chart: Charted = False,
    svg: Svg = None,
) -> View:
    """The exercises by date."""
    start, end = day_range(asked, from_, to)
    chosen = choices(series, SERIES, Message("series"))
    states = state_ids(asked.facts, with_)
    rows = exercises(asked.facts, chosen, states, start, end)
    told = (words(chosen, SERIES), with_all(states, asked.facts), between(from_, to))
    view = EXERCISES.of(rows, filters=told)
    if not (chart or svg):
        return view
    title = Message("Exercises and joint operations by year")
    return pictured(replace(view, title=title, chart=exercises_chart(rows)), svg)
