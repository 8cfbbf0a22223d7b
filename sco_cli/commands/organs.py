"""``sco organs``: the bodies of the organization."""

from typing import Annotated

from sco_cli.commands.options import Ask, answering, listing
from sco_cli.query.lists import ORGAN_KINDS, organs
from sco_cli.query.names import choices
from sco_cli.views import lists as views
from sco_cli.views.base import View

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
    ask: Ask,
    *,
    kind: Annotated[list[str] | None, listing(ORGAN_KINDS, "kinds of organs", "机构类别")] = None,
) -> View:
    """The organs."""
    kinds = choices(kind, ORGAN_KINDS, "kind of organ", "机构类别")
    return views.organs(organs(ask.facts, kinds), ask.facts, ask.as_of)
