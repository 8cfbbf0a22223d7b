"""Look up the names that a command was given, one or several."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from sco_cli import output
from sco_cli.commands.given import given
from sco_cli.commands.hints import message
from sco_cli.errors import NotFoundError
from sco_cli.languages import Lang, say
from sco_cli.message import Message
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

    Of several names, one that finds nothing is reported on stderr, once however often it was
    given, and the rest is answered.

    Raises:
        UsageError: if standard input can't be read, is in UTF-16, or is asked for twice.
        NotFoundError: if one name was given and finds nothing.
    """
    one = len(names) == 1 and names[0] != "-"
    wanted = given(names)
    known: dict[str, Item] = {}
    for name in dict.fromkeys(wanted):
        try:
            known[name] = find(name)
        except NotFoundError as e:
            if one:
                raise
            output.warn(say(message(e), lang))
    found = tuple(known[name] for name in wanted if name in known)
    return Lookups(found, one, len(found) < len(wanted))


def by_id(records: Records, lang: Lang, id_: str) -> Shown:
    """The record of an id, of its beginning or of a name: then the whole id is said.

    Raises:
        NotFoundError: with the nearest ids.
    """
    found = records.show(id_)
    if found.id != id_.strip().casefold():
        short = Message("{word} is short for {id}", word=id_, id=found.id)
        named = Message("{word} stands for {id}", word=id_, id=found.id)
        begins = found.id.startswith(id_.strip().casefold())
        output.warn(say(short if begins else named, lang))
    return found
