"""The columns side by side."""

from dataclasses import replace

from builders import claim, dossier
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from reader.model.claim import ClaimGroup, Match
from reader.model.comparison import Comparison, Failure, Finding
from reader.ui.panes.page import Reading
from reader.ui.selection import Selection
from reader.ui.theme import DARK, Look


def level(panes, *claims):
    return [pane.span_top(one.span) for pane, one in zip(panes, claims, strict=True)]


def test_a_selected_claim_brings_its_counterparts_level(row, panes, story):
    """The moon stands first in A, last in B and C: they come to its height, A does not move."""
    moons = [claim(pane.article, "moon") for pane in panes]
    before = panes[0].verticalScrollBar().value()
    selection = Selection()
    selection.choose(story.findings.groups[0], moons[0])
    row.show_selection(selection)
    assert panes[0].verticalScrollBar().value() == before
    assert len(set(level(panes, *moons))) == 1
    assert all(pane.painter.selected == {moon} for pane, moon in zip(panes, moons, strict=True))


def test_a_filter_that_changes_moves_nothing(row, panes, story, show_story):
    """The reader has scrolled on since they looked at a claim; a chip is pressed."""
    selection = Selection()
    selection.choose(story.findings.groups[0], claim(panes[0].article, "moon"))
    row.show_selection(selection)
    panes[1].move_to(1700)
    show_story(row, story, frozenset({Look.DIFFERS}))
    row.show_selection(selection)
    assert panes[1].verticalScrollBar().value() == 1700


def test_a_look_that_is_filtered_out_is_not_painted(row, panes, story, show_story):
    """The highlight is known still, and not shown."""
    show_story(row, story, frozenset({Look.DIFFERS}))
    shown = [mark.look for mark in panes[0].painter.highlights if panes[0].painter.shows(mark)]
    assert set(shown) == {Look.DIFFERS}


def test_kept_columns_keep_their_place(row, panes, story, show_story):
    """Removing one article leaves the others where they are read."""
    panes[1].move_to(1900)
    fewer = dossier(*story.dossier.articles[1:])
    show_story(row, replace(story, dossier=fewer))
    assert row.columns[0].pane is panes[1]
    assert panes[1].verticalScrollBar().value() == 1900
    assert len(row.gutters) == 2


def test_one_article_alone_bears_no_marks(row, story, show_story):
    """Nothing is only here where there is no there."""
    alone = dossier(story.dossier.articles[0])
    show_story(row, replace(story, dossier=alone))
    assert row.columns[0].pane.painter.highlights == ()


def test_a_file_that_failed_stands_in_the_row_until_it_is_put_aside(qtbot, row, story):
    """With its own button."""
    failure = Failure("report.pdf", "it is encrypted", "Save it without a password")
    row.show_articles(story.dossier.articles, (failure,))
    card = row._failed[0]
    with qtbot.waitSignal(row.failure_dismissed) as told:
        qtbot.mouseClick(card.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert told.args == [failure]


def test_a_header_dragged_past_a_neighbour_asks_to_move(qtbot, row):
    """From first to last place."""
    header, last = row.columns[0].header, row.columns[2]
    start = QPoint(60, 20)
    end = header.mapFromGlobal(last.mapToGlobal(QPoint(last.width() - 10, 20)))
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(header, start + QPoint(40, 0))
    qtbot.mouseMove(header, end)
    assert row.marker.isVisible()
    with qtbot.waitSignal(row.article_moved) as told:
        qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=end)
    assert told.args == [row.columns[0].article.id, 2]
    assert not row.marker.isVisible()


def test_a_point_lies_before_the_column_whose_middle_is_right_of_it(row):
    """Where a dropped file would stand."""
    places = [row.marker.place_at(column.mapToGlobal(QPoint(5, 50))) for column in row.columns]
    assert places == [0, 1, 2]
    last = row.columns[2]
    assert row.marker.place_at(last.mapToGlobal(QPoint(last.width() - 5, 50))) == 3


def test_columns_too_many_for_the_window_scroll(row, story, show_story):
    """None gets narrower than can be read."""
    row.resize(600, 400)
    assert all(column.width() >= 280 for column in row.columns)


def test_hovering_a_claim_lights_its_counterparts(row, panes):
    """Quietly, and no longer than the mouse is there."""
    crew = claim(panes[0].article, "crew")
    panes[0].claim_hovered.emit(crew)
    assert panes[1].painter.hovered == {claim(panes[1].article, "crew")}
    panes[0].claim_hovered.emit(None)
    assert panes[1].painter.hovered == frozenset()


def test_nothing_to_show_is_no_error(row, show_story):
    """An empty comparison leaves an empty row."""
    show_story(row, Comparison(dossier(), type(row.shown.findings)()))
    assert row.columns == ()
    row.dress(DARK, Reading())


def test_the_linked_claim_is_brought_level_before_others_of_its_group(row, panes):
    """A group with two claims of B: the one that was linked to what is read comes, not the first in the text."""
    hello, moon, read = (
        claim(panes[1].article, "Hello"),
        claim(panes[1].article, "moon"),
        claim(panes[0].article, "moon"),
    )
    told = Finding(ClaimGroup((read, hello, moon), (Match(read, moon, 0.9),)))
    selection = Selection()
    selection.choose(told, read)
    row.show_selection(selection)
    assert panes[1].span_top(moon.span) == panes[0].span_top(read.span)
