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


def completion_item(value: str, meaning: str) -> Any:
    """Something to offer to a shell."""
    from typer._click.shell_completion import CompletionItem

    return CompletionItem(value, help=meaning)


def prepare_completion() -> None:
    """Let Typer know the shells, without Rich."""
    from typer import _completion_classes

    # It would load Rich, whenever a key is pressed, to strip markup that our help doesn't have.
    _completion_classes._sanitize_help_text = lambda text: text
    _completion_classes.completion_init()


def completion_script(shell: str, variable: str) -> str:
    """The script that makes a shell ask for completions, with a variable set."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="sco", complete_var=variable, shell=shell)


def calling_shell() -> str | None:
    """The name of the shell among the ancestors of this process."""
    from typer._completion_shared import _get_shell_name

    return _get_shell_name()
