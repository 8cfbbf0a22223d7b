"""What somebody typed into a search, as the words that are looked for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from msgspec import Struct, structs

from sco_cli.folding import composed, plain
from sco_cli.folding.days import is_day, with_days
from sco_cli.folding.words import american, spoken, words
from sco_cli.index import ASIDE, MEANING, NAMED, Index

_MARKS: Final = {'"': '"', "“": "”", "”": "”", "„": "“", "«": "»", "「": "」", "『": "』"}
"""Quotation marks, each before the one that closes it."""
_NAME: Final = 100
"""More characters than any Chinese name has."""
_WORDS: Final = 60
"""More letters than any two words have."""
_LONGEST: Final = 5
"""Words of a synonym."""


class Wanted(Struct, frozen=True):
    """One thing that is looked for."""

    typed: str
    """As it was typed, folded."""
    forms: tuple[tuple[str, ...], ...]
    """Each of them says it: words of the index that must all be there; the first as typed."""
    said: str = ""
    """The first form as the words of the field have it; empty for none of them."""
    phrase: bool = False
    """Its words must stand one after another."""
    subject: bool = False
    """It is what all the facts are about: an entry need not say it."""

    @property
    def name(self) -> str:
        """What a record is called that is called so."""
        return "".join(self.forms[0]) if is_latin(self.forms[0][0]) else self.typed

    @property
    def begun(self) -> str:
        """With what a longer word may begin: a Latin one of four letters, or a character."""
        word = american(plain(self.typed))
        latin = len(word) > 3 and is_latin(word) and word.isalpha()
        return (
            word if not self.phrase and (latin or (len(word) == 1 and not is_latin(word))) else ""
        )

    @property
    def runs(self) -> tuple[tuple[str, ...], ...]:
        """The forms as texts write them: Chinese without spaces."""
        return tuple(form if is_latin(form[0]) else (run_of(form),) for form in self.forms)


def is_latin(word: str) -> bool:
    """Whether a word of the index is none of Chinese characters."""
    return word < "\u3007"


def run_of(form: Sequence[str]) -> str:
    """The run of Chinese characters of which a form has each two."""
    return form[0] + "".join(piece[-1] for piece in form[1:])


def wanted(index: Index, typed: str) -> list[Wanted]:
    """What is looked for: phrases, dates and words, without those that say nothing.

    A question of nothing else is looked for as it is.
    """
    phrases: list[str] = []
    rest = with_days(_without_phrases(composed(typed), phrases))
    found = [one for inner in phrases for one in _phrase(inner)]
    said = _alone(plain(rest).strip(), index) or list(_split(rest, index))
    telling = [pair for pair in said if not _says_nothing(pair[1], index)]
    found += _meant(telling or ([] if found else said), index)
    distinct = list({one.forms: one for one in found}.values())
    if all(one.subject for one in distinct):
        return [structs.replace(one, subject=False) for one in distinct]
    return distinct


def _alone(typed: str, index: Index) -> list[tuple[str, str]]:
    """Two Chinese characters and nothing else: a word, though one of them alone says nothing."""
    pair = len(typed) == 2 and not is_latin(min(typed))
    return [(typed, typed)] if pair and not index.is_aside(typed) and index.having(typed) else []


def _says_nothing(word: str, index: Index) -> bool:
    return index.is_aside(word) or (len(word) == 1 and not word.isascii())


def _without_phrases(text: str, phrases: list[str]) -> str:
    """A text without what stands in quotation marks, which is added to the phrases."""
    for opening, closing in _MARKS.items():
        while opening in text:
            before, _, behind = text.partition(opening)
            inner, closed, after = behind.partition(closing)
            if not closed:
                text = f"{before} {behind}"
                break
            if len({is_latin(word) for word in words(inner)}) == 1:
                phrases.append(inner)
                inner = ""
            text = f"{before} {inner} {after}"
    return text


def _phrase(inner: str) -> Iterator[Wanted]:
    """The words of a phrase, one after another."""
    found = [*words(inner)]
    pieces = tuple(piece for word in found for piece in pieces_of(word))
    if pieces:
        yield Wanted(plain(inner), (pieces,), phrase=len(pieces) > 1)


def _meant(said: Sequence[tuple[str, str]], index: Index) -> Iterator[Wanted]:
    """Words one after another, the longest with synonyms first; each behind how it was typed."""
    subject = _subject(index)
    at = 0
    while at < len(said):
        for length in range(min(_LONGEST, len(said) - at), 0, -1):
            run = " ".join(word for _, word in said[at : at + length])
            same = index.same(run)
            if same or length == 1:
                break
        typed = " ".join(written for written, _ in said[at : at + length])
        at += length
        forms = dict.fromkeys([run, *same])
        pieced = tuple(tuple(p for word in form.split() for p in pieces_of(word)) for form in forms)
        yield Wanted(typed, pieced, run if same else "", subject=run in subject)


def _subject(index: Index) -> set[str]:
    return {"sco", *index.same("sco")}


@cache
def pieces_of(word: str) -> tuple[str, ...]:
    """What the index holds of a word: it; of Chinese, any two characters."""
    if is_latin(word[0]) or len(word) < 3:
        return (word,)
    return tuple(word[i : i + 2] for i in range(len(word) - 1))


def _split(text: str, index: Index) -> Iterator[tuple[str, str]]:
    """The words of a text, each behind how it was typed, as the index writes them.

    Chinese without spaces, and Latin ones that were written as one, are taken apart.
    """
    for part in text.split():
        if is_day(part):
            yield part, part
            continue
        for written, word in spoken(part):
            if not is_latin(word):
                yield from _chinese(word, index)
            elif (parts := index.parts(word)) != [word]:
                yield from zip(parts, parts, strict=True)
            elif word.isalpha() and not index.is_aside(word) and not index.having(word):
                yield from _apart(written, word, index)
            else:
                yield written, word


def _apart(written: str, word: str, index: Index) -> Iterable[tuple[str, str]]:
    """An unknown word as two known ones, if it is made of them."""
    for at in range(4, len(written) - 3) if len(written) <= _WORDS else ():
        parts = [word for piece in (written[:at], written[at:]) for word in words(piece)]
        if len(parts) == 2 and all(map(index.having, parts)):
            return [(written[:at], parts[0]), (written[at:], parts[1])]
    return [(written, word)]


def _chinese(run: str, index: Index) -> Iterator[tuple[str, str]]:
    """The words of a run of Chinese characters: the longest names in it, and what is between."""
    start = at = 0
    while at < len(run):
        if len(word := _longest(run[at : at + _NAME], index)) > 1:
            yield from _between(run[start:at], index)
            word = _before_name(word, index)
            yield word, word
            start = at = at + len(word)
        else:
            at += 1
    yield from _between(run[start:], index)


def _before_name(word: str, index: Index) -> str:
    """What all the facts are about, if a name begins with it and is one without it; or the name."""
    for subject in _subject(index):
        rest = word.removeprefix(subject)
        if rest != word and len(rest) > 1 and _longest(rest, index) == rest:
            return subject
    return word


def _longest(text: str, index: Index) -> str:
    """The longest name, or word that means something or nothing, with which a text begins."""
    found = (index.table.longest(mark, text) for mark in (NAMED, MEANING, ASIDE))
    return max(found, key=len)


def _between(part: str, index: Index) -> Iterator[tuple[str, str]]:
    """Characters between names: the longest beginnings that occur, one after another."""
    while len(part) > 1 and index.is_aside(part[0]):
        part = part[1:]
    while len(part) > 1 and index.is_aside(part[-1]):
        part = part[:-1]
    start = 0
    while start < len(part):
        end = start + 2
        having = set(index.having(part[start:end]))
        while having and end < len(part):
            having &= index.having(part[end - 1 : end + 1]).keys()
            end += bool(having)
        yield part[start:end], part[start:end]
        start = end
