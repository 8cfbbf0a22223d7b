"""Offices and who holds them."""

from collections.abc import Iterator
from datetime import date

from sco_cli.answers import Holder, OfficeHeld
from sco_cli.dates import first_day, last_day
from sco_cli.model import Facts, Office, Person, State, Term


def people(facts: Facts, office: str | None = None, day: date | None = None) -> tuple[Holder, ...]:
    """People and the offices that they hold or held.

    Args:
        facts: from ``load()``.
        office: only the holders of this office, states among them; all people by default.
        day: only who held an office on this day.

    >>> from sco_cli import load
    >>> [h.name.en for h in people(load(), "secretary-general", date(2012, 1, 1))]
    ['Muratbek Imanaliev']
    """
    found = [h for h in _holders(facts) if office is None or h.office == office]
    if day is not None:
        return holders_on(tuple(found), day)
    if office is None:
        in_office = {holder.id for holder in found}
        found = [holder for holder in found if holder.id != holder.state]
        found += [_idle(person) for person in facts.people if person.id not in in_office]
        found.sort(key=lambda holder: holder.id)
    return tuple(found)


def holders_on(holders: tuple[Holder, ...], day: date) -> tuple[Holder, ...]:
    """Who of these holds an office on a day: of each office the one who came last."""
    now: dict[str, Holder] = {}
    for holder in holders:
        if holder.office and _covers(holder, day):
            now[holder.office] = holder
    return tuple(now.values())


def without_holder(facts: Facts, day: date, office: str | None = None) -> tuple[Office, ...]:
    """The offices of which the facts name no holder on a day: this one, or all that had one."""
    return tuple(
        o
        for o in facts.offices
        if (o.id == office if office else any(_begun(term, day) for term in o.holders))
        and _current(o, day) is None
    )


def _begun(term: Term, day: date) -> bool:
    first = term.from_ or term.seen or term.to
    return first is not None and first_day(first) <= day


def _covers(term: Holder | Term, day: date) -> bool:
    """Both ends are inclusive, a month or year to its end; a sighting covers what it names."""
    if term.from_ is None:
        return bool(term.seen) and first_day(term.seen or "") <= day <= last_day(term.seen or "")
    return first_day(term.from_) <= day and (term.to is None or day <= last_day(term.to))


def offices_of(facts: Facts, state: str, day: date) -> tuple[OfficeHeld, ...]:
    """The rotating offices that a state holds or held by a day, those held on it first."""
    held = []
    for office in facts.offices:
        current = _current(office, day)
        for term in office.holders:
            begun = term.from_ or term.seen
            if term.state != state or term.person or not begun or first_day(begun) > day:
                continue
            held.append(
                OfficeHeld(
                    office=office.id,
                    name=office.name,
                    from_=term.from_,
                    to=term.to,
                    seen=term.seen,
                    current=term is current,
                    note=term.note,
                    sources=term.sources,
                    second_hand=term.second_hand,
                )
            )
    return tuple(sorted(held, key=lambda office: (not office.current, office.from_ or "")))


def _current(office: Office, day: date) -> Term | None:
    """Who holds an office on a day: on the day of a hand-over the newcomer."""
    covering = [term for term in office.holders if _covers(term, day)]
    return covering[-1] if covering else None


def _holders(facts: Facts) -> Iterator[Holder]:
    for office in facts.offices:
        for term in office.holders:
            record = facts.by_id.get(term.person or term.state or "")
            if isinstance(record, (Person, State)):
                yield _holder(record, office, term)


def _holder(who: Person | State, office: Office, term: Term) -> Holder:
    return Holder(
        id=who.id,
        name=who.name,
        state=who.state if isinstance(who, Person) else who.id,
        role=who.role if isinstance(who, Person) else None,
        office=office.id,
        office_name=office.name,
        from_=term.from_,
        to=term.to,
        seen=term.seen,
        inferred=term.inferred,
        note=term.note,
        sources=term.sources,
        second_hand=term.second_hand,
    )


def _idle(person: Person) -> Holder:
    return Holder(
        id=person.id,
        name=person.name,
        state=person.state,
        role=person.role,
        office=None,
        office_name=None,
        from_=None,
        to=None,
        seen=None,
        inferred=False,
        note=person.note,
        sources=person.sources,
        second_hand=person.second_hand,
    )
