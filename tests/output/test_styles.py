"""Colours can be read on a dark and on a light background."""

import pytest
from rich.color import Color

from sco_cli.labels import label
from sco_cli.languages import say
from sco_cli.output.styles import QUIET, STYLES


def luminance(style: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [value / 255 for value in Color.parse(style).get_truecolor()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("style", sorted({QUIET, *STYLES.values()}))
def test_contrast_with_black_and_with_white(style: str) -> None:
    """4 at least, of the 4.58 that one colour can have with both at once."""
    light = luminance(style)
    assert min(1.05 / (light + 0.05), (light + 0.05) / 0.05) >= 4


@pytest.mark.parametrize("word", STYLES)
def test_no_colour_without_a_word(word: str) -> None:
    """What has a colour has a wording in both languages, so that the colour isn't needed."""
    assert say(label(word), "zh") != word
