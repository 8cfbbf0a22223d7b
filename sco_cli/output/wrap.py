"""Break lines by cell width, as Chinese and English typesetting want it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from sco_cli.languages.grammar import UNBROKEN

_NOT_FIRST: Final = frozenset("，。、；：？！）》〉」』】〕］”’%…—·,.;:?!)]}")
"""Closing marks never start a line."""
_MARKS: Final = 4
"""Closing marks in a row at most, in real texts."""
_NOT_LAST: Final = frozenset("（《〈「『【〔［“‘([{")
"""Opening marks never end one."""
_CLOSING: Final = frozenset("）》〉」』】〕］")
_OPENING: Final = frozenset("（《〈「『【〔［")
ADDRESS: Final = r"https?://[^\s（），。；、》」]+"
"""An address in a text, as a pattern; Chinese punctuation ends it."""


def holds_address(text: str) -> bool:
    """Whether a text may hold one: quicker than the pattern."""
    return "://" in text and ("http://" in text or "https://" in text)


def wrap(text: str, width: int) -> list[str]:
    """Break a text of one paragraph into lines of at most ``width`` cells.

    Lines break at spaces, after ``/`` and between Chinese characters, but not before a closing or
    after an opening mark, and not within a date, a number with its unit or an id. What is longer
    than a line is cut where it has to be; only an address never is, and has a line of its own.

    Args:
        text: without line ends.
        width: in terminal cells, at least 2.

    Returns:
        The lines without the spaces at which they were broken; none for an empty text.
    """
    lines: list[str] = []
    line, used = "", 0
    for piece in pieces(text):
        bare = piece.rstrip(" ")
        if used + cells(bare) <= width and not holds_address(piece):
            line += piece
            used += cells(piece)
            continue
        if line.strip(" "):
            lines.append(line.rstrip(" "))
        rest = bare.lstrip(" ")
        if holds_address(piece):
            lines.append(rest)
            line, used = "", 0
            continue
        while len(head := _cut(rest, width)) < len(rest):
            lines.append(head)
            rest = rest[len(head) :].lstrip(" ")
        line = rest + piece[len(bare) :]
        used = cells(line)
    if line.strip(" "):
        lines.append(line.rstrip(" "))
    return lines


def longest_piece(text: str) -> int:
    """The width, in cells, of the longest part within which a line doesn't break."""
    return max((cells(piece.rstrip(" ")) for piece in pieces(text)), default=0)


def pieces(text: str) -> Iterator[str]:
    """The parts between which a line may break."""
    inside = {i for whole in _whole(text) for i in range(whole.start() + 1, whole.end())}
    start = 0
    for i in range(1, len(text)):
        if i not in inside and _may_break(text, i):
            yield text[start:i]
            start = i
    if text:
        yield text[start:]


def _whole(text: str) -> Iterator[re.Match[str]]:
    """What is read and copied as one: addresses, dates, numbers with units, options, placeholders.

    The patterns take longer to prepare than most commands to run, so only those of use are.
    """
    if any(mark in text for mark in ("://", "--", "<", "［")):
        yield from _marked().finditer(text)
    if any(map(str.isdecimal, text)):
        yield from _numbers().finditer(text)


@cache
def _marked() -> re.Pattern[str]:
    options = r"--fields \S+|--[a-z-]+(?: [A-Z]+)?"
    return re.compile("|".join((ADDRESS, options, r"<[^<> ]+>", r"［[^［］]{1,8}］")))


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile("|".join(UNBROKEN))


def _may_break(text: str, i: int) -> bool:
    """Whether a line may end before ``text[i]``."""
    before, after = text[i - 1], text[i]
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if after == "-" and before.isalnum():
        return False
    if text[i + 1 : i + 2] in _CLOSING or text[i - 2 : i - 1] in _OPENING:
        return before == " "  # a bracket with one character
    if before == " ":
        return True
    if before == "/":  # between words, but not in a date or a document's number
        return text[i - 2 : i - 1].isalpha() and after.isalpha()
    return _wide(before) or _wide(after) or (before in _NOT_FIRST and not before.isascii())


def _belongs(text: str, i: int) -> bool:
    """Whether ``text[i]`` stays with what is before it even where a word has to be cut."""
    before, after = text[i - 1], text[i]
    of_number = before.isdecimal() and (after.isdecimal() or _wide(after))
    return of_number or after in _NOT_FIRST or before in _NOT_LAST


def cells(text: str) -> int:
    """The width of a text in terminal cells: two for a Chinese character (UAX #11)."""
    return len(text) if text.isascii() else sum(map(_size, text))


@lru_cache(1 << 14)
def _size(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _wide(character) else 1


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")


def _cut(text: str, width: int) -> str:
    used = 0
    for i, character in enumerate(text):
        used += _size(character)
        if used > width:
            if " " in text[1:i]:
                return text[: text.rindex(" ", 1, i)]
            joint = max(text.rfind("/", 1, i), 0) or text.rfind("-", 1, i)
            if joint > 0:
                return text[: joint + 1]
            back = i
            while back > 1 and _belongs(text, back):
                back -= 1
            # A long row of marks may be broken: what stands before it is a word.
            return text[: max(back if i - back <= _MARKS else i, 1)]
    return text
