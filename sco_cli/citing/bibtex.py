"""BibTeX as every style of it prints it, and BibLaTeX; all text as TeX prints it unchanged."""

import re
from typing import Final

from sco_cli import dates
from sco_cli.citing.works import Work
from sco_cli.languages import grammar_of, say
from sco_cli.message import Day, Message

_LATEX: Final = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "&": r"\&",
    "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
}  # fmt: skip
# Braces as letters: `\{` is a brace to BibTeX and biber, whatever stands before it.
_SPECIAL: Final = re.compile(r"[\\{}&%$#_~^<>|]")
_LIGATURES: Final = re.compile(r"([-`'?!,])(?=[-`',])")
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


def latex(text: str) -> str:
    r"""Text as LaTeX prints it: no command, no ligature, braces only in pairs.

    >>> print(latex("50% of {x} -- a_b"))
    50\% of \textbraceleft{}x\textbraceright{} -{}- a\_b
    """
    unjoined = _SPECIAL.sub(lambda c: _LATEX[c[0]], text)
    return _LIGATURES.sub(r"\1{}", unjoined)


def classic(work: Work) -> str:
    """An entry that the styles of plain BibTeX print whole: address and day of access in a note."""
    day = dates.parse(work.date).start if work.date else None
    fields = {
        "key": _braced(work.publisher or work.site),
        "title": _braced(f"{{{latex(work.shown_title)}}}", escaped=True),
        "howpublished": _braced(f"{{{latex(work.site)}}}", escaped=True),
        "year": _braced(str(day.year)) if day else "",
        "month": _MONTHS[day.month - 1] if day and day.month else "",
        "day": _braced(str(day.day)) if day and day.day else "",
        "date": _braced(work.date or "", escaped=True),
        "note": _braced(". ".join(filter(None, (_accessed(work), work.note, *work.urls)))),
        "url": _braced(work.urls[0], escaped=True) if work.urls else "",
    }
    return _entry("misc", work.key, fields)


def biblatex(work: Work) -> str:
    """An entry for BibLaTeX, and for the programs that read it."""
    fields = {
        "title": _braced(f"{{{latex(work.shown_title)}}}", escaped=True),
        "organization": _braced(f"{{{latex(work.site)}}}", escaped=True),
        "date": _braced(work.date or "", escaped=True),
        "url": _braced(work.urls[0], escaped=True) if work.urls else "",
        "urldate": _braced(work.seen or "", escaped=True),
        "langid": _braced(grammar_of(work.titled).langid),
        "note": _braced(work.note),
    }
    kind = "online" if work.urls else "misc" if work.kind else "dataset"
    return _entry(kind, work.key, fields)


def _accessed(work: Work) -> str:
    said = say(Message("accessed {day}", day=Day(work.seen)), work.noted) if work.seen else ""
    return said[:1].upper() + said[1:]


def _braced(text: str, *, escaped: bool = False) -> str:
    return f"{{{text if escaped else latex(text)}}}" if text else ""


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n"
