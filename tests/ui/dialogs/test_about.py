"""What the program is, and the licences of all that it is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QTableWidget

from reader import __version__
from reader.ui.dialogs.about import About
from reader.ui.made_of import parts


def test_about_lists_every_part_with_version_and_licence(qtbot):
    """A row for each, as they are told by made_of."""
    about = About()
    qtbot.addWidget(about)
    table = about.findChild(QTableWidget)
    shown = [tuple(table.item(row, column).text() for column in range(3)) for row in range(table.rowCount())]
    assert shown == [(part.name, part.version, part.licence) for part in parts()]


def test_about_says_which_version_it_is_and_that_it_takes_no_side(qtbot):
    """What a person reports with a fault, and what the program promises."""
    about = About()
    qtbot.addWidget(about)
    words = " ".join(label.text() for label in about.findChildren(QLabel))
    assert __version__ in words
    assert "never says who is right" in words


def test_the_licences_are_read_once_somebody_looks(qtbot):
    """They are long; nobody waits for them who wants to see the version."""
    about = About()
    qtbot.addWidget(about)
    texts = about.findChild(QPlainTextEdit)
    assert not texts.toPlainText()
    about.pages.setCurrentIndex(1)
    assert "SIL Open Font License" in texts.toPlainText() or "SIL OPEN FONT LICENSE" in texts.toPlainText()
    assert texts.isReadOnly()


def test_about_closes_by_its_button(qtbot):
    """And by Escape, as dialogs do."""
    about = About()
    qtbot.addWidget(about)
    about.show()
    close = about.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not about.isVisible()
