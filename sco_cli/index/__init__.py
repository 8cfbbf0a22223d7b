"""The index of a search, in a form in which a question touches only its own words.

It is made with the wheel (``index.building``), or on the fly from a fact file.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Final
from zlib import crc32

import msgspec
from msgspec import Struct

from sco_cli.errors import FactsError
from sco_cli.factbase import FactBase
from sco_cli.message import Message
from sco_cli.model import Name, Text

TEXT, WORD, TITLE = 1, 2, 4
"""Where a word stands: in a text; in a kind, date or id; in a title. They add up."""
SPELLED, NAMED, SPLIT, MEANING, ASIDE, GONE, GROUP, SHOWN = " =+~-!#@"
"""What the keys of the table begin with: words, names, words written as two, words of the field
that mean the same as others, words that a question can do without, retired ids, what words of
the field mean together, what is shown of a record."""
WORTH: Final[Mapping[str, float]] = {"source": 0.5, "term": 0.8, "heading": 0.6, "claim": 0.6}
"""What a hit counts in kinds that speak of the thing, beside the thing."""


class Table:
    """Lines of a key, a tab and a value, sorted, in pages: a look-up reads the page of its key.

    Args:
        firsts: the first key of each page.
        pages: their lines.
        digests: of the pages, each of which is checked when it is read.
    """

    def __init__(self, firsts: list[str], pages: list[bytes], digests: list[int]) -> None:
        self._firsts = firsts
        self._pages = pages
        self._digests = digests
        self._read: dict[int, list[str]] = {}

    def get(self, key: str) -> str | None:
        """The value of a key."""
        lines, start = self._lines(self._page(key)), f"{key}\t"
        at = bisect_left(lines, start)
        found = at < len(lines) and lines[at].startswith(start)
        return lines[at][len(start) :] if found else None

    def beginning(self, start: str) -> Iterator[tuple[str, str]]:
        """The keys that begin so, and their values."""
        page = self._page(start)
        at = bisect_left(self._lines(page), start)
        for number in range(page, len(self._pages)):
            for line in self._lines(number)[at:]:
                if not line.startswith(start):
                    return
                key, _, value = line.partition("\t")
                yield key, value
            at = 0

    def longest(self, mark: str, text: str) -> str:
        """The longest text behind a mark with which another begins; empty for none."""
        while text:
            key = mark + text
            page = self._page(key)
            at = bisect_left(self._lines(page), f"{key}\t\uffff")
            nearest = self._lines(page)[at - 1].partition("\t")[0] if at else ""
            if nearest == key:
                return text
            shared = takewhile(lambda pair: pair[0] == pair[1], zip(key, nearest, strict=False))
            text = text[: max(sum(1 for _ in shared) - len(mark), 0)]
        return ""

    def _page(self, key: str) -> int:
        return max(bisect_right(self._firsts, key) - 1, 0)

    def _lines(self, page: int) -> list[str]:
        if page not in self._read:
            content = self._pages[page]
            if crc32(content) != self._digests[page]:
                raise FactsError(
                    Message("the index of the search is damaged"), hint=Message("install sco again")
                )
            self._read[page] = content.decode().split("\n")
        return self._read[page]


class Place(Struct, frozen=True, array_like=True, gc=False):
    """A text of a record and the path of its field."""

    path: str
    text: str
    about: str = ""
    """What the field is called, if people ask for it by that: ``seat``."""


class Known(Struct, frozen=True, array_like=True, gc=False):
    """What an answer shows of a record."""

    id: str
    kind: str
    date: str | None
    name: Name | None
    text: Text | None
    """What it is called, if that is no name."""
    places: tuple[Place, ...]
    sources: tuple[str, ...]
    """Those on which it rests."""

    @property
    def title(self) -> Text:
        """What it is called."""
        title = self.name or self.text
        assert title
        return title


class Index(Struct, frozen=True, array_like=True, dict=True):
    """Every word of the facts and where it stands, every name and whose it is."""

    firsts: list[str]
    pages: list[bytes]
    digests: list[int]
    """These three are the ``Table``."""
    kinds: bytes
    """The kind of each record, as its place among the names."""
    kind_names: list[str]
    worth: list[int]
    """What a hit in each record counts, in thousandths: less in a long one, or a mere word."""
    naming: list[str]
    """With what one asks for somebody."""
    defining: list[str]
    """With what one asks for a word of the glossary."""
    asking: list[str]
    """With what one asks for anything else."""

    @cached_property
    def table(self) -> Table:
        """Words with their spellings and records, names with their records, and so on."""
        return Table(self.firsts, self.pages, self.digests)

    def kind(self, number: int) -> str:
        """The kind of a record."""
        return self.kind_names[self.kinds[number]]

    def known(self, number: int) -> "Known":
        """What an answer shows of a record."""
        return _KNOWN.decode(self.table.get(f"{SHOWN}{number}") or "")

    @cached_property
    def _had(self) -> dict[str, dict[int, int]]:
        return {}

    @cached_property
    def _meant(self) -> dict[str, dict[int, int]]:
        return {}

    def having(self, word: str) -> dict[int, int]:
        """The records that have a word, by their numbers, and where it stands in each."""
        if word not in self._had:
            self._had[word] = _numbers(self.table.get(SPELLED + word))
        return self._had[word]

    def spellings(self, word: str) -> list[str]:
        """How the texts write a word, in lower case."""
        return (self.table.get(SPELLED + word) or "").partition("\t")[0].split()

    def named(self, name: str) -> list[int]:
        """The records of a name, which is folded."""
        return [*map(int, (self.table.get(NAMED + name) or "").split())] if name else []

    def is_aside(self, word: str) -> bool:
        """Whether a question can do without a word."""
        return self.table.get(ASIDE + word) is not None

    def parts(self, word: str) -> list[str]:
        """The words of which a word is made, if some write it so; else the word."""
        return (self.table.get(SPLIT + word) or word).split()

    def same(self, words: str) -> list[str]:
        """What means the same as some words, they among it."""
        group = self.table.get(MEANING + words)
        return (self.table.get(GROUP + group) or "").partition("\t")[0].split("|") if group else []

    def meaning(self, words: str) -> dict[int, int]:
        """The records that say some words of the field or what means the same, and where."""
        if words not in self._meant:
            group = self.table.get(MEANING + words)
            self._meant[words] = _numbers(self.table.get(GROUP + group)) if group else {}
        return self._meant[words]


def _numbers(value: str | None) -> dict[int, int]:
    """The numbers of records behind a tab, each with where a word stands in it."""
    return {n >> 3: n & 7 for n in map(int, (value or "").partition("\t")[2].split())}


def together(words: Iterable[Mapping[int, int]]) -> Mapping[int, int]:
    """The records that have all of some words, and the least of where one stands there."""
    first, *others = sorted(words, key=len)
    for other in others:
        first = {
            n: where if where < (least := other[n]) else least
            for n, where in first.items()
            if n in other
        }
    return first


_KNOWN: Final = msgspec.json.Decoder(Known)


def index_of(facts: FactBase) -> Index:
    """The index of some facts: the one made with the wheel, or made when it is first asked for."""
    if not facts.index:
        from sco_cli.index.building import build

        facts.__dict__["index"] = build(facts)
    found: Index = facts.index
    return found
