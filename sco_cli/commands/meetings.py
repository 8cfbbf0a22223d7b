"""``sco meetings``: the meetings of all bodies, and who was there."""

from typing import Annotated

from msgspec.structs import replace
from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import Charted, From, Svg, To, With
from sco_cli.commands.pictures import pictured
from sco_cli.commands.typed import ids_named, state_ids
from sco_cli.message import Message
from sco_cli.query.meetings import meetings
from sco_cli.views.base import View
from sco_cli.views.charts import meetings_chart
from sco_cli.views.filters import between, named, with_all
from sco_cli.views.lists import show_meetings
from sco_cli.worded import worded

ABOUT = Message(
    "List the meetings of bodies and the rounds of regular talks, in date order. --with and "
    "--person add who led the delegations asked for; run sco show ID to see all delegations of "
    "a meeting."
)
EXAMPLES = (
    "sco meetings --of council-of-heads-of-government",
    "sco meetings --with PK,IN --from 2017",
    "sco meetings --person xi-jinping,narendra-modi --lang zh",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    of: Annotated[
        list[str] | None,
        Option(
            metavar=worded("BODY"),
            help=worded(
                "list only the meetings of these bodies, separated by commas, by id or name"
            ),
            autocompletion=complete.organs,
        ),
    ] = None,
    with_: With = None,
    person: Annotated[
        list[str] | None,
        Option(
            metavar=worded("PERSON"),
            help=worded(
                "list only meetings in which all of these people, separated by commas, by id or "
                "name, took part"
            ),
            autocompletion=complete.people,
        ),
    ] = None,
    from_: From = None,
    to: To = None,
    chart: Charted = False,
    svg: Svg = None,
) -> View:
    """The meetings by date."""
    start, end = day_range(asked, from_, to)
    organs = ids_named(asked.facts, "organs", of, Message("body", context="asked for"))
    people = ids_named(asked.facts, "people", person, Message("person", context="asked for"))
    states = state_ids(asked.facts, with_)
    rows = meetings(asked.facts, organs, states, people, start, end)
    present = with_all((*states, *people), asked.facts)
    told = (named(organs, asked.facts), present, between(from_, to))
    view = show_meetings(rows, states, people, asked.facts, told)
    if not (chart or svg):
        return view
    title = Message("Meetings, by the state that chaired them")
    drawn = meetings_chart(rows, asked.facts, asked.day)
    return pictured(replace(view, title=title, chart=drawn), svg)
