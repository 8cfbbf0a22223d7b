"""What holds for every command beside the conventions of tests/test_conventions.py."""

import re

import pytest

from sco_cli.commands import COMMANDS
from sco_cli.commands.usage import ENVIRONMENT, QUESTIONS
from sco_cli.errors import ExitCode
from tests.conftest import complaints, sco

ANSI = re.compile(r"\x1b\[")


@pytest.mark.parametrize("question", [question for question, *_ in QUESTIONS])
def test_each_suggested_question_is_answered(question: str) -> None:
    """What the help tells users to type works."""
    answer = sco(*question.split()[1:])
    assert (answer.status, complaints(answer)) == (0, [])
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
    listed = re.findall(r"^  ([A-Z][A-Z_, 、]+?)(?:  |$)", shown, re.MULTILINE)
    assert [names.replace("、", ", ") for names in listed] == list(ENVIRONMENT)


USAGE = [
    (["members", "--json", "--format", "csv"], "can't be combined"),
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
    assert sco("nosuch", LC_ALL="zh_CN.UTF-8").stderr.startswith("sco: 没有这个命令：“nosuch”")
    assert "本库未收录" in sco("timeline", "--state", "zzzz", "--lang", "zh").stderr
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
    assert (
        capsys.readouterr().err
        == "sco: this is a bug in sco: RuntimeError: boom; please report it\n"
    )


@pytest.mark.parametrize(
    ("command", "option", "values"),
    [
        ("members", "--status", ("member", "observer")),
        ("members", "--fields", ("alpha_2", "status")),
        ("timeline", "--kind", ("summit", "accession")),
        ("timeline", "--state", ("PK", "India")),
        ("exercises", "--with", ("China", "PK")),
        ("exercises", "--series", ("rats", "cyber")),
        ("treaties", "--state", ("KZ", "CN")),
        ("claims", "--verdict", ("outdated", "wrong")),
        ("search", "--kind", ("term", "organ")),
        ("sources", "--kind", ("primary", "wire")),
        ("terms", "--group", ("organs", "posts")),
        ("organs", "--kind", ("centre", "council")),
    ],
)
def test_a_list_given_twice_adds_up(command: str, option: str, values: tuple[str, str]) -> None:
    """As with a comma, which may be mixed in."""
    words = ("secretariat",) if command == "search" else ()
    first, second = values
    twice = sco(command, *words, option, first, option, second)
    assert twice == sco(command, *words, option, f"{first},{second}")
    assert (twice.status, complaints(twice)) == (0, [])
    assert twice.stdout
    assert twice == sco(command, *words, f"{option}={first}, ", option, second)


@pytest.mark.parametrize(
    "arguments",
    [
        ["members", "--as-of", "2017-06-09", "--as-of", "2018-01-01"],
        ["timeline", "--from", "2017", "--to", "2018", "--from=2016"],
        ["members", "--format", "csv", "--format", "csv"],
        ["members", "--json", "--json"],
        ["people", "--office", "secretary-general", "--office", "rats-director"],
        ["--lang", "en", "--lang", "zh"],
        ["search", "RATS", "--limit", "1", "--limit", "2"],
        ["cite", "charter-2002", "--style", "ris", "--style", "text"],
        ["check", "--strict", "--strict"],
    ],
    ids=" ".join,
)
def test_any_other_option_given_twice_is_refused(arguments: list[str]) -> None:
    """Which of the two would count is anybody's guess."""
    option = next(a for a in reversed(arguments) if a.startswith("--")).partition("=")[0]
    answer = sco(*arguments, SCO_LANG="en")
    assert (answer.stdout, answer.status) == ("", ExitCode.USAGE)
    given = {
        f"sco: {option} was given twice; give it once\n",
        f'sco: 选项 "{option}" 重复给出；请只给出一次\n',
    }
    assert answer.stderr in given
