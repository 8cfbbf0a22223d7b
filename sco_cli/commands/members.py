"""``sco members``: the states of one or several standings on a day."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering_on_a_day
from sco_cli.commands.typed import choices
from sco_cli.language import both
from sco_cli.query.states import STATUSES, members
from sco_cli.views.base import View
from sco_cli.views.lists import MEMBERS
from sco_cli.views.members import show_members_chart

ABOUT = (
    "The states with a standing in the SCO on a day, in the organization's own order, which "
    "follows the Russian alphabet.",
    "某日在上合组织中具有某种地位的国家，按上合组织的官方次序（俄文字母顺序）排列。",
)
EXAMPLES = (
    "sco members",
    "sco members --as-of 2024-06-22",
    "sco members --status observer,partner --lang zh",
    "sco members --status all --format csv",
    "sco members --chart",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    status: Annotated[
        list[str] | None,
        Option(
            metavar=both("STATUS", "<地位>"),
            help=both(
                f"one or several, separated by commas: {', '.join(STATUSES)}; or all;"
                " default: member",
                f"地位，多个用逗号分隔：{'、'.join(STATUSES)}；all 表示全部；默认为 member",
            ),
            autocompletion=complete.listed([*STATUSES, "all"]),
        ),
    ] = None,
    chart: Annotated[
        bool,
        Option(
            "--chart",
            help=both(
                "every state's standing over time, as bars, and the number of members",
                "以条形图显示各国地位沿革及成员国数",
            ),
        ),
    ] = False,
) -> View:
    """The states with a standing in the SCO on a day, in the organization's own order."""
    wanted = choices(status or (None if chart else ["member"]), STATUSES, "status", "地位")
    rows = members(asked.facts, asked.day, wanted)
    if chart:
        states = rows if status else asked.facts.states
        return show_members_chart(rows, states, asked.facts, asked.day)
    return MEMBERS.of(rows)
