"""What a list was narrowed to, for its heading."""

from collections.abc import Sequence

from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.message import Day, Message, Period, Phrase, joined
from sco_cli.views.parts import name_of


def between(start: str | None, end: str | None) -> Phrase:
    """The range of --from and --to, as they were typed."""
    first, last = (text.strip() if text else None for text in (start, end))
    if first and first == last:
        return Day(first)
    return Period(first, last) if first or last else ""


def named(ids: Sequence[str], facts: FactBase) -> Phrase:
    """The names of the states, bodies or people that were asked for."""
    return joined((name_of(id_, facts) for id_ in ids), Message(", "))


def with_all(ids: Sequence[str], facts: FactBase) -> Phrase:
    """The states or people that were all to take part."""
    names = named(ids, facts)
    return Message("with {names}", names=names) if ids else ""


def words(chosen: Sequence[str], known: Sequence[str]) -> Phrase:
    """The words of a fixed list that were asked for; nothing where all were."""
    return joined(map(label, chosen), Message(", ")) if len(chosen) < len(known) else ""
