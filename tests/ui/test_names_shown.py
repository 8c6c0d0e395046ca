"""What articles, outlets and files are called is shown letter by letter, whatever they are called."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import stages
from PySide6.QtGui import Qt as Markup
from PySide6.QtWidgets import QAbstractButton, QApplication, QGroupBox, QLabel, QMenu, QMessageBox, QTabBar, QWidget

from reader.errors import CannotSave
from reader.ingest.original import Original
from reader.model.article import Doubt
from reader.model.comparison import Comparison, Dossier, Failure, Findings
from reader.model.edits import AddArticles
from reader.store.file import Saved
from reader.store.journal import Recovered
from reader.ui.dialogs import recovered
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.menus import article_menu
from reader.ui.reading_in import ReadIn

NAME = "<b>R&D</b> <img src=x.png>"
SHOWN_AS_IT_IS = Markup.TextFormat.PlainText


def hostile(article):
    """The same article, called by markup and an ampersand in every place."""
    called = replace(article.particulars, outlet=f"{NAME} {article.id}", title=f"Title {NAME}", author=f"By {NAME}")
    return replace(article, path=f"{NAME}.txt", particulars=called)


def amiss(root):
    """What would be taken for a page, or would lose its ampersand to a key."""
    for one in (root, *root.findChildren(QWidget)):
        if isinstance(one, QLabel):
            yield from label_amiss(one)
        elif isinstance(one, QAbstractButton | QGroupBox):
            text = one.title() if isinstance(one, QGroupBox) else one.text()
            yield from keys_amiss(one, text)
        elif isinstance(one, QTabBar):
            for at in range(one.count()):
                yield from keys_amiss(one, one.tabText(at))
        for action in one.actions():
            yield from keys_amiss(one, action.text())
        if "<b>" in one.toolTip() and Markup.mightBeRichText(one.toolTip()):
            yield f"tip of {one}: {one.toolTip()}"


def label_amiss(label):
    as_page = label.textFormat() is not SHOWN_AS_IT_IS and Markup.mightBeRichText(label.text())
    if "<b>R" in label.text() and as_page:
        yield f"{label.objectName() or label}: {label.text()}"


def keys_amiss(shown, text):
    if "R&D" in text:
        yield f"{shown}: {text} loses its ampersand"


def mentioning(root):
    """Widgets that show the name, however it has been made safe."""
    return [one for one in root.findChildren(QLabel) if "R&" in one.text()]


@pytest.fixture
def window(window, monkeypatch, qtbot):
    """The staged story told by hostile articles."""
    monkeypatch.setattr("reader.ui.session.compare", stages.staged)
    window.session.do(AddArticles(tuple(map(hostile, stages.ARTICLES))))
    qtbot.waitUntil(lambda: window.session.up_to_date and window.session.lanes.idle)
    return window


@pytest.mark.parametrize("view", ["view_columns", "view_article", "view_matrix", "view_overview"])
def test_every_view_shows_names_letter_by_letter(window, view):
    """With the lists open, a difference looked at, a note written, a claim held and a file that failed."""
    window.session.add(ReadIn(failures=(Failure(f"{NAME}.pdf", f"why {NAME}", f"remedy {NAME}"),)))
    for command in (view, "lists", "next_difference", "bookmark", "link"):
        window.commands[command].trigger()
    window.marking.annotate(f"A note {NAME}")
    QApplication.processEvents()
    assert mentioning(window)
    assert list(amiss(window)) == []


def test_lists_and_menus_keep_their_ampersands(window):
    """Those that are made when they open, too; and the pages of the lists."""
    window.commands["lists"].trigger()
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    names = article_menu(window, window.session, window.documents, window.session.dossier.articles[0])
    lists = window.desk.lists
    for page in range(lists.count() if hasattr(lists, "count") else 0):
        lists.setCurrentIndex(page)
    assert list(amiss(window)) == []
    assert list(amiss(names)) == []


def test_recent_comparisons_keep_theirs(make_window, tmp_path):
    """On the welcome page, where a file that is gone is named in its tip."""
    window = make_window()
    window.recent.add(tmp_path / f"{NAME.replace('/', '')}.comparison")
    buttons = [one for one in window.welcome.findChildren(QAbstractButton) if "R&" in one.text()]
    assert buttons
    assert list(amiss(window)) == []


def test_undo_is_told_by_its_name(window):
    """The menu says what would be undone."""
    assert list(amiss(window.menuBar())) == []
    for name in ("undo", "redo"):
        assert list(keys_amiss(name, window.commands[name].text())) == []


def test_questions_and_messages_show_names_letter_by_letter(window, monkeypatch):
    """What could not be saved, what may be split, what a crash left."""
    found, asked = [], []

    def look(box):
        asked.append(box)
        found.extend(amiss(box))
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", look)
    monkeypatch.setattr(
        QMessageBox,
        "question",
        lambda _parent, title, text, *_: look(QMessageBox(QMessageBox.Icon.Question, title, text)),
    )
    window.documents.tell(CannotSave(NAME, f"why {NAME}", f"remedy {NAME}"))
    article = window.session.dossier.articles[0]
    window.documents.offer_parts(article, [Original("part", b""), Original("part", b"")])
    window.session.path = None
    left = Recovered(Saved(Comparison(Dossier(), Findings()), {}), (), 0, None, None, {})
    left = replace(left, path=window.recent.folder / f"{NAME.replace('/', '')}.comparison")
    recovered._ask(window, type("Left", (), {"recovered": left, "when": datetime.now(UTC)}))
    assert len(asked) == 3
    assert found == []


def test_the_particulars_show_names_letter_by_letter(window, qtbot):
    """A doubt quotes what was read."""
    article = window.session.dossier.articles[0]
    dialog = ParticularsDialog(replace(article, doubts=(Doubt("title", NAME, f"why {NAME}"),)), window)
    qtbot.addWidget(dialog)
    assert mentioning(dialog)
    assert list(amiss(dialog)) == []


def test_the_check_sees_what_it_is_for(qtbot):
    """A label and a button that take the name for something else."""
    holder = QWidget()
    qtbot.addWidget(holder)
    QLabel(NAME, holder)
    QMenu(holder).addAction(NAME)
    assert len(list(amiss(holder))) == 2
