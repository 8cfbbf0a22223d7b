"""The bodies of the organization."""

from collections.abc import Collection
from typing import Final, get_args

from sco_cli.factbase import FactBase
from sco_cli.model import Organ
from sco_cli.vocabulary import OrganKind, Owner

ORGAN_KINDS: Final[tuple[OrganKind, ...]] = get_args(OrganKind)
OWNERS: Final[tuple[Owner, ...]] = get_args(Owner)
_OWN: Final[tuple[Owner, ...]] = ("sco",)


def organs(
    facts: FactBase,
    kinds: Collection[OrganKind] = (),
    owners: Collection[Owner] = _OWN,
    states: Collection[str] = (),
) -> tuple[Organ, ...]:
    """Bodies, in the file's order.

    Args:
        facts: from ``load()``.
        kinds: only these kinds; all by default.
        owners: whose bodies: the organization's own by default.
        states: ids of states of which at least one has the body or belongs to it; any by default.
    """
    return tuple(
        o
        for o in facts.organs
        if (not kinds or o.kind in kinds)
        and (not owners or o.owner in owners)
        and (not states or any(s == o.state or s in o.members for s in states))
    )
