"""Tables and cards for people, drawn with Rich: the only module that imports its console."""

import io
from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sco_cli.lang import Lang
from sco_cli.output.cells import columns, heading, lines, one_line
from sco_cli.output.request import Request
from sco_cli.output.wrap import wrap
from sco_cli.views.base import (
    SOURCES,
    Column,
    Paragraph,
    View,
    brackets,
    mark_words,
    marks,
    set_off,
)
from sco_cli.views.citation import cited, reference, short_citation

_STYLES = {"claim": "yellow", "disputed": "magenta", "second-hand": "cyan"}


class _Words(Text):
    """Rich's text, broken by our rules: Rich would start a line with a comma."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        broken, at = Lines(), 0
        for piece in wrap(self.plain, max(width, 2)):
            start = self.plain.index(piece, at)
            at = start + len(piece)
            broken.append(self[start:at])
        return broken


def render(view: View, request: Request) -> str:
    """The view drawn for a terminal of the given width."""
    terminal, lang = request.terminal, request.lang
    out = io.StringIO()
    console = Console(
        file=out,
        width=terminal.width,
        force_terminal=terminal.color,
        color_system="standard" if terminal.color else None,
        no_color=not terminal.color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    sources = cited(view) if request.sources else ()
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    if view.item is not None and not request.fields:
        for part in _card(view, lang, numbers):
            console.print(part)
    else:
        console.print(_table(view, request, numbers))
    if sources:
        console.print()
    for source in sources:
        words = _Words(one_line(reference(source, lang)))
        console.print(_hanging(f"[{numbers[source.id]}]", words))
    # Rich pads cells to the column's width: of no use at the end of a line.
    return "".join(line.rstrip(" ") + "\n" for line in out.getvalue().splitlines())


def _table(view: View, request: Request, numbers: Mapping[str, int]) -> Table:
    lang, fields, terminal = request.lang, request.fields, request.terminal
    offered = columns(view, fields) if fields else view.columns
    chosen = [c for c in offered if c.min_width <= terminal.width]
    rows = list(lines(view, chosen, lang))
    # A column in which no row says anything, like "standing" where all is on record, is left out.
    kept = [i for i in range(len(chosen)) if fields or not rows or any(row[i] for row in rows)]
    table = Table(box=box.SIMPLE_HEAD if terminal.unicode else box.ASCII2, pad_edge=False)
    table.title = None if fields else _Words(view.title[lang == "zh"], style="bold")
    table.title_justify = "left"
    for i in kept:
        table.add_column(_Words(heading(chosen[i], lang)), overflow="fold")
    if numbers and view.source_field:
        table.add_column(_Words(SOURCES.heading[lang == "zh"]))
    for row, record in zip(rows, view.rows, strict=True):
        cells = [_emphasized(row[i], _style(record, chosen[i]), view) for i in kept]
        if numbers and view.source_field:
            cells.append(_Words(_cite(getattr(record, view.source_field), numbers)))
        table.add_row(*cells)
    return table


def _emphasized(text: str, style: str, view: View) -> Text:
    words = _Words(text, style=style)
    for word in view.emphasis:
        words.highlight_words([word], "bold", case_sensitive=False)
    return words


def _style(record: object, column: Column) -> str:
    if column.key not in ("basis", "second_hand"):
        return ""
    return next((_STYLES[mark] for mark in marks(record)), "")


def _cite(ids: Sequence[str], numbers: Mapping[str, int]) -> str:
    return ",".join(str(numbers[i]) for i in ids if i in numbers)


def _card(view: View, lang: Lang, numbers: Mapping[str, int]) -> Iterator[Padding]:
    # Padded by nothing: Rich would copy a bare text into one of its own, broken by its own rules.
    yield Padding(_Words(view.title[lang == "zh"], style="bold"), 0)
    if view.card:
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for pair in view.card:
            term = Text(pair.heading[lang == "zh"], style="dim")
            grid.add_row(term, _Words(one_line(pair.value)))
        yield Padding(grid, (1, 0, 0, 0))
    for section in view.sections:
        yield Padding(_Words(one_line(section.title), style="bold"), (1, 0, 0, 0))
        for paragraph in section.paragraphs:
            bullet = "-" if paragraph.indent else "•"
            words = _paragraph(paragraph, view, lang, numbers)
            yield _hanging(bullet, words, paragraph.indent)


def _hanging(mark: str, text: Text, indent: int = 0) -> Padding:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(Text(mark), text)
    return Padding(grid, (0, 0, 0, 2 * indent))


def _paragraph(paragraph: Paragraph, view: View, lang: Lang, numbers: Mapping[str, int]) -> Text:
    words = _Words(one_line(paragraph.text))
    for mark, worded in mark_words(paragraph, lang):
        words.append(one_line(set_off(worded, lang)), style=_STYLES.get(mark, ""))
    if paragraph.sources:
        if numbers:
            cited_as = f" [{_cite(paragraph.sources, numbers)}]"
        else:
            citation = one_line(short_citation(paragraph.sources, view.facts, lang))
            cited_as = brackets(citation, lang)
        words.append(cited_as, style="dim")
    return words
