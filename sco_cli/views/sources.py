"""How a source is named, on a line or in brackets behind a text, and which a view rests on."""

from collections.abc import Sequence

from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.message import Day, Message, Phrase, joined
from sco_cli.model import Source
from sco_cli.query.sources import strength
from sco_cli.views.base import AND, View


def named(source: Source) -> Phrase:
    """A source in words: publisher, title, date, kind where it matters."""
    title = Message("{name}: {text}", context="source", name=source.publisher, text=source.title)
    relayed = label("second-hand") if source.kind == "relayed" else ""
    return joined((title, Day(source.date) if source.date else "", relayed), AND)


def reference(source: Source) -> Phrase:
    """A source on one line: in words, and its addresses."""
    return joined((named(source), *source.urls), " ")


def address(source: Source) -> str:
    """Where a terminal may lead to; empty for nowhere."""
    return next(filter(None, map(linkable, source.urls)), "")


def linkable(url: str) -> str:
    """An address as a terminal takes it: in ASCII, and nothing more than an address."""
    if not url.isprintable():
        return ""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in url)


def short_citation(ids: Sequence[str], facts: FactBase, most: int = 2) -> Phrase:
    """The best few sources as publisher and date, for a text: ``TASS, 9 June 2017``."""
    sources = sorted(
        (s for i in ids if isinstance(s := facts.by_id.get(i), Source)),
        key=strength,
    )
    named = dict.fromkeys(
        joined((s.publisher, Day(s.date) if s.date else ""), AND) for s in sources
    )
    shown: list[Phrase] = list(named)[:most]
    if len(named) > most:
        shown.append(Message("+{n}", n=len(named) - most))
    return joined(shown)


def cited(view: View, facts: FactBase) -> tuple[Source, ...]:
    """The sources of everything that the view shows, the strongest first, then as mentioned."""
    ids: dict[str, None] = {}
    sections = tuple(view.sections())
    for section in sections:
        for paragraph in section.paragraphs:
            ids.update(dict.fromkeys(paragraph.sources))
    if not sections and (field := view.source_field):
        for row in view.rows:
            ids.update(dict.fromkeys(getattr(row, field)))
    ids.update(dict.fromkeys(view.cites))
    found = (s for i in ids if isinstance(s := facts.by_id.get(i), Source))
    return tuple(sorted(found, key=strength))
