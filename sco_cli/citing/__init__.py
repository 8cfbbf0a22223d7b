"""Citations of entries: of their sources, and of this fact base itself."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, get_args

from sco_cli.citing import bibtex, printed, programs
from sco_cli.citing.works import Work, of_fact_base, of_source
from sco_cli.factbase import FactBase, resting_on
from sco_cli.languages import Lang
from sco_cli.model import AnyRecord, Source
from sco_cli.query.sources import strength

Style = Literal["text", "apa", "chicago", "gbt7714", "bibtex", "biblatex", "ris", "csl-json"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)
FOR_PROGRAMS: Final = STYLES[STYLES.index("bibtex") :]
"""The styles that a program reads, as a file of its own."""


def cite(
    records: Iterable[AnyRecord],
    facts: FactBase,
    style: Style = "text",
    lang: Lang = "en",
    *,
    best: int | None = None,
    file: str | None = None,
) -> str:
    """Cite the sources of some records, best first, and this fact base with version and date.

    A source is called by its Chinese title if it is in Chinese, else by its English one; a title
    that is a description or a translation of ours stands in brackets.

    Args:
        records: the records to be cited; a source cites itself.
        facts: from ``load()``.
        style: one of ``STYLES``.
        lang: of what the citation says in words of its own.
        best: cite no more than so many sources of each record; all by default.
        file: the name of the file that the facts came from; those of sco by default.
    """
    cited = list({record.id: record for record in records}.values())  # an id may be given twice
    sources = {source.id: source for record in cited for source in _rests_on(record, facts)[:best]}
    works = [of_source(source, lang) for source in _by_weight(sources.values())]
    own = [of_fact_base(record, facts, lang, file) for record in cited]
    return _RENDER[style]([*works, *own])


def _rests_on(record: AnyRecord, facts: FactBase) -> list[Source]:
    """The sources of a record, the weightiest first."""
    if isinstance(record, Source):
        return [record]
    found = (facts.by_id.get(id_) for id_ in dict.fromkeys(resting_on(record)))
    return _by_weight(source for source in found if isinstance(source, Source))


def _by_weight(sources: Iterable[Source]) -> list[Source]:
    """By kind, what can be opened before what can't; otherwise as they are named."""
    return sorted(sources, key=lambda s: (strength(s), not s.urls))


_RENDER: Final[dict[Style, Callable[[Sequence[Work]], str]]] = {
    "text": lambda works: "".join(map(printed.line, works)),
    "apa": lambda works: "".join(map(printed.apa, works)),
    "chicago": lambda works: "".join(map(printed.chicago, works)),
    "gbt7714": lambda works: "".join(map(printed.gbt7714, works)),
    "bibtex": lambda works: "\n".join(map(bibtex.classic, works)),
    "biblatex": lambda works: "\n".join(map(bibtex.biblatex, works)),
    "ris": lambda works: "".join(map(programs.ris, works)),
    "csl-json": programs.csl_json,
}
