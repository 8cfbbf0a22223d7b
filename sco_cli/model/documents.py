"""Documents: those of the organization, and the laws of states."""

from __future__ import annotations  # evaluated only for the types that are read

from typing import Annotated

from sco_cli.model.base import (
    Fact,
    Name,
    ProperName,
    Prose,
    Provision,
    Record,
    Sourced,
    Text,
    Title,
    Topics,
)
from sco_cli.vocabulary import (
    LISTED,
    MARK,
    Aliases,
    AnyId,
    EdtfDate,
    Id,
    LawId,
    PartyStanding,
    SourceId,
    StateId,
    TreatyId,
    TreatyKind,
)


class Party(Sourced, frozen=True, kw_only=True):
    """Where a state stands towards a document, and the steps by which it came there."""

    state: StateId
    standing: PartyStanding
    signed: EdtfDate | None = None
    joined: EdtfDate | None = None
    """Ratified, acceded or approved: the last act of the state that is known."""
    in_force: EdtfDate | None = None
    """The day on which the document entered into force for the state."""
    inferred: Annotated[bool, MARK] = False
    """No source says so of this state: it follows from a rule or from other steps."""
    note: Prose | None = None


class Article(Record, frozen=True, kw_only=True):
    """An article of a document, in our own words."""

    number: ProperName
    """As it is cited: ``6``, ``16.2``, ``annex``."""
    subject: Title
    text: Provision | None = None
    """What it provides; absent where the article could not be read."""
    sources: tuple[SourceId, ...] = ()
    """Its own, beside those of the document."""


class Treaty(Fact, frozen=True, kw_only=True):
    """A treaty, programme or other document of the organization."""

    id: Id
    kind: TreatyKind
    title: Name
    short: Title | None = None
    aliases: Aliases = ()
    signed: EdtfDate | None = None
    """Signed or, for a programme, adopted."""
    place: Text | None = None
    adopted_at: AnyId | None = None
    """The meeting or event at which it was signed or adopted."""
    in_force: EdtfDate | None = None
    in_force_note: Provision | None = None
    """On which condition it enters into force, and what is known of that."""
    period: EdtfDate | None = None
    """The years that a programme covers."""
    depositary: Text | None = None
    registration: Provision | None = None
    """Where and when it was registered."""
    partner: Text | None = None
    """The other organization of a memorandum."""
    amends: tuple[TreatyId, ...] = ()
    """The documents that it amends or replaces."""
    states: tuple[StateId, ...] = ()
    """Signatories."""
    text: Prose | None = None
    parties: Annotated[tuple[Party, ...], LISTED] = ()
    articles: Annotated[tuple[Article, ...], LISTED] = ()
    topics: Topics = ()


class LawSection(Record, frozen=True, kw_only=True):
    """A provision of a law that is worth citing."""

    section: ProperName
    """As it is cited: ``11B``, ``6(2)``."""
    text: Provision
    sources: tuple[SourceId, ...] = ()
    """Its own, beside those of the law."""


class Law(Fact, frozen=True, kw_only=True):
    """A law of a state, an amendment of its constitution, or a regulation."""

    id: Id
    state: StateId
    number: Text | None = None
    """As it is cited: ``Act XXVII of 1997``, ``1997年第27号法``."""
    name: Name
    aliases: Aliases = ()
    assent: EdtfDate | None = None
    """The day of assent or, without one, of adoption."""
    in_force: EdtfDate | None = None
    """The first day of force."""
    lapsed: EdtfDate | None = None
    """The first day on which it was no longer in force: lapsed, repealed or struck down."""
    lapse_note: Provision | None = None
    """Why it lapsed, or on which day it would."""
    amends: tuple[LawId, ...] = ()
    """The laws that it amends or replaces."""
    text: Prose | None = None
    sections: Annotated[tuple[LawSection, ...], LISTED] = ()
    topics: Topics = ()
