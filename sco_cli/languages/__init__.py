"""The languages in which the program answers, a module each, named by its ISO 639-1 code.

A module has a ``GRAMMAR``. The texts of the facts have a field of the same name.
"""

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Final

from sco_cli.languages.grammar import Grammar
from sco_cli.message import Phrase

Lang = str
"""The code of a language: ``en``."""


def _modules() -> Iterator[str]:
    try:
        yield from (name.removesuffix(".py") for name in os.listdir(__path__[0]))
    except NotADirectoryError:  # in an archive; only then is it worth importing what can list one
        import pkgutil

        yield from (module.name for module in pkgutil.iter_modules(__path__))


LANGUAGES: Final[tuple[Lang, ...]] = (
    "en",
    *sorted(name for name in _modules() if len(name) == 2 and name != "en"),
)
"""All that there are, English first."""


@cache
def grammar_of(lang: Lang) -> Grammar:
    """How a language says things."""
    module = import_module(f"{__name__}.{lang}")
    found: Grammar = module.GRAMMAR
    return found


def say(phrase: Phrase, lang: Lang) -> str:
    """A phrase in a language, as text."""
    return grammar_of(lang).say(phrase)
