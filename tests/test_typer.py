"""What sco uses of Typer beyond its promises: when one of these fails, this is what breaks."""

import ast
import re
from pathlib import Path

import pytest
import typer
from typer._click import exceptions, shell_completion
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

import sco_cli
from sco_cli import typer_private
from sco_cli.cli import app

SOURCE = Path(sco_cli.__path__[0])
HERE = "typer_private.py"


def private_names(path: Path) -> list[str]:
    """Modules and attributes of Typer that begin with ``_``, as a source names them."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("typer"):
            found += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.Attribute):
            found.append(ast.unparse(node))
    return [name for name in found if re.match(r"typer\b.*\._", name)]


@pytest.mark.parametrize("path", [*SOURCE.rglob("*.py")], ids=lambda p: str(p.relative_to(SOURCE)))
def test_one_module_has_them_all(path: Path) -> None:
    """So that there is one place to look into when Typer changes."""
    assert (private_names(path) != []) == (path.name == HERE)


ERRORS = {
    "UsageError": ("ctx", "message"),
    "NoSuchOption": ("option_name", "possibilities"),
    "MissingParameter": ("param",),
    "BadOptionUsage": ("option_name",),
    "BadParameter": ("param",),
}


@pytest.mark.parametrize("name", ERRORS)
def test_complaints_of_the_parser(name: str) -> None:
    """Else sco calls wrong usage a bug (70), or says it in English words of Typer's."""
    kind = getattr(exceptions, name)
    assert issubclass(kind, exceptions.UsageError)
    given = {"NoSuchOption": ("--x",), "BadOptionUsage": ("--x", "m")}.get(name, ("m",))
    error = kind(*given)
    assert all(hasattr(error, attribute) for attribute in ERRORS[name])


def test_what_a_shell_is_offered() -> None:
    """Else completion of commands fails: no value, or no help beside it."""
    item = typer_private.completion_item("members", "who belongs")
    assert isinstance(item, shell_completion.CompletionItem)
    assert (item.value, item.help) == ("members", "who belongs")


def test_the_word_that_a_shell_asks_for() -> None:
    """Else completion of values fails: which parameter it is for, and where none is."""
    command = get_command(app)
    ctx, asked = typer_private.completing(command, ["members", "--format"], "j", "en")
    assert (ctx.obj, asked.name, asked.multiple, asked.metavar) == ("en", "format", False, "FORMAT")
    assert [item.value for item in asked.shell_complete(ctx, "")][:2] == ["table", "plain"]
    ctx, asked = typer_private.completing(command, ["members"], "--f", "en")
    assert asked is ctx.command


def test_the_shell_that_calls() -> None:
    """Else neither knows for which shell."""
    assert typer_private.calling_shell() is None or typer_private.calling_shell()


def test_what_commands_override() -> None:
    """Else help is Typer's own, in English, or every command is loaded for one."""
    for kind in (TyperCommand, TyperGroup):
        assert {"get_help", "get_help_option", "shell_complete"} <= set(dir(kind))
    assert {"list_commands", "get_command", "resolve_command"} <= set(dir(TyperGroup))
    assert issubclass(typer.Context, object)


def test_what_the_parser_gives() -> None:
    """Else an option given twice, or an empty value, passes without a word."""
    assert issubclass(TyperCommand, typer_private.Command)
    assert issubclass(TyperGroup, typer_private.Command)
    parser = typer_private.OptionParser(typer.Context(TyperCommand("x")))
    option, argument = object(), object()
    parser.add_option(option, ["--a"], "a")  # type: ignore[arg-type]  # any object comes back
    parser.add_argument(argument, "b", -1)  # type: ignore[arg-type]  # as above
    given = parser.parse_args(["--a=1", "x", "--a", "", "y"])
    assert given == ({"a": "", "b": ("x", "y")}, [], [option, option, argument])
