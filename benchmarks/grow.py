"""Write a fact file many times as large: python benchmarks/grow.py TIMES FILE.

Each copy has ids, names and texts of its own and refers to its own records, so that the file keeps
every rule but the canonical order. What repeats in the facts (places, publishers, dates) repeats.
"""

import sys
from collections.abc import Iterator
from itertools import product
from string import ascii_uppercase
from typing import Any

import msgspec

from sco_cli import canonical
from sco_cli.factfile import bundled, convert, load
from sco_cli.kinds import KINDS, paths

_REFERENCES = {
    field.name
    for kind in KINDS.values()
    for field in paths(kind.type).values()
    if field.kind is not None
}
_REPEATED = ("place", "capital", "seat", "publisher", "by", "organiser", "depositary")


def renamed(value: Any, number: int, field: str = "") -> Any:
    """The same with a number behind each id, each reference to one, and each name and text."""
    if isinstance(value, dict):
        inner = {key: renamed(one, number, key) for key, one in value.items()}
        if "en" in inner and "zh" in inner and field not in _REPEATED:
            inner["en"] += f" (copy {number})"
            inner["zh"] += f"（{number}）"
            if inner.get("ru"):
                inner["ru"] += f" ({number})"
        return inner
    if isinstance(value, (list, tuple)):
        return [renamed(one, number, field) for one in value]
    if isinstance(value, str) and (field in ("id", "form", "aliases") or field in _REFERENCES):
        return f"{value}-copy-{number}"
    if field in ("alpha_2", "alpha_3"):
        return next(_CODES[field])
    return value


def _free(length: int, taken: set[str]) -> Iterator[str]:
    codes = map("".join, product(ascii_uppercase, repeat=length))
    return (code for code in codes if code not in taken)


_STATES = load(bundled()).states
_CODES = {
    "alpha_2": _free(2, {state.alpha_2 for state in _STATES}),
    "alpha_3": _free(3, {state.alpha_3 for state in _STATES}),
}
"""Codes that no state has: two may not share one."""


def main(times: int, path: str) -> None:
    """Write the file, copy by copy."""
    facts = load(bundled())
    plain = msgspec.to_builtins(dict(facts.fields()))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(canonical.render(facts, ""))
        for i in range(1, times):
            copy, _ = convert(renamed(plain, i))
            assert copy
            text = "".join(canonical.render(copy, ""))
            file.write(text[text.index("\n[[") :])


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
