"""``sco figures``: series of figures, each with its definition."""

from typing import Annotated

from msgspec.structs import replace
from typer import Argument, Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To, listing
from sco_cli.commands.pictures import pictured
from sco_cli.commands.typed import choices, state_ids
from sco_cli.errors import UsageError
from sco_cli.message import Message
from sco_cli.query.figures import SUBJECTS, one_series, rows, series
from sco_cli.views.base import View
from sco_cli.views.charts import figures_chart
from sco_cli.views.filters import between, named, words
from sco_cli.views.security import SERIES, show_figures
from sco_cli.worded import worded

PURPOSE = Message(
    "List series of figures: what is counted, by whom and for which periods; or show the "
    "figures of one series, with --from and --to those of some periods. Figures that are "
    "counted differently belong to different series."
)
ABOUT = Message("{what} A chart needs the ID of a series.", what=PURPOSE)
EXAMPLES = (
    "sco figures",
    "sco figures --subject casualties,losses",
    "sco figures economic-survey-losses-by-year --from 2010 --to 2015",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    id: Annotated[
        str | None,
        Argument(
            metavar=worded("ID"),
            help=worded("the id of the series to show (default: list all)"),
            autocompletion=complete.series,
        ),
    ] = None,
    subject: Annotated[
        list[str] | None, listing(SUBJECTS, Message("list only series on these subjects"))
    ] = None,
    state: StateName = None,
    from_: From = None,
    to: To = None,
    chart: Annotated[
        bool,
        Option(
            "--chart",
            help=worded("draw the figures of the series on a terminal, instead of listing them"),
        ),
    ] = False,
    svg: Annotated[
        str | None,
        Option(
            metavar=worded("FILE"),
            help=worded(
                "write the chart of the series as a picture to FILE, whose name ends in .svg"
            ),
        ),
    ] = None,
) -> View:
    """The series, or the figures of one."""
    start, end = day_range(asked, from_, to)
    if id:
        chosen = one_series(asked.facts, id)
        found = rows(chosen, start, end)
        view = show_figures(chosen, found, (between(from_, to),))
        if chart or svg:
            return pictured(replace(view, title=chosen.title, chart=figures_chart(found)), svg)
        return view
    if chart or svg:
        raise UsageError(
            Message("a chart shows the figures of one series"),
            hint=Message("give the id of a series, as sco figures lists them"),
        )
    subjects = choices(subject, SUBJECTS, Message("subject", context="asked for"))
    states = state_ids(asked.facts, state)
    told = (words(subjects, SUBJECTS), named(states, asked.facts), between(from_, to))
    return SERIES.of(series(asked.facts, subjects, states, start, end), filters=told)
