"""Citations of a record's sources and of this fact base: text, BibTeX, RIS, CSL-JSON."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Literal, NamedTuple, get_args

from sco_cli import __version__, dates
from sco_cli.factbase import FactBase
from sco_cli.kinds import title_of
from sco_cli.language import Lang, pick
from sco_cli.model import AnyRecord, Source, Text
from sco_cli.query.records import resting_on

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
    note: str
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
    spoken: Lang = "zh" if source.langs and source.langs[0].startswith("zh") else "en"
    notes = [pick(source.note, lang)] if source.note else []
    if source.kind == "relayed":
        notes.append(
            "转引，未见原始文件" if lang == "zh" else "second-hand, primary document not seen"
        )
    return Work(
        key=source.id,
        title=pick(source.title, spoken),
        publisher=pick(source.publisher, spoken),
        date=source.date,
        urls=source.urls,
        language=source.langs[0] if source.langs else spoken,
        note=("；" if lang == "zh" else "; ").join(note.rstrip("。.") for note in notes),
    )


def _fact_base(record: AnyRecord, facts: FactBase, lang: Lang) -> Work:
    name = Text(
        en="Facts about the Shanghai Cooperation Organization and Pakistan's role in it",
        zh="上海合作组织及巴基斯坦作用事实库",
    )
    until = dates.show_zh(facts.as_of) if lang == "zh" else dates.show_en(facts.as_of)
    said = pick(title_of(record), lang).rstrip("。.")
    note = f"记录 {record.id}：{said}" if lang == "zh" else f"record {record.id}: {said}"
    title = (
        f"{name.en}, sco {__version__}, facts as of {until}",
        f"{name.zh}，sco {__version__}，数据截至{until}",
    )[lang == "zh"]
    return Work(f"sco-facts-{record.id}", title, "sco", facts.as_of, (), lang, note, dataset=True)


def _line(work: Work) -> str:
    colon, comma = ("：", "，") if _chinese(work.title) else (": ", ", ")
    said = comma.join([work.publisher + colon + work.title, *filter(None, [work.date])])
    if work.note:
        said += f"（{work.note}）" if _chinese(work.note) else f" ({work.note})"
    return " ".join([said, *work.urls]) + "\n"


def _chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


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
        "langid": "chinese" if work.language.startswith("zh") else "",
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
