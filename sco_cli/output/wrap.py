"""Break lines by cell width, as Chinese and English typesetting want it."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_NOT_FIRST: Final = frozenset("，。、；：？！）》〉」』】〕］”’%…—·,.;:?!)]}")
"""Closing marks never start a line."""
_NOT_LAST: Final = frozenset("（《〈「『【〔［“‘([{")
"""Opening marks never end one."""
_JOINS: Final = frozenset("/-–")
_DIGITS: Final = frozenset("0123456789")
_OPEN, _CLOSE = frozenset("（［〔【"), frozenset("）］〕】")
_CLOSING: Final = frozenset("，。、；：？！）》〉」』】〕］”’")


def wrap(text: str, width: int) -> list[str]:
    """Break a text of one paragraph into lines of at most ``width`` cells.

    Lines break at spaces, after ``/`` and ``-``, and between Chinese characters, but not before a
    closing or after an opening mark, and not within an address. In Chinese a number stays with its
    unit, one character with its bracket, and an id or option whole: none of its words has a hyphen.
    What is longer than a line is cut where it has to be.

    Args:
        text: without line ends.
        width: in terminal cells, at least 2.

    Returns:
        The lines without the spaces at which they were broken; none for an empty text.
    """
    lines: list[str] = []
    line, used = "", 0
    for piece in pieces(text):
        if used + cells(piece.rstrip(" ")) <= width:
            line += piece
            used += cells(piece)
            continue
        if line.strip(" "):
            lines.append(line.rstrip(" "))
        line = piece.lstrip(" ")
        while len(head := _cut(line, width)) < len(line.rstrip(" ")):
            lines.append(head)
            line = line[len(head) :]
        used = cells(line)
    if line.strip(" "):
        lines.append(line.rstrip(" "))
    return lines


def longest_piece(text: str) -> int:
    """The width, in cells, of the longest part within which a line doesn't break."""
    return max((cells(piece.rstrip(" ")) for piece in pieces(text)), default=0)


def pieces(text: str) -> Iterator[str]:
    """The parts between which a line may break."""
    start, address = 0, False
    chinese = not text.isascii() and any(map(_wide, text))
    for i in range(1, len(text)):
        address = text[i].isascii() and (address or text.startswith("://", i))
        address = address and text[i - 1] != " "
        if address or (chinese and _hyphenated(text, i)):
            continue
        if _may_break(text, i):
            yield text[start:i]
            start = i
    if text:
        yield text[start:]


def _hyphenated(text: str, i: int) -> bool:
    """Whether a hyphen joins what is before ``text[i]`` with it."""
    return text[i - 1] == "-" or (text[i] == "-" and text[i - 1].isalnum())


def _may_break(text: str, i: int) -> bool:
    """Whether a line may end before ``text[i]``."""
    before, after = text[i - 1], text[i]
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before == " ":
        return True
    if before in _JOINS:
        # Behind a-b, 2017/2018 and 2017~/2018, but not within --option or 2017-06-09.
        earlier = text[i - 2 : i - 1]
        return (earlier.isalnum() or earlier == "~") and (before == "/" or after.isalpha())
    if before in _DIGITS and _wide(after):
        return False
    if text[i + 1 : i + 2] in _CLOSE or (i > 1 and text[i - 2] in _OPEN and _wide(before)):
        return False
    return _wide(before) or _wide(after) or (before in _NOT_FIRST and not before.isascii())


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
    """What fits of a text that is wider; no closing mark is left for the next line."""
    used = 0
    for i, character in enumerate(text):
        used += _size(character)
        if used > width:
            end = max(i, 1)
            while end > 1 and text[end] in _CLOSING:
                end -= 1
            return text[:end]
    return text
