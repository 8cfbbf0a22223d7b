"""``sco claims``: what the article claims, and what the record says."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, answering, listing
from sco_cli.language import both
from sco_cli.query import lists
from sco_cli.query.lists import HEADING_VERDICTS, VERDICTS
from sco_cli.query.names import choices
from sco_cli.query.topics import topic
from sco_cli.views import lists as views
from sco_cli.views.base import View

ABOUT = (
    "What the article of 22 June 2024 claims, and what the record says: supported, partly "
    "supported, outdated, wrong, no source found, or a matter of opinion.",
    "逐条核查2024年6月22日那篇文章的说法，并与记录对照：有据、部分有据、过时、错误、未见来源，或属于观点。",
)
EXAMPLES = (
    "sco claims --verdict outdated,wrong",
    "sco claims --section bilateral-cooperation --lang zh",
    "sco claims --headings",
)


@answering
def command(
    ask: Ask,
    *,
    verdict: Annotated[list[str] | None, listing(VERDICTS, "verdicts", "判断结果")] = None,
    section: Annotated[
        str | None,
        Option(
            metavar=both("TOPIC", "<专题>"),
            help=both("only the claims of one section, by topic", "只列该专题下的说法"),
            autocompletion=complete.topics,
        ),
    ] = None,
    headings: Annotated[
        bool,
        Option(
            "--headings",
            help=both(
                f"its Chinese headings instead, with the right ones; "
                f"their verdicts: {', '.join(HEADING_VERDICTS)}",
                f"改列文章的中文标题及正确译法；判断结果为：{'、'.join(HEADING_VERDICTS)}",
            ),
        ),
    ] = False,
) -> View:
    """The article, claim by claim."""
    sections = (topic(ask.facts, section).id,) if section else ()
    if headings:
        on_chinese = choices(verdict, HEADING_VERDICTS, "verdict on headings", "标题判断结果")
        found = lists.headings(ask.facts, on_chinese, sections)
        return views.headings(found, ask.facts, ask.as_of)
    verdicts = choices(verdict, VERDICTS, "verdict", "判断结果")
    return views.claims(lists.claims(ask.facts, verdicts, sections), ask.facts, ask.as_of)
