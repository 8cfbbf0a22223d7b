"""The Python API: plain functions that take and refuse what the command line takes and refuses.

Each is called as its command. States go by code or name, words of fixed lists in any case, several
as a list or with commas between them; dates are ``date`` or text. A word that is not known raises
``UsageError``, a name that nothing has ``NotFoundError``, each with a hint.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar, get_args

from sco_cli import citing
from sco_cli.commands.lists import listed
from sco_cli.commands.typed import choice, choices, ids_named, kinds_named, parse_day, state_ids
from sco_cli.dates import first_day
from sco_cli.errors import NotFoundError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS
from sco_cli.language import parse_lang
from sco_cli.message import Message
from sco_cli.model import (
    AnyRecord,
    Claim,
    Exercise,
    FigureSeries,
    Group,
    Meeting,
    Operation,
    Organ,
    Retired,
    Source,
    Topic,
    Treaty,
)
from sco_cli.query import changes as of_changes
from sco_cli.query import claims as of_claims
from sco_cli.query import events, past, states
from sco_cli.query import exercises as of_exercises
from sco_cli.query import figures as of_figures
from sco_cli.query import groups as of_groups
from sco_cli.query import laws as of_laws
from sco_cli.query import meetings as of_meetings
from sco_cli.query import operations as of_operations
from sco_cli.query import organs as of_organs
from sco_cli.query import overview as of_overview
from sco_cli.query import people as of_people
from sco_cli.query import revisions as of_revisions
from sco_cli.query import search as of_search
from sco_cli.query import sources as of_sources
from sco_cli.query import terms as of_terms
from sco_cli.query import topics as of_topics
from sco_cli.query import treaties as of_treaties
from sco_cli.query.cards import StateCards
from sco_cli.query.records import Records
from sco_cli.results import (
    Change,
    Force,
    Hit,
    Holder,
    LawOn,
    Overview,
    Revision,
    Shown,
    StateCard,
    StateOn,
    Step,
    TermFound,
)

Day = str | date
"""A day, or as text a month or year too: the last day of it counts, of a start the first."""
Words = str | Iterable[str]
"""One or several, as a list or with commas between them."""
T = TypeVar("T", bound=str)


def known_on(facts: FactBase, day: Day) -> FactBase:
    """The facts without what is later than a day.

    Args:
        facts: from ``load()``.
        day: the day asked about.
    """
    return _on(facts, day)[0]


def overview(facts: FactBase, day: Day | None = None) -> Overview:
    """What the SCO is, on a day; by default the last of the facts."""
    then, when = _on(facts, day)
    return of_overview.overview(then, when)


def members(
    facts: FactBase, day: Day | None = None, statuses: Words = "member"
) -> tuple[StateOn, ...]:
    """The states that have a status on a day, by status, then in the organization's own order.

    Args:
        facts: from ``load()``.
        day: by default the last of the facts.
        statuses: ``all``, or some of member, observer, dialogue-partner, partner, shanghai-five.

    >>> from sco_cli import load, members
    >>> [state.alpha_2 for state in members(load(), "2001-06-15")]
    ['KZ', 'CN', 'KG', 'RU', 'TJ', 'UZ']
    """
    then, when = _on(facts, day)
    return states.members(then, when, _choices(statuses, states.STATUSES, Message("status")))


def state(facts: FactBase, name: str, day: Day | None = None) -> StateCard:
    """All about a state on a day.

    Args:
        facts: from ``load()``.
        name: its ISO 3166 code, its id or any of its names.
        day: by default the last of the facts.

    >>> from sco_cli import load, state
    >>> state(load(), "土耳其", "2024").status
    'dialogue-partner'
    """
    return StateCards(*_on(facts, day)).find(_text(name, "name"))


def timeline(
    facts: FactBase,
    start: Day | None = None,
    end: Day | None = None,
    kinds: Words = (),
    states: Words = (),
) -> tuple[Step, ...]:
    """What happened, by date.

    Args:
        facts: from ``load()``.
        start: nothing before this day.
        end: nothing after this day.
        kinds: of events, such as summit, accession, attack; all by default.
        states: which it concerns, one of them at least; all by default.

    >>> from sco_cli import load, timeline
    >>> [step.id for step in timeline(load(), "2017-06", "2017-06", "accession")]
    ['india-pakistan-accession-2017']
    """
    first, last = _range(start, end)
    of_kinds = _choices(kinds, events.EVENT_KINDS, Message("kind of event"))
    return events.timeline(facts, first, last, of_kinds, _states(facts, states))


def changes(
    facts: FactBase,
    first: Day,
    last: Day | None = None,
    kinds: Words = (),
    states: Words = (),
) -> tuple[Change, ...]:
    """What stood otherwise on one day than on another, by kind and date.

    Args:
        facts: from ``load()``, not of a past day.
        first: the earlier day.
        last: the later day; by default the last of the facts.
        kinds: some of state, office, treaty, law, group, organ; all by default.
        states: of which at least one must be concerned; all by default.

    >>> from sco_cli import changes, load
    >>> [change.id for change in changes(load(), "2017-06-08", "2017-06-09", "state")]
    ['india', 'pakistan']
    """
    start, end = (_on(facts, day)[1] for day in (first, last))
    if end < start:
        raise UsageError(Message("{last} is before {first}", last=str(last), first=str(first)))
    of_kinds = kinds_named(_given(kinds), of_changes.KINDS_OF_CHANGE)
    return of_changes.changes(facts, start, end, of_kinds, _states(facts, states))


def revisions(old: FactBase, new: FactBase, kinds: Words = ()) -> tuple[Revision, ...]:
    """What differs between two versions of the facts, in the file's order of kinds.

    Args:
        old: the earlier version, from ``load(path)``.
        new: the later one.
        kinds: only entries of these kinds; all by default.
    """
    known = [kind.name for kind in KINDS.values() if kind.cited]
    return of_revisions.revisions(old, new, kinds_named(_given(kinds), known))


def meetings(
    facts: FactBase,
    of: Words = (),
    states: Words = (),
    people: Words = (),
    start: Day | None = None,
    end: Day | None = None,
) -> tuple[Meeting, ...]:
    """Meetings of bodies, by date.

    Args:
        facts: from ``load()``.
        of: ids or names of the bodies; all by default.
        states: that all took part.
        people: ids or names of people who all took part.
        start: nothing before this day.
        end: nothing after this day.

    >>> from sco_cli import load, meetings
    >>> meetings(load(), "council-of-heads-of-state")[0].id
    'shanghai-summit-2001'
    """
    first, last = _range(start, end)
    organs = ids_named(facts, "organs", _given(of), Message("body", context="asked for"))
    who = ids_named(facts, "people", _given(people), Message("person", context="asked for"))
    return of_meetings.meetings(facts, organs, _states(facts, states), who, first, last)


def organs(
    facts: FactBase, kinds: Words = (), owners: Words = "sco", states: Words = ()
) -> tuple[Organ, ...]:
    """Bodies of the SCO, of states (``owners="state"``) or of others.

    Args:
        facts: from ``load()``.
        kinds: such as council, centre, agency; all by default.
        owners: ``all``, or some of sco, state, other.
        states: whose bodies they are; all by default.
    """
    of_kinds = _choices(kinds, of_organs.ORGAN_KINDS, Message("kind of body"))
    of_owners = _choices(owners, of_organs.OWNERS, Message("owner"))
    return of_organs.organs(facts, of_kinds, of_owners, _states(facts, states))


def treaties(
    facts: FactBase,
    kinds: Words = (),
    binding: Words = (),
    states: Words = (),
    start: Day | None = None,
    end: Day | None = None,
    day: Day | None = None,
) -> tuple[Treaty, ...]:
    """Treaties and other documents, by the day of signing.

    Args:
        facts: from ``load()``.
        kinds: such as convention, agreement, statement; all by default.
        binding: that bind all of these states on the day.
        states: that have a position on it; all by default.
        start: signed on this day or later.
        end: signed on this day or earlier.
        day: by default the last of the facts.
    """
    first, last = _range(start, end)
    then, when = _on(facts, day)
    of_kinds = _choices(kinds, of_treaties.TREATY_KINDS, Message("kind of document"))
    bound = _states(then, binding)
    return of_treaties.treaties(then, of_kinds, bound, _states(then, states), first, last, when)


def laws(
    facts: FactBase, states: Words = (), forces: Words = (), day: Day | None = None
) -> tuple[LawOn, ...]:
    """Laws of states and whether each is in force on a day.

    Args:
        facts: from ``load()``.
        states: whose laws; all by default.
        forces: some of in-force, lapsed, not-yet, unknown; all by default.
        day: by default the last of the facts.
    """
    then, when = _on(facts, day)
    kind = Message("force", context="asked for")
    chosen = _choices(forces, get_args(Force), kind) if _given(forces) else ()
    return of_laws.laws(then, _states(then, states), chosen, when)


def people(
    facts: FactBase, office: str | None = None, day: Day | None = None
) -> tuple[Holder, ...]:
    """People and their offices; with a day who held them on it, as far as is known.

    Args:
        facts: from ``load()``.
        office: the id of one office; all by default.
        day: any by default.
    """
    then, when = _on(facts, day)
    if office is not None:
        kind = Message("office", context="asked for")
        known = [one.id for one in then.offices]
        office = choice(_text(office, "office"), known, kind, NotFoundError)
    return of_people.people(then, office, when if day is not None else None)


def exercises(
    facts: FactBase,
    series: Words = (),
    participants: Words = (),
    start: Day | None = None,
    end: Day | None = None,
) -> tuple[Exercise, ...]:
    """Exercises, by date.

    Args:
        facts: from ``load()``.
        series: such as peace-mission, rats; all by default.
        participants: states that all took part.
        start: nothing before this day.
        end: nothing after this day.
    """
    first, last = _range(start, end)
    of_series = _choices(series, of_exercises.SERIES, Message("series"))
    return of_exercises.exercises(facts, of_series, _states(facts, participants), first, last)


def operations(
    facts: FactBase, states: Words = (), start: Day | None = None, end: Day | None = None
) -> tuple[Operation, ...]:
    """Military and police operations, by date; of some states, within a range of days."""
    first, last = _range(start, end)
    return of_operations.operations(facts, _states(facts, states), first, last)


def groups(facts: FactBase, listed_by: Words = (), day: Day | None = None) -> tuple[Group, ...]:
    """Armed and proscribed groups; of some states only those that they list on the day."""
    then, when = _on(facts, day)
    return of_groups.groups(then, _states(then, listed_by), when)


def figures(
    facts: FactBase,
    subjects: Words = (),
    states: Words = (),
    start: Day | None = None,
    end: Day | None = None,
) -> tuple[FigureSeries, ...]:
    """Series of figures, each of one definition; on some subjects, of some states, in a range."""
    first, last = _range(start, end)
    on = _choices(subjects, of_figures.SUBJECTS, Message("subject", context="asked for"))
    return of_figures.series(facts, on, _states(facts, states), first, last)


def topic(facts: FactBase, name: str) -> Topic:
    """A topic with its statements, by id or name."""
    return of_topics.topic(facts, _text(name, "name"))


def claims(facts: FactBase, verdicts: Words = (), sections: Words = ()) -> tuple[Claim, ...]:
    """The claims of the article, checked; with some verdicts, of some of its sections."""
    found = _choices(verdicts, of_claims.VERDICTS, Message("verdict"))
    within = tuple(of_topics.topic(facts, name).id for name in listed(_given(sections) or ()))
    return of_claims.claims(facts, found, within)


def terms(facts: FactBase, word: str | None = None, groups: Words = ()) -> tuple[TermFound, ...]:
    """Terms of the glossary that contain a word, in any language; of some groups."""
    if word is not None:
        _given(word)
    return of_terms.terms(facts, word, _choices(groups, of_terms.GROUPS, Message("group of terms")))


def sources(facts: FactBase, kinds: Words = ()) -> tuple[Source, ...]:
    """All sources, or those of some kinds: primary, wire, press, reference, relayed."""
    found = _choices(kinds, of_sources.SOURCE_KINDS, Message("kind of source"))
    return of_sources.sources(facts, found)


def search(facts: FactBase, words: Words, kinds: Words = ()) -> tuple[Hit, ...]:
    """The entries that have all words of a question, in either language, best first.

    Without any, those that have most: ``matched`` says of each which.
    Variant spellings count as the same.

    Args:
        facts: from ``load()``.
        words: a question, or a list of words; words in quotation marks are a phrase.
        kinds: only entries of these kinds, such as event, treaty, person; all by default.

    >>> from sco_cli import load, search
    >>> search(load(), "地区反恐怖机构", "term")[0].id
    'term-rats'
    """
    given = _given(words)
    if given is None:
        raise UsageError(Message("{name} is empty", name="words"))
    known = [kind.name for kind in KINDS.values() if kind.cited]
    found = kinds_named(_given(kinds), known) if _given(kinds) else ()
    return of_search.search(facts, given, found)


def entry(facts: FactBase, id: str) -> Shown:
    """Any entry by its id or the beginning of it, with what refers to it.

    Args:
        facts: from ``load()``.
        id: of an entry in use, or of one that was retired: then what became of it.

    >>> from sco_cli import load, entry
    >>> entry(load(), "charter-2002").title.zh
    '《上海合作组织宪章》'
    """
    return _records(facts).show(_text(id, "id"))


def cite(
    facts: FactBase,
    ids: Words,
    style: str = "text",
    lang: str = "en",
    best: int | None = None,
) -> str:
    """Cite the sources of entries, the weightiest first, and this fact base.

    Args:
        facts: from ``load()``.
        ids: of entries in use.
        style: text, apa, chicago, gbt7714, bibtex, biblatex, ris or csl-json.
        lang: en or zh, of what the citation says in words of its own.
        best: no more than so many sources of each entry; all by default.

    >>> from sco_cli import load, cite
    >>> print(cite(load(), "tass-india-pakistan-join-2017", "apa").splitlines()[0][:21])
    TASS. (2017, June 9).
    """
    chosen = choice(style, citing.STYLES, Message("style"))
    spoken = parse_lang(lang, "lang")
    if best is not None and best < 1:
        raise UsageError(Message("{a} is less than {b}", a=best, b=1))
    cited = [_in_use(entry(facts, id_).record) for id_ in listed(_given(ids) or ())]
    return citing.cite(cited, facts, chosen, spoken, best=best)


def _in_use(record: AnyRecord | Retired) -> AnyRecord:
    if isinstance(record, Retired):
        raise NotFoundError(
            Message("the id {id} was retired: {text}", id=record.id, text=record.text)
        )
    return record


# What is given


@lru_cache(maxsize=1)
def _records(facts: FactBase) -> Records:
    return Records(facts)


def _text(given: str, name: str) -> str:
    if not isinstance(given, str) or not given.strip():
        raise UsageError(Message("{name} is empty", name=name))
    return given


def _given(words: Words) -> list[str] | None:
    """What was given, or ``None`` for nothing, which means all."""
    given = [words] if isinstance(words, str) else [*words]
    for word in given:
        if not listed([_text(word, "a word")]):  # commas alone
            raise UsageError(Message("{name} is empty", name="a word"))
    return given or None


def _choices(words: Words, known: Sequence[T], kind: Message) -> tuple[T, ...]:
    return choices(_given(words), known, kind)


def _states(facts: FactBase, words: Words) -> tuple[str, ...]:
    return state_ids(facts.whole, _given(words))


def _on(facts: FactBase, day: Day | None) -> tuple[FactBase, date]:
    """The facts as they were known on a day, and that day."""
    if day is None:
        return facts, first_day(facts.as_of)
    when = _day(day) or parse_day(str(day), "day").last
    return past.known_on(facts, when), when


def _day(day: Day | None) -> date | None:
    """A date that is no text."""
    if isinstance(day, datetime):
        return day.date()
    return day if isinstance(day, date) else None


def _range(start: Day | None, end: Day | None) -> tuple[date | None, date | None]:
    first = _day(start) or (None if start is None else parse_day(str(start), "start").first)
    last = _day(end) or (None if end is None else parse_day(str(end), "end").last)
    if first and last and last < first:
        raise UsageError(
            Message("end ({end}) is before start ({start})", end=str(end), start=str(start))
        )
    return first, last
