"""How a record treats its evidence: disputes, renderings, absences, verdicts. Warnings."""

import re
from typing import Final

from sco_cli.checks.base import At, Findings, rule
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
from sco_cli.vocabulary import Verdict


@rule(Fact)
def w507_dispute_of_newspapers(fact: Fact, at: At) -> Findings:
    """Only newspapers disagree, no party that could know; the right value goes into a note.

    说法不一的只是报刊，没有知情的当事方；应取正确的一说，其余写入注。
    """
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
    """A Chinese name is marked as our own though a source is Chinese; quote its form in a note.

    来源有中文，或人物为中国籍，中文名称却标为自译；来源另有写法的，请在注中引出。
    """
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
_ABSENCE: Final = {
    "en": re.compile(
        r"\bno sources?\b"
        r"|\b(?:no|nothing)(?: [\w'’-]+){0,8}? (?:was|were|has been|have been) (?:found|seen)\b"
        r"|\b(?:was|were|is|are|has been|have been|been) not (?:found|seen|shown)\b"
        r"|\b(?:has|have) not been (?:found|seen|shown)\b"
        r"|\b(?:could|can) not be found\b|\bnot seen\b",
        re.I,
    ),
    "zh": re.compile(
        r"(?<!所)未见(?!面|效)|未(?:能)?(?:找到|查到)|尚未发现|没(?:有)?(?:找到|查到|来源)"
        r"|找不到|查无|(?<!尚)无来源|未发现[^，。；]{0,12}(?:来源|资料|记载|报道)"
    ),
}
_REPLY: Final = re.compile(r"\bno (?:\w+ )?(?:reply|response|comment|account)\b", re.I)
"""That a party did not answer is a fact about the party."""


@rule(Text)
def w509_absence_in_prose(text: Text, at: At) -> Findings:
    """A text says what was not found; the place for that is `unknown`, or once "Not found: X."

    正文中写了未查到什么；应列入“查无来源”，或只写一次“……不详。”。
    """
    record = at.facts.by_id.get(at.owner)
    if at.field.role != "prose" or record is None or isinstance(record, Source):
        return
    if at.field.name == "record" and isinstance(record, Claim) and record.verdict == "unsupported":
        return
    for lang, absence in _ABSENCE.items():
        if hit := absence.search(_REPLY.sub("", getattr(text, lang))):
            yield lang, hit[0]


_OPENINGS: Final[dict[Verdict, str]] = {
    "supported": r"(?:supported|confirmed)\b|(?:true|right|correct)[:.]|(?:有据|属实|正确)[：，。]",
    "partly": r"part(?:ly|ially)\b|部分(?:有据|属实|正确)",
    "outdated": r"outdated\b|已?过时",
    "wrong": r"(?:wrong|false|incorrect|inaccurate)\b|(?:错误|有误|不实|不确)[：，；。]",
    "unsupported": r"(?:unsupported|unconfirmed|no sources?|not found)\b|(?:没有|未见|未找到)来源",
    "opinion": r"(?:opinion|(?:a )?judge?ment)\b|属于?(?:观点|评价|判断)|观点[：，；。]",
}
"""With which words the text on a claim gives a verdict away."""
_OPENING: Final = re.compile(
    "|".join(rf"(?P<{verdict}>{words})" for verdict, words in _OPENINGS.items()), re.I
)


@rule(Claim)
def w510_other_verdict(claim: Claim, _: At) -> Findings:
    """What the record says of a claim begins with another verdict than the one that is given.

    对说法的说明以另一种判断结果开头。
    """
    for text in (claim.record.en, claim.record.zh) if claim.record else ():
        if (hit := _OPENING.match(text)) and hit.lastgroup != claim.verdict:
            yield "record", f"{hit[0]} / {claim.verdict}"
