"""``sco topics``: the subjects with their statements."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.message import Message
from sco_cli.query.topics import topic_card, topic_lines
from sco_cli.views.base import View
from sco_cli.views.lists import TOPICS
from sco_cli.views.topics import show_topic
from sco_cli.worded import worded

ABOUT = Message("List the topics, or show one topic's statements, sources and events.")
EXAMPLES = (
    "sco topics",
    "sco topics anti-narcotics",
    "sco topics cyber-and-internet --lang zh",
)


@answering
def command(
    asked: Question,
    *,
    topic: Annotated[
        str | None,
        Argument(
            metavar=worded("TOPIC"),
            help=worded("the id or title of the topic to show (default: all topics)"),
            autocompletion=complete.topics,
        ),
    ] = None,
) -> View:
    """All topics, or one."""
    if topic is None:
        return TOPICS.of(topic_lines(asked.facts))
    card, events = topic_card(asked.facts, topic)
    return show_topic(card, events)
