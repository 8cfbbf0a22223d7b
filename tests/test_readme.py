"""The README's examples print what it says; `pytest --renew` writes them anew."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from sco_cli.commands import COMMANDS
from tests.conftest import SCO, environment

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown(command: str, lang: str) -> str:
    """What a person sees who types the command on a terminal of 80 columns without colour."""
    quoted = command.replace("'", "'\\''")
    done = subprocess.run(
        ["script", "--quiet", "--return", "--command", f"bash -c '{quoted}'", "/dev/null"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment({"NO_COLOR": "1", "SCO_LANG": lang, "COLUMNS": "80"})
        | {"PATH": f"{SCO.parent}:{os.environ['PATH']}"},
    )
    return done.stdout.decode().replace("\r\n", "\n")


def run_again(block: str, lang: str) -> str:
    """A console block with the output of each of its commands as it is now."""
    parts = []
    for line in block.splitlines():
        if line.startswith("$ "):
            parts.append(f"{line}\n{shown(line[2:], lang)}")
    return "".join(parts)


@pytest.mark.parametrize("name", READMES)
def test_examples_print_what_the_readme_says(name: str, request: pytest.FixtureRequest) -> None:
    """Each console block, typed on a terminal."""
    lang = "zh" if "zh" in name else "en"
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(CONSOLE.findall(text)) >= 3
    again = CONSOLE.sub(lambda m: f"```console\n{run_again(m[1], lang)}```", text)
    if request.config.getoption("--renew"):
        (ROOT / name).write_text(again, encoding="utf-8")
    assert text == again


@pytest.mark.parametrize("name", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(name: str, command: str) -> None:
    """A new command fails until it is documented."""
    assert f"| `sco {command}" in (ROOT / name).read_text(encoding="utf-8")
