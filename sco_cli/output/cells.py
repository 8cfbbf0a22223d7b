"""The cells that the row formats share: which fields, and their text."""

from collections.abc import Iterator, Sequence

from sco_cli import kinds
from sco_cli.dates import first_day
from sco_cli.languages import Lang, say
from sco_cli.message import Day, Message
from sco_cli.output.request import Request
from sco_cli.output.terminal import visible
from sco_cli.views.base import Column, View, cell


def columns(view: View, fields: Sequence[str]) -> tuple[Column, ...]:
    """The view's own columns, or one for each field that was asked for."""
    if not fields:
        return view.columns
    headings = {column.key: column.heading for column in view.columns}
    return tuple(Column(field, headings.get(field)) for field in fields)


def heading(column: Column, lang: Lang) -> str:
    """The column's heading in a language."""
    return say(column.heading or kinds.heading(column.key), lang)


def lines(view: View, columns: Sequence[Column], request: Request) -> Iterator[list[str]]:
    """The rows as text, one line each: no tab, line end or control character in a cell."""
    for row in view.rows:
        yield [one_line(say(cell(row, column, request.facts), request.lang)) for column in columns]


def answered_for(request: Request) -> Message:
    """The day that the answer holds for: the last one covered, where a later one was asked for."""
    last = request.facts.as_of
    if first_day(request.as_of) <= first_day(last):
        return Message("as of {day}", day=Day(request.as_of))
    return Message(
        "as of {last}, the last day covered (asked about: {day})",
        last=Day(last),
        day=Day(request.as_of),
    )


def one_line(text: str) -> str:
    """The text without line ends and tabs, control characters shown."""
    return visible(" ".join(text.split()) if "\n" in text or "\t" in text else text)
