"""Pakistan's card, and its topics as text with citations."""

from collections.abc import Iterator
from functools import partial

from sco_cli.language import Lang
from sco_cli.query.topics import statements
from sco_cli.results import PakistanCard
from sco_cli.views.base import Pair, View, join, spell_line, topic_section
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.states import NONE, standing_lines


def show_pakistan(card: PakistanCard, lang: Lang) -> View:
    """The card: status, earlier ones, offices, counts; then the topics."""
    return STATEMENTS.of(
        statements(card.topics),
        title=("Pakistan in the SCO", "巴基斯坦与上合组织"),
        item=card,
        card=partial(_card, card, lang),
        sections=lambda: (topic_section(topic, lang) for topic in card.topics),
    )


def _card(card: PakistanCard, lang: Lang) -> Iterator[Pair]:
    status_now, *held_offices = standing_lines(card, lang)
    yield status_now
    earlier = join((spell_line(spell, lang) for spell in card.earlier), lang)
    yield Pair(("Before", "此前"), earlier or NONE[lang == "zh"])
    yield from held_offices
    yield Pair(("In this record", "本库收录"), _counts(card, lang))


def _counts(card: PakistanCard, lang: Lang) -> str:
    n = card.counts
    return (
        f"events that concern Pakistan: {n.events}; exercises: {n.exercises}, of which it hosted "
        f"or took part in {n.exercises_took_part}; statements: {n.statements}",
        f"涉及巴基斯坦的事件{n.events}项；演习{n.exercises}次，"
        f"其中{n.exercises_took_part}次由巴基斯坦主办或参加；陈述{n.statements}条",
    )[lang == "zh"]
