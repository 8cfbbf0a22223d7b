"""Lists for people: columns as wide as they need, ids whole, what is the same in the head."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rich.text import Text

from sco_cli.kinds import field_at
from sco_cli.languages import Lang, say
from sco_cli.message import Message, ShortDay, joined
from sco_cli.model import Source
from sco_cli.output.cells import columns, heading, lines
from sco_cli.output.layout import GAP, Contents, Layout, comfortable, fit
from sco_cli.output.lines import beside, cut, link_source, paragraph_text, plain_lines, wrapped
from sco_cli.output.request import Request
from sco_cli.output.styles import KEY, QUIET, STYLES
from sco_cli.output.wrap import cells, holds_address
from sco_cli.views.base import SOURCES, Column, Paragraph, View, marked, value_at

_TITLE: Final = 2
"""Lines that a title may take."""
_SEVERAL: Final = 3
"""Rows from which a column that says the same in each is said once, above them."""
_EDTF: Final = re.compile(r"\b\d{4}(?:-\d\d){0,2}\b~?(?:/(?:\.\.|\d{4}(?:-\d\d){0,2}\b~?))?")


class _Drawn(NamedTuple):
    """A column with the text of its cells, and where in each of them the marks begin."""

    column: Column
    texts: Sequence[Text]
    tails: Sequence[int]

    def contents(self, lang: Lang, least: int = 0) -> Contents:
        """What the layout is to know of it."""
        said = [heading(self.column, lang), *(text.plain for text in self.texts)]
        whole = self.is_id or any(map(holds_address, said))
        return Contents(said, self.column.prose, self.column.drop, whole, least)

    @property
    def widest(self) -> int:
        """The cells of its widest cell."""
        return max((cells(text.plain) for text in self.texts), default=0)

    @property
    def is_id(self) -> bool:
        """Whether it has what leads to the whole entry."""
        return self.column.key == "id"


def draw_rows(view: View, request: Request, numbers: Mapping[str, int]) -> Iterator[Text]:
    """The lines of a list."""
    if not view.rows:
        return  # a head over nothing says nothing
    lang, width = request.lang, request.terminal.width
    shown, same = _columns(view, request, numbers)
    if same:
        yield from plain_lines(say(joined(same), lang), width, QUIET)
        yield Text()
    ids = next((drawn for drawn in shown if drawn.is_id), None)
    below = under = None
    if ids and len(shown) > 1 and not comfortable([d.contents(lang) for d in shown], width):
        shown.remove(ids)
        below, under = ids, next(filter(_roomy, shown), None)
    least = below.widest if below else 0
    layout = fit([d.contents(lang, least if d is under else 0) for d in shown], width)
    if layout is None and under:  # not every id has room under its title
        layout = fit([drawn.contents(lang) for drawn in shown], width)
    if layout is None:
        yield from _blocks([*([below] if below else []), *shown], request)
        return
    yield from _table(shown, layout, below, under, request)
    left = [drawn.column for i, drawn in enumerate(shown) if i not in layout.shown]
    if left:
        yield Text()
        yield from plain_lines(_not_shown(left, view, lang), width, QUIET)


def _roomy(drawn: _Drawn) -> bool:
    """Whether it is always there, and as wide as a title."""
    return drawn.column.prose and not drawn.column.drop


def _columns(
    view: View, request: Request, numbers: Mapping[str, int]
) -> tuple[list[_Drawn], list[Message]]:
    """The columns, ids first and prose last, and what would be the same in every row of others."""
    fields, lang = request.fields, request.lang
    told = say(joined(view.filters), lang)
    offered = columns(view, fields) if fields else tuple(c for c in view.columns if not c.rows_only)
    if numbers and view.source_field:
        offered = (*offered, SOURCES)
    shown, same = [], []
    for column in offered:
        drawn = _Drawn(column, *_cells(view, column, request, numbers))
        said = {text.plain for text in drawn.texts}
        if not fields and view.rows and said == {""}:
            continue  # no row says anything
        if not fields and len(said) == 1 and len(view.rows) >= _SEVERAL and not drawn.is_id:
            only = said.pop()
            if only not in told:  # the heading says it too
                same.append(Message("{name}: {text}", name=heading(column, lang), text=only))
        else:
            shown.append(drawn)
    if not fields:  # prose comes last: its end is ragged
        shown.sort(key=lambda drawn: (not drawn.is_id, drawn.column.prose))
    return shown, same


def _cells(
    view: View, column: Column, request: Request, numbers: Mapping[str, int]
) -> tuple[list[Text], list[int]]:
    """The cells of a column, with the marks and colours that they have."""
    if column is SOURCES:
        cited = [cite(getattr(row, view.source_field), numbers) for row in view.rows]
        return [Text(said) for said in cited], [len(said) for said in cited]
    lang, field = request.lang, field_at(view.row_type, column.key)
    tinted = field is not None and field.says.get("coloured")
    dated = field is not None and field.role == "date"
    texts, tails = [], []
    for row, (said,) in zip(view.rows, lines(view, [column], request), strict=True):
        if dated or column.dates:
            said = _EDTF.sub(lambda edtf: say(ShortDay(edtf[0]), lang), said)
        cell, tail = paragraph_text(marked(row, said) if column.marked else Paragraph(said), lang)
        if column.key == "id":
            cell.stylize(KEY)
        elif dated:
            cell.stylize(QUIET)
        elif tinted:
            cell.stylize_before(STYLES.get(value_at(row, column.key), ""))
        if view.emphasis:
            cell.highlight_regex(f"(?i){view.emphasis}", "bold")
        if isinstance(row, Source) and column.key == "title":
            link_source(cell, row, request)
        texts.append(cell)
        tails.append(tail)
    return texts, tails


def cite(ids: Sequence[str], numbers: Mapping[str, int]) -> str:
    """The numbers of sources in the list under an answer."""
    return ", ".join(str(numbers[i]) for i in ids if i in numbers)


def _table(
    shown: Sequence[_Drawn],
    layout: Layout,
    below: _Drawn | None,
    under: _Drawn | None,
    request: Request,
) -> Iterator[Text]:
    """Head, rule and rows; an id without a column stands under its title, or reaches left of it."""
    chosen, widths = [shown[i] for i in layout.shown], [max(w, 1) for w in layout.widths]
    heads = [
        plain_lines(heading(d.column, request.lang), w, "bold")
        for d, w in zip(chosen, widths, strict=True)
    ]
    yield from beside([*map(list, heads)], widths)
    yield beside([[Text("-" * width, style=QUIET)] for width in widths], widths)[0]
    inside = chosen.index(under) if under else None
    left = sum(widths[:inside]) + GAP * inside if inside is not None else GAP
    for number in range(len(chosen[0].texts)):
        room = _room(chosen, number, widths)
        row = [
            _cell(drawn, number, width, whole=bool(request.fields))
            for drawn, width in zip(chosen, room, strict=True)
        ]
        id_ = below.texts[number] if below else Text()
        if id_ and inside is not None and cells(id_.plain) <= room[inside]:
            row[inside], id_ = [*row[inside], id_], Text()
        yield from beside(row, widths)
        if id_:
            before = max(min(left, request.terminal.width - cells(id_.plain)), 0)
            for line in wrapped(id_, request.terminal.width - before):
                yield Text.assemble(" " * before, line)


def _room(chosen: Sequence[_Drawn], number: int, widths: Sequence[int]) -> list[int]:
    """The widths of a row: a title has the room of the columns behind it, if they say nothing."""
    room = list(widths)
    title = next((i for i, drawn in enumerate(chosen) if drawn.column.prose), None)
    if title is not None and not any(drawn.texts[number] for drawn in chosen[title + 1 :]):
        room[title] = sum(widths[title:]) + GAP * (len(widths) - 1 - title)
    return room


def _cell(drawn: _Drawn, number: int, width: int, *, whole: bool) -> list[Text]:
    text = drawn.texts[number]
    if drawn.column.prose and not (drawn.column.whole or whole):
        text = cut(text, drawn.tails[number], width, _TITLE)
    return wrapped(text, width)


def _not_shown(left: Sequence[Column], view: View, lang: Lang) -> str:
    """What there was no room for, and how to have it: nothing is cut without a sign."""
    keys = [column.key for column in left]
    if any(column.key == "id" for column in view.columns):
        keys.insert(0, "id")
    return say(
        Message(
            "not shown at this width: {names}; shown by --fields {fields}",
            names=joined((heading(column, lang) for column in left), Message(", ")),
            fields=",".join(keys),
        ),
        lang,
    )


def _blocks(shown: Sequence[_Drawn], request: Request) -> Iterator[Text]:
    """Row after row, each as lines of what and value, where columns can't stand side by side."""
    headings = [heading(drawn.column, request.lang) for drawn in shown]
    widest = max(map(cells, headings))
    for number in range(len(shown[0].texts)):
        if number:
            yield Text()
        texts = [drawn.texts[number] for drawn in shown]
        said = [(h, t) for h, t in zip(headings, texts, strict=True) if t]
        width = request.terminal.width
        yield from pairs(said, min(widest, width // 3), width)


def pairs(said: Sequence[tuple[str, Text]], left: int, width: int) -> Iterator[Text]:
    """What and value in two columns, of which the first has some width."""
    for what, value in said:
        sides = [[*plain_lines(what, left, QUIET)], wrapped(value, width - left - GAP)]
        yield from beside(sides, (left, width - left - GAP))
