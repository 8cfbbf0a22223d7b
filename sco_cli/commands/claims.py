"""``sco claims``: what the article claims, and what the record says."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.language import both
from sco_cli.query import claims
from sco_cli.query.claims import HEADING_VERDICTS, VERDICTS
from sco_cli.query.topics import topic
from sco_cli.views.base import View
from sco_cli.views.lists import HEADINGS, show_claims

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
    asked: Question,
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
    sections = (topic(asked.facts, section).id,) if section else ()
    if headings:
        on_chinese = choices(verdict, HEADING_VERDICTS, "verdict on headings", "标题判断结果")
        return HEADINGS.of(claims.headings(asked.facts, on_chinese, sections))
    verdicts = choices(verdict, VERDICTS, "verdict", "判断结果")
    return show_claims(claims.claims(asked.facts, verdicts, sections))
