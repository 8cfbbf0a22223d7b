"""Days and months in a text, as people write them in either language."""

import re
from typing import Final

from sco_cli.folding import plain
from sco_cli.languages.grammar import MONTHS

_LOWER: Final = tuple(month.lower() for month in MONTHS)


def with_days(text: str) -> str:
    """A text, in lower case, with its days and months in the form of ISO 8601.

    >>> with_days("Signed on 9 June 2017"), with_days("二〇一七年六月九日签署")
    ('signed on 2017-06-09', ' 2017-06-09 签署')
    """
    text = plain(text)
    if not any(c.isdigit() for c in text):
        return text
    if not text.isascii():
        from sco_cli.languages.han import DAY

        text = re.sub(DAY, lambda found: _iso(*found.groups()), text)
    if not any(month in text for month in _LOWER):
        return text
    pattern = rf"\b(?:(\d{{1,2}}) )?({'|'.join(_LOWER)})(?: (\d{{1,2}}),?)? (\d{{4}})\b"
    return re.sub(pattern, _of_english, text)


def _of_english(found: re.Match[str]) -> str:
    day, month, behind, year = found.groups()
    return _iso(year, str(_LOWER.index(month) + 1), day or behind).strip()


def _iso(year: str, month: str | None, day: str | None) -> str:
    numbers = [year, *(f"{int(number):02}" for number in (month, day) if number)]
    return f" {'-'.join(numbers)} "


def is_day(word: str) -> bool:
    """Whether a word is a year, a month or a day in that form."""
    numbers = word.split("-")
    return [*map(len, numbers)] in ([4], [4, 2], [4, 2, 2]) and "".join(numbers).isdigit()
