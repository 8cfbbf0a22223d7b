"""Help in plain text and in the user's language; Typer's own help is English and unaligned."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from sco_cli.commands import GROUPS
from sco_cli.errors import ExitCode
from sco_cli.labels import ARTICLE
from sco_cli.languages import Lang, say
from sco_cli.message import Day, Message, joined
from sco_cli.output.wrap import cells, wrap
from sco_cli.worded import message_of

INTRO = Message(
    "Look up facts about the Shanghai Cooperation Organization (SCO) and Pakistan's role in "
    "it: dated, sourced, offline, in English and Chinese."
)
"""What ``sco`` is."""
QUESTIONS: tuple[tuple[str, Message], ...] = (
    ("sco overview", Message("what the SCO is")),
    ("sco members --as-of 2016-01-01", Message("who the members were on a past day")),
    ("sco members --chart", Message("how the SCO has grown")),
    ("sco timeline --from 2017 --to 2017", Message("what happened in a year")),
    ("sco pakistan", Message("Pakistan's role")),
    ("sco exercises --with PK", Message("exercises that Pakistan hosted or joined")),
    ("sco state Iran", Message("one state: its statuses, offices and events")),
    ("sco claims --verdict outdated", Message("which claims of the article were outdated")),
    ("sco search who is the secretary-general --limit 5", Message("a question in your own words")),
    ("sco show shanghai-convention-2001", Message("any entry, by its id")),
    ("sco cite pakistan-status", Message("how to cite an entry, with its sources")),
)
"""What people ask most often, and how to go on from an answer."""
CHECKED = Message("The article is {article}.", article=ARTICLE)
"""Which article ``sco claims`` checks."""

EXIT_STATUS: dict[ExitCode, Message] = {
    ExitCode.OK: Message("answered; an empty list is an answer"),
    ExitCode.NOT_FOUND: Message(
        "not found, or sco check found errors (with --strict, also warnings)"
    ),
    ExitCode.USAGE: Message(
        "wrong usage, or sco needs something first, such as --force to replace a file"
    ),
    ExitCode.FACTS: Message("the fact file can't be used"),
    ExitCode.BUG: Message("a bug in sco"),
    ExitCode.OUTPUT: Message("the answer can't be written"),
    ExitCode.INTERRUPTED: Message("interrupted"),
    ExitCode.BROKEN_PIPE: Message("the program reading the output stopped, as in `| head -1`"),
}

ENVIRONMENT: dict[str, Message] = {
    "SCO_LANG": Message("language of answers, help and messages: en or zh; --lang overrides it"),
    "LC_ALL, LC_MESSAGES, LANG": Message(
        "language if SCO_LANG is unset: the first of these that is set; Chinese if it names "
        "Chinese, otherwise English"
    ),
    "LANGUAGE": Message(
        "languages to try before the locale's, separated by colons; ignored in the C locale"
    ),
    "SCO_FACTS": Message("another fact file; --facts overrides it"),
    "NO_COLOR, FORCE_COLOR": Message(
        "no colour if the first is set; otherwise, if the second is set and not 0, colour in "
        "tables even in a pipe; an empty value counts as unset; --color overrides both"
    ),
    "TERM, COLORTERM": Message(
        "which colours the terminal can show; none if TERM is dumb, unless FORCE_COLOR or "
        "--color asks for them"
    ),
    "TERM_PROGRAM, VTE_VERSION": Message(
        "set by some terminals; these and others like them tell whether the terminal can show links"
    ),
    "PAGER": Message(
        "program that pages long answers, none if it is empty or cat; --no-pager overrides it "
        "(default: less)"
    ),
    "HOME": Message(
        "the folder under which --install-completion puts its files, unless the next two "
        "variables say otherwise"
    ),
    "XDG_DATA_HOME, XDG_CONFIG_HOME": Message(
        "the folders under which --install-completion puts its file for bash (the first) and "
        "for fish (the second)"
    ),
    "COLUMNS": Message("width of tables, cards and help"),
}
"""What ``sco`` reads from the environment."""


def width() -> int:
    """How wide help may be: the terminal, within what reads well."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def overview(as_of: str, lang: Lang) -> str:
    """What this is, up to which day, and how to ask the commonest questions.

    Args:
        as_of: the last day of the facts, EDTF.
        lang: in which language.
    """
    known = say(Message("The facts run to {day}.", day=Day(as_of)), lang)
    return _join(
        _paragraph(say(INTRO, lang)),
        _paragraph(known),
        [""],
        _listing(
            say(Message("What you can ask:"), lang),
            [(q, say(words, lang)) for q, words in QUESTIONS],
        ),
        [""],
        _paragraph(say(CHECKED, lang)),
        [""],
        _paragraph(
            say(
                Message(
                    "Add --lang zh for Chinese, --sources to list sources, --json for "
                    "scripts. Run sco --help for all commands."
                ),
                lang,
            )
        ),
    )


def program(params: Sequence[Any], lang: Lang) -> str:
    """The help of ``sco`` itself."""
    return _join(
        [say(Message("Usage: sco COMMAND [options]"), lang), ""],
        _paragraph(say(INTRO, lang)),
        [""],
        _listing(
            say(Message("Examples:"), lang),
            [(q, say(words, lang)) for q, words in (QUESTIONS[0], QUESTIONS[1], QUESTIONS[4])],
        ),
        [""],
        *_commands(lang),
        _listing(say(Message("Options:"), lang), options(params, lang)),
        [""],
        _paragraph(say(CHECKED, lang)),
        [""],
        _paragraph(
            say(
                Message(
                    "Run sco COMMAND --help for a command's options and examples, sco "
                    "help exit-status for the exit statuses, and sco help environment "
                    "for the environment variables."
                ),
                lang,
            )
        ),
    )


def _commands(lang: Lang) -> Iterator[Iterable[str]]:
    """The commands, group by group."""
    for group, names in GROUPS.items():
        title = say(Message("{name}:", name=group), lang)
        yield _listing(title, [(name, say(words, lang)) for name, words in names.items()])
        yield [""]


class Manual(NamedTuple):
    """What the help of a command says in one language; terms stand beside their meaning."""

    synopsis: str
    about: str
    examples: Sequence[str]
    arguments: Sequence[tuple[str, str]]
    options: Sequence[tuple[str, str]]


def manual(name: str, module: ModuleType, params: Sequence[Any], lang: Lang) -> Manual:
    """The help of one command before it is laid out: the terminal, the manual page and
    docs/commands.md each do that in their own way.
    """
    arguments = [p for p in params if p.param_type_name == "argument"]
    pieces = "".join(f" {_argument(p, lang)}" for p in arguments)
    return Manual(
        f"sco {name}{pieces} {say(Message('[options]'), lang)}",
        say(module.ABOUT, lang),
        module.EXAMPLES,
        [(say(message_of(p.metavar), lang), say(message_of(p.help), lang)) for p in arguments],
        options(params, lang),
    )


def _argument(param: Any, lang: Lang) -> str:
    shown = say(message_of(param.metavar), lang) + ("..." if param.nargs == -1 else "")
    return shown if param.required else f"[{shown}]"


def command(name: str, module: ModuleType, params: Sequence[Any], lang: Lang) -> str:
    """The help of one command: usage, what it answers, examples, arguments and options."""
    help_ = manual(name, module, params, lang)
    parts: list[Iterable[str]] = [
        [f"{say(Message('Usage: '), lang)}{help_.synopsis}", ""],
        _paragraph(help_.about),
        ["", say(Message("Examples:"), lang), *(f"  {e}" for e in help_.examples), ""],
    ]
    if help_.arguments:
        parts += [_listing(say(Message("Arguments:"), lang), help_.arguments), [""]]
    parts.append(_listing(say(Message("Options:"), lang), help_.options))
    return _join(*parts)


def options(params: Sequence[Any], lang: Lang) -> list[tuple[str, str]]:
    """The options among some parameters, as they are typed, and what each does."""
    rows = []
    for param in params:
        if param.param_type_name == "argument" or getattr(param, "hidden", False):
            continue
        names = ", ".join(sorted(param.opts, key=len))
        metavar = "" if param.is_flag else f" {say(message_of(param.metavar), lang)}"
        rows.append((f"{names}{metavar}", say(message_of(param.help), lang)))
    return rows


def exit_status(lang: Lang) -> str:
    """The table of exit statuses."""
    rows = [(str(int(code)), say(words, lang)) for code, words in EXIT_STATUS.items()]
    return _join(_listing(say(Message("Exit statuses:"), lang), rows))


def environment(lang: Lang) -> str:
    """The variables that ``sco`` reads."""
    rows = [
        (say(joined(names.split(", "), Message(", ")), lang), say(words, lang))
        for names, words in ENVIRONMENT.items()
    ]
    return _join(_listing(say(Message("Environment variables:"), lang), rows))


def _paragraph(text: str) -> list[str]:
    return wrap(text, width())


def _listing(title: str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Terms and their meaning in two columns; a long term has its meaning on the next line."""
    yield title
    indent = min(max((cells(term) for term, _ in rows), default=0), 34) + 4
    for term, meaning in rows:
        lines = wrap(meaning, max(width() - indent, 20)) or [""]
        if cells(term) + 4 > indent:
            yield f"  {term}"
        else:
            yield f"  {term}{' ' * (indent - 2 - cells(term))}{lines.pop(0)}".rstrip()
        yield from (" " * indent + line for line in lines)


def _join(*parts: Iterable[str]) -> str:
    return "".join(line + "\n" for part in parts for line in part)


def help_of(ctx: Any, module: ModuleType | None, lang: Lang) -> str:
    """The help of the command of a parsing context; of ``sco`` itself without a module."""
    params = ctx.command.get_params(ctx)
    if module is None:
        return program(params, lang)
    return command(str(ctx.info_name), module, params, lang)
