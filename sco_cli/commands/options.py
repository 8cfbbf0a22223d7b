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
            "{what}; one or several, separated by commas: {names}",
            what=what,
            names=joined(names, Message(", ")),
        ),
        autocompletion=complete.listed(names),
    )


From = Annotated[
    str | None,
    Option(
        "--from",
        metavar=worded("DATE"),
        help=worded("from this day, month or year on"),
    ),
]
To = Annotated[
    str | None,
    Option(
        "--to",
        metavar=worded("DATE"),
        help=worded("up to this day, month or year"),
    ),
]
StateName = Annotated[
    list[str] | None,
    Option(
        "--state",
        metavar=worded("STATE"),
        help=worded("what concerns a state: any code or name (PK, Pakistan, 巴基斯坦)"),
        autocompletion=complete.several_states,
    ),
]


Language = Annotated[
    str | None,
    Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        help=worded("language of the answer"),
        autocompletion=lambda: list(LANGUAGES),
    ),
]
FactsFile = Annotated[
    str | None,
    Option(
        "--facts",
        metavar=worded("FILE"),
        help=worded("another fact file; default: SCO_FACTS, else the one that came with sco"),
    ),
]
Json = Annotated[bool, Option("--json", help=worded("same as --format json"))]
FormatName = Annotated[
    str | None,
    Option(
        metavar=worded("FORMAT"),
        help=worded(
            "one of {names}; default: table on a terminal, else plain",
            names=joined(FORMATS, Message(", ")),
        ),
        autocompletion=lambda: list(FORMATS),
    ),
]
FieldNames = Annotated[
    list[str] | None,
    Option(
        metavar=worded("FIELDS"),
        help=worded("only these fields, separated by commas: id,name.zh"),
        autocompletion=complete.fields,
    ),
]
Sources = Annotated[
    bool,
    Option("--sources", help=worded("list the sources under the answer")),
]
ColorName = Annotated[
    str,
    Option(
        metavar="|".join(COLORS),
        help=worded("colour; beats NO_COLOR and FORCE_COLOR"),
        autocompletion=lambda: list(COLORS),
    ),
]
NoPager = Annotated[
    bool,
    Option(
        "--no-pager",
        help=worded("don't send a long answer through PAGER"),
    ),
]
AsOf = Annotated[
    str | None,
    Option(
        metavar=worded("DATE"),
        help=worded("the day that the answer holds for; default: the last day of the record"),
    ),
]
