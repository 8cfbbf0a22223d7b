"""Offices and who holds them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Office, Person, State, Tenure
from sco_cli.results import Holder, OfficeHeld


def people(
    facts: FactBase, office: str | None = None, day: date | None = None
) -> tuple[Holder, ...]:
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
        found += [
            _holder(person, None, None) for person in facts.people if person.id not in in_office
        ]
        found.sort(key=lambda holder: holder.id)
    return tuple(found)


def holders_on(holders: tuple[Holder, ...], day: date) -> tuple[Holder, ...]:
    """Who of these holds an office on a day: of each office the one who came last."""
    now: dict[str, Holder] = {}
    for holder in holders:
        if holder.office and _covers(holder, day):
            now[holder.office] = holder
    return tuple(now.values())


def without_holder(facts: FactBase, day: date, office: str | None = None) -> tuple[Office, ...]:
    """The offices of which the facts name no holder on a day: this one, or all that had one."""
    return tuple(
        o
        for o in facts.offices
        if (o.id == office if office else any(_begun(tenure, day) for tenure in o.holders))
        and _current(o, day) is None
    )


def _begun(tenure: Tenure, day: date) -> bool:
    first = tenure.from_ or tenure.seen or tenure.to
    return first is not None and first_day(first) <= day


def _covers(tenure: Holder | Tenure, day: date) -> bool:
    """Both ends are inclusive, a month or year to its end; a sighting covers what it names."""
    if tenure.from_ is None:
        seen = tenure.seen
        return seen is not None and first_day(seen) <= day <= last_day(seen)
    return first_day(tenure.from_) <= day and (tenure.to is None or day <= last_day(tenure.to))


def offices_of(facts: FactBase, state: str, day: date) -> tuple[OfficeHeld, ...]:
    """The rotating offices that a state holds or held by a day, those held on it first."""
    held = []
    for office in facts.offices:
        current = _current(office, day)
        for tenure in office.holders:
            begun = tenure.from_ or tenure.seen
            if tenure.state != state or tenure.person or not begun or first_day(begun) > day:
                continue
            held.append(
                OfficeHeld(
                    office=office.id,
                    name=office.name,
                    current=tenure is current,
                    **_held(tenure),
                )
            )
    return tuple(sorted(held, key=lambda office: (not office.current, office.from_ or "")))


def _current(office: Office, day: date) -> Tenure | None:
    """Who holds an office on a day: on the day of a hand-over the newcomer."""
    covering = [tenure for tenure in office.holders if _covers(tenure, day)]
    return covering[-1] if covering else None


def _holders(facts: FactBase) -> Iterator[Holder]:
    for office in facts.offices:
        for tenure in office.holders:
            record = facts.by_id.get(tenure.person or tenure.state or "")
            if isinstance(record, (Person, State)):
                yield _holder(record, office, tenure)


def _holder(who: Person | State, office: Office | None, tenure: Tenure | None) -> Holder:
    """Somebody with an office or, without one, a person as such: the remark is on either."""
    person = who if isinstance(who, Person) else None
    return Holder(
        id=who.id,
        name=who.name,
        state=person.state if person else who.id,
        role=person.role if person else None,
        office=office.id if office else None,
        office_name=office.name if office else None,
        inferred=tenure.inferred if tenure else False,
        **_held(tenure or who),
    )


_HELD: Final = ("from_", "to", "seen", "note", "sources", "second_hand")


def _held(of: Tenure | Person | State) -> dict[str, Any]:
    """When an office was held, and on what that rests; a person as such has no dates."""
    return {field: getattr(of, field, None) for field in _HELD}
