"""Laws of states, and which were in force on a day."""

from collections.abc import Collection
from datetime import date

from msgspec import structs

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Law
from sco_cli.results import Force, LawOn


def laws(
    facts: FactBase,
    states: Collection[str] = (),
    forces: Collection[Force] = (),
    day: date | None = None,
) -> tuple[LawOn, ...]:
    """Laws, by the day of assent.

    Args:
        facts: from ``load()``.
        states: ids of the states; all by default.
        forces: only laws of which that is known on the day; all by default.
        day: the day asked about; the last of the facts by default.
    """
    when = day or last_day(facts.as_of)
    found = [law for law in facts.laws if not states or law.state in states]
    # A law that was not yet in force differs from one of which the day is not known.
    whole = {law.id: law for law in facts.whole.laws}
    stand = (LawOn(**structs.asdict(law), force=force(whole[law.id], when)) for law in found)
    return tuple(law for law in stand if not forces or law.force in forces)


def force(law: Law, day: date) -> Force:
    """Whether a law was in force on a day."""
    if law.lapsed and last_day(law.lapsed) <= day:
        return "lapsed"
    begun = law.in_force or law.assent
    if begun is None or (law.lapsed and first_day(law.lapsed) <= day):
        return "unknown"
    if last_day(begun) <= day:
        return "in-force"
    return "not-yet" if day < first_day(begun) else "unknown"
