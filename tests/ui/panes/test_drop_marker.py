"""The line where something dragged would land."""

import pytest


@pytest.mark.parametrize("place", [0, 1, 3])
def test_it_stands_between_the_columns(row, place):
    """Left of the first, in the gutter, right of the last."""
    row.marker.mark(place)
    marker = row.marker
    assert marker.isVisible()
    middle = marker.geometry().center().x()
    assert all(middle >= column.geometry().right() - 2 for column in row.columns[:place])
    assert all(middle <= column.geometry().left() + 8 for column in row.columns[place:])


def test_it_goes_when_nothing_is_dragged_any_more(row):
    """And takes no mouse while it is there."""
    row.marker.mark(1)
    row.marker.mark(None)
    assert not row.marker.isVisible()


def test_an_empty_row_shows_none(row):
    """There is nothing to stand between."""
    row.show_articles((), ())
    row.marker.mark(0)
    assert not row.marker.isVisible()
