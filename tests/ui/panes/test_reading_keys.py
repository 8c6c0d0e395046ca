"""The keys of reading, pressed in the real window."""

import pytest
from builders import article as make
from builders import claim, discrepancy, group, variant
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Kind
from reader.model.marks import Status
from reader.store.file import Saved

CONTROL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))


@pytest.fixture
def open_window(qtbot, window, story):
    """The real window with the story in it."""
    window.session.open_saved(Saved(story, {}), None)
    window.row.reduced_motion = True
    window.activateWindow()
    qtbot.waitUntil(lambda: len(window.row.columns) == 3 and window.row.columns[0].pane.isVisible())
    window.row.columns[0].pane.setFocus()
    qtbot.waitUntil(window.row.columns[0].pane.hasFocus)
    return window


def focused(window):
    return [column.pane.hasFocus() for column in window.row.columns].index(True)


def test_columns_are_reached_by_key(qtbot, open_window):
    """Alt+PgDn and Alt+PgUp go round, Ctrl and a number goes straight, a number too high nowhere."""
    panes = [column.pane for column in open_window.row.columns]
    for key, held, there in (
        (Qt.Key.Key_PageDown, ALT, 1),
        (Qt.Key.Key_PageDown, ALT, 2),
        (Qt.Key.Key_PageDown, ALT, 0),
        (Qt.Key.Key_PageUp, ALT, 2),
        (Qt.Key.Key_2, CONTROL, 1),
        (Qt.Key.Key_8, CONTROL, 1),
    ):
        qtbot.keyClick(panes[focused(open_window)], key, modifier=held)
        assert focused(open_window) == there


def test_a_claim_is_chosen_and_let_go_by_key(qtbot, open_window, story):
    """Enter looks at the claim of the caret, Escape at nothing."""
    pane = open_window.row.columns[0].pane
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert open_window.selection.finding is story.findings.groups[0]
    assert "shared: The moon is near." in pane.accessibleDescription()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert open_window.selection.finding is None


def test_a_differing_claim_is_announced_with_its_kind(qtbot, open_window):
    """What a screen reader says: the look, the kind, the words."""
    pane = open_window.row.columns[0].pane
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    qtbot.keyClick(pane, Qt.Key.Key_Space)
    assert pane.accessibleDescription() == "differs, number: The crew is 12 people."


def test_single_letters_work_while_a_pane_has_the_focus(qtbot, open_window, story):
    """C confirms, as an article is no field to write in."""
    pane = open_window.row.columns[0].pane
    qtbot.keyClick(pane, Qt.Key.Key_F8)
    one = open_window.selection.discrepancy
    assert one is story.findings.groups[1].discrepancies[0]
    qtbot.keyClick(pane, Qt.Key.Key_C)
    assert open_window.marking.status_of(one) is Status.CONFIRMED


def test_find_counts_walks_and_gives_the_focus_back(qtbot, open_window):
    """Ctrl+F, words, F3 round the end, Escape."""
    window = open_window
    pane = window.row.columns[0].pane
    qtbot.keyClick(pane, Qt.Key.Key_F, modifier=CONTROL)
    bar = window.keys.searching._bar
    qtbot.waitUntil(bar._words.hasFocus)
    qtbot.keyClicks(bar._words, "THE MOON")
    assert bar._count.text() == "1 of 3 in 3 articles"
    for key, held, told in ((Qt.Key.Key_F3, None, "2"), (Qt.Key.Key_F3, SHIFT, "1"), (Qt.Key.Key_F3, SHIFT, "3")):
        qtbot.keyClick(bar._words, key, modifier=held or Qt.KeyboardModifier.NoModifier)
        assert bar._count.text() == f"{told} of 3 in 3 articles"
    last = window.row.columns[2].pane
    assert last.painter.found_current.of(last.article.text) == "The moon"
    assert 0 <= last.span_top(last.painter.found_current) < last.viewport().height()
    qtbot.keyClick(bar._words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.hasFocus()
    assert pane.painter.found == ()


def test_a_hit_in_folded_furniture_opens_its_fold(qtbot, open_window):
    """What is found is shown."""
    open_window.keys.searching.open()
    open_window.keys.searching._bar.ask("cookies")
    assert open_window.row.columns[2].pane.folds[0].open


def test_words_that_are_nowhere_are_told(open_window):
    """In words, not as a zero."""
    open_window.keys.searching.open()
    open_window.keys.searching._bar.ask("zeppelin")
    assert open_window.keys.searching._bar._count.text() == "Not found in any article"


def test_scrolling_together_can_be_paused(qtbot, open_window):
    """Checked, the others follow; unchecked, they stay; checked again, they come."""
    first, second = (open_window.row.columns[at].pane for at in (0, 1))
    bar = first.verticalScrollBar()
    before = second.verticalScrollBar().value()
    bar.setValue(bar.value() + 400)
    assert second.verticalScrollBar().value() > before
    open_window.commands["together"].trigger()
    before = second.verticalScrollBar().value()
    bar.setValue(bar.value() + 200)
    assert second.verticalScrollBar().value() == before
    open_window.commands["together"].trigger()
    assert second.verticalScrollBar().value() > before


def test_copying_a_selected_claim_names_its_source(qtbot, open_window):
    """Nothing is selected with the mouse: the claim is meant."""
    pane = open_window.row.columns[0].pane
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    open_window.commands["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "The moon is near.\n\n— A\n"


def test_bring_the_others_here_levels_the_selected_claim_again(qtbot, open_window):
    """After the reader has scrolled another column away."""
    panes = [column.pane for column in open_window.row.columns]
    qtbot.keyClick(panes[0], Qt.Key.Key_Return)
    open_window.commands["together"].setChecked(False)
    panes[1].verticalScrollBar().setValue(1700)
    qtbot.keyClick(panes[0], Qt.Key.Key_Return, modifier=CONTROL)
    tops = {pane.span_top(claim(pane.article, "moon").span) for pane in panes}
    assert len(tops) == 1


def test_eight_columns_all_have_a_key(qtbot, window):
    """Ctrl+8 reaches the last of eight."""
    articles = tuple(make(key, "The crew is 12 people.") for key in "ABCDEFGH")
    crew = group(*(claim(one, "crew") for one in articles))
    told = discrepancy(Kind.NUMBER, variant(articles[0], "12"), variant(articles[1], "12", "13"))
    claims = {one.id: (claim(one, "crew"),) for one in articles}
    comparison = Comparison(Dossier(articles), Findings(claims, (Finding(crew, (told,)),)))
    window.session.open_saved(Saved(comparison, {}), None)
    qtbot.waitUntil(lambda: window.row.columns[7].x() > 7 * window.row.columns[0].width())
    window.row.columns[0].pane.setFocus()
    qtbot.keyClick(window.row.columns[0].pane, Qt.Key.Key_8, modifier=CONTROL)
    assert focused(window) == 7
    qtbot.waitUntil(lambda: window.row.columns[7].visibleRegion().boundingRect().width() > 100)
