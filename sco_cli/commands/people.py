"""``sco people``: people and who holds which office."""

from functools import partial
from typing import Annotated

from msgspec.structs import replace
from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import StateName
from sco_cli.commands.typed import ids_named, state_ids
from sco_cli.message import Message
from sco_cli.query.people import people, unknown
from sco_cli.views.base import View
from sco_cli.views.filters import named
from sco_cli.views.people import show_holders, show_holders_on_a_day, without_state
from sco_cli.worded import worded

ABOUT = Message(
    "List people and the offices that they held; with --as-of, only those in office on that "
    "day. The first and last day of a term both count; on a handover day the newcomer holds "
    "the office."
)
EXAMPLES = (
    "sco people --office secretary-general",
    "sco people --office secretary-general --as-of 2012-01-01",
    "sco people --office chair-of-the-organization --lang zh",
)
_InOffice = Annotated[
    str | None,
    Option(
        metavar=worded("DATE"),
        help=worded("list only those in office on this day (default: everyone, of any time)"),
    ),
]


@partial(answering_on_a_day, day=_InOffice)
def command(
    asked: Question,
    *,
    office: Annotated[
        str | None,
        Option(
            metavar=worded("OFFICE"),
            help=worded(
                "list only the holders of one office, by its id or name (run sco search "
                "--kind office WORD to find it)"
            ),
            autocompletion=complete.offices,
        ),
    ] = None,
    state: StateName = None,
) -> View:
    """People with their offices."""
    if office:
        (office,) = ids_named(
            asked.facts, "offices", [office], Message("office", context="asked for"), one=True
        )
    rows = people(asked.facts, office, asked.day if asked.day_given else None)
    wanted = state_ids(asked.facts, state)
    of_state = {o.id: o.state for o in asked.facts.offices}
    found = [
        row for row in rows if not wanted or (row.state or of_state.get(row.office or "")) in wanted
    ]
    told = (named([office] if office else [], asked.facts), named(wanted, asked.facts))
    if not asked.day_given:
        listed = [o for o in asked.facts.offices if o.id == office]
        shown = show_holders(found, listed[0] if listed else None)
    else:
        shown = show_holders_on_a_day(found, unknown(rows if office else found), every=not wanted)
    if len(wanted) == 1:
        shown = without_state(shown)
    return replace(shown, filters=told)
