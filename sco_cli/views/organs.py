"""The bodies of the organization."""

from typing import Final

from sco_cli.model import Organ
from sco_cli.views.base import ID, SOURCES, STANDING, Column, Listing, or_unknown

ORGANS: Final = Listing(
    title=("Organs", "机构"),
    row_type=Organ,
    columns=(
        Column("name", ("Organ", "机构"), prose=True, marked=True),
        Column("kind"),
        Column("seat", show=or_unknown("seat")),
        Column("founded", show=or_unknown("founded"), drop=2),
        STANDING,
        ID,
        Column("role", ("Role", "职能"), rows_only=True),
        SOURCES,
    ),
)
