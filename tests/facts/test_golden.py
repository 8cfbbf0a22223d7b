"""Four answers from the facts, compared with outputs that were read by a person."""

from collections.abc import Callable

import pytest

from tests.conftest import sco

REAL = {
    "members": ("members",),
    "partners": ("members", "--status", "partner", "--as-of", "2025-09-01"),
    "summits": ("timeline", "--kind", "summit"),
    "membership": ("pakistan", "pakistan-membership"),
}


@pytest.mark.parametrize(
    ("format", "lang"),
    [("table", "en"), ("table", "zh"), ("plain", "en"), ("plain", "zh"), ("csv", "en")],
)
@pytest.mark.parametrize("name", REAL)
def test_real_facts(name: str, format: str, lang: str, golden: Callable[[str, str], None]) -> None:
    """The real facts: a changed fact shows in the diff."""
    answer = sco(*REAL[name], "--format", format, "--lang", lang, COLUMNS="100")
    assert (answer.stderr, answer.status) == ("", 0)
    golden(f"{name}.{lang}.{format}", answer.stdout)
