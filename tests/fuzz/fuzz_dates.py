"""Dates: read or refused, placed in the calendar, printed in both languages."""

import contextlib
from random import Random

from sco_cli import dates
from sco_cli.commands.typed import parse_day
from sco_cli.errors import UsageError
from sco_cli.languages import say
from sco_cli.message import Day

DIGITS = "0123456789-/~. "


def target(data: bytes) -> None:
    """A ``ValueError`` (of an argument: a ``UsageError``), or a span whose words name its years."""
    text = data.decode("utf-8", "surrogateescape")
    with contextlib.suppress(UsageError):
        given = parse_day(text, "--from")
        assert given == dates.parse(text.strip())
        assert given.start == given.end
    try:
        span = dates.parse(text)
    except ValueError:
        return
    assert span.first <= span.last
    assert (dates.first_day(text), dates.last_day(text)) == (span.first, span.last)
    en, zh = say(Day(text), "en"), say(Day(text), "zh")
    for part in (span.start, span.end):
        if part is not None:
            assert str(part.year) in en
            assert str(part.year) in zh
            assert part.first <= part.last
    assert (en + zh).isprintable()


def seeds() -> list[bytes]:
    """Every form that is read, and some that are not."""
    good = ("2017", "2017~", "2010-05", "2017-06-09", "2018-06-09/2018-06-10", "2025-09-01/..", "0001/9999-12-31")  # fmt: skip
    bad = ("0000", "2017-02-30", "2017/2016", "../2017", "２０１７", "")
    return [text.encode() for text in (*good, *bad)]


def words() -> list[str]:
    """What dates are made of."""
    return ["2017", "0000", "9999", "-02-29", "-12-31", "-06", "~", "/", "..", "/.."]


def change(data: bytes, random: Random) -> bytes:
    """One character more, fewer or another."""
    text = data.decode("utf-8", "surrogateescape")
    at = random.randint(0, len(text))
    new = random.choice(("", random.choice(DIGITS), random.choice(words())))
    return (text[:at] + new + text[at + random.randint(0, 1) :]).encode("utf-8", "surrogateescape")
