"""Every Chinese screen in a terminal emulator: columns stand under each other, nothing runs over."""

import re
from functools import cache
from itertools import pairwise

import pyte
import pytest

from tests.conftest import on_terminal

SCREENS = {
    "overview": ("overview",),
    "members": ("members", "--status", "all"),
    "members-past": ("members", "--status", "all", "--as-of", "1999-01-01"),
    "members-chart": ("members", "--chart"),
    "state": ("state", "PK"),
    "states": ("state", "PK", "CN", "BY"),
    "timeline": ("timeline", "--from", "2026", "--sources"),
    "pakistan": ("pakistan",),
    "pakistan-topic": ("pakistan", "military-action", "--sources"),
    "topics": ("topics",),
    "topic": ("topics", "multilateral-initiatives"),
    "summits": ("summits",),
    "meetings": ("meetings", "--with", "PK,CN"),
    "changes": ("changes", "2016-06-01"),
    "laws": ("laws",),
    "operations": ("operations",),
    "groups": ("groups",),
    "figures": ("figures",),
    "organs": ("organs",),
    "treaties": ("treaties",),
    "exercises": ("exercises",),
    "people": ("people",),
    "claims": ("claims",),
    "headings": ("claims", "--headings"),
    "terms": ("terms",),
    "search": ("search", "反恐"),
    "show": ("show", "shanghai-convention-2001"),
    "records": ("show", "rats", "pakistan"),
    "sources": ("sources", "--kind", "relayed"),
}
WIDTHS = (40, 60, 80, 120, 200)
RULE = re.compile(r"^-+( +-+)*$")
CLOSING = "，。、；：？！）》〉」』】〕］”’"


@cache
def screen(arguments: tuple[str, ...], width: int) -> list[list[str]]:
    """What a terminal shows: lines of cells, the second cell of a wide character empty."""
    answer = on_terminal(*arguments, "--lang", "zh", columns=width)
    assert answer.status == 0
    written = answer.stdout.replace("\n", "\r\n")
    emulator = pyte.Screen(width, answer.stdout.count("\n") + 1)
    pyte.Stream(emulator).feed(written)
    assert emulator.cursor.y == answer.stdout.count("\n"), "a line ran over the border"
    return [[emulator.buffer[y][x].data for x in range(width)] for y in range(emulator.lines)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCREENS)
def test_columns_and_border(name: str, width: int) -> None:
    """Under a rule, cells begin where the rule says and end before the next column does.

    Only a text behind which its row says nothing goes on to the right border.
    """
    lines = screen(SCREENS[name], width)
    texts = ["".join(line) for line in lines]
    rules = [i for i, text in enumerate(texts) if RULE.match(text.rstrip()) and "--" in text]
    for at in rules:
        rule = "".join(lines[at]).rstrip()
        starts = [m.start() for m in re.finditer("-+", rule)]
        border = len(rule)
        for line in (*lines[at - 1 : at], *lines[at + 1 :]):
            if re.fullmatch(r" *[a-z0-9-]+", "".join(line).rstrip()):
                continue  # an id for which no column has room
            if not "".join(line).strip():
                break  # the table's end
            assert not "".join(line[border:]).strip(), "over the right border"
            for _, start in pairwise(starts):
                if "".join(line[start - 2 : start]).strip():
                    assert "  " not in "".join(line[start - 2 :]).strip(), "two columns touch"


@pytest.mark.parametrize("width", WIDTHS[:3])
@pytest.mark.parametrize("name", SCREENS)
def test_no_line_begins_with_a_closing_mark(name: str, width: int) -> None:
    """As Chinese typesetting has it."""
    for line in screen(SCREENS[name], width):
        first = "".join(line).strip()[:1]
        assert not first or first not in CLOSING


def test_lanes_begin_under_each_other() -> None:
    """Names of any length take the same cells, counted as a terminal counts them."""
    lines = screen(SCREENS["members-chart"], 80)
    axis = next(i for i, line in enumerate(lines) if "".join(line).strip().startswith("|"))
    names = [line for line in lines[3:axis] if "".join(line).strip()]
    ends = [max(x for x in range(24) if "\u4e00" <= line[x][:1] <= "\u9fff") + 2 for line in names]
    for line in names:
        assert "".join(line[max(ends) : max(ends) + 2]).strip() == ""
