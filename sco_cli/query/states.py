"""States and their standing on a day."""

from bisect import bisect_right
from collections.abc import Collection
from datetime import date
from itertools import accumulate
from typing import Final, get_args

from msgspec import structs

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Spell, State
from sco_cli.results import StateOn
from sco_cli.vocabulary import Status

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_MEMBERS: Final[tuple[Status, ...]] = ("member",)
_RANK: Final[tuple[Status, ...]] = (
    "member", "observer", "dialogue-partner", "partner", "shanghai-five",
)  # fmt: skip


def spell_on(state: State, day: date) -> Spell | None:
    """The spell that holds on ``day``: from ``from``, inclusive, to ``to``, exclusive.

    A month or year asserts nothing for the days that it leaves open: then there is none.
    """
    for spell in state.spells:
        if last_day(spell.from_) <= day and (spell.to is None or day < first_day(spell.to)):
            return spell
    return None


def undecided(facts: FactBase, day: date) -> tuple[State, ...]:
    """The states of which the facts leave open whether a status had begun, or ended, by a day."""
    return tuple(state for state in facts.states if left_open(state, day))


def left_open(state: State, day: date) -> bool:
    """Whether the facts leave open if a status of a state had begun, or ended, by a day."""
    return any(_open(spell, day) for spell in state.spells)


def _open(spell: Spell, day: date) -> bool:
    edges = (edge for edge in (spell.from_, spell.to) if edge)
    return any(first_day(edge) <= day < last_day(edge) for edge in edges)


def members(
    facts: FactBase, day: str | date | None = None, statuses: Collection[Status] = _MEMBERS
) -> tuple[StateOn, ...]:
    """The states that have one of ``statuses`` on a day, by status, then in the SCO's order.

    That order is the alphabet of their Russian names; members come first, as in ``_RANK``.

    Args:
        facts: from ``load()``.
        day: a date, or an EDTF date, whose last day counts; the file's ``as_of`` by default.
        statuses: the standings asked for.

    >>> from sco_cli import load
    >>> [s.alpha_2 for s in members(load(), "2001-06-15")]
    ['KZ', 'CN', 'KG', 'RU', 'TJ', 'UZ']
    """
    when = resolve_day(facts, day)
    found = []
    for state in facts.states:
        spell = spell_on(state, when)
        if spell and spell.status in statuses:
            fields = structs.asdict(state) | {"second_hand": spell.second_hand}
            fields |= {"status": spell.status, "since": spell.from_}
            found.append(StateOn(**fields, status_sources=spell.sources))
    return tuple(sorted(found, key=_place))


def _place(state: StateOn) -> tuple[int, bool, str]:
    """Where a state stands in a list; one without a Russian name after the others of its status."""
    russian = state.name.ru
    return _RANK.index(state.status), russian is None, (russian or "").casefold()


def membership(facts: FactBase, day: date) -> tuple[tuple[date, int], ...]:
    """How many members there were from each day on which that changed, up to a day."""
    spells = [s for state in facts.states for s in state.spells if s.status == "member"]
    changes = {first_day(edge) for s in spells for edge in (s.from_, s.to) if edge}
    steps = sorted(
        [(last_day(s.from_), 1) for s in spells] + [(first_day(s.to), -1) for s in spells if s.to]
    )
    days, counts = [when for when, _ in steps], [0, *accumulate(step for _, step in steps)]
    return tuple(
        (when, counts[bisect_right(days, when)]) for when in sorted(changes) if when <= day
    )


def resolve_day(facts: FactBase, day: str | date | None) -> date:
    """The day asked about: the file's own ``as_of`` unless another is given."""
    if isinstance(day, date):
        return day
    return last_day(day) if day else first_day(facts.as_of)
