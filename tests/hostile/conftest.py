"""Run ``sco`` with limits, and what hostile files, arguments and machines hold."""

import ctypes
import io
import os
import resource
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest

from sco_cli.cli import main
from tests.conftest import MINI, SCO, Answer, as_installed, environment

GOOD = MINI.read_text(encoding="utf-8")
MEMORY = 1 << 30
"""Bytes of address space."""
SECONDS = 30
"""Of processor time; a test may wait twice as long for them."""

CONTROL = {
    "CSI": "\x1b[2J\x1b[31m",
    "CSI in one byte": "\x9b2J",
    "OSC 8": "\x1b]8;;https://example.org/\x1b\\link\x1b]8;;\x1b\\",
    "OSC 52": "\x1b]52;c;cm0gLXJm\x07",
    "OSC in one byte": "\x9d52;c;cm0gLXJm\x9c",
    "bell and backspace": "\x07\x08",
    "DEL": "\x7f",
    "carriage return": "\rX",
    "line feed": "\nX",
    "form feed": "\x0c",
    "bidirectional override": "\u202eabc\u202c",
    "bidirectional isolate": "\u2067abc\u2069",
    "zero-width": "\u200b\u200d\ufeff",
    "line separator": "\u2028\u2029",
    "tag characters": "\U000e0041\U000e007f",
}
"""What must never reach a terminal as it is."""
LITERAL = {
    "Rich markup": "[bold red]x[/] [link=https://example.org]y[/link] [/] [",
    "emoji codes": ":cn: :warning:",
    "Markdown": "](x) **b** `c` <script> |",
    "formats of programs": "%s%n {0} {x.__class__} ${HOME} $(id) `id` \\u001b \\x1b",
    "right-to-left letters": "پاکستان ישראל",
    "heaps of accents": "q" + "\u0301" * 500,
    "letters that grow": "\ufdfa" * 50,
    "emoji": "👍🏽 🇨🇳",
}
"""What is odd, and text all the same."""


class Done(NamedTuple):
    """What a process left behind, in bytes."""

    stdout: bytes
    stderr: bytes
    status: int

    @property
    def said(self) -> str:
        """What it said on standard error."""
        return self.stderr.decode()


def limit(memory: int = MEMORY, seconds: int = SECONDS) -> None:
    """For ``preexec_fn``: a process that takes too much fails, instead of taking the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def powerless() -> None:
    """For ``preexec_fn``: root is subject to permissions too."""
    limit()
    drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    libc = ctypes.CDLL(None)
    for capability in (override, search):
        libc.prctl(drop, capability, 0, 0, 0)  # others than root have neither


def run(
    *arguments: str | bytes,
    stdin: bytes | IO[Any] | int = b"",
    command: Sequence[str | Path] = (SCO,),
    before: Callable[[], None] = limit,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    **extra: str,
) -> Done:
    """Run ``sco`` in limits; keywords are variables of its environment, ``env`` is all of it."""
    done = subprocess.run(
        [*command, *arguments],
        **{"input" if isinstance(stdin, bytes) else "stdin": stdin},  # type: ignore[call-overload]
        capture_output=True,
        env=environment(extra) if env is None else env,
        preexec_fn=before,
        timeout=2 * SECONDS,
        cwd=cwd,
    )
    return Done(done.stdout, done.stderr, done.returncode)


@cache
def usual(*arguments: str) -> Done:
    """What a command gives on a machine as it should be."""
    return run(*arguments)


def answer(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Answer:
    """What ``main`` writes and returns in this process, on streams as a process has them."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2)]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"PK\n"), encoding="utf-8"))
    monkeypatch.setattr(sys, "stdout", streams[0])
    monkeypatch.setattr(sys, "stderr", streams[1])
    with as_installed():
        status = main(arguments)
    written = []
    for stream in streams:
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        written.append(stream.buffer.getvalue().decode())
    return Answer(written[0], written[1], status)


def controls(shown: bytes | str, *, allowed: str = "\n\t") -> set[str]:
    """The control, format and line-breaking characters in some output, but for those allowed."""
    text = shown.decode() if isinstance(shown, bytes) else shown
    odd = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    return odd - set(allowed)


def one_line(said: str) -> bool:
    """Whether this is one message of ``sco`` and nothing else."""
    return said.startswith("sco: ") and said.count("\n") == 1 and not controls(said, allowed="\n")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Make a fact file with some content; its path."""

    def make(content: str | bytes) -> str:
        path = tmp_path / "facts.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return make


def environment_of_shell() -> dict[str, str]:
    """The environment for a shell that finds ``sco`` by its name."""
    return environment() | {"PATH": f"{SCO.parent}:{os.environ['PATH']}"}
