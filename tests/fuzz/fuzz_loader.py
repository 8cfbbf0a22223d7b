"""The road of a fact file: text, TOML, records, rules, canonical form and back."""

from pathlib import Path
from random import Random

from sco_cli import canonical, checks, factfile
from sco_cli.checks.places import Places
from sco_cli.errors import FactsError
from sco_cli.languages import say
from tests.bad import FAULTS, broken
from tests.conftest import MINI
from tests.fuzz.mutation import mutate

PATH = Path("facts.toml")


def target(data: bytes) -> None:
    """Refused with a ``FactsError``, or read; what is sound stays the same in canonical form."""
    try:
        loaded, flaws = factfile.parse_facts(data, PATH)
    except FactsError:
        return
    assert loaded is not None or flaws
    places = Places(data)
    for flaw in flaws:
        assert all(
            (flaw.record, say(flaw.what, "en"), say(flaw.what, "zh"))
        )  # named, and worded in both languages
        _is_a_line(places.line(flaw.record, flaw.field), data)
    if loaded is None:
        return
    problems = checks.run(loaded)
    for problem in problems:
        assert checks.message(problem.code)
        _is_a_line(places.line(problem.record, problem.field), data)
    if flaws or any(problem.code == "E301" for problem in problems):
        return
    if other := canonical.difference(data, loaded):
        _is_a_line(other[0], data)
    form = "".join(canonical.render(loaded, canonical.header(data))).encode()
    again, none = factfile.parse_facts(form, PATH)
    assert again is not None
    assert none == []
    assert canonical.difference(form, again) is None
    assert sorted(map(repr, again.records())) == sorted(map(repr, loaded.records()))


def _is_a_line(number: int | None, data: bytes) -> None:
    assert number is None or 1 <= number <= data.count(b"\n") + 1


def seeds() -> list[bytes]:
    """The small fact base, every file that breaks a rule, and each table of the small one alone."""
    small = MINI.read_text(encoding="utf-8")
    head, *tables = small.split("\n\n[[")
    alone = [f"{head}\n\n[[{table}\n" for table in tables if "." not in table.partition("]")[0]]
    files = [broken(code).encode() for code in FAULTS]
    return [small.encode(), *files, *(text.encode() for text in alone)]


def words() -> list[str]:
    """What TOML and the model are made of."""
    return ["[[", "]]", ' = "', '"""', "'''", "\\u0000", "0x", "inf", "1979-05-27T07:32:00Z", "second_hand", "sources"]  # fmt: skip


def change(data: bytes, random: Random) -> bytes:
    """A fact file that differs in some lines."""
    return mutate(data.decode("utf-8", "replace"), random).encode()
