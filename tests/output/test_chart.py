"""The chart says what the query says, at every width, with and without colour."""

import re
import unicodedata
from datetime import date

import pytest

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.languages import Lang
from sco_cli.output.chart import draw
from sco_cli.output.wrap import cells
from sco_cli.query.states import STATUSES, members
from sco_cli.views.base import View
from sco_cli.views.lanes import Chart, Columns
from sco_cli.views.members import show_members_chart
from tests.conftest import on_terminal, process_on_terminal

SIGNS = {
    "shanghai-five": "▫",
    "member": "▬",
    "observer": "-",
    "dialogue-partner": "▪",
    "partner": "=",
}
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def standing(facts: FactBase, day: date) -> View:
    """The chart of all states."""
    return show_members_chart(members(facts, day, STATUSES), facts.states, facts, day)


def text_of(
    chart: Chart | Columns | None, width: int, lang: Lang = "en", *, blocks: bool = True
) -> list[str]:
    """The lines of a chart without their colours."""
    assert chart
    return ["".join(text for text, _ in line) for line in draw(chart, width, lang, blocks=blocks)]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_each_cell_of_a_state_is_its_status_at_the_end_of_that_time(
    real: FactBase, width: int
) -> None:
    """Asked again of the query, cell by cell; where it knows none, a visit may stand."""
    day = first_day(real.as_of)
    lines = text_of(standing(real, day).chart, width)
    indent = 22 if width > 60 else 4
    plot = width - indent
    start, days = date(1996, 1, 1), (day - date(1996, 1, 1)).days + 1
    for cell in range(0, plot, 7):
        last = date.fromordinal(start.toordinal() + -(-(cell + 1) * days // plot) - 1)
        known = {s.name.en: s.status for s in members(real, last, STATUSES)}
        drawn = (state for state in real.states if state.spells)
        for state, line in zip(drawn, lines, strict=False):
            sign = line.ljust(width)[indent + cell]
            status = known.get(state.name.en)
            assert sign == SIGNS[status] if status else sign in " '"


def test_the_number_of_members_stands_under_its_day(real: FactBase) -> None:
    """Six in 2001, eight in 2017, nine in 2023, ten in 2024, and none before."""
    view = standing(real, first_day(real.as_of))
    assert isinstance(view.chart, Chart)
    assert view.chart.numbers == tuple(
        (when, str(len(members(real, when))))
        for when in (date(2001, 6, 15), date(2017, 6, 9), date(2023, 7, 4), date(2024, 7, 4))
    )
    line = next(line for line in text_of(view.chart, 120) if line.startswith("members"))
    assert line.split() == ["members", "6", "8", "9", "10"]


def test_numbers_that_would_touch_take_another_line(real: FactBase) -> None:
    """None is lost in forty columns."""
    lines = text_of(standing(real, first_day(real.as_of)).chart, 40)
    at = lines.index("members")
    assert sorted(" ".join(lines[at + 1 : at + 3]).split(), key=int) == ["6", "8", "9", "10"]


def test_on_a_past_day_the_chart_ends_there() -> None:
    """Nobody was a partner in 2016."""
    out = on_terminal("members", "--chart", "--as-of", "2016-01-01", NO_COLOR="1").stdout
    assert "as of 1 January 2016" in out
    assert "SCO partner" not in out
    assert re.search(r"^members +6$", out, re.MULTILINE)


def test_chosen_statuses_only() -> None:
    """With --status only the states that have it now."""
    out = on_terminal("members", "--chart", "--status", "member", NO_COLOR="1").stdout
    assert "Pakistan" in out
    assert "Mongolia" not in out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_line_fits_and_nothing_is_of_ambiguous_width(real: FactBase, lang: Lang) -> None:
    """At any width; in the lanes no sign that some terminals draw twice as wide."""
    view = standing(real, first_day(real.as_of))
    for width in (20, 30, 40, 60, 80, 120, 200):
        lines = text_of(view.chart, width, lang)
        assert max(cells(line.rstrip()) for line in lines) <= width
        signs = [c for c in "".join(lines) if not c.isalpha()]
        assert not [c for c in signs if unicodedata.east_asian_width(c) == "A"]


def test_without_colour_it_says_the_same() -> None:
    """Colours are taken away, nothing else."""
    colourful = on_terminal("members", "--chart", "--no-pager").stdout
    plain = on_terminal("members", "--chart", "--no-pager", NO_COLOR="1").stdout
    assert ANSI.search(colourful)
    assert ANSI.sub("", colourful) == plain


@pytest.mark.parametrize(
    ("term", "encoding"), [("linux", "utf-8"), ("xterm-256color", "ascii"), ("vt220", "utf-8")]
)
def test_ascii_where_there_are_no_blocks(term: str, encoding: str) -> None:
    """On the console of Linux and old terminals, and in an encoding without them."""
    out = process_on_terminal(
        "members", "--chart", NO_COLOR="1", TERM=term, PYTHONIOENCODING=encoding
    ).stdout
    assert not re.search("[▪▫▬]", out)
    assert re.search(r"[*#o]{2}", out.replace(" ", ""))
