"""How a source is named, on a line or in brackets behind a text, and which a view rests on."""

from collections.abc import Sequence

from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.message import Day, Message, Phrase, joined
from sco_cli.model import Source
from sco_cli.views.base import AND, View


def reference(source: Source) -> Phrase:
    """A source on one line: publisher, title, date, kind where it matters, address."""
    title = Message("{name}: {text}", context="source", name=source.publisher, text=source.title)
    relayed = label("second-hand") if source.kind == "relayed" else ""
    return joined(
        (joined((title, Day(source.date) if source.date else "", relayed), AND), *source.urls), " "
    )


def short_citation(ids: Sequence[str], facts: FactBase, most: int = 2) -> Phrase:
    """The best few sources as publisher and date, for a text: ``TASS, 9 June 2017``."""
    sources = sorted(
        (s for i in ids if isinstance(s := facts.by_id.get(i), Source)),
        key=lambda s: _RANK.index(s.kind),
    )
    named = dict.fromkeys(
        joined((s.publisher, Day(s.date) if s.date else ""), AND) for s in sources
    )
    shown: list[Phrase] = list(named)[:most]
    if len(named) > most:
        shown.append(Message("+{n}", n=len(named) - most))
    return joined(shown)


_RANK = ("primary", "wire", "press", "reference", "relayed")


def cited(view: View, facts: FactBase) -> tuple[Source, ...]:
    """The sources of everything that the view shows, in the order of their first mention."""
    ids: dict[str, None] = {}
    sections = tuple(view.sections())
    for section in sections:
        for paragraph in section.paragraphs:
            ids.update(dict.fromkeys(paragraph.sources))
    if not sections and (field := view.source_field):
        for row in view.rows:
            ids.update(dict.fromkeys(getattr(row, field)))
    ids.update(dict.fromkeys(view.cites))
    return tuple(s for i in ids if isinstance(s := facts.by_id.get(i), Source))
