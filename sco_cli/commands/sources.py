"""``sco sources``: the sources."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.options import Ask, answering, listing
from sco_cli.errors import NotFoundError
from sco_cli.language import both
from sco_cli.query.lists import SOURCE_KINDS, sources
from sco_cli.query.names import choice, choices
from sco_cli.query.records import Records
from sco_cli.views import lists, records
from sco_cli.views.base import View

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
    ask: Ask,
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
        return lists.sources(sources(ask.facts, kinds), ask.facts, ask.as_of)
    name = choice(id, [s.id for s in ask.facts.sources], "source", "来源编号", NotFoundError)
    return records.record(Records(ask.facts).show(name), ask.facts, ask.as_of, ask.lang)
