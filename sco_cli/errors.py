"""Exit statuses, and the exceptions that carry them to the one place that prints."""

from enum import IntEnum

Bilingual = tuple[str, str]
"""One wording in English and in Chinese."""


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
    """An expected failure, with its message in every language.

    Args:
        en: what is wrong and where, in English, one line without a full stop.
        zh: the same in Chinese.
        hint: what to do next, in English and Chinese.
        about: what it is about, by which the command line knows a hint where there is none:
            ``state``, ``record``, ``fact-file``, ``fact-path``, ``export``.
    """

    exit_code = ExitCode.BUG

    def __init__(self, en: str, zh: str, *, hint: Bilingual | None = None, about: str = "") -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
        self.hint = hint
        self.about = about


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
        super().__init__("", "")
