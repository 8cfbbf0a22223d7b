"""``sco terms``: the glossary, from either language."""

from typing import Annotated

from typer import Argument

from sco_cli import output
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.given import EMPTY, given
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.languages import say
from sco_cli.message import Message
from sco_cli.query.terms import GROUPS, terms
from sco_cli.views import filters
from sco_cli.views.base import Column, View
from sco_cli.views.lists import TERMS
from sco_cli.worded import worded

ABOUT = Message(
    "Look up English, Chinese and Russian terms, and the forms to avoid. WORD is looked for "
    "in every language and variant."
)
EXAMPLES = (
    "sco terms RATS",
    "sco terms three evils",
    "sco terms 反恐",
    "sco terms --group organs --format csv",
)


@answering
def command(
    asked: Question,
    *,
    words: Annotated[
        list[str] | None,
        Argument(
            metavar=worded("WORD"),
            help=worded(
                "a term, or a part of one, in any language; - for standard input (default: "
                "all terms)"
            ),
        ),
    ] = None,
    group: Annotated[
        list[str] | None,
        listing(
            GROUPS,
            Message(
                "list only these groups of terms (organs: bodies; posts: offices; "
                "treaties: documents)"
            ),
        ),
    ] = None,
) -> View:
    """The terms that contain a word, or all."""
    groups = choices(group, GROUPS, Message("group of terms"))
    typed = given(words) if words and "-" in words else [" ".join(words) if words else None]
    found = {word: terms(asked.facts, word, groups) for word in typed}
    rows = (term for word in found for term in found[word])
    told = filters.words(groups, GROUPS)
    if len(typed) == 1:
        return TERMS.of(rows, filters=(typed[0] or "", told))
    for word in found:
        if not found[word]:
            nothing = Message("{name}: {text}", name=word, text=TERMS.nothing)
            output.warn(say(nothing, asked.lang))
    columns = (Column("question"), *TERMS.columns)
    nothing = TERMS.nothing if typed else EMPTY
    return TERMS.of(rows, columns=columns, filters=(told,), nothing=nothing)
