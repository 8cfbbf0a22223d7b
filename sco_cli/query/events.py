"""What happened, and when."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final, get_args

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.kinds import title_of
from sco_cli.languages import LANGUAGES, say
from sco_cli.message import Message
from sco_cli.model import (
    Event,
    Exercise,
    Fact,
    Law,
    Meeting,
    Name,
    Operation,
    Treaty,
    fields_of,
)
from sco_cli.results import Step, StepKind
from sco_cli.vocabulary import EventKind

EVENT_KINDS: Final[tuple[EventKind, ...]] = get_args(EventKind)
PAKISTAN: Final = "pakistan"
SUMMIT_BODIES: Final = ("shanghai-five", "council-of-heads-of-state")
"""The bodies whose meetings are summits."""
_KIND_OF_MEETING: Final[dict[str, EventKind]] = {
    **dict.fromkeys(SUMMIT_BODIES, "summit"),
    "council-of-heads-of-government": "heads-of-government",
    "rats-council": "rats-council",
}
_HEADS: Final = ("secretary-general", "rats-director")
"""The offices whose tenures are steps: of those who head the two standing bodies."""


def timeline(
    facts: FactBase,
    start: str | date | None = None,
    end: str | date | None = None,
    kinds: Collection[EventKind] = (),
    states: Collection[str] = (),
) -> tuple[Step, ...]:
    """What happened, in date order: each dated step of an event, meeting, document or other record.

    Args:
        facts: from ``load()``.
        start: leave out what ended before this day, or EDTF date; without an end, what began.
        end: leave out what began after this day, or the last day of this EDTF date.
        kinds: only these kinds; all by default.
        states: ids of states of which at least one must be concerned; all by default.

    >>> from sco_cli import load
    >>> timeline(load(), kinds=["summit"])[0].id
    'shanghai-five-shanghai-1996'
    >>> [event.id for event in timeline(load(), "2017-06", "2017-06", kinds=["accession"])]
    ['india-pakistan-accession-2017']
    """
    since = first_day(start) if isinstance(start, str) else start
    until = last_day(end) if isinstance(end, str) else end
    found = [
        step
        for step in steps(facts)
        if (not kinds or step.kind in kinds)
        and (not states or any(state in states for state in step.states))
        and (since is None or last_day(step.date.removesuffix("/..")) >= since)
        and (until is None or first_day(step.date) <= until)
    ]
    return tuple(sorted(found, key=lambda step: (first_day(step.date), step.id)))


def steps(facts: FactBase) -> Iterator[Step]:
    """Every dated step, in the file's order."""
    for event in facts.events:
        yield _step(event, event.kind, "held", event.date, states=event.states)
    for meeting in facts.meetings:
        kind = _KIND_OF_MEETING.get(meeting.organ, "meeting")
        yield _step(meeting, kind, "held", meeting.date, states=present(meeting))
    yield from _appointments(facts)
    for treaty in facts.treaties:
        yield from _dated(
            treaty, "treaty", signatories(treaty), signed=treaty.signed, in_force=treaty.in_force
        )
    whole = {law.id: law for law in facts.whole.laws}
    for law in facts.laws:
        pending = whole[law.id].in_force and not law.in_force  # on a past day
        begun = None if pending else law.in_force or law.assent
        yield from _dated(law, "law", (law.state,), in_force=begun, lapsed=law.lapsed)
    for exercise in facts.exercises:
        if exercise.held == "held":
            yield from _dated(exercise, "exercise", _in_exercise(exercise), held=exercise.date)
    for operation in facts.operations:
        # One that began and ended on the same day was held.
        ended = None if operation.to == operation.from_ else operation.to
        yield from _dated(
            operation, "operation", operation.states, began=operation.from_, ended=ended
        )


def _dated(
    record: Treaty | Law | Exercise | Operation,
    kind: EventKind,
    states: tuple[str, ...],
    **when: str | None,
) -> Iterator[Step]:
    """A step for each of its dates that is known."""
    for step, day in when.items():
        if day:
            word: Any = step.replace("_", "-")
            yield _step(record, kind, word, day, states=states)


def _appointments(facts: FactBase) -> Iterator[Step]:
    for office in facts.offices:
        for tenure in office.holders:
            person = facts.get(tenure.person or "")
            if office.id in _HEADS and person and tenure.from_:
                words = Message("{name}: {text}", name=office.name, text=title_of(person))
                said = {lang: say(words, lang) for lang in LANGUAGES}
                yield Step(
                    id=person.id,
                    kind="appointment",
                    step="took-office",
                    date=tenure.from_,
                    title=Name(en=said["en"], zh=said["zh"]),
                    organ=office.organ,
                    people=(person.id,),
                    sources=tenure.sources,
                    second_hand=tenure.second_hand,
                )


_SHARED: Final = ("text", "pakistan", "place", "organ", "number", "people", "topics")
"""What a step has of the record whose step it is, as far as that has it."""


def _step(
    of: Event | Meeting | Treaty | Law | Exercise | Operation,
    kind: EventKind,
    step: StepKind,
    when: str,
    states: tuple[str, ...],
) -> Step:
    names = {attribute for _, attribute in fields_of(type(of))}
    shared = {name: getattr(of, name) for name in _SHARED if name in names}
    if isinstance(of, Law):
        shared.pop("number")  # it numbers no meeting
    evidence = {name: getattr(of, name) for name in _EVIDENCE}
    return Step(
        id=of.id, kind=kind, step=step, date=when, title=_title(of), states=states,
        **shared, **evidence,
    )  # fmt: skip


def _title(of: Event | Meeting | Treaty | Law | Exercise | Operation) -> Name:
    return of.title if isinstance(of, (Event, Meeting, Treaty)) else of.name


_EVIDENCE: Final = tuple(n for n in Fact.__struct_fields__ if n not in ("unknown", "complete"))


def present(meeting: Meeting) -> tuple[str, ...]:
    """The states that took part in a meeting: those with a delegation, and the others named."""
    led = (delegation.state for delegation in meeting.delegations if delegation.state)
    return tuple(dict.fromkeys((*led, *meeting.states)))


def signatories(text: Treaty) -> tuple[str, ...]:
    """The states that a source names as having signed, approved or joined a document."""
    joined = (p.state for p in text.parties if p.standing in ("party", "signed", "approved"))
    return tuple(dict.fromkeys((*text.states, *joined)))


def _in_exercise(exercise: Exercise) -> tuple[str, ...]:
    taking_part = exercise.pakistan_role in ("host", "took-part", "observed")
    pakistan = (PAKISTAN,) if taking_part else ()
    return tuple(dict.fromkeys((*exercise.host, *exercise.participants, *pakistan)))
