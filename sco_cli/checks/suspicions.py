"""What only a person can judge: warnings."""

import re
from typing import Final

from sco_cli import dates
from sco_cli.checks.base import HAN, At, Findings, rule, valid
from sco_cli.checks.calques import LISTED
from sco_cli.factbase import FactBase
from sco_cli.languages.grammar import MONTHS
from sco_cli.model import Event, Fact, Text

_SENTENCE: Final = re.compile(r"[。！？]")


@rule(Text)
def w501_long(text: Text, at: At) -> Findings:
    """A text is longer than two sentences."""
    if at.field.role == "prose" and len(_SENTENCE.findall(text.zh)) > 2:
        yield "", str(len(_SENTENCE.findall(text.zh)))


LATIN_IN_CHINESE: Final = frozenset(
    {
        *("RATS", "SCO", "ISPR", "NACTA", "NCTC", "CPEC", "FATF", "QCCM", "NIFTAC", "PATS", "AMAN"),
        *("ARY", "MENAFN", "PIFTAC", "II", "IV", "VI"),
        *("UN", "UNODC", "CSTO", "CIS", "EAEU", "CICA", "ASEAN", "GDP", "COVID", "GSRRA"),
    }
)
"""Abbreviations that Chinese text may hold; names in brackets after their Chinese form may too."""


@rule(Text)
def w502_latin_in_chinese(text: Text, at: At) -> Findings:
    """A Chinese text contains a Latin word that is neither listed nor in brackets."""
    same = text.zh == text.en  # as a number that is cited may be
    if same or at.owner in at.once(_bibliography) or at.owner.startswith("term-"):
        return  # names of pages and publishers; terms are about words
    plain = re.sub(r"（[^（）]*）", "", text.zh)
    for word in re.findall(r"[A-Za-z][A-Za-z'’-]+", plain):
        if word not in LATIN_IN_CHINESE:
            yield "zh", word


def _bibliography(facts: FactBase) -> set[str]:
    return {source.id for source in facts.sources}


@rule(Text)
def w503_years_differ(text: Text, at: At) -> Findings:
    """The English and the Chinese give different years."""
    if at.field.role == "prose" and at.field.says.get("dated", True):
        missing = _years(text, "en") - _digits(text.zh) | _years(text, "zh") - _digits(text.en)
        if missing:
            yield "", " ".join(sorted(missing))


_RANGE: Final = re.compile(r"\b((?:19|20)\d\d)[-–](\d\d)\b(?!-)")
_SHORT_NAME: Final = re.compile(r"(?<=[^\W\d])[-–](\d\d)(?!\d)")
_YEAR: Final = {lang: re.compile(found) for lang, found in LISTED["years"].items()}


def _years(text: Text, lang: str) -> set[str]:
    """The years that a text names: ``2025-26`` names two; a count of people names none."""
    spread = _RANGE.sub(_spread, getattr(text, lang))
    return {year for found in _YEAR[lang].finditer(spread) for year in found.groups() if year}


def _digits(text: str) -> set[str]:
    """What the other language's years may be matched by: names have them in forms of their own."""
    short = {f"20{year}" for year in _SHORT_NAME.findall(text)}  # AMAN-25
    return short | set(re.findall(r"(?<!\d)\d{4}(?!\d)", _RANGE.sub(_spread, text)))


def _spread(years: re.Match[str]) -> str:
    return f"{years[1]} {years[1][:2]}{years[2]}"


@rule(Text)
def w504_avoided_term(text: Text, at: At) -> Findings:
    """A Chinese text uses a form that the glossary says to avoid."""
    if at.owner.startswith(("term-", "heading-")):
        return
    avoided = at.once(_avoided)
    starts = dict.fromkeys(text.zh[i : i + _START] for i in range(len(text.zh) - _START + 1))
    for start in starts:
        for form, better in avoided.get(start, ()):
            if form in text.zh and better not in text.zh:
                yield "zh", f"{form} → {better}"


_START: Final = 4
"""Characters of a form to avoid; shorter ones are parts of other words."""


def _avoided(facts: FactBase) -> dict[str, list[tuple[str, str]]]:
    """Forms to avoid and better ones, by their first characters: a text is read through once."""
    found: dict[str, list[tuple[str, str]]] = {}
    for term in facts.terms:
        for form in (avoid.form for avoid in term.avoid):
            if HAN.search(form) and len(form) >= _START and form not in term.name.zh:
                found.setdefault(form[:_START], []).append((form, term.name.zh))
    return found


_TOLL: Final = re.compile(r"\b(killed|dead|deaths|casualties|losses|wounded|injured)\b", re.I)
_ATTRIBUTED: Final = re.compile(
    r"\b(says?|said|according|claim\w*|report\w*|count\w*|by .+'s|puts?|gave|gives"
    r"|cit\w+|told|quot\w*|blam\w+)\b",
    re.I,
)


@rule(Fact)
def w505_unattributed(fact: Fact, _: At) -> Findings:
    """A toll is given without its source in the sentence; say whose figure it is."""
    if fact.basis == "record":
        text = getattr(fact, "text", None)
        if text and _TOLL.search(text.en) and not _ATTRIBUTED.search(text.en):
            yield "text", text.en


_DAY_EN: Final = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
_NEAR: Final = 7
"""Days."""


@rule(Event)
def w506_own_date(event: Event, _: At) -> Findings:
    """The dates in the text are near the entry's own date but differ from it."""
    if not event.text or not valid(event.date):
        return
    span = dates.parse(event.date)
    said = [
        dates.first_day(edtf)
        for day, month, year in _DAY_EN.findall(event.text.en)
        if valid(edtf := f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}")
    ]
    away = [max((span.first - day).days, (day - span.last).days) for day in said]
    if away and 0 < min(away) <= _NEAR:
        shown = " ".join(map(str, said))
        yield "text", f"{shown} / {event.date}"
