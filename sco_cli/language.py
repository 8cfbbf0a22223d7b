"""Which language is asked for."""

from collections.abc import Mapping, Sequence

from sco_cli.errors import UsageError
from sco_cli.languages import LANGUAGES, Lang
from sco_cli.message import Alternatives, Message

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(argv: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The language for help and messages: ``--lang``, ``SCO_LANG``, then the locale.

    A ``--lang`` with a bad value is left to the parser to refuse; until then the locale decides.
    """
    for i, argument in enumerate(argv):
        if argument == "--":
            break
        if argument == "--lang" and i + 1 < len(argv) and argv[i + 1] in LANGUAGES:
            return argv[i + 1]
        if argument.startswith("--lang=") and argument[7:] in LANGUAGES:
            return argument[7:]
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
    if value in LANGUAGES:
        return value
    raise UsageError(
        Message("{option}: unknown language {value!r}", option=option, value=value),
        hint=Message("use {names}", names=Alternatives(LANGUAGES)),
    )
