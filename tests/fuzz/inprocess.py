"""``sco`` within this process, a hundred times as quick as the real one, and what it promises."""

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple
from unittest.mock import patch

from sco_cli import cli, output
from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from sco_cli.output.request import Request
from sco_cli.schema import schema
from tests.conftest import as_installed

EXPECTED = {*ExitCode} - {ExitCode.BUG}
"""The statuses that some command line or fact file may earn."""


class Answer(NamedTuple):
    """What a call left behind, and in which format it answered."""

    arguments: tuple[str, ...]
    status: int
    stdout: str
    stderr: str
    format: str | None
    """``None`` where the answer is in no format: help, a citation, the findings of a check."""
    whole: bool
    """The records have all their fields: --fields wasn't given."""


def run(arguments: Sequence[str], stdin: str = "") -> Answer:
    """Call ``main`` with its own streams, without a terminal."""
    asked: list[tuple[str, Request]] = []
    render = output.render

    def watched(view: Any, format: Any, request: Request) -> str:
        asked.append((format, request))
        return render(view, format, request)

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        patch.object(output, "render", watched),
        patch.object(sys, "stdin", io.StringIO(stdin)),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        as_installed(),
    ):
        status = cli.main(arguments)
    shown, complaints = (_written(stream) for stream in (out, err))
    asked_for, request = asked[-1] if asked else (None, None)
    whole = request is not None and not request.fields
    return Answer(tuple(arguments), status, shown, complaints, asked_for, whole)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")  # strict: only UTF-8 may come out


def keeps_its_promises(answer: Answer) -> None:
    """Assert what holds for any command line with any fact file."""
    assert answer.status in EXPECTED, answer
    assert answer.stderr == "" or answer.stderr.endswith("\n"), answer
    for line in answer.stderr.splitlines():
        assert line.startswith("sco: "), answer
        assert _controls(line) == set(), answer
    if answer.status not in (ExitCode.OK, ExitCode.NOT_FOUND):
        assert answer.stdout == "", answer
        assert answer.stderr != "", answer
    if answer.stdout:
        assert answer.stdout.endswith("\n"), answer
        _VALID.get(answer.format or "", _text)(answer)


def _controls(text: str) -> set[str]:
    """The characters that would move a cursor or turn the direction of a line."""
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}


def _text(answer: Answer) -> None:
    assert _controls(answer.stdout) <= {"\n"}, answer


def _table(answer: Answer) -> None:
    bare = re.sub(r"\x1b\[[\d;]*m", "", answer.stdout)  # --color always
    assert _controls(bare) <= {"\n"}, answer


def _rows(answer: Answer) -> None:
    assert _controls(answer.stdout) <= {"\n", "\t"}, answer


def _tsv(answer: Answer) -> None:
    _rows(answer)
    assert len({line.count("\t") for line in answer.stdout.splitlines()}) == 1, answer


def _csv(answer: Answer) -> None:
    rows = list(csv.reader(io.StringIO(answer.stdout, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1, answer


def _json(answer: Answer) -> None:
    document = json.loads(answer.stdout)
    if answer.whole:
        command = next(word for word in answer.arguments if word in COMMANDS)
        _validator(command).validate(document)


@cache
def _validator(command: str) -> Any:
    return import_module("jsonschema").Draft202012Validator(schema(command))


def _jsonl(answer: Answer) -> None:
    for line in answer.stdout.splitlines():
        assert isinstance(json.loads(line), dict), answer


_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")


def _markdown(answer: Answer) -> None:
    _text(answer)
    rows = [line for line in answer.stdout.splitlines() if line.startswith("|")]
    assert len({len(_BAR.findall(row)) for row in rows}) <= 1, answer


_VALID: dict[str, Callable[[Answer], None]] = {
    "table": _table,
    "plain": _rows,
    "tsv": _tsv,
    "csv": _csv,
    "json": _json,
    "jsonl": _jsonl,
    "md": _markdown,
}
