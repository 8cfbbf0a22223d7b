"""What kind of statement a record is, and what that asks of it."""

from sco_cli.checks.base import Found, every, rule
from sco_cli.model import Fact, Facts, Term, fields_of


@rule
def e401_claim_of_nobody(facts: Facts) -> Found:
    """A claim doesn't say whose it is.

    一方说法未说明出自何方。
    """
    for owner, path, fact in every(facts, Fact):
        if fact.basis == "claim" and fact.by is None:
            yield owner, f"{path}.by".strip("."), "claim"


@rule
def e402_dispute(facts: Facts) -> Found:
    """A disputed fact needs two versions and which is better; other facts have neither.

    说法不一的事实须有至少两种说法和取舍理由；其他事实不得有。
    """
    for owner, path, fact in every(facts, Fact):
        disputed = fact.basis == "disputed"
        if disputed != (len(fact.versions) >= 2) or disputed != (fact.better is not None):
            yield owner, f"{path}.versions".strip("."), fact.basis


@rule
def e403_relayed(facts: Facts) -> Found:
    """A relayed source has a link to what was not seen, or another source has an origin.

    转引来源带有未见过的链接，或其他来源写了出处。
    """
    for source in facts.sources:
        if (source.kind == "relayed" and source.urls) or (
            source.kind != "relayed" and source.origin
        ):
            yield source.id, "urls", source.kind


@rule
def e404_unknown_field(facts: Facts) -> Found:
    """A field is listed as not known that the record has, or that doesn't exist.

    列为“不详”的字段已有值，或不存在。
    """
    for owner, path, fact in every(facts, Fact):
        for name in fact.unknown:
            attribute = dict(fields_of(type(fact))).get(name)
            if attribute is None or getattr(fact, attribute):
                yield owner, f"{path}.unknown".strip("."), name


@rule
def e405_holder(facts: Facts) -> Found:
    """A term names neither a person nor a state, or no date at all.

    任期既无人名也无国名，或毫无日期。
    """
    for owner, path, term in every(facts, Term):
        if not (term.person or term.state) or not (term.from_ or term.to or term.seen):
            yield owner, path, term.person or term.state or ""


@rule
def e406_empty_topic(facts: Facts) -> Found:
    """A topic has no statement and no topic under it.

    专题没有陈述，也没有下级专题。
    """
    parents = {topic.parent for topic in facts.topics}
    for topic in facts.topics:
        if not topic.statements and topic.id not in parents:
            yield topic.id, "statements", "[]"
