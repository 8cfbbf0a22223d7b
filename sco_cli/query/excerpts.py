"""The sentence of a text in which words were found, and where in it."""

import re
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Final, NamedTuple

from sco_cli.index import Index, Known, Place
from sco_cli.model import texts_of
from sco_cli.query.asked import Wanted, is_latin

_LATIN: Final = re.compile(r"[^\W_]+")
_END: Final = re.compile(r"(?<=[.!?;])\s+(?=[^a-z])|(?<=[。！？；])")
LONGEST: Final = 160
"""Characters of a sentence, beyond which it is cut around the match."""


class Spelled(NamedTuple):
    """How texts write one thing that is looked for."""

    runs: tuple[tuple[frozenset[str], ...], ...]
    """Each of them says it: words, each in any of its spellings."""
    begun: str = ""
    """With what a word may begin instead."""

    def found(self, text: str, words: Iterable[str]) -> set[str]:
        """What of it stands in a text, which is in lower case and has these Latin words."""
        for run in self.runs:
            parts = [self._part(spellings, text, words) for spellings in run]
            if all(parts):
                return set().union(*parts)
        return {word for word in words if self.begun and word.startswith(self.begun)}

    def in_order(self, text: str) -> bool:
        """Whether a text, in lower case, has the words of the first run one after another."""
        parts = (f"(?:{'|'.join(map(re.escape, spellings))})" for spellings in self.runs[0])
        latin = is_latin(min(self.runs[0][0]))
        joined = r"[\W_]*".join(parts)
        return bool(re.search(rf"(?<!\w){joined}(?!\w)" if latin else joined, text))

    @staticmethod
    def _part(spellings: frozenset[str], text: str, words: Iterable[str]) -> set[str]:
        found = spellings.intersection(words)
        return found or {word for word in spellings if not is_latin(word) and word in text}


def spelled(index: Index, one: Wanted) -> Spelled:
    """How texts write one thing that is looked for."""
    runs = tuple(
        tuple(frozenset((index.spellings(word) or [word]) if is_latin(word) else [word]) for word in run)
        for run in one.runs
    )  # fmt: skip
    return Spelled(runs, one.begun)


def best_place(
    known: Known, asked: Sequence[Spelled], lang: str = ""
) -> tuple[Place | None, set[str]]:
    """The text that says most of what the title doesn't, and how it writes what was looked for.

    The title, where it says all.

    Args:
        known: a record.
        asked: what was found in it.
        lang: only texts in this language.
    """
    best, written, most = None, set[str](), (0.0, 0)
    titled = _said(asked, " ".join(said for _, said in texts_of(known.title)))
    untitled = [not said for said in titled]
    for place in known.places:
        if lang and place.path.rpartition(".")[2] != lang:
            continue
        said = _said(asked, f"{place.about} {place.text}")
        new = sum(map(bool, compress(said, untitled)))
        worth = (new + 0.5 * bool(new and place.about), sum(map(bool, said)))
        if worth > most:
            most, best, written = worth, place, set().union(*said)
    return best, written


def _said(asked: Iterable[Spelled], text: str) -> list[set[str]]:
    """How a text writes each thing that is looked for."""
    lower = text.lower()
    latin = set(_LATIN.findall(lower))
    return [one.found(lower, latin) for one in asked]


def sentence(text: str, found: set[str]) -> str:
    """The sentence of a text that has most of what was found, cut around it if it is long."""
    parts = [part for part in _END.split(text) if part] if len(text) > LONGEST // 2 else []
    said = max(
        parts or [text], key=lambda part: sum(word in part.lower() for word in found)
    ).strip()
    if len(said) <= LONGEST:
        return said
    lower = said.lower()
    first = min((at for word in found if (at := lower.find(word)) >= 0), default=0)
    start = max(first - LONGEST // 3, 0)
    if start and (space := said.find(" ", start, first)) > 0:
        start = space + 1  # not in the middle of a word
    last = start + LONGEST
    return ("…" if start else "") + said[start:last].strip() + ("…" if last < len(said) else "")


def pattern(written: Iterable[str]) -> str:
    """A regular expression of how texts write what was looked for; whole words, if Latin."""
    ordered = sorted(written, key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in ordered if is_latin(word))
    others = [re.escape(word) for word in ordered if not is_latin(word)]
    return "|".join([rf"(?<!\w)(?:{latin})(?!\w)"] * bool(latin) + others)
