"""``sco sources``: the sources."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.options import listing
from sco_cli.commands.typed import choice, choices
from sco_cli.errors import NotFoundError
from sco_cli.language import both
from sco_cli.query.records import Records
from sco_cli.query.sources import SOURCE_KINDS, sources
from sco_cli.views.base import View
from sco_cli.views.lists import SOURCE_LIST
from sco_cli.views.records import show_record

ABOUT = (
    "The sources of every fact; with ID one of them and what rests on it.",
    "各项事实的来源；给出编号时，显示该来源及引用它的记录。",
)
EXAMPLES = (
    "sco sources --kind primary",
    "sco sources tass-india-pakistan-join-2017",
    "sco sources --format csv",
)


@answering
def command(
    asked: Question,
    *,
    id: Annotated[
        str | None,
        Argument(
            metavar=both("ID", "<编号>"),
            help=both("one source, by its id", "来源编号"),
            autocompletion=complete.sources,
        ),
    ] = None,
    kind: Annotated[list[str] | None, listing(SOURCE_KINDS, "kinds of sources", "来源类别")] = None,
) -> View:
    """All sources, or one."""
    kinds = choices(kind, SOURCE_KINDS, "kind of source", "来源类别")
    if id is None:
        return SOURCE_LIST.of(sources(asked.facts, kinds))
    name = choice(id, [s.id for s in asked.facts.sources], "source", "来源编号", NotFoundError)
    return show_record(Records(asked.facts).show(name), asked.facts, asked.lang)
