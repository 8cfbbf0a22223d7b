"""Fact files that were changed at random, so that most of them are still TOML."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

VALUES: Final = (
    '""', '"china"', '"2017-06-31"', '"9999-12-31/.."', '"0000"', '"2017-06-09/2016"', '"2017~/.."', "1979-05-27",
    "[]", "{}", "[[]]", '[["a"]]', '["a", "a"]', "[{}]", '{ en = "a", zh = "中" }', "[" * 200 + "]" * 200,
    "{ second_hand = true }", "[[{ second_hand = 1 }]]", "true", "-1", "3.5", "nan", "9" * 5000, "0x" + "f" * 5000,
    "9223372036854775808", '"""\n\n"""', "'''\\'''", '"\\u0000"', '"\\u001B[31m"', '"\\u202E"', '"e\\u0301"', '"中\u2028国"',
    '"https://["', '"https://[::1"', '"http://\uff0f"', '"line-9"', f"'line-{'9' * 5000}'", f"'a no. {'9' * 5000}'",
)  # fmt: skip
"""What may stand where another value should."""
LINES: Final = (
    "[[events]]", "[[states.spells]]", "[events]", "[states]", "[[a]]", "# \u2028", "# \x0c", "\r", "\x00",
    "second_hand = true", "format = 1", 'id = "china"', "events = 1", "events = [[]]", "sources = [1]",
    "x" + ".x" * 3000 + " = 1",
)  # fmt: skip
"""What may stand between the lines."""

_VALUE = re.compile(r"(?<= = ).+$")


def mutate(text: str, random: Random) -> str:
    """The text with one to five small changes."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 5)):
        if lines:
            random.choice(_CHANGES)(lines, random)
    return "\n".join(lines)


def _at(lines: list[str], random: Random) -> int:
    return random.randrange(len(lines))


def _remove(lines: list[str], random: Random) -> None:
    del lines[_at(lines, random)]


def _remove_many(lines: list[str], random: Random) -> None:
    start = _at(lines, random)
    del lines[start : start + random.randint(1, len(lines))]


def _duplicate(lines: list[str], random: Random) -> None:
    start = _at(lines, random)
    lines[start:start] = lines[start : start + random.randint(1, 12)]


def _move(lines: list[str], random: Random) -> None:
    line = lines.pop(_at(lines, random))
    lines.insert(random.randint(0, len(lines)), line)


def _insert(lines: list[str], random: Random) -> None:
    lines.insert(_at(lines, random), random.choice(LINES))


def _revalue(lines: list[str], random: Random) -> None:
    """Another value, of any type."""
    i, value = _at(lines, random), random.choice(VALUES)
    lines[i] = _VALUE.sub(lambda _: value, lines[i])


def _exchange(lines: list[str], random: Random) -> None:
    """The value of another key."""
    i, j = _at(lines, random), _at(lines, random)
    if value := _VALUE.search(lines[j]):
        lines[i] = _VALUE.sub(lambda _: value[0], lines[i])


def _cut(lines: list[str], random: Random) -> None:
    i = _at(lines, random)
    lines[i] = lines[i][: random.randint(0, len(lines[i]))]


def _character(lines: list[str], random: Random) -> None:
    i = _at(lines, random)
    at = random.randint(0, len(lines[i]))
    junk = chr(random.choice((random.randrange(0x80), random.randrange(0x3000))))
    lines[i] = lines[i][:at] + junk + lines[i][at + random.randint(0, 1) :]


_CHANGES: Final[tuple[Callable[[list[str], Random], None], ...]] = (
    *(_remove, _remove_many, _duplicate, _move, _insert, _cut, _character),
    *(_revalue, _revalue, _revalue, _exchange, _exchange),
)
