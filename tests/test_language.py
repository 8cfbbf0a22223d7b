"""Which language, and its text."""

import pytest

from sco_cli import language
from sco_cli.commands.hints import message
from sco_cli.errors import ScoError, UsageError
from sco_cli.languages import say
from sco_cli.message import Message


@pytest.mark.parametrize(
    ("argv", "environ", "wanted"),
    [
        ([], {}, "en"),
        (["members", "--lang", "zh"], {"SCO_LANG": "en"}, "zh"),
        (["--lang=zh"], {}, "zh"),
        (["--", "--lang", "zh"], {}, "en"),
        (["--lang", "xx"], {"LANG": "zh_CN"}, "zh"),
        (["--lang"], {}, "en"),
        ([], {"SCO_LANG": "zh", "LC_ALL": "C"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh"}, "en"),
        ([], {"LANG": "de_DE.UTF-8", "LANGUAGE": "ur:zh:en"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LANGUAGE": "ur:fa"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8", "LANGUAGE": "ur::fa:"}, "en"),
        ([], {"LANG": "C.UTF-8", "LANGUAGE": "zh"}, "en"),
        ([], {"LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh"}, "en"),
        ([], {"LANGUAGE": "zh"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8", "LANGUAGE": "zh", "SCO_LANG": "en"}, "en"),
    ],
)
def test_the_first_that_speaks_decides(
    argv: list[str], environ: dict[str, str], wanted: str
) -> None:
    """--lang, SCO_LANG, LANGUAGE under a locale, LC_ALL, LC_MESSAGES, LANG."""
    assert language.choose(argv, environ) == wanted


def test_a_language_of_no_text_is_refused() -> None:
    """In the environment too."""
    with pytest.raises(UsageError, match="SCO_LANG"):
        language.choose([], {"SCO_LANG": "fr"})


def test_an_error_is_one_line_with_its_hint() -> None:
    """Joined as the language joins sentences."""
    problem = ScoError(Message("nobody matches"), hint=Message("give it once"))
    assert say(message(problem), "en") == "nobody matches; give it once"
    assert say(message(problem), "zh") == "没有符合条件的人物；请只给出一次"
    alone = ScoError(Message("nobody matches"))
    assert (say(message(alone), "en"), str(alone)) == ("nobody matches", "nobody matches")
