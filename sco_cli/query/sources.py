"""The sources of every fact."""

from collections.abc import Collection
from typing import Final, get_args

from sco_cli.factbase import FactBase
from sco_cli.model import Source
from sco_cli.vocabulary import SourceKind

SOURCE_KINDS: Final[tuple[SourceKind, ...]] = get_args(SourceKind)


def sources(facts: FactBase, kinds: Collection[SourceKind] = ()) -> tuple[Source, ...]:
    """The sources, of some kinds or all."""
    return tuple(s for s in facts.sources if not kinds or s.kind in kinds)
