"""Open, save and close: nothing is lost, and questions come only where there is something to lose."""

import builders
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.compare import compare
from reader.errors import CannotSave
from reader.export.options import ExportOptions
from reader.export.write import write_export
from reader.model.comparison import Comparison, Dossier
from reader.model.edits import AddArticles, AddBookmark
from reader.model.filter import Filter, Only
from reader.model.marks import Target, TargetKind
from reader.model.targets import anchor
from reader.progress import silent
from reader.store.file import load, save
from reader.ui.documents import SUFFIX
from reader.ui.drop import Dropped

ONE = builders.article("Harbour", "The bridge will open on 3 May.")
OTHER = builders.article("Courier", "The bridge may open on 3 May.", title="A bridge: soon?")


@pytest.fixture
def answers(monkeypatch):
    """The buttons a person would press, in turn; what they were asked is kept."""
    asked, given = [], []

    def question(_parent, title, text, *_rest):
        asked.append(f"{title} {text}")
        return given.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked, given


@pytest.fixture
def told(monkeypatch):
    """What the person is told in a dialog that stops them."""
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(f"{box.text()} {box.informativeText()}"))
    return said


def test_nothing_is_asked_where_nothing_would_be_lost(window, answers):
    """An empty window closes at once."""
    assert window.documents.may_close()
    assert answers[0] == []


def test_changes_are_saved_thrown_away_or_kept_open(window, answers, tmp_path):
    """Cancel stays, discard goes, save saves where it was saved before."""
    asked, given = answers
    window.session.do(AddArticles((ONE,)))
    given += [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Save]
    assert not window.documents.may_close()
    assert window.documents.may_close()
    window.session.path = tmp_path / f"kept{SUFFIX}"
    assert window.documents.may_close()
    assert window.session.path.exists()
    assert len(asked) == 3
    assert window.documents.may_close()
    assert len(asked) == 3


def test_a_place_that_refuses_is_told_and_nothing_is_lost(window, told, tmp_path):
    """The comparison stays open and unsaved."""
    window.session.do(AddArticles((ONE,)))
    window.session.path = tmp_path / "no such folder" / f"kept{SUFFIX}"
    assert not window.documents.save()
    assert told
    assert not window.session.undo_stack.isClean()


def test_a_file_that_is_no_comparison_is_told(window, told, tmp_path):
    """What is open stays open."""
    window.session.do(AddArticles((ONE,)))
    window.session.undo_stack.setClean()
    torn = tmp_path / f"torn{SUFFIX}"
    torn.write_bytes(b"PK\x03\x04 nonsense")
    window.documents.open([torn])
    assert len(told) == 1
    assert window.session.dossier.articles == (ONE,)


def test_an_opened_comparison_is_recent_and_held(qtbot, make_window, answers, told, tmp_path):
    """A second window is told who has it open, and opens it only on the person's word; closing lets go."""
    asked, given = answers
    kept = tmp_path / f"kept{SUFFIX}"
    first, second = make_window(), make_window()
    first.session.do(AddArticles((ONE, OTHER)))
    qtbot.waitUntil(lambda: first.session.up_to_date)
    first.session.path = kept
    assert first.documents.save()
    assert list(first.recent.paths) == [kept]
    given.append(QMessageBox.StandardButton.Cancel)
    second.documents.open([kept])
    assert len(asked) == 1
    assert second.session.dossier.articles == ()
    first.close()
    second.documents.open([kept])
    assert second.session.dossier == first.session.dossier


def test_a_name_is_suggested_from_the_first_title(window):
    """No sign that a file system minds."""
    window.session.do(AddArticles((OTHER,)))
    assert window.documents.suggested_name() == "A bridge  soon"


def test_only_our_own_errors_are_told(window):
    """Anything else is a bug, and goes on up to the hook."""
    with pytest.raises(ZeroDivisionError):
        window.documents.tell(ZeroDivisionError())
    assert issubclass(CannotSave, Exception)


def test_findings_of_another_version_are_shown_and_comparing_again_is_offered(qtbot, window, tmp_path):
    """They are what the person has seen and judged; the file keeps their version until the engine is asked anew."""
    window.session.do(AddArticles((ONE, OTHER)))
    qtbot.waitUntil(lambda: window.session.up_to_date)
    kept, again = tmp_path / f"kept{SUFFIX}", tmp_path / f"again{SUFFIX}"
    save(kept, window.session.comparison, window.session.originals, version="0.0.9")
    window.session.undo_stack.setClean()
    with qtbot.waitSignal(window.documents.told) as told:
        window.documents.open([kept])
    assert "0.0.9" in told.args[0]
    assert window.session.comparison.findings.groups
    window.session.save(again)
    assert load(again).version == "0.0.9"
    window.session.compare_again()
    qtbot.waitUntil(lambda: window.session.lanes.idle)
    window.session.save(again)
    assert load(again).is_current


def test_an_export_is_opened_as_a_copy(qtbot, window, tmp_path, monkeypatch):
    """With all its marks, compared again; the export itself is never saved over, and nobody else is kept from it."""
    marked = AddBookmark(Target(TargetKind.PASSAGE, (anchor(OTHER, builders.span(OTHER, "may open")),))).apply(
        AddArticles((ONE, OTHER)).apply(Dossier())
    )
    export = tmp_path / "told.json"
    write_export(export, Comparison(marked, compare(marked)), Filter(only=Only.UNIQUE), ExportOptions(), silent)
    before = export.read_bytes()
    with qtbot.waitSignal(window.documents.told):
        window.documents.take(Dropped((export,)))
    qtbot.waitUntil(lambda: window.session.up_to_date and bool(window.session.findings.groups))
    assert window.session.dossier == marked
    assert window.session.path is None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept.comparison"), ""))
    assert window.documents.save()
    assert load(tmp_path / "kept.comparison").dossier == marked
    assert export.read_bytes() == before


def test_of_several_comparisons_the_first_is_opened_and_named(qtbot, window, tmp_path):
    """The others are not dropped without a word."""
    paths = [tmp_path / "one.comparison", tmp_path / "other.comparison"]
    for path, article in zip(paths, (ONE, OTHER), strict=True):
        save(path, builders.compared(article), {})
    with qtbot.waitSignal(window.documents.told) as told:
        window.documents.open(paths)
    assert "one.comparison" in told.args[0]
    assert window.session.dossier.articles == (ONE,)
