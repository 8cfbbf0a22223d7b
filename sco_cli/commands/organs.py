"""``sco organs``: the bodies of the organization."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.query.organs import ORGAN_KINDS, organs
from sco_cli.views.base import View
from sco_cli.views.lists import ORGANS

ABOUT = (
    "The bodies of the SCO: what each does, where it sits, when it was founded.",
    "上合组织的机构：职能、所在地和设立时间。",
)
EXAMPLES = (
    "sco organs",
    "sco organs --kind centre",
    "sco organs --lang zh --format md",
)


@answering
def command(
    asked: Question,
    *,
    kind: Annotated[list[str] | None, listing(ORGAN_KINDS, "kinds of organs", "机构类别")] = None,
) -> View:
    """The organs."""
    kinds = choices(kind, ORGAN_KINDS, "kind of organ", "机构类别")
    return ORGANS.of(organs(asked.facts, kinds))
