"""``sco treaties``: treaties, programmes and other texts."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.query.treaties import STANDINGS, TREATY_KINDS, treaties
from sco_cli.views.base import View
from sco_cli.views.lists import TREATIES

ABOUT = (
    "Treaties, programmes and other texts: when signed, whether in force, and where Pakistan "
    "stands. What was looked for without finding a source is shown as not known; --state lists "
    "only those that, as a source says, the state signed, approved or joined.",
    "条约、纲要及其他文件：签署和生效日期，以及巴基斯坦的缔约情况。查无来源的显示为“不详”；"
    "--state 只列有来源表明该国已签署、批准或加入的文件。",
)
EXAMPLES = (
    "sco treaties --pakistan party",
    "sco treaties --kind convention,agreement --lang zh",
    "sco treaties --from 2024 --sources",
)


@answering_on_a_day
def command(
    asked: Question,
    *,
    kind: Annotated[list[str] | None, listing(TREATY_KINDS, "kinds of texts", "文件类别")] = None,
    pakistan: Annotated[
        list[str] | None, listing(STANDINGS, "where Pakistan stands", "巴基斯坦的缔约情况")
    ] = None,
    state: StateName = None,
    from_: From = None,
    to: To = None,
) -> View:
    """The texts by the day of signing."""
    start, end = day_range(asked, from_, to)
    kinds = choices(kind, TREATY_KINDS, "kind of text", "文件类别")
    standings = choices(pakistan, STANDINGS, "standing", "缔约情况") if pakistan else ()
    rows = treaties(asked.facts, kinds, standings, state_ids(asked.facts, state), start, end)
    return TREATIES.of(rows)
