"""The documentation's pictures are what sco draws; `pytest --renew` draws them anew."""

from pathlib import Path

import pytest

from tests.conftest import sco

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
DRAWN = {
    "members": ("members", "--chart"),
    "timeline": ("timeline", "--chart"),
    "exercises": ("exercises", "--chart"),
    "pakistan-zh": ("pakistan", "pakistan-membership", "--lang", "zh"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_the_picture_is_what_sco_draws(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Byte for byte."""
    target = PICTURES / f"{name}.svg"
    if request.config.getoption("--renew"):
        tmp_path = PICTURES
    assert sco(*DRAWN[name], "--svg", str(tmp_path / target.name), COLUMNS="100").status == 0
    assert (tmp_path / target.name).read_bytes() == target.read_bytes()


def test_every_picture_is_drawn_by_sco() -> None:
    """None is left from before, or made by hand."""
    assert {path.name for path in PICTURES.iterdir()} == {f"{name}.svg" for name in DRAWN}
