"""Exit statuses, and the exceptions that carry them to the one place that prints."""

from enum import IntEnum

from sco_cli.message import Message, Phrase


class ExitCode(IntEnum):
    """Every status that ``sco`` can exit with; ``sco help exit-status`` prints this table."""

    OK = 0
    NOT_FOUND = 1
    USAGE = 2
    FACTS = 3
    BUG = 70
    OUTPUT = 74
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class ScoError(Exception):
    """An expected failure.

    Args:
        message: what is wrong and where, one line without a full stop.
        hint: what to do next.
        about: what it is about, by which the command line knows a hint where there is none:
            ``state``, ``record``, ``fact-file``, ``fact-path``, ``export``.
    """

    exit_code = ExitCode.BUG

    def __init__(self, message: Message, *, hint: Phrase = None, about: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.about = about

    def __str__(self) -> str:
        from sco_cli.languages import say  # what it says is said in English to programmers

        shown = Message("{problem}; {hint}", problem=self.message, hint=self.hint)
        return say(shown if self.hint else self.message, "en")


class NotFoundError(ScoError):
    """Nothing in the fact base has that name."""

    exit_code = ExitCode.NOT_FOUND


class UsageError(ScoError):
    """The command line asks for something that can't be."""

    exit_code = ExitCode.USAGE


class FactsError(ScoError):
    """The fact file is missing, unreadable or not of the documented form."""

    exit_code = ExitCode.FACTS


class OutputError(ScoError):
    """The answer can't be written."""

    exit_code = ExitCode.OUTPUT


class ReaderGoneError(ScoError):
    """Whoever read the answer stopped reading, as ``head`` does: nothing to complain about."""

    exit_code = ExitCode.BROKEN_PIPE

    def __init__(self) -> None:
        super().__init__(Message(""))
