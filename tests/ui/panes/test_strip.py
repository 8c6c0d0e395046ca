"""The overview of one article: every mark on a narrow strip, by its share of the letters shown."""

import pytest
from builders import claim
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.panes.strip import WIDTH, Strip
from reader.ui.theme import DARK, LIGHT, Look

HEIGHT = 400


@pytest.fixture
def pane(panes):
    return panes[0]


@pytest.fixture
def strip(pane):
    return Strip(pane)


def painted(strip, theme=LIGHT):
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    strip.paint(painter, theme, HEIGHT)
    painter.end()
    return image


def rows(image, colour):
    wanted = QColor(colour)
    return [y for y in range(HEIGHT) if any(image.pixelColor(x, y) == wanted for x in range(WIDTH))]


def test_a_share_of_the_strip_is_a_share_of_the_text(strip, pane):
    """Its top is the first letter, its end the last; what lies beyond is held."""
    assert strip.text_at(0) == strip.text_at(-3) == 0
    assert strip.text_at(1) == strip.text_at(7) >= len(pane.article.text) - 1
    places = [strip.text_at(share / 50) for share in range(51)]
    assert places == sorted(places)


def test_a_mark_stands_where_its_claim_does(strip, pane):
    """The crew differs and is told early; the cost is shared and told last."""
    image = painted(strip)
    assert max(rows(image, LIGHT.differs_line)) < HEIGHT / 10
    last = max(rows(image, LIGHT.shared_line))
    assert last > HEIGHT * 0.9
    span = claim(pane.article, "cost").span
    assert span.start - 90 <= strip.text_at(last / HEIGHT) <= span.end


def test_what_is_filtered_out_is_not_on_it(strip, pane):
    """As on the page."""
    pane.show_looks(frozenset({Look.SHARED}), frozenset())
    image = painted(strip)
    assert rows(image, LIGHT.differs_line) == []
    assert rows(image, LIGHT.shared_line)


def test_what_is_selected_and_what_was_found_show(strip, pane, story):
    """Until the marks change the strip is not drawn again."""
    before = painted(strip)
    assert rows(before, LIGHT.selected) == []
    pane.select(story.findings.groups[2].group.claims)
    assert rows(painted(strip), LIGHT.selected) == []
    strip.forget()
    assert min(rows(painted(strip), LIGHT.selected)) > HEIGHT * 0.9


def test_other_colours_are_drawn_at_once(strip):
    """The bars of the dark scheme are not those of the light one."""
    for theme, other in ((LIGHT, DARK), (DARK, LIGHT), (LIGHT, DARK)):
        image = painted(strip, theme)
        assert rows(image, theme.differs_line)
        assert rows(image, other.differs_line) == []


def test_what_is_folded_away_takes_no_room(strip, pane):
    """No place on the strip leads to a hidden line."""
    hidden = range(pane.article.text.index("Share this"), pane.article.text.index("Filler") - 1)
    assert all(strip.text_at(share / 2000) not in hidden for share in range(2001))
