"""The 46 conventions of the command line, each a test by its number.

They come from clig.dev, the GNU standards, no-color.org, force-color.org, POSIX and sysexits.h;
names of options and exit statuses are those of ``sco``. ``docs/conventions.md`` says what was
decided where a convention leaves a choice, and shows other tools beside it.
"""

import csv
import fcntl
import json
import os
import re
import shlex
import signal
import struct
import subprocess
import sys
import termios
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sco_cli import __version__
from sco_cli.commands import COMMANDS
from sco_cli.commands.usage import EXIT_STATUS, QUESTIONS
from sco_cli.errors import ExitCode
from sco_cli.languages import say
from sco_cli.output import FORMATS
from sco_cli.output.wrap import cells
from tests.bad import break_rule
from tests.conftest import (
    MINI,
    SCO,
    TESTS,
    Answer,
    environment,
    loaded,
    on_terminal,
    process,
    process_on_terminal,
    sco,
    walk,
)
from tests.test_schema import KINDS, OUTPUTS, Draft202012, printed

ROOT = TESTS.parent
ANSI = re.compile(r"\x1b")
TABLES = [("members",), ("timeline", "--kind", "summit"), ("pakistan", "pakistan-membership")]
SCRIPTS = [name for name in FORMATS if name != "table"]
EACH: dict[str, tuple[str, ...]] = {
    name: (name, *more)
    for name, *more in (
        ("overview",), ("members",), ("state", "PK"), ("timeline",), ("changes", "2016-01-01", "--kind", "state,law"), ("pakistan",), ("topics",), ("summits",), ("meetings",), ("laws",), ("operations",), ("groups",), ("figures",),
        ("organs",), ("treaties",), ("exercises",), ("people",), ("claims",), ("terms",), ("search", "Pabbi", "--kind", "exercise"),
        ("show", "charter-2002"), ("sources",), ("cite", "charter-2002"), ("export",), ("schema",),
        ("check",), ("help",), ("mcp", "--help"),
    )
}  # fmt: skip
"""Every command, called so that it answers."""
ANSWERING = {name for name, *_ in OUTPUTS}


def shell(script: str, **extra: str) -> tuple[str, str, list[int]]:
    """Run a pipeline of bash; its statuses come last on stdout."""
    done = subprocess.run(
        ["bash", "-c", f'{script}; echo "${{PIPESTATUS[@]}}"'],
        capture_output=True,
        text=True,
        env=environment(extra) | {"PATH": f"{SCO.parent}:{os.environ['PATH']}"},
    )
    *lines, statuses = done.stdout.splitlines()
    return "\n".join(lines), done.stderr, [int(s) for s in statuses.split()]


def refused(answer: Answer, status: ExitCode, *words: str) -> None:
    """One line on stderr that has some words, nothing on stdout."""
    assert (answer.status, answer.stdout) == (status, "")
    assert re.fullmatch(r"sco: .+\n", answer.stderr)
    for word in words:
        assert word in answer.stderr


def hooked(folder: Path, code: str) -> dict[str, str]:
    """An environment in which every Python process begins with some code."""
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system")
"""What Python calls the use of sockets, and of processes that could open one instead."""
TRIED: list[str] | None = None
"""What was tried, while the network is forbidden."""


def _forbid(event: str, _arguments: tuple[Any, ...]) -> None:
    if TRIED is not None and event.startswith(FORBIDDEN):
        TRIED.append(event)
        raise PermissionError(event)


@contextmanager
def no_network() -> Iterator[list[str]]:
    """Forbid the network in this process; gives what was tried."""
    global TRIED
    if not HOOKED:
        sys.addaudithook(_forbid)  # for good: Python can't take it away
        HOOKED.append(True)
    TRIED = []
    try:
        yield TRIED
    finally:
        TRIED = None


HOOKED: list[bool] = []


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """What each command answers without network and HOME; JSON where it has that."""
    folder = tmp_path_factory.mktemp("answers")
    found = {}
    with no_network() as tried:
        for name, arguments in EACH.items():
            if name == "export":
                found[name] = sco("export", str(folder / "facts.sqlite"))
            else:
                found[name] = sco(*arguments, *(["--json"] if name in ANSWERING else []))
    assert tried == []
    return found


@pytest.fixture(scope="module")
def documents(answers: dict[str, Answer]) -> dict[str, str]:
    """The JSON of every command that has it."""
    return {name: answers[name].stdout for name in ANSWERING}


def test_every_number_is_here() -> None:
    """From 1 to 46, and every command is tried."""
    numbers = {int(m[1]) for name in globals() if (m := re.match(r"test_(\d\d)_", name))}
    assert numbers == set(range(1, 47))
    assert set(EACH) == set(COMMANDS)


# Help and usage


def test_01_help_and_h() -> None:
    """The same text on stdout, status 0; it names every command."""
    answer = sco("--help")
    assert (answer.status, answer.stderr) == (0, "")
    assert sco("-h") == answer
    assert all(say(about, "en") in answer.stdout for about in COMMANDS.values())


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_02_help_of_a_command(command: str, lang: str) -> None:
    """-h, --help and `sco help` say the same, on stdout, in the user's language."""
    answer = sco(command, "--help", SCO_LANG=lang)
    # They are told apart before the language is; each in both languages would ask the same twice.
    other = (command, "-h") if lang == "zh" else ("help", command)
    assert sco(*other, SCO_LANG=lang) == answer
    assert (answer.status, answer.stderr) == (0, "")
    assert answer.stdout.startswith(("Usage: ", "用法：")[lang == "zh"])


def test_03_version() -> None:
    """One line with the version and the date of the facts."""
    assert sco("--version") == (f"sco {__version__} (facts to {loaded().as_of})\n", "", 0)
    first, newer, correct = on_terminal("--version").stdout.splitlines()
    assert first == sco("--version").stdout.removesuffix("\n")
    assert all(
        f"{way} sco-facts" in newer
        for way in ("pipx upgrade", "uv tool upgrade", "pip install --upgrade")
    )
    assert "CONTRIBUTING.md" in correct


def test_04_no_arguments() -> None:
    """The commonest questions, on stdout, status 0."""
    answer = sco()
    assert (answer.status, answer.stderr) == (0, "")
    assert all(question in answer.stdout for question, *_ in QUESTIONS)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("arguments", [(), ("--help",), ("claims", "--help"), ("claims",)])
def test_the_article_is_named_where_it_is_spoken_of(arguments: tuple[str, ...], lang: str) -> None:
    """Once, by title, publisher and day."""
    article = {
        "en": '"SCO: Pakistan\'s Role in Regional Counter-Terrorism Efforts" (GSRRA, 22 June 2024)',
        "zh": "《上海合作组织：巴基斯坦在地区反恐努力中的作用》（GSRRA网站，2024年6月22日）",
    }
    out = on_terminal(*arguments, SCO_LANG=lang, NO_COLOR="1", COLUMNS="100", PAGER="").stdout
    space = {"en": " ", "zh": ""}[lang]
    assert space.join(line.strip() for line in out.splitlines()).count(article[lang]) == 1


def test_a_command_is_one_line_that_begins_with_a_verb() -> None:
    """Of at most 60 characters."""
    about = [say(words, "en") for words in COMMANDS.values()]
    assert [line for line in about if len(line) > 60] == []
    verbs = {"Show", "List", "Check", "Look", "Search", "Cite", "Export", "Print", "Serve"}
    assert {line.split()[0] for line in about} <= verbs


def test_05_the_first_twenty_lines_of_help() -> None:
    """Examples first, then the commands, those for the commonest questions before the others."""
    top, complaints, statuses = shell("sco --help | head -20")
    assert (complaints, statuses) == ("", [0, 0])
    assert top.index("sco members --as-of") < top.index("The organization:")
    assert "  sco pakistan " in top
    for command in ("members", "state", "timeline"):
        assert re.search(rf"^  {command} ", top, re.MULTILINE)


def test_06_a_command_that_does_not_exist() -> None:
    """With the nearest."""
    refused(sco("nosuch"), ExitCode.USAGE, "unknown command: nosuch")
    refused(sco("member"), ExitCode.USAGE, "did you mean members?")


def test_07_a_thing_that_does_not_exist() -> None:
    """Not found is not wrong usage; the nearest names follow."""
    refused(
        sco("state", "pakstan"),
        ExitCode.NOT_FOUND,
        "these facts cover no state",
        "did you mean Pakistan",
    )
    refused(sco("show", "charter-2003"), ExitCode.NOT_FOUND, "did you mean charter-2002")


def test_08_a_value_that_is_not_allowed() -> None:
    """Those that are."""
    refused(sco("members", "--lang", "xx"), ExitCode.USAGE, "use en or zh")
    refused(sco("members", "--format", "yaml"), ExitCode.USAGE, ", ".join(FORMATS))


def test_09_an_option_that_does_not_exist() -> None:
    """One line, no box around it."""
    refused(sco("members", "--nosuch"), ExitCode.USAGE, "unknown option: --nosuch")


def test_10_no_abbreviations() -> None:
    """They would break when a command or an option is added."""
    refused(sco("mem"), ExitCode.USAGE, "unknown command: mem")
    refused(sco("members", "--statu", "all"), ExitCode.USAGE, "did you mean --status?")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["--json", "members"], "members --json"),
        (["--lang", "en", "members", "--json"], "members --lang en --json"),
        (["--lang=en", "members"], "members --lang en"),
        (["--limit", "5", "search", "two words"], "search --limit 5 'two words'"),
        (["--as-of=2012", "--format", "csv", "members"], "members --as-of=2012 --format csv"),
    ],
)
def test_11_options_before_the_command(given: list[str], wanted: str) -> None:
    """Are refused in one line that shows where they go, and there they work."""
    answer = sco(*given)
    option = given[0].partition("=")[0]
    refused(answer, ExitCode.USAGE, f"{option} must come after the command; write: sco {wanted}")
    assert sco(*shlex.split(wanted)).status == ExitCode.OK
    zh = sco(*given, SCO_LANG="zh") if "en" not in " ".join(given) else None
    assert not zh or zh.stderr.endswith(f"须放在命令之后；请写成：sco {wanted}\n")


def test_11_options_of_sco_itself() -> None:
    """Stand without a command; one that no command has is still unknown."""
    assert sco("--lang", "zh") == sco(SCO_LANG="zh")
    refused(sco("--nosuch", "members"), ExitCode.USAGE, "unknown option: --nosuch")
    refused(sco("--lang", "en", "nosuch"), ExitCode.USAGE, "unknown command: nosuch")


# Formats for scripts


def test_12_one_json_document(documents: dict[str, str]) -> None:
    """Valid, whole, and a line end after it."""
    for text in documents.values():
        assert isinstance(json.loads(text), dict)
        assert text.endswith("}\n")


def test_13_forced_colour_leaves_json_alone() -> None:
    """What a CI sets for its log must not break jq."""
    assert sco("members", "--json", FORCE_COLOR="1") == sco("members", "--json")


@pytest.mark.parametrize("format", FORMATS)
def test_14_nothing_found_is_an_answer(format: str) -> None:
    """An empty list in its format, status 0, and a line on stderr; never a broken document."""
    answer = sco("timeline", "--kind", "attack", "--to", "1997", "--format", format)
    assert (answer.status, answer.stderr) == (0, "sco: no event matches\n")
    if format == "json":
        assert json.loads(answer.stdout)["items"] == []
    rows = {"json": 6, "jsonl": 0, "plain": 0, "csv": 1, "tsv": 1, "md": 2}
    if format in rows:
        assert answer.stdout.count("\n") == rows[format]


def test_15_the_format_has_a_version(documents: dict[str, str]) -> None:
    """`format`, and a page that says when it changes."""
    assert {json.loads(text)["format"] for text in documents.values()} == {1}
    rules = (ROOT / "docs" / "scripting.md").read_text(encoding="utf-8")
    assert "Within format 1 fields are only added" in rules


@pytest.mark.parametrize(
    ("arguments", "sources"),
    [(a, sources) for a in OUTPUTS for sources in (False, True) if not sources or a[0] != "check"],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_16_output_is_what_its_schema_says(arguments: tuple[str, ...], sources: bool) -> None:
    """Every command, a list and one record, with and without --sources where it has that."""
    stdin = "\n".join(KINDS)
    answer = sco(*arguments, "--json", *(["--sources"] if sources else []), stdin=stdin)
    assert answer.status == 0
    document = json.loads(answer.stdout)
    assert ("sources" in document) == sources
    Draft202012(printed(arguments[0])).validate(document)


def test_17_json_is_readable_unicode() -> None:
    r"""Chinese stands as it is; ``\u`` only where the encoding can't carry it, the same in value."""
    answer = process("members", "--json")
    assert "巴基斯坦" in answer.stdout
    escaped = process("members", "--json", PYTHONIOENCODING="ascii").stdout
    assert escaped.isascii()
    assert json.loads(escaped) == json.loads(answer.stdout)


def test_18_a_field_that_does_not_exist() -> None:
    """The fields that there are, once each."""
    answer = sco("members", "--json", "--fields", "nosuchfield")
    refused(answer, ExitCode.USAGE, "fields: id, status, since,", "spells")
    assert answer.stderr.count("spells") == 1


def test_19_the_same_keys_always(documents: dict[str, str]) -> None:
    """In every record of a list, null where nothing is known; a date is never also a boolean."""
    for name, text in documents.items():
        items = json.loads(text).get("items", [])
        assert len({tuple(item) for item in items}) <= 1, name
        kinds: dict[str, set[type]] = {}
        for item in items:
            for key, value in item.items():
                kinds.setdefault(key, set()).add(type(value))
        assert all(len(found - {type(None)}) <= 1 for found in kinds.values()), name


def test_20_dates_and_years(documents: dict[str, str]) -> None:
    """ISO 8601 or the part that is known; the same in rows; no year reads 2,017."""
    date = r"\d{4}(-\d\d){0,2}~?"
    seen = 0
    for text in documents.values():
        for key, value in walk(json.loads(text)):
            if key in ("as_of", "facts_as_of", "date", "from", "to", "since", "signed", "decided"):
                assert value is None or re.fullmatch(rf"{date}(/({date}|\.\.))?", value), (
                    key,
                    value,
                )
                seen += value is not None
    assert seen > 500
    dates = [item["date"] for item in json.loads(documents["timeline"])["items"]]
    assert sco("timeline", "--fields", "date").stdout.splitlines() == dates
    for name in FORMATS:
        shown = sco("timeline", "--facts", str(MINI), "--format", name).stdout
        assert ("31 Aug to 1 Sep 2026" if name == "table" else "2026-08-31") in shown
        assert not re.search(r"\b(1,9|2,0)\d\d\b", shown)


@pytest.mark.parametrize("format", ["csv", "tsv", "md", "jsonl"])
def test_21_rows(format: str) -> None:
    """One record a line, a header where the format has one, RFC 4180 quoting, line feeds."""
    arguments = ("timeline", "--facts", str(MINI), "--fields", "id,title")
    ids = [item["id"] for item in json.loads(sco(*arguments, "--json").stdout)["items"]]
    text = sco(*arguments, "--format", format).stdout
    assert "\r" not in text
    lines = text.splitlines()
    if format == "csv":
        header, *rows = csv.reader(lines, strict=True)
        assert header == ["id", "title_en", "title_zh"]
        assert [row[0] for row in rows] == ids
        assert {len(row) for row in rows} == {3}
        awkward = sco("show", "-", "--format", "csv", stdin="charter-2002").stdout
        assert list(csv.reader(awkward.splitlines(), strict=True))
    elif format == "jsonl":
        assert [json.loads(line)["id"] for line in lines] == ids
    else:
        separator, head = ("\t", 1) if format == "tsv" else (" | ", 2)
        assert [line.removeprefix("| ").split(separator)[0] for line in lines[head:]] == ids


@pytest.mark.parametrize("arguments", TABLES)
def test_22_a_pipe_gets_plain_lines(arguments: tuple[str, ...]) -> None:
    """No colour, no box, no header: one record a line, tab-separated, whatever the width."""
    answer = sco(*arguments, COLUMNS="40")
    assert answer.stdout == sco(*arguments, "--format", "plain", COLUMNS="200").stdout
    assert not ANSI.search(answer.stdout)
    assert all("\t" in line for line in answer.stdout.splitlines())


# Terminals


def test_23_a_narrow_terminal() -> None:
    """No line is wider, and what had to be broken is all there."""
    shown = on_terminal("members", columns=40, NO_COLOR="1").stdout
    assert "…" not in shown
    lines = shown.splitlines()
    assert all(cells(line) <= 40 for line in lines)
    top, header = next((i, line) for i, line in enumerate(lines) if "Name" in line)
    names = slice(header.index("Name"), header.index("Since"))
    read = "".join(row[names].strip() for row in lines[top + 2 :])
    assert read == "".join(sco("members", "--fields", "name").stdout.split())


COLOURED = ("timeline", "--facts", str(MINI))


def test_24_no_color() -> None:
    """No escape at all, not even bold; empty counts as not set."""
    assert ANSI.search(on_terminal(*COLOURED).stdout)
    assert not ANSI.search(on_terminal(*COLOURED, NO_COLOR="1").stdout)
    assert ANSI.search(on_terminal(*COLOURED, NO_COLOR="").stdout)


def test_25_force_color() -> None:
    """In tables, on a terminal or not; never in what scripts read."""
    assert ANSI.search(sco(*COLOURED, "--format", "table", FORCE_COLOR="1").stdout)
    assert not ANSI.search(sco(*COLOURED, "--format", "table", FORCE_COLOR="0").stdout)
    assert ANSI.search(on_terminal(*COLOURED, FORCE_COLOR="").stdout)
    for name in SCRIPTS:
        assert not ANSI.search(sco(*COLOURED, "--format", name, FORCE_COLOR="1").stdout)


def test_26_a_dumb_terminal() -> None:
    """No escape at all."""
    answer = on_terminal(*COLOURED, TERM="dumb")
    assert answer.status == 0
    assert not ANSI.search(answer.stdout)


def test_27_the_option_beats_the_environment() -> None:
    """--color."""
    assert ANSI.search(on_terminal(*COLOURED, "--color", "always", NO_COLOR="1").stdout)
    assert not ANSI.search(on_terminal(*COLOURED, "--color", "never", FORCE_COLOR="1").stdout)
    refused(sco(*COLOURED, "--color", "blue"), ExitCode.USAGE, "auto, always, never")


# Where the answer goes


def into_a_closed_pipe(*arguments: str) -> tuple[int, str]:
    """Run ``sco`` where nobody reads from the start: status and stderr."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [SCO, *arguments], stdout=write, stderr=subprocess.PIPE, text=True, env=environment()
    )
    os.close(write)
    return done.returncode, done.stderr


def onto_a_full_disk(*arguments: str) -> tuple[int, str]:
    """Run ``sco`` where nothing can be written: status and stderr."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [SCO, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, env=environment()
        )
    return done.returncode, done.stderr


@pytest.mark.process
@pytest.mark.parametrize("format", ["plain", "json", "table", "csv"])
def test_28_a_reader_that_goes_away(format: str) -> None:
    """Status 141 and not a word, also when nobody reads from the start."""
    assert into_a_closed_pipe("timeline", "--format", format) == (ExitCode.BROKEN_PIPE, "")


def test_28_head_and_no_output_at_all() -> None:
    """`head` gets its line; without a standard output there is one line on stderr."""
    out, complaints, statuses = shell("sco timeline | head -1")
    assert re.match(r"\d{4}\S*\t", out)
    assert complaints == ""
    assert statuses[0] in (0, 141)
    # What fits into a pipe is written at once: `set -e -o pipefail` stops no script at `head`.
    assert shell("sco pakistan --lang zh | head -1")[2] == [0, 0]
    _, complaints, statuses = shell("sco members >&-")
    assert re.fullmatch(r"sco: .+\n", complaints)
    assert statuses == [ExitCode.OUTPUT]


@pytest.mark.process
@pytest.mark.parametrize("arguments", [["members"], ["--help"], ["--version"], ["check"], []])
def test_29_a_full_disk(arguments: list[str]) -> None:
    """Status 74 and one line."""
    status, complaints = onto_a_full_disk(*arguments)
    assert status == ExitCode.OUTPUT
    assert re.fullmatch(r"sco: can't write the answer: .+\n", complaints)


@pytest.mark.process
@pytest.mark.parametrize(
    "variables", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C"}]
)
@pytest.mark.parametrize("format", FORMATS)
def test_30_any_encoding(variables: dict[str, str], format: str) -> None:
    """Never an exception; JSON stays JSON with the same content."""
    answer = process("pakistan", "--lang", "zh", "--format", format, **variables)
    assert (answer.status, answer.stderr) == (0, "")
    if format == "json":
        assert json.loads(answer.stdout) == json.loads(sco("pakistan", "--json").stdout)
    elif format == "csv":
        assert answer.stdout == sco("pakistan", "--format", "csv").stdout
    elif "LC_ALL" not in variables:
        assert answer.stdout.isascii() or variables["PYTHONIOENCODING"] == "cp1252"


@pytest.mark.parametrize("arguments", TABLES)
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_31_nothing_is_wider_than_the_terminal(
    arguments: tuple[str, ...], lang: str, columns: int
) -> None:
    """Nothing is cut but titles, which take two lines."""
    answer = on_terminal(*arguments, "--lang", lang, columns=columns, NO_COLOR="1", PAGER="cat")
    assert (answer.status, answer.stderr) == (0, "")
    assert all(cells(line) <= columns for line in answer.stdout.splitlines())
    if arguments[0] == "timeline":  # whole where it is asked for
        asked = (*arguments, "--lang", lang, "--fields", "id,title")
        assert "…" not in on_terminal(*asked, columns=columns).stdout
    else:
        assert "…" not in answer.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_31_columns_stand_below_each_other(lang: str) -> None:
    """Counted in cells of the terminal, of which a Chinese character takes two."""
    shown = sco("members", "--lang", lang, "--format", "table").stdout
    starts = {
        cells(line[: found.start()])
        for line in shown.splitlines()
        if (found := re.search(r"\d{4}-\d\d-\d\d$", line))
    }
    assert len(starts) == 1


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "de_DE"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_TW.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8", "LANGUAGE": "ur:zh"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8", "LANGUAGE": "ur"}, "zh"),
        ({"LC_ALL": "C", "LANGUAGE": "zh"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "SCO_LANG": "en"}, "en"),
        ({"LC_ALL": "C", "SCO_LANG": "zh"}, "zh"),
    ],
)
def test_32_the_environment_picks_the_language(variables: dict[str, str], lang: str) -> None:
    """SCO_LANG, then the languages of the locale, LANGUAGE's first; else English."""
    assert ("巴基斯坦" in sco("members", **variables).stdout) == (lang == "zh")


def test_32_a_language_that_was_asked_for_is_never_another() -> None:
    """--lang and SCO_LANG are refused when they name none that there is."""
    refused(sco("members", "--lang", "ur", LC_ALL="zh_CN.UTF-8"), ExitCode.USAGE, "--lang")
    refused(sco("members", SCO_LANG="fr"), ExitCode.USAGE, "SCO_LANG")


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "md"])
def test_33_facts_are_no_markup(format: str) -> None:
    """What Rich would take for markup and emoji is printed as it is."""
    answer = sco("timeline", "--facts", str(MINI), "--format", format, COLUMNS="120")
    assert "[sic] given :cn: [/]" in answer.stdout


# The pager, and other programs


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that notes its arguments and options, and shows all."""
    path = tmp_path / "bin" / "less"
    path.parent.mkdir()
    script = f'#!/bin/sh\nprintf "%s\\n" "$@" "$LESS" > {tmp_path}/noted\nexec /bin/cat\n'
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def none_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``sco`` is run without the PAGER that the tests have otherwise."""
    script = tmp_path / "sco"
    script.write_text(f'#!/bin/sh\nunset PAGER\nexec {SCO} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr("tests.conftest.SCO", script)


LONG = ("timeline", "--kind", "summit")
SHORT = ("members", "--as-of", "2001-06-15", "--status", "member")


@pytest.mark.process
def test_34_the_pager_that_the_user_chose(pager: Path, tmp_path: Path) -> None:
    """PAGER with its arguments gets the whole answer, where it is longer than the terminal."""
    direct = process_on_terminal(*LONG, "--no-pager", NO_COLOR="1")
    assert direct.stdout.count("\n") > 24
    assert not (tmp_path / "noted").exists()
    command = f"{shlex.quote(str(pager))} --one 'two words'"
    assert process_on_terminal(*LONG, PAGER=command, NO_COLOR="1") == direct
    assert (tmp_path / "noted").read_text().splitlines()[:2] == ["--one", "two words"]


@pytest.mark.process
@pytest.mark.usefixtures("none_named")
def test_34_less_is_told_to_leave_a_short_answer_on_the_screen(pager: Path, tmp_path: Path) -> None:
    """Where PAGER names none: -F quits if it fits, -R keeps colours, -X the screen."""
    shown = process_on_terminal(*LONG, PATH=f"{pager.parent}:/usr/bin:/bin", NO_COLOR="1")
    assert shown == process_on_terminal(*LONG, "--no-pager", NO_COLOR="1")
    assert set("FRX") <= set((tmp_path / "noted").read_text())


@pytest.mark.process
@pytest.mark.usefixtures("none_named")
def test_34_a_short_answer_needs_no_pager() -> None:
    """It is on the screen and the process ends, without a key being pressed."""
    answer = process_on_terminal(*SHORT)
    assert (answer.status, answer.stderr) == (0, "")
    assert answer == process_on_terminal(*SHORT, "--no-pager")


@pytest.mark.process
@pytest.mark.usefixtures("none_named")
def test_34_less_is_missing() -> None:
    """The answer is shown without it."""
    assert process_on_terminal(*LONG, PATH="/nowhere") == process_on_terminal(*LONG, "--no-pager")


@pytest.mark.process
def test_34_a_pager_that_is_missing() -> None:
    """The answer is shown without it."""
    wanted = process_on_terminal(*LONG, "--no-pager")
    assert wanted.stdout.count("\n") > 24
    assert process_on_terminal(*LONG, PAGER="/nowhere/less -R") == wanted


@pytest.mark.process
def test_34_never_in_a_pipe(pager: Path, tmp_path: Path) -> None:
    """Not even for a table."""
    answer = process(*LONG, "--format", "table", PAGER=str(pager))
    assert answer.stdout.count("\n") > 24
    assert answer == process(*LONG, "--format", "table")
    assert not (tmp_path / "noted").exists()


def test_35_nothing_but_the_answer(answers: dict[str, Answer]) -> None:
    """No progress, no hint, no advertisement on stderr when all went well."""
    for name, answer in answers.items():
        assert (answer.status, answer.stderr) == (0, ""), name
        assert "\r" not in answer.stdout
        assert bool(answer.stdout) == (name != "export")


# Files, environment, network


def test_36_a_bad_file_is_told_by_its_line(tmp_path: Path) -> None:
    """Line and column of what is no TOML, line and field of what breaks a rule; no such file."""
    bad = tmp_path / "bad.toml"
    bad.write_text("format = 1\nas_of = = 2\n", encoding="utf-8")
    refused(sco("check", str(bad)), ExitCode.FACTS, f"{bad}: line 2, column 9")
    answer = sco("check", str(break_rule("E103", tmp_path)))
    assert answer.status == ExitCode.NOT_FOUND
    assert re.match(r"\S+E103\.toml:\d+: E103 pakistan spells\[1\]\.sources: .+", answer.stdout)
    gone = tmp_path / "gone.toml"
    refused(sco("check", str(gone)), ExitCode.FACTS, f"no such fact file: {gone}")


def test_37_which_facts(tmp_path: Path) -> None:
    """--facts, else SCO_FACTS, else those that came with it; none that lie about in a home."""
    small, home = sco("members", "--facts", str(MINI)).stdout, tmp_path / "home"
    assert small.count("\n") == 2
    assert sco("members", SCO_FACTS=str(MINI)).stdout == small
    assert sco("members", "--facts", str(MINI), SCO_FACTS="/nowhere").stdout == small
    for folder in ("data", "config", "data/sco", "config/sco"):
        (home / folder).mkdir(parents=True, exist_ok=True)
        for name in ("sco_facts.toml", "facts.toml", "sco.toml"):
            (home / folder / name).write_bytes(MINI.read_bytes())
    variables = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    before = sorted(home.rglob("*"))
    answer = sco("members", HOME=str(home), **{k: str(home / v) for k, v in variables.items()})
    assert answer == sco("members", SCO_FACTS="")
    assert sorted(home.rglob("*")) == before


def test_38_no_home_and_no_directory(tmp_path: Path) -> None:
    """Without HOME, with one that can't be written, and in a directory that was removed."""
    wanted = sco("members")
    assert (wanted.status, "HOME" in environment()) == (0, False)
    assert sco("members", HOME="/dev/null/home") == wanted
    gone = tmp_path / "gone"
    gone.mkdir()
    _, complaints, statuses = shell(f"cd {gone} && rmdir {gone} && sco members >/dev/null")
    assert (complaints, statuses) == ("", [0])


def test_39_no_network(answers: dict[str, Answer]) -> None:
    """No command opens a socket or starts a process that could; the fixture would have told."""
    assert all(answer.status == 0 for answer in answers.values())


@pytest.mark.parametrize(
    ("attempt", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import socket; socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("import urllib.request as r; r.urlopen('http://127.0.0.1:9')", "socket."),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.system('true')", "os.system"),
    ],
)
def test_39_the_guard_can_fail(attempt: str, event: str) -> None:
    """It sees each way to the network."""
    with no_network() as tried, pytest.raises((PermissionError, OSError)):
        exec(attempt)
    assert tried[0].startswith(event)


def interrupted() -> tuple[int, bytes, bytes]:
    """Ctrl-C while it reads names: status and both streams."""
    with subprocess.Popen(
        [SCO, "state", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        process.stdin.write(b"PK\n")
        process.stdin.flush()
        # Once the name is taken out of the pipe, it waits for the next one.
        while struct.unpack("i", fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0" * 4))[0]:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, complaints = process.communicate(timeout=60)
    return process.returncode, out, complaints


def test_40_exit_statuses(tmp_path: Path) -> None:
    """`sco help exit-status` lists every one, once, and each is what a real process ends with."""
    listed = re.findall(r"^ +(\d+) ", sco("help", "exit-status").stdout, re.MULTILINE)
    bug = hooked(tmp_path, "import sco_cli.factfile as f\nf.load = f.compiled = None\n")
    seen = [
        sco("members").status,
        sco("show", "nothing-of-the-kind").status,
        sco("members", "--nosuch").status,
        sco("members", "--facts", "/nowhere").status,
        process("members", **bug).status,
        onto_a_full_disk("members")[0],
        interrupted()[0],
        into_a_closed_pipe("members")[0],
    ]
    assert seen == [int(code) for code in listed] == list(ExitCode) == list(EXIT_STATUS)


def modules(arguments: list[str], **extra: str) -> set[str]:
    """What a process imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "sco_cli", *arguments],
        capture_output=True,
        text=True,
        env=environment(extra),
        cwd="/",
    )
    assert "Traceback" not in done.stderr
    return set(re.findall(r"\| +([\w.]+)$", done.stderr, re.MULTILINE))


def pressed(line: str) -> list[str]:
    """What a shell gives ``sco`` when Tab is pressed at the end of a line."""
    return line.split(" ")[1:]


def test_41_completion_lists_values() -> None:
    """Of options and of arguments; tests/test_completion.py tries them in the shells."""
    script, complaints, statuses = shell("sco --show-completion")
    assert (complaints, statuses) == ("", [0])
    assert "_SCO_COMPLETE=complete_bash" in script
    values: dict[str, list[str]] = {
        "sco members --lang ": ["en", "zh"],
        "sco members --format ": list(FORMATS),
        "sco state ZZ": [],
        "sco state ": [state.alpha_2 for state in loaded().states],
        "sco timeline --kind summ": ["summit"],
        "sco show charter-2": ["charter-2002"],
    }
    for line, wanted in values.items():
        answer = process(*pressed(line), _SCO_COMPLETE="complete_bash")
        assert (answer.status, answer.stderr) == (0, "")
        offered = answer.stdout.split()
        assert set(offered) >= set(wanted)
        assert bool(offered) == bool(wanted)


@pytest.mark.process
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_41_nothing_slow_is_imported_at_the_press_of_a_key(shell: str) -> None:
    """Rich, say, which every other Typer program loads."""
    for line in ("sco mem", "sco members --status obs", "sco show charter"):
        loaded = modules(pressed(line), _SCO_COMPLETE=f"complete_{shell}")
        assert "typer" in loaded
        assert not loaded & {"rich", "pydantic", "asyncio", "importlib.metadata"}


def test_41_the_guard_against_rich_can_fail() -> None:
    """It sees what a table imports."""
    assert "rich" in modules(["members", "--format", "table"])


def test_42_the_wheel_has_the_manual_page(tmp_path: Path) -> None:
    """Where `man` looks for it beside the `sco` of an environment; tests/docs compares it with the help."""
    builder = import_module("hatchling.builders.wheel").WheelBuilder(str(ROOT))
    (wheel,) = builder.build(directory=str(tmp_path), versions=["standard"])
    page = (ROOT / "docs" / "sco.1").read_bytes()
    with zipfile.ZipFile(wheel) as archive:
        name = f"sco_facts-{__version__}.data/data/share/man/man1/sco.1"
        assert archive.read(name) == page
    assert all(b".SS sco " + command.encode() + b" " in page for command in COMMANDS)


def test_43_interrupt() -> None:
    """Ctrl-C ends it at once, with 130 and without a word."""
    assert interrupted() == (ExitCode.INTERRUPTED, b"", b"")


@pytest.mark.parametrize("arguments", [("show", "ab\udcff"), ("state", "\udce5\udcb7")])
def test_44_bytes_that_are_no_text(arguments: tuple[str, ...]) -> None:
    """An argument in another encoding: not found, its bytes escaped."""
    escaped = "".join(
        rf"\x{byte:02x}" if byte > 127 else chr(byte) for byte in os.fsencode(arguments[1])
    )
    refused(sco(*arguments), ExitCode.NOT_FOUND, escaped)
    refused(sco("members", "--facts", arguments[1]), ExitCode.FACTS, escaped)


def test_45_two_hyphens_end_the_options() -> None:
    """What follows is an argument, whatever it looks like."""
    assert sco("--", "members") == sco("members")
    refused(sco("members", "--", "--json"), ExitCode.USAGE, "--json")
    refused(sco("show", "--", "--json"), ExitCode.NOT_FOUND, "no entry has the id --json")
    words = sco("search", "--", "--json").stdout
    assert words.startswith("source\t")  # what is about JSON, not an answer in JSON


@pytest.mark.process
@pytest.mark.parametrize("arguments", TABLES)
def test_46_same_bytes(arguments: tuple[str, ...]) -> None:
    """Whatever the hash seed and time zone."""
    one = process(*arguments, "--json", PYTHONHASHSEED="1", TZ="Asia/Karachi")
    other = process(*arguments, "--json", PYTHONHASHSEED="2", TZ="America/New_York")
    assert one == other


# The table of docs/conventions.md

PAGE = ROOT / "docs" / "conventions.md"
FAILS = "✗"


def table() -> dict[str, list[str]]:
    """The rows of the page's table: the tool, and a cell for each behaviour."""
    text = PAGE.read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {name: more for name, *more in rows[1:]}


def escapes(text: str) -> tuple[int, int]:
    """How many sequences set a colour, and how many do anything else."""
    codes = re.findall(r"\x1b\[([\d;]*)([A-Za-z])", text)
    colours = [c for c, kind in codes if kind == "m" and re.search(r"\b(3|4|9|10)\d\b", c)]
    return len(colours), len(codes) - len(colours)


def measured() -> list[str]:
    """What the table says of ``sco``, as it is now."""
    hit, miss, bad = sco("state", "PK"), sco("state", "Atlantis"), sco("state", "--nosuch")
    full, complaints = onto_a_full_disk("members")
    closed, said = into_a_closed_pipe("members")
    colours, others = escapes(on_terminal("members", NO_COLOR="1").stdout)
    western = process("pakistan", "--lang", "zh", PYTHONIOENCODING="cp1252")
    lines = complaints.count("\n")
    return [
        f"{hit.status} / {miss.status} / {bad.status}",
        "stdout" if miss.stdout else "stderr",
        str(sum(escapes(sco("members").stdout))),
        f"{colours} / {others}",
        str(sum(escapes(sco("members", FORCE_COLOR="1").stdout))),
        f"{closed}, {'says something' if said else 'silent'}",
        f"{full}, {'one line' if lines == 1 else f'{lines} lines'}",
        "answers" if (western.status, western.stderr) == (0, "") else "crash",
    ]


def test_the_page_says_of_sco_what_is_measured() -> None:
    """Its row, cell by cell."""
    assert table()["**sco**"] == measured()


def test_every_other_tool_fails_somewhere() -> None:
    """As the page says; the row of sco has no such mark."""
    rows = table()
    assert len(rows) > 15
    assert [name for name, row in rows.items() if FAILS not in " ".join(row)] == ["**sco**"]
    assert len({len(row) for row in rows.values()}) == 1


def test_the_page_for_scripts_lists_every_status() -> None:
    """Those of `sco` itself, and those that a shell gives for the two commonest signals."""
    page = (ROOT / "docs" / "scripting.md").read_text(encoding="utf-8")
    told = [int(status) for status in re.findall(r"^\| (\d+) \| ", page, re.MULTILINE)]
    assert told == sorted({*ExitCode, 128 + signal.SIGHUP, 128 + signal.SIGTERM})


@pytest.mark.parametrize("name", ["HUP", "TERM"])
def test_what_a_shell_says_of_a_signal(name: str, tmp_path: Path) -> None:
    """128 and its number; `sco` itself says nothing."""
    script = f"""mkfifo names; '{SCO}' state - < names & exec 3> names
sleep 1; kill -{name} $!; wait $!; exit $?"""
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, env=environment(), cwd=tmp_path
    )
    assert (done.returncode, done.stdout) == (128 + getattr(signal, f"SIG{name}"), b"")
    assert not re.search(r"^(sco: |Traceback)", done.stderr.decode(), re.MULTILINE)
