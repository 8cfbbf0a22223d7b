"""Offices and who holds them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from msgspec import structs

from sco_cli.dates import OPEN, first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Office, Person, State, Tenure
from sco_cli.results import Holder, Holding, OfficeHeld


def people(
    facts: FactBase, office: str | None = None, day: date | None = None
) -> tuple[Holder, ...]:
    """People and the offices that they hold or held.

    Args:
        facts: from ``load()``.
        office: only the holders of this office, states and vacancies among them; all people by
            default.
        day: what is known of each office on this day, ``holding`` says how; of offices that had
            begun by then.

    >>> from sco_cli import load
    >>> [h.name.en for h in people(load(), "secretary-general", date(2012, 1, 1))]
    ['Muratbek Imanaliev']
    """
    asked = [o for o in facts.offices if office is None or o.id == office]
    if day is not None:
        return tuple(h for o in asked if office or begun(o, day) for h in held_on(facts, o, day))
    found = [holder for o in asked for holder in _holders(facts, o)]
    if office is None:
        in_office = {holder.id for holder in found}
        found = [holder for holder in found if holder.id not in (None, holder.state)]
        found += [
            _holder(person, None, None) for person in facts.people if person.id not in in_office
        ]
    return tuple(found)


def held_on(facts: FactBase, office: Office, day: date) -> Iterator[Holder]:
    """What is known of an office on a day: a row, or one for each who may have held it."""
    for holding, tenure in _on(office, day) or [("unknown", None)]:
        record = facts.get((tenure.person or tenure.state or "") if tenure else "")
        who = record if isinstance(record, (Person, State)) else None
        yield structs.replace(_holder(who, office, tenure), holding=holding)


def _on(office: Office, day: date) -> list[tuple[Holding, Tenure | None]]:
    """What is known of an office on a day, and of which tenures; nothing if it isn't known.

    On the day of a hand-over the newcomer counts, where one holds it at a time.
    """
    found = [t for t in office.holders if _possibly(t, day)]
    if not office.several:
        found = [t for t in found if not _superseded(t, office, day)]
        sure = [i for i, t in enumerate(found) if _certainly(t, day)]
        found = found[sure[-1] :] if sure else found
        if len(found) > 1:
            return [("possible", t) for t in found]
    return [(_holding(t) if _certainly(t, day) else "possible", t) for t in found]


def _holding(tenure: Tenure) -> Holding:
    return "vacant" if tenure.vacant else "held"


def _superseded(tenure: Tenure, office: Office, day: date) -> bool:
    """Whether somebody had come after a holder whose last day isn't known."""
    later = office.holders[office.holders.index(tenure) + 1 :]
    begun = (t.from_ or t.seen or t.to for t in later)
    return tenure.to is None and any(b is not None and last_day(b) <= day for b in begun)


def _certainly(tenure: Tenure, day: date) -> bool:
    """Both ends are inclusive; a month or year asserts nothing for the days that it leaves open."""
    if tenure.from_ is None:
        return _is_day(tenure.seen) and first_day(tenure.seen or "") <= day <= last_day(
            tenure.seen or ""
        )
    return last_day(tenure.from_) <= day and (tenure.to is None or day <= first_day(tenure.to))


def _possibly(tenure: Tenure, day: date) -> bool:
    if tenure.from_ is None:
        seen = tenure.seen or tenure.to
        return seen is not None and first_day(seen) <= day <= last_day(seen)
    return first_day(tenure.from_) <= day and (tenure.to is None or day <= last_day(tenure.to))


def _is_day(edtf: str | None) -> bool:
    """Whether a date is known to the day, at both ends of a span."""
    ends = edtf.split("/") if edtf else [""]
    return all(end == OPEN or len(end) == len("2017-06-09") for end in ends)


def begun(office: Office, day: date) -> bool:
    """Whether somebody had held an office by a day."""
    firsts = (tenure.from_ or tenure.seen or tenure.to for tenure in office.holders)
    return any(first is not None and first_day(first) <= day for first in firsts)


def unknown(holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """The offices of which the facts don't show who held them."""
    return tuple(holder for holder in holders if holder.holding == "unknown")


def offices_of(facts: FactBase, state: str, day: date) -> tuple[OfficeHeld, ...]:
    """The rotating offices that a state holds or held by a day, those held on it first."""
    held = []
    for office in facts.offices:
        current = [t for holding, t in _on(office, day) if holding == "held"]
        for tenure in office.holders:
            begun = tenure.from_ or tenure.seen
            if tenure.state != state or tenure.person or not begun or first_day(begun) > day:
                continue
            held.append(
                OfficeHeld(
                    office=office.id,
                    name=office.name,
                    current=tenure in current,
                    **_held(tenure),
                )
            )
    return tuple(sorted(held, key=lambda office: (not office.current, office.from_ or "")))


def offices_by_person(facts: FactBase) -> dict[str, list[tuple[Office, Tenure]]]:
    """The offices that each person held, by the person's id."""
    found: dict[str, list[tuple[Office, Tenure]]] = {}
    for office in facts.offices:
        for tenure in office.holders:
            if tenure.person:
                found.setdefault(tenure.person, []).append((office, tenure))
    return found


def _holders(facts: FactBase, office: Office) -> Iterator[Holder]:
    for tenure in office.holders:
        record = facts.by_id.get(tenure.person or tenure.state or "")
        if isinstance(record, (Person, State)):
            yield _holder(record, office, tenure)
        elif tenure.vacant:
            yield structs.replace(_holder(None, office, tenure), holding="vacant")


def _holder(who: Person | State | None, office: Office | None, tenure: Tenure | None) -> Holder:
    """Somebody with an office or, without one, a person as such: the remark is on either."""
    person = who if isinstance(who, Person) else None
    country = who.id if isinstance(who, State) else None
    return Holder(
        id=who.id if who else None,
        name=who.name if who else None,
        state=person.state if person else country,
        holding=None,
        role=person.role if person else None,
        office=office.id if office else None,
        office_name=office.name if office else None,
        acting=tenure.acting if tenure else False,
        inferred=tenure.inferred if tenure else False,
        **_held(tenure or who or office),
    )


_HELD: Final = ("from_", "to", "seen", "note", "sources", "second_hand")


def _held(of: Tenure | Person | State | Office | None) -> dict[str, Any]:
    """When an office was held, and on what that rests; a person as such has no dates."""
    return {field: getattr(of, field, None) for field in _HELD}
