"""What holds for every command beside the conventions of tests/test_conventions.py."""

import re

import pytest

from sco_cli.commands import COMMANDS
from sco_cli.commands.usage import ENVIRONMENT, QUESTIONS
from sco_cli.errors import ExitCode
from tests.conftest import sco

ANSI = re.compile(r"\x1b\[")


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


def test_help_fits_the_terminal() -> None:
    """No line of help is wider than 60 columns there, counted in cells."""
    from sco_cli.output.wrap import cells

    for lang in ("en", "zh"):
        for command in COMMANDS:
            answer = sco("help", command, SCO_LANG=lang, COLUMNS="60")
            for line in answer.stdout.splitlines():
                assert cells(line) <= 60 or line.startswith("  sco "), line


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_environment(lang: str) -> None:
    """`sco help environment` lists every variable that is read."""
    shown = sco("help", "environment", "--lang", lang).stdout
    listed = re.findall(r"^  ([A-Z][A-Z_, ]+?)(?:  |$)", shown, re.MULTILINE)
    assert listed == list(ENVIRONMENT)


USAGE = [
    (["members", "--json", "--format", "csv"], "contradict each other"),
    (["members", "--as-of", "yesterday"], "write YYYY-MM-DD"),
    (["members", "--as-of", "2023-02-29"], "'2023-02-29' is not a date"),
    (["members", "--as-of"], "--as-of needs a value"),
    (["members", "--status", "observr"], "did you mean observer?"),
    (["members", "--fields", "nam"], "did you mean name"),
    (["timeline", "--kind", "sumit"], "did you mean summit?"),
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
    assert sco("nosuch", LC_ALL="zh_CN.UTF-8").stderr.startswith('sco: 未知命令："nosuch"')
    assert "未知国家" in sco("timeline", "--state", "zzzz", "--lang", "zh").stderr
    assert "写成 YYYY-MM-DD" in sco("members", "--as-of", "x", "--lang=zh").stderr


def test_what_the_arguments_hold_is_data() -> None:
    """Control characters and markup in an argument are shown, not obeyed."""
    answer = sco("timeline", "--state", "\x1b[31m[red]x")
    assert answer.status == ExitCode.NOT_FOUND
    assert r"\x1b[31m[red]x" in answer.stderr
    assert not ANSI.search(answer.stderr)


def test_a_bug_is_named_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 70 and one line."""
    from sco_cli import cli

    def fail(*_: object, **__: object) -> int:
        raise RuntimeError("boom")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "_run", fail)
        assert cli.main(["members"]) == ExitCode.BUG
    assert capsys.readouterr().err == "sco: a bug in sco: RuntimeError: boom; please report it\n"
