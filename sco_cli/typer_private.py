"""What Typer doesn't promise to keep: every name of it that begins with ``_`` stands here.

``tests/test_typer.py`` says what breaks when one of them changes.
"""

from typing import Any

from typer._click.core import Command
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchOption,
)
from typer._click.exceptions import UsageError as ParserError
from typer._click.parser import _OptionParser as OptionParser

__all__ = [
    "BadOptionUsage",
    "BadParameter",
    "Command",
    "MissingParameter",
    "NoSuchOption",
    "OptionParser",
    "ParserError",
]

# What only completion needs is imported where it is needed.


def completion_item(value: str, meaning: Any) -> Any:
    """Something to offer to a shell."""
    from typer._click.shell_completion import CompletionItem

    return CompletionItem(value, help=meaning)


def completing(command: Any, before: list[str], typed: str, spoken: str) -> tuple[Any, Any]:
    """The command on a line that is being typed, and whose value the next word is.

    Args:
        command: the program.
        before: the words of the line that are whole.
        typed: what there is of the next.
        spoken: the language, which the context carries.

    Returns:
        A context; and its command, where an option's name or a command stands next, or one of its
        parameters.
    """
    from typer._click.shell_completion import _resolve_context, _resolve_incomplete

    context = _resolve_context(command, {"obj": spoken}, "sco", before)
    return context, _resolve_incomplete(context, before, typed)[0]


def parameter(name: str) -> Any:
    """What the command that runs was given for one of its parameters; nothing if none runs."""
    from typer._click.globals import get_current_context

    context = get_current_context(silent=True)
    return context.params.get(name) if context else None


def calling_shell() -> str | None:
    """The name of the shell among the ancestors of this process."""
    from typer._completion_shared import _get_shell_name

    return _get_shell_name()
