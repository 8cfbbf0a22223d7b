"""The package: versions that agree, and reasons that still hold."""

import re
import tomllib
from pathlib import Path

import typer

import sco_cli
from sco_cli import __all__ as api
from sco_cli import __version__
from sco_cli.model import Facts
from sco_cli.query.statistics import statistics

ROOT = Path(__file__).parent.parent


def test_the_version_is_one() -> None:
    """The literal, which costs no start-up, is the one of the metadata and the citation file."""
    import importlib.metadata

    assert importlib.metadata.version("sco-facts") == __version__
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_citation_file_names_the_day_of_the_facts(real: Facts) -> None:
    """It is the fact base that is cited."""
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert "\ntype: dataset\n" in text
    assert f"as of {real.as_of}," in text


def test_the_changelog_tells_facts_format_and_program_apart() -> None:
    """Each release has these headings and no others, in this order."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for release in text.split("\n## ")[1:]:
        headings = re.findall(r"^### (.*)$", release, re.MULTILINE)
        assert headings
        assert headings == [h for h in ("Facts", "Format", "Program") if h in headings]


def test_the_changelog_counts_right(real: Facts) -> None:
    """Each number of records that the last entry on the facts gives is the number that there is."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = text.partition("### Facts")[2].partition("###")[0]
    said = dict(re.findall(r"(\d+) (?:dated )?(\w+)", latest))
    words = {"people": "person", "treaties": "treaty"}
    counted = {words.get(word, word.removesuffix("s")): int(n) for n, word in said.items()}
    every = statistics(real).kinds
    assert {kind: counted.get(kind) for kind in every} == every


def test_hooks_are_some_of_the_checks_of_ci() -> None:
    """And run what is installed: pre-commit downloads nothing for them."""
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    entries = re.findall(r"^ +entry: (\S+)(.*)$", hooks, re.MULTILINE)
    assert len(entries) == hooks.count("- id: ") == hooks.count("language: system\n") >= 5
    assert re.findall(r"repo: (.*)", hooks) == ["local"]
    for program, arguments in entries:
        assert f'"$bin/{program}"{arguments}\n' in ci


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
