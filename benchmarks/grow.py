"""Write a fact file many times as large: python benchmarks/grow.py TIMES FILE.

Each copy has ids of its own and refers to its own, so that the file keeps every rule but the
canonical order.
"""

import sys
from typing import Any

import msgspec

from sco_cli import canonical, load
from sco_cli.model import Facts
from sco_cli.query.records import _REFERENCES


def renamed(value: Any, suffix: str, field: str = "") -> Any:
    """The same with a suffix behind each id and each reference to one."""
    if isinstance(value, dict):
        return {key: renamed(inner, suffix, key) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [renamed(inner, suffix, field) for inner in value]
    if isinstance(value, str) and (field == "id" or field in _REFERENCES):
        return value + suffix
    return value


def main(times: int, path: str) -> None:
    """Write the file, copy by copy: it may be larger than memory."""
    facts = load()
    plain = msgspec.to_builtins(facts)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(canonical.render(facts, ""))
        for i in range(1, times):
            copy = msgspec.convert(renamed(plain, f"-copy-{i}"), Facts)
            text = canonical.render(copy, "")
            file.write(text[text.index("\n[[") :])


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
