"""One entry, or all on one subject, for people: on one screen unless the whole is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace
from rich.style import Style
from rich.text import Text

from sco_cli.labels import label
from sco_cli.languages import say
from sco_cli.message import Message, Phrase, joined
from sco_cli.output.cells import one_line
from sco_cli.output.layout import GAP
from sco_cli.output.lines import (
    MEASURE,
    cut,
    link_addresses,
    paragraph_text,
    plain_lines,
    wrapped,
)
from sco_cli.output.request import Request
from sco_cli.output.rows import cite, pairs
from sco_cli.output.styles import KEY, QUIET
from sco_cli.output.wrap import cells, wrap
from sco_cli.views.base import Pair, Paragraph, Section, View, brackets
from sco_cli.views.sources import short_citation

_SCREEN: Final = 38
"""Lines that a card takes at most, with the prompt above and below it on a screen of 40."""
_BEGINNING: Final = 3
"""Paragraphs of a section, but the first one, that are worth to be shown without the others."""
_VALUE: Final = 3
"""Lines of a value above the sections of a card that is to fit."""
_NAME: Final = 12
"""Cells that the names of values want at least."""


class _Drawn(NamedTuple):
    """A section as lines: its heading, and each of its paragraphs."""

    title: str
    heading: Sequence[Text]
    paragraphs: Sequence[Sequence[Text]]


def draw_card(
    view: View, request: Request, numbers: Mapping[str, int], above: int
) -> Iterator[Text]:
    """The lines of a card.

    Args:
        view: what to show.
        request: how.
        numbers: of the sources that are listed under it.
        above: how many lines stand over the card.
    """
    screen = view.screen
    card = [*(screen.card if screen else view.card)()]
    lines = [*_pairs(card, request, cut_=screen is not None)]
    yield from lines
    sections = (screen.sections if screen else view.sections)()
    drawn = [_section(section, request, numbers) for section in sections]
    if screen:
        room = _SCREEN - above - len(lines)
        yield from _fitted(drawn, room, screen.more, request, first=not lines)
        return
    for number, section in enumerate(drawn):
        if number or lines:
            yield Text()
        yield from section.heading
        for paragraph in section.paragraphs:
            yield from paragraph


def _pairs(card: Sequence[Pair], request: Request, *, cut_: bool) -> Iterator[Text]:
    """What and value, beside each other."""
    lang, width = request.lang, min(request.terminal.width, MEASURE)
    said = [(say(p.heading, lang), Text(one_line(say(p.value, lang)))) for p in card]
    if not said:
        return
    left = _left([(what, value.plain) for what, value in said], width)
    if cut_:
        said = [(what, cut(value, len(value), width - left - GAP, _VALUE)) for what, value in said]
    for line in pairs(said, left, width):
        yield link_addresses(line, request)


def _left(said: Sequence[tuple[str, str]], width: int) -> int:
    """The width of the names of values with which all take the fewest lines; a broken name costs
    one more.
    """

    def lines(left: int) -> int:
        sides = [(len(wrap(w, left)), len(wrap(v, width - left - GAP))) for w, v in said]
        return sum(max(side) + side[0] - 1 for side in sides)

    widest = max(cells(what) for what, _ in said)
    lefts = range(min(widest, width // 2), min(widest, _NAME) - 1, -1)
    return min(lefts, key=lines)


def _section(section: Section, request: Request, numbers: Mapping[str, int]) -> _Drawn:
    said, shared = section.paragraphs, _shared_marks(section)
    if shared:
        said = tuple(replace(p, marks=tuple(m for m in p.marks if m not in shared)) for p in said)
    title = one_line(say(brackets(joined(map(label, shared)), section.title), request.lang))
    paragraphs = [[*_paragraph(p, request, numbers)] for p in said]
    return _Drawn(title, [*plain_lines(title, request.terminal.width, "bold")], paragraphs)


def _shared_marks(section: Section) -> list[str]:
    """The marks of all paragraphs, which the heading says once; whose claim it is, each says."""
    first, *others = section.paragraphs
    if not others:
        return []
    return [m for m in first.marks if m != "claim" and all(m in p.marks for p in others)]


def _paragraph(
    paragraph: Paragraph, request: Request, numbers: Mapping[str, int]
) -> Iterator[Text]:
    words, tail = paragraph_text(paragraph, request.lang)
    if paragraph.sources:
        words.append(_cited(paragraph, request, numbers), style=QUIET)
    if paragraph.id:
        words.append(f" {paragraph.id}", style=KEY)
    if paragraph.lines:
        room = min(request.terminal.width, MEASURE) - 2 * paragraph.indent - len("* ")
        words = cut(words, tail, room, paragraph.lines)
    if paragraph.address and request.terminal.links:
        words.stylize(Style(link=paragraph.address), 0, tail)
    return hanging("-" if paragraph.indent else "*", words, request, paragraph.indent)


def hanging(mark: str, text: Text, request: Request, indent: int = 0) -> Iterator[Text]:
    """A text behind a mark, under which none of its lines begins."""
    before = " " * 2 * indent
    room = min(request.terminal.width, MEASURE) - len(before) - len(mark) - 1
    for number, line in enumerate(wrapped(text, room)):
        begun = Text.assemble(before, (mark if not number else " " * len(mark), QUIET), " ", line)
        yield link_addresses(begun, request)


def _cited(paragraph: Paragraph, request: Request, numbers: Mapping[str, int]) -> str:
    if numbers:
        return f" [{cite(paragraph.sources, numbers)}]"
    cited_ = short_citation(paragraph.sources, request.facts)
    return one_line(say(brackets(cited_), request.lang)) if cited_ else ""


def _fitted(
    sections: Sequence[_Drawn],
    room: int,
    more: Sequence[Phrase],
    request: Request,
    *,
    first: bool,
) -> Iterator[Text]:
    """Sections within some lines, what is left out counted, and under all how to have it."""
    out: list[_Drawn] = []
    for _ in range(2):  # again where the names of what is left out want room too
        foot = [*_foot(more, out, request)]
        shown = _shares(sections, room - len(foot) - 1, first=first)
        out = [section for section, n in zip(sections, shown, strict=True) if not n]
    for number, (section, n) in enumerate(zip(sections, shown, strict=True)):
        if not n:
            continue
        if number or not first:
            yield Text()
        yield from section.heading
        for paragraph in section.paragraphs[:n]:
            yield from paragraph
        if left := len(section.paragraphs) - n:
            said = say(Message("… {n} more", n=left), request.lang)
            yield Text(f"  {said}", style=QUIET)
    yield Text()
    yield from _foot(more, out, request)


def _shares(sections: Sequence[_Drawn], room: int, *, first: bool) -> list[int]:
    """How many paragraphs of each section there is room for.

    They come in order; one of which too little would be shown is left to the others.
    """
    shown = []
    for number, section in enumerate(sections):
        above = len(section.heading) + (not first or number > 0)
        sizes = [len(paragraph) for paragraph in section.paragraphs]
        n = len(sizes)
        while n and above + sum(sizes[:n]) + (n < len(sizes)) > room:
            n -= 1
        if number and n < min(_BEGINNING, len(sizes)):
            n = 0
        shown.append(n)
        room -= above + sum(sizes[:n]) + (n < len(sizes)) if n else 0
    return shown


def _foot(more: Sequence[Phrase], out: Sequence[_Drawn], request: Request) -> Iterator[Text]:
    """What isn't on the screen, and the commands that have it."""
    width = min(request.terminal.width, MEASURE)
    if out:
        counted = (brackets(str(len(section.paragraphs)), section.title) for section in out)
        missing = Message("not shown: {names}", names=joined(counted, Message(", ")))
        yield from plain_lines(say(missing, request.lang), width, QUIET)
    ways = [say(_spoken(way, request), request.lang) for way in more]
    said = say(joined(ways), request.lang)
    # A command stays on its line.
    for line in [said] if cells(said) <= width else ways:
        yield from plain_lines(line, width, QUIET)


def _spoken(way: Phrase, request: Request) -> Phrase:
    """A command in the language that was asked for, if the environment doesn't ask for it."""
    if not (request.lang_given and isinstance(way, Message)):
        return way
    command = way.values.get("command", "")
    return way.of(command=f"{command} --lang {request.lang}") if " " in command else way
