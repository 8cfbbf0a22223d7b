"""What all records share, texts and evidence, and the sources on which they rest."""

from __future__ import annotations  # evaluated only for the types that are read

from collections.abc import Iterator
from inspect import get_annotations
from typing import Annotated, Final

from msgspec import Meta, Struct

from sco_cli.vocabulary import (
    APART,
    MARK,
    NAMED,
    TITLE,
    UNSEARCHED,
    AnyId,
    Basis,
    EdtfDate,
    FieldName,
    Id,
    LanguageTag,
    Line,
    SourceId,
    SourceKind,
    TopicId,
    Url,
)


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What all record types share: immutable, named fields, unknown keys are errors.

    Records form no cycles, so that Python need not track them in search of garbage.
    """


_FIELDS: Final[dict[type[Record], tuple[tuple[str, str], ...]]] = {}


def fields_of(type_: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record type in the order in which people read them.

    The id comes first, then what the type itself declares, then what it shares with others.

    Returns:
        Pairs of the field's name in the file and in JSON, and its attribute: ``from``, ``from_``.
    """
    if type_ not in _FIELDS:
        names = dict(zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True))
        own_first = [name for base in type_.__mro__ for name in get_annotations(base)]
        order = dict.fromkeys(["id", "en", "zh", *own_first])
        _FIELDS[type_] = tuple((names[name], name) for name in order if name in names)
    return _FIELDS[type_]


class Text(Record, frozen=True, kw_only=True):
    """A text for people, in every language of the project."""

    en: Line
    zh: Line


def texts_of(text: Text) -> Iterator[tuple[str, str]]:
    """Each language that a text has, by its code, and what it says in it."""
    for name, attribute in fields_of(type(text)):
        if isinstance(said := getattr(text, attribute), str):
            yield name, said


class Name(Text, frozen=True, kw_only=True):
    """A name; Russian where a source shows it."""

    ru: Line | None = None
    zh_own: bool = False
    """The Chinese form is our own rendering: no Chinese source for it was seen."""


Title = Annotated[Text, TITLE]
"""What a record is called, where that is no name."""
Prose = Annotated[Text, Meta(extra={"role": "prose", "card": False})]
"""Sentences, at most two."""
Provision = Annotated[Prose, Meta(extra={"dated": False})]
"""What a rule or a text provides: years in it belong to names, which a language may leave out."""
ProperName = Annotated[Text, Meta(extra={"proper": True})]
"""What may be the same in both languages."""
Topics = Annotated[tuple[TopicId, ...], UNSEARCHED]
DERIVED: Final = Meta(extra={"mark": True, "card": False, "derived": True})
"""A mark that the file can't hold: it is found while loading."""


class Sourced(Record, frozen=True, kw_only=True):
    """Something that rests on sources."""

    sources: tuple[SourceId, ...]
    second_hand: Annotated[bool, DERIVED] = False
    """Derived while loading: every source is ``relayed``. It can't be written in the file."""


class Version(Sourced, frozen=True, kw_only=True):
    """One of several accounts of the same matter."""

    text: Prose
    by: Annotated[Text, APART] | None = None
    """Who gives this account."""


class Absence(Record, frozen=True, kw_only=True):
    """A field for which no source was found, and the search that earns the words "not found"."""

    field: FieldName
    date: EdtfDate
    """The day of the search."""
    langs: tuple[LanguageTag, ...]
    """The languages in which it was searched, BCP 47: two or more."""
    searched: Text
    """What was searched for, and where."""


class Fact(Sourced, frozen=True, kw_only=True):
    """A sourced record that says what kind of statement it is."""

    basis: Annotated[Basis, MARK] = "record"
    by: Annotated[Text, APART] | None = None
    """Who asserts a ``claim``."""
    versions: tuple[Version, ...] = ()
    """What the sources of a ``disputed`` fact say, at least two accounts."""
    better: Prose | None = None
    """Which version of a ``disputed`` fact is better supported, and why."""
    note: Prose | None = None
    unknown: tuple[Absence, ...] = ()
    """Fields that were looked for without finding a source."""
    complete: Annotated[tuple[FieldName, ...], APART, UNSEARCHED] = ()
    """Those of its lists that are shown to lack nothing; any other may lack something."""
    see: tuple[AnyId, ...] = ()
    """Related records of any kind."""


class Source(Record, frozen=True, kw_only=True):
    """A document that was seen, or for ``relayed`` one that a document seen names."""

    id: Id
    kind: SourceKind
    title: Title
    described: bool = False
    """The title is a description in our words: its own was not recorded."""
    publisher: ProperName
    urls: tuple[Url, ...] = ()
    origin: tuple[Url, ...] = ()
    """Addresses that a ``relayed`` record names as its origin; they were not seen."""
    date: EdtfDate | None = None
    seen: EdtfDate | None = None
    """The day on which it was read for these facts."""
    langs: tuple[LanguageTag, ...] = ()
    """BCP 47 language tags."""
    note: Prose | None = None


class Retired(Record, frozen=True, kw_only=True):
    """An id that the facts had once, so that a printed citation still leads somewhere.

    It is never used again.
    """

    id: Id
    date: EdtfDate
    """The day on which it was retired."""
    into: Annotated[tuple[AnyId, ...], NAMED] = ()
    """The records that say now what it said."""
    text: Prose
    """What became of it: where its content went, or why it was dropped."""
    sources: tuple[SourceId, ...] = ()
    """Sources of what was dropped."""
