"""The whole window in a language that does not exist: whatever is still English has not gone through translation."""

import re

import pytest
import stages
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableWidget,
    QWidget,
)

from reader.model.options import CompareOptions
from reader.ui.dialogs.about import About
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.tour import Tour
from reader.ui.recovery import recovery_folder

BEGIN, END = "⟦", "⟧"
NEUTRAL = re.compile(
    r"\d+\s[A-Z][a-z]{2}\s\d{4}|Source Reader|\(\*\.\w+\)|<[^>]*>|&\w+;"  # dates, names, suffixes, markup
    r"|Ctrl|Shift|Alt|Return|Del|PgDown|PgUp|Down|Up|\bF\d+"
)


class Bracketed(QTranslator):
    """Every text between brackets; its plural form counts nothing."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"{BEGIN}{source}{END}"

    def isEmpty(self):
        return False


@pytest.fixture
def bracketed(qapp, make_window):
    """In force after the languages that a window installs, so before them."""
    translator = Bracketed(qapp)
    qapp.installTranslator(translator)
    yield make_window
    qapp.removeTranslator(translator)


def said(root):
    """Every text that is shown or read out."""
    for one in (root, *root.findChildren(QWidget)):
        yield from (one.toolTip(), one.windowTitle(), one.accessibleDescription())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QGroupBox | QMenu):
            yield one.title()
        elif isinstance(one, QTabBar):
            yield from (one.tabText(at) for at in range(one.count()))
        elif isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            yield one.placeholderText()
        elif isinstance(one, QTableWidget):
            yield from (head.text() for at in range(one.columnCount()) if (head := one.horizontalHeaderItem(at)))
        yield from (action.text() for action in one.actions())


def english(root, *, known=()):
    """What is left of each text outside of brackets, known words apart."""
    for text in filter(None, said(root)):
        bare = text
        while BEGIN in bare and bare != (bare := re.sub(f"{BEGIN}[^{BEGIN}{END}]*{END}", " ", bare)):
            pass
        for word in known:
            bare = bare.replace(word, " ")
        bare = NEUTRAL.sub(" ", bare)
        if re.search(r"[^\W\d_]{2}", bare):
            yield text


def words_of(articles):
    """What the articles themselves say and are called."""
    for article in articles:
        yield from (article.text, article.path, article.name, *article.text.split("\n"))


@pytest.fixture
def window(bracketed, monkeypatch, qtbot):
    shown = bracketed()
    shown.resize(1280, 820)
    shown.show()
    return stages.raise_curtain(shown, monkeypatch, qtbot)


@pytest.mark.parametrize("view", ["view_columns", "view_article", "view_matrix", "view_overview"])
def test_every_view_speaks_it(window, view):
    """With the lists, an inspected difference and every menu."""
    for command in (view, "lists", "next_difference"):
        window.commands[command].trigger()
    assert list(english(window, known=tuple(words_of(stages.ARTICLES)))) == []


def test_every_dialog_speaks_it(window, qtbot):
    """Names of fonts, of parts and of licences stay what they are."""
    article = window.session.dossier.articles[0]
    theme = window.appearance.theme
    for dialog in (
        About(window),
        ExportDialog(window.session.comparison, window.view.shown, window),
        KeysDialog(window.commands, window),
        Legend(theme, window),
        ParticularsDialog(article, window),
        PreferencesDialog(window.appearance, CompareOptions(), lambda _said: None, window),
        Tour(theme, window),
    ):
        qtbot.addWidget(dialog)
        known = (*words_of(stages.ARTICLES), str(recovery_folder()), *QFontDatabase.families())
        left = list(english(dialog, known=sorted(known, key=len, reverse=True)))
        assert left == [], type(dialog).__name__
