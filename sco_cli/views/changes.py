"""What differs between two days, or between two versions of the facts."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS
from sco_cli.labels import label
from sco_cli.message import Day, Message, Phrase, joined
from sco_cli.model import Office
from sco_cli.results import Change, Revision, Standing
from sco_cli.views.base import (
    ENTRIES,
    ID,
    SOURCES,
    STANDING_OF_A_ROW,
    Column,
    Listing,
    View,
    brackets,
    phrase_of,
)


def _kind(row: Change | Revision) -> Phrase:
    return KINDS[row.kind].label


def _stood(how: Sequence[Standing]) -> Phrase:
    return joined(map(_standing, how))


def _standing(one: Standing) -> Phrase:
    """A word, or the name that stands for it: of who holds an office, who lists a group."""
    if one.name and one.word in ("held", "listed"):
        return one.name
    return brackets(one.name, label(one.word)) if one.name else label(one.word)


CHANGES: Final = Listing(
    title=Message("Changes"),
    row_type=Change,
    columns=(
        Column("date"),
        Column("kind", show=_kind, drop=2),
        Column("title", Message("Entry"), prose=True, marked=True),
        Column("before.word", Message("Before"), lambda row: _stood(row.before), prose=True),
        Column("after.word", Message("After"), lambda row: _stood(row.after), prose=True),
        STANDING_OF_A_ROW,
        ID,
        Column("before.id", Message("Before (ID)"), rows_only=True),
        Column("after.id", Message("After (ID)"), rows_only=True),
        Column("before.name", Message("Before (name)"), rows_only=True),
        Column("after.name", Message("After (name)"), rows_only=True),
        Column("states", names=True, rows_only=True),
        SOURCES,
    ),
    nothing=Message("nothing that is compared differs between these days"),
)
_DONE: Final = {
    "added": Message("added"),
    "removed": Message("removed"),
    "retired": Message("retired"),
    "changed": Message("changed"),
}


def _before(row: Revision) -> Phrase:
    gone = row.change in ("removed", "retired")
    return row.title if gone else phrase_of(row.before)


def _after(row: Revision) -> Phrase:
    return row.title if row.change == "added" else phrase_of(row.after)


REVISIONS: Final = Listing(
    title=Message("Revisions"),
    row_type=Revision,
    columns=(
        Column("kind", show=_kind),
        Column("id"),
        Column("change", Message("Change"), lambda row: _DONE[row.change]),
        Column("field", Message("Field"), prose=True, whole=True),
        Column("before", Message("Before"), _before, prose=True, whole=True),
        Column("after", Message("After"), _after, prose=True, whole=True),
        Column("title", Message("Entry"), rows_only=True),
    ),
    nothing=Message("no entry differs"),
)


def show_changes(
    rows: Sequence[Change],
    facts: FactBase,
    days: tuple[date, date],
    unanswered: Sequence[Office],
    kinds: Collection[str],
) -> View:
    """What differs between two days, and on stderr the offices whose holders aren't known.

    Args:
        rows: what differs.
        facts: from which.
        days: the two.
        unanswered: offices of which the facts name no holder on either day.
        kinds: the kinds of entries that were compared.
    """
    first, last = (day.isoformat() for day in days)
    named = joined((office.name for office in unanswered), Message("; "))
    lists = {"office": ("holders", facts.offices), "group": ("listings", facts.groups)}
    return CHANGES.of(
        rows,
        title=Message("What differs between {first} and {last}", first=Day(first), last=Day(last)),
        as_of=last,
        rows_of={name: records for kind, (name, records) in lists.items() if kind in kinds},
        notice=Message("holder not known on either day: {offices}", offices=named)
        if unanswered
        else None,
    )


def show_revisions(rows: Sequence[Revision], old: FactBase, new: FactBase) -> View:
    """What differs between two versions of the facts."""
    title = Message(
        "What differs between the facts to {old} and the facts to {new}",
        old=Day(old.as_of),
        new=Day(new.as_of),
    )
    if old.as_of == new.as_of:
        title = Message("What differs between two versions of the facts")
    done: dict[str, str] = {
        row.id: row.change for row in rows
    }  # of an entry all that is changed is one
    counted = Message(
        "{changes} in {entries}",
        changes=Message("{n} change", "{n} changes", n=len(rows)),
        entries=ENTRIES.of(n=len(done)),
    )
    times = Counter(done.values())
    legend = joined(
        Message("{name}: {text}", name=_DONE[how], text=str(times[how]))
        for how in _DONE
        if times[how]
    )
    return REVISIONS.of(rows, title=title, counted=counted, legend=legend)
