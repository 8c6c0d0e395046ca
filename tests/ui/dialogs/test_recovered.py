"""After a crash: go on, throw it away, or not now; a slip loses nothing."""

import os

import pytest
import stages
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.model.edits import AddArticles
from reader.ui.dialogs.recovered import offer_recovery

GO_ON, THROW, NOT_NOW = (
    QMessageBox.StandardButton.Yes,
    QMessageBox.StandardButton.Discard,
    QMessageBox.StandardButton.Cancel,
)


@pytest.fixture
def crash(make_window):
    """A window that dies with an act of its own; the system lets go of what it held, its files stay."""

    def crashed(article):
        window = make_window()
        window.session.do(AddArticles((article,)))
        held = window.recovery._journal._held
        held.handle, handle = None, held.handle
        os.close(handle)
        window.recovery._journal = None

    return crashed


@pytest.fixture
def offer(make_window, qtbot):
    """The next start: a window, and what the person presses; gives the window, the texts, what came of it."""

    def offered(press):
        window, said = make_window(), []

        def answer():
            box = QApplication.activeModalWidget()
            said.extend((box.text(), box.informativeText(), box.defaultButton() is box.button(GO_ON)))
            press(box)

        QTimer.singleShot(0, answer)
        return window, said, offer_recovery(window, window.recovery)

    def pressed(button):
        return offered(lambda box: qtbot.mouseClick(box.button(button), Qt.MouseButton.LeftButton))

    pressed.by = offered
    return pressed


def left(window):
    found = window.recovery.left_over()
    for one in found:
        one.leave()
    return len(found)


def test_nothing_is_asked_where_nothing_crashed(window):
    """An ordinary start."""
    assert not offer_recovery(window, window.recovery)


def test_going_on_brings_back_every_act(crash, offer):
    """With its undo; and it is held, so that nobody else is offered it."""
    crash(stages.HARBOUR)
    window, said, taken = offer(GO_ON)
    assert taken
    assert said[0] == "Go on where you were?"
    assert "not saved" in said[1]
    assert said[2]
    assert window.session.dossier.articles == (stages.HARBOUR,)
    assert window.session.undo_stack.canUndo()
    assert left(window) == 0


def test_what_is_thrown_away_is_gone(crash, offer):
    """It is not offered again."""
    crash(stages.HARBOUR)
    window, _, taken = offer(THROW)
    assert not taken
    assert window.session.dossier.articles == ()
    assert left(window) == 0


def test_not_now_is_asked_again_at_the_next_start(crash, offer):
    """Nothing is lost by putting it off."""
    crash(stages.HARBOUR)
    window, _, taken = offer(NOT_NOW)
    assert not taken
    assert left(window) == 1


def test_escape_is_not_now(crash, offer, qtbot):
    """The slip of a finger throws nothing away."""
    crash(stages.HARBOUR)
    window, _, taken = offer.by(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert not taken
    assert left(window) == 1


def test_of_several_the_others_wait(crash, offer):
    """One is asked about; the rest are offered at later starts."""
    crash(stages.HARBOUR)
    crash(stages.COURIER)
    window, _, taken = offer(THROW)
    assert not taken
    assert left(window) == 1
