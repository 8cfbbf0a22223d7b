"""What records hold in lists: delegations, listings, absences, and whether a list is complete."""

from typing import Final

from sco_cli import dates
from sco_cli.checks.base import At, Findings, rule, valid
from sco_cli.factbase import FactBase
from sco_cli.kinds import fields, values
from sco_cli.model import (
    Absence,
    Delegation,
    Event,
    Fact,
    GroupListing,
    Meeting,
    Record,
    State,
    Text,
    texts_of,
)

_OF_BODIES: Final = ("summit", "heads-of-government", "rats-council")


@rule(Record)
def e210_separator(record: Record, _: At) -> Findings:
    """An item of a list contains a semicolon and a space, which separate the items in CSV."""
    for field in fields(type(record)):
        for i, item in enumerate(values(record, field), 1) if field.many else ():
            said = dict(texts_of(item)) if isinstance(item, Text) else {"": item}
            for lang, text in said.items():
                if isinstance(text, str) and "; " in f"{text} ":
                    yield f"{field.name}[{i}]{lang and '.'}{lang}", text


@rule(Absence)
def e410_unsearched(absence: Absence, _: At) -> Findings:
    """A field in `unknown` needs a search in at least two languages; list them in `langs`."""
    if len(set(absence.langs)) < 2:
        yield "langs", ", ".join(absence.langs) or "[]"


@rule(Meeting)
def e411_delegation_without_status(meeting: Meeting, at: At) -> Findings:
    """A delegation's state had no status on the day, so that its capacity can only be `guest`."""
    if not valid(meeting.date):
        return
    states = at.once(_states)
    for i, delegation in enumerate(meeting.delegations, 1):
        state = states.get(delegation.state or "")
        if state and delegation.capacity != "guest" and not _had_status(state, meeting.date):
            yield f"delegations[{i}]", f"{state.id} {delegation.capacity}"


def _states(facts: FactBase) -> dict[str, State]:
    return {state.id: state for state in facts.states}


def _had_status(state: State, when: str) -> bool:
    return any(
        valid(spell.from_)
        and valid(spell.to or when)
        and dates.first_day(spell.from_) <= dates.last_day(when)
        and (spell.to is None or dates.last_day(spell.to) >= dates.first_day(when))
        for spell in state.spells
    )


@rule(Delegation)
def e412_sender(delegation: Delegation, _: At) -> Findings:
    """A delegation needs exactly one state or organization, and at most one leader."""
    if (delegation.state is None) == (delegation.organization is None):
        yield "", delegation.state or ""
    if delegation.person and delegation.name:
        yield "name", delegation.person


@rule(GroupListing)
def e413_lister(listing: GroupListing, _: At) -> Findings:
    """A listing of a group needs exactly one state or organization."""
    if (listing.state is None) == (listing.organization is None):
        yield "", listing.state or ""


@rule(Event)
def e414_event_of_a_body(event: Event, _: At) -> Findings:
    """A meeting of a body is listed among the events; move it to the meetings."""
    if event.kind in _OF_BODIES:
        yield "kind", event.kind


@rule(Fact)
def e415_complete(fact: Fact, _: At) -> Findings:
    """`complete` names something that is not one of the lists that can be complete."""
    lists = {field.name for field in fields(type(fact)) if field.says.get("listed")}
    for name in fact.complete:
        if name not in lists:
            yield "complete", name
