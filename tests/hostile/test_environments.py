"""Machines set up in ways nobody imagined: locales, streams, signals, file systems, interpreters."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipapp
from pathlib import Path

import pytest

from sco_cli.errors import ExitCode
from sco_cli.factfile import bundled
from tests.conftest import MINI, SCO, environment, on_terminal
from tests.hostile.conftest import Done, controls, limit, one_line, powerless, run, usual

PACKAGE = Path(__file__).parents[2] / "sco_cli"

# Encodings

ENCODINGS = {
    "LC_ALL=C": {"LC_ALL": "C"},
    "LC_ALL=POSIX": {"LC_ALL": "POSIX"},
    "LC_ALL=C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "LC_ALL=zh_CN.GBK": {"LC_ALL": "zh_CN.GBK"},
    "PYTHONUTF8=0": {"PYTHONUTF8": "0"},
    "PYTHONIOENCODING=ascii:strict": {"PYTHONIOENCODING": "ascii:strict"},
    "PYTHONIOENCODING=latin-1": {"PYTHONIOENCODING": "latin-1"},
    "PYTHONIOENCODING=cp1252": {"PYTHONIOENCODING": "cp1252"},
    "PYTHONIOENCODING=gbk:strict": {"PYTHONIOENCODING": "gbk:strict"},
    "PYTHONIOENCODING=utf-16": {"PYTHONIOENCODING": "utf-16"},
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_any_encoding(name: str) -> None:
    """An answer, an error and a name on standard input, in Chinese; JSON has the same content."""
    variables = ENCODINGS[name]
    default = "ascii" if name == "LC_ALL=C without UTF-8" else "utf-8"
    encoding = variables.get("PYTHONIOENCODING", default).partition(":")[0]
    answered = run("members", "--lang", "zh", "--format", "table", env=environment(variables))
    assert (answered.status, answered.stderr) == (ExitCode.OK, b"")
    assert answered.stdout.decode(encoding)
    missed = run("state", "nowhere", "--lang", "zh", env=environment(variables))
    assert (missed.status, missed.stdout) == (ExitCode.NOT_FOUND, b"")
    assert missed.stderr.decode(encoding).startswith("sco: ")
    asked = run(
        "state",
        "-",
        "--json",
        stdin="中国\n".encode(encoding, "replace"),
        env=environment(variables),
    )
    assert asked.status == (
        ExitCode.OK if encoding in ("utf-8", "gbk", "utf-16") else ExitCode.NOT_FOUND
    )
    scripted = run("members", "--json", env=environment(variables))
    assert json.loads(scripted.stdout.decode(encoding)) == json.loads(
        usual("members", "--json").stdout
    )


# Variables


@pytest.mark.parametrize("missing", ["HOME", "TERM", "COLUMNS", "PATH", "LC_ALL"])
def test_a_variable_that_is_missing(missing: str) -> None:
    """Changes nothing in a pipe."""
    variables = {k: v for k, v in environment().items() if k != missing}
    assert run("timeline", env=variables) == usual("timeline")


def test_no_variables_at_all() -> None:
    """As cron has nearly none."""
    assert run("timeline", env={}) == usual("timeline")
    table = run("members", "--format", "table", env={})
    assert (table.status, table.stderr) == (ExitCode.OK, b"")


def test_a_home_that_is_none(tmp_path: Path) -> None:
    """Missing, or a file."""
    for home in (tmp_path / "none", MINI):
        assert run("timeline", HOME=str(home)) == usual("timeline")


def test_a_dumb_terminal() -> None:
    """Gets not one escape sequence."""
    answer = on_terminal("timeline", TERM="dumb")
    assert answer.status == ExitCode.OK
    assert not controls(answer.stdout)


@pytest.mark.parametrize("columns", ["1", "0", "-1", "x", "", "1000000000", "9" * 5000])
def test_any_width(columns: str) -> None:
    """Of COLUMNS: a table and help, in bounded time and memory."""
    for arguments in (("members", "--format", "table"), ("--help",)):
        done = run(*arguments, COLUMNS=columns)
        assert (done.status, done.stderr) == (ExitCode.OK, b"")
        assert 300 < len(done.stdout) < 50_000


# Streams


def streams(script: str, **extra: str) -> Done:
    """A line of bash that calls ``sco``."""
    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        env=environment({"PYTHONDONTWRITEBYTECODE": "1", **extra})  # none is to be cut off
        | {"PATH": f"{SCO.parent}:{os.environ['PATH']}"},
        preexec_fn=limit,
        timeout=60,
    )
    return Done(done.stdout, done.stderr, done.returncode)


WRITERS = {
    "answer": "sco members",
    "table": "sco members --format table",
    "help": "sco --help",
    "command's help": "sco members -h",
    "overview": "sco",
    "version": "sco --version",
    "check": f"sco check {MINI}",
    "schema": "sco schema",
    "citation": "sco cite charter-2002",
    "completion script": "sco --show-completion",
    "completion": "_SCO_COMPLETE=complete_bash sco mem",
}


BUFFERING = {"buffered": "", "unbuffered": "1"}
"""Most images of containers set ``PYTHONUNBUFFERED``."""


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("name", WRITERS)
def test_streams_that_are_full_or_closed(name: str, buffering: str) -> None:
    """Each command, where standard output is full, has no reader, or is closed."""
    for where, status, words in (
        (">/dev/full", ExitCode.OUTPUT, "can't write the answer: No space left"),
        (">&-", ExitCode.OUTPUT, "can't write the answer: standard output is closed"),
        ("2>&- >&- <&-", ExitCode.OUTPUT, ""),
        ("<&-", ExitCode.OK, ""),
        ("2>&-", ExitCode.OK, ""),
    ):
        # Bash stays, so that there is a shell whose completion is meant, wherever tests run.
        done = streams(f"{WRITERS[name]} {where}; exit $?", PYTHONUNBUFFERED=BUFFERING[buffering])
        assert (done.status, where) == (status, where)
        assert bool(done.stdout) == (status == ExitCode.OK)
        assert (one_line(done.said) and words in done.said) if words else done.stderr == b""


@pytest.mark.parametrize("buffering", BUFFERING)
@pytest.mark.parametrize("name", WRITERS)
def test_a_disk_that_fills(name: str, buffering: str, tmp_path: Path) -> None:
    """With room for a part of the answer: 74, and never half an answer with 0."""
    script = f"{WRITERS[name]} > {tmp_path}/whole; ulimit -f 1; {WRITERS[name]} > {tmp_path}/part"
    done = streams(f"{script}; exit $?", PYTHONUNBUFFERED=BUFFERING[buffering])
    whole, part = ((tmp_path / file).read_bytes() for file in ("whole", "part"))
    if len(whole) <= 1024:
        assert (done.status, part) == (ExitCode.OK, whole)
        return
    assert done.status == ExitCode.OUTPUT
    assert done.said == "sco: can't write the answer: File too large\n"
    assert part == whole[:1024]


@pytest.mark.parametrize("buffering", BUFFERING)
def test_a_pipe_that_does_not_block(buffering: str) -> None:
    """As programs that wait for several hand on: it is waited for, and gets the whole answer."""
    read, write = os.pipe()
    os.set_blocking(write, False)
    with subprocess.Popen(
        [SCO, "timeline", "--json"],
        stdout=write,
        stderr=subprocess.PIPE,
        env=environment({"PYTHONUNBUFFERED": BUFFERING[buffering]}),
    ) as process:
        os.close(write)
        time.sleep(0.5)  # until the pipe is full
        with open(read, "rb") as file:
            assert file.read() == usual("timeline", "--json").stdout
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == ExitCode.OK


@pytest.mark.parametrize("name", WRITERS)
def test_nobody_reads(name: str) -> None:
    """From the start: 141, and not a word."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        ["bash", "-c", WRITERS[name]],
        stdout=write,
        stderr=subprocess.PIPE,
        env=environment() | {"PATH": f"{SCO.parent}:{os.environ['PATH']}"},
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (ExitCode.BROKEN_PIPE, b"")


def test_standard_error_that_is_full_or_closed() -> None:
    """The status tells all the same."""
    for where in ("2>/dev/full", "2>&-"):
        done = streams(f"sco state nowhere {where}")
        assert done == Done(b"", b"", ExitCode.NOT_FOUND)


def test_names_from_a_standard_input_that_is_none() -> None:
    """Closed, or open for writing only: one line."""
    for where in ("<&-", "0>/dev/null"):
        done = streams(f"sco state - {where}")
        assert (done.status, done.stdout) == (ExitCode.USAGE, b"")
        assert one_line(done.said)
        assert "can't read the names on standard input" in done.said


def test_an_export_to_a_full_disk(tmp_path: Path) -> None:
    """Is one line, and leaves nothing behind."""
    for target in ("facts.json", "facts.sqlite", "facts"):
        done = streams(
            f"ulimit -f 10; trap '' XFSZ; sco export {tmp_path}/{target} --facts {bundled()}"
        )
        assert (done.status, done.stdout) == (ExitCode.OUTPUT, b"")
        assert one_line(done.said)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [("timeline", "--json"), ("--help",), ("check", str(MINI))])
def test_the_reader_leaves_at_any_point(arguments: tuple[str, ...]) -> None:
    """After any number of bytes: 141 or, if all was written, 0, and not a word."""
    for size in (0, 1, 100, 4096, 65537):
        with subprocess.Popen(
            [SCO, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.read(size)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode in (ExitCode.OK, ExitCode.BROKEN_PIPE)
        if size == 0 or (arguments[0] == "timeline" and size == 1):
            assert process.returncode == ExitCode.BROKEN_PIPE


# Signals

MARKED = """
import os, signal, sys
install = signal.signal
def marked(*given):
    install(*given)
    os.write(2, b".")
signal.signal = marked
sys.argv[0] = "sco"
from sco_cli.__main__ import run
run()
"""
"""Run ``sco`` and say when it starts to answer signals: before that, Python itself does."""


def interrupted(arguments: tuple[str, ...], after: float, signum: signal.Signals) -> Done:
    """What is left where a signal comes so many seconds after the start."""
    with subprocess.Popen(
        [sys.executable, "-c", MARKED, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stderr
        assert process.stderr.read(1) == b"."
        time.sleep(after)
        process.send_signal(signum)
        said = process.stderr.read()
    return Done(b"", said, process.returncode)


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_point(signum: signal.Signals) -> None:
    """While modules load, facts are read, tables drawn, at the end: not a word, 130 or killed."""
    ended = {signal.SIGINT: ExitCode.INTERRUPTED, signal.SIGTERM: -signal.SIGTERM}[signum]
    done = [
        interrupted(("pakistan", "--format", "table"), step * 0.02, signum) for step in range(15)
    ]
    assert {d.stderr for d in done} == {b""}
    assert done[0].status == ended
    # When Python has ended and gives the signal its own meaning back, it kills: 130 for a shell too.
    assert {d.status for d in done} <= {ended, -signum, ExitCode.OK}


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    """As `nohup` and shells that start something in the background ask for."""
    with subprocess.Popen(
        [SCO, "check", str(MINI)],
        stdout=subprocess.PIPE,
        env=environment(),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    ) as process:
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stdout
        assert process.stdout.read() == b"no problems\n"
    assert process.returncode == ExitCode.OK


ENDING = {
    signal.SIGHUP: -signal.SIGHUP,
    signal.SIGINT: ExitCode.INTERRUPTED,
    signal.SIGQUIT: -signal.SIGQUIT,
    signal.SIGTERM: -signal.SIGTERM,
}


@pytest.mark.parametrize("name", ["facts.sqlite", "facts.json", "facts"])
@pytest.mark.parametrize("signum", ENDING)
def test_a_signal_while_a_file_is_written(
    signum: signal.Signals, name: str, tmp_path: Path
) -> None:
    """Leaves what was there before or, if it comes late, what was asked for; nothing beside it."""
    target = tmp_path / name
    assert run("export", str(target), "--facts", str(MINI)).status == ExitCode.OK
    before = held(target)
    with subprocess.Popen(
        [SCO, "export", "--force", target],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        while len(list(tmp_path.iterdir())) == 1 and process.poll() is None:
            time.sleep(0.001)
        for _ in range(10):
            process.send_signal(signum)
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == ENDING[signum]
    assert [p.name for p in tmp_path.iterdir()] == [name]
    assert held(target) == before


def held(path: Path) -> dict[str, bytes]:
    """What a file or folder holds."""
    files = [*path.iterdir()] if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


def test_killed_at_any_point(tmp_path: Path) -> None:
    """By what can't be waited for: the target is the old export or the new one, and whole."""
    target = tmp_path / "facts"
    assert run("export", str(target), "--facts", str(MINI)).status == ExitCode.OK
    old = held(target)
    assert run("export", str(tmp_path / "new")).status == ExitCode.OK
    new = held(tmp_path / "new")
    for step in range(12):
        with subprocess.Popen([SCO, "export", "--force", target], env=environment()) as process:
            time.sleep(0.05 + step * 0.03)
            process.kill()
        assert held(target) in (old, new)


# Interpreters and file systems


@pytest.mark.parametrize("flag", ["-O", "-OO", "-I"])
def test_flags_of_python(flag: str, tmp_path: Path) -> None:
    """Asserts and docstrings may be gone: answers, help, checks and errors stay."""
    broken = tmp_path / "facts.toml"
    broken.write_text(
        MINI.read_text(encoding="utf-8").replace("Beijing", "Bei\\u001bjing"), encoding="utf-8"
    )
    command = (sys.executable, flag, "-m", "sco_cli")
    for arguments in (("pakistan", "--format", "table"), ("help", "check")):
        assert run(*arguments, command=command) == usual(*arguments)
    checked = run("check", str(broken), command=command)
    assert checked.status == ExitCode.NOT_FOUND
    assert b"E207 china capital.en: " in checked.stdout
    refused = run("members", "--facts", str(broken), "--lang", "zh", command=command)
    assert refused.status == ExitCode.FACTS
    assert one_line(refused.said)
    assert "E207" in refused.said


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package as a wheel lays it out, in a folder of its own."""
    folder = tmp_path / "copy"
    shutil.copytree(PACKAGE, folder / "sco_cli", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "sco_cli" / "data").mkdir(exist_ok=True)
    shutil.copy(bundled(), folder / "sco_cli" / "data" / "sco_facts.toml")
    return folder


def test_zipapp(copy: Path, tmp_path: Path) -> None:
    """One file that answers as the package does, facts and all."""
    archive = tmp_path / "sco.pyz"
    zipapp.create_archive(copy, archive, main="sco_cli.__main__:run")
    command = (sys.executable, archive)
    for arguments in (
        ("pakistan", "--lang", "zh", "--format", "table"),
        ("check",),
    ):
        assert run(*arguments, command=command, cwd=tmp_path) == usual(*arguments)


def test_a_read_only_file_system(copy: Path, tmp_path: Path) -> None:
    """Nothing has to be written to answer: no bytecode, no cache, no file in the home."""
    command = (sys.executable, "-c", "from sco_cli.__main__ import run; run()")
    export = str(tmp_path / "facts.json")
    folders = [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:

        def ask(*arguments: str) -> Done:
            return run(
                *arguments,
                command=command,
                before=powerless,
                cwd=tmp_path,
                PYTHONPATH=str(copy),
                HOME=str(tmp_path),
                TMPDIR=str(tmp_path),
            )

        assert ask("members", "--json") == usual("members", "--json")
        assert ask("pakistan", "--format", "table") == usual("pakistan", "--format", "table")
        refused = ask("export", export)
        assert (refused.status, refused.stdout) == (ExitCode.OUTPUT, b"")
        assert one_line(refused.said)
        assert "can't be written" in refused.said
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert not list(copy.rglob("__pycache__"))


def test_any_folder_and_any_name(tmp_path: Path) -> None:
    """Run from elsewhere, through a link, with other packages' names in the way."""
    for name in ("typer.py", "sco_cli.py", "signal.py"):
        (tmp_path / name).write_text("raise SystemExit('taken in')\n", encoding="utf-8")
    link = tmp_path / "上合"
    link.symlink_to(SCO)
    wanted = usual("members")
    assert run("members", command=(link,), cwd=tmp_path) == wanted
    assert run("members", command=(sys.executable, "-I", "-m", "sco_cli"), cwd=tmp_path) == wanted
