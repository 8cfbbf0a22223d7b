"""Hostile arguments: one line, a documented status, and no byte of control."""

import os
import re

import pytest

from sco_cli.errors import ExitCode
from tests.conftest import MINI, environment
from tests.hostile.conftest import CONTROL, LITERAL, answer, controls, one_line, run

STRINGS = {
    **CONTROL,
    **LITERAL,
    "empty": "",
    "blank": " \t ",
    "dash": "-",
    "two dashes": "--",
    "option": "--no-such",
    "minus one": "-1",
    "commas": ",,,，、",
    "dots": "." * 1000,
    "digits": "9" * 5000,
    "a day that there is not": "9999-99-99",
    "the day before all": "0000-00-00",
    "lone surrogates": "\udcff\udcfe",
    "half a character": "\udce5\udcb7",
    "100 kB": "x" * 100_000,
    "100 kB of Chinese": "巴" * 33_000,
    "100 kB of commas": "," * 100_000,
    "100 kB of names": "PK,中国," * 10_000,
    "100 kB of markup": "[/]" * 33_000,
    "100 kB of escape characters": "\x1b" * 100_000,
}
PLACES: tuple[tuple[str, ...], ...] = (
    (),
    ("--lang",),
    ("members",),
    ("members", "--lang"),
    ("members", "--as-of"),
    ("members", "--status"),
    ("members", "--fields"),
    ("members", "--json", "--fields"),
    ("members", "--format"),
    ("members", "--color"),
    ("members", "--facts"),
    ("state",),
    ("timeline", "--from"),
    ("timeline", "--to"),
    ("timeline", "--kind"),
    ("timeline", "--state"),
    ("pakistan",),
    ("topics",),
    ("exercises", "--series"),
    ("people", "--office"),
    ("claims", "--verdict"),
    ("terms",),
    ("terms", "--group"),
    ("search",),
    ("search", "--json"),
    ("search", "x", "--kind"),
    ("search", "x", "--limit"),
    ("show",),
    ("sources",),
    ("cite",),
    ("cite", "charter-text", "--style"),
    ("check",),
    ("schema",),
    ("help",),
)


@pytest.mark.parametrize("place", PLACES, ids=" ".join)
def test_any_string_as_any_argument(
    place: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer or one line; no control character, and no message that fills the screen."""
    monkeypatch.setitem(os.environ, "SCO_FACTS", str(MINI))
    monkeypatch.setitem(os.environ, "SCO_LANG", "en")
    allowed = (ExitCode.OK, ExitCode.NOT_FOUND, ExitCode.USAGE, ExitCode.FACTS)
    for name, string in STRINGS.items():
        shown, said, status = answer(monkeypatch, *place, string)
        assert status in allowed, (name, said)
        assert not controls(shown + said), name
        assert len(said) < 10_000, name
        if status != ExitCode.OK:
            assert shown == "", name
            assert one_line(said.splitlines(keepends=True)[0]), name
            assert all(line.startswith("sco: ") for line in said.splitlines()), (name, said)


@pytest.mark.parametrize("name", STRINGS)
def test_any_string_as_a_real_argument(name: str) -> None:
    """The same through a process, whose arguments are bytes: UTF-8 or not."""
    string = STRINGS[name].encode("utf-8", "surrogateescape")
    done = run("timeline", "--facts", str(MINI), "--state", string)
    given = re.sub(r"[,，、\s]", "", string.decode("utf-8", "replace"))
    if name == "100 kB of names":
        assert (done.status, done.stderr) == (ExitCode.OK, b"")
    else:
        assert done.status == (ExitCode.NOT_FOUND if given else ExitCode.USAGE)
        assert done.stdout == b""
        assert one_line(done.said)


@pytest.mark.parametrize("locale", ["C.UTF-8", "C", "POSIX"])
@pytest.mark.parametrize("place", [("search",), ("search", "--json"), ("show",), ("check",)])
def test_arguments_that_are_not_utf_8(place: tuple[str, ...], locale: str) -> None:
    """Are shown as escapes, whatever the locale makes of the bytes."""
    done = run(*place, b"\xff\xfe\x1b[31m", LC_ALL=locale, PYTHONUTF8="0")
    assert done.status in (ExitCode.OK, ExitCode.NOT_FOUND, ExitCode.FACTS)
    assert not controls(done.stdout + done.stderr)
    if place != ("search", "--json"):
        assert one_line(done.said)


def test_names_on_standard_input_that_are_not_utf_8() -> None:
    """Are not found; the others are answered."""
    names = b"\xef\xbb\xbfPK\r\n\xff\xfe\n\x1b[31m\n\n\x00\n" + "中国\n".encode()
    for variables in ({"LC_ALL": "C.UTF-8"}, {"PYTHONIOENCODING": "utf-8:strict"}):
        done = run("state", "-", "--fields", "id", stdin=names, env=environment(variables))
        assert (done.status, done.stdout) == (ExitCode.NOT_FOUND, b"pakistan\nchina\n")
        assert [line.partition(": ")[2][:20] for line in done.said.splitlines()] == [
            r"these facts cover no state named \xff\xfe"[:20],
            r"these facts cover no state named \x1b[31m"[:20],
            r"these facts cover no state named \x00; run"[:20],
        ]
        assert not controls(done.stderr)


def test_names_without_end() -> None:
    """Are refused after sixteen million bytes."""
    with open("/dev/zero", "rb") as zero:
        done = run("show", "-", stdin=zero)
    assert (done.status, done.stdout) == (ExitCode.USAGE, b"")
    assert one_line(done.said)
    assert "exceed 16000000 bytes" in done.said


def test_a_hundred_thousand_names() -> None:
    """Are answered in one run."""
    done = run("show", "-", "--facts", str(MINI), "--fields", "id", stdin=b"china\n" * 100_000)
    assert (done.status, done.stdout) == (ExitCode.OK, b"china\n" * 100_000)


def test_an_empty_name_of_a_file_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As by an empty variable of a script: the facts of sco are not taken instead."""
    for arguments in (["members", "--facts", ""], ["check", ""]):
        shown, said, status = answer(monkeypatch, *arguments)
        assert (status, shown) == (ExitCode.USAGE, "")
        assert one_line(said)


def test_names_of_files_to_export_to() -> None:
    """Too long, without an ending, or in no folder: nothing is written."""
    for target in (
        "x" * 100_000,
        "x" * 100_000 + ".json",
        "facts.\x1b[31m",
        "",
        "/dev/null",
        "no/where.json",
    ):
        done = run("export", target, cwd=MINI.parent)
        assert done.status in (ExitCode.USAGE, ExitCode.OUTPUT)
        assert done.stdout == b""
        assert one_line(done.said)
