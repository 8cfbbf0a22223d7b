"""Full-text search over every kind of record, in both languages at once."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, fields, is_kind, kind_of, title_of, values
from sco_cli.model import AnyRecord, Record
from sco_cli.query.names import near
from sco_cli.results import Hit

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_WORD: Final = re.compile(r"\w+")
_CONTEXT: Final = 40
"""Characters of context on each side of a match."""


class _Place(NamedTuple):
    path: str
    text: str
    folded: str
    title: bool
    """Whether the record is known by it."""


def search(facts: FactBase, words: Iterable[str], kinds: Collection[str] = ()) -> tuple[Hit, ...]:
    """The records in which all words occur, best first.

    A word in the title counts more than one in the text, a whole word more than a part of one;
    then the file's order; sources, on which the facts rest, come last. Case, accents and width
    don't matter, a plural finds its singular, and Chinese needs no spaces.

    >>> from sco_cli import load
    >>> search(load(), ["地区反恐怖机构"], kinds=["term"])[0].id
    'term-rats'
    """
    wanted = [folded for word in words if (folded := fold_text(word).strip())]
    if not wanted:
        return ()
    found = []
    for record in facts.by_id.values():
        kind = kind_of(record).name
        if not kinds or kind in kinds:
            places = list(_places(record))
            if hit := _match(record, kind, places, wanted):
                found.append(hit)
    return tuple(sorted(found, key=lambda hit: (hit.kind == "source", -hit.score)))


def fold_text(text: str) -> str:
    """Fold case, accents and width, keeping spaces and punctuation.

    >>> fold_text("Ｔürkiye")
    'turkiye'
    """
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.casefold())
    return folded if folded.isascii() else _ACCENTS.sub("", folded)


def _places(record: Record, path: str = "", title: bool | None = None) -> Iterator[_Place]:
    """Every text of a record with the path of its field."""
    for field in _searched(type(record)):
        where = f"{path}.{field.name}" if path else field.name
        known = field.is_title if title is None else title
        for inner in values(record, field):
            if isinstance(inner, str):
                yield _Place(where, inner, fold_text(inner), known)
            elif isinstance(inner, Record):
                yield from _places(inner, where, known)


@cache
def _searched(type_: type[Record]) -> tuple[Field, ...]:
    """The fields that search reads; statements are records of their own."""
    return tuple(f for f in fields(type_) if f.says.get("searched", True) and not is_kind(f.type))


def _match(record: AnyRecord, kind: str, places: list[_Place], wanted: list[str]) -> Hit | None:
    total, best = 0, (0, places[0], wanted[0])
    for word in wanted:
        rated = [
            (_rate(place, form, exact=form == word), place, form)
            for form in _forms(word)
            for place in places
            if form in place.folded
        ]
        if not rated:
            return None
        top = max(rated, key=lambda match: match[0])
        total += top[0]
        best = max(best, top, key=lambda match: match[0])
    _, place, word = best
    return Hit(
        kind=kind,
        id=record.id,
        title=title_of(record),
        field=place.path,
        excerpt=excerpt(place.text, word),
        score=total,
    )


def _forms(word: str) -> tuple[str, ...]:
    """The word itself, and the singular of an English plural."""
    if len(word) <= _SHORT or not re.fullmatch("[a-z]+s", word):
        return (word,)
    return (word, word[:-3] + "y") if word.endswith("ies") else (word, word[:-1])


_SHORT: Final = 3


def _rate(place: _Place, word: str, *, exact: bool) -> int:
    """How good a match is: the whole title, a word of it, a part; then the same in a text."""
    if place.path == "id":
        return 1  # so that an id that was half remembered can be found, after all else
    if place.title and place.folded.strip("“”《》") == word:
        return 32
    whole = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", place.folded) is not None
    return (16 if place.title else 4) + 2 * whole + exact


def excerpt(text: str, folded_word: str) -> str:
    """The part of a text around the first match of a folded word, with … where it was cut."""
    starts = [i for i, c in enumerate(text) for _ in fold_text(c)]
    at = "".join(map(fold_text, text)).find(folded_word)
    if at < 0:
        return text[: 2 * _CONTEXT]
    first = max(starts[at] - _CONTEXT, 0)
    if first and (space := text.find(" ", first, starts[at])) > 0:
        first = space + 1  # not in the middle of a word
    last = starts[at + len(folded_word) - 1] + _CONTEXT + 1
    return ("…" if first else "") + text[first:last].strip() + ("…" if last < len(text) else "")


def suggestions(facts: FactBase, words: Iterable[str]) -> list[str]:
    """Words and names that do occur, near to the words that don't."""
    missing = {word: fold_text(word) for word in words}
    for record in facts.by_id.values():
        for place in _places(record):
            missing = {word: form for word, form in missing.items() if form not in place.folded}
    return [hit for word in missing for hit in near(word, _vocabulary(facts))]


def retired_id(facts: FactBase, words: Sequence[str]) -> str | None:
    """The retired id that the words are, if they are one: no search lists it."""
    wanted = [word.casefold() for word in words]
    return next((retired.id for retired in facts.retired if [retired.id] == wanted), None)


def _vocabulary(facts: FactBase) -> Iterator[str]:
    """The names of the records, and every word of their texts."""
    for record in facts.by_id.values():
        yield title_of(record).zh
        for place in _places(record):
            yield from _WORD.findall(place.folded)
