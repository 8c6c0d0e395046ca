"""Where the claims of an article stand on its page."""

import pytest
from builders import article, claim
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument

from reader.model.article import Role
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.folds import folds
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.page import Reading, write_page
from reader.ui.panes.places import Places
from reader.ui.theme import LIGHT, Look

ONE = article(
    "A", "The moon is near. \N{ROCKET} The crew is 12 people.\nMenu\nThe cost is high.", roles={1: Role.FURNITURE}
)
CLAIMS = [claim(ONE, words) for words in ("moon", "crew", "cost")]
MOON, CREW, COST = CLAIMS


@pytest.fixture
def places(qapp):
    document = QTextDocument()
    offsets = Offsets(ONE.text)
    write_page(document, ONE, offsets, LIGHT, Reading(), folds(ONE, frozenset()))
    document.setTextWidth(600)
    document.size()  # lays it out
    made = Places(document, offsets)
    made.document = document
    made.set_highlights([Highlight(one, Look.SHARED) for one in reversed(CLAIMS)])
    return made


def test_highlights_stand_in_the_order_of_the_text(places):
    """Whatever the order in which they came."""
    assert [mark.claim for mark in places.highlights] == CLAIMS
    assert [places.highlight_of(one).claim for one in CLAIMS] == CLAIMS
    assert places.highlight_of(claim(article("B", ONE.text), "moon")) is None


def test_claims_of_one_line_stand_side_by_side(places):
    """Also behind a letter that Qt counts as two."""
    (moon,), (crew,) = places.rects(MOON.span), places.rects(CREW.span)
    assert moon.top() == crew.top()
    assert moon.right() <= crew.left()
    assert places.top(COST.span) >= moon.bottom()


def test_the_claim_under_the_mouse_is_found_and_no_other(places):
    """In the middle of its words, by its sign in the gutter, and nowhere else."""
    for one in CLAIMS:
        (rect,) = places.rects(one.span)
        assert places.at(rect.center(), one.span.start, 0) == one
    (moon,) = places.rects(MOON.span)
    assert places.at(QPointF(5, moon.center().y()), 0, moon.left()) == MOON
    assert places.at(QPointF(300, 5000), 0, moon.left()) is None


def test_the_claim_that_holds_a_letter_is_found(places):
    """What lies between two claims is in neither, and what lies before the first in none."""
    assert [places.around(one.span.start + 1) for one in CLAIMS] == CLAIMS
    assert places.around(ONE.text.index("Menu") + 2) is None


@pytest.mark.parametrize(
    ("first", "last", "met"),
    [
        (MOON.span.start, COST.span.end, CLAIMS),
        (CREW.span.start + 2, CREW.span.start + 3, [CREW]),
        (CREW.span.end, COST.span.end, [CREW, COST]),
    ],
)
def test_what_meets_a_stretch_of_the_text_is_painted(places, first, last, met):
    """A claim that begins before it and ends in it as well."""
    assert [mark.claim for mark in places.between(first, last)] == met


def test_what_is_folded_away_has_no_place(places):
    """Neither lines nor a top."""
    at = ONE.text.index("Menu")
    menu = Span(at, at + 4)
    assert places.rects(menu) == []
    assert places.top(menu) is None
    assert places.extent(menu) is None
    assert places.outline(menu).isEmpty()


def test_places_are_looked_up_anew_when_the_layout_changes(places):
    """They are kept until then: a narrow page has more lines."""
    before = places.rects(CREW.span)
    places.document.setTextWidth(120)
    places.document.size()
    assert places.rects(CREW.span) is before
    places.forget()
    assert len(places.rects(CREW.span)) > 1
    top, bottom = places.extent(CREW.span)
    assert top == places.rects(CREW.span)[0].top()
    assert bottom == places.rects(CREW.span)[-1].bottom()
