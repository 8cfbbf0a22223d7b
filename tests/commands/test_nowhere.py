"""Words that are no command lead to one."""

import re

import pytest

from tests.conftest import sco


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("india", "sco state india"),
        ("中国", "sco state 中国"),
        ("rats", "sco show rats"),
        ("charter", "sco search charter"),
        ("2017", "sco timeline --from 2017 --to 2017"),
        ("timeline 2017", "sco timeline --from 2017 --to 2017"),
        ("people Zhang", "sco search Zhang"),
        ("treaties charter", "sco search charter"),
        ("three evils", "sco search three evils"),
    ],
)
def test_a_line_that_leads_on(line: str, right: str) -> None:
    """Status 2, one line, and what it names answers."""
    answer = sco(*line.split())
    assert (answer.status, answer.stdout, answer.stderr.count("\n")) == (2, "", 1)
    assert answer.stderr.replace("'", "").rstrip().endswith(f"write: {right}")
    assert sco(*right.split()[1:]).status == 0


def test_nothing_close_is_silent() -> None:
    """No hint is better than a wrong one."""
    assert sco("zzzqqq").stderr == "sco: unknown command: zzzqqq\n"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("export a b", "run sco export --help for its options"),
        ("schema members timeline", "run sco schema --help for its options"),
        ("check a b", "run sco check --help for its options"),
        ("help members timeline", "run sco help --help for its options"),
        ("changes 2016 2017 2018", "run sco changes --help for its options"),
        ("pakistan nothing known", "run sco pakistan --help for its options"),
        ("pakistan Military action", "write: sco pakistan 'Military action'"),
        ("topics cyber and internet", "write: sco topics 'cyber and internet'"),
    ],
)
def test_a_command_that_has_its_word_already(line: str, hint: str) -> None:
    """A search answers none of these: the word was meant for the command."""
    answer = sco(*line.split())
    assert (answer.status, answer.stdout) == (2, "")
    assert re.fullmatch(f"sco: unexpected argument: .*; {re.escape(hint)}\n", answer.stderr)
