"""What a view is made of: columns, cards, sections of text; and what all views share."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct, structs

from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, field_at, fields, heading, marks
from sco_cli.labels import label
from sco_cli.message import Amount, Day, Message, Period, Phrase, joined
from sco_cli.model import Fact, Record, Spell, Tenure, Text, Topic, fields_of
from sco_cli.results import OfficeHeld
from sco_cli.views.lanes import Chart, Columns

Show = Callable[[Any], Phrase]
"""Words a record's value for people."""
Order = Callable[[Any, Callable[[Any], Any]], Any]
"""The key by which a row is sorted, given by what a language sorts a name."""


class Column(Struct, frozen=True):
    """One column of a table.

    ``key`` is the path of the record's field (``name``, ``spells.from``), so that every format
    shows the same thing; ``show`` formats it for people where the plain value doesn't do.
    """

    key: str
    heading: Message | None = None
    """By default what the field is called everywhere."""
    show: Show | None = None
    names: bool = False
    """The ids of states in it are shown as their names."""
    prose: bool = False
    """Titles or sentences: in tables it comes last and is wrapped."""
    whole: bool = False
    """Sentences, which tables show to their end; titles are cut after two lines."""
    marked: bool = False
    """In tables the marks of the record stand behind it."""
    dates: bool = False
    """There are EDTF dates in what it says, though no field of that kind."""
    drop: int = 0
    """How soon a narrow table does without it: 0 never, else the highest first."""
    rows_only: bool = False
    """For the row formats; tables leave it out."""


class Pair(Struct, frozen=True):
    """A line of a card: what it is, and the value."""

    heading: Phrase
    value: Phrase


class Paragraph(Struct, frozen=True):
    """A text with what a reader must know of it (``claim``, ``second-hand``) and its sources."""

    text: Phrase
    marks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    indent: int = 0
    by: Text | None = None
    """Whose claim it is."""
    id: str = ""
    """The id that leads to it, where it is an entry of its own."""
    lines: int = 0
    """How many it takes at most on a terminal; 0 for as many as it needs."""
    address: str = ""
    """Where it leads to, for a terminal that has links."""


class Section(Struct, frozen=True):
    """A heading with paragraphs under it."""

    title: Phrase
    paragraphs: tuple[Paragraph, ...]


class Screen(Struct, frozen=True):
    """What a terminal shows first of a card that is longer than a screen."""

    card: Callable[[], Iterable[Pair]]
    sections: Callable[[], Iterable[Section]]
    more: tuple[Phrase, ...]
    """How to have the rest."""


ENTRIES: Final = Message("{n} entry", "{n} entries")


class View(Struct, frozen=True, kw_only=True):
    """The answer to one command.

    ``rows`` are its lines for the row formats, with ``columns``; ``item`` is the one record that
    JSON gives where the answer is not a list. ``card`` and ``sections`` are for people.
    """

    title: Phrase
    filters: tuple[Phrase, ...] = ()
    """What the rows were narrowed to; the empty ones say nothing."""
    counted: Message = ENTRIES
    """How many rows there are, as ``n``."""
    row_type: type[Any]
    rows: tuple[Any, ...] = ()
    columns: tuple[Column, ...] = ()
    order: Order | None = None
    """How people see the rows sorted; programs see them as they are."""
    item: Any = None
    card: Callable[[], Iterable[Pair]] = tuple
    """Made when it is asked for, as programs don't."""
    sections: Callable[[], Iterable[Section]] = tuple
    screen: Screen | None = None
    """What a terminal shows instead of the whole card; by default that."""
    chart: Chart | Columns | None = None
    """What people see instead of the rows."""
    as_of: str = ""
    """The day that it holds for, EDTF, where that isn't the one of --as-of."""
    picture: str = ""
    """The file to which the chart is drawn as a picture, instead of any other answer."""
    cites: tuple[str, ...] = ()
    """Ids of sources that the rows rest on without naming them in a field."""
    emphasis: str = ""
    """A regular expression of what a table sets off, as a search found it."""
    legend: Message | None = None
    """What a word in the rows means, under the title of a table."""
    envelope: Mapping[str, Any] = {}
    """What JSON says of the whole answer."""
    nothing: Message = Message("nothing found")
    notice: Message | None = None
    """What a person should be told beside the answer."""
    missed: bool = False
    """Something that was asked for by name is not among the rows."""
    rows_of: Mapping[str, tuple[Any, ...]] = {}
    """Of rows that stand in lists of records: the records, by the name of the list."""

    @property
    def source_field(self) -> str:
        """The field of the rows that holds the ids of their sources; empty for none."""
        of_rows = ((c.key, field_at(self.row_type, c.key)) for c in self.columns)
        return next((key for key, field in of_rows if field and field.kind == "source"), "")


class Listing(Struct, frozen=True, kw_only=True):
    """How records of a kind are listed."""

    title: Message
    row_type: type[Any]
    columns: tuple[Column, ...]
    nothing: Message = Message("nothing found")
    counted: Message = ENTRIES

    def of(self, rows: Iterable[Any], **more: Any) -> View:
        """The view of some of them; ``more`` are further fields of ``View``, or others."""
        return View(rows=tuple(rows), **(structs.asdict(self) | more))


def value_at(record: Any, path: str) -> Any:
    """The value of a field by its path; a tuple of the values where a list lies on the way.

    ``None`` where the record has no such field, as one of another kind may have it.
    """
    for i, name in enumerate(parts := path.split(".")):
        if isinstance(record, tuple):
            rest = ".".join(parts[i:])
            return tuple(v for inner in record for v in _flat(value_at(inner, rest)))
        if record is None:
            return None
        attribute = dict(fields_of(type(record))).get(name)
        record = getattr(record, attribute) if attribute else None
    return record


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def cell(record: Any, column: Column, facts: FactBase) -> Phrase:
    """What one cell says; lists join with ``; ``."""
    if column.show:
        return column.show(record)
    value, field = value_at(record, column.key), field_at(type(record), column.key)
    if column.names:
        value = tuple(facts.state_names.get(id_, id_) for id_ in _flat(value) if id_)
    said = phrase_of(value, field)
    return Message("{list} …", list=said) if value and lacking(record, column.key) else said


def incomplete(view: View, keys: Collection[str] | None = None) -> dict[str, int]:
    """The lists that may lack something, and in how many entries of an answer.

    Args:
        view: the answer.
        keys: only these fields of the rows, as a table shows them; by default all of them.
    """
    records = [view.item] if view.item is not None else view.rows
    records = [getattr(record, "record", record) for record in records]
    found: dict[str, int] = {}
    for record in records:
        for field in fields(type(record)) if isinstance(record, Fact) else ():
            if (keys is None or field.name in keys) and lacking(record, field.name):
                found[field.name] = found.get(field.name, 0) + 1
    for name, owners in view.rows_of.items():
        if n := sum(lacking(owner, name) for owner in owners):
            found[name] = n
    return found


def lacking(record: Any, key: str) -> bool:
    """Whether a field is a list of a record that isn't shown to be complete."""
    field = field_at(type(record), key)
    return bool(field and field.says.get("listed")) and key not in record.complete


def phrase_of(value: Any, field: Field | None = None) -> Phrase:
    """A value as people read it in a column: dates stay EDTF, nothing is empty text."""
    if value is None:
        return ""
    if isinstance(value, Text):
        return value
    if isinstance(value, bool):
        return Message("yes") if value else Message("no")
    if isinstance(value, tuple):
        return joined((phrase_of(v, field) for v in value), "; ")
    if isinstance(value, Record):
        return msgspec.json.encode(value).decode()
    return label(value) if field and field.role == "word" else str(value)


# Shared by the views


def standing(record: Any) -> Phrase:
    """The marks of a record, for a column of their own."""
    return joined(map(label, marks(record)), "; ")


SOURCES: Final = Column("sources", Message("Sources"), rows_only=True)
STANDING_HEADING: Final = heading("basis")
STANDING: Final = Column("basis", show=standing, rows_only=True)
ID: Final = Column("id")
STANDING_OF_A_ROW: Final = Column("second_hand", STANDING_HEADING, standing, rows_only=True)


def fact_columns(*own: Column, rows: Sequence[Column] = ()) -> tuple[Column, ...]:
    """The columns of facts: their own, what each of them has, and more for the row formats."""
    return (*own, STANDING, ID, *rows, SOURCES)


def or_unknown(field: str) -> Show:
    """Show a value that is looked for and not found as such, not as nothing."""

    def show(record: Any) -> Phrase:
        value = getattr(record, field)
        missing = value is None and any(a.field == field for a in record.unknown)
        return label("unknown") if missing else phrase_of(value)

    return show


# Text for people


AND: Final = Message(", ", context="between remarks")


def brackets(remark: Phrase, after: Phrase = "") -> Phrase:
    """A remark in round brackets, set behind another text."""
    return Message("{name} ({remark})", name=after, remark=remark) if remark else after


def in_brackets(mark: Phrase) -> Message:
    """A mark in square brackets, behind a text."""
    return Message(" [{mark}]", mark=mark)


def spell_line(spell: Spell) -> Phrase:
    """A status, and from when to when a state had it."""
    return brackets(Period(spell.from_, spell.to), label(spell.status))


def held(tenure: Tenure | OfficeHeld) -> Phrase:
    """From when to when somebody held an office, or when he was seen in it."""
    if tenure.from_ or not tenure.seen:
        return Period(tenure.from_, tenure.to)
    return in_office(tenure.seen)


def in_office(seen: str) -> Phrase:
    """When somebody was in an office whose first and last day are not known."""
    if "/" in seen:
        return Message("in office {day}", day=Day(seen))
    if len(seen) < len("2017-06-09"):  # a month or year
        return Message("in office in {day}", day=Day(seen))
    return Message("in office on {day}", day=Day(seen))


def number(value: float, bound: str = "exactly") -> Phrase:
    """A figure with its thousands set off, and how it is to be read."""
    said = Amount(value)
    return said if bound == "exactly" else Message("{word} {n}", word=label(bound), n=said)


# Texts with their sources

JUDGEMENT: Final[Message] = Message("the article's own judgement; it cites no evidence")
"""What the record says of an opinion to which it has nothing to add."""


def marked(record: Any, text: Phrase) -> Paragraph:
    """A text about a record, with the record's marks."""
    return Paragraph(text, marks(record), by=record.by if isinstance(record, Fact) else None)


def noted(text: Text) -> Message:
    """A note as such."""
    return Message("Note: {text}", text=text)


def paragraphs(fact: Any, text: Text | None) -> Iterator[Paragraph]:
    """A fact's text; every version of a disputed one, and which is better supported; its note."""
    if text:
        yield Paragraph(text, marks(fact), fact.sources, by=fact.by)
    for version in fact.versions:
        said = version.text
        if version.by:
            said = Message("{name}: {text}", name=version.by, text=said)
        yield Paragraph(said, marks(version), version.sources, indent=1)
    if fact.better:
        yield Paragraph(Message("Assessment: {text}", text=fact.better), indent=1)
    if fact.note:
        yield Paragraph(noted(fact.note), indent=1)


def mark_labels(paragraph: Paragraph) -> Iterator[tuple[str, Phrase]]:
    """The marks of a paragraph with their wording; a claim says whose it is."""
    for mark in paragraph.marks:
        said = label(mark)
        if mark == "claim" and paragraph.by:
            said = Message("{name}: {text}", name=said, text=paragraph.by)
        yield mark, said


def topic_section(topic: Topic) -> Section:
    """What matters most of a topic, then its statements, under its title and id."""
    said = [Paragraph(topic.summary)] if topic.summary else []
    for statement in topic.statements:
        first, *others = paragraphs(statement, statement.text)
        said += [structs.replace(first, id=statement.id), *others]
    return Section(brackets(topic.id, topic.title), tuple(said))
