"""Any fact file: refused in one line, or answered from; never an exception."""

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sco_cli.errors import ExitCode
from tests.conftest import MINI
from tests.fuzz.command_lines import calls
from tests.fuzz.inprocess import keeps_its_promises, run
from tests.fuzz.mutation import mutate

GOOD = MINI.read_text(encoding="utf-8")
CHANGED = st.integers(0, 2**64).map(lambda seed: mutate(GOOD, Random(seed)).encode())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The small fact file with some of its bytes replaced."""
    content = bytearray(GOOD.encode())
    for at, byte in draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1)
    ):
        content[at] = byte
    return bytes(content)


FILES = st.one_of(CHANGED, CHANGED, damaged(), st.binary())


def written(content: bytes) -> str:
    """A fact file in the working directory."""
    path = Path("facts.toml")
    path.write_bytes(content)
    return str(path)


@given(FILES, calls().filter(lambda call: "--facts" not in call))
def test_any_command_on_any_file(content: bytes, call: tuple[str, ...]) -> None:
    """What can't be read, or breaks a rule, is refused; what is answered keeps its form."""
    command, *rest = call
    keeps_its_promises(run((command, "--facts", written(content), *rest)))


@given(FILES, st.lists(st.sampled_from(["--strict", "--stats", "--lang=zh"]), unique=True))
def test_check_on_any_file(content: bytes, options: list[str]) -> None:
    """Every problem on a line of its own; what has one is no base for answers."""
    path = written(content)
    checked = run(["check", *options, path])
    keeps_its_promises(checked)
    assert checked.status in (ExitCode.OK, ExitCode.NOT_FOUND, ExitCode.FACTS)
    sound = run(["check", path]).status == ExitCode.OK
    answered = run(["members", "--facts", path]).status == ExitCode.OK
    assert answered or not sound
    if checked.status != ExitCode.FACTS:
        problems = [line for line in checked.stdout.splitlines() if line.startswith(path)]
        assert bool(problems) == (
            "没有问题" not in checked.stdout and "no problems" not in checked.stdout
        )


@given(FILES)
def test_fix_loses_nothing(content: bytes) -> None:
    """A file that was fixed is in canonical form and stays as it is; another is left alone."""
    path = written(content)
    fixed = run(["check", "--fix", path])
    keeps_its_promises(fixed)
    after = Path(path).read_bytes()
    if after != content:
        before = run(["show", "china", "--json", "--facts", path])
        Path(path).write_bytes(content)
        assert run(["show", "china", "--json", "--facts", path]) == before
        Path(path).write_bytes(after)
        again = run(["check", "--fix", path])
        assert again == fixed
        assert "E601" not in again.stdout
        assert Path(path).read_bytes() == after


def test_the_changes_leave_facts_to_check() -> None:
    """Most changed files are TOML, and some are still sound."""
    random = Random(1)
    statuses = [run(["check", written(mutate(GOOD, random).encode())]).status for _ in range(200)]
    for status in (ExitCode.OK, ExitCode.NOT_FOUND, ExitCode.FACTS):
        assert statuses.count(status) > 10
