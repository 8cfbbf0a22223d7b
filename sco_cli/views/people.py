"""People and offices: who holds or held what, and what isn't known of it."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from msgspec.structs import replace

from sco_cli.labels import label
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import Office
from sco_cli.results import Holder
from sco_cli.views.base import (
    ID,
    SOURCES,
    STANDING_OF_A_ROW,
    Column,
    Listing,
    View,
    brackets,
    in_office,
    phrase_of,
)


def _office(holder: Holder) -> Phrase:
    return phrase_of(holder.office_name or holder.role)


def _first(holder: Holder) -> Phrase:
    if holder.from_ or not holder.seen:
        return holder.from_ or ""
    return in_office(holder.seen)


def who(holder: Holder) -> Phrase:
    """The name; of an office on a day, that nobody held it, or that it isn't known who did."""
    if holder.holding in ("possible", "vacant", "unknown"):
        known = label(holder.holding)
        return brackets(known, holder.name) if holder.name else known
    return holder.name or ""


def _holding(holder: Holder) -> Phrase:
    if holder.holding == "held":
        return Message("held", context="office")
    return label(holder.holding) if holder.holding else ""


PEOPLE: Final = Listing(
    title=Message("People and offices"),
    row_type=Holder,
    columns=(
        Column("name", Message("Name", context="person"), who, marked=True),
        Column("state", names=True),
        Column("office_name", Message("Office"), _office, prose=True),
        Column("from", Message("From"), _first),
        Column("to", Message("To")),
        STANDING_OF_A_ROW,
        ID,
        Column("holding", Message("Office held"), _holding, rows_only=True),
        SOURCES,
    ),
    nothing=Message("nobody matches"),
)


def show_holders(rows: Sequence[Holder], office: Office | None) -> View:
    """People with their offices, or all that held one office."""
    return PEOPLE.of(rows, order=_by_office, rows_of={"holders": (office,)} if office else {})


def without_state(view: View) -> View:
    """The same without a column of states: all are of the one that the heading names."""
    columns = (replace(c, rows_only=c.rows_only or c.key == "state") for c in view.columns)
    return replace(view, columns=tuple(columns))


def _by_office(holder: Holder, by_name: Callable[[Any], Any]) -> Any:
    """Who held an office as they followed each other, then the others by name."""
    return (0, "") if holder.office else (1, by_name(holder.name))


def show_holders_on_a_day(
    rows: Sequence[Holder], unknown: Sequence[Holder], *, every: bool
) -> View:
    """Who held what on a day, and on stderr the offices of which the facts name no holder.

    A gap in the facts is no vacancy: it never reads "nobody".

    Args:
        rows: what is known of the offices.
        unknown: those of which nothing is.
        every: whether all offices were asked for.
    """
    named = joined((h.office_name for h in unknown if h.office_name), Message("; "))
    said = Message(
        "holder not known on that day: {offices}", offices=named or Message("every office")
    )
    if not rows and every:
        return PEOPLE.of(rows, nothing=said)
    return PEOPLE.of(rows, notice=said if unknown else None)
