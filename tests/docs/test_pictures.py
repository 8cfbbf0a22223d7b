"""The pictures in the documentation are those that the program draws."""

from pathlib import Path

import pytest

from tests.conftest import sco

ROOT = Path(__file__).parents[2]
PICTURES = {
    "members": ("members", "--chart"),
    "exercises": ("exercises", "--chart"),
    "summits": ("meetings", "--of", "council-of-heads-of-state"),
    "attacks": ("figures", "pips-terrorist-attacks"),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_up_to_date(
    name: str, lang: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """And each page shows it."""
    file = f"docs/pictures/{name}.svg" if lang == "en" else f"docs/pictures/{name}.zh-CN.svg"
    drawn = tmp_path / "picture.svg"
    assert sco(*PICTURES[name], "--svg", str(drawn), "--lang", lang).status == 0
    if request.config.getoption("--renew"):
        (ROOT / file).parent.mkdir(exist_ok=True)
        (ROOT / file).write_bytes(drawn.read_bytes())
    assert (ROOT / file).read_bytes() == drawn.read_bytes()
    page = "README.md" if lang == "en" else "README.zh-CN.md"
    assert f"]({file})" in (ROOT / page).read_text(encoding="utf-8")
