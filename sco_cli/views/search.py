"""What a search found."""

from collections.abc import Sequence
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.message import Message, Phrase, Shortened
from sco_cli.model import texts_of
from sco_cli.query.records import resting_on
from sco_cli.results import Hit
from sco_cli.views.base import Column, Listing, View
from sco_cli.views.records import kind_of

_LONG: Final = 60
"""Characters of a title, beyond which it is cut."""


def _short_title(hit: Hit) -> Phrase:
    return Shortened(hit.title, _LONG)


def _if_not_title(hit: Hit) -> Phrase:
    return "" if hit.excerpt in dict(texts_of(hit.title)).values() else hit.excerpt


_HITS: Final = Listing(
    title=Message("Search"),
    row_type=Hit,
    columns=(
        Column("kind", show=kind_of),
        Column("id"),
        Column("title", show=_short_title, prose=True),
        Column("excerpt", Message("Match"), _if_not_title, prose=True),
    ),
    nothing=Message("no entry contains all these words"),
)


def show_hits(found: Sequence[Hit], words: Sequence[str], facts: FactBase) -> View:
    """What was found, the matched part in its context."""
    cites = tuple(id_ for hit in found for id_ in resting_on(facts.by_id[hit.id]))
    return _HITS.of(found, emphasis=tuple(words), cites=cites)
