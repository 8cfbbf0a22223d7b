"""What the organization is on a day."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import marks
from sco_cli.labels import label
from sco_cli.message import Message, Period, Phrase, joined
from sco_cli.query.overview import NAME
from sco_cli.query.topics import statements
from sco_cli.results import Holder, Overview
from sco_cli.views.base import AND, Pair, View, brackets, topic_section
from sco_cli.views.lists import STATEMENTS, who


def show_overview(answer: Overview, facts: FactBase) -> View:
    """What the organization is on a day: its states, its offices, its nature."""
    topics = (answer.topic,) if answer.topic.statements else ()
    return STATEMENTS.of(
        statements(topics),
        title=NAME,
        item=answer,
        card=partial(_card, answer, facts),
        sections=lambda: tuple(map(topic_section, topics)),
        notice=None if topics or answer.counts or answer.holders else _NOTHING,
    )


_NOTHING: Final = Message("nothing is recorded up to that day")
_COUNTED: Final = {
    "shanghai-five": Message("Shanghai Five"),
    "member": Message("Members"),
    "observer": Message("Observers", context="states"),
    "dialogue-partner": Message("Dialogue partners"),
    "partner": Message("SCO partners"),
}
"""What the states of a status are called together."""


def _card(answer: Overview, facts: FactBase) -> Iterator[Pair]:
    for c in answer.counts:
        yield Pair(_COUNTED[c.status], str(c.count))
    for h in answer.holders:
        if h.office_name:
            yield Pair(h.office_name, _held(h, facts))


def _held(holder: Holder, facts: FactBase) -> Phrase:
    country = next((s.name for s in facts.states if s.id == holder.state != holder.id), "")
    since = Period(holder.from_, None) if holder.from_ else ""
    return brackets(joined((country, since, *map(label, marks(holder))), AND), who(holder))
