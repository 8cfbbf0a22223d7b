"""The command reference and the manual page; `pytest --renew` writes them anew."""

import os
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from sco_cli.commands import COMMANDS
from sco_cli.commands.usage import ENVIRONMENT
from sco_cli.output.wrap import cells
from tests.docs import ROOT, reference

PAGES: dict[str, Callable[[], str]] = {
    "commands.md": lambda: reference.markdown("en"),
    "commands.zh-CN.md": lambda: reference.markdown("zh"),
    "sco.1": lambda: reference.roff("en"),
    "sco.zh-CN.1": lambda: reference.roff("zh"),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_help_says(name: str, request: pytest.FixtureRequest) -> None:
    """No option is missing from it, and none is left that is gone."""
    page = ROOT / "docs" / name
    if request.config.getoption("--renew"):
        page.write_text(PAGES[name](), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == PAGES[name]()


def test_every_variable_that_is_read_is_documented() -> None:
    """Whatever the source asks the environment for."""
    asked = {
        name
        for path in (ROOT / "sco_cli").rglob("*.py")
        for name in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', path.read_text(encoding="utf-8"))
    }
    documented = ", ".join(ENVIRONMENT).split(", ")
    assert {"SCO_LANG", "NO_COLOR"} <= asked
    # completion.py reads what its own shell scripts set.
    assert {name for name in asked if not name.startswith("_")} - {"COMP_CWORD"} <= set(documented)


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pip would put the wheel's data: the environment's own folder."""
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    (data,) = folder.glob("*.data/data")
    (data / "bin").mkdir()
    return data


@pytest.mark.parametrize(("locale", "shown"), [("C", "NAME\n"), ("zh_CN.UTF-8", "名称\n")])
def test_man_sco_opens_the_page_that_the_wheel_installs(
    locale: str, shown: str, prefix: Path
) -> None:
    """``man`` looks beside the folders of PATH; no roff warning, every command and example."""
    done = subprocess.run(
        ["man", "--warnings", f"--locale={locale}", "--pager=cat", "sco"],
        capture_output=True,
        text=True,
        env={
            "PATH": f"{prefix / 'bin'}:{os.environ['PATH']}",
            "LC_ALL": "C.UTF-8",
            "MANWIDTH": "80",
        },
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("SCO(1)")
    assert shown in done.stdout
    for command in COMMANDS:
        assert re.search(rf"^   sco {command}\b", done.stdout, re.MULTILINE)
    assert "sco members --as-of 2024-06-22" in done.stdout
    assert "sco state 白俄罗斯" in done.stdout
    assert max(map(cells, done.stdout.splitlines())) <= 80
