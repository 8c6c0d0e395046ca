"""Four colours of meaning that stay apart for the eyes they are meant for."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from reader.ui.eyes import Eyes, for_eyes
from reader.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT

LINES = ("shared_line", "differs_line", "unique_line", "person")
NORMAL = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TRITAN = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
"""Machado, Oliveira and Fernandes 2009, full severity."""
SEEN = {Eyes.RED_GREEN: (NORMAL, PROTAN, DEUTAN), Eyes.BLUE_YELLOW: (NORMAL, TRITAN)}
THEMES = {"light": LIGHT, "dark": DARK, "strong light": STRONG_LIGHT, "strong dark": STRONG_DARK}

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def linear(colour):
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in QColor(colour).getRgbF()[:3]]


def lab(colour, eyes):
    """CIE L*a*b* (D65) of a colour as these eyes see it."""
    red, green, blue = (
        max(0.0, min(1.0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in eyes
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    x, y, z = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, other, eyes):
    """dE76."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, eyes), lab(other, eyes), strict=True)) ** 0.5


def contrast(one, other):
    darker, lighter = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (linear(one), linear(other))
    )
    return (lighter + 0.05) / (darker + 0.05)


@every_theme
@pytest.mark.parametrize("eyes", SEEN)
def test_all_four_are_told_apart(theme, eyes):
    """Shared, differing, alone, and the reader's own."""
    dressed = for_eyes(theme, eyes)
    pairs = list(combinations([getattr(dressed, name) for name in LINES], 2))
    assert min(apart(*pair, seen) for pair in pairs for seen in SEEN[eyes]) >= 40


@every_theme
@pytest.mark.parametrize("eyes", SEEN)
def test_they_are_seen_on_paper_and_words_are_read_on_their_tints(theme, eyes):
    """WCAG 2.2, level AA."""
    dressed = for_eyes(theme, eyes)
    assert min(contrast(getattr(dressed, name), dressed.paper) for name in LINES) >= 4.5
    assert (
        min(contrast(dressed.ink, getattr(dressed, name)) for name in ("shared_fill", "differs_fill", "differs_word"))
        >= 4.5
    )


@every_theme
def test_usual_eyes_keep_the_usual_colours(theme):
    """Nothing changes for who asks for nothing."""
    assert for_eyes(theme, Eyes.USUAL) is theme
