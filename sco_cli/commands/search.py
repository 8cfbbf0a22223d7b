"""``sco search``: every kind of record, in both languages."""

from collections.abc import Sequence
from typing import Annotated, Final

from msgspec.structs import replace
from typer import Argument, Option

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.kinds import KINDS
from sco_cli.language import both
from sco_cli.query.search import retired_id, search, suggestions
from sco_cli.views.base import View
from sco_cli.views.search import show_hits

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
BEST: Final = 20
"""How many hits are shown unless the user says how many."""


@answering
def command(
    asked: Question,
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
            help=both(f"at most so many; default: {BEST}", f"最多显示多少条；默认为 {BEST}"),
        ),
    ] = None,
) -> View:
    """What was found, best first."""
    kinds = choices(kind, _KINDS, "kind of record", "记录类别")
    split = [word for given in words for word in given.split()]
    found = search(asked.facts, split, kinds)
    view = show_hits(found[: limit or BEST], split, asked.facts)
    if retired := retired_id(asked.facts, split):
        leads = (
            f"{retired} was retired; see what became of it: sco show {retired}",
            f'编号 {retired} 已停用；可用 "sco show {retired}" 查看去向',
        )
        return replace(view, notice=leads) if found else replace(view, nothing=leads)
    if not found:
        return _with_near_words(view, suggestions(asked.facts, split))
    if limit is None and len(found) > BEST:
        rest = (
            f"the best {BEST} of {len(found)}; see more with --limit",
            f"只列出 {len(found)} 条中最相关的 {BEST} 条；可用 --limit 增加",
        )
        return replace(view, notice=rest)
    return view


def _with_near_words(view: View, near: Sequence[str]) -> View:
    if not near:
        return view
    en, zh = view.nothing
    nothing = (f"{en}; near words: {', '.join(near)}", f"{zh}；相近的词：{'、'.join(near)}")
    return replace(view, nothing=nothing)
