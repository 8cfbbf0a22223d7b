"""Look up the names that a command was given, one or several or those on standard input."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, TypeVar

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
        UsageError: if standard input can't be read, is in UTF-16, or is asked for twice.
        NotFoundError: if one name was given and finds nothing.
    """
    if names.count("-") > 1:
        raise UsageError(
            "- is given twice: standard input can be read once",
            "“-”重复给出：标准输入只能读取一次",
            hint=("give it once", "请只给出一次"),
        )
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
        content = sys.stdin.buffer.read(_LIMIT + 1)
    except (OSError, AttributeError) as e:  # not open for reading, or none: ``<&-``
        en, zh = of_system(e) if isinstance(e, OSError) else ("no input", "没有标准输入")
        raise UsageError(
            f"can't read the names on standard input: {en}",
            f"无法从标准输入读取名称：{zh}",
        ) from None
    if len(content) > _LIMIT:
        raise UsageError(
            f"more than {_LIMIT} bytes of names on standard input",
            f"标准输入中的名称超过 {_LIMIT} 字节",
            hint=("ask in several runs", "请分几次查询"),
        )
    if _UTF_16.match(content) and not sys.stdin.encoding.casefold().startswith("utf-16"):
        raise UsageError(
            "the names on standard input are in UTF-16",
            "标准输入中的名称采用 UTF-16 编码",
            hint=("convert them to UTF-8", "请转换为 UTF-8 编码"),
        )
    # What isn't text finds nothing, and the rest is answered.
    for line in content.decode(sys.stdin.encoding, "backslashreplace").splitlines():
        # A list that comes from Windows may begin with a byte-order mark.
        if name := line.removeprefix("\ufeff").strip():
            yield name


_LIMIT: Final = 16_000_000
"""Bytes that names on standard input may have in all: it may be a device without end."""
_UTF_16: Final = re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2}")
"""How such text begins: with a mark, or with two letters of which each has an empty byte."""
