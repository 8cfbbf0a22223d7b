"""One spelling for many: how names and words are compared, wherever somebody types one."""

from typing import Final

_INVISIBLE: Final = dict.fromkeys(
    (0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
"""Soft hyphens, spaces without width, marks of direction and of byte order."""
_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))
_SIGNS: Final = dict.fromkeys(map(ord, "’‘ʼ`´′＇"), "'") | dict.fromkeys(
    (*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-"
)
"""Apostrophes and dashes."""


def fold(text: str) -> str:
    """Fold case, accents, width, spaces, punctuation, script and numerals, as people read names.

    >>> fold("Türkiye") == fold("TURKIYE")
    True
    >>> fold("習近平") == fold("习近平")
    True
    """
    once = "".join(c for c in plain(text) if c.isalnum())
    return once if once == text else fold(once)  # rare letters fold in more than one step


def plain(text: str) -> str:
    """Fold case, accents, width, invisible signs, characters and numerals; keep the rest.

    >>> plain("Ｔürkiye，第二十六次")
    'turkiye,第26次'
    """
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    once = normalize("NFKD", text).casefold()
    folded = normalize("NFKD", once).translate(_ACCENTS | _INVISIBLE | _SIGNS)
    if any(c >= "\u3007" for c in folded):
        from sco_cli.languages.han import simplified, with_digits

        folded = with_digits(simplified(folded))
    return folded


def composed(text: str) -> str:
    """A text with its accents in its letters, one apostrophe, one dash, nothing invisible."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFKC", text).translate(_INVISIBLE | _SIGNS)
