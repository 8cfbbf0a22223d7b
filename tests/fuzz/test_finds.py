"""What the fuzzers found once is never found again."""

from importlib import import_module
from pathlib import Path

import pytest

FINDS = sorted(p for p in (Path(__file__).parent / "finds").iterdir() if p.name != "README.md")
TARGETS = ("dates", "loader")


@pytest.mark.parametrize("find", FINDS, ids=lambda path: path.name)
def test_a_find_is_mended(find: Path) -> None:
    """The target named at the front of the file's name takes its content."""
    name = find.name.partition("-")[0]
    import_module(f"tests.fuzz.fuzz_{name}").target(find.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_the_targets_take_their_seeds(name: str) -> None:
    """So that a fuzzer starts from something."""
    fuzzed = import_module(f"tests.fuzz.fuzz_{name}")
    for seed in fuzzed.seeds():
        fuzzed.target(seed)
