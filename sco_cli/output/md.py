"""Markdown: a GitHub table, or a card and its text."""

import re
from collections.abc import Iterable, Iterator

from sco_cli.languages import say
from sco_cli.message import Message, joined
from sco_cli.output.cells import answered_for, columns, heading, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import (
    Column,
    Paragraph,
    View,
    brackets,
    in_brackets,
    mark_labels,
    value_at,
)
from sco_cli.views.sources import cited, reference, short_citation


def render(view: View, request: Request) -> str:
    """The view as Markdown; data is escaped, so that it reads as it is, and addresses are links.

    With sources, a footnote leads from each text or row to each source that it rests on.
    """
    as_text = view.item is not None and not request.fields
    body = "\n".join(_text(view, request) if as_text else _table(view, request)) + "\n"
    return body + "".join(_sources(view, request, body)) if request.sources else body


def _sources(view: View, request: Request, body: str) -> Iterator[str]:
    """The footnotes to which a body leads, then a list of the other sources."""
    led_to = set(_FOOTNOTE.findall(body))
    others = []
    for source in cited(view, request.facts):
        named = _escape(say(reference(source), request.lang))
        if source.id in led_to:
            yield f"\n[^{source.id}]: {named}\n"
        else:
            others.append(f"- {named}\n")
    if others:
        yield from (f"\n## {say(Message('Sources'), request.lang)}\n\n", *others)


_FOOTNOTE = re.compile(r"\[\^([a-z0-9-]+)\]")


def _footnotes(ids: Iterable[str]) -> str:
    return "".join(f"[^{id_}]" for id_ in ids)


def _table(view: View, request: Request) -> Iterator[str]:
    chosen = columns(view, request.fields)
    yield _row(heading(column, request.lang) for column in chosen)
    yield _row("---" for _ in chosen)
    noted = {at for at, column in enumerate(chosen) if request.sources and _is_noted(view, column)}
    for row, line in zip(view.rows, lines(view, chosen, request), strict=True):
        yield _row(
            _footnotes(value_at(row, chosen[at].key) or ()) if at in noted else _escape(cell)
            for at, cell in enumerate(line)
        )


def _is_noted(view: View, column: Column) -> bool:
    """Whether a column holds ids of the sources of its row, and of nothing in it."""
    return column.key == view.source_field and "." not in column.key


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(view: View, request: Request) -> Iterator[str]:
    lang = request.lang
    yield f"# {_escape(say(view.title, lang))}"
    yield from ("", _escape(say(answered_for(request), lang)), "")
    for pair in view.card():
        yield "- " + say(
            Message(
                "{name}: {text}",
                name=f"**{say(pair.heading, lang)}**",
                text=_escape(say(pair.value, lang)),
            ),
            lang,
        )
    for section in view.sections():
        yield from ("", f"## {_escape(say(section.title, lang))}", "")
        for paragraph in section.paragraphs:
            yield "  " * paragraph.indent + f"- {_paragraph(paragraph, request)}"


def _paragraph(paragraph: Paragraph, request: Request) -> str:
    lang = request.lang
    text = _escape(say(paragraph.text, lang))
    if paragraph.marks:
        labels = joined(named for _, named in mark_labels(paragraph))
        text += _escape(say(in_brackets(labels), lang))
    if request.sources:
        text += _footnotes(paragraph.sources)
    elif cited_ := short_citation(paragraph.sources, request.facts):
        text += _escape(say(brackets(cited_), lang))
    return text


def _escape(text: str) -> str:
    """Text that reads as it is: nothing in it is markup but its addresses, which are links."""
    return _PART.sub(_escaped, one_line(text).strip())


# Addresses; what begins a block or ends a heading; entities; what marks up within a line.
_PART = re.compile(
    r"(?P<address>https?://(?:(?!、http)[^\s<>，。；！？：“”])+)"
    r"|^(?P<digits>\d{1,9})(?P<point>[.)])"
    r"|^[+=-]|(?<!\S)#"
    r"|&(?=#?\w+;)"
    r"|[\\`*_\[\]<>|~$]"
    r"|:(?=//)|(?<=www)\.",
    re.ASCII | re.IGNORECASE,
)


def _escaped(part: re.Match[str]) -> str:
    if part["address"]:
        address, behind = _apart(part["address"])
        return f"<{_ODD.sub(_encoded, address)}>" + _PART.sub(_escaped, behind)
    if part["digits"]:
        return f"{part['digits']}\\{part['point']}"
    return f"\\{part[0]}"


def _apart(found: str) -> tuple[str, str]:
    """An address, and the punctuation behind it that belongs to the sentence."""
    address = found.rstrip(_BEHIND)
    for opening, closing in ("()", "（）", "《》"):
        if address.count(closing) > address.count(opening):
            address = address.removesuffix(closing).rstrip(_BEHIND)
    return address, found[len(address) :]


_BEHIND = ".,;:!?'\"、"


_ODD = re.compile(r"[<>|\\^`{}\"]|[^!-~]")


def _encoded(char: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in char[0].encode())
