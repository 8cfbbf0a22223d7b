"""Citations of a record's sources and of this fact base: text, BibTeX, RIS, CSL-JSON."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Literal, NamedTuple, get_args

from sco_cli import __version__, dates
from sco_cli.factbase import FactBase, resting_on
from sco_cli.kinds import title_of
from sco_cli.languages import LANGUAGES, Lang, grammar, say
from sco_cli.message import Clause, Day, Message, joined
from sco_cli.model import AnyRecord, Source

Style = Literal["text", "bibtex", "ris", "csl-json"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)


class Work(NamedTuple):
    """What a citation says of a source, or of this fact base."""

    key: str
    title: str
    publisher: str
    date: str | None
    """EDTF."""
    urls: tuple[str, ...]
    language: str
    """The BCP 47 tag of the work."""
    titled: Lang
    """The language in which it is called."""
    note: str
    noted: Lang
    """The language of the note."""
    dataset: bool = False


def cite(records: Sequence[AnyRecord], facts: FactBase, style: Style, lang: Lang) -> str:
    """Cite the sources of some records, and this tool's fact file with version and date.

    A source is called by its Chinese title if it is in Chinese, else by its English one.

    Args:
        records: the records to be cited; a source cites itself.
        facts: from ``load()``.
        style: one of ``STYLES``.
        lang: of what the citation says in words of its own.
    """
    sources: dict[str, Source] = {}
    for record in records:
        for id_ in [record.id] if isinstance(record, Source) else resting_on(record):
            if isinstance(source := facts.by_id[id_], Source):
                sources[id_] = source
    works = [_work(source, lang) for source in sources.values()]
    return _RENDER[style]([*works, *(_fact_base(record, facts, lang) for record in records)])


def _work(source: Source, lang: Lang) -> Work:
    written = source.langs[0] if source.langs else LANGUAGES[0]
    titled = next((one for one in LANGUAGES if written.startswith(one)), LANGUAGES[0])
    second_hand = Message("second-hand; the original document was not seen")
    notes = [source.note, second_hand if source.kind == "relayed" else ""]
    return Work(
        key=source.id,
        title=say(source.title, titled),
        publisher=say(source.publisher, titled),
        date=source.date,
        urls=source.urls,
        language=written,
        titled=titled,
        note=say(joined(Clause(note) for note in notes if note), lang),
        noted=lang,
    )


def _fact_base(record: AnyRecord, facts: FactBase, lang: Lang) -> Work:
    title = Message(
        "Facts about the Shanghai Cooperation Organization and Pakistan's role in it, "
        "sco {version}, facts as of {day}",
        version=__version__,
        day=Day(facts.as_of),
    )
    note = Message("entry {id}: {text}", id=record.id, text=Clause(title_of(record)))
    return Work(
        key=f"sco-facts-{record.id}",
        title=say(title, lang),
        publisher="sco",
        date=facts.as_of,
        urls=(),
        language=lang,
        titled=lang,
        note=say(note, lang),
        noted=lang,
        dataset=True,
    )


def _line(work: Work) -> str:
    title = Message("{name}: {text}", context="source", name=work.publisher, text=work.title)
    said = say(
        joined((title, work.date or ""), Message(", ", context="between remarks")), work.titled
    )
    if work.note:
        said += say(Message("{name} ({remark})", name="", remark=work.note), work.noted)
    return " ".join([said, *work.urls]) + "\n"


_LATEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
        "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip


def _bibtex_entry(work: Work) -> str:
    day = dates.parse(work.date).start if work.date else None
    fields = {
        # Two braces keep capitals; fields other than the address take LaTeX escapes.
        "title": f"{{{work.title.translate(_LATEX)}}}",
        "organization": f"{{{work.publisher.translate(_LATEX)}}}",
        "date": work.date or "",
        "year": str(day.year) if day else "",
        "month": str(day.month) if day and day.month else "",
        "url": work.urls[0].replace("{", "%7B").replace("}", "%7D") if work.urls else "",
        "langid": grammar(work.titled).langid,
        "note": work.note.translate(_LATEX),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    kind = "online" if work.urls else "misc"
    return "\n".join([f"@{kind}{{{work.key},", *lines, "}"]) + "\n"


def _ris_entry(work: Work) -> str:
    day = dates.parse(work.date).start if work.date else None
    month, of_month = (f"{n:02}" if n else "" for n in (day.month, day.day)) if day else ("", "")
    lines = [
        ("TY", "DATA" if work.dataset else "ELEC"),
        ("ID", work.key),
        ("TI", work.title),
        ("PB", work.publisher),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day.year}/{month}/{of_month}/" if day else ""),
        ("LA", work.language),
        *(("UR", url) for url in work.urls),
        ("N1", work.note),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _csl_json(works: Sequence[Work]) -> str:
    import json

    return json.dumps([_csl_item(w) for w in works], ensure_ascii=False, indent=2) + "\n"


def _csl_item(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": work.key,
        "type": "dataset" if work.dataset else "webpage" if work.urls else "article",
        "title": work.title,
        "publisher": work.publisher,
        "language": work.language,
    }
    if work.date:
        item["issued"] = _csl_date(work.date)
    if work.urls:
        item["URL"] = work.urls[0]
    if work.note:
        item["note"] = work.note
    if work.dataset:
        item["version"] = __version__
    return item


def _csl_date(edtf: str) -> dict[str, Any]:
    span = dates.parse(edtf)
    ends = [span.start] if span.end in (None, span.start) else [span.start, span.end]
    issued: dict[str, Any] = {
        "date-parts": [[n for n in (p.year, p.month, p.day) if n] for p in ends if p]
    }
    if span.start.approximate:
        issued["circa"] = True
    return issued


_RENDER: Final[dict[Style, Callable[[Sequence[Work]], str]]] = {
    "text": lambda works: "".join(map(_line, works)),
    "bibtex": lambda works: "\n".join(map(_bibtex_entry, works)),
    "ris": lambda works: "".join(map(_ris_entry, works)),
    "csl-json": _csl_json,
}
