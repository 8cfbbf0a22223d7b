"""``sco timeline``."""

from tests.conftest import ids, sco


def test_an_empty_range_is_an_answer() -> None:
    """With a word on stderr, in the user's language."""
    answer = sco("timeline", "--from", "1898", "--to", "1899", "--lang", "zh")
    assert (answer.stdout, answer.stderr, answer.status) == ("", "sco: 没有符合条件的大事\n", 0)


def test_what_goes_on_without_an_end_is_listed_when_it_began() -> None:
    """Not first in every later period, as though it had happened then."""
    assert "aman" in ids("timeline", "--from", "2007", "--to", "2007")
    assert "aman" not in ids("timeline", "--from", "2008", "--to", "2026-09-01")
    assert sco("timeline", "--from", "2026-10").stdout == ""
