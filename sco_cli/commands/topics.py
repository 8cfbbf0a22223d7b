"""``sco topics``: the subjects with their statements."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.language import both
from sco_cli.query.topics import topic_card, topic_lines
from sco_cli.views.base import View
from sco_cli.views.lists import TOPICS
from sco_cli.views.topics import show_topic

ABOUT = (
    "The subjects of the article and of the record; with TOPIC one of them: statements with "
    "sources, and the events of its field.",
    "所核查文章和本库的各专题；给出专题时，显示其陈述、来源和相关大事。",
)
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
            metavar=both("TOPIC", "<专题>"),
            help=both("one topic, by id or title", "专题的编号或标题"),
            autocompletion=complete.topics,
        ),
    ] = None,
) -> View:
    """All topics, or one."""
    if topic is None:
        return TOPICS.of(topic_lines(asked.facts))
    card, events = topic_card(asked.facts, topic)
    return show_topic(card, events, asked.lang)
