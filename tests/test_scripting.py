"""The recipes of docs/scripting.md print what it says; `pytest --renew` writes them anew."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SCO, environment

DOCUMENT = Path(__file__).parent.parent / "docs" / "scripting.md"
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
MARK = "\x1e\n"

TEXT = DOCUMENT.read_text(encoding="utf-8")
RECIPES = [match[1] for match in CONSOLE.finditer(TEXT)]
NAMES = [HEADING.findall(TEXT, 0, match.start())[-1] for match in CONSOLE.finditer(TEXT)]


def commands(recipe: str) -> list[str]:
    """The lines typed for each command: the first after ``$``, the others after ``>``."""
    found: list[str] = []
    typing = False
    for line in recipe.splitlines():
        if line.startswith("$ "):
            found.append(line)
            typing = True
        elif typing and (line == ">" or line.startswith("> ")):
            found[-1] += f"\n{line}"
        else:
            typing = False  # what it printed
    return found


def run_again(recipe: str, folder: Path) -> str:
    """A recipe with the output of its commands as it is now, both streams, in one shell."""
    typed = commands(recipe)
    script = "".join(
        "\n".join(line[2:] for line in command.splitlines()) + "\nprintf '\\036\\n'\n"
        for command in typed
    )
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment({"PATH": f"{SCO.parent}:{os.environ['PATH']}"}),
    )
    printed = done.stdout.decode().split(MARK)
    if done.returncode:
        printed[-1] += f"bash stopped here with status {done.returncode}\n"
    return "".join(f"{command}\n{output}" for command, output in zip(typed, printed, strict=False))


@pytest.fixture(scope="module")
def now(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every recipe as it is now, run in the document's order in one folder."""
    folder = tmp_path_factory.mktemp("scripting")
    again = [run_again(recipe, folder) for recipe in RECIPES]
    if request.config.getoption("--renew"):
        renewed = iter(again)
        text = CONSOLE.sub(lambda _: f"```console\n{next(renewed)}```", TEXT)
        DOCUMENT.write_text(text, encoding="utf-8")
    return again


@pytest.mark.parametrize(
    "number", range(len(RECIPES)), ids=[f"{n}-{name}" for n, name in enumerate(NAMES)]
)
def test_a_recipe_prints_what_the_document_says(number: int, now: list[str]) -> None:
    """The whole block, standard output and error, and no command of it fails."""
    assert RECIPES[number] == now[number]


def test_there_are_at_least_fourteen_recipes() -> None:
    """Each under a heading of its own."""
    assert len(set(NAMES)) >= 14
