"""Every command as a real process: where Python can import lazily, `sco` asks it to."""

import subprocess
import sys

import pytest

from sco_cli.commands import COMMANDS
from tests.conftest import MINI, TESTS, environment, process, sco
from tests.test_performance import ROADS

pytestmark = pytest.mark.process

STARTED = """
import sys
from sco_cli.__main__ import run
sys.argv = ["sco", "--version"]
try:
    run()
except SystemExit:
    print(sys.get_lazy_imports() if hasattr(sys, "get_lazy_imports") else "none")
"""
ROWS = [road for road in ROADS if road[:1] not in (("export",), ("check",))]
"""What can be asked of the small facts too."""


@pytest.mark.parametrize("arguments", ROWS, ids=" ".join)
def test_a_process_answers_as_the_tests_do(arguments: tuple[str, ...]) -> None:
    """Nothing rests on a module's being loaded before one of its names is used."""
    facts = {"SCO_FACTS": str(MINI)} if not {"cite", "show", "state"} & {*arguments} else {}
    assert process(*arguments, **facts) == sco(*arguments, **facts)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_rules_and_kinds_are_all_there(lang: str) -> None:
    """They register themselves, which a module that nobody uses would not do."""
    arguments = ("check", "--json", str(TESTS / "fuzz" / "finds" / "loader-ordinal-of-5000-digits"))
    assert process(*arguments, "--lang", lang) == sco(*arguments, "--lang", lang)
    text = MINI.read_text(encoding="utf-8").replace('["charter-text"]', '["no-such"]')
    answer = process("members", "--facts", "/dev/stdin", "--lang", lang, stdin=text)
    assert (answer.status, "E103" in answer.stderr) == (3, True)


def test_every_command_is_started() -> None:
    """But for those that write files, which tests of their own do."""
    assert {road[0] for road in ROWS if road} >= COMMANDS.keys() - {"export", "check"}


def test_imports_are_lazy_where_python_can() -> None:
    """Set once, where the process starts; older Pythons don't know it."""
    done = subprocess.run(
        [sys.executable, "-c", STARTED], capture_output=True, text=True, env=environment()
    )
    assert done.stdout.splitlines()[-1] == ("all" if sys.version_info >= (3, 15) else "none")
