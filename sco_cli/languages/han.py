"""Chinese characters as a search folds them: one script, one way to write numbers."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Final

_NUMERALS: Final = "〇零一二两三四五六七八九十百"
DAY: Final = r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?"
"""A year, with its month and day if they follow."""
_DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS: Final = {"十": 10, "百": 100}
_NUMERAL: Final = (
    f"(?<=第)[{_NUMERALS}]+|[〇零一二三四五六七八九]{{4}}(?=年)"
    "|(?:十[一二]?|[一二三四五六七八九])(?=月)"
    "|(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日)"
)
"""Numerals as they stand in ordinals and dates: elsewhere they belong to words."""


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or character == "〇"


def runs(text: str) -> Iterator[tuple[bool, str]]:
    """The runs of Chinese characters in a text and what is between, and whether they are Chinese.

    >>> list(runs("第26次RATS会议"))
    [(True, '第'), (False, '26'), (True, '次'), (False, 'RATS'), (True, '会议')]
    """
    return ((han, "".join(run)) for han, run in groupby(text, is_han))


def simplified(text: str) -> str:
    """A text in simplified characters; it keeps its length.

    >>> simplified("習近平")
    '习近平'
    """
    return "".join(map(_simplified, text))


@cache
def _simplified(character: str) -> str:
    # A table of all of them would take longer to make than the few of a question to find.
    from sco_cli.languages.traditional import SIMPLIFIED, TRADITIONAL

    at = TRADITIONAL.find(character) if is_han(character) else -1
    return SIMPLIFIED[at] if at >= 0 else character


def traditional(text: str) -> str:
    """A text in traditional characters, the first that stands for each simplified one.

    >>> traditional("习近平")
    '習近平'
    """
    return text.translate(_traditional())


@cache
def _traditional() -> dict[int, str]:
    from sco_cli.languages.traditional import SIMPLIFIED, TRADITIONAL

    pairs = zip(reversed(SIMPLIFIED), reversed(TRADITIONAL), strict=True)
    # What Big5 has is a traditional character too, such as the second of 聯合.
    return {ord(s): t for s, t in pairs if not s.encode("big5", "ignore")}


def with_digits(text: str) -> str:
    """A text with the numbers of its ordinals and dates in digits.

    >>> with_digits("二〇一七年第二十六次会议，十一月三十日")
    '2017年第26次会议，11月30日'
    """
    if set(_NUMERALS).isdisjoint(text):
        return text
    return re.sub(_NUMERAL, lambda numeral: _digits(numeral[0]), text)


def _digits(numeral: str) -> str:
    if _UNITS.keys().isdisjoint(numeral):
        return "".join(str(_DIGITS[c]) for c in numeral)
    total = last = 0
    for c in numeral:
        if c in _UNITS:
            total += (last or 1) * _UNITS[c]
            last = 0
        else:
            last = _DIGITS[c]
    return str(total + last)
