"""Events in date order."""

from collections.abc import Sequence

from sco_cli.factbase import FactBase
from sco_cli.model import Event
from sco_cli.views.base import ID, SOURCES, STANDING, Column, View, names


def timeline(rows: Sequence[Event], facts: FactBase, as_of: str) -> View:
    """Events of all kinds."""
    return View(
        title=("Timeline", "大事年表"),
        row_type=Event,
        rows=tuple(rows),
        columns=(
            Column("date"),
            Column("kind"),
            Column("title", ("Event", "事件"), prose=True, marked=True),
            STANDING,
            ID,
            Column("states", show=names(facts, "states"), rows_only=True),
            SOURCES,
        ),
        nothing=("no event matches", "没有符合条件的事件"),
        as_of=as_of,
        facts=facts,
    )
