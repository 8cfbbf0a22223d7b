"""Treaties, programmes and other documents, and which states are bound by them."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, get_args

from sco_cli.dates import first_day, last_day, touches
from sco_cli.factbase import FactBase
from sco_cli.kinds import title_of
from sco_cli.model import Party, Treaty
from sco_cli.query.events import signatories
from sco_cli.results import PartyTo
from sco_cli.vocabulary import TreatyKind

TREATY_KINDS: Final[tuple[TreatyKind, ...]] = get_args(TreatyKind)


def treaties(
    facts: FactBase,
    kinds: Collection[TreatyKind] = (),
    binding: Collection[str] = (),
    states: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
    day: date | None = None,
) -> tuple[Treaty, ...]:
    """Treaties, programmes and other documents, by the day of signing.

    Args:
        facts: from ``load()``.
        kinds: only these kinds; all by default.
        binding: ids of states all of which are shown to be bound on the day.
        states: ids of states of which at least one is named by a source as having signed,
            approved or joined it.
        start: signed on this day or later.
        end: signed on this day or earlier.
        day: the day for ``binding``; the last of the facts by default.

    >>> from sco_cli import load
    >>> [t.id for t in treaties(load(), kinds=["charter"])]
    ['charter-2002']
    """
    when = day or last_day(facts.as_of)
    whole = {t.id: t for t in facts.whole.treaties} if binding else {}
    return tuple(
        t
        for t in facts.treaties
        if (not kinds or t.kind in kinds)
        and all(_bound(t, state, whole[t.id], when) for state in binding)
        and (not states or any(s in states for s in signatories(t)))
        and touches(t.signed or t.period, start, end)
    )


def _bound(known: Treaty, state: str, whole: Treaty, day: date) -> bool:
    return any(p.state == state and binds(whole, p, day) for p in known.parties)


def binds(document: Treaty, party: Party, day: date) -> bool:
    """Whether a state is shown to be bound by a document on a day."""
    since = bound_since(document, party)
    return party.standing == "party" and (since is None or last_day(since) <= day)


def bound_since(document: Treaty, party: Party) -> str | None:
    """From when a document binds a state that is party to it, as far as that is known.

    Where no source names the day: from joining, but not before the document was in force.
    """
    steps = filter(None, (party.joined, document.in_force))
    return party.in_force or (party.joined and max(steps, key=first_day))


def parties(documents: Iterable[Treaty], states: Collection[str] = ()) -> tuple[PartyTo, ...]:
    """Where each state stands towards each document, as one table.

    Args:
        documents: whose parties.
        states: ids of the states; all by default.
    """
    return tuple(
        PartyTo(
            id=document.id,
            title=document.short or title_of(document),
            state=p.state,
            standing=p.standing,
            signed=p.signed,
            joined=p.joined,
            in_force=p.in_force,
            inferred=p.inferred,
            note=p.note,
            sources=p.sources,
            second_hand=p.second_hand,
        )
        for document in documents
        for p in document.parties
        if not states or p.state in states
    )
