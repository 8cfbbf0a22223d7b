"""What a search found."""

from collections.abc import Sequence
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.language import Lang
from sco_cli.model import Text
from sco_cli.query.records import resting_on
from sco_cli.results import Hit
from sco_cli.views.base import Column, Listing, View, text_of
from sco_cli.views.records import kind_of

_LONG: Final = 60
"""Characters of a title, beyond which it is cut."""


def _short_title(hit: Hit, lang: Lang) -> str:
    title = text_of(hit.title, lang)
    return title if len(title) <= _LONG else title[:_LONG].rstrip() + "…"


def _if_not_title(hit: Hit, lang: Lang) -> str:
    shown: Text = hit.title
    return "" if hit.excerpt in (shown.en, shown.zh) else hit.excerpt


_HITS: Final = Listing(
    title=("Search", "检索结果"),
    row_type=Hit,
    columns=(
        Column("kind", show=kind_of),
        Column("id"),
        Column("title", show=_short_title, prose=True),
        Column("excerpt", ("Match", "匹配处"), _if_not_title, prose=True),
    ),
    nothing=("nothing has all these words", "没有包含全部词语的记录"),
)


def show_hits(found: Sequence[Hit], words: Sequence[str], facts: FactBase) -> View:
    """What was found, the matched part in its context."""
    cites = tuple(id_ for hit in found for id_ in resting_on(facts.by_id[hit.id]))
    return _HITS.of(found, emphasis=tuple(words), cites=cites)
