"""What a language does beyond words; the words and the grammar of English are its base."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from sco_cli.message import (
    Alternatives,
    Amount,
    Clause,
    Day,
    EveryLanguage,
    Joined,
    Message,
    OtherLanguages,
    Period,
    Sentence,
    ShortDay,
)

if TYPE_CHECKING:
    from sco_cli.dates import Moment

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_MONTH: Final = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*"
_UNIT: Final = r"(?:million|billion|trillion|thousand|per|percent|km|members?|states?|years?|days?)"
UNBROKEN: Final = (
    rf"\b(?:\d{{1,2}}–)?\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b{_MONTH} \d{{4}}",
    rf"(?:(?:Rs|US\$) ?)?\d[\d.,]* {_UNIT}\b",
    r"\d{1,4}[年月日](?:\d{1,2}(?:[—–]\d{1,2})?[月日])*",
    r"第?\d[\d.,]*[亿万]*[^\W\d_]",  # a letter: a range of all characters takes long to prepare
)
"""Dates and numbers with their units, as patterns: a line doesn't break within them.

They are of all languages together, as a text of one quotes another, and here, as a language's own
module would read its whole catalogue for them.
"""


class Grammar:
    """How phrases are said in English; other languages say them by what they override.

    Args:
        lang: the code of the language, the name of its field in the texts of the facts.
        words: its wordings by the keys of messages; English needs none.
    """

    full_stop = "."
    langid = ""
    """What BibLaTeX calls the language, where it is not that of the document."""

    of_command_line = r"standard input|terminal|\btable\b|environment"
    """Of which help speaks only at the command line, as a pattern."""
    with_commas = "separated by commas"
    """How help says that several are typed."""

    def __init__(self, lang: str, words: Mapping[str, str]) -> None:
        self.lang = lang
        self.words = words

    def say(self, phrase: Any) -> str:
        """A phrase as text."""
        if way := _WAYS.get(type(phrase)):
            return way(self, phrase)
        return self.text(phrase) if hasattr(phrase, "en") else str(phrase)

    def joined(self, phrase: Joined) -> str:
        """Phrases one after another, without the empty ones."""
        return self.say(phrase.separator).join(filter(None, map(self.say, phrase.parts)))

    def alternatives(self, parts: Sequence[str]) -> str:
        """Words of which one is meant."""
        return " or ".join(parts)

    def sentence(self, words: str) -> str:
        """Words as a sentence of their own."""
        return f"{words[0].upper()}{words[1:]}{self.full_stop}"

    def message(self, message: Message) -> str:
        """A message with its values; English where the language has no word for it."""
        wording = self.words.get(message.key) or self.english(message)
        if not message.values:
            return wording
        return wording.format_map({name: self.value(v) for name, v in message.values.items()})

    def value(self, value: Any) -> Any:
        """What fills in a message: numbers stay, for the form that it asks for."""
        return value if isinstance(value, int | float) else self.say(value)

    @staticmethod
    def english(message: Message) -> str:
        """The English wording, by the number that it counts."""
        return message.plural if message.plural and message.values["n"] != 1 else message.text

    def text(self, text: Any) -> str:
        """A text of the facts; the English where they don't have it in this language."""
        said: str = getattr(text, self.lang, None) or text.en
        return said

    def every_language(self, text: Any) -> str:
        """A text in this language and in all others that it has."""
        return " / ".join(filter(None, (self.text(text), self.other_languages(text))))

    def other_languages(self, text: Any) -> str:
        """A text in all languages that it has but this one."""
        others = (getattr(text, name) for name in text.__struct_fields__ if name != self.lang)
        return " / ".join(one for one in others if isinstance(one, str))

    def sort_key(self, text: Any) -> Any:
        """By what names come in order: here by the alphabet."""
        return self.text(text).casefold()

    def amount(self, value: float) -> str:
        """A number: ``2,763``."""
        return f"{value:,}"

    def date(self, edtf: str) -> str:
        """An EDTF date in words: ``8–9 June 2017``, ``May 2010``, ``about 2025``."""
        from sco_cli.dates import parse  # help says no date

        span = parse(edtf)
        start, end = span.start, span.end
        if end is None:
            return f"from {self.moment(start)}"
        if start == end:
            return self.moment(start)
        if start.day and end.day and not (start.approximate or end.approximate):
            if (start.year, start.month) == (end.year, end.month):
                return f"{start.day}–{self.moment(end)}"
            if start.year == end.year:
                return f"{start.day} {MONTHS[start.first.month - 1]} to {self.moment(end)}"
        return f"{self.moment(start)} to {self.moment(end)}"

    def short_date(self, edtf: str) -> str:
        """A date in a column: ``2018-08-24``, ``24–29 Aug 2018``, ``about Mar 2006``."""
        if edtf.count("-") == 2 and edtf.replace("-", "").isdigit():
            return edtf
        said = self.date(edtf)
        for month in MONTHS:
            said = said.replace(month, month[:3])
        return said

    def moment(self, moment: "Moment") -> str:
        """One end of a date: a year, month or day."""
        words = str(moment.year)
        if moment.month:
            words = f"{MONTHS[moment.month - 1]} {words}"
        if moment.day:
            words = f"{moment.day} {words}"
        return f"about {words}" if moment.approximate else words

    def period(self, start: str | None, end: str | None) -> str:
        """From when to when something held."""
        if start and end:
            return f"{self.date(start)} to {self.date(end)}"
        if start:
            return f"since {self.date(start)}"
        return f"to {self.date(end)}" if end else "dates not known"


_WAYS: Final[dict[type[Any], Callable[[Grammar, Any], str]]] = {
    Message: lambda grammar, phrase: grammar.message(phrase),
    Day: lambda grammar, phrase: grammar.date(phrase.edtf),
    ShortDay: lambda grammar, phrase: grammar.short_date(phrase.edtf),
    Period: lambda grammar, phrase: grammar.period(phrase.start, phrase.end),
    Amount: lambda grammar, phrase: grammar.amount(phrase.value),
    Joined: lambda grammar, phrase: grammar.joined(phrase),
    Clause: lambda grammar, phrase: grammar.say(phrase.sentence).rstrip(grammar.full_stop),
    Sentence: lambda grammar, phrase: grammar.sentence(grammar.say(phrase.phrase)),
    Alternatives: lambda grammar, phrase: grammar.alternatives([*map(grammar.say, phrase.parts)]),
    EveryLanguage: lambda grammar, phrase: grammar.every_language(phrase.text),
    OtherLanguages: lambda grammar, phrase: grammar.other_languages(phrase.text),
}
"""How each phrase is said that is more than a text."""
