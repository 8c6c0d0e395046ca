"""The whole window in a language that does not exist: whatever is still English has not gone through translation."""

import re
from dataclasses import astuple

import pseudo
import pytest
import stages
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStatusBar,
    QTabBar,
    QWidget,
)

from reader.model.options import CompareOptions
from reader.resources import sample
from reader.ui.dialogs.about import About
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.tour import Tour
from reader.ui.made_of import parts
from reader.ui.recovery import recovery_folder

OURS = re.compile(f"{pseudo.BEGIN}[^{pseudo.BEGIN}{pseudo.END}]*{pseudo.END}")
NEUTRAL = re.compile(
    r"\d+\s[A-Z][a-z]{2}\s\d{4}|Source Reader|\(\*\.\w+\)|<[^>]*>|&\w+;"  # dates, names, suffixes, markup
    r"|\s\d[.,]\d\d\b|Ctrl|Shift|Alt|Return|Del|PgDown|PgUp|Down|Up|\bF\d+"
)
SEPARATORS = re.compile(r"[^\w\s&$%]")
LICENCES = [part for each in parts() for part in (each.name, each.version, each.licence)]
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory):
    return pseudo.compiled(tmp_path_factory.mktemp("language"))


@pytest.fixture
def foreign(qapp, make_window, catalogue):
    """In force after the languages that a window installs, so before them."""
    translator = pseudo.Pseudo(qapp)
    assert translator.load(str(catalogue))
    qapp.installTranslator(translator)
    yield make_window
    qapp.removeTranslator(translator)


@pytest.fixture
def window(foreign):
    shown = foreign()
    shown.resize(1280, 820)
    shown.show()
    return shown


@pytest.fixture
def staged(window, monkeypatch, qtbot):
    return stages.raise_curtain(window, monkeypatch, qtbot)


def said(root):
    """Every text that is shown or read out."""
    for one in (root, *root.findChildren(QWidget)):
        yield from (one.toolTip(), one.windowTitle(), one.accessibleName(), one.accessibleDescription())
        yield from _shown(one)
        for action in one.actions():
            yield from (action.text(), action.toolTip())


def _shown(one):
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
    elif isinstance(one, QStatusBar):
        yield one.currentMessage()
    elif isinstance(one, QAbstractItemView) and one.model():
        yield from _of_model(one.model())


def _of_model(model):
    across = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    told = [model.headerData(at, Qt.Orientation.Horizontal, role) for at in range(across) for role in ROLES]
    for row in range(model.rowCount()):
        told += [model.index(row, at).data(role) for at in range(across) for role in ROLES]
    yield from (one for one in told if isinstance(one, str))


def english(texts, known=""):
    """What stands outside of brackets and is not in the articles, and the text it stands in."""
    corpus = _flat(known)
    for text in filter(None, dict.fromkeys(texts)):
        bare = NEUTRAL.sub("\0", OURS.sub("\0", text))
        for piece in map(_flat, re.split(f"\0|[\n\t\u2002]|\\s\\s|{SEPARATORS.pattern}", bare)):
            if re.search(r"[^\W\d_]{2}", piece) and piece not in corpus:
                yield f"{piece.strip()} in {text}"


def _flat(text):
    return f" {' '.join(SEPARATORS.sub(' ', text).casefold().split())} "


def words_of(articles):
    """What the articles themselves say and are called."""
    told = []
    for letter, one in zip("ABCDEFGH", articles, strict=False):
        told += [f"{letter} {one.name}", one.path, one.text, *map(str, astuple(one.particulars))]
        told += [doubt.value for doubt in one.doubts]
    return "\n".join(told)


def open_files(window, qtbot, files):
    window.documents.open(files)
    qtbot.waitUntil(lambda: window.session.up_to_date and window.session.lanes.idle, timeout=60_000)


def test_the_sample_speaks_it(window, qtbot):
    """In every view, with the lists, every menu, and every difference in the inspector, by the real engine."""
    open_files(window, qtbot, [sample("lunar-base")])
    known = words_of(window.session.dossier.articles)
    window.commands["lists"].trigger()
    for view in ("view_columns", "view_article", "view_matrix", "view_overview"):
        window.commands[view].trigger()
        window.commands["next_difference"].trigger()
        left = list(english(said(window), known))
        assert not left, f"{view}: {left}"
    window.commands["view_columns"].trigger()
    left = []
    for _ in range(len(list(window.session.findings.discrepancies()))):
        window.commands["next_difference"].trigger()
        left += english(said(window), known)
    assert not left, left


def test_every_dialog_speaks_it(staged, qtbot):
    """Names of fonts, of parts and of licences stay what they are."""
    article = staged.session.dossier.articles[0]
    theme = staged.appearance.theme
    for dialog in (
        About(staged),
        ExportDialog(staged.session.comparison, staged.view.shown, staged),
        KeysDialog(staged.commands, staged),
        Legend(theme, staged),
        ParticularsDialog(article, staged),
        PreferencesDialog(staged.appearance, CompareOptions(), lambda _said: None, staged),
        Tour(theme, staged),
    ):
        qtbot.addWidget(dialog)
        known = "\n".join((words_of(stages.ARTICLES), str(recovery_folder()), *QFontDatabase.families(), *LICENCES))
        left = list(english(said(dialog), known))
        assert not left, f"{type(dialog).__name__}: {left}"
