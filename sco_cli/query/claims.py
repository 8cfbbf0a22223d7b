"""What the article of 22 June 2024 claims, and its headings."""

from collections.abc import Collection
from typing import Final, get_args

from sco_cli.factbase import FactBase
from sco_cli.model import Claim, Heading
from sco_cli.vocabulary import HeadingVerdict, Verdict

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
HEADING_VERDICTS: Final[tuple[HeadingVerdict, ...]] = get_args(HeadingVerdict)


def claims(
    facts: FactBase, verdicts: Collection[Verdict] = (), sections: Collection[str] = ()
) -> tuple[Claim, ...]:
    """What the article claims, with some verdicts or in some sections."""
    return tuple(
        c
        for c in facts.claims
        if (not verdicts or c.verdict in verdicts) and (not sections or c.section in sections)
    )


def headings(
    facts: FactBase, verdicts: Collection[HeadingVerdict] = (), sections: Collection[str] = ()
) -> tuple[Heading, ...]:
    """The article's Chinese headings, with some verdicts or of some sections."""
    return tuple(
        h
        for h in facts.headings
        if (not verdicts or h.verdict in verdicts) and (not sections or h.section in sections)
    )
