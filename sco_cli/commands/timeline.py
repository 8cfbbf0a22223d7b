"""``sco timeline``: events in date order."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.query.events import EVENT_KINDS, timeline
from sco_cli.views.base import View
from sco_cli.views.lists import TIMELINE

ABOUT = (
    "What happened, in date order: events, exercises held and texts signed. What is known "
    "only to the month or year is placed by its first day and printed as it is.",
    "按日期排列的大事：事件、已举行的演习和签署的文件。只知年份或月份的，按其首日排列，日期照原样显示。",
)
EXAMPLES = (
    "sco timeline --from 2017 --to 2017",
    "sco timeline --kind summit,accession",
    "sco timeline --state PK --format csv",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    from_: From = None,
    to: To = None,
    kind: Annotated[list[str] | None, listing(EVENT_KINDS, "kinds of events", "事件类别")] = None,
    state: StateName = None,
) -> View:
    """Events, exercises held and texts signed."""
    start, end = day_range(asked, from_, to)
    kinds = choices(kind, EVENT_KINDS, "kind of event", "事件类别")
    rows = timeline(asked.facts, start, end, kinds, state_ids(asked.facts, state))
    return TIMELINE.of(rows)
