"""Every command in every format and language, compared with outputs that were read by a person."""

from collections.abc import Callable

import pytest

from sco_cli.languages import LANGUAGES
from sco_cli.output import FORMATS, WITH_SOURCES
from tests.conftest import MINI, on_terminal, sco

COMMANDS = {
    "members": ("members", "--status", "all", "--as-of", "2020-01-01"),
    "timeline": ("timeline",),
    "pakistan": ("pakistan",),
}

SCREENS = {
    "members-chart": ("members", "--status", "all", "--chart"),
    "state": ("state", "PK"),
    "changes": ("changes", "2005-07-04"),
    "topics": ("topics",),
    "summits": ("summits",),
    "organs": ("organs",),
    "treaties": ("treaties",),
    "exercises": ("exercises",),
    "people": ("people", "--office", "chair"),
    "claims": ("claims",),
    "headings": ("claims", "--headings"),
    "terms": ("terms",),
    "search": ("search", "Pakistan"),
    "show": ("show", "pakistan"),
    "sources": ("sources",),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
def test_whole_screen(name: str, lang: str, golden: Callable[[str, str], None]) -> None:
    """What a terminal of 80 columns shows of the small facts, to the last line."""
    answer = on_terminal(*SCREENS[name], "--facts", str(MINI), "--lang", lang, NO_COLOR="1")
    assert (answer.stderr, answer.status) == ("", 0)
    golden(f"screen-{name}.{lang}", answer.stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", COMMANDS)
def test_small_facts(name: str, format: str, lang: str, golden: Callable[[str, str], None]) -> None:
    """The small fact base, with every mark that a record can have."""
    asked = (*COMMANDS[name], "--facts", str(MINI), "--format", format, "--lang", lang)
    answer = sco(*asked, *(["--sources"] if format in WITH_SOURCES else []))
    assert (answer.stderr, answer.status) == ("", 0)
    golden(f"{name}.{lang}.{format}", answer.stdout)


@pytest.mark.parametrize("format", ["json", "jsonl", "csv"])
@pytest.mark.parametrize("name", COMMANDS)
def test_data_formats_do_not_depend_on_the_language(name: str, format: str) -> None:
    """JSON and CSV carry both languages, whatever --lang and the locale say."""
    one = sco(*COMMANDS[name], "--format", format, "--lang", "en")
    other = sco(*COMMANDS[name], "--format", format, LC_ALL="zh_CN.UTF-8")
    assert one == other
