"""The real ``sco`` as a process, in a pipe and on a terminal, and the small fact file."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from sco_cli.facts import load
from sco_cli.model import Facts

TESTS = Path(__file__).parent
MINI = TESTS / "mini.toml"
SCO = Path(sys.executable).with_name("sco")

# The same examples on every machine, few enough for every change; by hand many, and new ones:
# pytest tests/fuzz --hypothesis-profile long
settings.register_profile("bounded", derandomize=True, deadline=None, stateful_step_count=8)
settings.register_profile("long", deadline=None, max_examples=5000, stateful_step_count=30)
settings.load_profile("bounded")


class Answer(NamedTuple):
    """What a process left behind."""

    stdout: str
    stderr: str
    status: int


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment in which nothing of the machine shows."""
    return {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "PAGER": "cat",  # nobody is there to turn the pages
        "PYTHONWARNINGS": "error",
        **(extra or {}),
    }


def sco(*arguments: str, stdin: str = "", **extra: str) -> Answer:
    """Run ``sco`` in a pipe; keywords are variables of its environment."""
    done = subprocess.run(
        [SCO, *arguments], input=stdin.encode(), capture_output=True, env=environment(extra)
    )
    return Answer(
        done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode(), done.returncode
    )


def on_terminal(*arguments: str, columns: int = 80, **extra: str) -> Answer:
    """Run ``sco`` with standard output on a pseudo-terminal of some width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    variables = environment(extra)
    if "COLUMNS" not in extra:
        del variables["COLUMNS"]
    with subprocess.Popen(
        [SCO, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=variables,
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break  # Linux says so when the other side is closed
            if not part:
                break
            shown += part
        os.close(ours)
        assert process.stderr
        complaints = process.stderr.read().decode()
    return Answer(shown.decode().replace("\r\n", "\n"), complaints, process.returncode)


def walk(value: Any) -> Iterator[tuple[str, Any]]:
    """Every key with its value in a JSON document, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


@pytest.fixture(scope="session")
def mini() -> Facts:
    """The small fact base."""
    return load(MINI)


@pytest.fixture(scope="session")
def real() -> Facts:
    """The facts that come with sco."""
    return load()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --renew`` writes the golden outputs anew, to be read in the diff."""
    parser.addoption("--renew", action="store_true", help="write the golden outputs anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in tests/golden."""

    def compare(name: str, text: str) -> None:
        path = TESTS / "golden" / name
        if request.config.getoption("--renew"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden output {name}: look at it, then pytest --renew"
        assert text == path.read_bytes().decode()

    return compare
