"""The Python API: what the README promises to programs."""

import doctest
import inspect
import subprocess
import sys
import typing
from importlib import import_module
from pathlib import Path

import pytest

import sco_cli
from sco_cli.factbase import FactBase
from tests.conftest import MINI, environment

ROOT = Path(sco_cli.__path__[0])
WITH_EXAMPLES = sorted(
    ".".join(("sco_cli", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if ">>>" in path.read_text(encoding="utf-8")
)
FUNCTIONS = [name for name in sco_cli.__all__ if not name.startswith("__")]


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_the_examples_in_the_docstrings_are_true(module: str) -> None:
    """Each prints what it says; none stands where doctest doesn't look."""
    found = doctest.DocTestFinder().find(import_module(module), module)
    runner = doctest.DocTestRunner()
    said: list[str] = []
    for test in found:
        runner.run(test, out=said.append)
    assert "".join(said) == ""
    written = (ROOT.parent / Path(*module.split("."))).with_suffix(".py")
    path = written if written.exists() else written.with_suffix("") / "__init__.py"
    assert sum(len(test.examples) for test in found) == path.read_text("utf-8").count(">>> ")


def test_there_are_examples() -> None:
    """In the package's own docstring, and where the queries are."""
    assert {"sco_cli", "sco_cli.query.states", "sco_cli.query.search"} <= set(WITH_EXAMPLES)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_everything_public_is_there_and_documented(name: str) -> None:
    """Importable, with a docstring of its own and an annotation on each parameter."""
    found = getattr(sco_cli, name)
    assert getattr(import_module("sco_cli"), name) is found
    doc = inspect.getdoc(found)
    assert doc
    assert doc.splitlines()[0].strip()
    called = found.__init__ if inspect.isclass(found) else found
    signature = inspect.signature(called)
    hints = typing.get_type_hints(called)
    assert [p for p in signature.parameters if p != "self" and p not in hints] == []
    assert "return" in hints


def test_the_names_are_all_there_are() -> None:
    """No name twice; the version is one of them; another is an AttributeError."""
    assert len(set(sco_cli.__all__)) == len(sco_cli.__all__)
    assert "__version__" in sco_cli.__all__
    assert {"load", "members", "timeline", "search", "Records", "StateNames"} <= set(FUNCTIONS)
    with pytest.raises(AttributeError, match="has no attribute 'nosuch'"):
        _ = sco_cli.nosuch


def test_a_star_import_gives_them_all() -> None:
    """In a program of its own, with no warning."""
    script = (
        "from sco_cli import *\n"
        "import sco_cli\n"
        "print(*sorted(set(sco_cli.__all__) - set(dir())))\n"
        "print(len(members(load())), StateNames(load()).find('UAE').alpha_2)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment()
    )
    assert (done.stdout, done.stderr) == ("\n10 AE\n", "")


def test_importing_the_package_loads_nothing() -> None:
    """`import sco_cli` is free; what is used is loaded then."""
    script = (
        "import sys, sco_cli\n"
        "print(*sorted(m for m in sys.modules if m.startswith('sco_cli.') or m == 'msgspec'))\n"
        "sco_cli.load\n"
        "print('sco_cli.factfile' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment()
    )
    assert (done.stdout, done.stderr) == ("\nTrue\n", "")


def test_the_types_are_there_for_checkers() -> None:
    """The package says that it is typed, and names its functions where a checker sees them."""
    assert (ROOT / "py.typed").exists()
    text = (ROOT / "__init__.py").read_text(encoding="utf-8")
    for name in FUNCTIONS:
        assert f"import {name} as {name}\n" in text


def test_load_takes_a_path_as_text_or_path() -> None:
    """Of another fact file."""
    assert sco_cli.load(MINI) == sco_cli.load(str(MINI))


def test_facts_can_not_be_changed(mini: FactBase) -> None:
    """A program that shares them with another can rely on it."""
    with pytest.raises(AttributeError):
        mini.states[0].id = "x"  # type: ignore[misc]
    assert isinstance(mini.states, tuple)
