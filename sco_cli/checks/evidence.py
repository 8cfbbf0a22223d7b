"""How a record treats its evidence: disputes, renderings, absences, verdicts. Warnings."""

import re
from typing import Final

from sco_cli.checks.base import At, Findings, rule
from sco_cli.checks.calques import LISTED
from sco_cli.factbase import FactBase
from sco_cli.kinds import fields
from sco_cli.model import (
    Claim,
    Fact,
    Name,
    Person,
    Source,
    Sourced,
    Text,
    Version,
)


@rule(Fact)
def w507_dispute_of_newspapers(fact: Fact, at: At) -> Findings:
    """Only newspapers disagree, not parties that could know; move the other values into a note."""
    sources = at.once(_sources)
    if fact.versions and all(_of_a_newspaper(version, sources) for version in fact.versions):
        yield "versions", ", ".join(id_ for v in fact.versions for id_ in v.sources)


def _sources(facts: FactBase) -> dict[str, Source]:
    return {source.id: source for source in facts.sources}


def _of_a_newspaper(version: Version, sources: dict[str, Source]) -> bool:
    """Whether the press tells it in its own name: a party whom it quotes could know."""
    cited = [sources[id_] for id_ in version.sources if id_ in sources]
    if any(source.kind != "press" for source in cited):
        return False
    return version.by is None or any(
        version.by.en.startswith(_OUTLET.split(source.publisher.en)[0]) for source in cited
    )


_OUTLET: Final = re.compile(r" \(| via |[,;]")
"""Where the name of an outlet ends: what follows says of which country, and through whom."""


@rule(Sourced)
def w508_own_chinese(part: Sourced, at: At) -> Findings:
    """A Chinese name is marked as our own though a source is Chinese; quote its form in a note."""
    note = getattr(part, "note", None)
    if note and _QUOTED.search(note.zh):
        return
    sources = at.once(_sources)
    chinese = [i for i in part.sources if i in sources and _is_chinese(sources[i])]
    national = isinstance(part, Person) and part.state == "china"
    for field in fields(type(part)):
        name = getattr(part, field.attribute)
        if isinstance(name, Name) and name.zh_own and (chinese or national):
            yield field.name, ", ".join([name.zh, *chinese])


def _is_chinese(source: Source) -> bool:
    return any(lang.startswith("zh") for lang in source.langs)


_QUOTED: Final = re.compile("[“《]")
_ABSENCE: Final = {lang: re.compile(found, re.I) for lang, found in LISTED["absence"].items()}
_REPLY: Final = re.compile(r"\bno (?:\w+ )?(?:reply|response|comment|account)\b", re.I)
"""That a party did not answer is a fact about the party."""


@rule(Text)
def w509_absence_in_prose(text: Text, at: At) -> Findings:
    """A text says what was not found; list it in `unknown`, or write once `Not found: X.`."""
    record = at.facts.by_id.get(at.owner)
    if at.field.role != "prose" or record is None or isinstance(record, Source):
        return
    if at.field.name == "record" and isinstance(record, Claim) and record.verdict == "unsupported":
        return
    for lang, absence in _ABSENCE.items():
        if hit := absence.search(_REPLY.sub("", getattr(text, lang))):
            yield lang, hit[0]


_OPENING: Final = re.compile(
    "|".join(rf"(?P<{verdict}>{words})" for verdict, words in LISTED["openings"].items()), re.I
)


@rule(Claim)
def w510_other_verdict(claim: Claim, _: At) -> Findings:
    """The evidence on a claim begins with a verdict other than the one given."""
    for text in (claim.record.en, claim.record.zh) if claim.record else ():
        if (hit := _OPENING.match(text)) and hit.lastgroup != claim.verdict:
            yield "record", f"{hit[0]} / {claim.verdict}"
