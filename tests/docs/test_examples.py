"""Every page prints what the program prints; `pytest --renew` writes the examples anew.

A block of ``console`` is a dialogue: what is typed stands behind ``$`` and goes on behind ``>``, all
else is what it prints, on both streams. A page about scripts is typed in a pipe, the others on a
terminal of 80 columns; the dialogue of a block starts in the folder that the one before left.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from sco_cli.commands.usage import QUESTIONS
from sco_cli.languages import say
from tests.conftest import SCO, environment
from tests.docs import PAGES, ROOT, name_of, table

pytestmark = pytest.mark.programs

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
IN_A_PIPE = ("docs/scripting.md",)
MARK = "\x1e\n"

TEXTS = {name_of(page): page.read_text(encoding="utf-8") for page in PAGES}
SHOWING = [name for name, text in TEXTS.items() if CONSOLE.search(text)]


def typed(dialogue: str) -> list[str]:
    """The lines typed for each command: the first after ``$``, the others after ``>``."""
    found: list[str] = []
    typing = False
    for line in dialogue.splitlines():
        if line.startswith("$ "):
            found.append(line)
            typing = True
        elif typing and (line == ">" or line.startswith("> ")):
            found[-1] += f"\n{line}"
        else:
            typing = False  # what it printed
    return found


def again(name: str, dialogue: str, folder: Path) -> str:
    """A dialogue with what its commands print now, all in one shell, none of which may fail."""
    commands = typed(dialogue)
    script = folder / ".dialogue"
    script.write_text(
        "".join(
            "\n".join(line[2:] for line in command.splitlines()) + "\nprintf '\\036\\n'\n"
            for command in commands
        ),
        encoding="utf-8",
    )
    shell = ["bash", "-euo", "pipefail", script.name]
    if name not in IN_A_PIPE:
        shell = ["script", "--quiet", "--return", "--command", " ".join(shell), "/dev/null"]
    done = subprocess.run(
        shell,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(
            {
                "PATH": f"{SCO.parent}:{os.environ['PATH']}",
                "SCO_LANG": "zh" if "zh" in name else "en",
                "NO_COLOR": "1",
            }
        ),
    )
    printed = done.stdout.decode().replace("\r\n", "\n").split(MARK)
    if done.returncode:
        printed[-1] += f"bash stopped here with status {done.returncode}\n"
    return "".join(
        f"{command}\n{output}" for command, output in zip(commands, printed, strict=False)
    )


@pytest.mark.parametrize("name", SHOWING)
def test_examples_print_what_the_page_says(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Each dialogue of the page, in its order."""
    text = (ROOT / name).read_text(encoding="utf-8")
    now = CONSOLE.sub(lambda m: f"```console\n{again(name, m[1], tmp_path)}```", text)
    if request.config.getoption("--renew"):
        (ROOT / name).write_text(now, encoding="utf-8")
    # Block by block, so that a failure shows the one that differs.
    headings = [HEADING.findall(text, 0, m.start())[-1] for m in CONSOLE.finditer(text)]
    assert list(zip(headings, CONSOLE.findall(text), strict=True)) == list(
        zip(headings, CONSOLE.findall(now), strict=True)
    )


def test_every_block_says_what_it_is() -> None:
    """Output stands in dialogues only, which are run; none is left out under another name."""
    assert {"README.md", "README.zh-CN.md", "docs/scripting.md"} <= set(SHOWING)
    for name, text in TEXTS.items():
        for kind, block in FENCED.findall(text):
            of_python = ("pycon",) if name == "docs/api.md" else ()  # tests/test_api.py runs it
            assert kind in ("console", "sh", "text", "toml", *of_python), name
            assert kind == "console" or not re.search(r"^\$ ", block, re.MULTILINE), name


def test_there_are_at_least_fourteen_recipes() -> None:
    """Each under a heading of its own."""
    text = TEXTS["docs/scripting.md"]
    assert len({HEADING.findall(text, 0, m.start())[-1] for m in CONSOLE.finditer(text)}) >= 14


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_asks_what_the_welcome_asks(name: str, request: pytest.FixtureRequest) -> None:
    """The same commands with what each asks."""
    zh, text = "zh" in name, (ROOT / name).read_text(encoding="utf-8")
    heads = ("命令", "查询内容") if zh else ("command", "question")
    asked = table(
        heads, [(f"`{command}`", say(words, "zh" if zh else "en")) for command, words in QUESTIONS]
    )
    now = re.sub(r"(?<=<!-- questions -->\n\n)(\|.*\n)+", lambda _: asked + "\n", text)
    if request.config.getoption("--renew"):
        (ROOT / name).write_text(now, encoding="utf-8")
    assert text == now
    assert asked in now


def test_no_example_shows_a_recipe_that_broke() -> None:
    """--renew writes what a recipe prints, its failure too; none is meant to fail with a type error."""
    for name, text in TEXTS.items():
        assert "jq: error" not in text, name
