"""What a command was given by name, on the command line or on standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from sco_cli import typer_private
from sco_cli.commands.facts import path_of
from sco_cli.errors import UsageError
from sco_cli.message import Message
from sco_cli.messages import of_system


def given(names: Sequence[str]) -> list[str]:
    """Names, with those on standard input, one per line, in the place of ``-``.

    Raises:
        UsageError: if standard input can't be read, is in UTF-16, or is asked for twice.
    """
    if "-" in names and _has_facts():
        raise UsageError(
            Message("the facts come from standard input, which can be read only once"),
            hint=Message("give the facts as a file, or the names as arguments"),
        )
    if names.count("-") > 1:
        raise UsageError(
            Message("- was given twice, but standard input can be read only once"),
            hint=Message("give it once"),
        )
    return [n for name in names for n in (_lines() if name == "-" else (name,))]


def _has_facts() -> bool:
    """Whether the fact file of the command that runs is standard input, such as /dev/stdin."""
    path = path_of(typer_private.parameter("facts"))
    try:
        return path is not None and os.path.samestat(os.stat(path), os.fstat(0))
    except (OSError, ValueError):
        return False


def _lines() -> Iterator[str]:
    try:
        content = sys.stdin.buffer.read(_LIMIT + 1)
    except (OSError, AttributeError) as e:  # not open for reading, or none: ``<&-``
        why = of_system(e) if isinstance(e, OSError) else Message("there is no input")
        raise UsageError(
            Message("can't read the names on standard input: {why}", why=why)
        ) from None
    if len(content) > _LIMIT:
        raise UsageError(
            Message("the names on standard input exceed {limit} bytes", limit=_LIMIT),
            hint=Message("give fewer names, in several runs"),
        )
    told = sys.stdin.encoding.casefold().startswith("utf-16")
    # Without a mark, the half of each line end that is an empty byte tells it.
    empty = content.count(b"\0")
    unmarked = len(content) % 2 == 0 and empty >= max(1, content.count(b"\n"))
    if not told and (content.startswith(_MARKS_OF_UTF_16) or unmarked):
        raise UsageError(
            Message("the names on standard input are in UTF-16"),
            hint=Message("convert them to UTF-8"),
        )
    if max(map(len, content.splitlines()), default=0) > _LONGEST or content.count(b"\n") > _MOST:
        raise UsageError(
            Message(
                "standard input has more than {most} names, or a name of more than {longest} bytes",
                most=_MOST,
                longest=_LONGEST,
            ),
            hint=Message("give fewer names, in several runs"),
        )
    # What isn't text finds nothing, and the rest is answered.
    for line in content.decode(sys.stdin.encoding, "backslashreplace").splitlines():
        # A list that comes from Windows may begin with a byte-order mark.
        if name := line.removeprefix("\ufeff").strip():
            yield name


EMPTY: Final = Message("standard input is empty")
"""What a command says that had nothing to answer."""
_MOST: Final = 100_000
_LONGEST: Final = 1_000
_LIMIT: Final = 16_000_000
"""Bytes that names on standard input may have in all: it may be a device without end."""
_MARKS_OF_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
