"""Pictures are true to their dates and values, and nothing in them lies over anything else."""

import re
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

import pytest

from sco_cli.dates import first_day
from sco_cli.factbase import FactBase
from sco_cli.languages import LANGUAGES
from sco_cli.output.canvas import HEIGHT, WIDTH, text_width
from tests.conftest import Answer, loaded, on_terminal, sco

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = {
    "members": ("members", "--chart"),
    "members-2010": ("members", "--status", "all", "--as-of", "2010-01-01"),
    "exercises": ("exercises", "--chart"),
    "exercises-rats": ("exercises", "--series", "rats", "--from", "2015"),
    "summits": ("meetings", "--of", "council-of-heads-of-state"),
    "rats-council": ("meetings", "--of", "rats-council"),
    "meetings": ("meetings", "--chart"),
    **{series.id: ("figures", series.id) for series in loaded().figures},
}


class Box(NamedTuple):
    """Where something is, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two lie over each other."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def number(element: Element, name: str) -> float:
    """An attribute."""
    return float(element.attrib[name])


def drawn(folder: Path, *arguments: str) -> Element:
    """The picture that a command draws."""
    file = folder / "picture.svg"
    answer = sco(*arguments, "--svg", str(file))
    assert (answer.status, answer.stdout) == (0, "")
    return fromstring(file.read_text(encoding="utf-8"))


def box_of(text: Element) -> Box:
    """Where a text is, as wide as its widest font makes it."""
    size, x, y = (number(text, name) for name in ("font-size", "x", "y"))
    width = text_width(text.text or "", size)
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
    return Box(left, y - size * 0.75, left + width, y + size * 0.2)


def rects(picture: Element) -> list[Element]:
    """The boxes but for the page."""
    return [rect for rect in picture.iter(f"{SVG}rect") if "x" in rect.attrib]


def rect_box(rect: Element) -> Box:
    """Where a box is."""
    x, y = number(rect, "x"), number(rect, "y")
    return Box(x, y, x + number(rect, "width"), y + number(rect, "height"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_texts_are_on_the_page_and_lie_over_nothing(name: str, lang: str, tmp_path: Path) -> None:
    """Neither over each other nor over a bar; the page is in landscape."""
    picture = drawn(tmp_path, *PICTURES[name], "--lang", lang)
    assert picture.attrib["viewBox"] == f"0 0 {WIDTH} {HEIGHT}"
    assert WIDTH > HEIGHT
    texts = [(text.text, box_of(text)) for text in picture.iter(f"{SVG}text")]
    for said, box in texts:
        assert min(box.left, box.top) >= 0, said
        assert (box.right <= WIDTH, box.bottom <= HEIGHT) == (True, True), said
        for bar in map(rect_box, rects(picture)):
            assert not box.meets(bar), said
    for (one, a), (other, b) in combinations(texts, 2):
        assert not a.meets(b), (one, other)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["members", "exercises", "summits"])
def test_a_picture_says_what_it_is(name: str, lang: str, tmp_path: Path) -> None:
    """Title, legend, day and credit, as text in fonts that have Chinese."""
    picture = drawn(tmp_path, *PICTURES[name], "--lang", lang)
    said = [text.text or "" for text in picture.iter(f"{SVG}text")]
    title = picture.find(f"{SVG}title")
    assert title is not None
    assert title.text == said[0]
    assert picture.attrib["lang"] == lang
    day = {"en": "1 September 2026", "zh": "2026年9月1日"}[lang]
    assert re.fullmatch(rf"sco \d\S*(, facts to |，数据截至){day}", said[-1])
    assert sum(day in text for text in said) == 2
    assert {"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"} <= set(
        re.findall(r"'(.*?)'", picture.attrib["font-family"])
    )
    meanings = {"members": 5, "exercises": 2, "summits": 2}[name]
    colors = {rect.attrib["fill"] for rect in rects(picture)}
    assert len(colors) == meanings


def test_bars_of_states_begin_and_end_with_their_statuses(real: FactBase, tmp_path: Path) -> None:
    """The same number of pixels for a day, wherever it lies."""
    picture = drawn(tmp_path, "members", "--chart")
    bars = [rect_box(rect) for rect in rects(picture)]
    bars = [bar for bar in bars if bar.right - bar.left != 28]  # of the legend
    known = real.by_id["kazakhstan"]
    spells = [spell for state in real.states for spell in state.spells]
    assert len(bars) == len(spells)
    by_place = {round(bar.left, 1) for bar in bars}
    first, second = (first_day(spell.from_) for spell in known.spells)  # type: ignore[union-attr]
    at = {day: min(b.left for b in bars) for day in (first,)}[first]
    a_day = (max(b.right for b in bars) - at) / ((date(2026, 9, 2) - first).days)
    for spell in spells:
        day = first_day(spell.from_)
        length = ((first_day(spell.to) if spell.to else date(2026, 9, 2)) - day).days
        if length > 30:  # what lasted a day is drawn wider than it was
            place = at + (day - first).days * a_day
            assert min(abs(place - x) for x in by_place) < 0.2, spell
    assert second > first


def test_dots_stand_at_their_days(real: FactBase, tmp_path: Path) -> None:
    """One for each meeting, its number above it."""
    picture = drawn(tmp_path, "meetings", "--of", "council-of-heads-of-state")
    held = [m for m in real.meetings if m.organ == "council-of-heads-of-state"]
    dots = sorted(number(dot, "cx") for dot in picture.iter(f"{SVG}circle"))
    assert len(dots) == len(held)
    days = sorted(first_day(meeting.date).toordinal() for meeting in held)
    a_day = (dots[-1] - dots[0]) / (days[-1] - days[0])
    for dot, day in zip(dots, days, strict=True):
        assert abs(dot - dots[0] - (day - days[0]) * a_day) < 0.2
    numbers = {text.text for text in picture.iter(f"{SVG}text")}
    assert {str(m.number) for m in held} <= numbers


@pytest.mark.parametrize("series", ["pips-terrorist-attacks", "economic-survey-losses-by-year"])
def test_columns_are_as_high_as_their_values(series: str, real: FactBase, tmp_path: Path) -> None:
    """From nothing up, in the order of their periods."""
    picture = drawn(tmp_path, "figures", series)
    rows = next(s for s in real.figures if s.id == series).rows
    values = [row.value for row in sorted(rows, key=lambda row: first_day(row.period))]
    heights = [number(rect, "height") for rect in rects(picture)]
    assert len(values) == len(heights)
    for value, height in zip(values, heights, strict=True):
        assert abs(height / max(heights) - value / max(values)) < 0.002


def test_the_columns_of_years_add_up(tmp_path: Path) -> None:
    """Each has its year's exercises above it; who wants those with Pakistan gets only them."""
    picture = drawn(tmp_path, "exercises", "--with", "PK")
    heights = [number(rect, "height") for rect in rects(picture) if number(rect, "width") != 28]
    above = [text for text in picture.iter(f"{SVG}text") if text.attrib["font-size"] == "20"]
    counts = [int(t.text or "") for t in above if re.fullmatch(r"\d{1,2}", t.text or "")]
    assert len(heights) % 2 == 0
    assert not any(heights[1::2])  # none of them without Pakistan
    assert counts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_svg_is_written(lang: str, tmp_path: Path) -> None:
    """Another ending is refused, and nothing is there."""
    file = tmp_path / "members.png"
    answer = sco("members", "--chart", "--svg", str(file), "--lang", lang)
    assert (answer.status, answer.stdout) == (2, "")
    assert ".svg" in answer.stderr
    assert not file.exists()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_where_it_wrote(lang: str, tmp_path: Path) -> None:
    """And draws over its own pictures, over nothing else."""
    file = tmp_path / "members.svg"
    for _ in range(2):
        answer = sco("members", "--chart", "--svg", str(file), "--lang", lang)
        assert (answer.status, answer.stdout) == (0, "")
        assert str(file) in answer.stderr
    file.write_text("<svg/>")
    refused: Answer = sco("members", "--chart", "--svg", str(file), "--lang", lang)
    assert (refused.status, file.read_text()) == (2, "<svg/>")
    assert sco("members", "--svg", str(tmp_path / "no" / "m.svg")).status == 74


def test_a_chart_of_figures_wants_one_series() -> None:
    """As several have nothing in common."""
    assert sco("figures", "--chart").status == 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(
    "asked", [("exercises",), ("figures", "pips-terrorist-attacks"), ("meetings", "--of", "rats")]
)
def test_charts_of_a_terminal_fit(asked: tuple[str, ...], width: int, lang: str) -> None:
    """They say the same numbers."""
    asked = ("meetings", "--of", "rats-council") if asked[0] == "meetings" else asked
    answer = on_terminal(*asked, "--chart", "--lang", lang, columns=width, NO_COLOR="1")
    assert answer.status == 0
    assert all(
        text_width(line, 1) <= text_width("x" * width, 1) for line in answer.stdout.splitlines()
    )
    assert "▬" in answer.stdout
