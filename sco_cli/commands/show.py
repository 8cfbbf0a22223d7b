"""``sco show``: any record whole, by its id."""

from typing import Annotated

from typer import Argument

from sco_cli.commands import complete
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.lists import listed
from sco_cli.commands.lookups import look_up_all
from sco_cli.language import both
from sco_cli.query.records import Records
from sco_cli.views.base import View
from sco_cli.views.records import show_record, show_records

ABOUT = (
    "Any record whole, with its sources and what refers to it. Several ids give rows; - reads"
    " ids from standard input, one a line.",
    "按编号显示任意记录的全部内容、来源以及引用它的记录。给出多个编号时每条一行；- 表示从标准输入"
    "逐行读取编号。",
)
EXAMPLES = (
    "sco show astana-summit-2017",
    "sco show shanghai-convention-2001 --lang zh",
    "sco show article-14 --json",
)


@answering
def command(
    asked: Question,
    *,
    ids: Annotated[
        list[str],
        Argument(
            metavar=both("ID", "<编号>"),
            help=both("ids of records; - for standard input", "记录编号；- 表示标准输入"),
            autocompletion=complete.ids,
        ),
    ],
) -> View:
    """The record, or the records."""
    looked = look_up_all(listed(ids), Records(asked.facts).show, asked.lang)
    if looked.one:
        return show_record(looked.found[0], asked.facts, asked.lang)
    return show_records(looked.found, missed=looked.missed)
