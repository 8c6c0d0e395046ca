"""The whole window in a language that does not exist: whatever is still English has not gone through translation."""

import getpass
import json
import re
from dataclasses import astuple
from typing import get_args

import pseudo
import pytest
import stages
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QStatusBar,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from reader.codec.decode import decode
from reader.codec.encode import FORMAT, encode
from reader.errors import ReaderError
from reader.export.formats import FORMATS
from reader.export.options import ExportOptions
from reader.export.write import write_export
from reader.model.edits import Edit
from reader.model.filter import Filter
from reader.model.options import CompareOptions
from reader.resources import sample
from reader.store.file import load, save, unpack
from reader.store.lock import lock
from reader.ui import jobs
from reader.ui.dialogs.about import About
from reader.ui.dialogs.export import ExportDialog, Order
from reader.ui.dialogs.help import HelpDialog
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.tour import Tour
from reader.ui.made_of import parts
from reader.ui.menus import article_menu
from reader.ui.panes.failed_column import FailedColumn
from reader.ui.panes.find_bar import FindBar
from reader.ui.recovery import recovery_folder
from reader.ui.words import translated
from reader.wording import Wording

OURS = re.compile(f"{pseudo.BEGIN}[^{pseudo.BEGIN}{pseudo.END}]*(?:{pseudo.END}|…$)")  # a label may be cut short
NEUTRAL = re.compile(
    r"\d+\s[A-Z][a-z]{2}\s\d{4}|Source Reader|\(\*\.\w+\)|<[^>]*>|&\w+;"  # dates, names, suffixes, markup
    r"|\d\d UTC|\s\d[.,]\d\d\b|Ctrl|Shift|Alt|Return|Del|PgDown|PgUp|Down|Up|Esc|Enter|Tab|\bF\d+"
    r"|⟦(?:\+|Column &?)⟧\0?\d"  # keys
)
SEPARATORS = re.compile(r"[^\w\s&$%]")
UNREADABLE = {
    "nothing.txt": b"",
    "blank.html": b"<html><body></body></html>",
    "bits.txt": bytes(range(256)) * 40,
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "cut.docx": b"PK\x03\x04" + bytes(40),
    "cut.pdf": b"%PDF-1.4\nnothing more",
    "cut.rtf": b"{\\rtf1 {\\b",
    "cut.json": b'{"title": ',
    "other.json": b'{"a": [1, 2]}',
    "mail.eml": b"From: a@b.example\nTo: c@d.example\nSubject: Hello\n\n",
    "page.url": b"[InternetShortcut]\nURL=https://example.org/\n",
    "long.txt": b"word " * 2_500_000,
    "lines.txt": b"a line of words\n" * 300_000,
}
ACTS = (
    *("next_difference", "confirm", "note", "next_difference", "dismiss", "bookmark", "next_unreviewed"),
    *("set_aside", "undo", "redo", "restore", "split", "next_difference", "merge", "unlink", "alone", "link"),
    *("next_unique", "link", "nearest", "shared", "unique", "furniture", "show_all", "sort_by_date", "compare"),
    *("previous_unreviewed", "level", "copy", "find"),
)
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
    elif isinstance(one, QTextBrowser):
        yield one.toPlainText()
    elif isinstance(one, QStatusBar):
        yield one.currentMessage()
    elif isinstance(one, QAbstractItemView) and one.model():
        yield from _of_model(one.model())


def _of_model(model, under=None):
    under = under or QModelIndex()
    across = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    told = [model.headerData(at, Qt.Orientation.Horizontal, role) for at in range(across) for role in ROLES]
    for row in range(model.rowCount(under)):
        told += [model.index(row, at, under).data(role) for at in range(across) for role in ROLES]
        if not isinstance(model, QAbstractListModel) and model.rowCount(model.index(row, 0, under)):
            yield from _of_model(model, model.index(row, 0, under))
    yield from (one for one in told if isinstance(one, str))


def english(texts, known="", *, telling=r"[^\W\d_]{2}", ours="\0"):
    """What stands outside of brackets and is not in the articles, and the text it stands in."""
    corpus = _flat(known)
    for text in filter(None, dict.fromkeys(texts)):
        bare = NEUTRAL.sub("\0", OURS.sub(ours, text))
        for piece in map(_flat, re.split(f"\0|[\n\t\u2002]|\\s\\s|{SEPARATORS.pattern}", bare)):
            stands = piece.rstrip() if text.endswith("…") else piece
            if re.search(telling, piece) and stands not in corpus:
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


def test_every_act_is_answered_in_it(window, qtbot):
    """The welcome, what one can do again, what was found, what is narrowed, and what is told at the foot."""
    left = list(english(said(window)))
    open_files(window, qtbot, [sample("lunar-base")])
    first = window.session.dossier.articles[0]
    left += list(english(said(article_menu(window, window.session, window.documents, first))))
    for act in ACTS:
        window.commands[act].trigger()
        qtbot.waitUntil(lambda: window.session.up_to_date and window.session.lanes.idle)
        known = words_of(window.session.dossier.articles)
        left += [f"{act}: {one}" for one in english(said(window), known)]
    bar = window.findChild(FindBar)
    for words in ("moon", "no such words at all"):
        bar.findChild(QLineEdit).setText(words)
        left += english(said(bar), words)
    for edit in get_args(Edit):
        label = edit.__dict__["label"]
        left += english([translated(label)]) if isinstance(label, Wording) else ()
    assert not left, left


@pytest.fixture
def arabic():
    """Digits of its own, which no article of the sample has."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("arabic")
def test_what_is_counted_is_in_the_digits_of_the_person(window, qtbot):
    """In every view and for every difference; only articles, keys and weights of a link keep theirs."""
    open_files(window, qtbot, [sample("lunar-base")])
    known = words_of(window.session.dossier.articles)
    window.commands["lists"].trigger()
    left = []
    for view in ("view_overview", "view_matrix", "view_article", "view_columns"):
        window.commands[view].trigger()
        for _ in range(len(list(window.session.findings.discrepancies()))):
            window.commands["next_difference"].trigger()
            left += english(said(window), known, telling="[0-9]", ours=r"\0\g<0>\0")
    assert not left, left


def test_a_saved_comparison_speaks_it(window, qtbot, tmp_path):
    """Whoever opens it reads its reasons and doubts in their own language, without comparing again."""
    open_files(window, qtbot, [sample("lunar-base")])
    window.session.save(tmp_path / "x.comparison")
    open_files(window, qtbot, [tmp_path / "x.comparison"])
    known = f"{words_of(window.session.dossier.articles)}\nx.comparison\n{tmp_path}"
    window.commands["lists"].trigger()
    left = []
    for _ in range(len(list(window.session.findings.discrepancies()))):
        window.commands["next_difference"].trigger()
        left += english(said(window), known)
    assert not left, left


def test_every_dialog_speaks_it(staged, qtbot):
    """Names of fonts, of parts and of licences stay what they are, and an export, whose look this is, is in English."""
    article = staged.session.dossier.articles[0]
    theme = staged.appearance.theme
    for dialog in (
        About(staged),
        HelpDialog(staged),
        ExportDialog(staged.session.comparison, staged.view.shown, staged),
        KeysDialog(staged.commands, staged),
        Legend(theme, staged),
        ParticularsDialog(article, staged),
        PreferencesDialog(staged.appearance, CompareOptions(), lambda _said: None, staged),
        Tour(theme, staged),
    ):
        qtbot.addWidget(dialog)
        known = [words_of(stages.ARTICLES), str(recovery_folder()), *QFontDatabase.families(), *LICENCES]
        if isinstance(dialog, ExportDialog):
            known += [one.toPlainText() for one in dialog.findChildren(QTextBrowser)]
        left = list(english(said(dialog), "\n".join(known)))
        assert not left, f"{type(dialog).__name__}: {left}"


def test_a_file_that_cannot_be_read_says_so_in_it(window, qtbot, tmp_path):
    """Whatever stands in the way: each in the place where its column would be."""
    for name, data in UNREADABLE.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "empty").mkdir()
    twice = sample("lunar-base", "agency-meridian.txt")
    open_files(window, qtbot, [*(tmp_path / name for name in UNREADABLE), tmp_path / "empty", tmp_path / "gone", twice])
    open_files(window, qtbot, [twice])
    assert len(window.findChildren(FailedColumn)) == len(UNREADABLE) + 3
    known = "\n".join((*UNREADABLE, "empty", "gone", words_of(window.session.dossier.articles)))
    left = list(english(said(window), known))
    assert not left, left


def test_what_is_being_done_is_said_in_it(window, qtbot, tmp_path, monkeypatch):
    """While files are read, compared and exported in every form."""
    monkeypatch.setattr(jobs, "_SECONDS_BETWEEN_REPORTS", -1.0)
    doing = []
    for lane in window.session.lanes:
        lane.progressed.connect(lambda _share, told: doing.append(told))
    open_files(window, qtbot, [sample("lunar-base")])
    for form in FORMATS:
        window.exporting.export(tmp_path / f"out{form.suffix}", Order(form, window.view.shown, ExportOptions()))
    qtbot.waitUntil(lambda: window.session.lanes.idle, timeout=60_000)
    articles = window.session.dossier.articles
    assert len(set(doing)) > len(FORMATS) + len(articles)
    known = "\n".join((words_of(articles), *(f"out{form.suffix}" for form in FORMATS)))
    left = list(english(doing, known))
    assert not left, left


def test_what_stops_the_person_is_said_in_it(window, tmp_path, monkeypatch):
    """In a dialog: files that are no comparison, are too new or in use, and places that cannot be written."""
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.extend((box.text(), box.informativeText())))
    saved, taken = tmp_path / "x.comparison", tmp_path / "taken.comparison"
    comparison = window.session.comparison
    save(saved, comparison, {})
    holder = lock(taken)
    newer = {**encode(comparison, Filter(), ""), "version": 999}
    for act in (
        lambda: unpack(b"PK\x03\x04", "x.comparison"),
        lambda: unpack(json.dumps(newer).encode(), "x.comparison"),
        lambda: decode({}, "x.comparison"),
        lambda: decode({"format": FORMAT, "version": 1}, "x.comparison"),
        lambda: load(tmp_path / "gone.comparison"),
        lambda: lock(taken),
        lambda: save(tmp_path, comparison, {}),
        lambda: save(tmp_path / "no" / "where.comparison", comparison, {}),
        lambda: write_export(tmp_path / "no" / "out.md", comparison, Filter()),
        lambda: write_export(tmp_path / "out.xyz", comparison, Filter()),
        lambda: write_export(tmp_path / "out", comparison, Filter()),
    ):
        with pytest.raises(ReaderError) as caught:
            act()
        window.documents.tell(caught.value)
    holder.release()
    assert len(told) == 22
    known = "articles x.comparison taken.comparison gone.comparison where.comparison out.md .xyz " + getpass.getuser()
    left = list(english(told, f"{known} {' '.join(form.suffix for form in FORMATS)} {tmp_path.name}"))
    assert not left, left
