"""Citations for the programs that keep them: RIS and CSL-JSON."""

from collections.abc import Sequence
from typing import Any

from sco_cli import dates
from sco_cli.citing.works import Work


def ris(work: Work) -> str:
    """A reference in RIS."""
    lines = [
        ("TY", _ris_type(work)),
        ("ID", work.key),
        ("TI", work.marked_title),
        ("T2", work.edition or (work.publisher if work.urls or _is_news(work) else "")),
        ("PB", work.publisher),
        ("PY", str(dates.parse(work.date).start.year) if work.date else ""),
        ("DA", _ris_date(work.date)),
        ("Y2", _ris_date(work.seen)),
        ("LA", work.language),
        *(("UR", url) for url in work.urls),
        ("N1", work.note),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _ris_type(work: Work) -> str:
    if work.kind is None:
        return "DATA"
    return "ELEC" if work.urls else "NEWS" if _is_news(work) else "GEN"


def _is_news(work: Work) -> bool:
    return work.kind in ("press", "wire")


def _ris_date(edtf: str | None) -> str:
    if edtf is None:
        return ""
    day = dates.parse(edtf).start
    month, of_month = (f"{n:02}" if n else "" for n in (day.month, day.day))
    return f"{day.year}/{month}/{of_month}/"


def csl_json(works: Sequence[Work]) -> str:
    """Items in CSL-JSON."""
    import json  # no other style needs it

    return json.dumps([_csl_item(w) for w in works], ensure_ascii=False, indent=2) + "\n"


def _csl_item(work: Work) -> dict[str, Any]:
    fields = {
        "id": work.key,
        "type": _csl_type(work),
        "title": work.marked_title,
        "container-title": work.within,
        "publisher": work.publisher,
        "version": work.version,
        "language": work.language,
        "issued": _csl_date(work.date),
        "accessed": _csl_date(work.seen),
        "URL": work.urls[0] if work.urls else None,
        "note": work.edition or work.note,
    }
    if work.kind and (work.urls or _is_news(work)):
        # Of a page styles print the site, of a paper its name; with the publisher too, some
        # print the same twice.
        fields |= {"container-title": work.publisher, "publisher": None}
    return {name: value for name, value in fields.items() if value}


def _csl_type(work: Work) -> str:
    if work.kind is None:
        return "dataset"
    return "webpage" if work.urls else "article-newspaper" if _is_news(work) else "document"


def _csl_date(edtf: str | None) -> dict[str, Any] | None:
    if edtf is None:
        return None
    span = dates.parse(edtf)
    ends = [span.start] if span.end in (None, span.start) else [span.start, span.end]
    issued: dict[str, Any] = {
        "date-parts": [[n for n in (p.year, p.month, p.day) if n] for p in ends if p]
    }
    if span.start.approximate:
        issued["circa"] = True
    return issued
