"""Plain: tab-separated lines without a header, for pipes; no colour, no wrapping."""

from collections.abc import Iterable, Iterator

from sco_cli.languages import Lang, say
from sco_cli.message import joined
from sco_cli.output.cells import columns, lines, one_line
from sco_cli.output.request import Request
from sco_cli.views.base import Paragraph, Section, View, in_brackets, mark_labels
from sco_cli.views.lists import STATEMENTS
from sco_cli.views.sources import cited, reference


def render(view: View, request: Request) -> str:
    """The card's lines, the rows, what a card says of one entry, and with ``sources`` their list.

    A line of a card's text has its heading, the text, and the ids of its sources if it has any.
    """
    return "".join("\t".join(line) + "\n" for line in _lines(view, request))


def _lines(view: View, request: Request) -> Iterator[list[str]]:
    lang, chosen = request.lang, columns(view, request.fields)
    for pair in () if request.fields else view.card():
        yield [say(pair.heading, lang), one_line(say(pair.value, lang))]
    yield from lines(view, chosen, request)
    for section in _told_by_no_row(view) if not request.fields else ():
        for said in section.paragraphs:
            yield [say(section.title, lang), one_line(_text(said, lang)), *_ids(said)]
    if request.sources:
        yield []
        yield from (
            [source.id, one_line(say(reference(source), lang))]
            for source in cited(view, request.facts)
        )


def _told_by_no_row(view: View) -> Iterable[Section]:
    """The sections of an answer about one entry; those of topics are its rows already."""
    return () if view.item is None or view.row_type is STATEMENTS.row_type else view.sections()


def _text(said: Paragraph, lang: Lang) -> str:
    labels = joined(named for _, named in mark_labels(said))
    return say(said.text, lang) + (say(in_brackets(labels), lang) if said.marks else "")


def _ids(said: Paragraph) -> tuple[str, ...]:
    return ("; ".join(said.sources),) if said.sources else ()
