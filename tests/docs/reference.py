"""The command reference and the manual page, made from what the help is made of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from typer.main import get_command

from sco_cli import __version__, schema
from sco_cli.cli import app
from sco_cli.commands import COMMANDS, usage
from sco_cli.commands.usage import Manual
from sco_cli.languages import Lang, say
from sco_cli.model import fields_of
from sco_cli.output.wrap import pieces
from tests.docs import table

Rows = Sequence[tuple[str, str]]


@cache
def manuals(lang: Lang) -> tuple[Rows, Mapping[str, Manual]]:
    """The options of ``sco`` itself, and the help of every command."""
    root: Any = get_command(app)
    found = {}
    with root.make_context("sco", [], resilient_parsing=True, obj=lang) as top:
        for name in COMMANDS:
            command = root.get_command(top, name)
            with command.make_context(name, [], parent=top, resilient_parsing=True) as ctx:
                params = command.get_params(ctx)
                found[name] = usage.manual(name, command.module, params, lang)
        return usage.options(root.get_params(top), lang), found


def common(lang: Lang) -> Rows:
    """The options that most commands have, worded the same in each."""
    _, every = manuals(lang)
    times = Counter(row for manual in every.values() for row in manual.options)
    return [row for row, n in times.items() if n > len(every) / 2]


def own_and_shared(manual: Manual, lang: Lang) -> tuple[Rows, list[str]]:
    """A command's own options, and the names of those that most commands have."""
    shared = common(lang)
    own = [row for row in manual.options if row not in shared]
    return own, [_long(row[0]) for row in shared if row in manual.options]


def _long(term: str) -> str:
    """The option's own name: ``--help`` of ``-h, --help``."""
    return next(word for word in term.split() if word.startswith("--"))


def fields(name: str) -> Iterator[tuple[str, list[str]]]:
    """The types of a command's records in JSON, each with its fields."""
    several = schema.ITEMS.get(name, ())
    types = several if isinstance(several, tuple) else (several,)
    one = (schema.ITEM[name],) if name in schema.ITEM else ()
    for type_ in dict.fromkeys((*types, *one)):
        yield type_.__name__, [field for field, _ in fields_of(type_)]


# Markdown


def markdown(lang: Lang) -> str:
    """docs/commands.md or docs/commands.zh-CN.md."""
    zh = lang == "zh"
    program, every = manuals(lang)
    option, meaning = ("option", "选项")[zh], ("meaning", "含义")[zh]
    blocks = [
        ("# The commands of sco", "# sco 的命令")[zh],
        (
            "[中文](commands.zh-CN.md) · The program itself writes this page, `man sco` and the help"
            " that `sco help COMMAND` prints.",
            "[English](commands.md) · 本页和 `man sco`、`sco help 命令` 均由程序自身生成。",
        )[zh],
        table(
            (("command", "命令")[zh], ("what it does", "用途")[zh]),
            [(f"[`sco {n}`](#sco-{n})", say(words, lang)) for n, words in COMMANDS.items()],
        ),
        say(usage.CHECKED, lang),
        ("## Options", "## 选项")[zh],
        ("Options of `sco` without a command:", "`sco` 本身的选项：")[zh],
        table((option, meaning), _coded(program)),
        (
            "Common options; each command below lists those that it has:",
            "通用选项（各命令支持哪些，见下文）：",
        )[zh],
        table((option, meaning), _coded(common(lang))),
    ]
    for name, manual in every.items():
        blocks += [f"## sco {name}", *_command(name, manual, lang)]
    blocks += [
        ("## Exit statuses", "## 退出状态")[zh],
        table(
            (("status", "状态")[zh], meaning),
            [(str(int(code)), say(words, lang)) for code, words in usage.EXIT_STATUS.items()],
        ),
        ("## Environment variables", "## 环境变量")[zh],
        table(
            (("variable", "变量")[zh], meaning),
            [(_list(n.split(", "), lang), say(w, lang)) for n, w in usage.ENVIRONMENT.items()],
        ),
    ]
    return "\n\n".join(blocks) + "\n"


def _command(name: str, manual: Manual, lang: Lang) -> Iterator[str]:
    zh = lang == "zh"
    yield manual.about
    yield f"```text\nsco {manual.synopsis.removeprefix('sco ')}\n```"
    own, shared = own_and_shared(manual, lang)
    if manual.arguments:
        heads = ("argument", "参数")[zh], ("meaning", "含义")[zh]
        yield table(heads, _coded(manual.arguments))
    if own:
        yield table((("option", "选项")[zh], ("meaning", "含义")[zh]), _coded(own))
    if shared:
        yield f"{('Shared options: ', '通用选项：')[zh]}{_list(shared, lang)}"
    for type_, names in fields(name):
        said = (f"Fields of `{type_}`: ", f"`{type_}` 的字段：")[zh]
        yield said + _list(names, lang)
    yield "```sh\n" + "".join(f"{example}\n" for example in manual.examples) + "```"


def _list(words: Iterable[str], lang: Lang) -> str:
    return ("、" if lang == "zh" else ", ").join(f"`{word}`" for word in words)


def _coded(rows: Rows) -> Rows:
    return [(f"`{term}`", meaning) for term, meaning in rows]


# The manual page


def roff(lang: Lang) -> str:
    """docs/sco.1 or docs/sco.zh-CN.1."""
    zh = lang == "zh"
    program, every = manuals(lang)
    parts = [
        f'.TH SCO 1 "" "sco {__version__}" "{("User Commands", "用户命令")[zh]}"',
        ".ad l\n.nr HY 0\n.nh",
        f".SH {('NAME', '名称')[zh]}\nsco \\- {_plain(NAME[zh])}",
        f".SH {('SYNOPSIS', '用法')[zh]}",
        (".B sco\n.I COMMAND\n[\\fIoptions\\fR]", ".B sco\n.I 命令\n[\\fI选项\\fR]")[zh],
        f".SH {('DESCRIPTION', '说明')[zh]}\n{_plain(say(usage.INTRO, lang))}",
        f".PP\n{_plain(say(usage.CHECKED, lang))}",
        f".SH {('COMMANDS', '命令')[zh]}",
    ]
    for manual in every.values():
        own, shared = own_and_shared(manual, lang)
        parts += [f".SS {_plain(manual.synopsis)}", _plain(manual.about)]
        parts += _terms([*manual.arguments, *own])
        if shared:
            said = ("Shared options: ", "通用选项：")[zh] + ("、" if zh else ", ").join(shared)
            parts.append(f".PP\n{_plain(said)}")
        parts += [".PP\n.EX", *map(_plain, manual.examples), ".EE"]
    parts.append(f".SH {('OPTIONS', '选项')[zh]}")
    parts += [("Common options:", "通用选项：")[zh], *_terms(common(lang))]
    parts.append(".PP\n" + ("Options of sco without a command:", "sco 本身的选项：")[zh])
    parts += _terms(program)
    status = [(str(int(code)), say(words, lang)) for code, words in usage.EXIT_STATUS.items()]
    parts += [f".SH {('EXIT STATUS', '退出状态')[zh]}", *_terms(status)]
    variables = [
        (names.replace(", ", "、" if zh else ", "), say(words, lang))
        for names, words in usage.ENVIRONMENT.items()
    ]
    parts += [f".SH {('ENVIRONMENT', '环境变量')[zh]}", *_terms(variables)]
    parts.append(f".SH {('EXAMPLES', '示例')[zh]}")
    parts += _terms([(question, say(words, lang)) for question, words in usage.QUESTIONS])
    return "".join(f"{part}\n" for part in parts)


NAME = (
    "look up facts about the Shanghai Cooperation Organization and Pakistan's role in it",
    "查询上海合作组织与巴基斯坦的有关事实",
)


def _terms(rows: Rows) -> Iterator[str]:
    for term, meaning in rows:
        yield f".TP\n.B {_plain(term)}\n{_plain(meaning)}"


def _plain(text: str) -> str:
    """Text as roff prints it: no line is a request, no character an escape.

    Chinese has no spaces at which roff would break its lines, so the places are marked.
    """
    safe = "\\:".join(map(_escaped, pieces(text))).replace(" \\:", " ")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
