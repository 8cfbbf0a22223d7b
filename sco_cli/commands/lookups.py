"""Look up the names that a command was given, one or several or those on standard input."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, TypeVar

from msgspec import Struct

from sco_cli import output
from sco_cli.commands.hints import message
from sco_cli.errors import NotFoundError, UsageError
from sco_cli.languages import Lang, say
from sco_cli.message import Message
from sco_cli.messages import of_system
from sco_cli.query.records import Records
from sco_cli.results import Shown

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
    one = len(names) == 1 and names[0] != "-"
    wanted = given(names)
    found = []
    for name in wanted:
        try:
            found.append(find(name))
        except NotFoundError as e:
            if one:
                raise
            output.warn(say(message(e), lang))
    return Lookups(tuple(found), one, len(found) < len(wanted))


def given(names: Sequence[str]) -> list[str]:
    """Names, with those on standard input, one per line, in the place of ``-``.

    Raises:
        UsageError: if standard input can't be read, is in UTF-16, or is asked for twice.
    """
    if names.count("-") > 1:
        raise UsageError(
            Message("- was given twice, but standard input can be read only once"),
            hint=Message("give it once"),
        )
    return [n for name in names for n in (_lines() if name == "-" else (name,))]


def by_id(records: Records, lang: Lang, id_: str) -> Shown:
    """The record of an id, or of the beginning of one: then the whole id is said.

    Raises:
        NotFoundError: with the nearest ids.
    """
    found = records.show(id_)
    if found.id != id_.strip().casefold():
        output.warn(say(Message("{word} is short for {id}", word=id_, id=found.id), lang))
    return found


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
    # What isn't text finds nothing, and the rest is answered.
    for line in content.decode(sys.stdin.encoding, "backslashreplace").splitlines():
        # A list that comes from Windows may begin with a byte-order mark.
        if name := line.removeprefix("\ufeff").strip():
            yield name


_LIMIT: Final = 16_000_000
"""Bytes that names on standard input may have in all: it may be a device without end."""
_MARKS_OF_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
