"""Events in date order, and the summits among them."""

from typing import Final

from sco_cli.model import Event
from sco_cli.views.base import ID, SOURCES, STANDING, Column, Listing

_STATES: Final = Column("states", names=True, rows_only=True)
TIMELINE: Final = Listing(
    title=("Timeline", "大事年表"),
    row_type=Event,
    columns=(
        Column("date"),
        Column("kind"),
        Column("title", ("Event", "事件"), prose=True, marked=True),
        STANDING,
        ID,
        _STATES,
        SOURCES,
    ),
    nothing=("no event matches", "没有符合条件的事件"),
)
SUMMITS: Final = Listing(
    title=("Summits", "历次峰会"),
    row_type=Event,
    columns=(
        Column("number", ("No.", "届次")),
        Column("date"),
        Column("place"),
        Column("title", ("Summit", "峰会"), prose=True, marked=True),
        STANDING,
        ID,
        _STATES,
        SOURCES,
    ),
    nothing=("no summit matches", "没有符合条件的峰会"),
)
