"""How a source is named, on a line or in brackets behind a text, and which a view rests on."""

from collections.abc import Sequence

from sco_cli import language
from sco_cli.factbase import FactBase
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import Source
from sco_cli.views.base import View, join


def reference(source: Source, lang: Lang) -> str:
    """A source on one line: publisher, title, date, kind where it matters, address."""
    colon = "：" if lang == "zh" else ": "
    parts = [f"{language.pick(source.publisher, lang)}{colon}{language.pick(source.title, lang)}"]
    if source.date:
        parts.append(source.date)
    if source.kind == "relayed":
        parts.append(label("second-hand", lang))
    line = ("，" if lang == "zh" else ", ").join(parts)
    return " ".join([line, *source.urls])


def short_citation(ids: Sequence[str], facts: FactBase, lang: Lang, most: int = 2) -> str:
    """The best few sources as publisher and date, for a text: ``TASS, 2017-06-09``."""
    sources = sorted(
        (s for i in ids if isinstance(s := facts.by_id.get(i), Source)),
        key=lambda s: _RANK.index(s.kind),
    )
    comma = "，" if lang == "zh" else ", "
    named = dict.fromkeys(
        comma.join(filter(None, (language.pick(s.publisher, lang), s.date))) for s in sources
    )
    shown = list(named)[:most]
    if len(named) > most:
        shown.append(f"+{len(named) - most}")
    return join(shown, lang)


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
