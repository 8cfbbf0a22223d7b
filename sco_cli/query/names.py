"""Find things by the names that people use, and suggest near ones."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.message import Alternatives, Message, joined
from sco_cli.model import State, texts_of

HINTED: Final = 20
"""After so many names that were not found, near ones are looked for no more: nobody reads them."""
_LONGEST: Final = 200
_LIKENESS: Final = 0.7
"""A misspelt name is more like the right one than another thing's is: Taiwan, Tajikistan."""


def near(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names that begin or end with ``word``, hold it or look most like it, in this order.

    None of them if nothing is close, or if it is a text.
    """
    if len(word) > _LONGEST:
        return []
    from difflib import get_close_matches

    wanted = fold(word)
    folded = {fold(name): name for name in dict.fromkeys(known)}
    at_end = [key for key in folded if len(wanted) > 2 and key.startswith(wanted)]
    at_end += [key for key in folded if len(wanted) > 2 and key.endswith(wanted)]
    holding = [key for key, name in folded.items() if wanted and _holds(name, wanted)][:most]
    alike = get_close_matches(wanted, folded, most, _LIKENESS)
    hits = dict.fromkeys([*at_end[:most], *holding, *alike])
    return [folded[hit] for hit in hits][:most]


def _holds(name: str, wanted: str) -> bool:
    """Whether a word of the name begins with ``wanted``; Chinese has no words to begin."""
    if not wanted.isascii():
        return wanted in fold(name)
    return any(word.startswith(wanted) for word in re.findall(r"[^\W_]+", name.casefold()))


def did_you_mean(word: str, known: Collection[str]) -> Message | None:
    """A hint: names near to ``word`` or, without any, all that there are."""
    if hits := near(word, known):
        return suggest(hits)
    if 0 < len(known) <= 40:
        return Message("choose from: {names}", names=joined(known, Message(", ")))
    return None


def suggest(names: Sequence[str]) -> Message:
    """A hint that asks whether one of some names was meant."""
    quoted = (Message("{name}", context="quoted", name=name) for name in names)
    return Message("did you mean {names}?", names=Alternatives(tuple(quoted)))


def names_of(state: State) -> Iterator[tuple[str, str]]:
    """Every code, name and variant of a state, each after the path of its field."""
    yield from (("id", state.id), ("alpha_2", state.alpha_2), ("alpha_3", state.alpha_3))
    for field, text in (("name", state.name), ("full_name", state.full_name)):
        for lang, name in texts_of(text):
            yield f"{field}.{lang}", name
    for number, alias in enumerate(state.aliases, 1):
        yield f"aliases[{number}]", alias


class StateNames:
    """Find states by ISO 3166 code or any name or variant, in any language, case and accents.

    >>> from sco_cli import load
    >>> StateNames(load()).find("土耳其").alpha_3
    'TUR'
    """

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._by_name: dict[str, State] = {}
        self._missed = 0
        for state in facts.states:
            for _, name in names_of(state):
                self._by_name.setdefault(fold(name), state)

    def __contains__(self, name: str) -> bool:
        return fold(name) in self._by_name

    def find(self, name: str) -> State:
        """The state of that name.

        Raises:
            NotFoundError: with the nearest names.
        """
        if state := self._by_name.get(fold(name)):
            return state
        known = [
            n
            for s in self._facts.states
            for n in (s.id, *(n for _, n in texts_of(s.name)), *s.aliases)
        ]
        self._missed += 1
        hits = near(name, known) if self._missed <= HINTED else []
        raise NotFoundError(
            Message("these facts cover no state named {name}", name=name),
            hint=suggest(hits) if hits else None,
            about="state",
        )
