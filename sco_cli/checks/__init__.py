"""The rules that tie the records together, one pure function a code.

A rule's docstring is its message: the English line, then the Chinese one. ``E`` codes are errors;
``W`` codes say what only a person can judge. One module per hundred: ``references`` E1, ``wording``
E2, ``time`` E3, ``standing``, ``lists`` and ``hosts`` E4, ``suspicions``, ``evidence`` and
``calques`` W5.
"""

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import Final

from sco_cli.checks.base import RULES, Problem, Rule, explain, message, walk
from sco_cli.errors import FactsError
from sco_cli.factbase import FactBase
from sco_cli.factfile import and_more, locate
from sco_cli.message import Message

__all__ = ["Problem", "errors", "explain", "message", "refuse", "rules", "run"]
for _module in ("hosts", "lists", "references", "standing", "time", "wording"):
    import_module(f"{__name__}.{_module}")  # it registers its rules: at once, lazy imports or not
_FOR_EDITORS: Final = ("calques", "evidence", "suspicions")
"""Modules of warnings, which nobody waits for who only asks a file something."""


def rules() -> Mapping[str, Rule]:
    """Every rule by its code, warnings too."""
    for module in _FOR_EDITORS:
        import_module(f"{__name__}.{module}")
    return RULES


def run(facts: FactBase, codes: Collection[str] | None = None) -> list[Problem]:
    """All problems of a fact base, in the order of the codes.

    Args:
        facts: what was read; it may be any bad data that the model's types let through.
        codes: only these rules; all by default.
    """
    found = walk(facts, codes or rules())
    return sorted(found, key=lambda problem: problem.code)


def errors() -> list[str]:
    """The codes of the rules that a fact file must keep."""
    return [code for code in sorted(RULES) if code.startswith("E")]


def refuse(facts: FactBase, path: str) -> None:
    """Stop at a fact file that breaks a rule.

    Raises:
        FactsError: with the first problem and how many there are.
    """
    problems = run(facts, errors())
    if not problems:
        return
    first = problems[0]
    place = Message("{code} {place}", code=first.code, place=locate(first.record, first.field))
    raise FactsError(
        Message(
            "{path}: {place}: {what}{more}",
            path=path,
            place=place,
            what=explain(first),
            more=and_more(len(problems) - 1),
        ),
        hint=Message("run sco check {path} to list all problems", path=path),
    )
