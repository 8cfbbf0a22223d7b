"""What a search found."""

from collections.abc import Sequence
from typing import Final

from sco_cli.kinds import KINDS
from sco_cli.languages import LANGUAGES
from sco_cli.message import Message, Phrase
from sco_cli.model import Text, texts_of
from sco_cli.query.excerpts import pattern
from sco_cli.query.search import Found
from sco_cli.results import Hit
from sco_cli.views.base import Column, Listing, View


def _if_not_title(hit: Hit) -> Phrase:
    """The sentence that matched, in each language; in the other, marked so, where it is not."""
    if hit.excerpt in dict(texts_of(hit.title)).values():
        return ""
    said = {lang: getattr(hit.excerpts, lang) for lang in LANGUAGES}
    other = next((f"[{lang}] {text}" for lang, text in said.items() if text), hit.excerpt)
    return Text(**{lang: text or other for lang, text in said.items()})


_COLUMNS: Final = (
    Column("kind", show=lambda hit: KINDS[hit.kind].label),
    Column("id"),
    Column("date", drop=2),
    Column("title", prose=True),
    Column("excerpt", Message("Match"), _if_not_title, prose=True),
)
NOTHING: Final = Message("no entry contains any of these words")
_HITS: Final = Listing(
    title=Message("Search"),
    row_type=Hit,
    columns=_COLUMNS,
    nothing=NOTHING,
)


def show_hits(found: Found) -> View:
    """What was found, the sentence that matched with the match set off."""
    return show_answers([found], columns=_COLUMNS)


def show_answers(answers: Sequence[Found], columns: Sequence[Column] = ()) -> View:
    """What was found for several questions, each hit with its question."""
    return _HITS.of(
        (hit for found in answers for hit in found.hits),
        columns=tuple(columns) or (Column("question"), *_COLUMNS),
        emphasis=pattern(word for found in answers for word in found.written),
        cites=tuple(id_ for found in answers for id_ in found.sources),
        envelope={"all_words": all(found.all_words for found in answers)},
    )
