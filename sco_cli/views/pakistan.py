"""Pakistan's card, and its topics as text with citations."""

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.query.topics import statements
from sco_cli.results import OfficeHeld, PakistanCard, TopicStatement
from sco_cli.views.base import (
    SOURCES,
    STANDING,
    Column,
    Pair,
    View,
    brackets,
    join,
    period,
    since,
    topic_section,
)

SAID = (
    Column("topic", ("Topic", "专题")),
    Column("id"),
    Column("date"),
    Column("text", ("Statement", "内容"), prose=True, marked=True),
    STANDING,
    SOURCES,
)
"""The columns of statements as rows."""


def pakistan(card: PakistanCard, facts: FactBase, as_of: str, lang: Lang) -> View:
    """The card: status, earlier ones, offices, counts; then the topics."""
    none = ("none", "无")[lang == "zh"]
    earlier = [
        brackets(period(s.from_, s.to, lang), lang, after=label(s.status, lang))
        for s in card.earlier
    ]
    return View(
        title=("Pakistan in the SCO", "巴基斯坦与上合组织"),
        item=card,
        card=(
            Pair(("Status", "地位"), status(card.status, card.since, lang) or none),
            Pair(("Before", "此前"), join(earlier, lang) or none),
            Pair(("Offices now", "现任职务"), offices(card.offices, lang, current=True) or none),
            Pair(
                ("Offices before", "曾任职务"), offices(card.offices, lang, current=False) or none
            ),
            Pair(("In this record", "本库收录"), _counts(card, lang)),
        ),
        sections=tuple(topic_section(topic, lang) for topic in card.topics),
        row_type=TopicStatement,
        rows=tuple(statements(card.topics)),
        columns=SAID,
        as_of=as_of,
        facts=facts,
    )


def status(word: str | None, start: str | None, lang: Lang) -> str:
    """A status and since when; empty for a state without one."""
    if not word or not start:
        return ""
    if lang == "zh":
        return brackets(since(start, lang), lang, after=label(word, lang))
    return f"{label(word, lang)} {since(start, lang)}"


def offices(held: tuple[OfficeHeld, ...], lang: Lang, *, current: bool) -> str:
    """The offices held on the day, or the others, on one line."""
    return join((_office(o, lang) for o in held if o.current is current), lang)


def _office(office: OfficeHeld, lang: Lang) -> str:
    when = period(office.from_, office.to, lang)
    if office.seen and not office.from_:
        shown = language.date(office.seen, lang)
        when = f"见于{shown}" if lang == "zh" else f"seen {shown}"
    parts = [when, label("second-hand", lang) if office.second_hand else ""]
    words = ("，" if lang == "zh" else ", ").join(filter(None, parts))
    return brackets(words, lang, after=language.pick(office.name, lang))


def _counts(card: PakistanCard, lang: Lang) -> str:
    n = card.counts
    return (
        f"events that concern Pakistan: {n.events}; exercises: {n.exercises}, of which it hosted "
        f"or took part in {n.exercises_took_part}; statements: {n.statements}",
        f"涉及巴基斯坦的事件{n.events}项；演习{n.exercises}次，"
        f"其中{n.exercises_took_part}次由巴基斯坦主办或参加；陈述{n.statements}条",
    )[lang == "zh"]
