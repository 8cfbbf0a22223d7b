"""The glossary."""

from collections.abc import Collection, Iterable
from typing import Final, get_args

from msgspec.structs import asdict

from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.model import Term, texts_of
from sco_cli.results import TermFound
from sco_cli.vocabulary import TermGroup

GROUPS: Final[tuple[TermGroup, ...]] = get_args(TermGroup)


def terms(
    facts: FactBase, word: str | None = None, groups: Collection[TermGroup] = ()
) -> tuple[TermFound, ...]:
    """The glossary: terms that contain a word in any language, those that are the word first.

    >>> from sco_cli import load
    >>> terms(load(), "RATS")[0].name.zh
    '地区反恐怖机构'
    """
    found = [t for t in facts.terms if not groups or t.group in groups]
    if word is None:
        return _found(found, word)
    wanted = fold(word)
    ranked = [(rank, t) for t in found if (rank := _rank(t, wanted)) is not None]
    return _found((t for _, t in sorted(ranked, key=lambda pair: pair[0])), word)


def _found(terms: Iterable[Term], word: str | None) -> tuple[TermFound, ...]:
    return tuple(TermFound(**asdict(term), question=word) for term in terms)


def _rank(term: Term, wanted: str) -> int | None:
    """0 where the term is the word, 1 where it contains it, 2 where a form to avoid does."""
    forms = [fold(form) for form in (*(n for _, n in texts_of(term.name)), *term.aliases)]
    if not wanted:
        return None
    if wanted in forms:
        return 0
    if any(wanted in form for form in forms):
        return 1
    return 2 if any(wanted in fold(avoid.form) for avoid in term.avoid) else None
