"""Help in plain text and in the user's language; Typer's own help is English and unaligned."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from sco_cli.language import Lang, date, split
from sco_cli.output.wrap import cells, wrap

INTRO = (
    "Facts about the Shanghai Cooperation Organization (SCO) and Pakistan's role in it, each with"
    " its date and source, offline, in English and Chinese.",
    "离线查询有关上海合作组织（上合组织）以及巴基斯坦在其中作用的事实，中英双语，每条都附日期和来源。",
)
"""What ``sco`` is, in English and Chinese."""
QUESTIONS: tuple[tuple[str, str, str], ...] = (
    ("sco members", "who belongs to it", "有哪些成员国"),
    ("sco members --as-of 2016-01-01", "who belonged to it on a day", "某一天有哪些成员国"),
    ("sco members --chart", "how it has grown", "历次扩员的全貌"),
    ("sco timeline --from 2017 --to 2017", "what happened in a year", "某一年发生了什么"),
    ("sco pakistan", "Pakistan's role", "巴基斯坦的作用"),
    ("sco pakistan military-action", "one subject of it", "其中某个专题"),
    (
        "sco exercises --with PK",
        "the exercises that Pakistan took part in",
        "巴基斯坦参加过哪些演习",
    ),
    ("sco state Iran", "all about one state", "某一国的全部情况"),
    (
        "sco claims --verdict outdated",
        "what is outdated in the article",
        "那篇文章有哪些说法已经过时",
    ),
    ("sco search CPEC", "everything on a word", "含有某个词的全部记录"),
)
"""The ten commonest questions, with what each asks."""

EXIT_STATUS: dict[ExitCode, tuple[str, str]] = {
    ExitCode.OK: ("answered; an empty list is an answer", "已作回答；列表为空也是回答"),
    ExitCode.NOT_FOUND: (
        "no such thing, or a check found problems",
        "没有找到所查的内容，或检查发现问题",
    ),
    ExitCode.USAGE: ("wrong usage", "用法错误"),
    ExitCode.FACTS: ("the fact file can't be used", "事实文件无法使用"),
    ExitCode.BUG: ("a bug in sco", "程序自身的错误"),
    ExitCode.OUTPUT: ("the answer can't be written", "结果无法写出"),
    ExitCode.INTERRUPTED: ("interrupted", "已中断"),
    ExitCode.BROKEN_PIPE: (
        "the reader went away, as in `| head -1`",
        '读取方提前关闭了管道，例如 "| head -1"',
    ),
}

ENVIRONMENT: dict[str, tuple[str, str]] = {
    "SCO_LANG": (
        "language of answers, help and messages: en or zh; --lang beats it",
        "回答、帮助和提示所用的语言：en 或 zh；--lang 优先",
    ),
    "LC_ALL, LC_MESSAGES, LANG": (
        "otherwise the first of these that is set: Chinese if it names Chinese, else English",
        "未设 SCO_LANG 时，取其中第一个已设置的：指中文则用中文，否则用英文",
    ),
    "LANGUAGE": (
        "languages to try before that of the locale, separated by colons; ignored in the locale C",
        "在区域设置的语言之前依次尝试的语言，用冒号分隔；区域设置为 C 时不起作用",
    ),
    "SCO_FACTS": ("another fact file; --facts beats it", "另一个事实文件；--facts 优先"),
    "NO_COLOR, FORCE_COLOR": (
        "no colour if the first is set, colour in a pipe too if the second is; --color beats them",
        "设前者则不用颜色，设后者则在管道中也用颜色；--color 优先",
    ),
    "TERM, COLORTERM": (
        "which colours the terminal shows; none if TERM is dumb",
        "终端能显示哪些颜色；TERM 为 dumb 时不用颜色",
    ),
    "TERM_PROGRAM, VTE_VERSION": (
        "set by some terminals: whether they show links",
        "由某些终端设定，据以判断能否显示链接",
    ),
    "PAGER": (
        "shows what is longer than the screen: less by default, nothing if it is empty or cat;"
        " --no-pager beats it",
        "内容超过一屏时使用的分页程序，默认为 less，为空或 cat 则不分页；--no-pager 优先",
    ),
    "XDG_DATA_HOME, XDG_CONFIG_HOME": (
        "where --install-completion puts the files of bash and fish",
        "--install-completion 为 bash、fish 写入文件的位置",
    ),
    "COLUMNS": ("width of tables, cards and help", "表格、卡片和帮助的宽度"),
}
"""What ``sco`` reads from the environment."""


def width() -> int:
    """How wide help may be: the terminal, within what reads well."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def overview(as_of: str, lang: Lang) -> str:
    """What this is, up to which day, and how to ask the ten commonest questions.

    Args:
        as_of: the last day of the facts, EDTF.
        lang: in which language.
    """
    zh, day = lang == "zh", date(as_of, lang)
    known = f"数据截至{day}。" if zh else f"The facts are as of {day}."
    return _join(
        _paragraph(INTRO[zh]),
        _paragraph(known),
        [""],
        _listing(("Ask:", "常用查询：")[zh], [(q, words[zh]) for q, *words in QUESTIONS]),
        [""],
        _paragraph(
            (
                "Add --lang zh for Chinese, --sources for the sources, --json for a script. All"
                " commands and options: sco --help",
                "以上各项均可加 --sources 列出来源，加 --json 供脚本使用，加 --lang en 以英文显示。"
                '执行 "sco --help" 查看全部命令和选项。',
            )[zh]
        ),
    )


def program(params: Sequence[Any], lang: Lang) -> str:
    """The help of ``sco`` itself."""
    zh = lang == "zh"
    return _join(
        [("Usage: sco COMMAND [options]", "用法：sco <命令> [选项]")[zh], ""],
        _paragraph(INTRO[zh]),
        [""],
        _listing(("Examples:", "示例：")[zh], [(q, words[zh]) for q, *words in QUESTIONS[:3]]),
        [""],
        _listing(("Commands:", "命令：")[zh], [(n, w[zh]) for n, w in COMMANDS.items()]),
        [""],
        _listing(("Options:", "选项：")[zh], options(params, lang)),
        [""],
        _paragraph(
            (
                "Where they make sense, commands have --lang, --as-of, --json, --format, --fields,"
                " --sources and --facts: see sco COMMAND --help",
                "各命令视情况还支持 --lang、--as-of、--json、--format、--fields、--sources 和"
                ' --facts，详见 "sco <命令> --help"。',
            )[zh]
        ),
    )


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
    zh = lang == "zh"
    arguments = [p for p in params if p.param_type_name == "argument"]
    pieces = "".join(f" {_argument(p, lang)}" for p in arguments)
    return Manual(
        f"sco {name}{pieces} {('[options]', '[选项]')[zh]}",
        module.ABOUT[zh],
        module.EXAMPLES,
        [(split(p.metavar, lang), split(p.help, lang)) for p in arguments],
        options(params, lang),
    )


def _argument(param: Any, lang: Lang) -> str:
    shown = split(param.metavar, lang) + ("..." if param.nargs == -1 else "")
    return shown if param.required else f"[{shown}]"


def command(name: str, module: ModuleType, params: Sequence[Any], lang: Lang) -> str:
    """The help of one command: usage, what it answers, examples, arguments and options."""
    zh = lang == "zh"
    help_ = manual(name, module, params, lang)
    parts: list[Iterable[str]] = [
        [f"{('Usage: ', '用法：')[zh]}{help_.synopsis}", ""],
        _paragraph(help_.about),
        ["", ("Examples:", "示例：")[zh], *(f"  {e}" for e in help_.examples), ""],
    ]
    if help_.arguments:
        parts += [_listing(("Arguments:", "参数：")[zh], help_.arguments), [""]]
    parts.append(_listing(("Options:", "选项：")[zh], help_.options))
    return _join(*parts)


def options(params: Sequence[Any], lang: Lang) -> list[tuple[str, str]]:
    """The options among some parameters, as they are typed, and what each does."""
    rows = []
    for param in params:
        if param.param_type_name == "argument" or getattr(param, "hidden", False):
            continue
        names = ", ".join(sorted(param.opts, key=len))
        metavar = "" if param.is_flag else f" {split(param.metavar, lang)}"
        rows.append((f"{names}{metavar}", split(param.help, lang)))
    return rows


def exit_status(lang: Lang) -> str:
    """The table of exit statuses."""
    zh = lang == "zh"
    rows = [(str(int(code)), words[zh]) for code, words in EXIT_STATUS.items()]
    return _join(_listing(("Exit status:", "退出状态：")[zh], rows))


def environment(lang: Lang) -> str:
    """The variables that ``sco`` reads."""
    zh = lang == "zh"
    rows = [(names, words[zh]) for names, words in ENVIRONMENT.items()]
    return _join(_listing(("Environment:", "环境变量：")[zh], rows))


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
