"""``sco timeline``: events in date order."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message
from sco_cli.query.events import EVENT_KINDS, timeline
from sco_cli.views.base import View
from sco_cli.views.filters import between, named, words
from sco_cli.views.lists import TIMELINE

ABOUT = Message(
    "List what happened, in date order: meetings and other events, exercises held, the signing "
    "and entry into force of documents, the beginning and end of laws and operations, and who "
    "took office as Secretary-General or RATS director. Dates known only to the month or year "
    "sort by their first day."
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
    kind: Annotated[
        list[str] | None,
        listing(EVENT_KINDS, Message("list only these kinds of events (treaty: any document)")),
    ] = None,
    state: StateName = None,
) -> View:
    """Events, exercises held and texts signed."""
    start, end = day_range(asked, from_, to)
    kinds = choices(kind, EVENT_KINDS, Message("kind of event"))
    states = state_ids(asked.facts, state)
    rows = timeline(asked.facts, start, end, kinds, states)
    told = (words(kinds, EVENT_KINDS), named(states, asked.facts), between(from_, to))
    return TIMELINE.of(rows, filters=told)
