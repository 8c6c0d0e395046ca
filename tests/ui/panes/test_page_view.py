"""A page under the reader's eye: where it stands, and that it stays there."""

from builders import article
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.model.article import Role
from reader.model.span import Span
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.page import Reading
from reader.ui.panes.page_view import ABOVE, ROOM
from reader.ui.theme import DARK, LIGHT


def wheel(pane, notches):
    event = QWheelEvent(
        QPointF(50, 50),
        pane.mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - of Qt
    )
    QApplication.sendEvent(pane.viewport(), event)


def test_a_page_begins_under_its_header(panes):
    """The room above is not seen."""
    assert [pane.verticalScrollBar().value() for pane in panes] == [ROOM - ABOVE] * 3


def test_the_wheel_stops_at_the_text(qtbot, panes):
    """Neither the room above nor all of the room below is scrolled into."""
    pane = panes[0]
    wheel(pane, 20)
    assert pane.verticalScrollBar().value() == ROOM - ABOVE
    for _ in range(100):
        wheel(pane, -20)
    last = pane.span_top(Span(len(pane.article.text) - 5, len(pane.article.text)))
    assert 0 < last < pane.viewport().height()


def test_the_window_may_use_the_room(panes):
    """A first line can be brought as low, and a last one as high, as another column needs it."""
    pane = panes[0]
    for span, y in ((Span(0, 5), 400), (Span(len(pane.article.text) - 5, len(pane.article.text)), 10)):
        pane.move_to(pane.value_for(span, y))
        assert pane.span_top(span) == y


def test_what_the_window_scrolls_is_not_taken_for_the_reader(qtbot, panes):
    """Only the wheel, the keys and the strip are the reader."""
    with qtbot.assertNotEmitted(panes[0].reader_scrolled):
        panes[0].move_to(ROOM + 200)
    with qtbot.waitSignal(panes[0].reader_scrolled):
        wheel(panes[0], -2)


def test_the_place_is_kept_when_the_look_or_the_width_changes(qtbot, row, panes):
    """The line at the eye's height is the same after larger type, other colours, another width."""
    pane = panes[0]
    pane.move_to(ROOM + 900)
    at = pane.text_at(round(pane.viewport().height() * 0.38))
    top = pane.span_top(Span(at, at + 1))
    pane.dress(DARK, Reading(points=15))
    assert abs(pane.span_top(Span(at, at + 1)) - top) <= 1
    row.resize(900, 500)
    QApplication.processEvents()
    assert abs(pane.span_top(Span(at, at + 1)) - top) < 40


def test_in_the_rooms_the_nearest_text_is_meant(panes):
    """Above the first line it is the start, below the last one the end."""
    pane = panes[0]
    pane.move_to(0)
    assert pane.text_at(100) == 0
    pane.move_to(pane.verticalScrollBar().maximum())
    assert pane.text_at(pane.viewport().height() - 5) >= len(pane.article.text) - 80


@settings(max_examples=15)
@given(st.sampled_from(["\U0001f680 ", "中", "a ", "é"]), st.integers(50, 400))
def test_every_visible_place_reads_back(letter, count):
    """The text at the height of a span is that span's line, with letters of one and of two units."""
    QApplication.instance() or QApplication([])
    pane = ArticlePane(article("A", (letter * count).strip()), LIGHT, Reading())
    pane.resize(300, 300)
    pane.show()
    span = Span(len(pane.article.text) // 2, len(pane.article.text) // 2 + 1)
    pane.move_to(pane.value_for(span, 100))
    first = pane.text_at(pane.span_top(span) + 4)
    assert first <= span.start
    assert pane.span_top(Span(first, first + 1)) == pane.span_top(span)
    pane.close()
    pane.deleteLater()


def test_a_page_that_begins_with_furniture_begins_under_its_header_too(qtbot, qapp):
    """The caret stands in what is folded away; the first show does not go there."""
    text = "\n".join(["NAVIGATION"] * 4 + ["A sentence of the article itself, which is long enough."] * 60)
    pane = ArticlePane(article("A", text, roles=dict.fromkeys(range(4), Role.FURNITURE)), LIGHT, Reading())
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    assert pane.verticalScrollBar().value() == ROOM - ABOVE
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    qapp.processEvents()
    assert pane.verticalScrollBar().value() == ROOM - ABOVE


def test_five_megabytes_in_one_line_are_not_laid_out_at_once(qtbot, qapp):
    """What is in sight is there; the end has no place yet, and nobody waits for it."""
    text = "A sentence of a very long line that never ends. " * 105_000
    pane = ArticlePane(article("A", text), LIGHT, Reading())
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    qapp.processEvents()
    start, end = Span(0, 10), Span(len(pane.article.text) - 10, len(pane.article.text))
    assert pane.span_top(start) == ABOVE
    assert pane.painter.places.extent(end) == (float("inf"), float("inf"))


def test_a_place_further_down_is_never_earlier_text(qtbot):
    """Between two paragraphs, with furniture folded after the first, Qt knows no text; the page does."""
    lines = [f"Paragraph {number} is told here in a dozen plain words of our own." for number in range(12)]
    roles = dict.fromkeys(range(1, 12, 2), Role.FURNITURE)
    pane = ArticlePane(article("Harbour", "\n\n".join(lines), roles=roles), LIGHT, Reading())
    qtbot.addWidget(pane)
    pane.resize(300, 400)
    pane.show()
    for scrolled in range(ROOM - ABOVE, ROOM - ABOVE + 300, 7):
        pane.verticalScrollBar().setValue(scrolled)
        places = [pane.text_at(y) for y in range(0, 200, 3)]
        assert places == sorted(places), scrolled
