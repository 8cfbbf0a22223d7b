"""On which line of a fact file a record or field stands."""

import re
from collections import Counter
from io import BytesIO
from sys import intern
from typing import Final

_TABLE: Final = re.compile(r"\[(\[)?([\w.-]+)\]")
_KEY: Final = re.compile(r"([\w.-]+)\s*=\s*(.*)")
_LAST: Final = re.compile(r"(\[\d+\]|\.?[^.\[]+)$")


class Places:
    """The lines of a fact file, found in one reading.

    What stands in another form than the canonical one is found less exactly: its record is.
    """

    def __init__(self, content: bytes) -> None:
        self._found: dict[tuple[str, str], int] = {}
        self._counted: Counter[tuple[str, str]] = Counter()
        self._owners: list[tuple[int, str]] = []
        """The records around the line, from outside: how deep their table lies, and the id."""
        self._depth = 0
        self._prefix = ""
        """The path of the table that the line is in, from its record."""
        self._list = ""
        """The path of the list that the line is in, if it goes over several lines."""
        for number, line in enumerate(BytesIO(content), 1):  # never all lines in memory
            self._read(line.decode("utf-8", "replace").removesuffix("\n"), number)

    def line(self, record: str, field: str = "") -> int | None:
        """The line, from 1, of a record's field, or of what holds it, or of the record.

        Args:
            record: its id; ``events no. 3`` for one without; or a key of the head.
            field: its path, with places in lists from 1: ``versions[2].by.en``.
        """
        while field and (record, field) not in self._found:
            field = _LAST.sub("", field)
        return self._found.get((record, field))

    def _read(self, line: str, number: int) -> None:
        if table := _TABLE.match(line):
            self._enter(table[2].split("."), number, in_list=table[1] is not None)
        elif key := _KEY.match(line):
            self._set(key[1], key[2], number)
        elif self._list and line.startswith(" "):
            record = self._owners[-1][1] if self._owners else ""
            self._counted[record, self._list] += 1
            self._note(record, f"{self._list}[{self._counted[record, self._list]}]", number)
        else:
            self._list = ""

    def _enter(self, names: list[str], number: int, *, in_list: bool) -> None:
        self._list, self._depth = "", len(names)
        self._owners = [owner for owner in self._owners if owner[0] < len(names)]
        if len(names) == 1 or not self._owners:
            self._counted["", names[0]] += 1
            name, self._prefix = f"{names[0]} no. {self._counted['', names[0]]}", ""
            self._owners = [(1, name)]
            self._note(name, "", number)
            return
        depth, record = self._owners[-1]
        path = ""
        for name in names[depth:]:
            path = f"{path}.{name}".strip(".")
            if name is names[-1] and in_list:
                self._counted[record, path] += 1
            if times := self._counted[record, path]:
                path += f"[{times}]"
        self._prefix = path
        self._note(record, path, number)

    def _set(self, key: str, value: str, number: int) -> None:
        path = f"{self._prefix}.{key}".strip(".")
        if not self._owners:
            record, _, path = key.partition(".")
            self._note(record, "", number)
        elif key == "id":
            record, path = value.strip("\"' "), ""
            outer = [owner for owner in self._owners if owner[0] < self._depth]
            self._owners, self._prefix = [*outer, (self._depth, record)], ""
        else:
            record = self._owners[-1][1]
        self._note(record, path, number)
        self._note(record, path.rpartition(".")[0], number)  # of name.en the name too
        self._list = path if value == "[" else ""

    def _note(self, record: str, path: str, number: int) -> None:
        self._found.setdefault((record, intern(path)), number)  # the same few paths everywhere
