"""Marks under the text: each look is on the page in its colour, and none where the filter says so."""

import pytest
from builders import claim
from PySide6.QtGui import QColor

from reader.ui.panes.page import Reading
from reader.ui.theme import DARK, LIGHT, Look


def colours(pane):
    image = pane.viewport().grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(200)}


@pytest.mark.parametrize(("theme", "reading"), [(LIGHT, Reading()), (DARK, Reading())])
def test_every_look_is_on_the_page(panes, theme, reading):
    """The shared tint, the differing tint, the box of the differing word, the line of what stands only here."""
    pane = panes[0]
    pane.dress(theme, reading)
    found = colours(pane)
    for colour in (theme.paper, theme.shared_fill, theme.differs_fill, theme.differs_word, theme.unique_line):
        assert QColor(colour).name().upper() in found


def test_what_is_filtered_out_leaves_no_trace(panes):
    """Neither tint nor sign."""
    panes[0].show_looks(frozenset({Look.SHARED}), frozenset())
    found = colours(panes[0])
    assert QColor(LIGHT.differs_fill).name().upper() not in found
    assert QColor(LIGHT.shared_fill).name().upper() in found


def test_a_note_shows_in_the_gutter(panes):
    """In the colour of what the person did."""
    pane = panes[0]
    assert QColor(LIGHT.person).name().upper() not in colours(pane)
    pane.show_looks(frozenset(Look), frozenset({claim(pane.article, "crew")}))
    assert QColor(LIGHT.person).name().upper() in colours(pane)


def test_a_hit_of_the_search_is_painted(panes):
    """Over the tint of the claim it stands in."""
    pane = panes[0]
    pane.show_found([claim(pane.article, "crew").span], None)
    assert QColor(LIGHT.search).name().upper() in colours(pane)


def test_only_own_claims_are_outlined(panes, story):
    """A claim of another article with the same span is another claim."""
    pane = panes[0]
    pane.select(story.findings.groups[1].group.claims)
    assert pane.painter.selected == {claim(pane.article, "crew")}
