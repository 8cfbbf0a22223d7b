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
    Office,
    Organ,
    Party,
    Source,
    Term,
    Treaty,
)
from sco_cli.results import (
    Holder,
    PartyTo,
    StateCard,
    StateOn,
    Step,
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
    in_office,
    or_unknown,
    phrase_of,
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
    row_type=StateOn,
    columns=_STANDING_ON_A_DAY,
    nothing=Message("no state had that status on that day"),
)
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
    row_type=Organ,
    columns=fact_columns(
        Column("name", Message("Body"), prose=True, marked=True),
        Column("kind"),
        Column("seat", show=or_unknown("seat")),
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
        Column("holding", Message("Holding"), _holding, rows_only=True),
        SOURCES,
    ),
    nothing=Message("nobody matches"),
)
_OPINION: Final = Message("{name}: {text}", name=label("opinion"), text=JUDGEMENT)
_CLAIMS: Final = Listing(
    title=Message("Claims of the article {article}", article=ARTICLE),
    row_type=Claim,
    columns=(
        Column("id"),
        Column("text", Message("The article claims"), prose=True),
        Column("verdict"),
        Column("record", Message("The evidence"), prose=True),
        Column("section", rows_only=True),
        SOURCES,
    ),
    nothing=Message("no claim matches"),
)
HEADINGS: Final = Listing(
    title=Message("Chinese headings of the article {article}", article=ARTICLE),
    row_type=Heading,
    columns=(
        Column("en", Message("Heading"), prose=True),
        Column("article_zh", Message("In the article"), prose=True),
        Column("verdict"),
        Column("zh", prose=True),
        Column("why", Message("Why"), prose=True, drop=1),
        Column("id", rows_only=True),
        SOURCES,
    ),
)


def _chinese(term: Term) -> Phrase:
    chinese = term.name.zh
    return Message("{name} (own rendering)", name=chinese) if term.name.zh_own else chinese


TERMS: Final = Listing(
    title=Message("Glossary"),
    row_type=Term,
    columns=(
        Column("name.en", Message("English"), prose=True),
        Column("name.zh", Message("Chinese"), _chinese, prose=True),
        Column("name.ru", Message("Russian"), prose=True, drop=2),
        Column("avoid.form", Message("Avoid"), prose=True, drop=1),
        Column("group", rows_only=True),
        ID,
        SOURCES,
    ),
    nothing=Message("no term matches"),
)
SOURCE_LIST: Final = Listing(
    title=Message("Sources"),
    row_type=Source,
    columns=(
        Column("id"),
        Column("kind"),
        Column("publisher", prose=True),
        Column("title", prose=True),
        Column("date"),
        Column("urls", rows_only=True),
    ),
    nothing=Message("no source matches"),
)
TOPICS: Final = Listing(
    title=Message("Topics"),
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
    row_type=TopicStatement,
    columns=(
        Column("topic", Message("Topic")),
        Column("id"),
        Column("date"),
        Column("text", Message("Statement"), prose=True, marked=True),
        STANDING,
        SOURCES,
    ),
)


def show_claims(rows: Sequence[Claim]) -> View:
    """The claims; where one is a matter of opinion, a legend says what that means."""
    return _CLAIMS.of(rows, legend=_OPINION if any(row.record is None for row in rows) else None)


def show_holders(rows: Sequence[Holder], office: Office | None) -> View:
    """People with their offices, or all that held one office."""
    return PEOPLE.of(rows, rows_of={"holders": (office,)} if office else {})


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
    named = joined((h.office_name for h in unknown if h.office_name), Message(", "))
    said = Message(
        "holder not known on that day: {offices}", offices=named or Message("every office")
    )
    if not rows and every:
        return PEOPLE.of(rows, nothing=said)
    return PEOPLE.of(rows, notice=said if unknown else None)


def show_organs(rows: Sequence[Organ]) -> View:
    """The bodies; where they are of several owners, whose each is."""
    if len({row.owner for row in rows}) < 2:
        return ORGANS.of(rows)
    changed: dict[str, dict[str, Any]] = {
        "kind": {"rows_only": True},
        "id": {"drop": 0},
        "founded": {"drop": 0},
        "owner": {"rows_only": False},
    }
    columns = (structs.replace(c, **changed.get(c.key, {})) for c in ORGANS.columns)
    return ORGANS.of(rows, columns=tuple(columns))


def show_treaties(rows: Sequence[Treaty], binding: Sequence[str], facts: FactBase) -> View:
    """The documents; where some states are to be bound, since when each is, shown or inferred."""
    if not binding:
        return TREATIES.of(rows)
    whole = {treaty.id: treaty for treaty in facts.whole.treaties}

    def since(treaty: Treaty) -> Phrase:
        bound = [party for party in treaty.parties if party.state in binding]
        return joined(_bound(whole[treaty.id], party, len(binding) > 1, facts) for party in bound)

    signed, title, in_force, *others = TREATIES.columns
    column = Column("parties", Message("Binding since"), since)
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
    rows: Sequence[Meeting], states: Sequence[str], people: Sequence[str], facts: FactBase
) -> View:
    """The meetings; where some states or people were asked for, who led those delegations."""
    if not (states or people):
        return _MEETINGS.of(rows)
    from sco_cli.views.parts import delegation_line

    def led(meeting: Meeting) -> Phrase:
        asked = (d for d in meeting.delegations if d.state in states or d.person in people)
        return joined(
            joined((delegation_line(d, facts), *map(in_brackets, map(label, marks(d)))), "")
            for d in asked
        )

    columns = (
        *_MEETINGS.columns[:4],
        Column("delegations", Message("Delegations"), led, prose=True),
        *_MEETINGS.columns[4:],
    )
    return _MEETINGS.of(rows, columns=columns)
