"""What holds of all states."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sco_cli.query.names import StateNames
from sco_cli.query.pakistan import pakistan_topics
from sco_cli.query.states import members
from tests.conftest import loaded

REAL = loaded()


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1)))
def test_members_never_leave(day: date) -> None:
    """So far, nobody has: the number only grows."""
    assert len(members(REAL, day)) <= len(members(REAL, day + timedelta(400)))


def test_no_two_real_states_share_a_name() -> None:
    """Each code, name and alias finds its own state."""
    finder = StateNames(REAL)
    for state in REAL.states:
        names = (state.alpha_2, state.alpha_3, state.name.en, state.name.zh, *state.aliases)
        assert {finder.find(name).id for name in names} == {state.id}


def test_the_national_approaches_in_the_articles_order() -> None:
    """Military action, intelligence operations and what else is under them."""
    strands = pakistan_topics(REAL, "national-approaches")
    assert [t.id for t in strands][:3] == [
        "national-approaches",
        "military-action",
        "intelligence-operations",
    ]
