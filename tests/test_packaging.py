"""The package: what is built and installed, versions that agree, reasons that still hold."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest
import typer
from packaging.requirements import Requirement

import sco_cli
from sco_cli import __all__ as api
from sco_cli import __version__
from sco_cli.factbase import FactBase
from sco_cli.query.statistics import statistics
from tests.conftest import environment

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / ".ci" / "requirements.txt").read_text(encoding="utf-8")
LOCK_OF_CLIENTS = (ROOT / ".ci" / "requirements-clients.txt").read_text(encoding="utf-8")


def test_the_version_is_one() -> None:
    """The literal, which costs no start-up, is the one of the metadata and the citation file."""
    import importlib.metadata

    assert importlib.metadata.version("sco-facts") == __version__
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_citation_file_names_the_day_of_the_facts(real: FactBase) -> None:
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


def test_the_changelog_counts_right(real: FactBase) -> None:
    """Each number of records that the last entry on the facts gives is the number that there is."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = text.partition("### Facts")[2].partition("###")[0]
    said = re.findall(r"(\d+) (?:dated )?(\w+)", latest)
    words = {"people": "person", "treaties": "treaty"}
    counted = {words.get(word, word.removesuffix("s")): int(n) for n, word in said}
    every = statistics(real).kinds | {
        "delegation": sum(len(meeting.delegations) for meeting in real.meetings),
        "position": sum(len(treaty.parties) for treaty in real.treaties),
        "article": sum(len(treaty.articles) for treaty in real.treaties),
    }
    assert {kind: counted.get(kind) for kind in every} == every


def test_hooks_are_some_of_the_checks_of_ci() -> None:
    """In the exact versions of CI."""
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    entries = re.findall(r"^ +entry: (.*)$", hooks, re.MULTILINE)
    assert len(entries) == hooks.count("- id: ") == hooks.count("language: python\n") >= 5
    assert re.findall(r"repo: (.*)", hooks) == ["local"]
    for entry in entries:
        program, _, arguments = entry.replace("python -m sco_cli", "sco").partition(" ")
        assert f'"$bin/{program}" {arguments}'.rstrip() + "\n" in ci
    pins = re.findall(r"^ +- (\S+==\S+)$", hooks, re.MULTILINE)
    assert pins
    assert all(f"\n{pin} \\\n" in f"\n{LOCK}" for pin in pins)


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


# What is built


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """Name -> bytes of wheel and source archive, from the checkout and from that archive.

    The second time in another folder, as another user, on another day and with another hash seed.
    """
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there")
    build(ROOT, here, umask=0o022, PYTHONHASHSEED="1", TZ="Asia/Karachi")
    (archive,) = here.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(there, filter="data")
    (source,) = there.iterdir()
    for path in source.rglob("*"):
        path.chmod(0o770 if path.is_dir() else path.stat().st_mode & 0o100 | 0o660)
        os.utime(path, (0, 1_700_000_000))
    build(source, there / "dist", umask=0o077, PYTHONHASHSEED="2", TZ="America/New_York")
    return [{p.name: p.read_bytes() for p in d.iterdir()} for d in (here, there / "dist")]


def build(source: Path, target: Path, umask: int, **extra: str) -> None:
    """Build wheel and source archive, both straight from the same folder."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--directory", str(target)],
        cwd=source,
        env=environment({"PYTHONDONTWRITEBYTECODE": "1", **extra}),
        umask=umask,
        check=True,
        capture_output=True,
    )


def test_the_same_source_gives_the_same_bytes(built: list[dict[str, bytes]]) -> None:
    """Whoever builds it can compare; and what comes from the archive is what the checkout gives."""
    here, there = built
    assert sorted(Path(name).suffix for name in here) == [".gz", ".whl"]
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_what_the_wheel_carries(built: list[dict[str, bytes]]) -> None:
    """The package's modules, the facts twice, the manual page and the metadata."""
    (wheel,) = (content for name, content in built[0].items() if name.endswith(".whl"))
    about = f"sco_facts-{__version__}.dist-info"
    assert set(ZipFile(BytesIO(wheel)).namelist()) == {
        *(path.relative_to(ROOT).as_posix() for path in (ROOT / "sco_cli").rglob("*.py")),
        "sco_cli/py.typed",
        *("sco_cli/checks/calques.toml", "sco_cli/checks/hosts.txt", "sco_cli/languages/zh.toml"),
        "sco_cli/languages/synonyms.toml",
        *(f"sco_cli/data/editorial-policy{lang}.md" for lang in ("", ".zh-CN")),
        "sco_cli/data/facts.msgpack",
        "sco_cli/data/search.msgpack",
        "sco_cli/data/sco_facts.schema.json",
        "sco_cli/data/sco_facts.toml",
        f"sco_facts-{__version__}.data/data/share/man/man1/sco.1",
        f"sco_facts-{__version__}.data/data/share/man/zh_CN/man1/sco.1",
        *(f"{about}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")),
        f"{about}/licenses/LICENSE",
    }


def test_what_the_source_archive_carries(built: list[dict[str, bytes]]) -> None:
    """What is needed to build and test it, and nothing that was only lying about."""
    (archive,) = (content for name, content in built[0].items() if name.endswith(".tar.gz"))
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        paths = [PurePosixPath(member.name).parts[1:] for member in tar]
    files = {parts[0] for parts in paths if len(parts) == 1}
    assert files == {
        *("CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "LICENSE", "PKG-INFO", "README.md"),
        *("README.zh-CN.md", "SECURITY.md", "hatch_build.py", "pyproject.toml", ".gitignore"),
        ".pre-commit-config.yaml",
    }
    assert {parts[0] for parts in paths} - files == {
        ".ci",
        "benchmarks",
        "data",
        "docs",
        "sco_cli",
        "tests",
    }
    kinds = {PurePosixPath(*parts).suffix for parts in paths}
    assert not kinds & {".pyc", ".sqlite", ".whl", ".gz", ".log"}


# What CI installs


@pytest.mark.parametrize(
    ("lock", "extras"), [(LOCK, ("dev",)), (LOCK_OF_CLIENTS, ("dev", "clients", "mcp"))]
)
def test_ci_installs_what_pyproject_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    """One exact version, by its hashes, of every package that is named there, within its range."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = {}
    for block in re.split(r"\n(?=\w)", lock)[1:]:
        requirement = Requirement(block.partition("\\")[0])
        pinned[requirement.name] = str(requirement.specifier).removeprefix("==")
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), block
        assert re.search(r" --hash=sha256:[0-9a-f]{64}$", block, re.MULTILINE), block
    optional = project["project"]["optional-dependencies"]
    for wanted in (
        *project["project"]["dependencies"],
        *(package for extra in extras for package in optional[extra]),
        *project["build-system"]["requires"],
    ):
        requirement = Requirement(wanted)
        if requirement.name != "sco-facts":
            assert requirement.specifier.contains(pinned[requirement.name]), wanted


def test_ci_is_told_no_address() -> None:
    """Where packages come from is the machine's business: the hashes say which they are."""
    for lock in (LOCK, LOCK_OF_CLIENTS):
        assert not re.search(r"://| @ |^\s*-(?!-hash=sha256:)", lock, re.MULTILINE)


def test_the_pythons_that_are_named_are_those_that_ci_tries() -> None:
    """In the classifiers, and in .ci/clients."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [c.rpartition(" ")[2] for c in project["classifiers"] if ":: Python :: 3." in c]
    assert project["requires-python"] == f">={named[0]}"
    tried = re.search(
        r"^pythons=\((.*)\)$", (ROOT / ".ci/clients").read_text("utf-8"), re.MULTILINE
    )
    assert tried
    assert tried[1].split() == named
