"""Asks the facts of the desk at the command line, for people and for programs."""

import json
import re
from typing import Any, NamedTuple

import pytest

from sco_cli.output.wrap import cells
from tests import desk
from tests.conftest import Answer, on_terminal, sco


class Desk(NamedTuple):
    """Asks the small fact file."""

    path: str

    def ask(self, command: str, *more: str) -> Answer:
        """The answer in a pipe."""
        answer = sco(*command.split(), "--facts", self.path, *more)
        assert answer.status == 0, answer.stderr
        return answer

    def document(self, command: str) -> Any:
        """The answer as JSON, in its envelope."""
        return json.loads(self.ask(command, "--json").stdout)

    def items(self, command: str) -> Any:
        """The entries as JSON."""
        return self.document(command)["items"]

    def ids(self, command: str) -> list[str]:
        """The ids of the entries."""
        return [item["id"] for item in self.items(command)]

    def record(self, id_: str) -> Any:
        """One record as JSON."""
        return self.document(f"show {id_}")["item"]["record"]

    def screen(self, command: str, lang: str = "en") -> str:
        """What a terminal of 80 columns shows."""
        asked = (*command.split(), "--facts", self.path, "--lang", lang)
        answer = on_terminal(*asked, NO_COLOR="1")
        assert answer.status == 0, answer.stderr
        return answer.stdout

    def card(self, command: str, lang: str = "en") -> str:
        """The same without its line breaks."""
        return re.sub(r"\n *(?=\S)", " " if lang == "en" else "", self.screen(command, lang))

    def columns(self, command: str, lang: str = "en") -> dict[str, str]:
        """What stands in each column of a table, by its heading, without line breaks."""
        return _columns(self.screen(command, lang), " " if lang == "en" else "")


def _columns(out: str, space: str) -> dict[str, str]:
    """The text of each column of a table, read along its rule as a terminal draws it."""
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if re.match("-+( +-+)*$", line))
    top = max(i for i in range(at) if not lines[i]) + 1
    end = next((i for i in range(at, len(lines)) if not lines[i]), len(lines))
    found = {}
    for place in re.finditer("-+", lines[at]):
        cut = [_between(line, place.start(), place.end()) for line in lines]
        found[space.join(filter(None, cut[top:at]))] = space.join(filter(None, cut[at + 1 : end]))
    return found


def _between(line: str, start: int, end: int) -> str:
    """What stands in some cells of a line, of which a Chinese character takes two."""
    drawn = [c for character in line for c in (character, *[""] * (cells(character) - 1))]
    return "".join(drawn[start:end]).strip()


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The facts of the desk."""
    return Desk(desk.write(tmp_path_factory.mktemp("desk"), desk.text()))
