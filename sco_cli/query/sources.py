"""The sources of every fact."""

from collections.abc import Collection
from typing import Final, get_args

from sco_cli.factbase import FactBase
from sco_cli.model import Source
from sco_cli.vocabulary import SourceKind

SOURCE_KINDS: Final[tuple[SourceKind, ...]] = get_args(SourceKind)


def sources(facts: FactBase, kinds: Collection[SourceKind] = ()) -> tuple[Source, ...]:
    """The sources, of some kinds or all, the strongest first."""
    found = (s for s in facts.sources if not kinds or s.kind in kinds)
    return tuple(sorted(found, key=strength))


_STRENGTH: Final[tuple[SourceKind, ...]] = ("primary", "reference", "wire", "press", "relayed")
"""The order in which sources decide: who made it, who keeps its text, agencies, other media."""


def strength(source: Source) -> int:
    """How far back a source stands among others: 0 for the strongest."""
    return _STRENGTH.index(source.kind)
