"""``sco members``: the states of one or several standings on a day."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, answering_on_a_day
from sco_cli.lang import both
from sco_cli.query.names import choices
from sco_cli.query.states import STATUSES
from sco_cli.query.states import members as query
from sco_cli.views import states as views
from sco_cli.views.base import View

ABOUT = (
    "The states with a standing in the SCO on a day, in the organization's own order, which "
    "follows the Russian alphabet.",
    "某日在上合组织中具有某种地位的国家，按该组织自己的次序（俄文字母顺序）排列。",
)
EXAMPLES = (
    "sco members",
    "sco members --as-of 2024-06-22",
    "sco members --status observer,partner --lang zh",
    "sco members --status all --format csv",
)


@answering_on_a_day
def command(
    ask: Ask,
    *,
    status: Annotated[
        str,
        Option(
            metavar="STATUS",
            help=both(
                f"one or several, separated by commas: {', '.join(STATUSES)}; or all",
                f"一个或多个，用逗号分隔：{'、'.join(STATUSES)}；all 表示全部",
            ),
            autocompletion=complete.listed([*STATUSES, "all"]),
        ),
    ] = "member",
) -> View:
    """The states with a standing in the SCO on a day, in the organization's own order."""
    wanted = choices(status, STATUSES, "status", "地位")
    return views.members(query(ask.facts, ask.day, wanted), ask.facts, ask.as_of)
