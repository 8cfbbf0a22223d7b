"""What the organization is on a day."""

from collections.abc import Iterator
from functools import partial

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.query.topics import statements
from sco_cli.results import Holder, Overview
from sco_cli.views.base import Pair, View, brackets, since, topic_section
from sco_cli.views.lists import STATEMENTS


def show_overview(answer: Overview, facts: FactBase, lang: Lang) -> View:
    """What the organization is on a day: its states, its offices, its nature."""
    return STATEMENTS.of(
        statements((answer.topic,)),
        title=("Shanghai Cooperation Organization (SCO)", "上海合作组织"),
        item=answer,
        card=partial(_card, answer, facts, lang),
        sections=lambda: (topic_section(answer.topic, lang),),
    )


def _card(answer: Overview, facts: FactBase, lang: Lang) -> Iterator[Pair]:
    for c in answer.counts:
        yield Pair((label(c.status, "en"), label(c.status, "zh")), str(c.count))
    for h in answer.holders:
        if h.office_name:
            yield Pair((h.office_name.en, h.office_name.zh), _held(h, facts, lang))


def _held(holder: Holder, facts: FactBase, lang: Lang) -> str:
    details = [since(holder.from_, lang) if holder.from_ else ""]
    country = next((s.name for s in facts.states if s.id == holder.state != holder.id), None)
    if country:
        details.insert(0, language.pick(country, lang))
    if holder.second_hand:
        details.append(label("second-hand", lang))
    listed = ("，" if lang == "zh" else ", ").join(filter(None, details))
    return brackets(listed, lang, after=language.pick(holder.name, lang))
