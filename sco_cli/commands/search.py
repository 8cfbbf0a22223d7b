"""``sco search``: every kind of record, in both languages."""

from typing import Annotated

from typer import Argument, Option

from sco_cli.commands.options import Ask, answering, listing
from sco_cli.kinds import KINDS
from sco_cli.language import both
from sco_cli.query.names import choices
from sco_cli.query.search import retired_id, search, suggestions
from sco_cli.views import lists as views
from sco_cli.views.base import View

ABOUT = (
    "Records in which all the words occur, in either language, best first. Case, accents and "
    "width don't matter; Chinese needs no spaces.",
    "搜索含有全部词语的记录，中英文均可，最相关的在前。不区分大小写、变音符号和全半角；中文词语之间"
    "不必加空格。",
)
EXAMPLES = (
    "sco search drugs",
    "sco search 反恐",
    "sco search 巴基斯坦 演习 --kind exercise",
    "sco search RATS database --limit 5",
)


_KINDS = tuple(kind.name for kind in KINDS.values() if kind.cited)


@answering
def command(
    ask: Ask,
    *,
    words: Annotated[
        list[str],
        Argument(
            metavar=both("WORD", "<词语>"),
            help=both("words that must all occur", "要搜索的词语，须全部出现"),
        ),
    ],
    kind: Annotated[list[str] | None, listing(_KINDS, "kinds of records", "记录类别")] = None,
    limit: Annotated[
        int | None,
        Option(
            metavar=both("N", "<条数>"),
            min=1,
            help=both(
                f"at most so many; default: {views.BEST}", f"最多显示多少条；默认为 {views.BEST}"
            ),
        ),
    ] = None,
) -> View:
    """What was found, best first."""
    kinds = choices(kind, _KINDS, "kind of record", "记录类别")
    split = [word for given in words for word in given.split()]
    found = search(ask.facts, split, kinds)
    view = views.hits(found, limit, split, ask.facts, ask.as_of)
    if retired := retired_id(ask.facts, split):
        return views.leading_to(view, retired)
    return view if found else views.nothing_near(view, suggestions(ask.facts, split))
