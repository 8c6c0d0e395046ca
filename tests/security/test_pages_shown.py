"""What the window shows as a page never loads anything: no picture, style or file that an article names."""

import pytest
from hostile import PAGE, TEXT
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QTextBrowser, QTextEdit

from reader.model.filter import Filter
from reader.ui.dialogs.export import ExportDialog


@pytest.fixture
def hostile(window, tmp_path, qtbot):
    """A window in which two hostile articles stand side by side."""
    for name, text in (("page.html", PAGE), ("text.txt", TEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    window.documents.open([tmp_path / "page.html", tmp_path / "text.txt"])
    qtbot.waitUntil(lambda: window.session.up_to_date and len(window.session.dossier.articles) == 2)
    return window


@pytest.fixture
def loaded(monkeypatch):
    """What any text document was asked to load."""
    asked = []
    for kind in (QTextDocument, QTextEdit, QTextBrowser):
        monkeypatch.setattr(kind, "loadResource", lambda _self, _kind, url: asked.append(url.toString()))
    return asked


def pictures(document):
    """Names of the pictures that a document would draw."""
    found, block = [], document.begin()
    while block.isValid():
        found += [
            piece.fragment().charFormat().toImageFormat().name()
            for piece in block
            if piece.fragment().charFormat().isImageFormat()
        ]
        block = block.next()
    return found


def test_reading_columns_hold_no_picture(hostile, loaded):
    """The columns are plain text, whatever markup stands in it."""
    hostile.commands["view_article"].trigger()
    hostile.commands["view_columns"].trigger()
    hostile.grab()
    pages = [pane for pane in hostile.findChildren(QTextEdit) if not pane.document().isEmpty()]
    assert pages
    assert not [name for page in pages for name in pictures(page.document())]
    assert not loaded


def test_the_preview_of_an_export_holds_no_picture(hostile, qtbot, loaded):
    """Markdown and HTML of an article come out as the letters they are."""
    dialog = ExportDialog(hostile.session.comparison, Filter(), hostile)
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QTextBrowser)
    assert "192.0.2.1" in shown.toPlainText(), "the hostile words are there, as words"
    assert not pictures(shown.document())
    assert not shown.openLinks()
    dialog.grab()
    assert not loaded


def test_labels_show_what_articles_say_as_words(hostile):
    """A label that would take markup for markup holds none of an article's."""
    hostile.commands["next_difference"].trigger()
    hostile.commands["lists"].trigger()
    plain = Qt.TextFormat.PlainText
    rich = [label.text() for label in hostile.findChildren(QLabel) if label.textFormat() != plain]
    assert rich
    assert not [text for text in rich if "<img" in text]
