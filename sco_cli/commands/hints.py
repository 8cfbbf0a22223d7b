"""What to do next after an error, where the part of the program that met it can't know."""

from typing import Final

from sco_cli.errors import ScoError
from sco_cli.message import Message

_HINTS: Final[dict[str, Message]] = {
    "state": Message("see: sco members --status all"),
    "record": Message("find its id with: sco search"),
    "fact-file": Message("check it with: sco check FILE"),
    "export": Message("replace it with --force"),
    "fact-path": Message("check --facts and SCO_FACTS"),
}
"""By what an error is about."""


def message(problem: ScoError) -> Message:
    """An error and what to do next, on one line."""
    hint = problem.hint or _HINTS.get(problem.about)
    if not hint:
        return problem.message
    return Message("{problem}; {hint}", problem=problem.message, hint=hint)
