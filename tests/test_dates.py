"""EDTF dates: what is read, how it compares, how it is printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import dates
from sco_cli.commands.typed import parse_day
from sco_cli.errors import UsageError
from sco_cli.languages import say
from sco_cli.message import Day

DAYS = st.dates(min_value=date(1, 1, 1))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017-06-09", "2017-06-09", "2017-06-09"),
        ("2010-02", "2010-02-01", "2010-02-28"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2010", "2010-01-01", "2010-12-31"),
        ("2025~", "2025-01-01", "2025-12-31"),
        ("2018-06-09/2018-06-10", "2018-06-09", "2018-06-10"),
        ("2025/2027", "2025-01-01", "2027-12-31"),
        ("2016-09/2017-01", "2016-09-01", "2017-01-31"),
        ("2025-09-01/..", "2025-09-01", "9999-12-31"),
    ],
)
def test_a_date_spans_its_first_to_its_last_day(edtf: str, first: str, last: str) -> None:
    """What is known to the month or year is placed by its first day."""
    assert dates.first_day(edtf).isoformat() == first
    assert dates.last_day(edtf).isoformat() == last


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "x",
            "2017-6-9",
            "2017-02-30",
            "2017-00",
            "2017-06-00",
            "2017-13",
            "17-06-09",
            "2017-06-09T00:00",
            "2018/2017",
        ),
        *("2017-06-10/2017-06-09", "../2017", "2017-06-09 ", "２０１７", "0000-01-01", "2017/"),
        "2017/../x",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """With a ValueError, whatever it is."""
    with pytest.raises(ValueError, match=r"."):
        dates.parse(text)


@given(st.text())
def test_parse_reads_or_refuses(text: str) -> None:
    """No text makes it fail in another way."""
    try:
        span = dates.parse(text)
    except ValueError:
        return
    assert span.first <= span.last


@given(DAYS)
def test_a_day_reads_back(day: date) -> None:
    """ISO 8601 days are EDTF."""
    span = dates.parse(day.isoformat())
    assert span.first == span.last == day


@given(DAYS, DAYS)
def test_days_compare_as_dates(one: date, other: date) -> None:
    """Order is the calendar's."""
    firsts = dates.first_day(one.isoformat()), dates.first_day(other.isoformat())
    assert (firsts[0] < firsts[1]) == (one < other)


@pytest.mark.parametrize(
    ("edtf", "en", "zh"),
    [
        ("2017-06-09", "9 June 2017", "2017年6月9日"),
        ("2010-05", "May 2010", "2010年5月"),
        ("2010", "2010", "2010年"),
        ("2025~", "about 2025", "约2025年"),
        ("2019-09-17~", "about 17 September 2019", "约2019年9月17日"),
        ("2018-06-09/2018-06-10", "9–10 June 2018", "2018年6月9日至10日"),
        ("2021-09-21/2021-10-04", "21 September to 4 October 2021", "2021年9月21日至10月4日"),
        (
            "2019-12-31/2020-01-02",
            "31 December 2019 to 2 January 2020",
            "2019年12月31日至2020年1月2日",
        ),
        ("2025/2027", "2025 to 2027", "2025年至2027年"),
        ("2016-09/2017-01", "September 2016 to January 2017", "2016年9月至2017年1月"),
        ("2025-09-01/..", "from 1 September 2025", "2025年9月1日起"),
    ],
)
def test_dates_in_words(edtf: str, en: str, zh: str) -> None:
    """As running text has them in each language, as precise as they are known and no more."""
    assert (say(Day(edtf), "en"), say(Day(edtf), "zh")) == (en, zh)


@given(DAYS, st.sampled_from(["{}", "{}~"]))
def test_words_keep_every_digit(day: date, form: str) -> None:
    """Both languages name the year, month and day that the date has."""
    edtf = form.format(day.isoformat())
    for shown in (say(Day(edtf), "en"), say(Day(edtf), "zh")):
        assert str(day.year) in shown
        assert str(day.day) in shown


@pytest.mark.parametrize("text", ["2017~", "2017/2018", "2017-02-29", "tomorrow", ""])
def test_an_argument_is_a_plain_date(text: str) -> None:
    """The message names the option and the form that is asked for."""
    with pytest.raises(UsageError, match="--from") as caught:
        parse_day(text, "--from")
    assert caught.value.hint
    assert "YYYY-MM-DD" in say(caught.value.hint, "en")
