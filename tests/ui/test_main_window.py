"""The window: its title, what is dropped on it, undo by name, and closing without a needless question."""

import gc
import threading
import weakref
from pathlib import Path

import builders
import pytest
import stages
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from reader.model.discrepancy import Kind
from reader.model.edits import AddArticles, RemoveArticle
from reader.ui.app import new_window
from reader.ui.preferences import Preferences
from reader.ui.session import Session

NO_KEYS, LEFT, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


@pytest.fixture
def asked(monkeypatch):
    """What the person was asked before the window closed; they press Cancel."""
    questions = []

    def question(_parent, title, *_rest):
        questions.append(title)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    return questions


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_the_title_says_what_is_open_and_whether_it_is_saved(told, tmp_path):
    """A star while there is something to save; the file's name once it has one."""
    assert told.windowTitle() == "New comparison[*]"
    assert told.isWindowModified()
    told.session.save(tmp_path / "bridge.comparison")
    assert told.windowTitle() == "bridge[*]"
    assert not told.isWindowModified()
    told.session.save(tmp_path / "ferry.comparison")
    assert told.windowTitle() == "ferry[*]"
    told.session.move(-1)
    assert told.isWindowModified()


def test_undo_and_redo_say_what_they_take_back(told):
    """By the name of the act; with nothing to take back they can not be pressed."""
    undo, redo = told.commands["undo"], told.commands["redo"]
    label = AddArticles(stages.ARTICLES).label
    assert (undo.text(), undo.isEnabled()) == (f"&Undo {label}", True)
    assert (redo.text(), redo.isEnabled()) == ("&Redo", False)
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    assert (redo.text(), redo.isEnabled()) == (f"&Redo {label}", True)


@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_dropped_file_stands_where_it_was_dropped(told, qtbot, tmp_path, place):
    """Before the column under its left half, or after the last."""
    told.resize(1600, 900)
    QApplication.processEvents()
    late = tmp_path / "late.txt"
    late.write_text("The new harbour bridge will open on 3 May, the mayor said.\n", encoding="utf-8")
    columns = told.row.columns
    column, x = (columns[place], 5) if place < len(columns) else (columns[-1], columns[-1].width() - 5)
    there = told.mapFromGlobal(column.mapToGlobal(QPoint(x, 100)))
    mime = files(late)  # an event does not keep it
    drop = QDropEvent(QPointF(there), COPY, mime, LEFT, NO_KEYS)
    told.dropEvent(drop)
    assert drop.isAccepted()
    qtbot.waitUntil(lambda: len(told.session.dossier.articles) == 4)
    assert told.session.dossier.articles[place].path == "late.txt"


def test_what_means_nothing_is_not_taken(window):
    """A colour dragged over the window is none of its business; a file is."""
    colour = QMimeData()
    colour.setData("application/x-color", b"\0")
    for mime, wanted in ((colour, False), (files("/a.txt"), True)):
        event = QDragEnterEvent(QPoint(50, 50), COPY, mime, LEFT, NO_KEYS)
        event.ignore()
        window.dragEnterEvent(event)
        assert event.isAccepted() is wanted


def test_closing_asks_only_where_something_would_be_lost(make_window, asked):
    """An empty window goes at once; one with an unsaved comparison stays when the person cancels."""
    empty, full = make_window(), make_window()
    for window in (empty, full):
        window.show()
    assert empty.close()
    assert asked == []
    full.session.do(AddArticles((stages.HARBOUR,)))
    assert not full.close()
    assert full.isVisible()
    assert len(asked) == 1


def test_the_welcome_gives_way_to_articles_and_comes_back(told):
    """With the last article gone there is nothing to read."""
    assert told.pages.currentWidget() is told.reading
    assert told.tools.isVisible()
    for article in stages.ARTICLES:
        told.session.do(RemoveArticle(article.id))
    assert told.pages.currentWidget() is told.welcome
    assert not told.tools.isVisible()


def test_marks_need_something_to_stand_on(told):
    """Verdicts need a group; a note may stand on a claim that only one article tells."""
    names = ("confirm", "dismiss", "bookmark", "note")
    told.selection.clear()
    assert not any(told.commands[name].isEnabled() for name in names)
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "Gulls"))
    assert [name for name in names if told.commands[name].isEnabled()] == ["note"]
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    assert all(told.commands[name].isEnabled() for name in names)


def test_the_next_window_opens_as_large_as_the_last(make_window):
    """The size is kept when a window closes."""
    first = make_window()
    first.resize(760, 610)  # smaller than any screen
    first.show()
    size = first.size()
    first.close()
    assert make_window().size() == size


def held():
    """What a window may not leave behind: objects of Qt, threads, open files."""
    gc.collect()
    every = [one for one in gc.get_objects() if isinstance(one, QWidget | QTimer | Session) and isValid(one)]
    handles = [one.readlink() for one in Path("/proc/self/fd").glob("*") if one.is_file()]
    return every, threading.active_count(), [file for file in handles if file.is_file()]


def test_a_closed_window_leaves_nothing_behind(qapp, executor, qtbot, monkeypatch):
    """Neither it nor its comparison is held by anything: no widget, timer, thread or open file is left of it."""

    def worked():
        window = new_window(qapp, executor)
        window.resize(1280, 820)
        window.show()
        stages.raise_curtain(window, monkeypatch, qtbot)
        for name in ("next_difference", "view_matrix", "view_article", "lists", "view_overview", "theme", "find"):
            window.commands[name].trigger()
            qapp.processEvents()
        window.marking.annotate("a note")
        window.linking.hold(builders.claim(stages.HARBOUR, "hurt"))
        window.session.undo_stack.setClean()
        window.close()
        return [weakref.ref(one) for one in (window, window.session, window.row, window.desk.inspector)]

    before = held()
    gone = worked()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert held() == before
    assert [one() for one in gone] == [None] * len(gone)
    assert QApplication.topLevelWidgets() == []


def test_what_a_person_prefers_holds_at_the_next_start(make_window):
    """Their keys, their name, no motion, the kinds they leave out."""
    Preferences(keys={"note": "Ctrl+K"}, author="Ana", still=True, left_out=frozenset({Kind.NAME})).save()
    window = make_window()
    assert [keys.toString() for keys in window.commands["note"].shortcuts()] == ["Ctrl+K"]
    assert window.marking.author == "Ana"
    assert window.row.reduced_motion
    assert window.view.shown.kinds == frozenset(Kind) - {Kind.NAME}


def test_kinds_that_are_left_out_go_at_once_and_the_view_keeps_its_own(window):
    """What the lists' filter has changed since stays when something else is preferred."""
    window.appearance.prefer(left_out=frozenset({Kind.NAME}))
    assert Kind.NAME not in window.view.shown.kinds
    assert window.view.narrowed
    window.view.show_kind(Kind.NAME, on=True)
    window.appearance.prefer(points=13.0)
    assert Kind.NAME in window.view.shown.kinds
