"""Markdown: a GitHub table, or a card and its text."""

import re
from collections.abc import Iterator

from sco_cli.output.cells import columns, heading, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import (
    Paragraph,
    View,
    answers_for,
    brackets,
    in_brackets,
    join,
    mark_labels,
)
from sco_cli.views.sources import cited, reference, short_citation

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def render(view: View, request: Request) -> str:
    """The view as Markdown; data is escaped, so that it reads as it is."""
    return "".join(line + "\n" for line in _lines(view, request))


def _lines(view: View, request: Request) -> Iterator[str]:
    lang = request.lang
    if view.item is not None and not request.fields:
        yield from _text(view, request)
    else:
        yield from _table(view, request)
    if request.sources:
        yield ""
        yield from (
            f"- {_escape(reference(source, lang))}" for source in cited(view, request.facts)
        )


def _table(view: View, request: Request) -> Iterator[str]:
    chosen = columns(view, request.fields)
    yield _row(heading(column, request.lang) for column in chosen)
    yield _row("---" for _ in chosen)
    for line in lines(view, chosen, request):
        yield _row(map(_escape, line))


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(view: View, request: Request) -> Iterator[str]:
    lang = request.lang
    colon = "：" if lang == "zh" else ": "
    yield f"# {_escape(view.title[lang == 'zh'])}"
    yield from ("", _escape(answers_for(request.as_of, lang)), "")
    for pair in view.card():
        yield f"- **{pair.heading[lang == 'zh']}**{colon}{_escape(pair.value)}"
    for section in view.sections():
        yield from ("", f"## {_escape(section.title)}", "")
        for paragraph in section.paragraphs:
            yield "  " * paragraph.indent + f"- {_paragraph(paragraph, request)}"


def _paragraph(paragraph: Paragraph, request: Request) -> str:
    lang = request.lang
    text = _escape(paragraph.text)
    if paragraph.marks:
        labels = join((label for _, label in mark_labels(paragraph, lang)), lang)
        text += _escape(in_brackets(labels, lang))
    if paragraph.sources:
        text += brackets(_escape(short_citation(paragraph.sources, request.facts, lang)), lang)
    return text


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))
