"""The sentence of a text in which words were found, and where in it."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import compress
from typing import Final, NamedTuple

from sco_cli.index import Index, Known, Place
from sco_cli.languages import LANGUAGES
from sco_cli.model import texts_of
from sco_cli.query.asked import Wanted, is_latin

_LATIN: Final = re.compile(r"[^\W_]+")
_ASCII: Final = re.compile("[a-z0-9]+")
"""Words between Chinese characters: RATS会议, 2763人."""
LONGEST: Final = 160
"""Characters of a sentence, beyond which it is cut around the match."""


class Spelled(NamedTuple):
    """How texts write one thing that is looked for, in lower case."""

    words: frozenset[str]
    """Latin words of which each says it."""
    runs: tuple[str, ...]
    """Chinese characters, or a number with a point, that say it."""
    several: tuple[tuple[frozenset[str], ...], ...]
    """Latin words that together say it, each in any of its spellings."""
    begun: str
    """With what a word may begin instead; empty for none."""

    def found(self, text: str, words: set[str]) -> Set[str]:
        """What of it stands in a text, which is in lower case and has these Latin words."""
        if said := self.words & words:
            return said
        for run in self.runs:
            if run in text:
                return {run}
        for run_ in self.several:
            if all(parts := [spellings & words for spellings in run_]):
                return frozenset().union(*parts)
        return (
            {word for word in words if word.startswith(self.begun)} if self.begun else frozenset()
        )


def spelled(index: Index, one: Wanted) -> Spelled:
    """How texts write one thing that is looked for."""
    latin = [
        tuple(frozenset(index.spellings(word) or [word]) for word in run)
        for run in one.runs
        if is_latin(run[0])
    ]
    single = frozenset().union(*(run[0] for run in latin if len(run) == 1))
    return Spelled(
        words=single,
        runs=(
            *(run[0] for run in one.runs if not is_latin(run[0])),
            *(word for word in single if not word.isalnum()),
        ),
        several=tuple(run for run in latin if len(run) > 1),
        begun=one.begun,
    )


class Match(NamedTuple):
    """The text of a record that says most of what was looked for."""

    place: Place | None
    written: Set[str]
    """How it writes it, in lower case."""
    worth: tuple[float, int]
    """What it says that the title doesn't; what it says."""

    @property
    def excerpt(self) -> str:
        """The sentence that matched."""
        return sentence(self.place.text, self.written) if self.place else ""


_NONE: Final = Match(None, frozenset(), (0, 0))


def best_matches(known: Known, asked: Sequence[Spelled]) -> dict[str, Match]:
    """The text that says most of what the title doesn't, or the title, where it says all.

    Returns:
        The best in each language, by its code, as far as one has anything; the best of all
        under an empty code.
    """
    title = _said(asked, " ".join(said for _, said in texts_of(known.title)))
    untitled = [not said for said in title]
    most = (sum(untitled), len(asked))
    best: dict[str, Match] = {}
    for place in known.places:
        lang = place.path.rpartition(".")[2]
        if not place.about and best.get(lang, _NONE).worth >= most:
            continue
        if not any(untitled) and best.keys() >= {*LANGUAGES}:
            break
        said = _said(asked, f"{place.about} {place.text}" if place.about else place.text)
        if not any(said):
            continue
        new = sum(map(bool, compress(said, untitled)))
        worth = (new + 0.5 * bool(new and place.about), sum(map(bool, said)))
        for key in ("", lang):
            if worth > best.get(key, _NONE).worth:
                best[key] = Match(place, frozenset().union(*said), worth)
    return best


def _said(asked: Iterable[Spelled], text: str) -> list[Set[str]]:
    """How a text writes each thing that is looked for."""
    lower = text.lower()
    words = set(_LATIN.findall(lower))
    if not lower.isascii():
        words.update(_ASCII.findall(lower))
    return [one.found(lower, words) for one in asked]


def sentence(text: str, found: Set[str]) -> str:
    """The sentence of a text that has most of what was found, cut around it if it is long."""
    if len(text) <= LONGEST // 2:
        return text
    parts = list(_sentences(text))
    said = max(parts, key=lambda part: sum(word in part.lower() for word in found)).strip()
    if len(said) <= LONGEST:
        return said
    lower = said.lower()
    first = min((at for word in found if (at := lower.find(word)) >= 0), default=0)
    start = max(first - LONGEST // 3, 0)
    if start and (space := said.find(" ", start, first)) > 0:
        start = space + 1  # not in the middle of a word
    last = start + LONGEST
    return ("…" if start else "") + said[start:last].strip() + ("…" if last < len(said) else "")


_ENDS: Final = (". ", "! ", "? ", "; ", "。", "\uff01", "\uff1f", "\uff1b")


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text; what goes on with a small letter was none."""
    for end in _ENDS:
        text = text.replace(end, f"{end}\n")
    whole = ""
    for part in text.split("\n"):
        if whole and not part[:1].islower():
            yield whole
            whole = ""
        whole += part
    yield whole


def says_in_order(index: Index, one: Wanted, text: str) -> bool:
    """Whether a text has the words of the first form one after another."""
    ways = (index.spellings(word) or [word] for word in one.runs[0])
    joined = r"[\W_]*".join(f"(?:{'|'.join(map(re.escape, spellings))})" for spellings in ways)
    return bool(re.search(rf"(?<!\w){joined}(?!\w)" if is_latin(joined) else joined, text))


def pattern(written: Iterable[str]) -> str:
    """A regular expression of how texts write what was looked for; whole words, if Latin."""
    ordered = sorted(written, key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in ordered if is_latin(word))
    others = [re.escape(word) for word in ordered if not is_latin(word)]
    return "|".join([rf"(?<!\w)(?:{latin})(?!\w)"] * bool(latin) + others)
