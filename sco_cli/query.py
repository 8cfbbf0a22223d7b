"""Questions to the facts: pure functions from ``Facts`` to records. Also the Python API."""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, TypeVar, get_args

from sco_cli.dates import first_day, last_day, parse
from sco_cli.errors import NotFoundError, UsageError
from sco_cli.model import (
    Counts,
    Event,
    EventKind,
    Exercise,
    Facts,
    OfficeHeld,
    PakistanCard,
    Spell,
    State,
    Statement,
    StateOn,
    Status,
    Topic,
    TopicStatement,
    Treaty,
)

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
EVENT_KINDS: Final[tuple[EventKind, ...]] = get_args(EventKind)
PAKISTAN: Final = "pakistan"
_MEMBERS: Final[tuple[Status, ...]] = ("member",)


def fold(text: str) -> str:
    """Fold case, accents, width, spaces and punctuation, so that names compare as people read them.

    >>> fold("Türkiye") == fold("TURKIYE")
    True
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if c.isalnum())


def near(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names that look most like ``word``, nearest first."""
    from difflib import get_close_matches

    folded = {fold(name): name for name in known}
    return [folded[hit] for hit in get_close_matches(fold(word), folded, most, 0.6)]


def did_you_mean(word: str, known: Collection[str]) -> tuple[str, str]:
    """A hint in both languages: names near to ``word`` or, without any, all that there are."""
    if hits := near(word, known):
        return f"did you mean {' or '.join(hits)}?", f"您是不是要找：{'、'.join(hits)}？"
    if len(known) <= 40:
        return f"there are: {', '.join(known)}", f"可用的有：{'、'.join(known)}"
    return "", ""


T = TypeVar("T", bound=str)


def choice(word: str, known: Sequence[T], en: str, zh: str) -> T:
    """The one of ``known`` that the user named, in any case.

    Raises:
        UsageError: with the near or all names, saying that this is no such ``en``/``zh``.
    """
    for name in known:
        if name.casefold() == word.casefold():
            return name
    raise UsageError(
        f"no such {en}: {word}", f"没有这个{zh}：{word}", hint=did_you_mean(word, known)
    )


def choices(words: str, known: Sequence[T], en: str, zh: str) -> tuple[T, ...]:
    """The ones of ``known`` that the user named, separated by commas; ``all`` names every one.

    Raises:
        UsageError: for a name that isn't known, or when none is given.
    """
    if words.strip().casefold() == "all":
        return tuple(known)
    named = [w.strip() for w in words.replace("，", ",").split(",") if w.strip()]
    if not named:
        raise UsageError(f"no {en} given", f"没有给出{zh}", hint=did_you_mean("", known))
    return tuple(choice(word, known, en, zh) for word in named)


# States and their standing


def spell_on(state: State, day: date) -> Spell | None:
    """The spell that holds on ``day``: from its first day, inclusive, to ``to``, exclusive."""
    for spell in state.spells:
        if first_day(spell.from_) <= day and (spell.to is None or day < first_day(spell.to)):
            return spell
    return None


def members(
    facts: Facts, day: str | date | None = None, statuses: Collection[Status] = _MEMBERS
) -> tuple[StateOn, ...]:
    """The states that have one of ``statuses`` on a day, in the organization's own order.

    Args:
        facts: from ``load()``.
        day: an EDTF date (compared by its first day) or a date; the file's ``as_of`` by default.
        statuses: the standings asked for.

    >>> from sco_cli import load
    >>> [s.alpha_2 for s in members(load(), "2001-06-15")]
    ['KZ', 'CN', 'KG', 'RU', 'TJ', 'UZ']
    """
    when = on(facts, day)
    found = []
    for state in facts.states:
        spell = spell_on(state, when)
        if spell and spell.status in statuses:
            fields = {name: getattr(state, name) for name in State.__struct_fields__}
            fields["second_hand"] = spell.second_hand
            found.append(
                StateOn(
                    **fields,
                    status=spell.status,
                    since=spell.from_,
                    status_sources=spell.sources,
                )
            )
    return tuple(found)


def on(facts: Facts, day: str | date | None) -> date:
    """The day asked about: the file's own ``as_of`` unless another is given."""
    if isinstance(day, date):
        return day
    return first_day(day or facts.as_of)


class StateNames:
    """Find states by ISO 3166 code or any name or variant, in any language, case and accents.

    >>> from sco_cli import load
    >>> StateNames(load()).find("土耳其").alpha_3
    'TUR'
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_name: dict[str, State] = {}
        for state in facts.states:
            names = [state.id, state.alpha_2, state.alpha_3, *state.aliases]
            for text in (state.name, state.full_name):
                names += [text.en, text.zh, text.ru or text.en]
            for name in names:
                self._by_name.setdefault(fold(name), state)

    def find(self, name: str) -> State:
        """The state of that name.

        Raises:
            NotFoundError: with the nearest names.
        """
        if state := self._by_name.get(fold(name)):
            return state
        known = [n for s in self._facts.states for n in (s.id, s.name.en, s.name.zh, *s.aliases)]
        hits = near(name, known)
        raise NotFoundError(
            f"no such state: {name}",
            f"没有这个国家：{name}",
            hint=did_you_mean(name, known)
            if hits
            else ("see: sco members --status all", "见“sco members --status all”"),
        )


def states(facts: Facts, names: str | None) -> tuple[str, ...]:
    """The ids of the states that the user named, separated by commas; none for ``None``.

    Raises:
        NotFoundError: with the nearest names.
    """
    if names is None:
        return ()
    finder = StateNames(facts)
    return tuple(
        finder.find(n.strip()).id for n in names.replace("，", ",").split(",") if n.strip()
    )


# Events


def timeline(
    facts: Facts,
    start: date | None = None,
    end: date | None = None,
    kinds: Collection[EventKind] = (),
    states: Collection[str] = (),
) -> tuple[Event, ...]:
    """What happened, in date order: events, exercises held and texts signed.

    Args:
        facts: from ``load()``.
        start: leave out what ended before this day.
        end: leave out what began after this day.
        kinds: only these kinds; all by default.
        states: ids of states of which at least one must be concerned; all by default.

    >>> from sco_cli import load
    >>> timeline(load(), kinds=["summit"])[0].id
    'shanghai-five-shanghai-1996'
    """
    found = [
        event
        for event in dated(facts)
        if (not kinds or event.kind in kinds)
        and (not states or any(state in states for state in event.states))
        and (start is None or last_day(event.date) >= start)
        and (end is None or first_day(event.date) <= end)
    ]
    return tuple(sorted(found, key=lambda event: (first_day(event.date), event.id)))


def dated(facts: Facts) -> Iterable[Event]:
    """Events, and as events the exercises and the signing of texts, in the file's order."""
    yield from facts.events
    for exercise in facts.exercises:
        if exercise.date and exercise.held == "held":
            yield _exercise_event(exercise, exercise.date)
    for treaty in facts.treaties:
        if treaty.signed:
            yield _treaty_event(treaty, treaty.signed)


def _exercise_event(exercise: Exercise, when: str) -> Event:
    taking_part = exercise.pakistan_role in ("host", "took-part", "observed")
    states = dict.fromkeys(
        (*exercise.host, *exercise.participants, *([PAKISTAN] if taking_part else ()))
    )
    return Event(
        id=exercise.id,
        kind="exercise",
        date=when,
        title=exercise.name,
        text=exercise.text,
        pakistan=exercise.pakistan,
        place=exercise.place,
        states=tuple(states),
        topics=exercise.topics,
        basis=exercise.basis,
        by=exercise.by,
        versions=exercise.versions,
        better=exercise.better,
        note=exercise.note,
        unknown=exercise.unknown,
        see=exercise.see,
        sources=exercise.sources,
        second_hand=exercise.second_hand,
    )


def _treaty_event(treaty: Treaty, when: str) -> Event:
    return Event(
        id=treaty.id,
        kind="treaty",
        date=when,
        title=treaty.title,
        text=treaty.text,
        pakistan=treaty.pakistan.text if treaty.pakistan else None,
        place=treaty.place,
        states=treaty.states,
        topics=treaty.topics,
        basis=treaty.basis,
        by=treaty.by,
        versions=treaty.versions,
        better=treaty.better,
        note=treaty.note,
        unknown=treaty.unknown,
        see=treaty.see,
        sources=treaty.sources,
        second_hand=treaty.second_hand,
    )


# Topics, and Pakistan's role


def topic(facts: Facts, name: str, *, pakistan: bool = False) -> Topic:
    """The topic of that id or title, in either language.

    Args:
        facts: from ``load()``.
        name: an id such as ``military-action``, or a title.
        pakistan: only among the topics of ``sco pakistan``.

    Raises:
        NotFoundError: with the nearest topics.
    """
    among = [t for t in facts.topics if t.pakistan or not pakistan]
    for candidate in among:
        if fold(name) in (fold(candidate.id), fold(candidate.title.en), fold(candidate.title.zh)):
            return candidate
    raise NotFoundError(
        f"no such topic: {name}",
        f"没有这个专题：{name}",
        hint=did_you_mean(name, [t.id for t in among]),
    )


def pakistan_topics(facts: Facts, name: str | None = None) -> tuple[Topic, ...]:
    """The topics of Pakistan's role; or one of them, with the topics under it.

    Raises:
        NotFoundError: with the nearest topics.
    """
    among = tuple(t for t in facts.topics if t.pakistan)
    if name is None:
        return among
    chosen = topic(facts, name, pakistan=True)
    return (chosen, *(t for t in among if t.parent == chosen.id))


def statements(topics: Iterable[Topic]) -> Iterable[TopicStatement]:
    """Every statement of some topics, with its topic."""
    for topic in topics:
        for said in topic.statements:
            fields = {name: getattr(said, name) for name in Statement.__struct_fields__}
            yield TopicStatement(**fields, topic=topic.id)


def offices_of(facts: Facts, state: str, day: date) -> tuple[OfficeHeld, ...]:
    """The rotating offices that a state holds or held, those held on ``day`` first."""
    held = []
    for office in facts.offices:
        for term in office.holders:
            if term.state == state and term.person is None:
                start = term.from_ and first_day(term.from_)
                end = last_day(term.to) if term.to else date.max
                held.append(
                    OfficeHeld(
                        office=office.id,
                        name=office.name,
                        from_=term.from_,
                        to=term.to,
                        current=bool(start and start <= day <= end),
                        note=term.note,
                        sources=term.sources,
                        second_hand=term.second_hand,
                    )
                )
    return tuple(sorted(held, key=lambda office: (not office.current, office.from_ or "")))


def pakistan_card(facts: Facts, day: date, topics: Sequence[Topic]) -> PakistanCard:
    """Pakistan's status, earlier statuses, offices and counts on a day, with some topics."""
    state = next(s for s in facts.states if s.id == PAKISTAN)
    now = spell_on(state, day)
    took_part = [e for e in facts.exercises if e.pakistan_role in ("host", "took-part")]
    return PakistanCard(
        id=state.id,
        name=state.name,
        status=now.status if now else None,
        since=now.from_ if now else None,
        earlier=tuple(
            spell for spell in state.spells if spell is not now and first_day(spell.from_) <= day
        ),
        offices=tuple(
            o for o in offices_of(facts, PAKISTAN, day) if not o.from_ or first_day(o.from_) <= day
        ),
        counts=Counts(
            events=sum(PAKISTAN in e.states and first_day(e.date) <= day for e in facts.events),
            exercises=len(facts.exercises),
            exercises_took_part=sum(not e.date or first_day(e.date) <= day for e in took_part),
            statements=sum(len(t.statements) for t in facts.topics if t.pakistan),
        ),
        topics=tuple(topics),
    )


def covers(edtf: str, day: date) -> bool:
    """Whether a day lies within an EDTF date."""
    span = parse(edtf)
    return span.first <= day <= span.last
