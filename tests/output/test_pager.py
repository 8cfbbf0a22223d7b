"""Long answers go through the pager on a terminal, and nowhere else."""

from pathlib import Path

import pytest

from tests.conftest import process, process_on_terminal

pytestmark = pytest.mark.process

LONG = ("timeline",)
MARKING = "sed s/^/paged:/"


def test_what_is_longer_than_the_screen_is_paged() -> None:
    """By the program that PAGER names, with its arguments."""
    out = process_on_terminal(*LONG, PAGER=MARKING).stdout
    assert all(line.startswith("paged:") for line in out.splitlines())
    assert out.count("\n") > 24


def test_what_fits_is_not() -> None:
    """Ten members fit 24 lines."""
    assert "paged:" not in process_on_terminal("members", PAGER=MARKING).stdout


@pytest.mark.parametrize(
    ("arguments", "pager"),
    [
        ((*LONG, "--no-pager"), MARKING),
        ((*LONG, "--json"), MARKING),
        (LONG, ""),
        (LONG, "cat"),
        (LONG, "no-such-pager -R"),
        (LONG, "'unclosed"),
        (LONG, "./no-such-pager || exit 127"),
        (LONG, "false"),
        (LONG, "sh -c 'exit 9'"),
    ],
)
def test_answers_without_a_pager(arguments: tuple[str, ...], pager: str) -> None:
    """Told so, for programs, or since there is none or it fails: the answer comes all the same."""
    answer = process_on_terminal(*arguments, PAGER=pager)
    assert "paged:" not in answer.stdout
    assert "India" in answer.stdout
    assert answer.status == 0


def test_never_in_a_pipe() -> None:
    """Not even a table."""
    assert "paged:" not in process(*LONG, "--format", "table", PAGER=MARKING).stdout


def test_a_reader_who_has_seen_enough() -> None:
    """Quitting the pager is no error."""
    answer = process_on_terminal(*LONG, PAGER="head -n 1", NO_COLOR="1")
    assert answer == ("Timeline\n", "", 0)
    killed = process_on_terminal(*LONG, PAGER="head -n 1; kill -TERM $$", NO_COLOR="1")
    assert killed == ("Timeline\n", "", 0)


def test_less_gets_what_git_gives_it(tmp_path: Path) -> None:
    """Colours and no screen of its own, unless the user says otherwise."""
    said = tmp_path / "less"
    process_on_terminal(*LONG, PAGER=f"sh -c 'echo $LESS >{said}'")
    assert said.read_text() == "FRX\n"
    process_on_terminal(*LONG, PAGER=f"sh -c 'echo $LESS >{said}'", LESS="S")
    assert said.read_text() == "S\n"


def test_links_stay_out_of_the_pager() -> None:
    """Older pagers would show their addresses as rubbish."""
    long = ("timeline", "--sources")
    assert "\x1b]8;" in process_on_terminal(*long, "--no-pager", VTE_VERSION="7200").stdout
    paged = process_on_terminal(*long, PAGER=MARKING, VTE_VERSION="7200").stdout
    assert "paged:" in paged
    assert "\x1b]8;" not in paged


def test_an_interrupt_is_for_the_pager() -> None:
    """Sco waits until the pager is done."""
    answer = process_on_terminal(*LONG, PAGER="cat >/dev/null; kill -INT $PPID; echo done")
    assert answer == ("done\n", "", 0)
