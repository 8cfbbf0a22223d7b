"""``sco organs``: the bodies of the organization."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.message import Message
from sco_cli.query.organs import ORGAN_KINDS, organs
from sco_cli.views.base import View
from sco_cli.views.lists import ORGANS

ABOUT = Message(
    "List the bodies of the SCO: what each does, where it sits and when it was founded."
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
    kind: Annotated[
        list[str] | None, listing(ORGAN_KINDS, Message("list only these kinds of bodies"))
    ] = None,
) -> View:
    """The organs."""
    kinds = choices(kind, ORGAN_KINDS, Message("kind of body"))
    return ORGANS.of(organs(asked.facts, kinds))
