"""``sco claims``: what the article claims, and what the record says."""

from typing import Annotated

from typer import Option

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choices
from sco_cli.labels import ARTICLE
from sco_cli.message import Message, joined
from sco_cli.query import claims
from sco_cli.query.claims import HEADING_VERDICTS, VERDICTS
from sco_cli.query.topics import topic
from sco_cli.views.base import View
from sco_cli.views.filters import named, words
from sco_cli.views.lists import HEADINGS, show_claims
from sco_cli.worded import worded

ABOUT = Message(
    "Check the claims of the article {article} against the sources. Each claim is supported, "
    "partly supported, outdated or wrong, is a matter of opinion, or is one for which no source "
    "was found.",
    article=ARTICLE,
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
    verdict: Annotated[
        list[str] | None,
        listing(
            VERDICTS,
            Message(
                "list only claims with these verdicts "
                "(partly: partly supported; unsupported: "
                "no source found)"
            ),
        ),
    ] = None,
    section: Annotated[
        str | None,
        Option(
            metavar=worded("TOPIC"),
            help=worded(
                "list only the claims in one section of the article, by the id or "
                "title of its topic"
            ),
            autocompletion=complete.topics,
        ),
    ] = None,
    headings: Annotated[
        bool,
        Option(
            "--headings",
            help=worded(
                "list the article's Chinese headings instead; their verdicts: {names}",
                names=joined(HEADING_VERDICTS, Message(", ")),
            ),
        ),
    ] = False,
) -> View:
    """The article, claim by claim."""
    sections = (topic(asked.facts, section).id,) if section else ()
    if headings:
        on_chinese = choices(verdict, HEADING_VERDICTS, Message("verdict on headings"))
        told = (words(on_chinese, HEADING_VERDICTS), named(sections, asked.facts))
        return HEADINGS.of(claims.headings(asked.facts, on_chinese, sections), filters=told)
    verdicts = choices(verdict, VERDICTS, Message("verdict"))
    told = (words(verdicts, VERDICTS), named(sections, asked.facts))
    return show_claims(claims.claims(asked.facts, verdicts, sections), told)
