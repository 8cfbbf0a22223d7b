"""The options that commands share, as Typer reads them from a signature."""

from collections.abc import Sequence
from typing import Annotated, Any

from typer import Option

from sco_cli.commands import complete
from sco_cli.languages import LANGUAGES
from sco_cli.message import Message, joined
from sco_cli.output import FORMATS
from sco_cli.output.terminal import COLORS
from sco_cli.worded import worded


def listing(names: Sequence[str], what: Message) -> Any:
    """An option that takes one or several of some names, separated by commas."""
    return Option(
        metavar=worded("NAME"),
        help=worded(
            "{what}, separated by commas: {names} (default: all)",
            what=what,
            names=joined(names, Message(", ")),
        ),
        autocompletion=complete.listed(names),
    )


def dated(option: str, what: str) -> Any:
    """An option that takes a day, month or year.

    Args:
        option: as it is typed.
        what: its help, as ``worded`` gives it.
    """
    return Option(option, metavar=worded("DATE"), help=what)


From = Annotated[str | None, dated("--from", worded("list nothing before this day, month or year"))]
To = Annotated[str | None, dated("--to", worded("list nothing after this day, month or year"))]
StateName = Annotated[
    list[str] | None,
    Option(
        "--state",
        metavar=worded("STATE"),
        help=worded(
            "list only what concerns any of these states, separated by commas, by "
            "code or name (PK, Pakistan, 巴基斯坦)"
        ),
        autocompletion=complete.states,
    ),
]
With = Annotated[
    list[str] | None,
    Option(
        "--with",
        metavar=worded("STATE"),
        help=worded(
            "list only entries in which all of these states, separated by commas, took part"
        ),
        autocompletion=complete.states,
    ),
]


def spoken(help: str) -> Any:
    """An option for the language of whatever the command says or writes."""
    return Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        help=help,
        autocompletion=lambda: list(LANGUAGES),
    )


Language = Annotated[
    str | None, spoken(worded("answer in this language (default: from the environment)"))
]
FactsFile = Annotated[
    str | None,
    Option(
        "--facts",
        metavar=worded("FILE"),
        help=worded("read facts from FILE (default: $SCO_FACTS, otherwise the bundled facts)"),
    ),
]
Json = Annotated[bool, Option("--json", help=worded("print JSON, the same as --format json"))]
FormatName = Annotated[
    str | None,
    Option(
        metavar=worded("FORMAT"),
        help=worded(
            "print in one of these formats: {names} (default: table on a terminal, otherwise "
            "plain)",
            names=joined(FORMATS, Message(", ")),
        ),
        autocompletion=lambda: list(FORMATS),
    ),
]
FieldNames = Annotated[
    list[str] | None,
    Option(
        metavar=worded("FIELDS"),
        help=worded("print only these fields, separated by commas (sco schema COMMAND lists them)"),
        autocompletion=complete.fields,
    ),
]
Sources = Annotated[
    bool,
    Option("--sources", help=worded("list the sources under the answer")),
]
Full = Annotated[
    bool,
    Option("--full", help=worded("show the whole answer on a terminal, not only the first screen")),
]
Charted = Annotated[
    bool, Option("--chart", help=worded("draw a chart on a terminal, instead of the list"))
]
Svg = Annotated[
    str | None,
    Option(
        "--svg",
        metavar=worded("FILE"),
        help=worded("write the chart as a picture to FILE, whose name ends in .svg"),
    ),
]
ColorName = Annotated[
    str,
    Option(
        metavar="|".join(COLORS),
        help=worded("colour the answer; overrides NO_COLOR and FORCE_COLOR (default: auto)"),
        autocompletion=lambda: list(COLORS),
    ),
]
NoPager = Annotated[
    bool,
    Option(
        "--no-pager",
        help=worded("don't page long answers"),
    ),
]
AsOf = Annotated[
    str | None,
    Option(
        metavar=worded("DATE"),
        help=worded("answer as of this day (default: the last day covered)"),
    ),
]
AsOfEach = Annotated[
    str | None,
    Option(
        metavar=worded("DATE"),
        help=worded(
            "answer as of this day; - for standard input, one day per line (default: the last day "
            "covered)"
        ),
    ),
]
