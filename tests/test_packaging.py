"""The package: versions that agree, and reasons that still hold."""

import re
import tomllib
from pathlib import Path

import typer

import sco_cli
from sco_cli import __all__ as api
from sco_cli import __version__

ROOT = Path(__file__).parent.parent


def test_the_version_is_one() -> None:
    """The literal, which costs no start-up, is the one of the metadata and the citation file."""
    import importlib.metadata

    assert importlib.metadata.version("sco-facts") == __version__
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_changelog_tells_facts_from_code() -> None:
    """Under a heading of their own."""
    assert "### Facts" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_cap_on_typer_is_in_force() -> None:
    """0.29 imports pydantic; tests/test_performance.py would notice, and this says why."""
    major, minor = map(int, typer.__version__.split(".")[:2])
    assert (0, 26) <= (major, minor) < (0, 29)


def test_every_dependency_has_its_reason() -> None:
    """On its line in pyproject.toml."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for dependency in tomllib.loads(text)["project"]["dependencies"]:
        assert re.search(rf'"{re.escape(dependency)}",\s+# \w', text)


def test_the_python_api_is_what_it_says() -> None:
    """Every name in __all__ can be had."""
    for name in api:
        assert getattr(sco_cli, name)
