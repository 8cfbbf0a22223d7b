"""What is typed as a value: empty ones, commas between several, words that aren't known."""

from pathlib import Path
from typing import Any

import pytest
from typer import Context
from typer.main import get_command

from sco_cli.cli import app
from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from sco_cli.languages import say
from sco_cli.output import FORMATS, WITH_SOURCES
from sco_cli.worded import message_of
from tests.conftest import MINI, complaints, ids, sco


def parameters() -> list[tuple[str, Any]]:
    """Every command's name, or none for `sco` itself, with each parameter that takes a value."""
    program: Any = get_command(app)
    above = Context(program)
    all_: list[tuple[str, Any]] = [("", param) for param in program.get_params(above)]
    for name in COMMANDS:
        command = program.get_command(above, name)
        all_ += [(name, param) for param in command.get_params(Context(command, parent=above))]
    return [(name, p) for name, p in all_ if not getattr(p, "is_flag", False)]


def named(value: Any) -> str:
    """A parameter as a test's name."""
    return value if isinstance(value, str) else str(value.name)


BEFORE = {("changes", "last"): ["2016-01-01"]}
"""What must stand before an argument."""


@pytest.mark.parametrize("nothing", ["", " ", "\u3000"])
@pytest.mark.parametrize(("command", "param"), parameters(), ids=named)
def test_an_empty_value_is_wrong_usage(command: str, param: Any, nothing: str) -> None:
    """As an unset variable of a script gives it: never an answer, of whatever command."""
    words = [command] if command else []
    if param.param_type_name == "option":
        name = max(param.opts, key=len)
        given, said = [f"{name}={nothing}"], [name, f"{name} 的值"]
    else:
        given = [*BEFORE.get((command, param.name), []), nothing]
        metavar = message_of(param.metavar)
        said = [say(metavar, "en"), f"参数 {say(metavar, 'zh')} "]
    lines = (f"sco: {said[0]} is empty; give it a value\n", f"sco: {said[1]}为空；请给出值\n")
    for lang, line in zip(("en", "zh"), lines, strict=True):
        assert sco(*words, *given, SCO_LANG=lang) == ("", line, ExitCode.USAGE)


def lists() -> list[tuple[str, Any]]:
    """Those for lists."""
    return [(c, p) for c, p in parameters() if p.nargs == -1 or getattr(p, "multiple", False)]


@pytest.mark.parametrize("nothing", [",", " ，", "、", ",、 ，"])
@pytest.mark.parametrize(("command", "param"), lists(), ids=named)
def test_commas_alone_are_empty(command: str, param: Any, nothing: str) -> None:
    """They name nothing."""
    option = [max(param.opts, key=len)] if param.param_type_name == "option" else []
    answer = sco(command, *option, nothing, SCO_LANG="en")
    assert (answer.stdout, answer.status) == ("", ExitCode.USAGE)
    assert answer.stderr.endswith(" is empty; give it a value\n")


@pytest.mark.parametrize(
    ("command", "before", "names"),
    [
        ("members", ["--status"], ["member", "observer"]),
        ("members", ["--fields"], ["name", "status"]),
        ("timeline", ["--kind"], ["summit", "accession"]),
        ("timeline", ["--state"], ["PK", "印度"]),
        ("exercises", ["--with"], ["China", "巴基斯坦"]),
        ("search", ["RATS 2004", "--kind"], ["term", "organ"]),
        ("claims", ["--verdict"], ["outdated", "wrong"]),
        ("state", [], ["PK", "中国"]),
        ("show", [], ["charter-2002", "rats"]),
        ("cite", [], ["charter-2002", "rats"]),
    ],
)
def test_one_rule_for_commas(command: str, before: list[str], names: list[str]) -> None:
    """Western, full-width and enumeration commas, in options and arguments, mixed and spaced."""
    wanted = sco(command, *before, ",".join(names))
    assert (wanted.status, complaints(wanted)) == (0, [])
    assert wanted.stdout
    for comma in ("，", "、", ", ", "，、,"):
        assert sco(command, *before, comma.join(names)) == wanted
    apart = [word for name in names for word in [*before[-1:], name]]
    assert sco(command, *before[:-1], *apart) == wanted


def test_a_name_with_a_comma_is_one() -> None:
    """Where a state is called so; beside others it can be given as a word of its own."""
    name = "Iran, Islamic Republic of"
    assert sco("state", name) == sco("state", "IR")
    assert sco("state", name, "PK") == sco("state", "IR,PK")
    assert ids("timeline", "--state", name, "--state", "PK") == ids("timeline", "--state", "IR,PK")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["members", "--status", "nosuch"], ExitCode.USAGE),
        (["members", "--format", "nosuch"], ExitCode.USAGE),
        (["members", "--color", "nosuch"], ExitCode.USAGE),
        (["members", "--lang", "nosuch"], ExitCode.USAGE),
        (["members", "--fields", "nosuch"], ExitCode.USAGE),
        (["timeline", "--kind", "nosuch"], ExitCode.USAGE),
        (["cite", "charter-2002", "--style", "nosuch"], ExitCode.USAGE),
        (["help", "nosuch"], ExitCode.USAGE),
        (["schema", "nosuch"], ExitCode.USAGE),
        (["state", "nosuch"], ExitCode.NOT_FOUND),
        (["timeline", "--state", "nosuch"], ExitCode.NOT_FOUND),
        (["exercises", "--with", "nosuch"], ExitCode.NOT_FOUND),
        (["people", "--office", "nosuch"], ExitCode.NOT_FOUND),
        (["claims", "--section", "nosuch"], ExitCode.NOT_FOUND),
        (["topics", "nosuch"], ExitCode.NOT_FOUND),
        (["pakistan", "nosuch"], ExitCode.NOT_FOUND),
        (["show", "nosuch"], ExitCode.NOT_FOUND),
        (["cite", "nosuch"], ExitCode.NOT_FOUND),
        (["sources", "nosuch"], ExitCode.NOT_FOUND),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_status_of_an_unknown_word(arguments: list[str], status: ExitCode) -> None:
    """2 for a word of a list that the program has, 1 for a name that the facts might have."""
    answer = sco(*arguments)
    assert (answer.stdout, answer.status) == ("", status)
    assert answer.stderr.count("\n") == 1


def test_all_is_all_beside_others_too() -> None:
    """Twice, or with one that it holds anyway; a word that isn't known is refused all the same."""
    wanted = sco("members", "--status", "all")
    for words in (["all,all"], ["all,member"], ["member", "--status", "ALL"]):
        assert sco("members", "--status", *words) == wanted
    answer = sco("members", "--status", "all,nosuch")
    assert (answer.stdout, answer.status) == ("", ExitCode.USAGE)


def test_json_in_capitals_is_json() -> None:
    """As for --format alone."""
    assert sco("members", "--json", "--format", "JSON") == sco("members", "--json")


@pytest.mark.parametrize("nothing", ["", " ", "\u3000"])
def test_an_empty_command(nothing: str) -> None:
    """As an unset variable gives it."""
    assert sco(nothing) == (
        "",
        "sco: COMMAND is empty; run sco --help for its options\n",
        ExitCode.USAGE,
    )
    chinese = sco("--lang=zh", nothing)
    assert chinese.stderr.startswith("sco: 参数 <命令> 为空；")


def test_a_number_that_is_too_large() -> None:
    """Is one all the same."""
    many = "9" * 5000
    for lang, said in (
        ("en", "sco: --limit: too large: 999"),
        ("zh", "sco: --limit：数值过大：999"),
    ):
        answer = sco("search", "x", "--limit", many, "--lang", lang)
        assert (answer.stdout, answer.status) == ("", ExitCode.USAGE)
        assert answer.stderr.startswith(said)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (["--install-completion", "bash", "--show-completion", "zsh"],
         ("--install-completion", "--show-completion")),
        (["--show-completion", "fish", "--version"], ("--show-completion", "--version")),
        (["--version", "--install-completion"], ("--install-completion", "--version")),
    ],
)  # fmt: skip
def test_options_that_each_are_an_answer(
    given: list[str], names: tuple[str, str], tmp_path: Path
) -> None:
    """Of two none is given: nothing is written."""
    first, second = names
    said = (
        f"sco: {first} and {second} can't be combined; use only one of them\n",
        f"sco: {first} 与 {second} 不能同时使用；请只用其中一个\n",
    )
    for lang, line in zip(("en", "zh"), said, strict=True):
        assert sco(*given, SCO_LANG=lang, HOME=str(tmp_path)) == ("", line, ExitCode.USAGE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--json"], "run sco --help for its options"),
        (["show", "charter-2002", "--as-of", "2017"], "run sco show --help for its options"),
        (["members", "--jsno"], "did you mean --json?"),
        (["members", "--statsu", "all"], "did you mean --status?"),
        (["--vers"], "did you mean --version?"),
    ],
    ids=str,
)
def test_only_an_option_that_looks_like_it_is_suggested(words: list[str], hint: str) -> None:
    """One that has a few letters of it by chance would mislead."""
    answer = sco(*words)
    assert (answer.stdout, answer.status) == ("", ExitCode.USAGE)
    assert answer.stderr.endswith(f"; {hint}\n")


def test_a_file_is_told_as_it_was_typed() -> None:
    """With its slashes."""
    for name in ("https://example.org/facts.toml", "./nosuch//x.toml"):
        answer = sco("members", "--facts", name)
        assert answer.stderr.startswith(f"sco: no such fact file: {name};")
    slash = sco("members", "--facts", f"{MINI}/")
    said = f"sco: {MINI}/ can't be read: Not a directory\n"
    assert slash == ("", said, ExitCode.FACTS)


@pytest.mark.parametrize("format", FORMATS)
def test_sources_are_listed_or_refused(format: str) -> None:
    """A list of which a format has no place is not left out without a word."""
    asked = ("members", "--facts", str(MINI), "--format", format)
    answer = sco(*asked, "--sources")
    if format in WITH_SOURCES:
        assert len(answer.stdout) > len(sco(*asked).stdout)
    else:
        said = f"sco: --sources and --format {format} can't be combined; "
        said += "these formats list sources: table, plain, json, md\n"
        assert answer == ("", said, ExitCode.USAGE)


def test_check_takes_the_file_of_the_environment_too(tmp_path: Path) -> None:
    """As every command does; the argument overrides it."""
    bad = tmp_path / "bad.toml"
    bad.write_text("format = 1\n")
    answer = sco("check", SCO_FACTS=str(bad))
    assert answer == sco("check", str(bad))
    assert answer.status == ExitCode.NOT_FOUND
    assert sco("check", str(MINI), SCO_FACTS=str(bad)).status == ExitCode.OK
