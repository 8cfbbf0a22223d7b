"""``sco timeline``."""

from tests.conftest import sco


def test_an_empty_range_is_an_answer() -> None:
    """With a word on stderr, in the user's language."""
    answer = sco("timeline", "--from", "1898", "--to", "1899", "--lang", "zh")
    assert (answer.stdout, answer.stderr, answer.status) == ("", "sco: 没有符合条件的大事\n", 0)
