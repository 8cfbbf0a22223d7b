"""The options that every answering command shares, and the road from them to the output."""

import inspect
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import wraps
from typing import Annotated, Any, Generic, TypeVar

from msgspec import Struct
from typer import Option

from sco_cli import language, output
from sco_cli.commands import complete
from sco_cli.dates import argument, first_day
from sco_cli.errors import ExitCode, NotFoundError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.factfile import load
from sco_cli.language import LANGUAGES, Lang, both
from sco_cli.messages import of_system
from sco_cli.output import FORMATS, Format
from sco_cli.output.request import Request
from sco_cli.output.terminal import COLORS, Color, detect
from sco_cli.query.names import choice, listed
from sco_cli.query.past import known_on
from sco_cli.views.base import View

Found = TypeVar("Found")


class Ask(Struct, frozen=True):
    """What a command needs to answer: the facts, the day asked about, the language."""

    facts: FactBase
    """Without what is later than the day, if that lies before the last of the facts."""
    day: date
    lang: Lang
    day_given: bool = False
    """Whether --as-of was given, or the day is that of the facts."""

    @property
    def as_of(self) -> str:
        """The day asked about, as EDTF."""
        return self.day.isoformat()


def answering(command: Callable[..., View]) -> Callable[..., ExitCode]:
    """Give a command the shared options; what it returns is written in the format asked for.

    The command is called with an ``Ask`` and its own parameters.
    """
    return _answering(command, _SHARED)


def answering_on_a_day(command: Callable[..., View]) -> Callable[..., ExitCode]:
    """The same for a command whose answer depends on the day: it has --as-of too."""
    return _answering(command, (*_SHARED, _AS_OF))


def _answering(
    command: Callable[..., View], shared: tuple[inspect.Parameter, ...]
) -> Callable[..., ExitCode]:

    @wraps(command)
    def run(
        *,
        lang: Lang | None,
        json: bool,
        format: str | None,
        fields: list[str] | None,
        sources: bool,
        facts: str | None,
        color: str,
        no_pager: bool,
        as_of: str | None = None,
        **own: Any,
    ) -> ExitCode:
        chosen_lang = spoken(lang)
        chosen_format = _format(format, json=json)
        terminal = detect(sys.stdout, os.environ, _color(color))
        loaded = checked_facts(facts)
        day = _day(as_of, loaded, chosen_lang)
        ask = Ask(known_on(loaded, day), day, chosen_lang, as_of is not None)
        view = command(ask, **own)
        request = Request(chosen_lang, terminal, tuple(listed(fields or ())), sources)
        paged = chosen_format == "table" and not no_pager
        output.write(output.render(view, chosen_format, request), paged=paged)
        if view.item is None and not view.rows:
            output.tell(view.nothing[chosen_lang == "zh"])
        if view.notice:
            output.tell(view.notice[chosen_lang == "zh"])
        return ExitCode.NOT_FOUND if view.missed else ExitCode.OK

    own = list(inspect.signature(command).parameters.values())[1:]
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in (*own, *shared)}
    return run


class Looked(Struct, Generic[Found], frozen=True):
    """What looking up some names gave."""

    found: tuple[Found, ...]
    one: bool
    """One name was given, not a list or standard input: the answer is that one record."""
    missed: bool
    """Something was not found."""


def each(names: Sequence[str], find: Callable[[str], Found], lang: Lang) -> Looked[Found]:
    """What each name finds; ``-`` stands for the names on standard input, one a line.

    Of several names, one that finds nothing is reported on stderr and the rest is answered.

    Raises:
        NotFoundError: if one name was given and finds nothing.
    """
    one = len(names) == 1 and names[0] != "-"
    wanted = [n for name in names for n in (_lines() if name == "-" else (name,))]
    found = []
    for name in wanted:
        try:
            found.append(find(name))
        except NotFoundError as e:
            if one:
                raise
            output.tell(language.error(e, lang))
    return Looked(tuple(found), one, len(found) < len(wanted))


def _lines() -> Iterator[str]:
    try:
        # What isn't text finds nothing, and the rest is answered.
        sys.stdin.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        text = sys.stdin.read(_NAMES + 1)
    except (OSError, AttributeError) as e:  # not open for reading, or none: ``<&-``
        en, zh = of_system(e) if isinstance(e, OSError) else ("no input", "没有标准输入")
        raise UsageError(
            f"can't read the names on standard input: {en}",
            f"无法从标准输入读取名称：{zh}",
        ) from None
    if len(text) > _NAMES:
        raise UsageError(
            f"more than {_NAMES} characters of names on standard input",
            f"标准输入中的名称超过 {_NAMES} 个字符",
            hint=("ask in several runs", "请分几次查询"),
        )
    for line in text.split("\n"):
        # A list that comes from Windows may begin with a byte-order mark.
        if name := line.removeprefix("\ufeff").strip():
            yield name


_NAMES = 16_000_000
"""Characters that names on standard input may have in all: it may be a device without end."""


def spoken(lang: str | None) -> Lang:
    """The language of --lang, else that of the environment."""
    return language.argument(lang) if lang else language.from_environment(os.environ)


def _format(wanted: str | None, *, json: bool) -> Format:
    if json and wanted not in (None, "json"):
        raise UsageError(
            f"--json and --format {wanted} contradict each other",
            f"--json 与 --format {wanted} 不能同时使用",
            hint=("give one of them", "请只用其中一个"),
        )
    if json:
        return "json"
    if wanted is None:
        return "table" if sys.stdout.isatty() else "plain"
    return choice(wanted, FORMATS, "format", "格式")


def _color(wanted: str) -> Color:
    return choice(wanted, COLORS, "colour setting", "颜色设置")


def checked_facts(wanted: str | None) -> FactBase:
    """The facts of --facts, of SCO_FACTS, or those that came with sco."""
    path = os.environ.get("SCO_FACTS") or None if wanted is None else wanted
    if path is None:
        return load()
    # The file that comes with sco was checked when it was built; another one is checked now.
    from sco_cli.checks import refuse

    facts = load(path)
    refuse(facts, path)
    return facts


def _day(wanted: str | None, facts: FactBase, lang: Lang) -> date:
    last = first_day(facts.as_of)
    if wanted is None:
        return last
    span = argument(wanted, "--as-of")
    if span.first < span.last:
        day = language.date(span.last.isoformat(), lang)
        output.tell(
            (
                f"--as-of {wanted}: answered for its last day, {day}",
                f"--as-of {wanted}：按其最后一天（{day}）回答",
            )[lang == "zh"]
        )
    if span.last > last:
        output.tell(_end_of(facts, lang))
    return span.last


def _end_of(facts: FactBase, lang: Lang) -> str:
    """That the facts end."""
    last = language.date(facts.as_of, lang)
    return (
        f"the record was followed only up to {last}; later changes are not in it",
        f"本库只跟踪到{last}，此后的变化未收录",
    )[lang == "zh"]


def day_range(ask: Ask, start: str | None, end: str | None) -> tuple[date | None, date | None]:
    """The first and last day of --from and --to; what lies beyond the answer's day is told.

    Raises:
        UsageError: if one is no date, or the range ends before it starts.
    """
    first = argument(start, "--from").first if start else None
    last = argument(end, "--to").last if end else None
    if first and last and last < first:
        raise UsageError(
            f"--to {end} is before --from {start}",
            f"--to 的日期 {end} 早于 --from 的日期 {start}",
            hint=("give the earlier date first", "请把较早的日期放在 --from"),
        )
    for option, given, day in (("--from", start, first), ("--to", end, last)):
        if day and day > ask.day:
            output.tell(_beyond(ask, f"{option} {given}"))
            break
    return first, last


def _beyond(ask: Ask, given: str) -> str:
    """That a date lies beyond the day of --as-of, or beyond the facts."""
    colon = "：" if ask.lang == "zh" else ": "
    if ask.day >= first_day(ask.facts.as_of):
        return f"{given}{colon}{_end_of(ask.facts, ask.lang)}"
    day = language.date(ask.as_of, ask.lang)
    return (
        f"{given}: nothing later than --as-of, {day}, is listed",
        f"{given}：不列 --as-of 之日（{day}）以后的",
    )[ask.lang == "zh"]


def listing(names: Sequence[str], en: str, zh: str) -> Any:
    """An option that takes one or several of some names, separated by commas."""
    return Option(
        metavar=both("NAME", "<名称>"),
        help=both(
            f"{en}; one or several, separated by commas: {', '.join(names)}",
            f"{zh}，多个用逗号分隔：{'、'.join(names)}",
        ),
        autocompletion=complete.listed(names),
    )


From = Annotated[
    str | None,
    Option(
        "--from",
        metavar=both("DATE", "<日期>"),
        help=both("from this day, month or year on", "只列此日期（含）以后的；可以只写年月或年份"),
    ),
]
To = Annotated[
    str | None,
    Option(
        "--to",
        metavar=both("DATE", "<日期>"),
        help=both("up to this day, month or year", "只列此日期（含）以前的；可以只写年月或年份"),
    ),
]
StateName = Annotated[
    list[str] | None,
    Option(
        "--state",
        metavar=both("STATE", "<国家>"),
        help=both(
            "what concerns a state: any code or name (PK, Pakistan, 巴基斯坦)",
            "只列涉及该国的；代码和各种语言的国名均可（PK、Pakistan、巴基斯坦）",
        ),
        autocompletion=complete.several_states,
    ),
]


Language = Annotated[
    str | None,
    Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        help=both("language of the answer", "输出所用的语言"),
        autocompletion=lambda: list(LANGUAGES),
    ),
]
FactsFile = Annotated[
    str | None,
    Option(
        "--facts",
        metavar=both("FILE", "<文件>"),
        help=both(
            "another fact file; default: SCO_FACTS, else the one that came with sco",
            "改用此事实文件；默认为 SCO_FACTS 所指的文件，其次为随附的文件",
        ),
    ),
]


def _parameter(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default
    )


_SHARED = (
    _parameter("lang", Language, None),
    _parameter(
        "json",
        Annotated[
            bool, Option("--json", help=both("same as --format json", "等同于 --format json"))
        ],
        False,
    ),
    _parameter(
        "format",
        Annotated[
            str | None,
            Option(
                metavar=both("FORMAT", "<格式>"),
                help=both(
                    f"one of {', '.join(FORMATS)}; default: table on a terminal, else plain",
                    f"可选 {'、'.join(FORMATS)}；默认在终端上为 table，否则为 plain",
                ),
                autocompletion=lambda: list(FORMATS),
            ),
        ],
        None,
    ),
    _parameter(
        "fields",
        Annotated[
            list[str] | None,
            Option(
                metavar=both("FIELDS", "<字段>"),
                help=both(
                    "only these fields, separated by commas: id,name.zh",
                    "只输出这些字段，多个用逗号分隔，例如 id,name.zh",
                ),
                autocompletion=complete.fields,
            ),
        ],
        None,
    ),
    _parameter(
        "sources",
        Annotated[
            bool,
            Option(
                "--sources", help=both("list the sources under the answer", "在结果之后列出来源")
            ),
        ],
        False,
    ),
    _parameter("facts", FactsFile, None),
    _parameter(
        "color",
        Annotated[
            str,
            Option(
                metavar="|".join(COLORS),
                help=both(
                    "colour; beats NO_COLOR and FORCE_COLOR",
                    "是否使用颜色；优先于 NO_COLOR 和 FORCE_COLOR",
                ),
                autocompletion=lambda: list(COLORS),
            ),
        ],
        "auto",
    ),
    _parameter(
        "no_pager",
        Annotated[
            bool,
            Option(
                "--no-pager",
                help=both(
                    "don't send a long answer through PAGER", "较长的结果也不用 PAGER 分页显示"
                ),
            ),
        ],
        False,
    ),
)
_AS_OF = _parameter(
    "as_of",
    Annotated[
        str | None,
        Option(
            metavar=both("DATE", "<日期>"),
            help=both(
                "the day that the answer holds for; default: the last day of the record",
                "查询哪一天的情况；默认为数据的截止日期",
            ),
        ),
    ],
    None,
)
