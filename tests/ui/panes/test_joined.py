"""Where the ribbons and tabs of a gutter stand, and which of them lies at a place."""

import pytest
from builders import claim
from PySide6.QtCore import QPointF

from reader.ui.panes.joined import Joined
from reader.ui.panes.links import filed
from reader.ui.panes.ribbons import Weight
from reader.ui.theme import Look

SIZE = (52, 400)


@pytest.fixture
def joined(row, panes, story):
    """What joins the first two columns."""
    made = Joined(panes[0], panes[1], row)
    made.show_findings([pane.article.id for pane in panes], filed(story.findings.groups))
    made.looks = [Look.SHARED, Look.DIFFERS, Look.SHARED]
    return made


def test_a_ribbon_for_each_link_in_sight(joined, story):
    """The crew stands at the top of both; the moon at the top of one alone, the cost in neither of the two."""
    assert [ribbon.link.finding for ribbon in joined.ribbons(SIZE[1])] == list(story.findings.groups[:2])


def test_what_is_filtered_out_joins_nothing(joined, story):
    """Nor can it be clicked."""
    joined.looks = [Look.SHARED, None, Look.SHARED]
    assert [ribbon.link.finding for ribbon in joined.ribbons(SIZE[1])] == [story.findings.groups[0]]


def test_a_ribbon_lies_where_it_is_painted(joined, panes, story):
    """From the height of its claim on the left to that on the right; nothing lies far below it."""
    crew = story.findings.groups[1]
    for x, pane in ((1, panes[0]), (SIZE[0] - 1, panes[1])):
        y = pane.span_top(claim(pane.article, "crew").span) + 8
        assert joined.at(QPointF(x, y), SIZE).finding is crew
        assert joined.at(QPointF(x, y), SIZE).claim == claim(pane.article, "crew")
    assert joined.at(QPointF(26, SIZE[1] - 2), SIZE) is None


def test_the_selected_ribbon_lies_above_the_others(joined, panes, story):
    """Where two cross, a click means the one that is seen."""
    moon = story.findings.groups[0]
    joined.selected = moon
    y = panes[0].span_top(claim(panes[0].article, "moon").span) + 8
    assert joined.at(QPointF(1, y), SIZE).finding is moon
    assert max(joined.ribbons(SIZE[1]), key=lambda one: one.weight).weight is Weight.SELECTED


def test_a_ribbon_follows_when_its_column_is_scrolled(row, joined, panes):
    """Its other end stays where it is, as that column does."""
    row.conductor.together = False
    before = joined.ribbons(SIZE[1])[1]
    panes[1].verticalScrollBar().setValue(panes[1].verticalScrollBar().value() + 30)
    after = next(one for one in joined.ribbons(SIZE[1]) if one.link is before.link)
    assert after.left == before.left
    assert after.right[0] == before.right[0] - 30


def test_beside_the_last_column_there_is_nothing(row, panes, story):
    """It has a strip alone."""
    last = Joined(panes[2], None, row)
    last.show_findings([pane.article.id for pane in panes], filed(story.findings.groups))
    assert last.ribbons(SIZE[1]) == []
    assert last.at(QPointF(5, 20), SIZE) is None
