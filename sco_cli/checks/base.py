"""What a rule is, and how it walks the records."""

import inspect
import re
from collections.abc import Callable, Collection, Iterator
from typing import Any, Final, NamedTuple, TypeVar

from sco_cli import dates
from sco_cli.factbase import FactBase, Head
from sco_cli.kinds import Field, arrays, fields
from sco_cli.message import Message
from sco_cli.model import Record


class Problem(NamedTuple):
    """One place where a rule is broken."""

    code: str
    record: str
    """The id of the record, or ``as_of``, ``note`` and the like for the file's head."""
    field: str
    detail: str
    """What stands there, quoted or named; not a sentence."""


Findings = Iterator[tuple[str, str]]
"""Path below the part, empty for the part itself, and detail."""
Known = TypeVar("Known")


HEAD: Final = fields(Head)[0]
"""A field that means nothing, where no record has been entered."""


class At:
    """Where the walk is, and what a rule may want to know of the rest."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.owner = ""
        """The id of the record; what lies in a statement is the statement's own."""
        self.field = HEAD
        """The field that holds the part."""
        self.trail: list[str | int] = []
        """Fields, and places in lists from 1, from the record to the part."""
        self._known: dict[Any, Any] = {}

    def once(self, find: Callable[[FactBase], Known]) -> Known:
        """What a function gives for all the facts, found when it is first asked for."""
        if find not in self._known:
            self._known[find] = find(self.facts)
        known: Known = self._known[find]
        return known

    def path(self, below: str) -> str:
        """The way from the record to the part and what lies below it: ``versions[2].by``."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.trail)
        return f"{''.join(steps)}.{below}".strip(".")


Look = Callable[[Any, At], Findings]
"""Yields what is wrong with a part."""


class Rule(NamedTuple):
    """A function that looks at every part of a type."""

    type: type[Any]
    look: Look


RULES: Final[dict[str, Rule]] = {}
"""Every rule by its code."""

FORM: Final = Message("the file departs from the canonical form here; sco check --fix restores it")
"""E601, which is about the file's text: ``sco check`` compares it."""


def rule(type_: type[Any]) -> Callable[[Look], Look]:
    """Register a rule for every part of a type, under the code that its name begins with."""

    def register(look: Look) -> Look:
        RULES[look.__name__[:4].upper()] = Rule(type_, look)
        return look

    return register


def message(code: str) -> Message:
    """What a code means."""
    if code == "E601":
        return FORM
    look = RULES[code].look
    if not (said := inspect.getdoc(look)):  # python -OO leaves no docstrings
        return Message(
            "{name}", context="rule", name=look.__name__[5:].replace("_", " "), code=code
        )
    return Message(said.removesuffix("."))


def explain(problem: Problem) -> Message:
    """What is wrong: the rule, and what stands there."""
    rule_ = message(problem.code)
    if not problem.detail:
        return rule_
    return Message("{name}: {text}", name=rule_, text=problem.detail)


def walk(facts: FactBase, codes: Collection[str]) -> list[Problem]:
    """What some rules find, in one walk through every part of every record."""
    steps = _Walk(facts, codes)
    for field in fields(Head):
        steps.owner, steps.field = field.name, field
        steps.visit(getattr(facts, field.attribute))
    for array in arrays():
        for record in getattr(facts, array):
            steps.owner, steps.field = array, HEAD
            steps.visit(record)
    return steps.found


class _Walk(At):
    def __init__(self, facts: FactBase, codes: Collection[str]) -> None:
        super().__init__(facts)
        self.found: list[Problem] = []
        self._rules = {code: RULES[code] for code in codes}
        self._looks: dict[type[Any], list[tuple[str, Look]]] = {}

    def visit(self, part: Any) -> None:
        """Let the rules look at a part, then at what lies in it."""
        if not isinstance(part, Record):
            self._look(part)
            return
        outer = self.owner, self.trail
        if id_ := getattr(part, "id", None):
            self.owner, self.trail = id_, []
        self._look(part)
        for field in fields(type(part)):
            value = getattr(part, field.attribute)
            if value is not None and value != ():
                self._enter(field, value)
        self.owner, self.trail = outer

    def _look(self, part: Any) -> None:
        for code, look in self._looking_at(type(part)):
            for below, detail in look(part, self):
                self.found.append(Problem(code, self.owner, self.path(below), detail))

    def _looking_at(self, type_: type[Any]) -> list[tuple[str, Look]]:
        if type_ not in self._looks:
            self._looks[type_] = [
                (code, rule.look)
                for code, rule in self._rules.items()
                if issubclass(type_, rule.type)
            ]
        return self._looks[type_]

    def _enter(self, field: Field, value: Any) -> None:
        self.trail.append(field.name)
        if isinstance(value, tuple):
            for number, inner in enumerate(value, 1):
                self.field = field
                self.trail.append(number)
                self.visit(inner)
                self.trail.pop()
        else:
            self.field = field
            self.visit(value)
        self.trail.pop()


HAN: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def valid(edtf: str) -> bool:
    """Whether the calendar has a date; E301 says where it doesn't."""
    try:
        dates.parse(edtf)
    except ValueError:
        return False
    return True
