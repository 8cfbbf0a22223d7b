"""The options that commands share, as Typer reads them from a signature."""

from collections.abc import Sequence
from typing import Annotated, Any

from typer import Option

from sco_cli.commands import complete
from sco_cli.language import LANGUAGES, both
from sco_cli.output import FORMATS
from sco_cli.output.terminal import COLORS


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
Json = Annotated[bool, Option("--json", help=both("same as --format json", "等同于 --format json"))]
FormatName = Annotated[
    str | None,
    Option(
        metavar=both("FORMAT", "<格式>"),
        help=both(
            f"one of {', '.join(FORMATS)}; default: table on a terminal, else plain",
            f"可选 {'、'.join(FORMATS)}；默认在终端上为 table，否则为 plain",
        ),
        autocompletion=lambda: list(FORMATS),
    ),
]
FieldNames = Annotated[
    list[str] | None,
    Option(
        metavar=both("FIELDS", "<字段>"),
        help=both(
            "only these fields, separated by commas: id,name.zh",
            "只输出这些字段，多个用逗号分隔，例如 id,name.zh",
        ),
        autocompletion=complete.fields,
    ),
]
Sources = Annotated[
    bool,
    Option("--sources", help=both("list the sources under the answer", "在结果之后列出来源")),
]
ColorName = Annotated[
    str,
    Option(
        metavar="|".join(COLORS),
        help=both(
            "colour; beats NO_COLOR and FORCE_COLOR",
            "是否使用颜色；优先于 NO_COLOR 和 FORCE_COLOR",
        ),
        autocompletion=lambda: list(COLORS),
    ),
]
NoPager = Annotated[
    bool,
    Option(
        "--no-pager",
        help=both("don't send a long answer through PAGER", "较长的结果也不用 PAGER 分页显示"),
    ),
]
AsOf = Annotated[
    str | None,
    Option(
        metavar=both("DATE", "<日期>"),
        help=both(
            "the day that the answer holds for; default: the last day of the record",
            "查询哪一天的情况；默认为数据的截止日期",
        ),
    ),
]
