"""What the article of 22 June 2024 claims, what the record says, and the article's headings."""

from collections.abc import Sequence
from typing import Final

from sco_cli.labels import label
from sco_cli.language import Bilingual
from sco_cli.model import Claim, Heading
from sco_cli.views.base import JUDGEMENT, SOURCES, Column, Listing, View

_OPINION: Final[Bilingual] = (
    f"{label('opinion', 'en')}: {JUDGEMENT[0]}",
    f"{label('opinion', 'zh')}：{JUDGEMENT[1]}",
)
_CLAIMS: Final = Listing(
    title=("The article's claims and the record", "文章的说法与记录"),
    row_type=Claim,
    columns=(
        Column("id"),
        Column("text", ("The article claims", "文章称"), prose=True),
        Column("verdict"),
        Column("record", ("The record says", "记录显示"), prose=True),
        Column("section", rows_only=True),
        SOURCES,
    ),
    nothing=("no claim matches", "没有符合条件的说法"),
)
HEADINGS: Final = Listing(
    title=("The article's Chinese headings", "文章的中文标题"),
    row_type=Heading,
    columns=(
        Column("en", ("Heading", "英文标题"), prose=True),
        Column("article_zh", ("In the article", "原文中文"), prose=True),
        Column("verdict"),
        Column("zh", prose=True),
        Column("why", ("Why", "理由"), prose=True, drop=1),
        Column("id", rows_only=True),
        SOURCES,
    ),
)


def show_claims(rows: Sequence[Claim]) -> View:
    """The claims; where one is a matter of opinion, a legend says what that means."""
    return _CLAIMS.of(rows, legend=_OPINION if any(row.record is None for row in rows) else None)
