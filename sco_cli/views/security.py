"""The lists on security: laws, exercises, operations, groups, figures."""

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from sco_cli.dates import parse
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading
from sco_cli.labels import label
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import Exercise, FigureSeries, Group, Operation
from sco_cli.results import FigureRow, LawOn
from sco_cli.views.base import (
    SOURCES,
    STANDING_OF_A_ROW,
    Column,
    Listing,
    View,
    fact_columns,
    number,
    or_unknown,
)
from sco_cli.views.filters import named
from sco_cli.views.parts import listed_by

LAWS: Final = Listing(
    title=Message("Laws"),
    counted=Message("{n} law", "{n} laws"),
    row_type=LawOn,
    columns=fact_columns(
        Column("assent", show=or_unknown("assent")),
        Column("name", Message("Law"), prose=True, marked=True),
        Column("number", heading("number", "law"), prose=True, drop=2),
        Column("force", Message("Force")),
        Column("lapsed", Message("Force ended"), drop=1),
        rows=(
            Column("in_force", rows_only=True),
            Column("state", names=True, rows_only=True),
        ),
    ),
    nothing=Message("no law matches"),
)


def _unless_held(exercise: Exercise) -> Phrase:
    return "" if exercise.held == "held" else label(exercise.held)


EXERCISES: Final = Listing(
    title=Message("Exercises and joint operations"),
    counted=Message("{n} exercise", "{n} exercises"),
    row_type=Exercise,
    columns=fact_columns(
        Column("date", show=or_unknown("date")),
        Column("name", Message("Exercise"), prose=True, marked=True),
        Column("series"),
        Column("pakistan_role", Message("Pakistan")),
        Column("held", show=_unless_held),
        rows=(
            Column("host", names=True, rows_only=True),
            Column("participants", names=True, rows_only=True),
        ),
    ),
    nothing=Message("no exercise matches"),
)
OPERATIONS: Final = Listing(
    title=Message("Operations"),
    counted=Message("{n} operation", "{n} operations"),
    row_type=Operation,
    columns=fact_columns(
        Column("from"),
        Column("to", show=or_unknown("to")),
        Column("name", Message("Operation"), prose=True, marked=True),
        Column("area", prose=True, drop=2),
        Column("phase_of", drop=3),
        rows=(Column("states", names=True, rows_only=True),),
    ),
    nothing=Message("no operation matches"),
)


def _periods(series: FigureSeries) -> Phrase:
    """From the year of its first figure to that of its last."""
    first, last = (parse(series.rows[i].period) for i in (0, -1))
    years = first.first.year, last.last.year
    return "/".join(dict.fromkeys(f"{year:04}" for year in years))


def _latest(series: FigureSeries) -> Phrase:
    last = series.rows[-1]
    return number(last.value, last.bound)


def _value(row: FigureRow) -> Phrase:
    return number(row.value, row.bound)


_GROUPS: Final = Listing(
    title=Message("Armed and proscribed groups"),
    counted=Message("{n} group", "{n} groups"),
    row_type=Group,
    columns=fact_columns(
        Column("name", Message("Group", context="armed"), prose=True, marked=True),
        Column("listings.state", Message("States that list it"), names=True, prose=True),
        Column("listings.organization", Message("Organizations that list it"), prose=True),
        Column("aliases", prose=True, drop=2),
    ),
    nothing=Message("no group matches"),
)
SERIES: Final = Listing(
    title=Message("Series of figures"),
    counted=Message("{n} series"),
    row_type=FigureSeries,
    columns=fact_columns(
        Column("title", Message("Series"), prose=True, marked=True),
        Column("subject", drop=2),
        Column("counter", prose=True),
        Column("unit", drop=1),
        Column("rows.period", Message("Periods"), _periods),
        rows=(
            Column("state", names=True, rows_only=True),
            Column("rows.value", Message("Latest value"), _latest),
        ),
    ),
    nothing=Message("no series of figures matches"),
)
_FIGURES: Final = Listing(
    title=Message("Figures"),
    counted=Message("{n} figure", "{n} figures"),
    row_type=FigureRow,
    columns=(
        Column("period", Message("Period", context="figures")),
        Column("value", Message("Value"), _value),
        Column("bound", rows_only=True),
        Column("said", Message("Said on"), drop=1),
        Column("note", Message("Note"), prose=True, marked=True),
        STANDING_OF_A_ROW,
        Column("id", rows_only=True),
        SOURCES,
    ),
    nothing=Message("no figure matches"),
)


def show_groups(rows: Sequence[Group], listers: Sequence[str], facts: FactBase) -> View:
    """The groups, and from when to when each state and organization listed them."""

    def states(group: Group) -> Phrase:
        return joined(listed_by(on, facts) for on in group.listings if on.state)

    def organizations(group: Group) -> Phrase:
        return joined(listed_by(on, facts) for on in group.listings if on.organization)

    shown = {"listings.state": states, "listings.organization": organizations}
    columns = (structs.replace(c, show=shown.get(c.key), names=False) for c in _GROUPS.columns)
    told = Message("listed by {names}", names=named(listers, facts)) if listers else ""
    return _GROUPS.of(rows, columns=tuple(columns), filters=(told,))


def show_figures(series: FigureSeries, rows: Sequence[FigureRow], told: tuple[Phrase, ...]) -> View:
    """The figures of a series under its definition."""
    return _FIGURES.of(
        rows,
        filters=told,
        rows_of={"rows": (series,)},
        title=Message("{name}: {text}", name=series.title, text=series.unit),
        legend=Message("{name}: {text}", name=series.counter, text=series.definition),
    )
