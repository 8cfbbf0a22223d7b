"""Everything about one state, by any of its names."""

from datetime import date

from msgspec import structs

from sco_cli.factbase import FactBase
from sco_cli.query.events import timeline
from sco_cli.query.names import StateNames
from sco_cli.query.people import offices_of
from sco_cli.query.states import spell_on
from sco_cli.results import StateCard


class StateCards:
    """Everything about a state; made once, it answers any number of look-ups."""

    def __init__(self, facts: FactBase, day: date) -> None:
        self._facts = facts
        self._day = day
        self._names = StateNames(facts)
        self._made: dict[str, StateCard] = {}
        self._dated: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def find(self, name: str) -> StateCard:
        """The card of the state of that code or name.

        Raises:
            NotFoundError: with the nearest names.
        """
        state = self._names.find(name)
        if state.id not in self._made:
            spell = spell_on(state, self._day)
            steps = timeline(self._facts, states=(state.id,))
            self._dated[state.id] = len(steps)
            fields = structs.asdict(state) | {"second_hand": bool(spell and spell.second_hand)}
            self._made[state.id] = StateCard(
                **fields,
                status=spell.status if spell else None,
                since=spell.from_ if spell else None,
                status_sources=spell.sources if spell else (),
                offices=offices_of(self._facts, state.id, self._day),
                events=tuple(dict.fromkeys(step.id for step in steps)),
            )
        return self._made[state.id]

    def dated(self, card: StateCard) -> int:
        """How many entries the timeline has of a state that was found: of some events several."""
        return self._dated[card.id]
