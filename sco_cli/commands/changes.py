"""``sco changes``: what differs between two days, or between two versions of the facts."""

from typing import Annotated

from typer import Argument, Option

from sco_cli import factfile
from sco_cli.commands.answering import Question, answering, day_of
from sco_cli.commands.options import StateName, listing
from sco_cli.commands.typed import kinds_named, state_ids
from sco_cli.errors import FactsError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS
from sco_cli.message import Message, joined
from sco_cli.query.changes import KINDS_OF_CHANGE, changes, offices_without_answer
from sco_cli.query.revisions import revisions
from sco_cli.views.base import View
from sco_cli.views.changes import show_changes, show_revisions
from sco_cli.worded import worded

_COMPARED = Message(
    "List what differs between two days: statuses, holders of offices, documents and laws in "
    "force, listings of groups, and bodies. What both began and ended between the two days "
    "isn't listed."
)
PURPOSE = Message(
    "{what} {more}",
    what=_COMPARED,
    more=Message(
        "The date is the day from which an entry has stood as it does on the later day; it may "
        "have changed more than once in between."
    ),
)
ABOUT = Message(
    "{what} With --since, list what differs between two versions of the facts, entry by entry "
    "and field by field; days and --state can't be given then.",
    what=PURPOSE,
)
EXAMPLES = (
    "sco changes 2016-06-01 2026-09-01",
    "sco changes 2016-06-01 --kind state,law --state PK",
    "sco changes --since old_facts.toml --format csv",
)
_KINDS = tuple(kind.name for kind in KINDS.values() if kind.cited)


@answering
def command(
    asked: Question,
    *,
    first: Annotated[
        str | None,
        Argument(metavar=worded("FROM"), help=worded("the earlier day, month or year")),
    ] = None,
    last: Annotated[
        str | None,
        Argument(
            metavar=worded("TO"),
            help=worded("the later day, month or year (default: the last day covered)"),
        ),
    ] = None,
    since: Annotated[
        str | None,
        Option(
            metavar=worded("FILE"),
            help=worded(
                "compare the facts with their earlier version in FILE, instead of two days"
            ),
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        listing(
            KINDS_OF_CHANGE,
            Message(
                "list only these kinds of entries (organ: a body; treaty: any document; "
                "with --since also {others})",
                others=joined((k for k in _KINDS if k not in KINDS_OF_CHANGE), Message(", ")),
            ),
        ),
    ] = None,
    state: StateName = None,
) -> View:
    """What differs between two days, or two versions."""
    if since is not None:
        _refuse_beside_since(first, state)
        old = _earlier(since)
        kinds = kinds_named(kind, _KINDS)
        return show_revisions(revisions(old, asked.facts, kinds), old, asked.facts)
    return _between(asked, first, last, kind, state)


def _earlier(path: str) -> FactBase:
    """The earlier version; one that can't be read any more is nothing to be mended.

    Raises:
        FactsError: as ``load`` does, or saying so.
    """
    try:
        return factfile.load(path)
    except FactsError as e:
        if e.about != "fact-file":
            raise
        older = Message(
            "{path}: these facts are in an older form, or have errors, so that they can't be "
            "compared",
            path=path,
        )
        other = Message("give the facts of a later version; run sco check FILE for the problems")
        raise FactsError(older, hint=other) from None


def _between(
    asked: Question,
    first: str | None,
    last: str | None,
    kind: list[str] | None,
    state: list[str] | None,
) -> View:
    if first is None:
        raise UsageError(
            Message("there is nothing to compare with"),
            hint=Message("give a day, or use --since with a fact file"),
        )
    facts, states = asked.facts, state_ids(asked.facts, state)
    kinds = kinds_named(kind, KINDS_OF_CHANGE)
    days = tuple(
        day_of(day, facts, asked.lang, Message(name))
        for name, day in (("FROM", first), ("TO", last))
    )
    earlier, later = days
    if later < earlier:
        raise UsageError(
            Message("{last} is before {first}", first=first, last=last or facts.as_of),
            hint=Message("give the earlier day first"),
        )
    unanswered = offices_without_answer(facts, days, states) if "office" in kinds else ()
    rows = changes(facts, earlier, later, kinds, states)
    return show_changes(rows, facts, (earlier, later), unanswered, kinds)


def _refuse_beside_since(first: str | None, state: list[str] | None) -> None:
    other = Message("FROM") if first is not None else "--state" if state is not None else None
    if other:
        raise UsageError(
            Message("{name} and {other} can't be combined", name="--since", other=other),
            hint=Message("use only one of them"),
        )
