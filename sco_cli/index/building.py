"""Make the index of a search from the facts."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Final
from zlib import crc32

import msgspec

from sco_cli.dates import parse
from sco_cli.factbase import FactBase, resting_on
from sco_cli.folding import composed, fold, plain
from sco_cli.folding.days import is_day, with_days
from sco_cli.folding.words import spoken, words
from sco_cli.index import (
    ASIDE,
    GONE,
    GROUP,
    MEANING,
    NAMED,
    SHOWN,
    SPELLED,
    SPLIT,
    TEXT,
    TITLE,
    WORD,
    WORTH,
    Index,
    Known,
    Place,
    together,
)  # fmt: skip
from sco_cli.kinds import KINDS, Field, fields, heading, is_kind, kind_of, title_of, values
from sco_cli.labels import label
from sco_cli.languages import LANGUAGES, say
from sco_cli.languages.han import is_han, simplified
from sco_cli.message import Phrase
from sco_cli.model import AnyRecord, Name, Record
from sco_cli.packaged import packaged

_ASKED_FOR: Final = ("seat", "founded", "chair", "capital", "host", "depositary")
"""Fields of which people ask by their name."""
_SUPERSEDED: Final = 0.9
"""What a hit counts in what was replaced, or is no longer in force, beside what is current."""


_PAGE: Final = 3000
"""Characters of a page of the table, before its last line."""


_Split = Mapping[str, Sequence[str]]
"""Words that are also written as two, and the two."""


class _Lines:
    """The lines of the table, as they are found, in forms that take little memory."""

    def __init__(self) -> None:
        self.words: dict[str, array[int]] = {}
        self.spellings: dict[str, str] = {}
        self.others: dict[str, str] = {}
        self.compounds: dict[str, set[int]] = {}
        """The records that say a compound as one: not only its parts, each somewhere."""

    def add(self, number: int, said: Mapping[tuple[str, str], int], split: _Split) -> None:
        """Add the words of a record, each with where it stands."""
        found: dict[str, int] = {}
        for (written, word), where in said.items():
            for piece in pieces(word, split):
                found[piece] = found.get(piece, 0) | where
                known = self.spellings.get(piece, "")
                if written and not is_han(piece[0]) and f" {written} " not in f" {known} ":
                    self.spellings[piece] = f"{known} {written}".strip()
        for piece, where in found.items():
            self.words.setdefault(piece, array("L")).append(number << 3 | where)

    def add_compounds(self, number: int, texts: Iterable[str], split: _Split) -> None:
        """Add a record to the compounds that it says, in one word or in two."""
        for text in texts:
            said = [word for _, word in _words_in(text)]
            for parts in [*map(list, pairwise(said)), *(split[w] for w in said if w in split)]:
                if (form := " ".join(parts)) in self.compounds:
                    self.compounds[form].add(number)

    def add_name(self, number: int, name: str) -> None:
        """Add a name of a record."""
        known = self.others.get(NAMED + name, "")
        if known.rpartition(" ")[2] != str(number):
            self.others[NAMED + name] = f"{known} {number}".strip()

    def add_meanings(self, same: dict[str, tuple[str, ...]]) -> None:
        """Add what means the same, with the records that say it in any form."""
        groups = list(dict.fromkeys(same.values()))
        self.others |= {MEANING + form: str(groups.index(forms)) for form, forms in same.items()}
        for number, group in enumerate(groups):
            found: dict[int, int] = {}
            for form in group:
                parts = [piece for word in form.split() for piece in pieces(word, {})]
                saying = self.compounds.get(form)
                for record, where in together([self._having(part) for part in parts]).items():
                    if saying is None or record in saying:
                        found[record] = found.get(record, 0) | where
            numbers = (number << 3 | where for number, where in found.items())
            self.others[f"{GROUP}{number}"] = f"{'|'.join(group)}\t{_joined(numbers)}"

    def _having(self, word: str) -> dict[int, int]:
        return {number >> 3: number & 7 for number in self.words.get(word, ())}

    def sorted(self) -> Iterator[str]:
        """The lines in the order of the table, each given up as it is given out."""
        for word in sorted(self.words):
            spellings = self.spellings.pop(word, "")
            yield f"{SPELLED}{word}\t{spellings}\t{_joined(self.words.pop(word))}"
        for key in sorted(self.others):
            yield f"{key}\t{self.others.pop(key)}"


def _joined(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


class _Ours:
    """The words of the field, as ``languages/synonyms.toml`` has them."""

    def __init__(self) -> None:
        import tomli

        path = Path(__file__).parent.parent / "languages" / "synonyms.toml"
        read = tomli.loads(packaged(path).decode())
        self._same: list[list[str]] = read["same"]
        self._aside = {*words(read["aside"]["en"]), *map(plain, read["aside"]["zh"])}
        self.naming = [_between_spaces(words) for words in read["asked"]["naming"]]
        self.defining = [_between_spaces(words) for words in read["asked"]["defining"]]
        self.asking = [_between_spaces(words) for words in read["asked"]["asking"]]
        subject = next(group for group in self._same if "SCO" in group)
        self._subject = sorted((" ".join(words(form)) for form in subject), key=len, reverse=True)

    def short(self, name: str) -> str:
        """A name folded, without what stands in every second one: the SCO itself, *of*, *the*."""
        said = f" {' '.join(words(name))} "
        for form in self._subject:
            said = said.replace(form if is_han(form[0]) else f" {form} ", " ")
        return "".join(word for word in said.split() if word not in self._aside)

    def same(self, compounds: _Split) -> dict[str, tuple[str, ...]]:
        """Words of the field, each with all that mean the same as it."""
        found: dict[str, dict[str, None]] = {}
        for group in self._same:
            forms = [
                " ".join(part for word in words(form) for part in compounds.get(word, [word]))
                for form in group
            ]
            for form in forms:
                found.setdefault(form, {}).update(dict.fromkeys(forms))
        return {form: tuple(others) for form, others in found.items()}

    def aside(self) -> set[str]:
        """What a question can do without."""
        return self._aside


def _between_spaces(words: str) -> str:
    return f" {words} " if words.isascii() else words


def build(facts: FactBase) -> Index:
    """The index of some facts."""
    lines, ours, worth = _Lines(), _Ours(), []
    records = list(facts.by_id.values())
    gone = _superseded(records, facts.as_of)
    compounds = _compounds({text for record in records for _, text, _ in _places(record)})
    lines.compounds = {" ".join(parts): set() for parts in compounds.values()}
    for number, record in enumerate(records):
        places = list(_places(record))
        lines.add_compounds(number, (text for _, text, _ in places), compounds)
        _add_names(lines, number, record, places, ours)
        said = _said(record, places)
        lines.add(number, said, compounds)
        length = sum(len(word) // 2 if is_han(word[0]) else 1 for _, word in said)
        counts = WORTH.get(kind_of(record).name, 1) * (_SUPERSEDED if record.id in gone else 1)
        worth.append(round(1000 * counts / log(20 + length, 20)))
        known = msgspec.json.encode(_known(record, places)).decode()
        lines.others[f"{SHOWN}{number}"] = known
    lines.others |= {SPLIT + whole: " ".join(parts) for whole, parts in compounds.items()}
    lines.others |= {GONE + retired.id: "" for retired in facts.retired}
    lines.others |= {ASIDE + word: "" for word in ours.aside()}
    lines.add_meanings(ours.same(compounds))
    _words_in.cache_clear()
    kinds = list(KINDS)
    return Index(
        *_paged(lines.sorted()),
        kinds=bytes(kinds.index(kind_of(record).name) for record in records),
        kind_names=kinds,
        worth=worth,
        naming=ours.naming,
        defining=ours.defining,
        asking=ours.asking,
    )


def _paged(lines: Iterable[str]) -> tuple[list[str], list[bytes], list[int]]:
    """Sorted lines as pages: the first key of each, the pages, their digests."""
    firsts, pages, page, size = list[str](), list[bytes](), list[str](), 0
    for line in lines:
        if page and size >= _PAGE:
            pages.append("\n".join(page).encode())
            page, size = [], 0
        if not page:
            firsts.append(line.partition("\t")[0])
        page.append(line)
        size += len(line)
    pages.append("\n".join(page).encode())
    return firsts, pages, [crc32(page) for page in pages]


def _add_names(
    lines: _Lines,
    number: int,
    record: AnyRecord,
    places: Iterable[tuple[str, str, int]],
    ours: _Ours,
) -> None:
    names = [text for _, text, where in places if where == TITLE]
    for name in {record.id, *names}:
        for folded in {fold(name), ours.short(name)} - {""}:
            lines.add_name(number, folded)


def _said(record: AnyRecord, places: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """The words of a record, each behind how it is written, and where it stands: in its texts, its
    id, its kind or its dates.
    """
    found: dict[tuple[str, str], int] = {}
    for _, text, where in places:
        for pair in _words_in(text):
            found[pair] = found.get(pair, 0) | where
    for pair in (*spoken(record.id), *(("", word) for word in _about(record))):
        found[pair] = found.get(pair, 0) | WORD
    return found


@lru_cache(1 << 12)
def _words_in(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text, each behind how it is written, and its days."""
    found = [*spoken(text)]
    for day in filter(is_day, with_days(text).split()):
        found += [("", day[:7]), ("", day)]
    if not text.isascii() and plain(text) != (written := simplified(composed(text).lower())):
        # Numerals too, as they are written: they may be parts of words.
        found += [("", run) for run in _chinese(written)]
    return tuple(found)


def _chinese(text: str) -> Iterator[str]:
    from sco_cli.languages.han import runs

    return (run for han, run in runs(text) if han)


def pieces(word: str, compounds: _Split) -> Iterator[str]:
    """What the index holds of a word: it, or its parts; of Chinese, any two characters."""
    if is_han(word[0]):
        yield from (word[i : i + 2] for i in range(len(word) - 1))
        if len(word) == 1:
            yield word
    else:
        yield from compounds.get(word, (word,))


def _compounds(texts: Collection[str]) -> _Split:
    """The words that are also written as two: counterterrorism, counter-terrorism."""
    known = {word for text in texts for _, word in _words_in(text) if len(word) > 7}
    return {
        one + other: [one, other]
        for text in texts
        for (_, one), (_, other) in pairwise(_words_in(text))
        if len(one) > 3 and len(other) > 3 and one + other in known and one.isascii()
    }


def _known(record: AnyRecord, places: Iterable[tuple[str, str, int]]) -> Known:
    title = title_of(record)
    named = isinstance(title, Name)
    # Of texts that say as much, the first is shown: what it is called.
    ordered = sorted(places, key=lambda place: place[2] != TITLE)
    return Known(
        record.id,
        kind_of(record).name,
        _main_date(record),
        title if isinstance(title, Name) else None,
        None if named else title,
        tuple(Place(path, text, _asked_for(record, path)) for path, text, _ in ordered),
        tuple(dict.fromkeys(resting_on(record))),
    )


def _asked_for(record: AnyRecord, path: str) -> str:
    field, _, lang = path.partition(".")
    if field not in _ASKED_FOR:
        return ""
    return say(heading(field, kind_of(record).name), lang if lang in LANGUAGES else LANGUAGES[0])


def _places(
    record: Record, path: str = "", title: bool | None = None
) -> Iterator[tuple[str, str, int]]:
    """Every text of a record: the path of its field, it, and where a word of it stands."""
    for field in _searched(type(record)):
        where = f"{path}.{field.name}" if path else field.name
        known = field.is_title if title is None else title
        for inner in values(record, field):
            if isinstance(inner, str) and field.role not in ("date", "id"):
                yield where, inner, TITLE if known else TEXT
            elif isinstance(inner, int | float) and not isinstance(inner, bool):
                yield where, f"{inner:.15g}", WORD
            elif isinstance(inner, Record):
                yield from _places(inner, where, known if field.is_text else False)


@cache
def _searched(type_: type[Record]) -> tuple[Field, ...]:
    """The fields that search reads; statements are records of their own."""
    return tuple(f for f in fields(type_) if f.says.get("searched", True) and not is_kind(f.type))


def _about(record: AnyRecord) -> Iterator[str]:
    """What a record is and when it was, in words: its kind and sort, its year, month and day."""
    kind = kind_of(record)
    said: list[Phrase] = [kind.label, kind.name, kind.array]
    for field in fields(type(record)):
        if field.role == "word":
            said += [label(word) for word in values(record, field)]
        elif field.name in _ASKED_FOR and values(record, field):
            said.append(heading(field.name, kind.name))
    yield from (word for phrase in said for lang in LANGUAGES for word in words(say(phrase, lang)))
    for day in _days(record):
        yield from {day[:4], day[:7], day}


def _days(record: Record) -> Iterator[str]:
    for field in fields(type(record)):
        for value in values(record, field):
            if field.role == "date" and isinstance(value, str):
                span = parse(value)
                yield span.first.isoformat()
                if span.end:
                    yield span.last.isoformat()


def _main_date(record: AnyRecord) -> str | None:
    sorted_by = KINDS[kind_of(record).name].sorted_by or ()
    found = (getattr(record, name, None) for name in sorted_by)
    return next((date for date in found if date), None)


def _superseded(records: Iterable[AnyRecord], as_of: str) -> set[str]:
    """The ids of what another replaces or amends, and of what is no longer in force."""
    found: set[str] = set()
    for record in records:
        found.update(getattr(record, "amends", ()))
        if (lapsed := getattr(record, "lapsed", None)) and lapsed <= as_of:
            found.add(record.id)
    return found
