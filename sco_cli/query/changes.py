"""What differs between two days: statuses, offices, documents and laws in force, groups, bodies."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.kinds import kind_of, title_of
from sco_cli.model import Group, GroupListing, Law, Office, Organ, Record, Sourced, State, Treaty
from sco_cli.query.events import signatories
from sco_cli.query.groups import listed
from sco_cli.query.laws import force
from sco_cli.query.people import begun, held_on
from sco_cli.query.states import left_open, resolve_day, spell_on
from sco_cli.results import Change, Holder, Standing

UNKNOWN: Final = (Standing(word="unknown"),)


class _Stood(NamedTuple):
    """How an entry stood on a day."""

    how: tuple[Standing, ...]
    since: str | None = None
    """When that began, EDTF."""
    shown_by: tuple[Sourced | Holder, ...] = ()
    """What of the entry says so, with its sources."""


def changes(
    facts: FactBase,
    first: str | date,
    last: str | date | None = None,
    kinds: Collection[str] = (),
    states: Collection[str] = (),
) -> tuple[Change, ...]:
    """What stood otherwise on one day than on another, by kind and date.

    Only the two days are compared, not what came and went between them.

    Args:
        facts: from ``load()``, not of a past day.
        first: the earlier day; of an EDTF date the last day counts.
        last: the later day; the last of the facts by default.
        kinds: only entries of these kinds, of ``KINDS_OF_CHANGE``; all by default.
        states: ids of states of which at least one must be concerned; all by default.

    >>> from sco_cli import load
    >>> [change.id for change in changes(load(), "2017-06-08", "2017-06-09", kinds=["state"])]
    ['india', 'pakistan']
    """
    days = resolve_day(facts, first), resolve_day(facts, last)
    found = [
        change
        for kind, (array, compare) in _COMPARED.items()
        if not kinds or kind in kinds
        for change in sorted(
            _compared(getattr(facts, array), compare, facts, days),
            key=lambda change: (change.date is None, change.date or "", change.id),
        )
        if not states or any(state in states for state in change.states)
    ]
    return tuple(found)


def offices_without_answer(
    facts: FactBase, days: Collection[date], states: Collection[str] = ()
) -> tuple[Office, ...]:
    """The offices that had begun and of which the facts name no holder on any of some days.

    Args:
        facts: from ``load()``.
        days: the days; what is named on one of them has its answer.
        states: ids of states whose offices these are; all by default.
    """
    return tuple(
        office
        for office in facts.offices
        if begun(office, max(days))
        and (not states or office.state in states)
        and all(_holders(office, facts, day).how in (UNKNOWN, ()) for day in days)
    )


def _compared(
    records: Iterable[Any],
    stood: Callable[[Any, FactBase, date], _Stood],
    facts: FactBase,
    days: tuple[date, date],
) -> Iterator[Change]:
    for record in records:
        before, after = (stood(record, facts, day) for day in days)
        if _who(before) != _who(after):
            yield _change(record, before, after)


def _who(stood: _Stood) -> set[tuple[str, str | None]]:
    """What is compared.

    That an office is held for sure, not only possibly, is no change; and what is over counts as
    what has not begun, so that what both began and ended between the days differs in nothing.
    """
    how = (s for s in stood.how if s.word not in ("lapsed", "ended"))
    return {("" if s.id else s.word, s.id or (s.name.en if s.name else None)) for s in how}


def _change(record: Any, before: _Stood, after: _Stood) -> Change:
    shown_by = after.shown_by or before.shown_by or (record,)
    sources = dict.fromkeys(source for part in shown_by for source in part.sources)
    return Change(
        id=record.id,
        kind=kind_of(record).name,
        title=title_of(record),
        date=after.since,
        before=before.how,
        after=after.how,
        states=tuple(dict.fromkeys(_concerned(record, before, after))),
        sources=tuple(sources),
        second_hand=all(part.second_hand for part in shown_by),
    )


def _concerned(record: Record, before: _Stood, after: _Stood) -> Iterator[str]:
    if isinstance(record, State):
        yield record.id
    if isinstance(record, Treaty):
        yield from signatories(record)
    if state := getattr(record, "state", None):
        yield state
    yield from getattr(record, "members", ())
    for stood in (before, after):
        yield from (s.id for s in stood.how if s.word == "listed" and s.id)
        yield from (h.state for h in stood.shown_by if isinstance(h, Holder) and h.state)


# How each kind stood on a day


def _status(state: State, _: FactBase, day: date) -> _Stood:
    if left_open(state, day):
        return _Stood(UNKNOWN)
    if spell := spell_on(state, day):
        return _Stood((Standing(word=spell.status),), spell.from_, (spell,))
    ended = [s for s in state.spells if s.to and last_day(s.to) <= day]
    return _Stood((), ended[-1].to, (ended[-1],)) if ended else _Stood(())


def _holders(office: Office, facts: FactBase, day: date) -> _Stood:
    if not begun(office, day):
        return _Stood(() if "holders" in office.complete else UNKNOWN)
    holders = tuple(held_on(facts, office, day))
    how = (Standing(word=h.holding or "unknown", id=h.id, name=h.name) for h in holders)
    since = holders[0].from_ if len(holders) == 1 else None
    known = tuple(h for h in holders if h.holding != "unknown")
    return _Stood(tuple(dict.fromkeys(how)), since, known)


def _document(treaty: Treaty, _: FactBase, day: date) -> _Stood:
    if treaty.in_force is None:
        return _Stood(())
    if last_day(treaty.in_force) <= day:
        return _Stood((Standing(word="in-force"),), treaty.in_force)
    if first_day(treaty.in_force) <= day:
        return _Stood(UNKNOWN)
    signed = treaty.signed is not None and last_day(treaty.signed) <= day
    return _Stood((Standing(word="not-yet"),) if signed else (), treaty.signed)


def _force(law: Law, _: FactBase, day: date) -> _Stood:
    adopted = law.assent or law.in_force
    if adopted and day < first_day(adopted):
        return _Stood(())
    now = force(law, day)
    since = {"lapsed": law.lapsed, "in-force": law.in_force or law.assent, "not-yet": law.assent}
    return _Stood((Standing(word=now),), since.get(now))


def _listings(group: Group, facts: FactBase, day: date) -> _Stood:
    on = tuple(listing for listing in group.listings if listed(listing, day))
    how = dict.fromkeys(_lister(listing, facts) for listing in on)
    edges = (edge for one in group.listings for edge in (one.from_, one.to) if edge)
    past = [edge for edge in edges if first_day(edge) <= day]
    return _Stood(tuple(how), max(past, key=first_day, default=None), on)


def _lister(listing: GroupListing, facts: FactBase) -> Standing:
    name = facts.state_names.get(listing.state) if listing.state else listing.organization
    return Standing(word="listed", id=listing.state, name=name)


def _existence(organ: Organ, _: FactBase, day: date) -> _Stood:
    for word, edge in (("ended", organ.ended), ("founded", organ.founded)):
        if edge and last_day(edge) <= day:
            return _Stood((Standing(word=word),), edge)
        if edge and first_day(edge) <= day:
            return _Stood(UNKNOWN)
    return _Stood(() if organ.founded else UNKNOWN)


_COMPARED: Final[dict[str, tuple[str, Callable[[Any, FactBase, date], _Stood]]]] = {
    "state": ("states", _status),
    "office": ("offices", _holders),
    "treaty": ("treaties", _document),
    "law": ("laws", _force),
    "group": ("groups", _listings),
    "organ": ("organs", _existence),
}
"""For each kind of which days differ: its array, and how an entry stood on a day."""
KINDS_OF_CHANGE: Final = tuple(_COMPARED)
