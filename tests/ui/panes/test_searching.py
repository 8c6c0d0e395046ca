"""The search through all columns."""

import pytest

from reader.ui.panes.find_bar import FindBar
from reader.ui.panes.searching import Searching
from reader.ui.theme import LIGHT


@pytest.fixture
def searching(row):
    return Searching(row, FindBar(LIGHT, row))


def test_every_hit_in_every_column_is_painted(searching, panes):
    """Also those far out of sight."""
    searching.open()
    searching._bar.ask("filler sentence")
    assert [len(pane.painter.found) for pane in panes] == [40, 40, 40]


def test_a_step_opens_a_bar_that_is_shut(searching):
    """F3 before Ctrl+F."""
    searching.step(1)
    assert searching._bar.isVisible()


def test_columns_that_go_take_their_hits_along(searching, row, story, show_story):
    """The count is of what is there."""
    searching.open()
    searching._bar.ask("the moon")
    row.show_articles(story.dossier.articles[:1], ())
    searching.again()
    assert searching._bar._count.text() == "1 of 1 in 1 article"


def test_a_hit_in_sight_does_not_scroll(searching, panes):
    """The reader's place is theirs."""
    before = [pane.verticalScrollBar().value() for pane in panes]
    searching.open()
    searching._bar.ask("crew")
    assert [pane.verticalScrollBar().value() for pane in panes] == before


def test_closing_takes_every_mark_away(searching, panes):
    """And the room of the bar."""
    searching.open()
    searching._bar.ask("moon")
    searching.close()
    assert all(pane.painter.found == () for pane in panes)
