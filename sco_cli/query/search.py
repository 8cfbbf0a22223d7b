"""Full-text search over every kind of record, in both languages at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from itertools import chain, islice, product
from math import log, prod
from typing import Any, Final, NamedTuple

from msgspec import Struct

from sco_cli.factbase import FactBase
from sco_cli.folding import fold, plain
from sco_cli.folding.words import american
from sco_cli.folding.words import words as words_of
from sco_cli.index import GONE, NAMED, SPELLED, TITLE, WORTH, Index, Known, index_of, together
from sco_cli.languages import LANGUAGES
from sco_cli.query.asked import Wanted, is_latin, wanted
from sco_cli.query.excerpts import Spelled, best_matches, says_in_order, spelled
from sco_cli.query.names import near
from sco_cli.results import Excerpts, Hit

_COUNTS: Final = (0, 1, 4, 4.4, 5, 5.5, 8, 8.5)
"""What a word counts by where it stands: in a text, a kind or a date, a title, several of them."""
_RELATED: Final = 0.9
"""What a synonym counts beside the word itself."""
_MEANT: Final = tuple(counts * _RELATED for counts in _COUNTS)
_TITLED: Final = _COUNTS[TITLE] * _RELATED
"""What a word counts at least that stands in a title."""
_BEGUN: Final = 0.4
"""What a word counts that only begins so."""
_HELD: Final = 1.5
"""What an office counts where it is asked who: it says who holds it."""
_CALLED: Final = (100.0, 60.0, 8.0)
"""What it counts to be called as the question is; as what it means; as a part of it."""


class Found(Struct, frozen=True):
    """What a search found."""

    hits: tuple[Hit, ...]
    all_words: bool
    """Whether the hits have all the words."""
    n: int
    """How many there are."""
    written: frozenset[str]
    """How the hits write what was looked for, in lower case."""
    sources: tuple[str, ...]
    """The ids of the sources on which the hits rest."""


class _Ranked(NamedTuple):
    """A record that was found; the less, the better."""

    lacking: int
    """How many of the things that are looked for it lacks."""
    source: bool
    begun: int
    """Of how many it has only longer words."""
    untitled: bool
    """The one thing that is looked for doesn't stand in its title."""
    score: float
    """Less than nothing."""
    number: int
    having: int
    """A bit for each thing that is looked for and that it has."""


def search(facts: FactBase, words: Iterable[str], kinds: Collection[str] = ()) -> tuple[Hit, ...]:
    """The records in which all words occur, best first; without any, those with most of them.

    Spelling, case, accents, inflection and traditional characters don't matter, words that mean
    the same are found too, and Chinese needs no spaces.

    >>> from sco_cli import load
    >>> search(load(), ["地区反恐怖机构"], kinds=["term"])[0].id
    'term-rats'
    """
    return look(facts, " ".join(words), kinds).hits


def look(
    facts: FactBase, typed: str, kinds: Collection[str] = (), most: int | None = None
) -> Found:
    """The same, of a question as it was typed, and whether all its words were found.

    Args:
        facts: from ``load()``.
        typed: words or a whole question.
        kinds: only of these kinds.
        most: how many hits are read.
    """
    index = index_of(facts)
    asked = wanted(index, typed)
    ranked, all_words = _ranked(index, asked, typed, kinds)
    ways = [spelled(index, one) for one in asked]
    best = map(_Ranked._make, ranked[:most])
    shown = [(one, index.known(one.number)) for one in best]
    found = [_hit(one, known, asked, ways, typed) for one, known in shown]
    return Found(
        hits=tuple(hit for hit, _ in found),
        all_words=all_words,
        n=len(ranked),
        written=frozenset().union(*(written for _, written in found)),
        sources=tuple(dict.fromkeys(id_ for _, known in shown for id_ in known.sources)),
    )


def _hit(
    one: _Ranked, record: Known, asked: Sequence[Wanted], ways: Sequence[Spelled], typed: str
) -> tuple[Hit, Set[str]]:
    """A hit, and how it writes what was looked for."""
    matches = best_matches(record, ways)
    best = matches.get("")
    hit = Hit(
        question=typed,
        kind=record.kind,
        id=record.id,
        title=record.title,
        date=record.date,
        field=best.place.path if best and best.place else "id",
        excerpt=best.excerpt if best else record.id,
        excerpts=Excerpts(**{lang: matches[lang].excerpt for lang in LANGUAGES if lang in matches}),
        matched=tuple(other.typed for i, other in enumerate(asked) if one.having >> i & 1),
        score=round(-one.score * 10),
    )
    return hit, frozenset().union(*(match.written for match in matches.values()))


def _ranked(
    index: Index, asked: Sequence[Wanted], typed: str, kinds: Collection[str]
) -> tuple[list[tuple[Any, ...]], bool]:
    """The records that have all words or, without any, most; the best first; whether all.

    Returns:
        The fields of a ``_Ranked`` for each: a thousand, of a common word.
    """
    sayings = [_saying(index, one) for one in asked]
    needed = [saying.records for saying, one in zip(sayings, asked, strict=True) if not one.subject]
    among = _of_kinds(index, kinds, set.intersection(*needed) if needed else set())
    all_words = bool(among)
    if not all_words:
        among = _of_kinds(index, kinds, set().union(*(saying.records for saying in sayings)))
    required = sum(1 << place for place, one in enumerate(asked) if not one.subject)
    counted = _counted(index, asked, sayings, among)
    terms = _of_terms(typed, index)
    worth = {"term": terms, "office": _HELD if _asks(typed, index.naming) else 1}
    called = _called(index, asked, typed, terms)
    alone, titled, begun = len(asked) == 1, counted.titled, counted.begun
    source = index.kind_names.index("source")
    ranked = []
    for number, has in counted.having.items():
        kind = index.kinds[number]
        score = counted.scores[number] * index.worth[number] / 1000
        score *= worth.get(index.kind_names[kind], 1)
        ranked.append(
            (
                (required & ~has).bit_count(),
                kind == source,
                begun.get(number, 0),
                alone and number not in titled,
                -score - called.get(number, 0),
                number,
                has,
            )
        )
    return sorted(ranked), all_words or not ranked


class _Saying(NamedTuple):
    """The records that say one thing that is looked for, and where."""

    records: set[int]
    first: Mapping[int, int]
    """Those that say it as it was typed."""
    where: Mapping[int, int]
    """Those that say it in any of its forms."""
    longer: Mapping[int, int]
    """Those that say a longer word; they may be among the others."""


class _Counted(NamedTuple):
    """What the words that they have count, of some records by their numbers."""

    scores: dict[int, float]
    having: dict[int, int]
    begun: dict[int, int]
    titled: set[int]


def _counted(
    index: Index, asked: Sequence[Wanted], sayings: Sequence[_Saying], among: set[int]
) -> _Counted:
    """What their words count, of the records among which the answer is."""
    scores: dict[int, float] = {}
    having: dict[int, int] = {}
    begun: dict[int, int] = {}
    titled: set[int] = set()
    for place, (records, first, where, longer) in enumerate(sayings):
        subject = asked[place].subject
        rarity, bit = log(2 + len(index.kinds) / (1 + len(records))), 1 << place
        for number in records & among:
            if number in where:
                counts = (_COUNTS if number in first else _MEANT)[where[number]]
            else:
                counts = _COUNTS[longer[number]] * _BEGUN
                begun[number] = begun.get(number, 0) + 1
            scores[number] = scores.get(number, 0) + counts * rarity
            having[number] = having.get(number, 0) | bit
            if counts >= _TITLED and not subject:
                titled.add(number)
    return _Counted(scores, having, begun, titled)


def _of_kinds(index: Index, kinds: Collection[str], numbers: set[int]) -> set[int]:
    return {n for n in numbers if index.kind(n) in kinds} if kinds else numbers


def _of_terms(typed: str, index: Index) -> float:
    """What a word of the glossary counts: more if it was asked for, less if anything else was."""
    if _asks(typed, index.defining):
        return 1.3
    return 0.3 if _asks(typed, index.asking) else 0.7


def _asks(typed: str, ways: Iterable[str]) -> bool:
    """Whether something is asked in one of some ways."""
    said = f" {plain(typed)} "
    return any(words in said for words in ways)


_WAYS: Final = 16
"""In how many ways, with the words of the field, a name may be said to be looked for in each."""


def _called(index: Index, asked: Sequence[Wanted], typed: str, terms: float) -> dict[int, float]:
    """What it counts to be called as the question is, or a little, as a part of it."""
    called, meant, part = _CALLED
    best: dict[str, float] = {fold(one.typed): part for one in asked}
    said = [one for one in asked if not one.subject] or asked
    if prod(len(one.runs) for one in said) <= _WAYS:
        best |= {"".join(chain(*runs)): meant for runs in product(*(one.runs for one in said))}
    telling = "".join(one.name for one in said)
    best |= dict.fromkeys((fold(typed), "".join(one.name for one in asked), telling), called)
    points: dict[int, float] = {}
    for name, counts in best.items():
        for number in index.named(name):
            kind = index.kind(number)
            worth = counts * WORTH.get(kind, 1) * (terms if kind == "term" else 1)
            points[number] = max(points.get(number, 0), worth)
    return points


def _saying(index: Index, one: Wanted) -> _Saying:
    """The records that say a thing in one of its forms, or a longer word, and where."""
    where: Mapping[int, int] = index.meaning(one.said)
    # However it was typed, what all the facts are about is the same.
    first = where if where and one.subject else _together(index, one.forms[0])
    where = where or first
    if one.phrase:
        where = {n: at for n, at in where.items() if _says(index, index.known(n), one)}
    longer: dict[int, int] = {}
    for word in _longer(index, one.begun):
        longer |= index.having(word)
    return _Saying({*where, *longer}, first, where, longer)


def _longer(index: Index, begun: str) -> list[str]:
    """The words that begin so, whatever the common part of their forms is."""
    if not begun:
        return []
    start = next(words_of(begun))
    every = index.table.beginning(SPELLED + (start if begun.startswith(start) else begun))
    found = (
        key.removeprefix(SPELLED)
        for key, value in every
        if not is_latin(begun)
        or any(american(said).startswith(begun) for said in value.partition(TAB)[0].split())
    )
    return list(islice(found, _LONGER))


_LONGER: Final = 60
"""How many words that begin so are looked up."""
TAB: Final = "\t"


def _together(index: Index, form: Sequence[str]) -> Mapping[int, int]:
    """The records that have all words of a form, and the least of where one stands there."""
    return together([index.having(word) for word in form])


def _says(index: Index, record: Known, phrase: Wanted) -> bool:
    """Whether a record says a phrase word for word."""
    return any(says_in_order(index, phrase, place.text.lower()) for place in record.places)


def suggestions(facts: FactBase, typed: str) -> list[str]:
    """Words and names that do occur, near to the first few words that don't."""
    index = index_of(facts)
    missing = [one.typed for one in wanted(index, typed) if not _saying(index, one).where]
    found: list[str] = []
    for word in missing[:_SUGGESTED]:
        begun = index.table.beginning(SPELLED + plain(word)[:2])
        found += near(word, (s for _, value in begun for s in value.partition(TAB)[0].split()))
    for run in _unknown(plain(typed), index)[:_SUGGESTED]:
        begun = index.table.beginning(NAMED + run[:2])
        found += near(run, (key.removeprefix(NAMED) for key, _ in begun))
    return list(dict.fromkeys(found))


def _unknown(typed: str, index: Index) -> list[str]:
    """The runs of Chinese characters that are no name and have no known meaning."""
    if is_latin(max(typed, default="")):
        return []
    from sco_cli.languages.han import runs

    return [
        run
        for han, run in runs(typed)
        if han and len(run) > 2 and not index.named(run) and not index.same(run)
    ]


_SUGGESTED: Final = 5
"""Of that many words."""


def retired_id(facts: FactBase, typed: str) -> str | None:
    """The retired id that was typed, if it is one: no search lists it."""
    id_ = typed.strip().casefold()
    return id_ if index_of(facts).table.get(GONE + id_) is not None else None
