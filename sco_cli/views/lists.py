"""Every list: its title, its columns, and what to say where nothing is in it."""

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from sco_cli.labels import ARTICLE, label
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import Claim, Event, Exercise, Heading, Office, Organ, Source, Term, Treaty
from sco_cli.results import Holder, StateCard, StateOn, TopicLine, TopicStatement
from sco_cli.views.base import (
    ID,
    JUDGEMENT,
    SOURCES,
    STANDING,
    STANDING_HEADING,
    Column,
    Listing,
    View,
    or_unknown,
    phrase_of,
    standing,
)


def _facts(*own: Column, rows: Sequence[Column] = ()) -> tuple[Column, ...]:
    """The columns of facts: their own, what each of them has, and more for the row formats."""
    return (*own, STANDING, ID, *rows, SOURCES)


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
TIMELINE: Final = Listing(
    title=Message("Timeline"),
    row_type=Event,
    columns=_facts(
        Column("date"),
        Column("kind"),
        Column("title", Message("Event"), prose=True, marked=True),
        rows=(_CONCERNED,),
    ),
    nothing=Message("no event matches"),
)
SUMMITS: Final = Listing(
    title=Message("Summits"),
    row_type=Event,
    columns=_facts(
        Column("number", Message("No.")),
        Column("date"),
        Column("place"),
        Column("title", Message("Summit"), prose=True, marked=True),
        rows=(_CONCERNED,),
    ),
    nothing=Message("no summit matches"),
)
ORGANS: Final = Listing(
    title=Message("Bodies"),
    row_type=Organ,
    columns=_facts(
        Column("name", Message("Body"), prose=True, marked=True),
        Column("kind"),
        Column("seat", show=or_unknown("seat")),
        Column("founded", show=or_unknown("founded"), drop=2),
        rows=(Column("role", Message("Role"), rows_only=True),),
    ),
)
TREATIES: Final = Listing(
    title=Message("Treaties, programmes and other documents"),
    row_type=Treaty,
    columns=_facts(
        Column("signed", show=or_unknown("signed")),
        Column("title", Message("Title", context="document"), prose=True, marked=True),
        Column("in_force", show=or_unknown("in_force")),
        Column("pakistan.standing", Message("Pakistan")),
        rows=(Column("kind", rows_only=True),),
    ),
    nothing=Message("no document matches"),
)


def _unless_held(exercise: Exercise) -> Phrase:
    return "" if exercise.held == "held" else label(exercise.held)


EXERCISES: Final = Listing(
    title=Message("Exercises and joint operations"),
    row_type=Exercise,
    columns=_facts(
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


def _office(holder: Holder) -> Phrase:
    return phrase_of(holder.office_name or holder.role)


def _first(holder: Holder) -> Phrase:
    if holder.from_ or not holder.seen:
        return holder.from_ or ""
    return Message("in office on {day}", day=holder.seen)


PEOPLE: Final = Listing(
    title=Message("People and offices"),
    row_type=Holder,
    columns=(
        Column("name", Message("Name", context="person"), marked=True),
        Column("state", names=True),
        Column("office_name", Message("Office"), _office, prose=True),
        Column("from", Message("From"), _first),
        Column("to", Message("To")),
        Column("second_hand", STANDING_HEADING, standing, rows_only=True),
        ID,
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


def with_gaps(view: View, offices: Sequence[Office]) -> View:
    """The same view of people on a day, that says of which offices the facts name no holder.

    A gap in the facts is no vacancy: it never reads "nobody".
    """
    named = joined((office.name for office in offices), Message(", ")) or Message("every office")
    said = Message("holder not known on that day: {offices}", offices=named)
    if not view.rows:
        return structs.replace(view, nothing=said)
    return structs.replace(view, notice=said) if offices else view
