"""One look for every answer on a terminal: head, marks, what there is no room for, links."""

import re
import unicodedata
from pathlib import Path

import pytest

from sco_cli import labels
from sco_cli.languages import LANGUAGES, say
from tests.conftest import MINI, loaded, on_terminal, process_on_terminal, sco

LINK = re.compile(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\([^\x1b]*)")


@pytest.mark.parametrize(
    ("arguments", "head"),
    [
        (
            ("members",),
            [
                "Status in the SCO",
                "as of 1 September 2026, 2 states",
                "in the SCO's own order, by the Russian alphabet",
                "",
            ],
        ),
        (
            ("members", "--as-of", "2016"),
            ["Status in the SCO", "as of 31 December 2016, 1 state"],
        ),
        (("pakistan",), ["Pakistan in the SCO", "as of 1 September 2026", ""]),
        (("show", "council-of-heads-of-state"), ["Council", "as of 1 September 2026", ""]),
        (("terms", "structure"), ["Glossary: structure", "as of 1 September 2026, 1 term", ""]),
    ],
)
def test_title_and_day_come_first(arguments: tuple[str, ...], head: list[str]) -> None:
    """In every table and card."""
    assert (
        on_terminal(*arguments, "--facts", str(MINI), NO_COLOR="1").stdout.splitlines()[: len(head)]
        == head
    )


def test_marks_stand_behind_the_text() -> None:
    """In tables as in cards, in the colour of the mark."""
    table = on_terminal("timeline", "--facts", str(MINI)).stdout
    plain = re.sub(r"\x1b\[[0-9;]*m", "", table)
    assert re.search(r"\w \[(disputed|second-hand|claim[^\]]*)\]", plain)
    assert re.search(r"\x1b\[38;5;\d+m \[", table)


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "not shown at this width: "), ("zh", "宽度不够，未显示：")]
)
def test_a_column_is_not_left_out_without_a_sign(lang: str, said: str) -> None:
    """Nor without the fields that bring it; wide enough, it is there."""
    shown = on_terminal("terms", "--lang", lang, NO_COLOR="1").stdout
    assert said in shown
    assert "--fields id,name.ru,avoid.form" in shown
    assert said not in on_terminal("terms", "--lang", lang, columns=200).stdout


def test_words_that_stand_in_columns_have_one_width() -> None:
    """No sign in them that some terminals draw twice as wide; letters keep theirs."""
    signs = {c for word in labels._LABELS.values() for lang in LANGUAGES for c in say(word, lang)}
    assert not {c for c in signs if not c.isalpha() and unicodedata.east_asian_width(c) == "A"}


def test_blocks_say_everything() -> None:
    """Where columns can't stand side by side, no column is left out."""
    out = on_terminal("claims", columns=40, NO_COLOR="1").stdout
    said = " ".join(out.split())
    for claim in loaded().claims[:5]:
        assert claim.id in out
        assert all(word in said for word in (claim.record or claim.text).en.split())


def test_titles_of_sources_are_links_where_the_terminal_has_them() -> None:
    """The address behind the title is that of the source."""
    out = on_terminal("members", "--sources", VTE_VERSION="7200").stdout
    addresses = {url for source in loaded().sources for url in source.urls}
    found = [address for address, _ in LINK.findall(out) if address]
    assert found
    assert set(found) <= addresses


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        ((), {}),
        ((), {"VTE_VERSION": "4900"}),
        ((), {"VTE_VERSION": "7200", "NO_COLOR": "1"}),
        ((), {"VTE_VERSION": "7200", "TERM": "dumb"}),
        (("--color", "never"), {"VTE_VERSION": "7200"}),
    ],
)
def test_no_links_elsewhere(arguments: tuple[str, ...], variables: dict[str, str]) -> None:
    """Not where the terminal doesn't say that it can, nor where no control is wanted."""
    answer = on_terminal("members", "--sources", *arguments, **variables)  # type: ignore[arg-type]
    assert "\x1b]8;" not in answer.stdout


def test_no_links_in_pipes() -> None:
    """Not even with forced colours."""
    answer = sco(
        *("members", "--sources", "--format", "table"), VTE_VERSION="7200", FORCE_COLOR="1"
    )
    assert "\x1b[" in answer.stdout
    assert "\x1b]8;" not in answer.stdout


def test_an_address_is_data(tmp_path: Path) -> None:
    """One with a control character doesn't become a link."""
    facts = tmp_path / "facts.toml"
    text = MINI.read_text(encoding="utf-8")
    facts.write_text(re.sub(r"https://[^\"]*", "https://example.org/\\\\u0085", text), "utf-8")
    answer = on_terminal("sources", "--facts", str(facts), VTE_VERSION="7200")
    assert "\x1b]8;" not in answer.stdout


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"TERM": "xterm"}, r"\x1b\[3[0-7]m"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, r"\x1b\[38;5;28m"),
        ({"TERM": "screen-256color"}, r"\x1b\[38;5;28m"),
    ],
)
def test_colours_that_the_terminal_has(variables: dict[str, str], code: str) -> None:
    """256 where it has them, else the sixteen of its own scheme."""
    assert re.search(code, process_on_terminal("members", "--status", "all", **variables).stdout)  # type: ignore[arg-type]
