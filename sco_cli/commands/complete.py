"""What the shells offer for values: read from the facts in use when a key is pressed for it."""

import os
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from typer import Context

from sco_cli import factfile
from sco_cli.commands.facts import path_of
from sco_cli.model import Text, texts_of

if TYPE_CHECKING:  # what reads entries is imported when a key is pressed
    from sco_cli.entries import Entry

Offers = list[tuple[str, Text]]
"""Values, each with what it means."""


class Offered(str):
    """A value to be offered.

    Args:
        value: what is offered where nothing is typed yet.
        others: what may be offered in its stead where that begins as what is typed.
    """

    __slots__ = ("others",)
    others: tuple[str, ...]

    def __new__(cls, value: str, others: tuple[str, ...] = ()) -> "Offered":
        """A string with others beside it."""
        self = super().__new__(cls, value)
        self.others = others
        return self


def listed(names: Sequence[str]) -> Callable[[], list[str]]:
    """Names for an option that takes several, separated by commas."""
    return lambda: list(names)


def fields(ctx: Context) -> list[str]:
    """The fields of a command's records."""
    from sco_cli.kinds import paths
    from sco_cli.schema import ITEM, ITEMS

    name = ctx.info_name or ""
    type_ = ITEMS.get(name) or ITEM.get(name)
    first = type_[0] if isinstance(type_, tuple) else type_
    return list(paths(first)) if first else []


def _entries(ctx: Context, kinds: Collection[str] = ()) -> list["Entry"]:
    """The entries of the facts in use, of some kinds; of all by default."""
    path = path_of(ctx.params.get("facts"))
    if path is not None:
        path = os.path.expanduser(path)  # the shell has not done it yet
        if not os.path.isfile(path):  # a pipe might never end
            return []
    return [entry for entry in factfile.entries(path) if not kinds or entry.kind in kinds]


def _by_id(entries: Sequence["Entry"]) -> Offers:
    return [(entry.id, entry.name) for entry in entries]


def _by_name(entries: Sequence["Entry"]) -> Offers:
    """Ids, or the codes of states; or the names, where a name was begun."""
    return [
        (Offered(e.code or e.id, (e.id, *(said for _, said in texts_of(e.name)))), e.name)
        for e in entries
    ]


def states(ctx: Context) -> Offers:
    """States by code, id or name."""
    return _by_name(_entries(ctx, ["state"]))


def topics(ctx: Context) -> Offers:
    """Topics by id or name."""
    return _by_name(_entries(ctx, ["topic"]))


def pakistan_topics(ctx: Context) -> Offers:
    """The topics of ``sco pakistan``."""
    return _by_name([topic for topic in _entries(ctx, ["topic"]) if topic.pakistan])


def ids(ctx: Context) -> Offers:
    """Entries of any kind by id."""
    return _by_id(_entries(ctx))


def sources(ctx: Context) -> Offers:
    """Sources by id."""
    return _by_id(_entries(ctx, ["source"]))


def organs(ctx: Context) -> Offers:
    """Bodies by id or name."""
    return _by_name(_entries(ctx, ["organ"]))


def people(ctx: Context) -> Offers:
    """People by id or name."""
    return _by_name(_entries(ctx, ["person"]))


def series(ctx: Context) -> Offers:
    """Series of figures by id."""
    return _by_id(_entries(ctx, ["figure"]))


def offices(ctx: Context) -> Offers:
    """Offices by id."""
    return _by_id(_entries(ctx, ["office"]))
