"""``sco terms``: the glossary, from either language."""

from typing import Annotated

from typer import Argument

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.language import both
from sco_cli.query.terms import GROUPS, terms
from sco_cli.views.base import View
from sco_cli.views.lists import TERMS

ABOUT = (
    "The glossary: English, Chinese and Russian terms, what to avoid and why. WORD is looked "
    "for in every language and variant.",
    "术语表：英文、中文、俄文用语，以及应避免的写法和理由。给出词语时，在各语种和各种写法中查找。",
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
        Argument(metavar=both("WORD", "<词语>"), help=both("in any language", "任意语言的词语")),
    ] = None,
    group: Annotated[list[str] | None, listing(GROUPS, "groups of terms", "术语分类")] = None,
) -> View:
    """The terms that contain a word, or all."""
    groups = choices(group, GROUPS, "group of terms", "术语分类")
    return TERMS.of(terms(asked.facts, word, groups))
