"""Markdown: a GitHub table, or a card and its text."""

import re
from collections.abc import Iterator, Sequence

from sco_cli.language import Lang
from sco_cli.output.cells import columns, heading, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import Paragraph, View, answers_for, brackets, join, mark_words, set_off
from sco_cli.views.citation import cited, reference, short_citation

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def render(view: View, request: Request) -> str:
    """The view as Markdown; data is escaped, so that it reads as it is."""
    return "".join(line + "\n" for line in _lines(view, request))


def _lines(view: View, request: Request) -> Iterator[str]:
    lang = request.lang
    if view.item is not None and not request.fields:
        yield from _text(view, lang)
    else:
        yield from _table(view, lang, request.fields)
    if request.sources:
        yield ""
        yield from (f"- {_escape(reference(source, lang))}" for source in cited(view))


def _table(view: View, lang: Lang, fields: Sequence[str]) -> Iterator[str]:
    chosen = columns(view, fields)
    yield _row(heading(column, lang) for column in chosen)
    yield _row("---" for _ in chosen)
    for line in lines(view, chosen, lang):
        yield _row(map(_escape, line))


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(view: View, lang: Lang) -> Iterator[str]:
    colon = "：" if lang == "zh" else ": "
    yield f"# {_escape(view.title[lang == 'zh'])}"
    yield from ("", _escape(answers_for(view, lang)), "")
    for pair in view.card:
        yield f"- **{pair.heading[lang == 'zh']}**{colon}{_escape(pair.value)}"
    for section in view.sections:
        yield from ("", f"## {_escape(section.title)}", "")
        for paragraph in section.paragraphs:
            yield "  " * paragraph.indent + f"- {_paragraph(paragraph, view, lang)}"


def _paragraph(paragraph: Paragraph, view: View, lang: Lang) -> str:
    text = _escape(paragraph.text)
    if paragraph.marks:
        worded = join((words for _, words in mark_words(paragraph, lang)), lang)
        text += _escape(set_off(worded, lang))
    if paragraph.sources:
        text += brackets(_escape(short_citation(paragraph.sources, view.facts, lang)), lang)
    return text


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))
