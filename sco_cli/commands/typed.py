"""What people type as values: words of a list, states, days."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sco_cli.commands.lists import listed
from sco_cli.dates import Span, parse
from sco_cli.errors import NotFoundError, ScoError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.kinds import KINDS, column_name, day_columns, paths
from sco_cli.labels import label
from sco_cli.languages import LANGUAGES, say
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import texts_of
from sco_cli.query.names import StateNames, did_you_mean, near

T = TypeVar("T", bound=str)


def choice(
    word: str,
    known: Sequence[T],
    kind: Message,
    error: type[ScoError] = UsageError,
    said: Callable[[T], Phrase] = label,
) -> T:
    """The one of ``known`` that the user named, in any spelling, or by its label in any language.

    Raises:
        ScoError: of type ``error``, with the near or all names, saying that this is no such
            ``kind``.
    """
    typed = fold(word)
    for name in known:
        if typed == fold(name):
            return name
    for name in known:
        if typed in {fold(say(said(name), lang)) for lang in LANGUAGES}:
            return name
    raise error(
        Message("unknown {kind}: {word}", kind=kind, word=word),
        hint=did_you_mean(word, known),
        about="record" if error is NotFoundError else "",
    )


def choices(
    words: Sequence[str] | None,
    known: Sequence[T],
    kind: Message,
    said: Callable[[T], Phrase] = label,
) -> tuple[T, ...]:
    """The ones of ``known`` that the user named; all of them for ``None``, or with ``all``.

    Raises:
        UsageError: for a name that isn't known.
    """
    named = ["all"] if words is None else listed(words)
    single = [word for word in named if word.casefold() != "all"]
    chosen = tuple(choice(word, known, kind, said=said) for word in single)
    return chosen if len(single) == len(named) else tuple(known)


def kinds_named(words: Sequence[str] | None, known: Sequence[str]) -> tuple[str, ...]:
    """The kinds of entries that the user named, by their names or as answers print them.

    Raises:
        UsageError: for a name that isn't known.
    """
    return choices(words, known, Message("kind of entry"), lambda name: KINDS[name].label)


def state_ids(facts: FactBase, names: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of the states that the user named; none for ``None``.

    Raises:
        NotFoundError: with the nearest names.
    """
    if names is None:
        return ()
    finder = StateNames(facts)
    return tuple(finder.find(name).id for name in listed(names, finder.__contains__))


def ids_named(
    facts: FactBase,
    array: str,
    names: Sequence[str] | None,
    kind: Message,
    *,
    one: bool = False,
) -> tuple[str, ...]:
    """The ids of the records that the user named by id, name, abbreviation or alias.

    Args:
        facts: whose records they are.
        array: in which they are, each with an id and a name.
        names: what was typed; none for ``None``.
        kind: what the records are, for the message.
        one: whether what was typed is one name, commas and all.

    Raises:
        NotFoundError: with the nearest ids.
    """
    if names is None:
        return ()
    records = getattr(facts, array)
    found: dict[str, str] = {}
    for record in records:
        aliases = (getattr(record, "abbreviation", None), *getattr(record, "aliases", ()))
        spellings = (record.id, *(said for _, said in texts_of(record.name)), *aliases)
        for spelling in filter(None, spellings):
            found.setdefault(fold(spelling), record.id)
    typed = listed(names, lambda name: one or fold(name) in found)
    return tuple(
        found.get(fold(n)) or called(facts, records, n) or _unknown(n, records, kind) for n in typed
    )


def called(facts: FactBase, records: Sequence[Any], name: str) -> str | None:
    """The id of the one record of a name without what most names here have, such as the SCO's."""
    from sco_cli.index import index_of

    index = index_of(facts.whole)
    hits = {index.known(number).id for number in index.named(fold(name))}
    found = [record.id for record in records if record.id in hits]
    return found[0] if len(found) == 1 else None


def _unknown(name: str, records: Sequence[Any], kind: Message) -> str:
    known = [record.id for record in records]
    raise NotFoundError(
        Message("unknown {kind}: {word}", kind=kind, word=name),
        hint=did_you_mean(name, known),
        about="record",
    )


def parse_day(text: str, option: Phrase) -> Span:
    """Read a date that the user typed: a day, month or year.

    Raises:
        UsageError: with the form that is asked for.
    """
    try:
        span = parse(text.strip())
    except ValueError:
        span = None
    if span is None or span.end != span.start or span.start.approximate:
        raise UsageError(
            Message("{option}: {text!r} is not a date", option=option, text=text),
            hint=Message("write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09"),
        )
    return span


def field_paths(fields: Sequence[str], type_: type[Any], *, days: bool = False) -> tuple[str, ...]:
    """The paths of the fields that were named, with dots (``name.zh``) or as columns (``name_zh``).

    Args:
        fields: what was typed.
        type_: of the records.
        days: whether the columns of days beside a date (``date_first``) can be asked for too.

    Raises:
        UsageError: for a field that the records don't have, with the valid ones.
    """
    known = paths(type_) if fields else {}
    columns = {column_name(path): path for path in known}
    if days and fields:
        columns = {day: day for day in day_columns(type_)} | columns
    for field in fields:
        if field not in known and field not in columns:
            top = [path for path in known if "." not in path]
            meant = did_you_mean(field, known) if near(field, known) else ""
            listed_all = Message("fields: {names}", names=joined(top, Message(", ")))
            raise UsageError(
                Message("unknown field: {field}", field=field),
                hint=Message("{meant} {fields}", meant=meant, fields=listed_all)
                if meant
                else listed_all,
            )
    # Once each: a script may ask by thousands.
    return tuple(dict.fromkeys(f if f in known else columns[f] for f in fields))
