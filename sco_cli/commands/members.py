"""``sco members``: the states of one or several standings on a day."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, answering_on_a_day
from sco_cli.language import both
from sco_cli.query.names import choices
from sco_cli.query.states import STATUSES
from sco_cli.query.states import members as query
from sco_cli.views import members as views
from sco_cli.views.base import View

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
    ask: Ask,
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
    rows = query(ask.facts, ask.day, wanted)
    if chart:
        return views.chart(rows, rows if status else ask.facts.states, ask.facts, ask.day)
    return views.members(rows, ask.facts, ask.as_of)
