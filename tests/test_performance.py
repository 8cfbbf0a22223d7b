"""What a command loads, and what it must not. Times are for benchmarks/, never for a test."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from tests.conftest import SCO, environment

pytestmark = pytest.mark.process

ROOT = Path(__file__).parent.parent

SCRIPT = """
import sys, msgspec, tomli, typer
before = set(sys.modules)
from sco_cli.cli import main
main({arguments!r})
print(*sorted(sys.modules.keys() - before), sep="\\n", file=sys.stderr)
"""
"""tomli is for a checkout's TOML; what sco loads beyond these three is its own business.

bisect is no more than a few functions of C; a module of the library that costs is named below.
"""


class Loaded(NamedTuple):
    """What a command loads beyond Typer, msgspec, tomli and what finds the languages."""

    others: set[str]
    """Packages and modules of others, the standard library's included; compiled helpers not."""
    own: set[str]


def loaded(*arguments: str, cwd: Path | None = None) -> Loaded:
    """Run a command in a process of its own and look."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(arguments=list(arguments))],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=cwd,
        check=True,
    )
    modules = [m for m in done.stderr.splitlines() if m and not m.startswith("sco:")]
    own = {m.removeprefix("sco_cli.") for m in modules if m.startswith("sco_cli.")}
    others = {m.partition(".")[0] for m in modules if not m.startswith("sco_cli")}
    return Loaded({m for m in others if m[0] != "_"} - {"typer", "pkgutil", "bisect"}, own)


SHARED = {
    f"commands.{name}"
    for name in (
        *(
            "answering",
            "complete",
            "facts",
            "given",
            "hints",
            "lists",
            "lookups",
            "options",
            "pictures",
        ),
        "typed",
    )
}
"""What commands have in common."""
NAMES = {"unicodedata"}
"""Names that people type are compared without accents and width."""
SWAP = {"ctypes", "struct"}
"""Two files change places as only the C library can say."""
ROADS: dict[tuple[str, ...], set[str]] = {
    ("overview", "--json"): NAMES,
    ("members", "--json"): set(),
    ("members", "--json", "--sources"): set(),
    ("members", "--status", "partner", "--as-of", "2024"): set(),
    ("members", "--format", "jsonl"): set(),
    ("members", "--format", "tsv"): set(),
    ("members", "--format", "md"): set(),
    ("members", "--format", "csv"): {"csv"},
    ("state", "PK", "--json"): NAMES,
    ("timeline", "--json"): set(),
    ("pakistan", "--json"): set(),
    ("topics", "--json"): set(),
    ("summits", "--json"): set(),
    ("organs", "--json"): set(),
    ("treaties", "--json"): set(),
    ("exercises", "--json"): set(),
    ("changes", "2017-06-08", "--json"): set(),
    ("meetings", "--json"): set(),
    ("meetings", "--with", "PK", "--json"): NAMES,
    ("laws", "--json"): set(),
    ("operations", "--json"): set(),
    ("groups", "--json"): set(),
    ("figures", "--json"): set(),
    ("people", "--json"): set(),
    ("claims", "--json"): set(),
    ("terms", "--json"): set(),
    ("search", "反恐", "--json"): NAMES,
    ("show", "rats", "--json"): set(),
    ("sources", "--json"): set(),
    ("cite", "rats"): set(),
    ("cite", "rats", "--style", "csl-json"): {"json"},
    ("export", "facts.json"): {*SWAP, "csv", "hashlib", "tempfile", "random", "bisect"},
    ("export", "facts.sqlite"): {
        *NAMES,  # its full-text index folds as the search does
        *SWAP,
        "csv",
        "encodings",  # of traditional characters
        "hashlib",
        "tempfile",
        "random",
        "bisect",
        "sqlite3",
    },
    ("export", "facts"): {*SWAP, "hashlib", "tempfile", "random", "bisect", "csv"},
    ("schema",): {"json"},
    ("mcp", "--help"): NAMES,
    ("check",): {*NAMES, "encodings", "urllib", "ipaddress"},  # byte-order marks and addresses
    ("help", "members"): NAMES,
    ("members", "--help"): NAMES,
    ("--help",): NAMES,
    (): NAMES,
    ("--version",): set(),
}
"""For each road through the program what it needs of others."""


@pytest.mark.parametrize("arguments", ROADS, ids=" ".join)
def test_a_command_loads_what_it_uses(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Rich costs 150 ms, pydantic 170: neither is for JSON, rows or help; of ours, one command."""
    found = loaded(*arguments, cwd=tmp_path)
    assert found.others <= ROADS[arguments]
    commands = {m for m in found.own if m.startswith("commands.")}
    called = {f"commands.{word}" for word in arguments if word in COMMANDS}
    assert commands - SHARED - {"commands.usage"} == called
    asks_for_help = not arguments or "--help" in arguments or "help" in arguments
    assert ("commands.usage" in commands) == asks_for_help


def test_every_command_has_its_road() -> None:
    """A new command must say what it needs."""
    assert {arguments[0] for arguments in ROADS if arguments} >= COMMANDS.keys()


def test_help_needs_no_facts() -> None:
    """Neither their types nor what decodes them."""
    script = SCRIPT.replace("sys, msgspec, tomli, typer", "sys, typer").format(arguments=["--help"])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment()
    )
    assert not {"msgspec", "tomli", "sco_cli.model", "sco_cli.factfile"} & set(done.stderr.split())


def test_tables_need_rich() -> None:
    """The guard above can fail."""
    assert "rich" in loaded("members", "--format", "table").others
    assert "output.table" not in loaded("members").own


def test_completion_needs_no_rich_either() -> None:
    """A value is completed at every press of a key."""
    script = (
        "import atexit, sys; from sco_cli.cli import main;"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "main(['members', '--status', 'p'])"
    )
    asks = {"_SCO_COMPLETE": "complete_bash"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment(asks)
    )
    assert done.stdout.split() == ["partner"]
    assert not {"rich", "tomli", "sco_cli.output.json"} & set(done.stderr.split())
    assert "sco_cli.commands.members" in done.stderr.split()


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts twice over."""
    path = tmp_path_factory.mktemp("grown") / "facts.toml"
    subprocess.run([sys.executable, ROOT / "benchmarks" / "grow.py", "2", path], check=True)
    return path


MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""In a small process of its own: what starts a program counts as memory of the program."""


def memory(*arguments: str, cwd: Path) -> int:
    """The most bytes that a command had in memory."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, SCO, *arguments],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=cwd,
    )
    status, most = map(int, done.stdout.split())
    assert status in (ExitCode.OK, ExitCode.NOT_FOUND)  # the grown file is in no canonical order
    return most * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.parametrize(
    "command",
    [
        *("members --json", "sources --json", "sources --format jsonl", "sources --format csv"),
        *("sources --format tsv", "sources --format md", "sources --sources", "show agency-2017"),
        *("search nowhere-to-be-found", "export a.json --force", "export a.sqlite --force"),
        *("export a --force", "check", "sources --format table", "terms --format table"),
    ],
)
def test_memory_stays_near_the_size_of_the_facts(command: str, grown: Path) -> None:
    """At most ten times the file and 30 MiB, which Python and the program take themselves."""
    option = [] if command == "check" else ["--facts"]
    large = memory(*command.split(), *option, str(grown), cwd=grown.parent)
    assert large < 10 * grown.stat().st_size + (30 << 20)
