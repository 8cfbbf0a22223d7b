"""Armed and proscribed groups, and who lists them."""

from collections.abc import Collection
from datetime import date

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.model import Group, GroupListing


def groups(
    facts: FactBase, states: Collection[str] = (), day: date | None = None
) -> tuple[Group, ...]:
    """Groups, in the file's order.

    Args:
        facts: from ``load()``.
        states: ids of states that all list the group on the day.
        day: the day asked about; any by default.
    """
    return tuple(
        g
        for g in facts.groups
        if all(any(on.state == s and listed(on, day) for on in g.listings) for s in states)
    )


def listed(listing: GroupListing, day: date | None) -> bool:
    """Whether a listing holds on a day: from its first possible day, to the first without it."""
    if day is None:
        return listing.to is None
    begun = listing.from_ is None or first_day(listing.from_) <= day
    return begun and (listing.to is None or day < first_day(listing.to))
