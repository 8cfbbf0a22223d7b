"""``sco`` in this process and as a process of its own, and the small fact file."""

import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import settings

from sco_cli import factfile
from sco_cli.cli import main
from sco_cli.factbase import FactBase
from sco_cli.factfile import load
from sco_cli.index import Index, index_of

TESTS = Path(__file__).parent
MINI = TESTS / "mini.toml"
SCO = Path(sys.executable).with_name("sco")

# The same examples on every machine, few enough for every change; by hand many, and new ones:
# pytest tests/fuzz -m fuzz --hypothesis-profile long
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
    """Run ``sco`` in this process as in a pipe; keywords are variables of its environment."""
    return _inside(arguments, stdin, environment(extra), terminal=False)


def complaints(answer: Answer) -> list[str]:
    """What stderr says, but for lists that may lack something: an answer about the record."""
    return [line for line in answer.stderr.splitlines() if not re.search(GAPS, line)]


GAPS = "may be incomplete|可能不全"


def on_terminal(*arguments: str, columns: int = 80, **extra: str) -> Answer:
    """Run ``sco`` in this process as on a terminal of some width."""
    variables = environment({"COLUMNS": str(columns), "LINES": "24", **extra})
    return _inside(arguments, "", variables, terminal=True)


class _Stream(io.TextIOWrapper):
    """A stream as a process has it, held in memory."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8", newline="\n")
        self.terminal = terminal

    def isatty(self) -> bool:
        """Whether the test wants a terminal here."""
        return self.terminal

    def written(self) -> str:
        """What was written, with the bytes that are no UTF-8 escaped."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode("utf-8", "surrogateescape")


def _inside(
    arguments: Sequence[str], stdin: str, variables: Mapping[str, str], *, terminal: bool
) -> Answer:
    out, err = _Stream(terminal=terminal), _Stream()
    with (
        patch.dict(os.environ, variables, clear=True),
        patch.object(sys, "stdin", _Stream(stdin.encode())),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        as_installed(),
    ):
        status = main(arguments)
    return Answer(out.written(), err.written(), status)


@contextmanager
def as_installed() -> Iterator[None]:
    """The facts and the index are at hand, as the wheel carries them."""
    with (
        patch.object(factfile, "_compiled", _compiled),
        patch.object(factfile._Compiled, "index", lambda _: _index()),
    ):
        yield


@cache
def _compiled() -> Any:
    """The facts as the wheel carries them: read once, however often they are asked."""
    return msgspec.msgpack.decode(
        factfile.compile_facts(factfile.bundled()), type=factfile._Compiled
    )


@cache
def loaded() -> FactBase:
    """The facts that come with sco: read once, as is the index of the search."""
    return load()


@cache
def _index() -> Index:
    return index_of(loaded())


def process(*arguments: str, stdin: str = "", **extra: str) -> Answer:
    """Run the real ``sco`` in a pipe: where a process, its streams or its start is the question."""
    done = subprocess.run(
        [SCO, *arguments], input=stdin.encode(), capture_output=True, env=environment(extra)
    )
    return Answer(
        done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode(), done.returncode
    )


def process_on_terminal(*arguments: str, columns: int = 80, **extra: str) -> Answer:
    """Run the real ``sco`` with standard output on a pseudo-terminal of some width."""
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


def items(*arguments: str) -> list[dict[str, Any]]:
    """The entries of a list that is answered without a word on stderr."""
    answer = sco(*arguments, "--json")
    assert (answer.status, answer.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(answer.stdout)["items"]
    return found


def ids(*arguments: str) -> list[str]:
    """The ids of the entries."""
    return [item["id"] for item in items(*arguments)]


def record(id_: str, *more: str) -> dict[str, Any]:
    """A record as ``sco show`` gives it in JSON."""
    answer = sco("show", id_, "--json", *more)
    assert answer.status == 0
    found: dict[str, Any] = json.loads(answer.stdout)["item"]["record"]
    return found


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
def mini() -> FactBase:
    """The small fact base."""
    return load(MINI)


@pytest.fixture
def retired(tmp_path: Path) -> str:
    """The path of the small facts with two retired ids: one goes on elsewhere, one was dropped."""
    path = tmp_path / "retired.toml"
    path.write_text(MINI.read_text(encoding="utf-8") + _RETIRED, encoding="utf-8")
    return str(path)


_RETIRED = """
# retired

[[retired]]
id = "dropped-toll"
date = "2026-11-27"
text.en = "No party had counted it."
text.zh = "无一方清点过，不再收录。"
sources = ["agency-2017"]

[[retired]]
id = "meeting-2001"
date = "2026-11-27"
into = ["founding-2001", "member-since-2017"]
text.en = "The founding and the membership say it."
text.zh = "内容并入成立和成员国地位两条。"
"""


@pytest.fixture(scope="session")
def real() -> FactBase:
    """The facts that come with sco."""
    return loaded()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in folders of a mark have it."""
    for item in items:
        folder = item.path.parent.name
        if folder in ("hostile", "fuzz", "clients"):
            item.add_marker(folder)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --renew`` writes the golden outputs anew, to be read in the diff."""
    parser.addoption("--renew", action="store_true", help="write the golden outputs anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in the folder `golden` beside the test."""

    def compare(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--renew"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden output {name}: look at it, then pytest --renew"
        assert text == path.read_bytes().decode()

    return compare
