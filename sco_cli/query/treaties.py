"""Treaties, programmes and other texts."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, get_args

from sco_cli.dates import touches
from sco_cli.factbase import FactBase
from sco_cli.model import Treaty
from sco_cli.query.events import PAKISTAN
from sco_cli.vocabulary import PakistanStanding, TreatyKind

TREATY_KINDS: Final[tuple[TreatyKind, ...]] = get_args(TreatyKind)
STANDINGS: Final[tuple[PakistanStanding, ...]] = get_args(PakistanStanding)


def treaties(
    facts: FactBase,
    kinds: Collection[TreatyKind] = (),
    standings: Collection[PakistanStanding] = (),
    states: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Treaty, ...]:
    """Treaties, programmes and other texts, by the day of signing.

    Args:
        facts: from ``load()``.
        kinds: only these kinds; all by default.
        standings: only where Pakistan stands so towards the text.
        states: ids of states of which at least one is named by a source as bound by the text, as
            having signed it or approved it.
        start: signed on this day or later.
        end: signed on this day or earlier.

    >>> from sco_cli import load
    >>> [t.id for t in treaties(load(), kinds=["charter"])]
    ['charter-2002']
    """
    return tuple(
        t
        for t in facts.treaties
        if (not kinds or t.kind in kinds)
        and (not standings or (t.pakistan is not None and t.pakistan.standing in standings))
        and (not states or any(s in states for s in _named(t)))
        and touches(t.signed or t.period, start, end)
    )


def _named(text: Treaty) -> Iterator[str]:
    """The signatories, and Pakistan where it stands to the text as they do."""
    yield from text.states
    if text.pakistan is not None and text.pakistan.standing in ("party", "signed", "approved"):
        yield PAKISTAN
