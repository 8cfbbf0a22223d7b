"""``sco people``: people and who holds which office."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.options import StateName
from sco_cli.commands.typed import choice, state_ids
from sco_cli.errors import NotFoundError
from sco_cli.language import both
from sco_cli.query.people import people, without_holder
from sco_cli.views.base import View
from sco_cli.views.lists import PEOPLE, with_gaps

ABOUT = (
    "People, and who holds or held which office; with --as-of only who held one on that day. "
    "A term's first and last day both count, and the newcomer on the day of a hand-over.",
    "人物以及各职务的历任者；给出 --as-of 时只列当日在任者。任期首尾两日均计在内，"
    "交接当日以新任为准。",
)
EXAMPLES = (
    "sco people --office secretary-general",
    "sco people --office secretary-general --as-of 2012-01-01",
    "sco people --office chair-of-the-organization --lang zh",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    office: Annotated[
        str | None,
        Option(
            metavar=both("OFFICE", "<职务>"),
            help=both(
                "only the holders of an office, by its id", "只列该职务的历任者，用职务编号指定"
            ),
            autocompletion=complete.offices,
        ),
    ] = None,
    state: StateName = None,
) -> View:
    """People with their offices."""
    if office:
        known = [o.id for o in asked.facts.offices]
        office = choice(office, known, "office", "职务编号", NotFoundError)
    rows = people(asked.facts, office, asked.day if asked.day_given else None)
    wanted = state_ids(asked.facts, state)
    found = [row for row in rows if not wanted or row.state in wanted]
    view = PEOPLE.of(found)
    if not asked.day_given or (rows and (office or wanted)):
        return view
    return with_gaps(view, without_holder(asked.facts, asked.day, office))
