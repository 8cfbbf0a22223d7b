"""Citations to be printed: one line of our own, APA, Chicago, and GB/T 7714-2015."""

from sco_cli import dates
from sco_cli.citing.works import Work
from sco_cli.languages import say
from sco_cli.message import Day, Message, Phrase, joined

# The manuals print the same in any language of ours.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def line(work: Work) -> str:
    """The parts that there are on one line, in an order of our own."""
    title = Message("{name}: {text}", context="source", name=work.site, text=work.shown_title)
    said = say(
        joined((title, _in_line(work.date)), Message(", ", context="between remarks")), work.titled
    )
    accessed = Message("accessed {day}", day=Day(work.seen)) if work.seen else ""
    for remark in filter(None, (work.note, accessed)):
        said += say(Message("{name} ({remark})", name="", remark=remark), work.noted)
    return " ".join([said, *work.urls]) + "\n"


def _in_line(edtf: str | None) -> Phrase:
    """A date as it stands in the facts; in words if it is not exact."""
    return Day(edtf) if edtf and "~" in edtf else edtf or ""


def apa(work: Work) -> str:
    """APA, 7th edition; the publisher stands as the author."""
    who = work.publisher or work.within
    when = _year_first(work.date) if work.date else "n.d."
    what = work.shown_title
    if work.kind is None:
        version = f" (Version {work.version})" if work.version else ""
        within = f". {work.within}" if work.publisher else ""
        what = f"{work.title}{version} [Data set]{within}"
    return _sentences(f"{who}. ({when})", what, _second_hand(work), *work.urls[:1])


def chicago(work: Work) -> str:
    """Chicago, 18th edition, as in a bibliography; a description has no quotation marks."""
    who = work.publisher or work.within
    end = "" if work.title.endswith(("?", "!")) else "."
    title = work.shown_title if work.described else f"“{work.title}{end}”"
    within = work.edition if work.publisher else ""
    accessed = f"Accessed {_day_last(work.seen)}" if work.seen and not work.date else ""
    when = _day_last(work.date) if work.date else accessed or "n.d."
    return _sentences(who, title, within, when, _second_hand(work), *work.urls[:1])


def gbt7714(work: Work) -> str:
    """GB/T 7714-2015: type and medium after the title, then the day and that of access."""
    if work.kind is None:
        return _sentences(work.publisher, f"{work.title}[DS]", work.edition, f"({work.date})")
    if work.urls:
        when = f"({_estimated(work.date)})" if work.date else ""
        accessed = f"[{work.seen}]" if work.seen else ""
        title = f"{work.shown_title}[EB/OL]"
        return _sentences(work.publisher, title, when + accessed, _second_hand(work), work.urls[0])
    medium = "N" if work.kind in ("press", "wire") else "Z"
    appeared = ", ".join(filter(None, (work.publisher, _estimated(work.date))))
    return _sentences(f"{work.shown_title}[{medium}]", appeared, _second_hand(work))


def _estimated(edtf: str | None) -> str | None:
    """A date, in brackets if it is not exact, as the standard has it."""
    return f"[{edtf.replace('~', '')}]" if edtf and "~" in edtf else edtf


def _second_hand(work: Work) -> str:
    if work.kind != "relayed":
        return ""
    return f"[{say(Message('second-hand; the original document was not seen'), work.noted)}]"


_ENDS = (".", "?", "!", "。", ".”", "?”", "!”")


def _sentences(*parts: str) -> str:
    """Parts with a full stop after each that has no end of its own; none after an address."""
    said = [part if part.endswith(_ENDS) else f"{part}." for part in parts if part]
    if parts[-1].startswith(("http:", "https:")):
        said[-1] = parts[-1]
    return " ".join(said) + "\n"


def _year_first(edtf: str) -> str:
    """``2017, June 9``; ``2018, June 9–10``; ``ca. 2025``."""
    span = dates.parse(edtf)
    start, end = span.start, span.end
    about = "ca. " if start.approximate else ""
    if end and end.year != start.year:
        return f"{about}{start.year}–{end.year}"
    return about + ", ".join(filter(None, (str(start.year), _month_and_days(start, end))))


def _day_last(edtf: str) -> str:
    """``June 9, 2017``; ``June 2017``; ``ca. 2025``."""
    span = dates.parse(edtf)
    start, end = span.start, span.end
    about = "ca. " if start.approximate else ""
    if end and end.year != start.year:
        return f"{about}{start.year}–{end.year}"
    days = _month_and_days(start, end)
    return about + (f"{days}, {start.year}" if start.day else f"{days} {start.year}".strip())


def _month_and_days(start: dates.Moment, end: dates.Moment | None) -> str:
    first = _of_year(start)
    if end is None or not end.month or end == start:
        return first
    if end.month == start.month:
        return f"{first}–{end.day}" if end.day else first
    return f"{first}–{_of_year(end)}"


def _of_year(moment: dates.Moment) -> str:
    month = _MONTHS[moment.month - 1] if moment.month else ""
    return f"{month} {moment.day}" if moment.day else month
