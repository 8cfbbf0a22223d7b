"""Treaties, programmes and other texts, and where Pakistan stands."""

from typing import Final

from sco_cli.model import Treaty
from sco_cli.views.base import ID, SOURCES, STANDING, Column, Listing, or_unknown

TREATIES: Final = Listing(
    title=("Treaties, programmes and other texts", "条约、纲要及其他文件"),
    row_type=Treaty,
    columns=(
        Column("signed", show=or_unknown("signed")),
        Column("title", ("Title", "名称"), prose=True, marked=True),
        Column("in_force", show=or_unknown("in_force")),
        Column("pakistan.standing", ("Pakistan", "巴基斯坦")),
        STANDING,
        ID,
        Column("kind", rows_only=True),
        SOURCES,
    ),
    nothing=("no text matches", "没有符合条件的文件"),
)
