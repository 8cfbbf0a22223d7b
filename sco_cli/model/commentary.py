"""What is said on a subject, the article beside the evidence, the glossary."""

from __future__ import annotations  # evaluated only for the types that are read

from typing import Annotated

from sco_cli.model.base import Fact, Name, Prose, Record, Sourced, Title
from sco_cli.vocabulary import (
    APART,
    COLOURED,
    TITLE,
    Aliases,
    AnyId,
    EdtfDate,
    HeadingVerdict,
    Id,
    Line,
    StateId,
    TermGroup,
    TopicId,
    Verdict,
)


class Statement(Fact, frozen=True, kw_only=True):
    """One thing that is to be said on a topic, in at most two sentences."""

    id: Id
    text: Prose
    date: EdtfDate | None = None
    states: tuple[StateId, ...] = ()


class Topic(Record, frozen=True, kw_only=True):
    """A subject, of the article or of the record, with what is to be said on it."""

    id: Id
    title: Title
    summary: Annotated[Prose, APART] | None = None
    """What matters most, in one line."""
    parent: TopicId | None = None
    pakistan: Annotated[bool, APART] = False
    """Part of ``sco pakistan``."""
    statements: tuple[Statement, ...] = ()


class Claim(Sourced, frozen=True, kw_only=True):
    """Something that the article claims, in our words, beside the record."""

    id: Id
    section: TopicId
    """The topic under which the article says it."""
    text: Prose
    verdict: Annotated[Verdict, COLOURED]
    record: Prose | None = None
    """What the record says; an ``opinion`` needs nothing beside the verdict."""
    see: tuple[AnyId, ...] = ()


class Heading(Sourced, frozen=True, kw_only=True):
    """A heading of the article with its machine-translated Chinese, and the right one."""

    id: Id
    section: TopicId | None = None
    en: Annotated[Line, TITLE]
    article_zh: Annotated[Line, TITLE]
    zh: Annotated[Line, TITLE]
    verdict: Annotated[HeadingVerdict, COLOURED]
    why: Prose


class Avoid(Record, frozen=True, kw_only=True):
    """A form that should not be used for a term."""

    form: Line
    why: Prose | None = None


class Term(Sourced, frozen=True, kw_only=True):
    """A term of the glossary."""

    id: Id
    group: TermGroup
    name: Name
    aliases: Aliases = ()
    avoid: tuple[Avoid, ...] = ()
    note: Prose | None = None
