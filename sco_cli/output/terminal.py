"""What the output can show: its size, colours, characters and links."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Literal, NamedTuple, TextIO, get_args

Color = Literal["auto", "always", "never"]
COLORS: Final[tuple[Color, ...]] = get_args(Color)

_NARROWEST: Final = 20
_WITHOUT_BLOCKS: Final = ("ansi", "cons", "dumb", "linux", "vt")
"""Beginnings of ``TERM`` of terminals whose fonts lack the block characters of charts."""
_WITH_LINKS: Final = (
    *("DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE", "WT_SESSION"),
    *("ALACRITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR"),
)
"""Variables by which terminals that know OSC 8 make themselves known."""


_WIDEST: Final = 1000
"""Cells: no screen has more, but ``COLUMNS`` may say so, and lines are padded to it."""


class Terminal(NamedTuple):
    """What the output can show."""

    width: int
    """Columns of one cell each; a Chinese character takes two."""
    colors: Literal[0, 16, 256] = 0
    unicode: bool = True
    """Whether its encoding carries every character."""
    blocks: bool = True
    """Whether it has the block characters that charts are drawn with."""
    links: bool = False
    """Whether it makes an address behind a text (OSC 8) something to click."""


def detect(stream: TextIO, environ: Mapping[str, str], color: Color = "auto") -> Terminal:
    """Look at a stream and the environment.

    ``--color`` beats ``NO_COLOR``, which beats ``FORCE_COLOR``; set means not empty
    (no-color.org, force-color.org). Without any of them colour needs a terminal that is not dumb.
    """
    unicode = is_unicode(stream)
    colored = color == "always" or (color == "auto" and _wants_color(stream, environ))
    term = environ.get("TERM", "")
    return Terminal(
        width=min(max(_NARROWEST, shutil.get_terminal_size().columns), _WIDEST),
        colors=(256 if _many_colors(environ) else 16) if colored else 0,
        unicode=unicode,
        blocks=unicode and not term.startswith(_WITHOUT_BLOCKS),
        links=colored and stream.isatty() and _knows_links(environ),
    )


def is_unicode(stream: TextIO) -> bool:
    """Whether the encoding of a stream carries every character."""
    encoding = (stream.encoding or "ascii").lower().replace("-", "").replace("_", "")
    return encoding in ("utf8", "utf16", "utf32")


def _wants_color(stream: TextIO, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def _many_colors(environ: Mapping[str, str]) -> bool:
    return "256color" in environ.get("TERM", "") or bool(environ.get("COLORTERM"))


def _knows_links(environ: Mapping[str, str]) -> bool:
    if any(environ.get(name) for name in _WITH_LINKS):
        return True
    # VTE (GNOME Terminal and others) has them since 0.50.
    if environ.get("VTE_VERSION", "").isdecimal():
        return int(environ["VTE_VERSION"]) >= 5000
    return environ.get("TERM_PROGRAM") in ("iTerm.app", "vscode")


def visible(text: str) -> str:
    """Show control, direction-changing and line-ending characters instead of sending them.

    What comes from a file or an argument is data: it must not move the cursor, change colours,
    reorder a line or begin another.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or _space(c) else _escape(c) for c in text)


def _space(character: str) -> bool:
    import unicodedata

    return unicodedata.category(character) == "Zs"  # also those that are not ASCII's


def _escape(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte of an argument that is not in its encoding
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def silence(stream: TextIO | None) -> None:
    """Point a stream that can't be written to nowhere, so that nothing complains at exit."""
    with suppress(OSError, ValueError):  # not backed by a descriptor: nothing will complain
        if stream:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
