"""What to do next after an error, where the part of the program that met it can't know."""

from typing import Final

from sco_cli.errors import ScoError
from sco_cli.message import Message

_HINTS: Final[dict[str, Message]] = {
    "state": Message("run sco members --status all to list the states with a status in the SCO"),
    "record": Message("run sco search to find the right id"),
    "fact-file": Message("run sco check FILE to list all problems"),
    "export": Message("use --force to replace it"),
    "fact-path": Message("give an existing file"),
}
"""By what an error is about."""


def message(problem: ScoError) -> Message:
    """An error and what to do next, on one line."""
    hint = problem.hint or _HINTS.get(problem.about)
    if not hint:
        return problem.message
    return Message("{problem}; {hint}", problem=problem.message, hint=hint)
