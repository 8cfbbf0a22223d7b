"""The Python API: what the README promises to programs."""

import doctest
import inspect
import json
import re
import subprocess
import sys
import typing
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import sco_cli
from sco_cli.citing import STYLES
from sco_cli.factbase import FactBase
from sco_cli.output.json import document
from tests.conftest import MINI, as_installed, environment, sco

ROOT = Path(sco_cli.__path__[0])
WITH_EXAMPLES = sorted(
    ".".join(("sco_cli", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if ">>>" in path.read_text(encoding="utf-8")
)
DOCS = ROOT.parent / "docs" / "api.md"
FUNCTIONS = [name for name in sco_cli.__all__ if not name.startswith("__")]


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_the_examples_in_the_docstrings_are_true(module: str) -> None:
    """Each prints what it says; none stands where doctest doesn't look."""
    found = doctest.DocTestFinder().find(import_module(module), module)
    runner = doctest.DocTestRunner()
    said: list[str] = []
    with as_installed():
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
    assert {"load", "members", "timeline", "search", "state", "entry", "cite", "meetings"} <= set(
        FUNCTIONS
    )
    with pytest.raises(AttributeError, match="has no attribute 'nosuch'"):
        _ = sco_cli.nosuch


def test_a_star_import_gives_them_all() -> None:
    """In a program of its own, with no warning."""
    script = (
        "from sco_cli import *\n"
        "import sco_cli\n"
        "print(*sorted(set(sco_cli.__all__) - set(dir())))\n"
        "print(len(members(load())), state(load(), 'UAE').alpha_2)"
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
    assert {*sco_cli.__all__} <= {*dir(sco_cli)}
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


def test_the_page_is_true() -> None:
    """Every example of docs/api.md prints what it says, and it names every function."""
    text = DOCS.read_text(encoding="utf-8")
    outside = {"__name__": "page"}
    examples = doctest.DocTestParser().get_doctest(
        re.sub(r"^```.*$", "", text, flags=re.MULTILINE), outside, "api.md", str(DOCS), 0
    )
    said: list[str] = []
    doctest.DocTestRunner().run(examples, out=said.append)
    assert "".join(said) == ""
    assert len(examples.examples) > 20
    for name in FUNCTIONS:
        assert f"`{name}" in text


def items(*arguments: str) -> Any:
    """What the command line answers."""
    document = json.loads(sco(*arguments, "--json").stdout)
    return document.get("items", document.get("item"))


SAME: list[tuple[str, Callable[[FactBase], Any]]] = [
    ("members --as-of 2017 --status observer,PARTNER", lambda f: sco_cli.members(f, "2017", "observer, PARTNER")),
    ("members --as-of 2017-06-30 --status all", lambda f: sco_cli.members(f, date(2017, 6, 30), ["all"])),
    ("state 土耳其 --as-of 2024-06", lambda f: sco_cli.state(f, "土耳其", "2024-06")),
    ("timeline --from 2015 --to 2017-06 --kind summit,accession --state PK,中国", lambda f: sco_cli.timeline(f, "2015", "2017-06", ["summit", "accession"], "PK,中国")),
    ("meetings --with PK,India --from 2018", lambda f: sco_cli.meetings(f, states=["PK", "India"], start=date(2018, 1, 1))),
    ("meetings --of council-of-heads-of-state --person 习近平", lambda f: sco_cli.meetings(f, "council-of-heads-of-state", people="习近平")),
    ("organs --owner state --state PK", lambda f: sco_cli.organs(f, owners="state", states="PAK")),
    ("treaties --binding PK --as-of 2020 --kind convention", lambda f: sco_cli.treaties(f, "convention", binding="PK", day="2020")),
    ("laws --state PK --force in-force --as-of 2016", lambda f: sco_cli.laws(f, "Pakistan", "in-force", "2016")),
    ("people --office secretary-general --as-of 2024-06", lambda f: sco_cli.people(f, "secretary-general", "2024-06")),
    ("exercises --with PK,IN", lambda f: sco_cli.exercises(f, participants="PK，IN")),
    ("operations --state PK --from 2014 --to 2015", lambda f: sco_cli.operations(f, "pk", "2014", "2015")),
    ("groups --listed-by PK --as-of 2020", lambda f: sco_cli.groups(f, "PK", "2020")),
    ("figures --state PK", lambda f: sco_cli.figures(f, states="PK")),
    ("claims --verdict wrong", lambda f: sco_cli.claims(f, "wrong")),
    ("terms RATS", lambda f: sco_cli.terms(f, "RATS")),
    ("sources --kind primary", lambda f: sco_cli.sources(f, "primary")),
    ("search 反恐 --kind treaty --limit 1000", lambda f: sco_cli.search(f, "反恐", "treaty")),
    ("show charter-200", lambda f: sco_cli.entry(f, "charter-2002")),
    ("overview --as-of 2010", lambda f: sco_cli.overview(f, "2010")),
]  # fmt: skip


@pytest.fixture(scope="module")
def real() -> FactBase:
    """The facts of sco."""
    return sco_cli.load()


@pytest.mark.parametrize(("line", "call"), SAME, ids=[line for line, _ in SAME])
def test_a_function_answers_as_its_command(
    line: str, call: Callable[[FactBase], Any], real: FactBase
) -> None:
    """The same entries, for the same words, names and dates."""
    assert json.loads(document({"x": call(real)}))["x"] == items(*line.split())


def test_a_citation_is_that_of_the_command(real: FactBase) -> None:
    """In every style."""
    for style in STYLES:
        said = sco_cli.cite(real, "charter-2002, rats", style, "zh", 2)
        line = ("cite", "charter-2002", "rats", "--style", style, "--lang", "zh", "--best", "2")
        assert said == sco(*line).stdout


WRONG: list[tuple[Callable[[FactBase], Any], type[Exception], str]] = [
    (lambda f: sco_cli.members(f, statuses="membr"), sco_cli.UsageError, "unknown status: membr; did you mean member?"),
    (lambda f: sco_cli.members(f, "2017-06-31"), sco_cli.UsageError, "day: '2017-06-31' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09"),
    (lambda f: sco_cli.state(f, "Pakstan"), sco_cli.NotFoundError, "these facts cover no state named Pakstan; did you mean Pakistan"),
    (lambda f: sco_cli.state(f, ""), sco_cli.UsageError, "name is empty"),
    (lambda f: sco_cli.timeline(f, kinds=["sumit"]), sco_cli.UsageError, "unknown kind of event: sumit; did you mean summit?"),
    (lambda f: sco_cli.timeline(f, states=["Pakstan"]), sco_cli.NotFoundError, "these facts cover no state named Pakstan; did you mean Pakistan"),
    (lambda f: sco_cli.timeline(f, "2017", "2016"), sco_cli.UsageError, "end (2016) is before start (2017)"),
    (lambda f: sco_cli.meetings(f, "nosuch-body"), sco_cli.NotFoundError, "unknown body: nosuch-body"),
    (lambda f: sco_cli.entry(f, "charter-202"), sco_cli.NotFoundError, "no entry has the id charter-202; did you mean "),
    (lambda f: sco_cli.cite(f, "charter-2002", "bibtx"), sco_cli.UsageError, "unknown style: bibtx; did you mean bibtex or biblatex?"),
    (lambda f: sco_cli.cite(f, "charter-2002", best=0), sco_cli.UsageError, "0 is less than 1"),
    (lambda f: sco_cli.search(f, "x", "treatys"), sco_cli.UsageError, "unknown kind of entry: treatys; did you mean treaty?"),
    (lambda f: sco_cli.people(f, "secretary-genral"), sco_cli.NotFoundError, "unknown office: secretary-genral; did you mean secretary-general"),
    (lambda f: sco_cli.search(f, " "), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.search(f, []), sco_cli.UsageError, "words is empty"),
    (lambda f: sco_cli.terms(f, ""), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.terms(f, ","), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.members(f, statuses=","), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.timeline(f, states=["PK", "，"]), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.treaties(f, binding=","), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.cite(f, ", "), sco_cli.UsageError, "a word is empty"),
    (lambda f: sco_cli.load("nosuch.toml"), sco_cli.FactsError, "no such fact file: nosuch.toml"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "error", "said"), WRONG, ids=[said[:40] for _, _, said in WRONG])
def test_what_is_misspelt_raises(
    call: Callable[[FactBase], Any], error: type[Exception], said: str, real: FactBase
) -> None:
    """With what to write instead; nothing is answered in silence."""
    with pytest.raises(error) as raised:
        call(real)
    assert str(raised.value).startswith(said)
    assert isinstance(raised.value, sco_cli.ScoError)


@pytest.mark.parametrize("name", ["by_id", "state_names", "states"])
def test_facts_never_change(name: str, real: FactBase) -> None:
    """Nor what leads to them: two functions could answer from different facts."""
    with pytest.raises(TypeError):
        getattr(real, name)["pakistan"] = None
