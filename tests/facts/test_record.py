"""The record as a whole: no rule is broken, and the README says what its head says."""

import re

from sco_cli.factbase import FactBase
from tests.conftest import TESTS, sco

ROOT = TESTS.parent


def test_the_real_facts_are_clean() -> None:
    """Errors and warnings alike."""
    answer = sco("check", "--strict")
    assert (answer.stdout, answer.status) == ("no problems\n", 0)


def test_the_readme_names_the_limit_that_the_facts_name(real: FactBase) -> None:
    """From which month on the record is second-hand."""
    month = re.search(r"after (\w+ \d{4}) are known from indirect reports", real.note.en)
    assert month
    assert f"of what is later than {month[1]} rests on second-hand" in (
        ROOT / "README.md"
    ).read_text("utf-8").replace("\n  ", " ")
    month = re.search(r"。(\d+年\d+月)以后的内容依据转引资料", real.note.zh)
    assert month
    assert f"{month[1]}以后的内容大多来自转引资料" in (ROOT / "README.zh-CN.md").read_text("utf-8")
