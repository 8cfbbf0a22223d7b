"""``sco search``: every kind of record, in both languages."""

from collections.abc import Sequence
from typing import Annotated, Final

from msgspec.structs import replace
from typer import Argument, Option

from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.kinds import KINDS
from sco_cli.message import Message, joined
from sco_cli.query.search import retired_id, search, suggestions
from sco_cli.views.base import View
from sco_cli.views.search import show_hits
from sco_cli.worded import worded

ABOUT = Message(
    "Search for entries that contain all the words, in either language, best first. Case, "
    "accents and width don't matter; Chinese needs no spaces."
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
            metavar=worded("WORD"),
            help=worded("the words that an entry must contain"),
        ),
    ],
    kind: Annotated[
        list[str] | None,
        listing(
            _KINDS,
            Message(
                "list only these kinds of entries (organ: "
                "a body; treaty: any document; figure: a "
                "series of figures)"
            ),
        ),
    ] = None,
    limit: Annotated[
        int | None,
        Option(
            metavar=worded("N"),
            min=1,
            help=worded("show at most N matches (default: {BEST})", BEST=BEST),
        ),
    ] = None,
) -> View:
    """What was found, best first."""
    kinds = choices(kind, _KINDS, Message("kind of entry"))
    split = [word for given in words for word in given.split()]
    found = search(asked.facts, split, kinds)
    view = show_hits(found[: limit or BEST], split, asked.facts)
    if retired := retired_id(asked.facts, split):
        leads = Message(
            "the id {retired} was retired; run sco show {retired} to see what replaced it",
            retired=retired,
        )
        return replace(view, notice=leads) if found else replace(view, nothing=leads)
    if not found:
        return _with_near_words(view, suggestions(asked.facts, split))
    if limit is None and len(found) > BEST:
        rest = Message(
            "the {best} best of {n} matches are shown; use --limit N for more",
            best=BEST,
            n=len(found),
        )
        return replace(view, notice=rest)
    return view


def _with_near_words(view: View, near: Sequence[str]) -> View:
    if not near:
        return view
    names = joined(near, Message(", "))
    nothing = Message("{nothing}; similar words: {names}", nothing=view.nothing, names=names)
    return replace(view, nothing=nothing)
