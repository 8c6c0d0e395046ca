"""Colours that can be read: WCAG 2.2 contrast (success criteria 1.4.3 and 1.4.11) in all four themes."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo

from reader.resources import resource
from reader.ui.theme import (
    DARK,
    LIGHT,
    STRONG_DARK,
    STRONG_LIGHT,
    Look,
    Scheme,
    apply_theme,
    icon,
    load_fonts,
    sans,
    serif,
    theme_for,
)

THEMES = {"light": LIGHT, "dark": DARK, "strong light": STRONG_LIGHT, "strong dark": STRONG_DARK}
SURFACES = ("paper", "card", "window")
FILLS = (*SURFACES, "shared_fill", "differs_fill")
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of words, and of what is drawn, at level AA."""

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def luminance(colour):
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in QColor(colour).getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(theme, colours, grounds, least):
    pairs = ((one, under) for one in colours for under in grounds)
    return [(one, under) for one, under in pairs if contrast(getattr(theme, one), getattr(theme, under)) < least]


def test_the_measure_is_that_of_the_standard():
    """Black on white is 21 to 1; this grey is the darkest that fails on white."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") < TEXT < contrast("#767676", "#FFFFFF")


@every_theme
def test_words_are_read_on_every_fill(theme):
    """Also on the box round differing words, on a hit of the search, and where they are selected."""
    assert too_faint(theme, ["ink"], (*FILLS, "differs_word", "search", "selection"), TEXT) == []


@every_theme
def test_quiet_words_are_read_on_every_fill(theme):
    """Quiet is not faint; furniture stands on paper and cards only."""
    assert too_faint(theme, ["muted", "accent", "person"], FILLS, TEXT) == []
    assert too_faint(theme, ["furniture"], ("paper", "card"), TEXT) == []


@every_theme
def test_every_word_is_read_on_a_chosen_row(theme):
    """A list or table does not lose its quiet words and its kinds where one stands; and the row stands out."""
    words = ["ink", "muted", "accent", "person", "shared_line", "differs_line", "unique_line"]
    assert too_faint(theme, words, ["chosen"], TEXT) == []
    assert contrast(theme.selected, theme.chosen) >= SHAPE


@every_theme
def test_lines_and_signs_are_seen_on_every_fill(theme):
    """They stand in for words in chips and cards, so they have the contrast of words there."""
    lines = ["shared_line", "differs_line", "unique_line", "selected"]
    assert too_faint(theme, lines, FILLS, TEXT) == []
    assert too_faint(theme, lines, ("differs_word", "search", "selection"), SHAPE) == []


@pytest.mark.parametrize(("strong", "plain"), [(STRONG_LIGHT, LIGHT), (STRONG_DARK, DARK)])
def test_stronger_marks_are_stronger(strong, plain):
    """Every word and line that means something stands out more than before."""
    for name in ("ink", "muted", "furniture", "shared_line", "differs_line", "unique_line", "hairline"):
        assert contrast(getattr(strong, name), strong.paper) > contrast(getattr(plain, name), plain.paper)


@every_theme
def test_each_look_has_a_line_of_its_own(theme):
    """And only what several articles state has a tint."""
    assert len({theme.line(look).name() for look in Look}) == len(Look)
    assert {look for look in Look if theme.fill(look)} == {Look.SHARED, Look.DIFFERS}


@every_theme
def test_every_role_of_the_style_sheet_gets_its_colour(qapp, theme):
    """No name of a role is left in it, and its pictures are there."""
    apply_theme(qapp, theme)
    assert not re.findall(r"@\w+", qapp.styleSheet())
    assert theme.ink in qapp.styleSheet()
    assert qapp.palette().text().color() == QColor(theme.ink)


def test_a_choice_wins_over_the_system(qapp):
    """Light or dark as the person says; strong on either."""
    assert theme_for(Scheme.LIGHT, qapp) is LIGHT
    assert theme_for(Scheme.DARK, qapp) is DARK
    assert theme_for(Scheme.DARK, qapp, strong=True) is STRONG_DARK
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme_for(Scheme.SYSTEM, qapp).dark is dark


def test_the_faces_travel_with_the_program(qapp):
    """Not what the system puts in their place."""
    load_fonts()
    for font in (sans(), serif()):
        assert QFontInfo(font).family() == font.family()


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp):
    """And none is empty."""
    for file in resource("icons").glob("*.svg"):
        image = icon(file.stem, "#FF0000").pixmap(32, 32).toImage()
        seen = {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250
        }
        assert seen, file.name
        assert "currentColor" not in file.read_text() or "#ff0000" in seen, file.name
