"""The languages in which the program answers, a module each, named by its ISO 639-1 code.

A module has a ``GRAMMAR``. The texts of the facts have a field of the same name.
"""

import pkgutil
from functools import cache
from importlib import import_module
from typing import Final

from sco_cli.languages.grammar import Grammar
from sco_cli.message import Phrase

Lang = str
"""The code of a language: ``en``."""
LANGUAGES: Final[tuple[Lang, ...]] = (
    "en",
    *sorted(m.name for m in pkgutil.iter_modules(__path__) if len(m.name) == 2 and m.name != "en"),
)
"""All that there are, English first."""


@cache
def grammar(lang: Lang) -> Grammar:
    """How a language says things."""
    module = import_module(f"{__name__}.{lang}")
    found: Grammar = module.GRAMMAR
    return found


def say(phrase: Phrase, lang: Lang) -> str:
    """A phrase in a language, as text."""
    return grammar(lang).say(phrase)
