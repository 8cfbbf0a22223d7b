"""The words of a text as a search compares them: one form for every spelling and inflection."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from sco_cli.folding import composed, plain

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:'[^\W_]+)*")
_ENDINGS: Final = (
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"),
    ("ises", "izes"), ("iser", "izer"), ("isers", "izers"), ("ising", "izing"),
    ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
    ("tre", "ter"), ("tres", "ters"), ("ence", "ense"), ("ences", "enses"),
    ("enceless", "enseless"), ("mme", "m"), ("mmes", "ms"), ("logue", "log"), ("logues", "logs"),
    ("dgement", "dgment"), ("dgements", "dgments"),
)  # fmt: skip
"""British endings and the American ones."""
_IRREGULAR: Final = {
    "held": "hold", "met": "meet", "took": "take", "taken": "take", "led": "lead",
    "became": "become", "fought": "fight", "chose": "choose", "chosen": "choose",
    "began": "begin", "begun": "begin", "gave": "give", "given": "give", "left": "leave",
    "men": "man", "died": "die", "wrote": "write", "written": "write", "made": "make",
    "grey": "gray", "rated": "rate", "rating": "rate", "ratings": "rate",
}  # fmt: skip


def words(text: str) -> Iterator[str]:
    """The words of a text, in their order; a run of Chinese characters is one.

    >>> list(words("Co-operation centres, 第二十六次 “2,763”"))
    ['cooperation', 'center', '第', '26', '次', '2763']
    """
    return (word for _, word in spoken(text))


def spoken(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text, each behind how the text writes it, in lower case.

    >>> list(spoken("Pakistan's centres"))
    [('pakistan', 'pakistan'), ('centres', 'center')]
    """
    for written in _WORD.findall(_joined(composed(text))):
        yield from _words_of(written)


def _joined(text: str) -> str:
    """Without the hyphens that are only a matter of taste."""
    if "-" not in text:
        return text
    whole, *parts = text.split("-")
    for part in parts:
        chinese = whole[-1:] >= "\u3400" and part[:1] >= "\u3400"
        whole += part if chinese else f"-{part}"
    return re.sub(r"(?i)\b(co|re|pre|non|sub)-(?=[a-z]{4})", r"\1", whole)


@lru_cache(1 << 13)
def _words_of(written: str) -> tuple[tuple[str, str], ...]:
    """The words that stand together without a space, each behind how it is written."""
    if written.isascii() or max(written) < "\u3007":
        return tuple(_latin(plain(written), written.lower()))
    from sco_cli.languages.han import runs

    found: list[tuple[str, str]] = []
    for han, run in runs(plain(written)):
        found += [(run, run)] if han else _latin(run, run)
    return tuple(found)


def _latin(folded: str, written: str) -> Iterator[tuple[str, str]]:
    folded = folded.removesuffix("'s").replace("'", "")
    if not folded[:1].isdigit():
        if folded:
            yield written.partition("'")[0], stem(folded)
        return
    if folded[-2:] in ("st", "nd", "rd", "th") and folded[:-2].isdigit():
        yield written, folded[:-2]  # an ordinal
    elif "," in folded or "." in folded:
        yield written, folded.replace(",", "")
    else:
        for _, run in groupby(folded, str.isdigit):
            whole = "".join(run)
            yield whole, whole


def spellings(text: str) -> str:
    """How else people may write the words of a text, for an index that folds nothing itself.

    Without hyphens, accents and apostrophes, in American and British spelling, in traditional
    characters, with digits for numerals.

    >>> spellings("Türkiye's counter-terrorism centre")
    "turkiye's counterterrorism counter terrorism center"
    """
    folded = plain(text)
    found: dict[str, None] = {}
    for written in re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", folded):
        parts = written.split("-")
        ways = (written, "".join(parts), " ".join(parts))
        ways = (*ways, *(" ".join(spell(part) for part in parts) for spell in (american, british)))
        found |= dict.fromkeys(ways)
    if any(c >= "\u3007" for c in folded):
        from sco_cli.languages.han import traditional

        found[traditional(folded)] = None
    known = text.lower()
    return " ".join(way for way in found if way not in known)


@lru_cache(1 << 13)
def stem(word: str) -> str:
    """The part that the forms of an English word share, in American spelling.

    >>> stem("ratifies") == stem("ratified"), stem("organisations")
    (True, 'organization')
    """
    word = _IRREGULAR.get(word, word)
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    return _uninflected(american(word))


def american(word: str) -> str:
    """A word in American spelling."""
    at = word.find("our", 3)
    if at > 0:
        word = f"{word[:at]}or{word[at + 3 :]}"
    for british, american in _ENDINGS:
        if word.endswith(british):
            word = word.removesuffix(british) + american
            break
    return word


def british(word: str) -> str:
    """A word in British spelling, as far as its ending tells."""
    for ours, theirs in _ENDINGS:
        if theirs.startswith(("iz", "yz", "ters", "ense")) and word.endswith(theirs):
            return word.removesuffix(theirs) + ours
    return word


def _uninflected(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if (
            rest != word
            and len(rest) > 2
            and rest[-1] != "e"
            and not set("aeiouy").isdisjoint(rest)
        ):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] != "s" else rest
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word
