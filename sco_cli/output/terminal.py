"""What the place where the answer goes can show: width, colour, characters."""

import os
import shutil
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Literal, NamedTuple, TextIO, get_args

Color = Literal["auto", "always", "never"]
COLORS: Final[tuple[Color, ...]] = get_args(Color)


class Terminal(NamedTuple):
    """What the output can show."""

    width: int
    """Columns of one cell each; a Chinese character takes two."""
    color: bool
    unicode: bool
    """Whether its encoding carries every character."""


def detect(stream: TextIO, environ: Mapping[str, str], color: Color = "auto") -> Terminal:
    """Look at a stream and the environment.

    ``--color`` beats ``NO_COLOR``, which beats ``FORCE_COLOR``; set means not empty
    (no-color.org, force-color.org). Without any of them colour needs a terminal that is not dumb.
    """
    encoding = (stream.encoding or "ascii").lower().replace("-", "").replace("_", "")
    return Terminal(
        width=max(20, shutil.get_terminal_size().columns),
        color=color == "always" or (color == "auto" and _wants_color(stream, environ)),
        unicode=encoding in ("utf8", "utf16", "utf32"),
    )


def _wants_color(stream: TextIO, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def visible(text: str) -> str:
    """Show control and direction-changing characters instead of sending them.

    What comes from a file or an argument is data: it must not move the cursor, change colours
    or reorder a line.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or _harmless(c) else _escape(c) for c in text)


def _harmless(character: str) -> bool:
    # Spaces wider than one, and line ends: layout of a text, not terminal control.
    return character == "\n" or unicodedata.category(character) == "Zs"


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def silence(stream: TextIO | None) -> None:
    """Point a stream that can't be written to nowhere, so that nothing complains at exit."""
    with suppress(OSError, ValueError):  # not backed by a descriptor: nothing is left to complain
        if stream:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
