"""Lists as people type them: names with commas between them, Western or Chinese."""

from collections.abc import Callable, Iterable
from typing import Final

COMMAS: Final = ",，、"
"""What separates names, in every option and argument that takes several."""


def listed(words: Iterable[str], is_name: Callable[[str], bool] = lambda _: False) -> list[str]:
    """The names in some words, each of which may hold several.

    Args:
        words: what was typed: an option's values, or arguments.
        is_name: whether a word is a name as it stands, commas and all, such as
            "Iran, Islamic Republic of".
    """
    parts = (part for word in words for part in ([word] if is_name(word) else _split(word)))
    return [name for part in parts if (name := part.strip())]


def _split(word: str) -> list[str]:
    for comma in COMMAS:
        word = word.replace(comma, ",")
    return word.split(",")


def unfinished(typed: str) -> str:
    """What stands before the name that is being typed, the comma included."""
    return typed[: max(map(typed.rfind, COMMAS)) + 1]
