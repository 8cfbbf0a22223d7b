"""What the organization is on a day."""

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.query.topics import statements
from sco_cli.results import Holder, Overview, TopicStatement
from sco_cli.views.base import Pair, View, brackets, since, topic_section
from sco_cli.views.topics import STATEMENTS


def show_overview(answer: Overview, facts: FactBase, lang: Lang) -> View:
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
        columns=STATEMENTS,
    )


def _held(holder: Holder, facts: FactBase, lang: Lang) -> str:
    details = [since(holder.from_, lang) if holder.from_ else ""]
    country = next((s.name for s in facts.states if s.id == holder.state != holder.id), None)
    if country:
        details.insert(0, language.pick(country, lang))
    if holder.second_hand:
        details.append(label("second-hand", lang))
    listed = ("，" if lang == "zh" else ", ").join(filter(None, details))
    return brackets(listed, lang, after=language.pick(holder.name, lang))
