"""The lines of a card for what a record holds in lists: delegations, parties, articles, figures."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, fields, heading, is_kind, marks, title_of, values
from sco_cli.labels import label
from sco_cli.message import Day, Message, Period, Phrase, joined
from sco_cli.model import (
    Absence,
    Article,
    Avoid,
    Contingent,
    Count,
    Delegation,
    Figure,
    GroupListing,
    LawSection,
    Party,
    Record,
    Spell,
    Tenure,
    Text,
    Toll,
    Trait,
    Version,
)
from sco_cli.views.base import (
    AND,
    Paragraph,
    Section,
    brackets,
    held,
    lacking,
    noted,
    number,
    spell_line,
)


def part_sections(record: Record, kind: str, facts: FactBase) -> Iterator[Section]:
    """Each list of a record as a section; one that may lack something says so in its title."""
    for field in fields(type(record)):
        inner = values(record, field)
        if not field.is_table or not inner or is_kind(field.type) or field.type is Version:
            continue
        title: Phrase = heading(field.name, kind)
        if lacking(record, field.name):
            title = brackets(Message("may be incomplete"), title)
        yield Section(title, tuple(_lines(field, inner, kind, facts)))


def _lines(field: Field, inner: tuple[Any, ...], kind: str, facts: FactBase) -> Iterator[Paragraph]:
    for part in inner:
        if isinstance(part, Text):
            yield Paragraph(part)
            continue
        said = _absence(part, kind) if isinstance(part, Absence) else _SAID[field.type](part, facts)
        yield Paragraph(said, marks(part), getattr(part, "sources", ()))
        if note := getattr(part, "note", None):
            yield Paragraph(noted(note), indent=1)


def name_of(id_: str | None, facts: FactBase) -> Phrase:
    """What the record of an id is called; the id itself where there is none."""
    found = facts.get(id_ or "")
    return title_of(found) if found else id_ or ""


def delegation_line(delegation: Delegation, facts: FactBase) -> Phrase:
    """Who sent it, who led it in which office, and in which capacity it was there."""
    sender = delegation.organization or name_of(delegation.state, facts)
    leader = delegation.name or name_of(delegation.person, facts)
    led = joined((leader, delegation.office or ""), AND)
    said = Message("{name}: {text}", name=sender, text=led) if led else sender
    shown = delegation.capacity != "member"
    return brackets(label(delegation.capacity) if shown else "", said)


def _spell(spell: Spell, _: FactBase) -> Phrase:
    return spell_line(spell)


def _tenure(tenure: Tenure, facts: FactBase) -> Phrase:
    vacancy = label("vacant") if tenure.vacant else ""
    return brackets(held(tenure), vacancy or name_of(tenure.person or tenure.state, facts))


def _avoid(avoid: Avoid, _: FactBase) -> Phrase:
    return brackets(avoid.why or "", avoid.form)


def _party(party: Party, facts: FactBase) -> Phrase:
    """The state, its position, and the steps that led there."""
    dated = {
        "signed": party.signed,
        "joined": party.joined,
        "in_force": party.in_force,
    }
    steps = (
        Message("{name}: {text}", name=heading(step), text=Day(day))
        for step, day in dated.items()
        if day
    )
    stands = joined((label(party.standing), *steps))
    return Message("{name}: {text}", name=name_of(party.state, facts), text=stands)


def _article(article: Article, _: FactBase) -> Phrase:
    number, subject = article.number, article.subject
    if number.en[0].isdigit():
        named = Message("Article {number}, {subject}", number=number, subject=subject)
    else:  # the preamble, an annex
        named = brackets(subject, number)
    text = article.text or Message("text not read")
    return Message("{name}: {text}", name=named, text=text)


def _law_section(section: LawSection, _: FactBase) -> Phrase:
    number: Phrase = section.section
    if section.section.en[0].isdigit():
        number = Message("Section {number}", number=number)
    return Message("{name}: {text}", name=number, text=section.text)


def listed_by(listing: GroupListing, facts: FactBase) -> Phrase:
    """Who lists a group, and from when to when."""
    return brackets(_listed(listing), listing.organization or name_of(listing.state, facts))


def _listed(listing: GroupListing) -> Phrase:
    return Period(listing.from_, listing.to) if listing.from_ or listing.to else ""


def _listing(listing: GroupListing, facts: FactBase) -> Phrase:
    lister = listing.organization or name_of(listing.state, facts)
    said = brackets(_listed(listing), listing.list)
    return Message("{name}: {text}", name=lister, text=said)


def _count(count: Count, _: FactBase) -> Phrase:
    said = brackets(joined((count.by, Day(count.said) if count.said else ""), AND), count.what)
    return Message("{name}: {text}", name=said, text=number(count.value, count.bound))


def _figure(figure: Figure, _: FactBase) -> Phrase:
    return Message(
        "{name}: {text}", name=Day(figure.period), text=number(figure.value, figure.bound)
    )


def _toll(toll: Toll, _: FactBase) -> Phrase:
    killed = toll.killed is not None
    dead = Message("{n} killed", n=number(toll.killed or 0, toll.bound)) if killed else ""
    hurt = Message("{n} injured", n=toll.injured) if toll.injured is not None else ""
    said = brackets(Day(toll.said) if toll.said else "", toll.by)
    return Message("{name}: {text}", name=said, text=joined((dead, hurt), AND))


def _contingent(contingent: Contingent, facts: FactBase) -> Phrase:
    return Message("{name}: {text}", name=name_of(contingent.state, facts), text=contingent.text)


def _trait(trait: Trait, _: FactBase) -> Phrase:
    named = brackets(Day(trait.date) if trait.date else "", trait.name)
    return Message("{name}: {text}", name=named, text=trait.text)


def _absence(absence: Absence, kind: str) -> Phrase:
    """Which field it is, what was searched for, in which languages and when."""
    search = joined((joined(absence.langs, Message(", ")), Day(absence.date)), AND)
    said = brackets(search, absence.searched)
    return Message("{name}: {text}", name=heading(absence.field, kind), text=said)


_SAID: Final[dict[type[Any], Callable[[Any, FactBase], Phrase]]] = {
    Article: _article,
    Avoid: _avoid,
    Contingent: _contingent,
    Count: _count,
    Delegation: delegation_line,
    Figure: _figure,
    GroupListing: _listing,
    LawSection: _law_section,
    Party: _party,
    Spell: _spell,
    Tenure: _tenure,
    Toll: _toll,
    Trait: _trait,
}
"""What one of them says, by its type."""
