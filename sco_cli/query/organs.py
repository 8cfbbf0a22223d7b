"""The bodies of the organization."""

from collections.abc import Collection
from typing import Final, get_args

from sco_cli.factbase import FactBase
from sco_cli.model import Organ
from sco_cli.vocabulary import OrganKind

ORGAN_KINDS: Final[tuple[OrganKind, ...]] = get_args(OrganKind)


def organs(facts: FactBase, kinds: Collection[OrganKind] = ()) -> tuple[Organ, ...]:
    """The bodies of the organization, of some kinds or all."""
    return tuple(o for o in facts.organs if not kinds or o.kind in kinds)
