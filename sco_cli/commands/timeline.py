"""``sco timeline``: events in date order."""

from typing import Annotated

from typer import Option

from sco_cli import dates, query, views
from sco_cli.commands.options import Ask, answering
from sco_cli.lang import both
from sco_cli.query import EVENT_KINDS

ABOUT = (
    "What happened, in date order: events, exercises held and texts signed. What is known only to"
    " the month or year is placed by its first day and printed as it is.",
    "按日期排列的大事：事件、已举行的演习和签署的文件。只知年月的，按其首日排列，照原样显示。",
)
EXAMPLES = (
    "sco timeline --from 2017 --to 2017",
    "sco timeline --kind summit,accession",
    "sco timeline --state PK --format csv",
)


@answering
def command(
    ask: Ask,
    *,
    from_: Annotated[
        str | None,
        Option(
            "--from",
            metavar="DATE",
            help=both("from this day, month or year on", "自某年、月或日起"),
        ),
    ] = None,
    to: Annotated[
        str | None,
        Option(metavar="DATE", help=both("up to this day, month or year", "至某年、月或日止")),
    ] = None,
    kind: Annotated[
        str,
        Option(
            metavar="KIND",
            help=both(
                f"one or several, separated by commas: {', '.join(EVENT_KINDS)}",
                f"一个或多个，用逗号分隔：{'、'.join(EVENT_KINDS)}",
            ),
            autocompletion=lambda: list(EVENT_KINDS),
        ),
    ] = "all",
    state: Annotated[
        str | None,
        Option(
            metavar="STATE",
            help=both(
                "events that concern a state: any code or name (PK, Pakistan, 巴基斯坦)",
                "涉及某国的事件：任何代码或国名（PK、Pakistan、巴基斯坦）",
            ),
        ),
    ] = None,
) -> views.View:
    """What happened, in date order: events, exercises held and texts signed."""
    start = dates.argument(from_, "--from").first if from_ else None
    end = dates.argument(to, "--to").last if to else None
    kinds = query.choices(kind, EVENT_KINDS, "kind of event", "事件类别")
    states = query.states(ask.facts, state)
    rows = query.timeline(ask.facts, start, end, kinds, states)
    return views.timeline(rows, ask.facts, ask.as_of)
