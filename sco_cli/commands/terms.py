"""``sco terms``: the glossary, from either language."""

from typing import Annotated

from typer import Argument

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.message import Message
from sco_cli.query.terms import GROUPS, terms
from sco_cli.views.base import View
from sco_cli.views.filters import words
from sco_cli.views.lists import TERMS
from sco_cli.worded import worded

ABOUT = Message(
    "Look up English, Chinese and Russian terms, and the forms to avoid. WORD is looked for "
    "in every language and variant."
)
EXAMPLES = (
    "sco terms RATS",
    "sco terms 反恐",
    "sco terms --group organs --format csv",
)


@answering
def command(
    asked: Question,
    *,
    word: Annotated[
        str | None,
        Argument(
            metavar=worded("WORD"), help=worded("a word in any language (default: all terms)")
        ),
    ] = None,
    group: Annotated[
        list[str] | None, listing(GROUPS, Message("list only these groups of terms"))
    ] = None,
) -> View:
    """The terms that contain a word, or all."""
    groups = choices(group, GROUPS, Message("group of terms"))
    told = (word or "", words(groups, GROUPS))
    return TERMS.of(terms(asked.facts, word, groups), filters=told)
