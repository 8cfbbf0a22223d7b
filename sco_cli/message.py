"""What the program says, before it is said in a language: messages, days, periods, lists.

English is written where a thing is said, and is the key by which every other language finds its
own wording. Views, errors, rules and help hand phrases on; ``sco_cli.languages.say`` makes text.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple


class Message:
    """A wording with its values.

    Args:
        text: the English, with ``{names}`` for the values: the key of every catalogue.
        plural: the English for other numbers than one, where the value ``n`` counts.
        context: tells apart what English says alike and another language doesn't.
        values: phrases, text or numbers, each said in the language of the message.
    """

    __slots__ = ("context", "plural", "text", "values")

    def __init__(self, text: str, /, plural: str = "", *, context: str = "", **values: Any) -> None:
        self.text = text
        self.plural = plural
        self.context = context
        self.values = values

    @property
    def key(self) -> str:
        """Under which a catalogue has it: the English, behind its context if it has one."""
        return f"{self.context}: {self.text}" if self.context else self.text

    def of(self, **values: Any) -> "Message":
        """The same wording with values, or with more of them."""
        return Message(self.text, self.plural, context=self.context, **(self.values | values))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.key, self.values) == (other.key, other.values)

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        values = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"Message({self.key!r}{values})"


class Day(NamedTuple):
    """A date in words."""

    edtf: str


class ShortDay(NamedTuple):
    """A date in a column: a day in figures, what has more to it in words as short as they go."""

    edtf: str


class Period(NamedTuple):
    """From when to when something held: EDTF dates, ``None`` where an end isn't known."""

    start: str | None
    end: str | None


class Amount(NamedTuple):
    """A number, as a language writes it: with or without marks between thousands."""

    value: float


class Clause(NamedTuple):
    """A sentence without its full stop, to stand in another."""

    sentence: Any


class Sentence(NamedTuple):
    """A phrase that stands by itself: with a capital letter and a full stop."""

    phrase: Any


class EveryLanguage(NamedTuple):
    """A text in one language, and behind it in all others that it has."""

    text: Any


class OtherLanguages(NamedTuple):
    """A text in all languages that it has but the one that is spoken, which says it above."""

    text: Any


class Alternatives(NamedTuple):
    """Phrases of which one is meant."""

    parts: tuple[Any, ...]


class Joined(NamedTuple):
    """Phrases one after another, without the empty ones."""

    parts: tuple[Any, ...]
    separator: Any

    def __bool__(self) -> bool:
        return any(self.parts)


_SEMICOLON = Message("; ")


def joined(parts: Iterable[Any], separator: Any = _SEMICOLON) -> Joined:
    """Phrases one after another, by default with semicolons; nothing of them is false."""
    return Joined(tuple(parts), separator)


Phrase = Any
"""What can be said: a ``Message`` or another of these, a ``Text`` of the facts, or plain text and
numbers, which are the same in every language."""
