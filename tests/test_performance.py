"""Start-up: what must not be imported. Times are for benchmarks/, never for a test."""

import subprocess
import sys

import pytest

from tests.conftest import environment

SCRIPT = """
import sys
from sco_cli.cli import main
main({arguments!r})
print(*(m for m in {heavy!r} if m in sys.modules), file=sys.stderr)
"""
HEAVY = ("pydantic", "rich", "importlib.metadata", "importlib.resources", "tomllib", "asyncio")


def imported(*arguments: str) -> list[str]:
    """Which heavy modules a command leaves in memory."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(arguments=list(arguments), heavy=HEAVY)],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    return done.stderr.split()


@pytest.mark.parametrize(
    "arguments",
    [
        ("members", "--json"),
        ("timeline",),
        ("pakistan", "--format", "csv"),
        ("--help",),
        ("help", "members"),
        (),
    ],
)
def test_answers_for_scripts_and_help_need_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Rich costs 65 ms, pydantic 170: neither is for JSON, rows or help."""
    assert imported(*arguments) == []


def test_tables_need_rich_and_nothing_else() -> None:
    """The guard above can fail."""
    assert imported("members", "--format", "table") == ["rich"]


def test_only_the_command_that_is_called_is_loaded() -> None:
    """A parser for each would cost milliseconds each."""
    script = (
        "import sys; from sco_cli.cli import main; main(['members']);"
        "print(*sorted(m for m in sys.modules if m.startswith('sco_cli.commands.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    assert done.stdout.splitlines()[-1].split() == [
        "sco_cli.commands.complete",
        "sco_cli.commands.members",
        "sco_cli.commands.options",
        "sco_cli.commands.usage",
    ]
