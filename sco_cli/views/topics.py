"""Topics: their list, and one of them."""

from collections.abc import Sequence
from typing import Final

from sco_cli.kinds import marks
from sco_cli.language import Lang
from sco_cli.model import Event
from sco_cli.query.topics import statements
from sco_cli.results import TopicCard, TopicLine, TopicStatement
from sco_cli.views.base import (
    SOURCES,
    STANDING,
    Column,
    Listing,
    Paragraph,
    Section,
    View,
    topic_section,
)
from sco_cli.views.states import event_line

STATEMENTS: Final = (
    Column("topic", ("Topic", "专题")),
    Column("id"),
    Column("date"),
    Column("text", ("Statement", "内容"), prose=True, marked=True),
    STANDING,
    SOURCES,
)
"""The columns of statements as rows."""
TOPICS: Final = Listing(
    title=("Topics", "专题"),
    row_type=TopicLine,
    columns=(
        Column("id"),
        Column("title", ("Topic", "专题"), prose=True),
        Column("statements", ("Statements", "陈述")),
        Column("events", ("Events", "事件")),
        Column("parent", drop=1),
    ),
    source_field="",
)


def show_topic(card: TopicCard, events: Sequence[Event], lang: Lang) -> View:
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
        columns=STATEMENTS,
    )
