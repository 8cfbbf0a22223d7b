"""The manual page, made from the help; `pytest --renew` writes it anew."""

import shutil
import subprocess
from pathlib import Path

import pytest

from sco_cli import __version__
from sco_cli.commands import COMMANDS
from tests.conftest import sco

PAGE = Path(__file__).parent.parent / "docs" / "sco.1"

ENVIRONMENT = {
    "SCO_LANG": "language of answers, help and messages: en or zh; --lang beats it",
    "LC_ALL, LC_MESSAGES, LANG": "the language otherwise; English unless they name Chinese",
    "LANGUAGE": "languages to try before that of the locale, separated by colons; ignored where the locale is C",
    "SCO_FACTS": "another fact file; --facts beats it",
    "NO_COLOR, FORCE_COLOR, TERM": "colour; --color beats them",
    "COLUMNS": "the width of tables, cards and help",
}


def roff(text: str) -> str:
    """Text as roff prints it: no line is a request, no character an escape."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "".join(
        f"\\&{line}\n" if line[:1] in ".'" else f"{line}\n" for line in safe.splitlines()
    )


def page() -> str:
    """The whole page."""
    parts = [
        f'.TH SCO 1 "" "sco {__version__}" "User Commands"\n',
        ".SH NAME\nsco \\- facts about the Shanghai Cooperation Organization and Pakistan's role\n",
        ".SH SYNOPSIS\n.B sco\n.I COMMAND\n[\\fIoptions\\fR]\n",
        ".SH DESCRIPTION\n.nf\n" + roff(sco("--help").stdout) + ".fi\n.SH COMMANDS\n",
    ]
    for command in COMMANDS:
        parts.append(f".SS sco {command}\n.nf\n{roff(sco('help', command).stdout)}.fi\n")
    parts.append(f".SH EXIT STATUS\n.nf\n{roff(sco('help', 'exit-status').stdout)}.fi\n")
    parts.append(".SH ENVIRONMENT\n")
    parts += [f".TP\n.B {roff(name)}{roff(what)}" for name, what in ENVIRONMENT.items()]
    return "".join(parts)


def test_the_page_is_what_the_help_says(request: pytest.FixtureRequest) -> None:
    """No option is missing from it, and none is left that is gone."""
    if request.config.getoption("--renew"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_roff_has_nothing_to_complain_about() -> None:
    """No warning, and the examples are readable in the result."""
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", str(PAGE)], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert "sco members" in done.stdout
