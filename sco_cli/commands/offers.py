"""What is offered to a shell: one value a line, with what it means; nothing on any error.

A script of ours (``sco_cli.completion``) hands over the words up to the cursor as arguments, and
takes the lines as they are. Nothing of them is run by a shell, and they hold no character that a
shell would act on, were they run.
"""

import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final

from sco_cli import typer_private
from sco_cli.commands.lists import unfinished
from sco_cli.languages import Lang, say
from sco_cli.model import Text, texts_of
from sco_cli.output.terminal import visible
from sco_cli.worded import message_of

LIMIT: Final = 10_000
"""Characters of a command line; beyond them nobody is typing."""
SECONDS: Final = 0.5
"""Of work, in which an answer must be there."""
FILES: Final = "\tfiles\n"
"""Stands for the names of files, which a shell knows best."""


def offers(command: Any, words: Sequence[str], shell: str, lang: Lang) -> str:
    """What may stand where the cursor is.

    Args:
        command: the program, as Typer has it.
        words: those after the program's name, the last one up to the cursor; bash has not taken
            the quotes off any, fish not off the last.
        shell: one of ``sco_cli.completion.SHELLS``.
        lang: in which it is explained.

    Returns:
        Lines with a value, behind a tab its meaning if it has one; or ``FILES``.
    """
    if sum(map(len, words)) > LIMIT:
        return ""
    with _in_time():
        return "".join(_offers(command, words, shell, lang))


def _offers(command: Any, words: Sequence[str], shell: str, lang: Lang) -> Iterable[str]:
    *before, typed = _read(words, shell)
    option, equals, value = typed.partition("=") if typed.startswith("--") else ("", "", "")
    before, typed = ([*before, option], value) if equals else (before, typed)
    ctx, asked = typer_private.completing(command, before, typed, lang)
    if asked is ctx.command:
        found = _said(asked.shell_complete(ctx, typed), lang)
        return [_line(value, meaning) for value, meaning in found if _harmless(value)]
    if asked.metavar == "FILE":
        return FILES
    whole = f"{option}=" if equals and (shell != "bash" or "=" not in words) else ""
    begun = unfinished(typed) if asked.multiple or asked.nargs == -1 else ""
    matches = _matching(asked.shell_complete(ctx, ""), typed[len(begun) :])
    return [
        _line(offered, meaning)
        for value, meaning in _said(matches, lang)
        if _harmless(offered := f"{whole}{begun}{value}")
    ]


@contextmanager
def _in_time() -> Iterator[None]:
    """Give up with a ``TimeoutError`` when time is up; only this process's own work counts."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _read(words: Sequence[str], shell: str) -> list[str]:
    """The words as they are meant: without quotes, and an option whole with its value."""
    if shell == "bash":
        words = [_unquoted(word) for word in words]
    elif shell == "fish":
        words = [*words[:-1], _unquoted(words[-1])]
    read: list[str] = []
    for n, word in enumerate(words):
        # bash splits at each `=`.
        if shell == "bash" and n and word == "=" and read[-1].startswith("--"):
            read[-1] += "="
        elif shell == "bash" and n > 1 and words[n - 1] == "=" and read[-1].endswith("="):
            read[-1] += word
        else:
            read.append(word)
    return read


def _unquoted(word: str) -> str:
    """A word as the shell would read it, if nothing in it were run or replaced."""
    if not any(sign in word for sign in "'\"\\"):
        return word
    import shlex

    lexer = shlex.shlex(word, posix=True)
    lexer.whitespace, lexer.commenters, lexer.whitespace_split = "", "", True
    with suppress(ValueError):  # a quotation mark without its fellow
        return lexer.get_token() or ""
    return lexer.token or ""


def _matching(items: Sequence[Any], typed: str) -> list[Any]:
    """The items of which a value begins as what is typed, whatever the case; else by a name."""
    folded = typed.casefold()

    def fits(text: str) -> bool:
        return text.casefold().startswith(folded)

    found = []
    for item in items:
        values = (item.value, *getattr(item.value, "others", ()))
        if fitting := [value for value in values if fits(value) and _harmless(value)]:
            item.value = next((v for v in fitting if v.startswith(typed)), fitting[0])
            found.append(item)
    return found or [item for item in items if any(map(fits, _names(item.help)))]


def _names(meaning: Any) -> list[str]:
    return [said for _, said in texts_of(meaning)] if isinstance(meaning, Text) else []


def _harmless(value: str) -> bool:
    """Whether no shell would act on it, or want it in quotes."""
    return all(char.isalnum() or char in "-_.,=，、·" for char in value)


def _said(items: Sequence[Any], lang: Lang) -> list[tuple[str, str]]:
    """Each value with its meaning, on one line."""
    said = []
    for item in items:
        meaning = message_of(item.help) if isinstance(item.help, str) else item.help
        line = " ".join(visible(say(meaning, lang)).split()) if meaning else ""
        said.append((str(item.value), line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"))
    return said


def _line(value: str, meaning: str) -> str:
    return f"{value}\t{meaning}\n" if meaning else f"{value}\n"


_LONGEST: Final = 100
