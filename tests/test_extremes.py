"""Every command on the least that a fact file may hold and on the first and last days: no bug."""

import json
from itertools import combinations_with_replacement, product
from pathlib import Path

import pytest

from sco_cli.citing import STYLES
from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from tests.conftest import MINI, on_terminal, sco

FIRST, LAST = "0001-01-01", "9999-12-31"
DAYS = (FIRST, "0001", "2026-09-01", "9999", LAST)
HEAD = 'format = 1\nas_of = "{0}"\nchecked = "{0}"\nnote.en = "Small."\nnote.zh = "小。"\n'
WHOLE = MINI.read_text(encoding="utf-8")
EARLY = 'status = "shanghai-five"\nfrom = "{}"'
LATE = 'status = "member"\nfrom = "{}"\nsources = ["agency-2017"]'
FILES = {
    **{f"nothing until {day}": HEAD.format(day) for day in (FIRST, "2026-09-01", LAST)},
    "all of time": WHOLE.replace(EARLY.format("1996-04-26"), EARLY.format(FIRST))
    .replace('as_of = "2026-09-01"', f'as_of = "{LAST}"')
    .replace('checked = "2026-11-24"', f'checked = "{LAST}"')
    .replace('date = "2026-08-31/2026-09-01"', f'date = "{LAST}"'),
    "the small facts": WHOLE,
}
"""Whatever else a file holds, it passes `sco check`."""
WITHOUT = ("changes", "check", "cite", "export", "help", "mcp", "schema", "search", "show", "state")
"""Commands without a format, or that want an argument."""
QUESTIONS = [
    *((name,) for name in COMMANDS if name not in WITHOUT),
    ("members", "--status", "all"),
    ("members", "--chart"),
    ("members", "--chart", "--status", "all"),
    ("timeline", "--state", "PK"),
    ("claims", "--headings"),
    ("terms", "x"),
    ("exercises", "--with", "PK"),
    ("people", "--state", "PK"),
    ("treaties", "--binding", "PK"),
    ("treaties", "--parties"),
    ("meetings", "--with", "PK"),
    ("laws",),
    ("operations",),
    ("groups",),
    ("figures",),
    ("pakistan", "x"),
    ("topics", "x"),
    ("search", "China", "--limit", "1"),
    ("show", "china", "pakistan"),
    ("state", "China"),
    ("state", "PK", "CN"),
    ("sources", "x"),
    *(
        (name, "--as-of", day)
        for name, day in product(("overview", "pakistan", "people", "summits", "treaties"), DAYS)
    ),
    *(("members", "--status", "all", "--as-of", day) for day in DAYS),
    *(("members", "--chart", "--as-of", day) for day in DAYS),
    *(("changes", *days) for days in combinations_with_replacement(DAYS, 2)),
    *(("state", "CN", "--as-of", day) for day in DAYS),
    *(("people", "--office", "secretary-general", "--as-of", day) for day in DAYS),
    *(
        (name, "--from", first, "--to", last)
        for name in ("timeline", "exercises", "summits", "treaties")
        for first, last in combinations_with_replacement(DAYS, 2)
    ),
]


@pytest.fixture
def facts(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fact file that breaks no rule but that of its form."""
    path = tmp_path / "facts.toml"
    path.write_text(FILES[request.param], encoding="utf-8")
    found = json.loads(sco("check", "--json", str(path)).stdout)
    assert {problem["code"] for problem in found["problems"]} <= {"E601"}
    return str(path)


@pytest.mark.parametrize(
    "shown", [("--json",), ("--format", "table", "--lang", "zh")], ids=" ".join
)
@pytest.mark.parametrize("facts", FILES, indirect=True)
def test_no_command_meets_a_bug(facts: str, shown: tuple[str, ...]) -> None:
    """An answer, or one line that says what there isn't."""
    for words in QUESTIONS:
        answer = sco(*words, *shown, SCO_FACTS=facts)
        assert answer.status in (0, ExitCode.NOT_FOUND), (words, answer)
        assert (answer.status == 0) or answer.stderr.startswith("sco: "), (words, answer)


@pytest.mark.parametrize("facts", FILES, indirect=True)
def test_nor_do_those_without_a_format(facts: str, tmp_path: Path) -> None:
    """Citations, exports, what a file holds, and a chart on any terminal."""
    for style in STYLES:
        assert sco("cite", "china", "--style", style, SCO_FACTS=facts).status in (0, 1)
    for name in ("facts.json", "facts.sqlite", "facts"):
        assert sco("export", str(tmp_path / name), SCO_FACTS=facts) == ("", "", 0)
    assert sco("check", "--stats", facts).status in (0, 1)
    for columns, day in product((1, 20, 80, 1000), DAYS):
        chart = on_terminal("members", "--chart", "--as-of", day, columns=columns, SCO_FACTS=facts)
        assert chart.status == 0, (day, chart)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("columns", [20, 80, 1000])
def test_the_chart_of_the_record_on_any_day(columns: int, day: str) -> None:
    """The first and the last day that there can be too."""
    assert on_terminal("members", "--chart", "--as-of", day, columns=columns).status == 0


def test_facts_without_pakistan(tmp_path: Path) -> None:
    """Are facts; only what is asked of Pakistan itself has no answer."""
    path = tmp_path / "facts.toml"
    path.write_text(HEAD.format("2026-09-01"), encoding="utf-8")
    said = {
        "en": "sco: these facts cover no state named pakistan; run sco members --status all to list the states with a status in the SCO\n",
        "zh": "sco: 本库未收录“pakistan”；请运行“sco members --status all”查看具有某种地位的国家\n",
    }
    for lang, line in said.items():
        answer = sco("pakistan", "--lang", lang, SCO_FACTS=str(path))
        assert answer == ("", line, ExitCode.NOT_FOUND)
    assert sco("timeline", "--json", SCO_FACTS=str(path)).status == 0
