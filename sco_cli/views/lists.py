"""Every list: its title, its columns, and what to say where nothing is in it."""

from collections.abc import Sequence
from typing import Any, Final

from msgspec import structs

from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, heading, marks
from sco_cli.labels import ARTICLE, label
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import (
    Claim,
    Heading,
    Meeting,
    Organ,
    Party,
    Source,
    Treaty,
)
from sco_cli.results import (
    PartyTo,
    StateCard,
    StateOn,
    Step,
    TermFound,
    TopicLine,
    TopicStatement,
)
from sco_cli.views.base import (
    ID,
    JUDGEMENT,
    SOURCES,
    STANDING,
    STANDING_HEADING,
    STANDING_OF_A_ROW,
    Column,
    Listing,
    View,
    brackets,
    fact_columns,
    in_brackets,
    or_unknown,
    standing,
)

_STANDING_ON_A_DAY: Final = (
    Column("alpha_2", Message("Code")),
    Column("name", Message("Name", context="state")),
    Column("status", Message("Status"), marked=True),
    Column("since", Message("Since")),
    Column("second_hand", STANDING_HEADING, standing, rows_only=True),
    Column("status_sources", SOURCES.heading, rows_only=True),
)
MEMBERS: Final = Listing(
    title=Message("Status in the SCO"),
    counted=Message("{n} state", "{n} states"),
    row_type=StateOn,
    columns=_STANDING_ON_A_DAY,
    nothing=Message("no state had that status on that day"),
)
OWN_ORDER: Final = Message("in the SCO's own order, by the Russian alphabet")
STATES: Final = Listing(title=Message("States"), row_type=StateCard, columns=_STANDING_ON_A_DAY)
_CONCERNED: Final = Column("states", names=True, rows_only=True)


def _step_kind(step: Step) -> Phrase:
    """A step of a document may be of any kind of document, not only of a treaty."""
    return KINDS["treaty"].label if step.kind == "treaty" else label(step.kind)


_STEPS: Final = {
    "signed": Message("signed", context="step"),
    "in-force": Message("in force", context="step"),
    "lapsed": Message("no longer in force", context="step"),
}
"""Steps that are worded otherwise than what they lead to."""


def _step(step: Step) -> Phrase:
    """The title of the record and, if it has several steps, which one this is."""
    taken = "" if step.step == "held" else _STEPS.get(step.step) or label(step.step)
    return brackets(taken, step.title)


TIMELINE: Final = Listing(
    title=Message("Timeline"),
    row_type=Step,
    columns=fact_columns(
        Column("date"),
        Column("kind", show=_step_kind),
        Column("title", Message("Event"), _step, prose=True, marked=True),
        rows=(Column("step", rows_only=True), _CONCERNED),
    ),
    nothing=Message("no event matches"),
)
_PRESENT: Final = (
    Column("delegations.state", heading("delegations"), names=True, rows_only=True),
    Column("states", heading("states", "meeting"), names=True, rows_only=True),
)
SUMMITS: Final = Listing(
    title=Message("Summits"),
    counted=Message("{n} summit", "{n} summits"),
    row_type=Meeting,
    columns=fact_columns(
        Column("number", Message("No.")),
        Column("date"),
        Column("place"),
        Column("title", Message("Summit"), prose=True, marked=True),
        rows=_PRESENT,
    ),
    nothing=Message("no summit matches"),
)
_MEETINGS: Final = Listing(
    title=Message("Meetings"),
    counted=Message("{n} meeting", "{n} meetings"),
    row_type=Meeting,
    columns=fact_columns(
        Column("date"),
        Column("number", Message("No."), drop=2),
        Column("place", drop=1),
        Column("title", Message("Meeting"), prose=True, marked=True),
        rows=(Column("organ", rows_only=True), *_PRESENT),
    ),
    nothing=Message("no meeting matches"),
)
ORGANS: Final = Listing(
    title=Message("Bodies"),
    counted=Message("{n} body", "{n} bodies"),
    row_type=Organ,
    columns=fact_columns(
        Column("name", Message("Body"), prose=True, marked=True),
        Column("kind"),
        Column("seat", show=or_unknown("seat"), prose=True, drop=1),
        Column("founded", show=or_unknown("founded"), drop=2),
        rows=(
            Column("role", Message("Role"), rows_only=True),
            Column("owner", rows_only=True),
            Column("state", names=True, rows_only=True),
        ),
    ),
    nothing=Message("no body matches"),
)
TREATIES: Final = Listing(
    title=Message("Treaties, programmes and other documents"),
    counted=Message("{n} document", "{n} documents"),
    row_type=Treaty,
    columns=fact_columns(
        Column("signed", show=or_unknown("signed")),
        Column("title", Message("Title", context="document"), prose=True, marked=True),
        Column("in_force", show=or_unknown("in_force")),
        rows=(Column("kind", rows_only=True),),
    ),
    nothing=Message("no document matches"),
)
PARTIES: Final = Listing(
    title=Message("States' positions on documents"),
    row_type=PartyTo,
    columns=(
        Column("state", names=True),
        Column("standing", Message("Position")),
        Column("signed", drop=2),
        Column("joined"),
        Column("in_force"),
        Column("title", Message("Title", context="document"), prose=True, marked=True),
        STANDING_OF_A_ROW,
        ID,
        SOURCES,
    ),
    nothing=Message("no document matches"),
)


_OPINION: Final = Message("{name}: {text}", name=label("opinion"), text=JUDGEMENT)
_CLAIMS: Final = Listing(
    title=Message("Claims of the article {article}", article=ARTICLE),
    counted=Message("{n} claim", "{n} claims"),
    row_type=Claim,
    columns=(
        Column("id"),
        Column("text", Message("The article claims"), prose=True, whole=True),
        Column("verdict"),
        Column("record", Message("The evidence"), prose=True, whole=True),
        Column("section", rows_only=True),
        SOURCES,
    ),
    nothing=Message("no claim matches"),
)
HEADINGS: Final = Listing(
    title=Message("Chinese headings of the article {article}", article=ARTICLE),
    counted=Message("{n} heading", "{n} headings"),
    row_type=Heading,
    columns=(
        Column("en", Message("Heading"), prose=True, whole=True),
        Column("article_zh", Message("In the article"), prose=True, whole=True),
        Column("verdict"),
        Column("zh", prose=True, whole=True),
        Column("why", Message("Why"), prose=True, whole=True, drop=1),
        Column("id", rows_only=True),
        SOURCES,
    ),
)


def _chinese(term: TermFound) -> Phrase:
    chinese = term.name.zh
    return Message("{name} (own rendering)", name=chinese) if term.name.zh_own else chinese


TERMS: Final = Listing(
    title=Message("Glossary"),
    counted=Message("{n} term", "{n} terms"),
    row_type=TermFound,
    columns=(
        Column("name.en", Message("English"), prose=True, whole=True),
        Column("name.zh", Message("Chinese"), _chinese, prose=True, whole=True),
        Column("name.ru", Message("Russian"), prose=True, whole=True, drop=2),
        Column("avoid.form", Message("Avoid"), prose=True, whole=True, drop=1),
        Column("group", rows_only=True),
        ID,
        SOURCES,
    ),
    nothing=Message("no term matches"),
)
SOURCE_LIST: Final = Listing(
    title=Message("Sources"),
    row_type=Source,
    counted=Message("{n} source", "{n} sources"),
    columns=(
        Column("id"),
        Column("kind"),
        Column("langs", drop=2),
        Column("date"),
        Column("title", prose=True),
        Column("publisher", prose=True, drop=1),
        Column("urls", rows_only=True),
    ),
    nothing=Message("no source matches"),
)
TOPICS: Final = Listing(
    title=Message("Topics"),
    counted=Message("{n} topic", "{n} topics"),
    row_type=TopicLine,
    columns=(
        Column("id"),
        Column("title", Message("Topic"), prose=True),
        Column("statements", Message("Statements")),
        Column("events", Message("Events")),
        Column("parent", drop=1),
    ),
)
STATEMENTS: Final = Listing(
    title=Message("Statements"),
    counted=Message("{n} statement", "{n} statements"),
    row_type=TopicStatement,
    columns=(
        Column("topic", Message("Topic")),
        Column("id"),
        Column("date"),
        Column("text", Message("Statement"), prose=True, whole=True, marked=True),
        STANDING,
        SOURCES,
    ),
)


def show_claims(rows: Sequence[Claim], told: tuple[Phrase, ...]) -> View:
    """The claims; where one is a matter of opinion, a legend says what that means."""
    opinions = any(row.record is None for row in rows)
    return _CLAIMS.of(rows, filters=told, legend=_OPINION if opinions else None)


def show_organs(rows: Sequence[Organ], told: tuple[Phrase, ...] = ()) -> View:
    """The bodies; where they are of several owners, whose each is."""
    if len({row.owner for row in rows}) < 2:
        return ORGANS.of(rows, filters=told)
    changed: dict[str, dict[str, Any]] = {
        "kind": {"rows_only": True},
        "id": {"drop": 0},
        "founded": {"drop": 0},
        "owner": {"rows_only": False},
    }
    columns = (structs.replace(c, **changed.get(c.key, {})) for c in ORGANS.columns)
    return ORGANS.of(rows, columns=tuple(columns), filters=told)


def show_treaties(rows: Sequence[Treaty], binding: Sequence[str], facts: FactBase) -> View:
    """The documents; where some states are to be bound, since when each is, shown or inferred."""
    if not binding:
        return TREATIES.of(rows)
    whole = {treaty.id: treaty for treaty in facts.whole.treaties}

    def since(treaty: Treaty) -> Phrase:
        bound = [party for party in treaty.parties if party.state in binding]
        return joined(_bound(whole[treaty.id], party, len(binding) > 1, facts) for party in bound)

    signed, title, in_force, *others = TREATIES.columns
    column = Column("parties", Message("Binding since"), since, dates=True)
    columns = (signed, title, column, structs.replace(in_force, drop=2), *others)
    return TREATIES.of(rows, columns=columns)


def _bound(document: Treaty, party: Party, named: bool, facts: FactBase) -> Phrase:
    from sco_cli.query.treaties import bound_since  # here and below: other lists do without
    from sco_cli.views.parts import name_of

    since = bound_since(document, party) or label("unknown")
    said = brackets(joined(map(label, marks(party))), since)
    if not named:
        return said
    return Message("{name}: {text}", name=name_of(party.state, facts), text=said)


def show_parties(rows: Sequence[PartyTo], documents: Sequence[Treaty]) -> View:
    """The states' positions; the list of a document's parties may lack some."""
    return PARTIES.of(rows, rows_of={"parties": tuple(documents)})


def show_meetings(
    rows: Sequence[Meeting],
    states: Sequence[str],
    people: Sequence[str],
    facts: FactBase,
    told: tuple[Phrase, ...],
) -> View:
    """The meetings; where some states or people were asked for, who led those delegations."""
    if not (states or people):
        return _MEETINGS.of(rows, filters=told)
    from sco_cli.views.parts import delegation_line

    def led(meeting: Meeting) -> Phrase:
        asked = (d for d in meeting.delegations if d.state in states or d.person in people)
        return joined(
            joined((delegation_line(d, facts), *map(in_brackets, map(label, marks(d)))), "")
            for d in asked
        )

    columns = (
        *_MEETINGS.columns[:4],
        Column("delegations", Message("Delegations"), led, prose=True, whole=True),
        *_MEETINGS.columns[4:],
    )
    return _MEETINGS.of(rows, columns=columns, filters=told)
