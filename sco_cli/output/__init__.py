"""From a view to text in one of the formats, and that text to standard output."""

import shutil
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final, Literal, get_args

from sco_cli.errors import OutputError, ReaderGoneError, ScoError
from sco_cli.languages import Lang, grammar_of
from sco_cli.message import Message
from sco_cli.output.terminal import is_unicode, silence, visible

if TYPE_CHECKING:  # help and errors need no view
    from sco_cli.output.request import Request
    from sco_cli.views.base import Order, View

Format = Literal["table", "plain", "json", "jsonl", "csv", "tsv", "md"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
"""Each has a module of its own, imported only when asked for: Rich alone costs 65 ms."""
WITH_SOURCES: Final[tuple[Format, ...]] = ("table", "plain", "json", "md")
"""Those in which a list of sources has a place."""


def render(view: "View", format: Format, request: "Request") -> str:
    """The text of a view.

    Args:
        view: what to show.
        format: one of ``FORMATS``.
        request: language, terminal, fields that there are, whether to list the sources.
    """
    if view.order and format not in ("json", "jsonl", "csv"):
        view = _sorted(view, view.order, request.lang)
    text: str = import_module(f"sco_cli.output.{format}").render(view, request)
    return text


def _sorted(view: "View", order: "Order", lang: "Lang") -> "View":
    """The view with its rows as a language puts them in order."""
    from msgspec.structs import replace

    by_name = grammar_of(lang).sort_key
    rows = sorted(view.rows, key=lambda row: order(row, by_name))
    return replace(view, rows=tuple(rows))


def require() -> None:
    """Ask for a standard output at all: ``>&-`` leaves none.

    Raises:
        OutputError: if there is none.
    """
    if sys.stdout is None:
        raise OutputError(Message("can't write the answer: standard output is closed"))


def warn(words: str) -> None:
    """Say something beside the answer: one line on standard error, if there is one.

    A terminal would break a long one in the middle of words; there it is wrapped.
    """
    if sys.stderr is None:
        return
    said = f"sco: {visible(shorten(words))}"
    try:
        if sys.stderr.isatty():
            from sco_cli.output.wrap import wrap

            said = "\n".join(wrap(said, shutil.get_terminal_size().columns))
        sys.stderr.write(f"{said}\n")
        sys.stderr.flush()
    except OSError:  # nobody to tell
        silence(sys.stderr)


def shorten(text: str) -> str:
    """The text without its middle if it is very long, as what it quotes may be."""
    return text if len(text) <= 2 * _HALF else f"{text[:_HALF]}…{text[-_HALF:]}"


_HALF: Final = 1000
"""Characters."""


def write(text: str, *, paged: bool = False, as_file: bool = False) -> None:
    """Write to standard output, so that a closed pipe or full disk shows here, not at exit.

    Args:
        text: to be written.
        paged: on a terminal, through the user's pager if it is longer than the screen.
        as_file: off a terminal in UTF-8, as programs expect it, if the output's encoding lacks
            characters.

    Raises:
        ReaderGoneError: if nobody reads any more.
        OutputError: if the text can't be written.
    """
    require()
    if paged and sys.stdout.isatty():
        from sco_cli.output.pager import page

        if page(text):
            return
    out = sys.stdout
    if as_file and isinstance(out, TextIOWrapper) and not (out.isatty() or is_unicode(out)):
        out.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as e:
        raise unwritten(e) from None


def unwritten(error: OSError) -> ScoError:
    """What it means that standard output refused to be written to."""
    if isinstance(error, BrokenPipeError):
        return ReaderGoneError()
    from sco_cli.messages import of_system

    return OutputError(Message("can't write the answer: {why}", why=of_system(error)))
