"""What a person sees first: one screen, with nothing on it that says nothing."""

import io
import re
import sys
from pathlib import Path

import pytest

from sco_cli import output
from sco_cli.factbase import FactBase
from sco_cli.output.wrap import cells
from tests.conftest import MINI, on_terminal, sco

CARDS = (
    "overview",
    "pakistan",
    "state PK",
    "show rats",
    "show tianjin-summit-2025",
    "show charter-2002",
    "show pakistan-chair-2026",
)


def screen(command: str, lang: str = "en", columns: int = 80) -> str:
    """What a terminal shows, without colours."""
    answer = on_terminal(*command.split(), "--lang", lang, columns=columns, NO_COLOR="1")
    assert answer.status == 0, answer.stderr
    return answer.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", CARDS)
def test_a_card_leaves_room_for_the_prompt(command: str, lang: str) -> None:
    """On a screen of 40 lines, both above it and below."""
    assert screen(command, lang).count("\n") <= 38


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("asked", ["PK", "IR --as-of 2022-09-16", "PK --as-of 2015"])
def test_the_timeline_that_a_state_leads_to_is_as_long_as_it_says(asked: str, lang: str) -> None:
    """Of the day that was asked for, which the commands name."""
    shown = screen(f"state {asked}", lang)
    found = re.search(r"\D(\d+)\D+(timeline --state \w\w(?: --as-of [\d-]+)?)", shown)
    assert found, shown
    assert ("--as-of" in asked) == ("--as-of" in found[2])
    assert len(sco(*found[2].split()).stdout.splitlines()) == int(found[1])
    whole = re.search(r"sco (state \w\w --full(?: --as-of [\d-]+)?)", shown)
    assert whole
    assert ("--as-of" in asked) == ("--as-of" in whole[1])
    assert screen(whole[1], lang).splitlines()[:2] == shown.splitlines()[:2]


@pytest.mark.parametrize("columns", [80, 120])
def test_titles_of_hits_are_cut_between_words(real: FactBase, columns: int) -> None:
    """And only where two lines don't hold them."""
    shown = screen("search who chairs RATS", columns=columns)
    head, rule = next(
        (h, r)
        for h, r in zip(*[shown.splitlines()[i:] for i in (0, 1)], strict=False)
        if r.startswith("---")
    )
    start = head.index("Title")
    end = rule.find(" ", start)
    titles = {
        title.en
        for record in real.records()
        if (title := getattr(record, "title", None) or getattr(record, "name", None))
    }
    words = {word.strip(" ,;:") for title in titles for word in title.split(" ")}
    cut = [line[start:end].strip() for line in shown.splitlines() if "…" in line[start:end]]
    assert all(line.endswith("…") for line in cut)
    assert all(line[:-1].split(" ")[-1] in words for line in cut)


@pytest.mark.parametrize(("lang", "said"), [("en", "0 summits"), ("zh", "共0次峰会")])
def test_an_empty_list_has_no_head_of_columns(lang: str, said: str) -> None:
    """Only what was asked, and that there is none."""
    lines = screen("summits --from 2027", lang).splitlines()
    assert len(lines) == 2
    assert lines[1].endswith(said)
    assert screen("summits --from 2027 --fields id,title", lang) == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_long_note_is_wrapped_on_a_terminal(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between words; in a file it stays one line."""
    words = sco("people", "--as-of", "2026-09-01", "--lang", lang).stderr.splitlines()[0]
    assert cells(words) > 100

    class _Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = _Terminal()
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys, "stderr", shown)
    output.warn(words.removeprefix("sco: "))
    lines = shown.getvalue().splitlines()
    assert max(map(cells, lines)) <= 60
    assert (" " if lang == "en" else "").join(lines).replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize(("lang", "state"), [("en", "State"), ("zh", "国家")])
def test_people_of_one_state(lang: str, state: str) -> None:
    """The heading names it, so no column does; rows without an id have no empty line for it."""
    head, _, rows = screen("people --state PK --as-of 2026-09-01", lang).partition("\n---")
    assert not re.search(rf"^.*\b{state}(?: |$)", head.splitlines()[-1])
    assert rows
    assert "\n\n" not in rows.rstrip("\n")
    given = sco("people", "--state", "PK", "--fields", "state", "--format", "csv").stdout
    assert given.startswith("state\n")  # for programs it is there
    several = screen("people --state PK,IN --as-of 2026-09-01", lang)
    assert state in several.partition("\n---")[0].splitlines()[-1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_present_holder_is_on_the_first_screen(lang: str) -> None:
    """The latest stand first there; the whole is in order of time."""
    dates = [
        [int(year) for year in re.findall(r"(?m)^\* .*?(\d{4})", text)]
        for text in (
            screen(f"show chair-of-the-organization{full}", lang).partition(heading)[2]
            for heading in (["\nHolders\n"] if lang == "en" else ["\n历任\n"])
            for full in ("", " --full")
        )
    ]
    assert dates[0][0] == 2026
    assert dates[1][0] == 2001


@pytest.mark.parametrize(
    ("lang", "title", "heads"),
    [
        ("en", "What differs between two versions of the facts", ("Kind", "Change")),
        ("zh", "两个版本的事实之间的差异", ("类别", "修订方式")),
    ],
)
def test_what_differs_between_versions_says_how(
    tmp_path: Path, lang: str, title: str, heads: tuple[str, str]
) -> None:
    """Kind and change at 80 columns, both texts whole, and one day not twice."""
    text = MINI.read_text(encoding="utf-8")
    said = re.search(r'(?m)^text\.en = "(.{40,})"$', text)
    assert said
    long = "word " * 60 + "at the end of it."
    old = tmp_path / "old.toml"
    old.write_text(text.replace(said[1], long, 1), encoding="utf-8")
    shown = screen(f"changes --since {old} --facts {MINI}", lang)
    assert shown.splitlines()[0] == title
    assert all(head in shown for head in heads)
    assert "at the end of it." in re.sub(r"\s+", " ", shown)


@pytest.mark.parametrize(
    ("lang", "russian", "of_the_sco"),
    [
        ("en", "National Coordinator for SCO affairs (Russia)", "Secretary-General of the SCO  "),
        ("zh", "上海合作组织事务国家协调员（俄罗斯）", "上海合作组织秘书长  "),
    ],
)
def test_an_office_of_each_state_says_whose_it_is(lang: str, russian: str, of_the_sco: str) -> None:
    """So that nobody takes one member's coordinator for that of the organization."""
    shown = screen("overview", lang, columns=200)
    assert russian in shown
    assert of_the_sco in shown
