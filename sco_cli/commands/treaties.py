"""``sco treaties``: treaties, programmes and other texts."""

from typing import Annotated

from sco_cli.commands.answering import Question, answering_on_a_day, day_range
from sco_cli.commands.options import From, StateName, To, listing
from sco_cli.commands.typed import choices, state_ids
from sco_cli.message import Message
from sco_cli.query.treaties import STANDINGS, TREATY_KINDS, treaties
from sco_cli.views.base import View
from sco_cli.views.lists import TREATIES

ABOUT = Message(
    "List treaties, programmes and other documents: when they were signed, whether they are "
    'in force, and Pakistan\'s position. "Not known" means that no source was found; --state '
    "lists only documents that a source says the state signed, approved or joined."
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
    kind: Annotated[
        list[str] | None, listing(TREATY_KINDS, Message("list only these kinds of documents"))
    ] = None,
    pakistan: Annotated[
        list[str] | None,
        listing(STANDINGS, Message("list only documents on which Pakistan has these positions")),
    ] = None,
    state: StateName = None,
    from_: From = None,
    to: To = None,
) -> View:
    """The texts by the day of signing."""
    start, end = day_range(asked, from_, to)
    kinds = choices(kind, TREATY_KINDS, Message("kind of document"))
    standings = choices(pakistan, STANDINGS, Message("position")) if pakistan else ()
    rows = treaties(asked.facts, kinds, standings, state_ids(asked.facts, state), start, end)
    return TREATIES.of(rows)
