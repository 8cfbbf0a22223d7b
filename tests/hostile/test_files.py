"""Hostile fact files: a clear message and the right status, in bounded time and memory."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sco_cli import canonical, factfile
from sco_cli.citing import STYLES
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.model import Record, Text
from sco_cli.output import FORMATS, WITH_SOURCES
from tests.conftest import MINI, on_terminal
from tests.hostile.conftest import (
    CONTROL,
    GOOD,
    LITERAL,
    Done,
    answer,
    controls,
    environment_of_shell,
    limit,
    one_line,
    powerless,
    run,
)

Write = Callable[[str | bytes], str]
DEEP = 10_000
LONG = 10_000_000


def head(line: str) -> str:
    """The small fact file with one more line in its head."""
    return GOOD.replace("format = 1", f"format = 1\n{line}")


def number(value: str) -> str:
    """The small fact file with another number of a summit."""
    return GOOD.replace("number = 1", f"number = {value}")


def date(value: str) -> str:
    """The small fact file with another date of a summit."""
    return GOOD.replace('date = "2001-06-15"', f"date = {value}")


def refused(done: Done) -> str:
    """What is said where a file can't be used: status 3 and one line."""
    assert (done.status, done.stdout) == (ExitCode.FACTS, b"")
    assert one_line(done.said)
    return done.said


UNREADABLE: dict[str, tuple[Callable[[], str | bytes], str, str]] = {
    "arrays 10,000 deep": (lambda: head(f"x = {'[' * DEEP}{']' * DEEP}"), "nested too deeply", "嵌套过深"),
    "tables 10,000 deep": (lambda: head(f"x = {'{a=' * DEEP}1{'}' * DEEP}"), "nested too deeply", "嵌套过深"),
    "dotted keys 10,000 deep": (lambda: head(f"{'.'.join('a' * DEEP)} = 1"), "nested too deeply", "嵌套过深"),
    "headers 10,000 deep": (lambda: f"{GOOD}\n[{'.'.join('a' * DEEP)}]\n", "nested too deeply", "嵌套过深"),
    "arrays of tables 10,000 deep": (lambda: f"{GOOD}\n[[{'.'.join('a' * DEEP)}]]\n", "nested too deeply", "嵌套过深"),
    "integer of a million digits": (lambda: number("9" * 1_000_000), "too many digits", "位数过多"),
    "date 9999-99-99": (lambda: date("9999-99-99"), "not TOML", "不是 TOML"),
    "duplicate keys": (lambda: head("format = 1"), "line 4, column 11: not TOML", "第4行第11列"),
    "duplicate tables": (lambda: f"{GOOD}\n[note]\n", "not TOML", "不是 TOML"),
    "NUL": (lambda: GOOD.replace("China", "Chi\0na"), "line 15, column", "第15行"),
    "NUL alone": (lambda: bytes(1000), "line 1, column 1: not TOML", "不是 TOML"),
    "bare control character": (lambda: GOOD.replace("China", "Chi\x1b[31mna"), "line 15, column", "第15行"),
    "UTF-16": (lambda: GOOD.encode("utf-16"), "line 1: byte 0xff is not UTF-8", "不是 UTF-8"),
    "UTF-16 without a mark": (lambda: GOOD.encode("utf-16-be"), "is not UTF-8", "不是 UTF-8"),
    "UTF-32": (lambda: GOOD.encode("utf-32"), "is not UTF-8", "不是 UTF-8"),
    "Latin-1": (lambda: GOOD.encode("latin-1", "replace"), "byte 0xfc is not UTF-8; save", "请以 UTF-8 编码保存"),
    "GB 18030": (lambda: GOOD.encode("gb18030"), "is not UTF-8", "不是 UTF-8"),
    "carriage returns alone": (lambda: GOOD.replace("\n", "\r"), "not TOML", "不是 TOML"),
    "a program": (lambda: Path("/bin/sh").read_bytes(), "is not UTF-8", "不是 UTF-8"),
}  # fmt: skip
"""Name -> content, and what is said in English and in Chinese."""


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_toml_is_refused(
    name: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 3, nothing on stdout, one line with the place; so does `sco check`, in Chinese."""
    content, en, zh = UNREADABLE[name]
    path = write(content())
    asked = refused(run("members", "--facts", path))
    shown, checked, status = answer(monkeypatch, "check", path, "--lang", "zh")
    assert (status, shown) == (ExitCode.FACTS, "")
    for said, words in ((asked, en), (checked, zh)):
        assert one_line(said)
        assert path in said
        assert words in said


INVALID: dict[str, tuple[Callable[[], str], str, str]] = {
    "hexadecimal integer of a million digits": (lambda: number("0x" + "f" * 1_000_000), "must be 999 or less", "不能大于999"),
    "format of a million digits": (lambda: GOOD.replace("format = 1", "format = 0x" + "f" * 1_000_000), "too many digits", "位数过多"),
    "id of a million digits": (lambda: GOOD.replace('id = "founding-2001"', "second_hand = true\nid = 0x" + "f" * 1_000_000), "second_hand", "second_hand"),
    "integer beyond 64 bits": (lambda: number("9" * 30), "must be 999 or less", "不能大于999"),
    "negative integer": (lambda: number("-1"), "must be 1 or more", "不能小于1"),
    "float inf": (lambda: number("inf"), "must be an integer, not a float", "而不是浮点数"),
    "float nan": (lambda: number("nan"), "must be an integer, not a float", "而不是浮点数"),
    "float 1e999999": (lambda: number("1e999999"), "not a float", "而不是浮点数"),
    "date of TOML": (lambda: date("2001-06-15"), "must be a string, not a date", "而不是日期"),
    "date as text 9999-99-99": (lambda: date('"9999-99-99"'), "E301", "日期不存在"),
    "date 0000-00-00": (lambda: date('"0000-00-00"'), "E301", "日期不存在"),
    "date with other digits": (lambda: date('"２００１"'), "E301", "日期不存在"),
    "as of 9999-99-99": (lambda: GOOD.replace('as_of = "2026-09-01"', 'as_of = "9999-99-99"'), "E301", "日期不存在"),
    "id with a line end": (lambda: GOOD.replace('id = "toll-2015"', 'id = "toll-2015\\n"'), "E207", "E207"),
    "tables 300 deep": (lambda: number("{a=" * 300 + "1" + "}" * 300), "not a table", "而不是表"),
    "dotted keys 998 deep": (lambda: number("1\n" + ".".join("a" * 998) + " = 1"), "unknown key a", "没有这个字段：a"),
    "text of 10 MB": (lambda: GOOD.replace("Beijing", "x" * LONG), "is longer than 10000", "超过10000个字符"),
    "Chinese text of 10 MB": (lambda: GOOD.replace("北京", "北" * (LONG // 3)), "is longer than 10000", "超过10000个字符"),
    "100,000 escape characters": (lambda: GOOD.replace("Beijing", "\\u001b" * 100_000), "is longer than 10000", "超过10000个字符"),
    "id of 10 MB": (lambda: GOOD.replace('id = "toll-2015"', f'id = "{"x" * LONG}"'), "is longer than 200", "超过200个字符"),
    "key of 10 MB": (lambda: number(f"1\n{'x' * LONG} = 1"), "unknown key xxx", "没有这个字段：xxx"),
    "date of 10 MB": (lambda: date(f'"{"2" * LONG}"'), "is not of the form", "不符合格式"),
    "word of 10 MB": (lambda: GOOD.replace('"observer"', f'"{"x" * LONG}"'), "xxx", "xxx"),
    "text of 10,000 escape characters": (lambda: GOOD.replace("Beijing", "\\u001b" * 10_000), "E207", "E207"),
}  # fmt: skip


@pytest.mark.parametrize("name", INVALID)
def test_what_is_no_fact_is_refused(
    name: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 3 and one line; `sco check` names the line, says the same in Chinese, status 1."""
    content, en, zh = INVALID[name]
    path = write(content())
    asked = refused(run("members", "--facts", path))
    assert en in asked
    shown, said, status = answer(monkeypatch, "check", path, "--lang", "zh")
    assert (status, said) == (ExitCode.NOT_FOUND, "")
    assert zh in shown
    assert not controls(shown)
    assert all(line.startswith(path) for line in shown.splitlines()[:-1])
    assert len(asked) + len(shown) < 20_000


def test_a_byte_order_mark_is_no_mistake(write: Write) -> None:
    """Windows writes it."""
    path = write(b"\xef\xbb\xbf" + GOOD.encode())
    assert run("members", "--facts", path) == run("members", "--facts", write(GOOD))
    assert run("check", path).status == ExitCode.OK


def test_line_ends_of_windows(write: Write) -> None:
    """CRLF is TOML; `sco check` says that it isn't the canonical form."""
    path = write(GOOD.replace("\n", "\r\n"))
    assert run("members", "--facts", path) == run("members", "--facts", write(GOOD))
    checked = run("check", write(GOOD.replace("\n", "\r\n")))
    assert checked.status == ExitCode.NOT_FOUND
    assert b"E601" in checked.stdout


@pytest.mark.parametrize("last", ["9999-12-31", "0001-01-01"])
def test_the_ends_of_the_calendar(last: str, write: Write) -> None:
    """The first and the last day that there are, as the day of the facts."""
    path = write(GOOD.replace('as_of = "2026-09-01"', f'as_of = "{last}"'))
    for command in ("timeline", "people"):
        done = run(command, "--facts", path)
        assert (done.status, done.stdout.count(b"\x1b")) == (ExitCode.OK, 0)


# Text that would be obeyed


def poison(value: Any, with_: str) -> Any:
    """The record with something added to every text in it, and to every address."""
    if isinstance(value, Text):
        return msgspec.structs.replace(value, en=value.en + with_, zh=value.zh + with_)
    if isinstance(value, Record):
        fields = {f: poison(getattr(value, f), with_) for f in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    if isinstance(value, tuple):
        return tuple(poison(inner, with_) for inner in value)
    if isinstance(value, str) and value.startswith("https://"):
        return value + "/" + "".join(with_.split())
    return value


def poisoned(base: FactBase, with_: str) -> str:
    """The same as a file."""
    poisoned = FactBase(poison(base.head, with_), lambda name: poison(getattr(base, name), with_))
    return "".join(canonical.render(poisoned, ""))


@pytest.mark.parametrize("name", CONTROL)
def test_control_characters_are_refused_and_shown(name: str, write: Write, mini: FactBase) -> None:
    """Through --facts, SCO_FACTS and `sco check`: named as escapes, not one of them sent."""
    path = write(poisoned(mini, CONTROL[name]))
    for done in (run("members", "--facts", path), run("cite", "charter-text", SCO_FACTS=path)):
        assert (done.status, done.stdout) == (ExitCode.FACTS, b"")
        assert one_line(done.said)
        assert "E207" in done.said
    checked = run("check", path)
    assert checked.status == ExitCode.NOT_FOUND
    assert not controls(checked.stdout)
    for text in ("note en", "capital.zh", "title.en", "publisher.zh"):
        assert f"{text}: A string contains a control".encode() in checked.stdout


@pytest.fixture(scope="module")
def odd(mini: FactBase, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A valid fact file with everything odd in every text."""
    path = tmp_path_factory.mktemp("odd") / "facts.toml"
    path.write_text(poisoned(mini, " ".join(LITERAL.values())), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("format", FORMATS)
def test_odd_text_is_data_in_every_format(format: str, odd: str) -> None:
    """Markup, codes, accents and what else is text comes out as it is, without control bytes."""
    for arguments in (("timeline",), ("show", "founding-2001")):
        sources = ["--sources"] if format in WITH_SOURCES else []
        done = run(*arguments, "--facts", odd, "--format", format, *sources, COLUMNS="1000")
        assert (done.status, done.stderr) == (ExitCode.OK, b"")
        assert not controls(done.stdout)
        shown = done.stdout.decode().replace("\\", "")
        if format == "md":  # addresses are links there
            shown = re.sub(r"<(https?://[^>]*)>", r"\1", shown)
        assert "[bold red]x[/] [link=https://example.org]y[/link]" in " ".join(shown.split())
        assert ":cn: :warning:" in shown


def test_odd_text_is_data_on_a_terminal(odd: str) -> None:
    """No escape sequence but Rich's own colours, and without colour none at all."""
    plain = on_terminal("timeline", "--facts", odd, NO_COLOR="1", columns=200)
    assert plain.status == ExitCode.OK
    assert not controls(plain.stdout)
    coloured = on_terminal("timeline", "--facts", odd, columns=200)
    assert controls(coloured.stdout) == {"\x1b"}
    assert ":cn:" in plain.stdout


def test_odd_text_is_data_in_the_pager(odd: str, tmp_path: Path) -> None:
    """What the pager gets has the colours of sco, and no control character of the file's."""
    paged = tmp_path / "paged"
    arguments = ("show", "founding-2001", "--sources", "--facts", odd)
    on_terminal(*arguments, PAGER=f"cat >{paged}", LINES="5", VTE_VERSION="7200")
    text = paged.read_text(encoding="utf-8")
    assert not controls(re.sub(r"\x1b\[[0-9;]*m", "", text))
    assert ":cn:" in text


@pytest.mark.parametrize("style", STYLES)
def test_odd_text_is_data_in_citations(style: str, odd: str) -> None:
    """RIS ends its lines as RIS does; nothing else is a control byte."""
    done = run("cite", "founding-2001", "--facts", odd, "--style", style)
    assert (done.status, done.stderr) == (ExitCode.OK, b"")
    assert not controls(done.stdout, allowed="\r\n" if style == "ris" else "\n")


@pytest.mark.parametrize("target", ["facts.json", "facts.sqlite", "facts"])
def test_odd_text_is_data_in_exports(target: str, odd: str, tmp_path: Path) -> None:
    """JSON and CSV hold no control byte; all hold the text."""
    done = run("export", str(tmp_path / target), "--facts", odd)
    assert (done.status, done.stdout, done.stderr) == (ExitCode.OK, b"", b"")
    written = tmp_path / target
    files = list(written.iterdir()) if written.is_dir() else [written]
    content = b"".join(f.read_bytes() for f in files)
    assert b"[bold red]x[/]" in content
    if target != "facts.sqlite":
        assert not controls(content)


# Many records


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """A fact file with a hundred thousand people; what is added to each."""
    folder = tmp_path_factory.mktemp("crowd")

    def make(more: str) -> str:
        path = folder / f"{len(more)}.toml"
        records = (
            f'[[people]]\nid = "p-{i}"\nname.en = "P"\nname.zh = "人"\n{more}sources = ["charter-text"]\n'
            for i in range(100_000)
        )
        path.write_text(GOOD + "\n" + "".join(records), encoding="utf-8")
        return str(path)

    return make


def test_a_hundred_thousand_records(crowd: Callable[[str], str]) -> None:
    """Are read and answered from."""
    done = run("members", "--facts", crowd(""), before=lambda: limit(seconds=60))
    assert (done.status, done.stderr) == (ExitCode.OK, b"")
    assert done.stdout.count(b"\n") == 2


def test_a_hundred_thousand_mistakes(crowd: Callable[[str], str]) -> None:
    """Are all listed, each with its line."""
    done = run("check", crowd("x = 1\n"), before=lambda: limit(seconds=60))
    assert done.status == ExitCode.NOT_FOUND
    lines = done.stdout.splitlines()
    assert len(lines) == 100_001
    first = GOOD.count("\n") + 2
    assert f"toml:{first + 6 * 99_999 + 1}: E001 p-99999: ".encode() in lines[-2]


# Files that are none


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/urandom"])
def test_a_device_without_end(device: str) -> None:
    """Is left where a fact file would be too large."""
    assert "is larger than 24 MiB" in refused(run("members", "--facts", device))
    assert "超过 24 MiB" in refused(run("check", device, "--lang", "zh"))


def test_a_directory(tmp_path: Path) -> None:
    """Is none."""
    assert "is a folder" in refused(run("members", SCO_FACTS=str(tmp_path)))
    assert "是目录" in refused(run("check", str(tmp_path), "--lang", "zh"))


def test_a_path_that_leads_nowhere(tmp_path: Path, write: Write) -> None:
    """No such file, a link to itself, a file as a folder, a name that is too long or empty."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    paths = (tmp_path / "none", loop, Path(write(GOOD)) / "x", tmp_path / ("x" * 300))
    for path in map(str, paths):
        refused(run("members", "--facts", path))
    assert "no such fact file" in refused(run("members", "--facts", str(paths[0])))
    assert "事实文件不存在" in refused(run("check", str(paths[0]), "--lang", "zh"))
    for empty in (run("members", "--facts", ""), run("check", "")):
        assert (empty.status, empty.stdout) == (ExitCode.USAGE, b"")
        assert b" is empty; give it a value\n" in empty.stderr


@pytest.mark.parametrize("mode", [0o000, 0o200])
def test_no_permission(mode: int, write: Write) -> None:
    """Is said in the system's words."""
    path = Path(write(GOOD))
    path.chmod(mode)
    done = run("members", "--facts", str(path), before=powerless)
    assert "can't be read: Permission denied" in refused(done)
    assert "无法读取" in refused(run("check", str(path), "--lang", "zh", before=powerless))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    """Is refused in one line, whatever it holds; up to that size it is read."""
    path = tmp_path / "large.toml"
    path.write_text(f"{GOOD}#", encoding="utf-8")
    os.truncate(path, factfile.LIMIT + 1)
    assert "is larger than 24 MiB; give another file" in refused(
        run("members", "--facts", str(path))
    )
    assert "超过 24 MiB" in refused(run("check", str(path), "--lang", "zh"))
    path.write_text(f"{GOOD}#{'x' * (factfile.LIMIT - len(GOOD.encode()) - 2)}\n", encoding="utf-8")
    assert path.stat().st_size == factfile.LIMIT
    assert run("members", "--facts", str(path)) == run("members", "--facts", str(MINI))


def test_a_file_for_which_there_is_no_memory(crowd: Callable[[str], str]) -> None:
    """Is one line too, not a bug."""
    done = run("members", "--facts", crowd(""), before=lambda: limit(memory=1 << 27))
    assert "not enough memory" in refused(done)


# Pipes


def shell(script: str) -> Done:
    """A script of bash that calls ``sco``."""
    done = subprocess.run(
        ["bash", "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment_of_shell(),
        preexec_fn=limit,
        timeout=60,
    )
    return Done(done.stdout, done.stderr, done.returncode)


@pytest.mark.parametrize(
    "script",
    [
        "sco members --facts <(cat {0})",
        "cat {0} | sco members --facts /dev/stdin",
        "sco members --facts /dev/stdin <{0}",
        "(sleep 0.5; cat {0}) | SCO_FACTS=/dev/stdin sco members",
        "sco members --facts <(head -c 999 {0}; sleep 0.5; tail -c +1000 {0})",
        "mkfifo {0}.pipe; cat {0} >{0}.pipe & sco members --facts {0}.pipe",
    ],
)
def test_facts_may_come_through_a_pipe(script: str, write: Write) -> None:
    """Process substitution, standard input, a FIFO; also where the writer takes its time."""
    path = write(GOOD)
    assert shell(script.format(path)) == run("members", "--facts", path)


def test_a_pipe_without_end() -> None:
    """Is left after 24 MiB."""
    done = shell("yes 'a = 1' | sco members --facts /dev/stdin")
    assert "is larger than 24 MiB" in refused(done)


def test_a_pipe_is_not_rewritten(write: Write) -> None:
    """`sco check --fix` asks for a file."""
    unsorted = write(GOOD.replace("aliases", "aliases  "))
    done = shell(f"sco check --fix <(cat {unsorted})")
    assert (done.status, done.stdout) == (ExitCode.OUTPUT, b"")
    assert one_line(done.said)
    assert "can't be written: it is not a regular file" in done.said


# What `sco check --fix` writes


def test_fix_writes_all_or_nothing(tmp_path: Path, write: Write) -> None:
    """A link stays a link and a mode a mode; where nothing can be written nothing changes."""
    path = Path(write(GOOD.replace("aliases", "aliases  ")))
    path.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    tmp_path.chmod(0o555)
    before = path.read_bytes()
    done = run("check", "--fix", str(link), before=powerless)
    assert (done.status, done.stdout) == (ExitCode.OUTPUT, b"")
    assert one_line(done.said)
    assert "can't be written: Permission denied" in done.said
    assert path.read_bytes() == before
    tmp_path.chmod(0o755)
    path.chmod(0o440)
    done = run("check", "--fix", str(link), before=powerless)
    assert "can't be written: Permission denied" in done.said
    assert path.read_bytes() == before
    path.chmod(0o640)
    tmp_path.chmod(0o755)
    assert run("check", "--fix", str(link)).status == ExitCode.OK
    assert path.read_text(encoding="utf-8") == GOOD
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["facts.toml", "link.toml"]


@pytest.mark.parametrize("name", ["facts.json", "facts.sqlite"])
def test_an_export_that_can_not_be_read(name: str, tmp_path: Path) -> None:
    """Isn't taken for what no export wrote."""
    target = tmp_path / name
    assert run("export", str(target), "--facts", str(MINI)).status == ExitCode.OK
    target.chmod(0o000)
    done = run("export", "--force", str(target), "--facts", str(MINI), before=powerless)
    assert (done.status, done.said) == (
        ExitCode.OUTPUT,
        f"sco: {target} can't be written: Permission denied\n",
    )


def test_what_is_wrong_is_told_in_the_words_of_toml() -> None:
    """A table is none of JSON's objects, and TOML has no null."""
    found = run("check", "/dev/stdin", stdin=b"format = 1\nstates = [1]\n").stdout.decode()
    assert "E001 states no. 1: the value must be a table, not an integer" in found
    chinese = run("check", "/dev/stdin", "--lang", "zh", stdin=b"format = 1\nstates = [1]\n")
    assert "应为表，而不是整数" in chinese.stdout.decode()
