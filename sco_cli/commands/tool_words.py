"""What help says, without what only a command line has."""

import re
from functools import cache

from sco_cli.languages import Lang, grammar_of


def without_command_line(said: str, lang: Lang) -> str:
    """Words of help without what a tool has not: standard input, a screen, options, commands."""
    for pattern in _patterns(lang):
        said = pattern.sub("", said)
    return said.strip()


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], ...]:
    """What is left out of the words of a language."""
    named = rf"(?:--\w|\bsco (?:search|show)\b|{grammar_of(lang).of_command_line})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            f"[;；][^;；()（）.。]*{named}[^;；()（）.。]*",  # a clause
            f" ?[(（][^()（）]*{named}[^()（）]*[)）]",
            f"(?<![^.。]) ?[^.。]*{named}[^.。]*[.。]",  # a sentence
            f"[,，] ?{grammar_of(lang).with_commas},?",
        )
    )
