"""A comparison that has a file is saved by itself, where the person wants that."""

import pytest

from reader.store.file import load

STORY = "The harbour bridge opens on 3 May, the mayor said.\n"


@pytest.fixture
def filled(window, tmp_path, qtbot):
    """A window with an article, saved by hand once."""
    story = tmp_path / "a.txt"
    story.write_text(STORY, encoding="utf-8")
    window.documents.open([story])
    qtbot.waitUntil(lambda: len(window.session.dossier.articles) == 1)
    window.session.save(tmp_path / "kept.comparison")
    return window


def add(qtbot, window, tmp_path):
    count = len(window.session.dossier.articles)
    more = tmp_path / "b.txt"
    more.write_text(STORY.replace("3", "5"), encoding="utf-8")
    window.documents.open([more])
    qtbot.waitUntil(lambda: len(window.session.dossier.articles) == count + 1)


def test_an_act_is_saved_a_moment_later(qtbot, filled, tmp_path):
    """Into the file that the comparison has; nothing is left to save."""
    filled.appearance.prefer(autosave=True)
    add(qtbot, filled, tmp_path)
    assert filled.autosave.timer.isActive()
    filled.autosave.timer.timeout.emit()
    assert len(load(filled.session.path).dossier.articles) == 2
    assert not filled.isWindowModified()


def test_nothing_is_saved_unasked(qtbot, filled, tmp_path):
    """As the program comes, and where the person has changed their mind meanwhile."""
    add(qtbot, filled, tmp_path)
    assert not filled.autosave.timer.isActive()
    filled.autosave.timer.timeout.emit()
    assert len(load(filled.session.path).dossier.articles) == 1


def test_a_comparison_without_a_file_waits_for_the_person(qtbot, window, tmp_path):
    """Where it should go is theirs to say."""
    window.appearance.prefer(autosave=True)
    add(qtbot, window, tmp_path)
    assert not window.autosave.timer.isActive()
    window.autosave.timer.timeout.emit()
    assert window.session.path is None


def test_a_place_that_cannot_be_written_is_told_and_tried_again(qtbot, filled, tmp_path):
    """At the foot of the window: nobody is stopped in what they do."""
    filled.appearance.prefer(autosave=True)
    place, filled.session.path = filled.session.path, tmp_path / "gone" / "kept.comparison"
    add(qtbot, filled, tmp_path)
    filled.autosave.timer.timeout.emit()
    assert filled.status.currentMessage()
    assert filled.isWindowModified()
    filled.session.path = place
    filled.autosave.timer.timeout.emit()
    assert len(load(place).dossier.articles) == 2
