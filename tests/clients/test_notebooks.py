"""The recipes of docs/notebooks.md, pasted into a shell as they are."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TESTS, environment

PAGE = TESTS.parent / "docs" / "notebooks.md"
RECIPE = re.compile(r"```sh\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


def test_the_recipes_print_what_the_page_says(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """In their order, all in one folder; none may fail. `pytest --renew` writes what they print."""
    text = PAGE.read_text(encoding="utf-8")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    def again(recipe: re.Match[str]) -> str:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", recipe[1]],
            cwd=tmp_path, capture_output=True, text=True, timeout=300,
            env=environment({"PATH": path, "HOME": str(tmp_path), "PYTHONWARNINGS": "default"}),
        )  # fmt: skip
        assert done.returncode == 0, (recipe[1], done.stderr)
        if recipe[2] is None:
            assert done.stdout == ""
            return recipe[0]
        return f"```sh\n{recipe[1]}```\n\n```text\n{done.stdout}```"

    now = RECIPE.sub(again, text)
    if request.config.getoption("--renew"):
        PAGE.write_text(now, encoding="utf-8")
    assert len(RECIPE.findall(text)) >= 6
    assert text == now
