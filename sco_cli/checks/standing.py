"""What kind of statement a record is, and what that asks of it."""

from sco_cli.checks.base import At, Findings, rule
from sco_cli.factbase import FactBase
from sco_cli.model import Claim, Fact, Source, Tenure, Topic, fields_of


@rule(Fact)
def e401_claim_of_nobody(fact: Fact, _: At) -> Findings:
    """A claim doesn't say who makes it."""
    if fact.basis == "claim" and fact.by is None:
        yield "by", "claim"


@rule(Fact)
def e402_dispute(fact: Fact, _: At) -> Findings:
    """A disputed fact needs two versions or more and an assessment; others must have neither."""
    disputed = fact.basis == "disputed"
    if disputed != (len(fact.versions) >= 2) or disputed != (fact.better is not None):
        yield "versions", fact.basis


@rule(Source)
def e403_relayed(source: Source, _: At) -> Findings:
    """A second-hand source has `urls`, or a source of another kind has an `origin`."""
    if source.urls if source.kind == "relayed" else source.origin:
        yield "urls", source.kind


@rule(Fact)
def e404_unknown_field(fact: Fact, _: At) -> Findings:
    """A field listed in `unknown` has a value or doesn't exist."""
    for i, absence in enumerate(fact.unknown, 1):
        attribute = dict(fields_of(type(fact))).get(absence.field)
        if attribute is None or getattr(fact, attribute):
            yield f"unknown[{i}]", absence.field


@rule(Tenure)
def e405_holder(tenure: Tenure, _: At) -> Findings:
    """A term of office needs a date, and exactly one of a person, a state and a vacancy."""
    held_by = [bool(tenure.person), bool(tenure.state), tenure.vacant]
    if held_by.count(True) != 1 or not (tenure.from_ or tenure.to or tenure.seen):
        yield "", tenure.person or tenure.state or ""


@rule(Topic)
def e406_empty_topic(topic: Topic, at: At) -> Findings:
    """A topic has neither a statement nor a subtopic."""
    if not topic.statements and topic.id not in at.once(_parents):
        yield "statements", "[]"


def _parents(facts: FactBase) -> set[str | None]:
    return {topic.parent for topic in facts.topics}


@rule(Claim)
def e408_bare_verdict(claim: Claim, _: At) -> Findings:
    """A verdict other than opinion comes without its evidence."""
    if claim.record is None and claim.verdict != "opinion":
        yield "record", claim.verdict
