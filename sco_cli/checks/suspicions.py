"""What only a person can judge: warnings."""

import re
from typing import Final

from sco_cli import dates
from sco_cli.checks.base import HAN, PROSE, Found, every, rule, texts, valid
from sco_cli.model import Event, Fact, Facts

_SENTENCE: Final = re.compile(r"[。！？]")


@rule
def w501_long(facts: Facts) -> Found:
    """A text is longer than two sentences.

    文字超过两句。
    """
    for owner, path, text in texts(facts):
        if path.rpartition(".")[2] in PROSE and len(_SENTENCE.findall(text.zh)) > 2:
            yield owner, path, str(len(_SENTENCE.findall(text.zh)))


LATIN_IN_CHINESE: Final = frozenset(
    {
        *("RATS", "SCO", "ISPR", "NACTA", "NCTC", "CPEC", "FATF", "QCCM", "NIFTAC", "PATS", "AMAN"),
        *("ARY", "MENAFN", "PIFTAC", "II", "IV", "VI"),
        *("UN", "UNODC", "CSTO", "CIS", "EAEU", "CICA", "ASEAN", "GDP", "COVID", "GSRRA"),
    }
)
"""Abbreviations that Chinese text may hold; names in brackets after their Chinese form may too."""


@rule
def w502_latin_in_chinese(facts: Facts) -> Found:
    """Chinese text holds a Latin word that is on no list and not in brackets.

    中文里有未列入清单、也不在括号内的拉丁字母词。
    """
    bibliography = {source.id for source in facts.sources}
    for owner, path, text in texts(facts):
        if owner in bibliography or owner.startswith("term-"):
            continue  # names of pages and publishers; terms are about words
        plain = re.sub(r"（[^（）]*）", "", text.zh)
        for word in re.findall(r"[A-Za-z][A-Za-z'’-]+", plain):
            if word not in LATIN_IN_CHINESE:
                yield owner, f"{path}.zh", word


@rule
def w503_years_differ(facts: Facts) -> Found:
    """The English and the Chinese give different years.

    中英文给出的年份不同。
    """
    for owner, path, text in texts(facts):
        if path.rpartition(".")[2] in (*PROSE, "pakistan", "note"):
            en, zh = _years(text.en), _years(text.zh)
            if en != zh:
                yield owner, path, " ".join(sorted(en ^ zh))


_RANGE: Final = re.compile(r"\b((?:19|20)\d\d)[-–](\d\d)\b(?!-)")
_YEAR_EN: Final = re.compile(r"(?<![\d,.])((?:19|20)\d\d)(?![\d,]\d|\d)")
_YEAR_ZH: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-—至/])|[-—至/]((?:19|20)\d\d)(?!\d)")


def _years(text: str) -> set[str]:
    """The years that a text names: ``2025-26`` names two; a count of people names none."""
    if HAN.search(text):
        return {year for pair in _YEAR_ZH.findall(text) for year in pair if year}
    spread = _RANGE.sub(lambda m: f"{m[1]} {m[1][:2]}{m[2]}", text)
    return set(_YEAR_EN.findall(spread))


@rule
def w504_avoided_term(facts: Facts) -> Found:
    """Chinese text uses a form that the glossary says to avoid.

    中文用了术语表建议避免的写法。
    """
    avoided = {
        a.form: term.name.zh
        for term in facts.terms
        for a in term.avoid
        if HAN.search(a.form) and len(a.form) >= 4 and a.form not in term.name.zh
    }
    for owner, path, text in texts(facts):
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


@rule
def w505_unattributed(facts: Facts) -> Found:
    """A toll is given without saying whose figure it is.

    给出伤亡数字而未说明出自何方。
    """
    for owner, path, fact in every(facts, Fact):
        if fact.basis == "record":
            text = getattr(fact, "text", None)
            if text and _TOLL.search(text.en) and not _ATTRIBUTED.search(text.en):
                yield owner, f"{path}.text".strip("."), text.en


_DAY_EN: Final = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(dates.MONTHS)}) (\d{{4}})")
_NEAR: Final = 7
"""Days."""


@rule
def w506_own_date(facts: Facts) -> Found:
    """The days that the text gives are near the record's own date, but others.

    文中的日期与记录自身日期相近而不同。
    """
    for owner, path, event in every(facts, Event):
        if not event.text or not valid(event.date):
            continue
        span = dates.parse(event.date)
        said = [
            dates.first_day(edtf)
            for day, month, year in _DAY_EN.findall(event.text.en)
            if valid(edtf := f"{year}-{dates.MONTHS.index(month) + 1:02}-{int(day):02}")
        ]
        away = [max((span.first - day).days, (day - span.last).days) for day in said]
        if away and 0 < min(away) <= _NEAR:
            shown = " ".join(map(str, said))
            yield owner, f"{path}.text".strip("."), f"{shown} / {event.date}"
