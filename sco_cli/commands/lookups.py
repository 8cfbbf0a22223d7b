"""Look up the names that a command was given, one or several or those on standard input."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from sco_cli import output
from sco_cli.commands.hints import message
from sco_cli.errors import NotFoundError, UsageError
from sco_cli.language import Lang
from sco_cli.messages import of_system

Item = TypeVar("Item")


class Lookups(Struct, Generic[Item], frozen=True):
    """What looking up some names gave."""

    found: tuple[Item, ...]
    one: bool
    """One name was given, not a list or standard input: the answer is that one record."""
    missed: bool
    """Something was not found."""


def look_up_all(names: Sequence[str], find: Callable[[str], Item], lang: Lang) -> Lookups[Item]:
    """What each name finds; ``-`` stands for the names on standard input, one per line.

    Of several names, one that finds nothing is reported on stderr and the rest is answered.

    Raises:
        NotFoundError: if one name was given and finds nothing.
    """
    one = len(names) == 1 and names[0] != "-"
    wanted = [n for name in names for n in (_lines() if name == "-" else (name,))]
    found = []
    for name in wanted:
        try:
            found.append(find(name))
        except NotFoundError as e:
            if one:
                raise
            output.warn(message(e, lang))
    return Lookups(tuple(found), one, len(found) < len(wanted))


def _lines() -> Iterator[str]:
    try:
        # What isn't text finds nothing, and the rest is answered.
        sys.stdin.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        text = sys.stdin.read(_NAMES + 1)
    except (OSError, AttributeError) as e:  # not open for reading, or none: ``<&-``
        en, zh = of_system(e) if isinstance(e, OSError) else ("no input", "没有标准输入")
        raise UsageError(
            f"can't read the names on standard input: {en}",
            f"无法从标准输入读取名称：{zh}",
        ) from None
    if len(text) > _NAMES:
        raise UsageError(
            f"more than {_NAMES} characters of names on standard input",
            f"标准输入中的名称超过 {_NAMES} 个字符",
            hint=("ask in several runs", "请分几次查询"),
        )
    for line in text.split("\n"):
        # A list that comes from Windows may begin with a byte-order mark.
        if name := line.removeprefix("\ufeff").strip():
            yield name


_NAMES = 16_000_000
"""Characters that names on standard input may have in all: it may be a device without end."""
