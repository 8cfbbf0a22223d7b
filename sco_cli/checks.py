"""The rules that tie the records together, one pure function a code.

A rule's docstring is its message: the English line, then the Chinese one. ``E`` codes are errors;
``W`` codes say what only a person can judge.
"""

import inspect
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from sco_cli import dates
from sco_cli.errors import FactsError
from sco_cli.model import (
    Event,
    Fact,
    Facts,
    Record,
    Sourced,
    Term,
    Text,
    fields_of,
)


class Problem(NamedTuple):
    """One place where a rule is broken."""

    code: str
    record: str
    """The id of the record, or ``as_of``, ``note`` and the like for the file's head."""
    field: str
    detail: str
    """What stands there, quoted or named; not a sentence."""


Found = Iterator[tuple[str, str, str]]
"""Record id, field, detail."""
Rule = Callable[[Facts], Found]
RULES: Final[dict[str, Rule]] = {}
"""Every rule by its code."""


FORM: Final = (
    "the file leaves the canonical form here; sco check --fix writes it",
    "文件从此处起不合规范格式；可用 sco check --fix 改写",
)
"""E601, which is about the file's text: ``sco check`` compares it."""


def _rule(function: Rule) -> Rule:
    RULES[function.__name__[:4].upper()] = function
    return function


def message(code: str) -> tuple[str, str]:
    """What a code means, in English and Chinese."""
    if code == "E601":
        return FORM
    en, zh = (inspect.getdoc(RULES[code]) or "").split("\n\n")
    return en.rstrip("."), zh.rstrip("。")


def run(facts: Facts, codes: Iterable[str] | None = None) -> list[Problem]:
    """All problems of a fact base, in the order of the codes.

    Args:
        facts: what was read; it may be any bad data that the model's types let through.
        codes: only these rules; all by default.
    """
    return [Problem(code, *found) for code in (codes or RULES) for found in RULES[code](facts)]


def errors() -> list[str]:
    """The codes of the rules that a fact file must keep."""
    return [code for code in RULES if code.startswith("E")]


def refuse(facts: Facts, path: str) -> None:
    """Stop at a fact file that breaks a rule.

    Raises:
        FactsError: with the first problem and how many there are.
    """
    problems = run(facts, errors())
    if not problems:
        return
    first = problems[0]
    en, zh = message(first.code)
    at = f"{first.record}, {first.field}: {first.detail}"
    more = len(problems) - 1
    raise FactsError(
        f"{path}: {first.code} {at}: {en}" + (f" (and {more} more)" if more else ""),
        f"{path}：{first.code} {at}：{zh}" + (f"（另有{more}处）" if more else ""),
        hint=(f"see all with: sco check {path}", f"查看全部：sco check {path}"),
    )


# Walking the records


def _parts(record: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """A record and everything in it, with the path of each part."""
    yield path, record
    if isinstance(record, Record):
        for field, attribute in fields_of(type(record)):
            value = getattr(record, attribute)
            if value is not None:
                yield from _parts(value, f"{path}.{field}" if path else field)
    elif isinstance(record, tuple):
        for i, value in enumerate(record, 1):
            yield from _parts(value, f"{path}[{i}]")


def _tops(facts: Facts) -> Iterator[tuple[str, Any]]:
    """The head's texts and every top-level record, with ids; statements lie in their topic."""
    yield "note", facts.note
    for name in facts.__struct_fields__:
        value = getattr(facts, name)
        if isinstance(value, tuple):
            for record in value:
                yield record.id, record


def _all(facts: Facts, type_: type[Any]) -> Iterator[tuple[str, str, Any]]:
    """Every part of a type: id of the record, path of the part, the part.

    What lies in a statement is reported under the statement's own id.
    """
    for top, record in _tops(facts):
        owner, prefix = top, ""
        for path, part in _parts(record):
            if path.startswith("statements[") and isinstance(part, Fact):
                owner, prefix = getattr(part, "id", top), path + "."
            elif not path.startswith(prefix):
                owner, prefix = top, ""
            if isinstance(part, type_):
                yield owner, path.removeprefix(prefix) or path, part


# Ids and references


@_rule
def e101_id_twice(facts: Facts) -> Found:
    """An id is used more than once.

    编号重复。
    """
    for id_, times in Counter(r.id for r in facts.records()).items():
        if times > 1:
            yield id_, "id", str(times)


_REFERENCES: Final = {
    "event": "events",
    "organ": "organs",
    "parent": None,
    "person": "people",
    "state": "states",
    "section": "topics",
    "states": "states",
    "host": "states",
    "participants": "states",
    "observers": "states",
    "people": "people",
    "topics": "topics",
    "see": None,
}
"""Field -> the array that its ids come from; ``None`` for any."""


@_rule
def e102_unresolved(facts: Facts) -> Found:
    """A reference leads to no record.

    引用的记录不存在。
    """
    known: dict[str | None, set[str]] = {None: {r.id for r in facts.records()}}
    for name in facts.__struct_fields__:
        if isinstance(rows := getattr(facts, name), tuple):
            known[name] = {r.id for r in rows}
    for owner, path, part in _all(facts, Record):
        for field, array in _REFERENCES.items():
            value = getattr(part, field, None)
            ids = value if isinstance(value, tuple) else (value,)
            for id_ in ids:
                if isinstance(id_, str) and id_ not in known[array]:
                    yield owner, f"{path}.{field}".strip("."), id_


@_rule
def e103_unknown_source(facts: Facts) -> Found:
    """A source is cited that isn't in the list of sources.

    引用的来源未列出。
    """
    known = {source.id for source in facts.sources}
    for owner, path, part in _all(facts, Sourced):
        for id_ in part.sources:
            if id_ not in known:
                yield owner, f"{path}.sources".strip("."), id_


@_rule
def e104_unused_source(facts: Facts) -> Found:
    """A source is listed that nothing cites.

    列出的来源无人引用。
    """
    cited = {id_ for _, _, part in _all(facts, Sourced) for id_ in part.sources}
    for source in facts.sources:
        if source.id not in cited:
            yield source.id, "id", source.id


@_rule
def e105_unsourced(facts: Facts) -> Found:
    """Something has no source.

    没有来源。
    """
    for owner, path, part in _all(facts, Sourced):
        if not part.sources:
            yield owner, f"{path}.sources".strip("."), "[]"


# Texts

_HAN: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_HALF_WIDTH: Final = re.compile(
    r"[\u4e00-\u9fff”》）][,:;!?()]|[,:;!?(][\u4e00-\u9fff“《（]|[\u4e00-\u9fff]\.(?!\w)|\)[\u4e00-\u9fff]"
)
_SPACED: Final = re.compile(
    r"[\u4e00-\u9fff] [\dA-Za-z]|[\dA-Za-z] [\u4e00-\u9fff]"
    r"|[，。、；：？！）（》《“”] | [，。、；：？！）（》《]"
)
_NAMES_ONLY: Final = ("publisher",)


def _texts(facts: Facts) -> Iterator[tuple[str, str, Text]]:
    yield from _all(facts, Text)


@_rule
def e201_untranslated(facts: Facts) -> Found:
    """The Chinese is the same as the English, or holds no Chinese character.

    中文与英文相同，或不含汉字。
    """
    for owner, path, text in _texts(facts):
        if path.rpartition(".")[2] not in _NAMES_ONLY and not _HAN.search(text.zh):
            yield owner, f"{path}.zh", text.zh


@_rule
def e202_chinese_in_english(facts: Facts) -> Found:
    """The English holds Chinese characters.

    英文中夹有汉字。
    """
    for owner, path, text in _texts(facts):
        if _HAN.search(text.en):
            yield owner, f"{path}.en", text.en


@_rule
def e203_half_width(facts: Facts) -> Found:
    """Half-width punctuation stands beside Chinese.

    中文旁用了半角标点。
    """
    for owner, path, text in _texts(facts):
        if hit := _HALF_WIDTH.search(text.zh):
            yield owner, f"{path}.zh", hit[0]


@_rule
def e204_spaced(facts: Facts) -> Found:
    """A space stands between Chinese and a letter, digit or full-width mark.

    中文与字母、数字或全角标点之间有空格。
    """
    for owner, path, text in _texts(facts):
        if hit := _SPACED.search(text.zh):
            yield owner, f"{path}.zh", hit[0]


@_rule
def e205_quotation_marks(facts: Facts) -> Found:
    """Chinese text has other quotation marks than “ ” and ‘ ’.

    中文用了“ ”‘ ’以外的引号。
    """
    for owner, path, text in _texts(facts):
        if hit := re.search(r"[\"「」『』]", text.zh):
            yield owner, f"{path}.zh", hit[0]


@_rule
def e206_not_nfc(facts: Facts) -> Found:
    """A string is not in Unicode normal form NFC.

    字符串不是 Unicode NFC 规范形式。
    """
    for owner, path, string in _all(facts, str):
        if not unicodedata.is_normalized("NFC", string):
            yield owner, path, ascii(string)


@_rule
def e207_control_character(facts: Facts) -> Found:
    """A string holds a control, format or line-breaking character.

    字符串含控制、格式或换行字符。
    """
    for owner, path, string in _all(facts, str):
        for character in string:
            if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
                yield owner, path, ascii(character)


# Dates

_DATES: Final = ("from", "to", "decided", "date", "founded", "seen", "signed", "in_force", "period")


def _dates(facts: Facts) -> Iterator[tuple[str, str, str]]:
    for owner, path, string in _all(facts, str):
        if path.rpartition(".")[2] in _DATES:
            yield owner, path, string
    yield "as_of", "as_of", facts.as_of
    yield "checked", "checked", facts.checked


def _valid(edtf: str) -> bool:
    try:
        dates.parse(edtf)
    except ValueError:
        return False
    return True


@_rule
def e301_impossible_date(facts: Facts) -> Found:
    """A date that the calendar doesn't have, or an interval that ends before it starts.

    日历上没有的日期，或结束早于开始。
    """
    for owner, path, edtf in _dates(facts):
        if not _valid(edtf):
            yield owner, path, edtf


@_rule
def e302_spells(facts: Facts) -> Found:
    """A state's spells overlap or are not in order, or one ends before it begins.

    一国的各段地位重叠、次序颠倒，或结束早于开始。
    """
    for state in facts.states:
        ended: date | None = date.min
        for i, spell in enumerate(state.spells, 1):
            if not _valid(spell.from_) or (spell.to and not _valid(spell.to)):
                break  # E301 says so
            begun = dates.first_day(spell.from_)
            end = dates.first_day(spell.to) if spell.to else None
            if ended is None or begun < ended or (end and end <= begun):
                yield state.id, f"spells[{i}]", f"{spell.from_} {spell.to or ''}".strip()
            ended = end


@_rule
def e303_terms(facts: Facts) -> Found:
    """The holders of an office are not in order, or a term ends before it begins.

    任职者次序颠倒，或任期结束早于开始。
    """
    for office in facts.offices:
        before = date.min
        for i, term in enumerate(office.holders, 1):
            given = [d for d in (term.from_, term.to, term.seen) if d]
            if not all(map(_valid, given)):
                continue  # E301 says so
            if term.from_ and term.to and dates.last_day(term.to) < dates.first_day(term.from_):
                yield office.id, f"holders[{i}]", f"{term.from_} {term.to}"
            start = min(map(dates.first_day, given), default=before)
            if start < before:
                yield office.id, f"holders[{i}]", term.from_ or term.seen or term.to or ""
            before = start


@_rule
def e304_future(facts: Facts) -> Found:
    """Something is recorded as done that lies after the day on which the facts were checked.

    记为已发生的事晚于核对日期。
    """
    if not _valid(facts.checked):
        return
    last = dates.last_day(facts.checked)
    for owner, path, event in _all(facts, Event):
        if _valid(event.date) and dates.first_day(event.date) > last:
            yield owner, f"{path}.date".strip("."), event.date


# Kinds of statement


@_rule
def e401_claim_of_nobody(facts: Facts) -> Found:
    """A claim doesn't say whose it is.

    一方说法未说明出自何方。
    """
    for owner, path, fact in _all(facts, Fact):
        if fact.basis == "claim" and fact.by is None:
            yield owner, f"{path}.by".strip("."), "claim"


@_rule
def e402_dispute(facts: Facts) -> Found:
    """A disputed fact needs two versions and which is better; other facts have neither.

    说法不一的事实须有至少两种说法和取舍理由；其他事实不得有。
    """
    for owner, path, fact in _all(facts, Fact):
        disputed = fact.basis == "disputed"
        if disputed != (len(fact.versions) >= 2) or disputed != (fact.better is not None):
            yield owner, f"{path}.versions".strip("."), fact.basis


@_rule
def e403_relayed(facts: Facts) -> Found:
    """A relayed source has a link to what was not seen, or another source has an origin.

    转引来源带有未见过的链接，或其他来源写了出处。
    """
    for source in facts.sources:
        if (source.kind == "relayed" and source.urls) or (
            source.kind != "relayed" and source.origin
        ):
            yield source.id, "urls", source.kind


@_rule
def e404_unknown_field(facts: Facts) -> Found:
    """A field is listed as not known that the record has, or that doesn't exist.

    列为“不详”的字段已有值，或不存在。
    """
    for owner, path, fact in _all(facts, Fact):
        for name in fact.unknown:
            attribute = dict(fields_of(type(fact))).get(name)
            if attribute is None or getattr(fact, attribute):
                yield owner, f"{path}.unknown".strip("."), name


@_rule
def e405_holder(facts: Facts) -> Found:
    """A term names neither a person nor a state, or no date at all.

    任期既无人名也无国名，或毫无日期。
    """
    for owner, path, term in _all(facts, Term):
        if not (term.person or term.state) or not (term.from_ or term.to or term.seen):
            yield owner, path, term.person or term.state or ""


@_rule
def e406_empty_topic(facts: Facts) -> Found:
    """A topic has no statement and no topic under it.

    专题没有陈述，也没有下级专题。
    """
    parents = {topic.parent for topic in facts.topics}
    for topic in facts.topics:
        if not topic.statements and topic.id not in parents:
            yield topic.id, "statements", "[]"


# Suspicions

_SENTENCE: Final = re.compile(r"[。！？]")
_PROSE: Final = ("text", "record", "role", "better", "why")


@_rule
def w501_long(facts: Facts) -> Found:
    """A text is longer than two sentences.

    文字超过两句。
    """
    for owner, path, text in _texts(facts):
        if path.rpartition(".")[2] in _PROSE and len(_SENTENCE.findall(text.zh)) > 2:
            yield owner, path, str(len(_SENTENCE.findall(text.zh)))


LATIN_IN_CHINESE: Final = frozenset(
    {
        *("RATS", "SCO", "ISPR", "NACTA", "NCTC", "CPEC", "FATF", "QCCM", "NIFTAC", "PATS", "AMAN"),
        *("ARY", "MENAFN", "PIFTAC", "II", "IV", "VI"),
        *("UN", "UNODC", "CSTO", "CIS", "EAEU", "CICA", "ASEAN", "GDP", "COVID", "GSRRA"),
    }
)
"""Abbreviations that Chinese text may hold; names in brackets after their Chinese form may too."""


@_rule
def w502_latin_in_chinese(facts: Facts) -> Found:
    """Chinese text holds a Latin word that is on no list and not in brackets.

    中文里有未列入清单、也不在括号内的拉丁字母词。
    """
    bibliography = {source.id for source in facts.sources}
    for owner, path, text in _texts(facts):
        if owner in bibliography or owner.startswith("term-"):
            continue  # names of pages and publishers; terms are about words
        plain = re.sub(r"（[^（）]*）", "", text.zh)
        for word in re.findall(r"[A-Za-z][A-Za-z'’-]+", plain):
            if word not in LATIN_IN_CHINESE:
                yield owner, f"{path}.zh", word


@_rule
def w503_years_differ(facts: Facts) -> Found:
    """The English and the Chinese give different years.

    中英文给出的年份不同。
    """
    for owner, path, text in _texts(facts):
        if path.rpartition(".")[2] in (*_PROSE, "pakistan", "note"):
            en, zh = _years(text.en), _years(text.zh)
            if en != zh:
                yield owner, path, " ".join(sorted(en ^ zh))


_RANGE: Final = re.compile(r"\b((?:19|20)\d\d)[-–](\d\d)\b(?!-)")
_YEAR_EN: Final = re.compile(r"(?<![\d,.])((?:19|20)\d\d)(?![\d,]\d|\d)")
_YEAR_ZH: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-—至/])|[-—至/]((?:19|20)\d\d)(?!\d)")


def _years(text: str) -> set[str]:
    """The years that a text names: ``2025-26`` names two; a count of people names none."""
    if _HAN.search(text):
        return {year for pair in _YEAR_ZH.findall(text) for year in pair if year}
    spread = _RANGE.sub(lambda m: f"{m[1]} {m[1][:2]}{m[2]}", text)
    return set(_YEAR_EN.findall(spread))


@_rule
def w504_avoided_term(facts: Facts) -> Found:
    """Chinese text uses a form that the glossary says to avoid.

    中文用了术语表建议避免的写法。
    """
    avoided = {
        a.form: term.name.zh
        for term in facts.terms
        for a in term.avoid
        if _HAN.search(a.form) and len(a.form) >= 4 and a.form not in term.name.zh
    }
    for owner, path, text in _texts(facts):
        if owner.startswith(("term-", "heading-")):
            continue
        for form, better in avoided.items():
            if form in text.zh and better not in text.zh:
                yield owner, f"{path}.zh", f"{form} → {better}"


_TOLL: Final = re.compile(r"\b(killed|dead|deaths|casualties|losses|wounded|injured)\b", re.I)
_ATTRIBUTED: Final = re.compile(
    r"\b(says?|said|according|claim\w*|report\w*|count\w*|by .+'s|puts?|gave|gives"
    r"|cit\w+|told|quot\w*)\b",
    re.I,
)


@_rule
def w505_unattributed(facts: Facts) -> Found:
    """A toll is given without saying whose figure it is.

    给出伤亡数字而未说明出自何方。
    """
    for owner, path, fact in _all(facts, Fact):
        if fact.basis == "record":
            text = getattr(fact, "text", None)
            if text and _TOLL.search(text.en) and not _ATTRIBUTED.search(text.en):
                yield owner, f"{path}.text".strip("."), text.en


_DAY_EN: Final = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(dates.MONTHS)}) (\d{{4}})")
_NEAR: Final = 7
"""Days."""


@_rule
def w506_own_date(facts: Facts) -> Found:
    """The days that the text gives are near the record's own date, but others.

    文中的日期与记录自身日期相近而不同。
    """
    for owner, path, event in _all(facts, Event):
        if not event.text or not _valid(event.date):
            continue
        span = dates.parse(event.date)
        said = [
            dates.first_day(edtf)
            for day, month, year in _DAY_EN.findall(event.text.en)
            if _valid(edtf := f"{year}-{dates.MONTHS.index(month) + 1:02}-{int(day):02}")
        ]
        away = [max((span.first - day).days, (day - span.last).days) for day in said]
        if away and 0 < min(away) <= _NEAR:
            shown = " ".join(map(str, said))
            yield owner, f"{path}.text".strip("."), f"{shown} / {event.date}"
