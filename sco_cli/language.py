"""Which language is asked for, and texts and dates in it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, get_args

from sco_cli.errors import Bilingual as Bilingual
from sco_cli.errors import UsageError

if TYPE_CHECKING:  # help and errors need no record
    from sco_cli.model import Text

Lang = Literal["en", "zh"]
LANGUAGES: Final[tuple[Lang, ...]] = get_args(Lang)

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SEPARATOR = "\x1f"


def choose(argv: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The language for help and messages: ``--lang``, ``SCO_LANG``, then the locale.

    A ``--lang`` with a bad value is left to the parser to refuse; until then the locale decides.
    """
    for i, argument in enumerate(argv):
        if argument == "--":
            break
        if argument == "--lang" and i + 1 < len(argv) and argv[i + 1] in LANGUAGES:
            return "zh" if argv[i + 1] == "zh" else "en"
        if argument.startswith("--lang=") and argument[7:] in LANGUAGES:
            return "zh" if argument[7:] == "zh" else "en"
    return from_environment(environ)


def from_environment(environ: Mapping[str, str]) -> Lang:
    """``SCO_LANG``, else the language of the locale.

    Raises:
        UsageError: if ``SCO_LANG`` is no language that the project has.
    """
    if wanted := environ.get("SCO_LANG"):
        return parse_lang(wanted, "SCO_LANG")
    return from_locale(environ)


def from_locale(environ: Mapping[str, str]) -> Lang:
    """The first language of the locale that there is, else English.

    The locale is the first of ``LC_ALL``, ``LC_MESSAGES`` and ``LANG``; ``LANGUAGE`` lists what to
    try before it, unless it is unset or C, as in gettext.
    """
    locale = next(filter(None, map(environ.get, _LOCALE_VARIABLES)), "C")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return "en"
    for name in [*environ.get("LANGUAGE", "").split(":"), locale]:
        for language in LANGUAGES:
            if name.lower().startswith(language):
                return language
    return "en"


def parse_lang(value: str, option: str) -> Lang:
    """Check a language that the user named.

    Raises:
        UsageError: for a language that the project doesn't have.
    """
    if value == "zh":
        return "zh"
    if value == "en":
        return "en"
    raise UsageError(
        f"{option}: {value!r} is not a language of this tool",
        f'{option}：不支持的语言 "{value}"',
        hint=("use en or zh", "请用 en 或 zh"),
    )


def both(en: str, zh: str) -> str:
    """Join two wordings of one help text, since the parser takes a single string."""
    return f"{en}{_SEPARATOR}{zh}"


def split(joined: str, lang: Lang) -> str:
    """The wording for ``lang`` out of ``both``; a text that was not joined is returned whole."""
    en, separator, zh = joined.partition(_SEPARATOR)
    return zh if separator and lang == "zh" else en


def pick(text: "Text", lang: Lang) -> str:
    """The text in ``lang``; a Chinese name of our own rendering is marked as such."""
    if lang == "en":
        return text.en
    return f"{text.zh}（自译）" if getattr(text, "zh_own", False) else text.zh


def date(edtf: str, lang: Lang) -> str:
    """An EDTF date in words."""
    from sco_cli import dates

    return dates.show_zh(edtf) if lang == "zh" else dates.show_en(edtf)
