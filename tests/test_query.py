"""What the queries answer, on the small fact base and as properties of the real one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.commands.typed import choices
from sco_cli.dates import first_day
from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.languages import say
from sco_cli.message import Message
from sco_cli.model import State
from sco_cli.query.events import timeline
from sco_cli.query.names import StateNames
from sco_cli.query.pakistan import pakistan_card, pakistan_topics
from sco_cli.query.states import STATUSES, members, spell_on
from sco_cli.query.topics import statements, topic
from sco_cli.vocabulary import Status
from tests.conftest import loaded

REAL = loaded()
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1))


def test_a_spell_holds_from_its_first_day_to_the_day_before_its_end(mini: FactBase) -> None:
    """From inclusive, to exclusive: no day has two statuses."""
    pakistan = mini.states[1]
    status = {
        day: (spell := spell_on(pakistan, first_day(day))) and spell.status
        for day in ("2005-07-04", "2005-07-05", "2017-06-08", "2017-06-09", "2030-01-01")
    }
    assert status == {
        "2005-07-04": None,
        "2005-07-05": "observer",
        "2017-06-08": "observer",
        "2017-06-09": "member",
        "2030-01-01": "member",
    }


def test_members_keep_the_order_of_the_file(mini: FactBase) -> None:
    """That is the organization's own, and carries what the status rests on."""
    found = members(mini, "2020-01-01", STATUSES)
    assert [(s.id, s.status, s.since, s.second_hand) for s in found] == [
        ("china", "member", "2001-06-15", False),
        ("pakistan", "member", "2017-06-09", False),
        ("turkiye", "dialogue-partner", "2013-04-26", True),
    ]
    assert found[2].status_sources == ("relayed-2026",)


@given(DAYS, st.sampled_from(REAL.states))
def test_a_state_has_one_status_on_each_day_of_a_spell(day: date, state: State) -> None:
    """Exactly one spell covers the day, or none outside all spells."""
    covering = [
        s
        for s in state.spells
        if first_day(s.from_) <= day and (s.to is None or day < first_day(s.to))
    ]
    assert len(covering) <= 1
    assert spell_on(state, day) == (covering[0] if covering else None)


@given(DAYS, st.sampled_from(STATUSES))
def test_counts_never_jump_without_a_spell(day: date, status: Status) -> None:
    """Who has a status changes only on a day on which a spell begins or ends."""
    before = {s.id for s in members(REAL, day - timedelta(1), [status])}
    after = {s.id for s in members(REAL, day, [status])}
    turning = {
        state.id
        for state in REAL.states
        for spell in state.spells
        if day in (first_day(spell.from_), spell.to and first_day(spell.to))
    }
    assert before ^ after <= turning


@pytest.mark.parametrize(
    "name", ["TR", "tur", "turkiye", "TÜRKİYE", "turkey", "土耳其", "Ｔｕｒｋｅｙ"]
)
def test_states_go_by_any_name(mini: FactBase, name: str) -> None:
    """Codes, names and variants, whatever case, accents and width."""
    assert StateNames(mini).find(name).id == "turkiye"


def test_a_misspelt_state_gets_near_names(mini: FactBase) -> None:
    """In both languages."""
    with pytest.raises(NotFoundError) as caught:
        StateNames(mini).find("Pakstan")
    assert caught.value.hint
    assert "pakistan" in say(caught.value.hint, "en").lower()
    with pytest.raises(NotFoundError) as caught:
        StateNames(mini).find("巴基斯担")
    assert caught.value.hint
    assert "巴基斯坦" in say(caught.value.hint, "zh")


def test_the_timeline_holds_events_exercises_and_texts_in_order(mini: FactBase) -> None:
    """Partial dates are placed by their first day; a document is signed, then in force."""
    assert [e.id for e in timeline(mini)] == [
        "founding-2001",
        "charter-2002",
        "charter-2002",
        "application-2010",
        "toll-2015",
        "drill-2021",
        "summit-2026",
    ]


def test_the_timeline_takes_what_touches_the_days_asked_for(mini: FactBase) -> None:
    """An event that goes on at the start or end of the range belongs to it."""
    found = timeline(mini, date(2021, 10, 4), date(2026, 8, 31))
    assert [e.id for e in found] == ["drill-2021", "summit-2026"]
    assert [e.id for e in timeline(mini, date(2010, 7, 1), date(2010, 7, 1))] == [
        "application-2010"
    ]


@given(DAYS, DAYS)
def test_timeline_ranges_join(start: date, end: date) -> None:
    """What a range leaves out lies wholly before or after it."""
    inside = {e.id for e in timeline(REAL, start, end)}
    before = {e.id for e in timeline(REAL, None, start - timedelta(1))}
    after = {e.id for e in timeline(REAL, end + timedelta(1), None)}
    if start <= end:
        assert inside | before | after == {e.id for e in timeline(REAL)}


def test_timeline_filters(mini: FactBase) -> None:
    """By kind and by state; an exercise that it hosts concerns a state."""
    assert [e.id for e in timeline(mini, kinds=["summit"])] == [
        "founding-2001",
        "summit-2026",
    ]
    assert [e.id for e in timeline(mini, states=["pakistan"])] == [
        "application-2010",
        "toll-2015",
        "drill-2021",
        "summit-2026",
    ]


def test_a_disputed_fact_keeps_its_versions(mini: FactBase) -> None:
    """In the rows of `sco pakistan` too."""
    said = list(statements(mini.topics))
    assert [s.id for s in said] == ["member-since-2017", "number-of-texts"]
    assert [v.second_hand for v in said[1].versions] == [False, True]


def test_the_card_knows_what_is_held_on_the_day(mini: FactBase) -> None:
    """An office before it began is not on the card."""
    later = pakistan_card(mini, date(2026, 1, 1))
    assert [(o.office, o.current, o.second_hand) for o in later.offices] == [("chair", True, True)]
    assert [s.status for s in later.earlier] == ["observer"]
    earlier = pakistan_card(mini, date(2010, 1, 1))
    assert (earlier.status, earlier.since, earlier.offices) == ("observer", "2005-07-05", ())


def test_topics_go_by_id_or_title(mini: FactBase) -> None:
    """In either language; a topic brings those under it."""
    for name in ("pakistan-membership", "MEMBERSHIP", "成员国地位"):
        assert topic(mini, name).id == "pakistan-membership"
    parent = next(t.parent for t in REAL.topics if t.parent)
    under = [t.id for t in REAL.topics if t.parent == parent and t.pakistan]
    assert [t.id for t in pakistan_topics(REAL, parent)] == [parent, *under]


def test_choices() -> None:
    """Separated by commas of either width; all of them."""
    assert choices(["member，observer", "partner"], STATUSES, Message("status")) == (
        "member",
        "observer",
        "partner",
    )
    assert choices(["ALL"], STATUSES, Message("status")) == STATUSES


@given(st.text())
def test_folding_is_stable(text: str) -> None:
    """Folding what is folded changes nothing, so it can serve as a key."""
    assert fold(fold(text)) == fold(text)
