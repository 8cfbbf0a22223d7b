"""Pakistan's card, and its topics as text with citations."""

from sco_cli.language import Lang
from sco_cli.query.topics import statements
from sco_cli.results import PakistanCard, TopicStatement
from sco_cli.views.base import Pair, View, join, spell_line, topic_section
from sco_cli.views.states import offices, status
from sco_cli.views.topics import STATEMENTS


def show_pakistan(card: PakistanCard, lang: Lang) -> View:
    """The card: status, earlier ones, offices, counts; then the topics."""
    none = ("none", "无")[lang == "zh"]
    earlier = (spell_line(spell, lang) for spell in card.earlier)
    now, before = (offices(card.offices, lang, current=current) for current in (True, False))
    return View(
        title=("Pakistan in the SCO", "巴基斯坦与上合组织"),
        item=card,
        card=(
            Pair(("Status", "地位"), status(card.status, card.since, lang) or none),
            Pair(("Before", "此前"), join(earlier, lang) or none),
            Pair(("Offices now", "现任职务"), now or none),
            Pair(("Offices before", "曾任职务"), before or none),
            Pair(("In this record", "本库收录"), _counts(card, lang)),
        ),
        sections=tuple(topic_section(topic, lang) for topic in card.topics),
        row_type=TopicStatement,
        rows=tuple(statements(card.topics)),
        columns=STATEMENTS,
    )


def _counts(card: PakistanCard, lang: Lang) -> str:
    n = card.counts
    return (
        f"events that concern Pakistan: {n.events}; exercises: {n.exercises}, of which it hosted "
        f"or took part in {n.exercises_took_part}; statements: {n.statements}",
        f"涉及巴基斯坦的事件{n.events}项；演习{n.exercises}次，"
        f"其中{n.exercises_took_part}次由巴基斯坦主办或参加；陈述{n.statements}条",
    )[lang == "zh"]
