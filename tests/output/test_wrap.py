"""Lines break where a typesetter would break them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sco_cli.output.wrap import cells, wrap
from tests.conftest import loaded

MIXED = st.text(alphabet="abc 12-/，。、“”（）《》中国上合组织é")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("中国、印度。", 4, ["中", "国、", "印", "度。"]),
        ("他说（北京）好", 8, ["他说", "（北京）", "好"]),
        ("见元首理事会（例会）", 16, ["见元首理事会", "（例会）"]),
        ("首尔（元首理事会）", 16, ["首尔（元首理", "事会）"]),
        ("于2024年6月17日生效", 6, ["于", "2024年", "6月", "17日生", "效"]),
        ("见 sco help exit-status", 16, ["见 sco help", "exit-status"]),
        ("详见（帕比-反恐-2021）", 20, ["详见（帕比-反", "恐-2021）"]),
        ("选项：--lang、--as-of", 14, ["选项：--lang、", "--as-of"]),
        ("counter-terrorism", 9, ["counter-", "terrorism"]),
        ("2017-06-08/2017-06-09", 11, ["2017-06-08/", "2017-06-09"]),
        ("2018-10-22~/2018-11-04~", 12, ["2018-10-22~/", "2018-11-04~"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("见https://x.org/a-b（cd）", 15, ["见", "https://x.org/a-b", "（cd）"]),
        ("https://x.org/a-b（cd）", 20, ["https://x.org/a-b", "（cd）"]),
        ("on 9 June 2017", 8, ["on", "9 June", "2017"]),
        ("since 9 June 2017", 13, ["since", "9 June 2017"]),
        ("共2763人参加", 9, ["共2763人", "参加"]),
        ("see pakistan-status", 18, ["see", "pakistan-status"]),
        ("", 10, []),
        ("   ", 10, []),
    ],
)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    """Never before a closing mark, never after an opening one, at spaces and between Han."""
    assert wrap(text, width) == lines


@given(MIXED, st.integers(4, 40))
def test_nothing_is_lost(text: str, width: int) -> None:
    """Only the spaces at line ends go."""
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


@given(MIXED, st.integers(8, 40))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    """Counted in cells."""
    assert all(cells(line) <= width for line in wrap(text, width))


def test_marks_stay_with_their_words_in_every_real_text() -> None:
    """No line of the fact base begins with a closing mark or ends with an opening one."""
    facts = loaded()
    for event in facts.events:
        for text in (event.title.zh, event.text.zh if event.text else ""):
            for line in wrap(text, 30):
                assert line[0] not in "，。、；：？！）》”"
                assert line[-1] not in "（《“"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20))
def test_width_agrees_with_rich_for_what_we_print(text: str) -> None:
    """For Han, kana, full-width forms, Latin, Cyrillic and their accents."""
    plain = "".join(c for c in text if c < "\u0590" or "\u3000" <= c <= "\u9fff" or c > "\uff00")
    kept = "".join(c for c in plain if c <= "\uffef")
    assert cells(kept) == cell_len(kept)
