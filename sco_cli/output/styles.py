"""Colours with a meaning: what a state is, what kind of statement a text is.

Each of them stands beside words or signs that say the same, since not everybody sees colours.
The numbers are of the fixed part of the 256-colour palette, and of medium lightness, so that they
can be read on a dark and on a light background.
"""

from typing import Final

QUIET: Final = "color(243)"
"""Secondary text: rules, headings of cards, citations."""

KEY: Final = "color(31)"
"""The id that leads to the whole entry."""

STYLES: Final = {
    # statuses
    "shanghai-five": "color(131)",
    "member": "color(28)",
    "observer": "color(62)",
    "dialogue-partner": "color(97)",
    "partner": "color(30)",
    # marks
    "claim": "color(130)",
    "disputed": "color(161)",
    "second-hand": "color(64)",
    "inferred": "color(64)",
    # verdicts
    "supported": "color(28)",
    "partly": "color(30)",
    "outdated": "color(130)",
    "unsupported": "color(161)",
    "right": "color(28)",
    "wrong": "color(161)",
}
"""Word of the fact file -> Rich's style."""
