"""What holds for every command: streams, exit statuses, terminals, encodings."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from sco_cli import __version__
from sco_cli.cli import command_first
from sco_cli.commands import COMMANDS
from sco_cli.commands.usage import EXIT_STATUS, QUESTIONS
from sco_cli.errors import ExitCode
from tests.conftest import MINI, SCO, environment, on_terminal, sco

ANSI = re.compile(r"\x1b\[")
TABLES = [("members",), ("timeline", "--kind", "summit"), ("pakistan", "pakistan-membership")]


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


def test_without_arguments_it_says_what_to_ask() -> None:
    """The ten commonest questions, on stdout, status 0."""
    answer = sco()
    assert answer.status == 0
    assert answer.stderr == ""
    for question, *_ in QUESTIONS:
        assert question in answer.stdout


@pytest.mark.parametrize("question", [question for question, *_ in QUESTIONS])
def test_each_suggested_question_is_answered(question: str) -> None:
    """What the help tells users to type works."""
    answer = sco(*question.split()[1:])
    assert (answer.status, answer.stderr) == (0, "")
    assert answer.stdout


@pytest.mark.parametrize("arguments", [("a\nb",), ("show", "a\nb"), ("members", "--facts", "a\nb")])
def test_a_complaint_is_one_line(arguments: tuple[str, ...]) -> None:
    """A line end in an argument is shown, as every control character is."""
    answer = sco(*arguments)
    assert answer.stderr.startswith("sco: ")
    assert (answer.stdout, answer.stderr.count("\n")) == ("", 1)
    assert "a\\nb" in answer.stderr


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_command_has_help(command: str, lang: str) -> None:
    """-h, --help and `sco help` say the same, on stdout, in the user's language."""
    asked = [
        sco(command, "--help", SCO_LANG=lang),
        sco(command, "-h", SCO_LANG=lang),
        sco("help", command, SCO_LANG=lang),
    ]
    assert asked[0] == asked[1] == asked[2]
    assert asked[0].status == 0
    assert COMMANDS[command][0] in sco("--help").stdout
    assert asked[0].stdout.startswith(("Usage: ", "用法：")[lang == "zh"])


def test_help_fits_the_terminal() -> None:
    """No line of help is wider than 60 columns there, counted in cells."""
    from sco_cli.output.wrap import cells

    for lang in ("en", "zh"):
        for command in COMMANDS:
            answer = sco("help", command, SCO_LANG=lang, COLUMNS="60")
            for line in answer.stdout.splitlines():
                assert cells(line) <= 60 or line.startswith("  sco "), line


def test_version() -> None:
    """One line with the version and the date of the facts."""
    assert sco("--version").stdout == f"sco {__version__} (facts as of 2026-09-01)\n"


def test_exit_status_table_is_complete() -> None:
    """`sco help exit-status` lists every member of the enum, once."""
    listed = re.findall(r"^ +(\d+) ", sco("help", "exit-status").stdout, re.MULTILINE)
    assert [int(code) for code in listed] == [int(code) for code in ExitCode] == list(EXIT_STATUS)


USAGE = [
    (["nosuch"], "no such command: nosuch"),
    (["member"], "did you mean members?"),
    (["mem"], "no such command: mem"),
    (["members", "--nosuch"], "no such option: --nosuch"),
    (["members", "--statu", "all"], "did you mean --status?"),
    (["members", "--lang", "xx"], "use en or zh"),
    (["members", "--format", "yaml"], "no such format: yaml; there are: table, plain"),
    (["members", "--json", "--format", "csv"], "contradict each other"),
    (["members", "--as-of", "yesterday"], "write YYYY-MM-DD"),
    (["members", "--as-of", "2023-02-29"], "'2023-02-29' is not a date"),
    (["members", "--as-of"], "--as-of needs a value"),
    (["members", "--status", "observr"], "did you mean observer?"),
    (["members", "--fields", "nam"], "did you mean name"),
    (["timeline", "--kind", "sumit"], "did you mean summit?"),
    (["members", "--color", "blue"], "no such colour setting"),
    (["members", "extra"], "extra"),
]


@pytest.mark.parametrize(("arguments", "words"), USAGE)
def test_wrong_usage_is_one_line_on_stderr(arguments: list[str], words: str) -> None:
    """Status 2, nothing on stdout, one line that says what is wrong and what to do."""
    answer = sco(*arguments)
    assert answer.status == ExitCode.USAGE
    assert answer.stdout == ""
    assert re.fullmatch(r"sco: .+\n", answer.stderr)
    assert words in answer.stderr


def test_errors_speak_the_users_language() -> None:
    """In Chinese when the locale or --lang says so."""
    assert sco("nosuch", LC_ALL="zh_CN.UTF-8").stderr.startswith("sco: 没有这个命令：nosuch")
    assert "没有这个国家" in sco("timeline", "--state", "zzzz", "--lang", "zh").stderr
    assert "写成 YYYY-MM-DD" in sco("members", "--as-of", "x", "--lang=zh").stderr


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "de_DE"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_TW.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "SCO_LANG": "en"}, "en"),
        ({"LC_ALL": "C", "SCO_LANG": "zh"}, "zh"),
    ],
)
def test_the_environment_picks_the_language(variables: dict[str, str], lang: str) -> None:
    """SCO_LANG, LC_ALL, LC_MESSAGES, LANG, in this order; else English."""
    assert ("巴基斯坦" in sco("members", **variables).stdout) == (lang == "zh")


def test_a_language_that_does_not_exist_is_refused_not_ignored() -> None:
    """In the environment too."""
    answer = sco("members", SCO_LANG="fr")
    assert answer.status == ExitCode.USAGE
    assert "SCO_LANG" in answer.stderr


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["--json", "members"], ["members", "--json"]),
        (["--lang", "zh", "members", "--json"], ["members", "--lang", "zh", "--json"]),
        (["--lang=zh", "members"], ["members", "--lang=zh"]),
        (["--", "members"], ["members"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        (["members", "--", "--json"], ["members", "--", "--json"]),
        ([], []),
    ],
)
def test_options_may_stand_before_the_command(given: list[str], wanted: list[str]) -> None:
    """Where that is unambiguous."""
    assert command_first(given) == wanted


def test_an_option_before_the_command_works() -> None:
    """`sco --json members` is `sco members --json`."""
    assert sco("--json", "members") == sco("members", "--json")


@pytest.mark.parametrize("arguments", TABLES)
def test_a_pipe_gets_plain_lines(arguments: tuple[str, ...]) -> None:
    """No colour, no box, no header: one record a line, tab-separated, whatever the width."""
    answer = sco(*arguments, COLUMNS="40")
    assert answer.stdout == sco(*arguments, "--format", "plain", COLUMNS="200").stdout
    assert not ANSI.search(answer.stdout)
    assert all("\t" in line for line in answer.stdout.splitlines())


@pytest.mark.parametrize("arguments", TABLES)
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_on_a_terminal_nothing_is_wider_than_it(
    arguments: tuple[str, ...], lang: str, columns: int
) -> None:
    """A table or card, aligned by cells, with nothing cut."""
    from sco_cli.output.wrap import cells

    answer = on_terminal(*arguments, "--lang", lang, columns=columns, NO_COLOR="1")
    assert (answer.status, answer.stderr) == (0, "")
    assert all(cells(line) <= columns for line in answer.stdout.splitlines())
    assert "…" not in answer.stdout


def test_colour() -> None:
    """On a terminal; NO_COLOR, TERM=dumb and --color decide, in that order of weight."""
    timeline = ("timeline", "--facts", str(MINI))
    assert ANSI.search(on_terminal(*timeline).stdout)
    assert not ANSI.search(on_terminal(*timeline, NO_COLOR="1").stdout)
    assert ANSI.search(on_terminal(*timeline, NO_COLOR="").stdout)
    assert not ANSI.search(on_terminal(*timeline, TERM="dumb").stdout)
    assert ANSI.search(on_terminal(*timeline, "--color", "always", NO_COLOR="1").stdout)
    assert not ANSI.search(on_terminal(*timeline, "--color", "never").stdout)
    assert ANSI.search(sco(*timeline, "--format", "table", FORCE_COLOR="1").stdout)
    for other in ("json", "csv", "plain", "tsv", "md", "jsonl"):
        assert not ANSI.search(sco(*timeline, "--format", other, FORCE_COLOR="1").stdout)


def test_head_gets_its_line_and_nobody_complains() -> None:
    """The reader goes away: no traceback, nothing on stderr."""
    out, complaints, statuses = shell("sco timeline | head -1")
    assert out.startswith("1996-04-26")
    assert complaints == ""
    assert statuses[0] in (0, 141)


@pytest.mark.parametrize("format", ["plain", "json", "table", "csv"])
def test_a_closed_pipe_is_silent(format: str) -> None:
    """Status 141 and not a word, also when nobody reads from the start."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [SCO, "timeline", "--format", format],
        stdout=write,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (ExitCode.BROKEN_PIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["members"], ["--help"], ["--version"], ["check"], []])
def test_a_full_disk_is_one_line(arguments: list[str]) -> None:
    """Status 74."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [SCO, *arguments], stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    assert done.returncode == ExitCode.OUTPUT
    assert re.fullmatch(rb"sco: can't write the answer: .+\n", done.stderr)


def test_stdout_closed_from_the_start() -> None:
    """As `sco members >&-` has it."""
    _, complaints, statuses = shell("sco members >&-")
    assert "Traceback" not in complaints
    assert statuses == [ExitCode.OUTPUT]


@pytest.mark.parametrize(
    "variables", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C"}]
)
@pytest.mark.parametrize("format", ["table", "plain", "json", "jsonl", "csv", "tsv", "md"])
def test_any_encoding_works(variables: dict[str, str], format: str) -> None:
    """Never an exception; JSON stays JSON with the same content."""
    answer = sco("pakistan", "--lang", "zh", "--format", format, **variables)
    assert (answer.status, answer.stderr) == (0, "")
    if format == "json":
        assert json.loads(answer.stdout) == json.loads(sco("pakistan", "--json").stdout)
    elif "LC_ALL" not in variables:
        assert answer.stdout.isascii() or variables["PYTHONIOENCODING"] == "cp1252"


def test_what_the_arguments_hold_is_data() -> None:
    """Control characters and markup in an argument are shown, not obeyed."""
    answer = sco("timeline", "--state", "\x1b[31m[red]x")
    assert answer.status == ExitCode.NOT_FOUND
    assert r"\x1b[31m[red]x" in answer.stderr
    assert not ANSI.search(answer.stderr)


def test_what_the_facts_hold_is_data() -> None:
    """Markup and emoji codes of Rich stay literal in every format."""
    for each in ("table", "plain", "json", "csv", "tsv"):
        answer = sco("timeline", "--facts", str(MINI), "--format", each, COLUMNS="120")
        assert "[sic] given :cn: [/]" in answer.stdout


def test_needs_no_home_and_no_directory(tmp_path: Path) -> None:
    """It works without HOME, and in a directory that was removed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    _, complaints, statuses = shell(f"cd {gone} && rmdir {gone} && sco members >/dev/null")
    assert (complaints, statuses) == ("", [0])


@pytest.mark.parametrize("arguments", TABLES)
def test_the_same_bytes_every_time(arguments: tuple[str, ...]) -> None:
    """Whatever the hash seed and time zone."""
    one = sco(*arguments, "--json", PYTHONHASHSEED="1", TZ="Asia/Karachi")
    other = sco(*arguments, "--json", PYTHONHASHSEED="2", TZ="America/New_York")
    assert one == other


def test_interrupt() -> None:
    """Ctrl-C ends it with 130 and no traceback."""
    from sco_cli import cli

    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "_run", interrupt)
        assert cli.main(["members"]) == ExitCode.INTERRUPTED


def test_a_bug_is_named_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 70 and one line."""
    from sco_cli import cli

    def fail(*_: object, **__: object) -> int:
        raise RuntimeError("boom")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "_run", fail)
        assert cli.main(["members"]) == ExitCode.BUG
    assert capsys.readouterr().err == "sco: a bug in sco: RuntimeError: boom; please report it\n"
