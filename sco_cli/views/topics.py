"""Topics: their list, one of them, and the overview."""

from collections.abc import Sequence

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.kinds import marks
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import Event
from sco_cli.query.topics import statements
from sco_cli.results import Holder, Overview, TopicCard, TopicLine, TopicStatement
from sco_cli.views.base import (
    Column,
    Pair,
    Paragraph,
    Section,
    View,
    brackets,
    since,
    topic_section,
)
from sco_cli.views.pakistan import SAID
from sco_cli.views.states import event_line


def topics(rows: Sequence[TopicLine], facts: FactBase, as_of: str) -> View:
    """All topics with how much is recorded on each."""
    return View(
        title=("Topics", "专题"),
        row_type=TopicLine,
        rows=tuple(rows),
        columns=(
            Column("id"),
            Column("title", ("Topic", "专题"), prose=True),
            Column("statements", ("Statements", "陈述")),
            Column("events", ("Events", "事件")),
            Column("parent", drop=1),
        ),
        source_field="",
        as_of=as_of,
        facts=facts,
    )


def topic(
    card: TopicCard, events: Sequence[Event], facts: FactBase, as_of: str, lang: Lang
) -> View:
    """A topic, those under it, and the events of its field."""
    chosen = card.topics[0]
    dated = tuple(Paragraph(event_line(e, lang), marks(e)) for e in events)
    sections = [topic_section(t, lang) for t in card.topics if t.statements]
    if dated:
        sections.append(Section(("Events", "大事")[lang == "zh"], dated))
    return View(
        title=(chosen.title.en, chosen.title.zh),
        item=card,
        sections=tuple(sections),
        row_type=TopicStatement,
        rows=tuple(statements(card.topics)),
        columns=SAID,
        as_of=as_of,
        facts=facts,
    )


def overview(answer: Overview, facts: FactBase, as_of: str, lang: Lang) -> View:
    """What the organization is on a day: its states, its offices, its nature."""
    counts = [
        Pair((label(c.status, "en"), label(c.status, "zh")), str(c.count)) for c in answer.counts
    ]
    holders = [
        Pair((h.office_name.en, h.office_name.zh), _held(h, facts, lang))
        for h in answer.holders
        if h.office_name
    ]
    return View(
        title=("Shanghai Cooperation Organization (SCO)", "上海合作组织"),
        item=answer,
        card=(*counts, *holders),
        sections=(topic_section(answer.topic, lang),),
        row_type=TopicStatement,
        rows=tuple(statements((answer.topic,))),
        columns=SAID,
        as_of=as_of,
        facts=facts,
    )


def _held(holder: Holder, facts: FactBase, lang: Lang) -> str:
    parts = [since(holder.from_, lang) if holder.from_ else ""]
    country = next((s.name for s in facts.states if s.id == holder.state != holder.id), None)
    if country:
        parts.insert(0, language.pick(country, lang))
    if holder.second_hand:
        parts.append(label("second-hand", lang))
    words = ("，" if lang == "zh" else ", ").join(filter(None, parts))
    return brackets(words, lang, after=language.pick(holder.name, lang))
