"""The card above a column."""

from builders import article
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QTextLayout

from reader.ui.panes.header import Header, word_count
from reader.ui.theme import LIGHT

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def test_all_headers_are_of_one_height(qtbot, qapp):
    """Whatever is known and however long the words are."""
    heights = set()
    for known in ({}, {"outlet": "", "title": LONG}, {"outlet": LONG, "author": LONG, "title": f"{LONG} " * 5}):
        header = Header(article("A", "Text.", **known), LIGHT)
        qtbot.addWidget(header)
        header.resize(280, header.sizeHint().height())
        heights.add(header.sizeHint().height())
        assert header.minimumSizeHint().width() <= 280
    assert len(heights) == 1


def test_the_menu_opens_from_its_button(qtbot, qapp):
    """Which has a name that says whose it is."""
    header = Header(article("A", "Text."), LIGHT)
    qtbot.addWidget(header)
    assert header._more.accessibleName() == "Actions for A"
    with qtbot.waitSignal(header.menu_wanted):
        qtbot.mouseClick(header._more, Qt.MouseButton.LeftButton)


def test_a_click_without_a_drag_drops_nothing(qtbot, qapp):
    """A hand that trembles does not move a column."""
    header = Header(article("A", "Text."), LIGHT)
    qtbot.addWidget(header)
    header.show()
    with qtbot.assertNotEmitted(header.dropped):
        qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
        qtbot.mouseMove(header, QPoint(32, 21))
        qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=QPoint(32, 21))


def test_words_of_scripts_without_blanks_are_counted():
    """Each ideograph is one."""
    assert word_count(article("A", "月球基地开放")) == 6
    assert word_count(article("A", "The moon is near.")) == 4


def test_a_date_from_the_right_leaves_the_rest_in_its_place(qtbot, qapp):
    """In an Arabic locale the month is the first word of the line; what follows is still read from the left."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        header = Header(article("A", "Two words.", published="2020-07-24", author="Ada Moss"), LIGHT)
        qtbot.addWidget(header)
        header.resize(600, 120)
        header.show()
        layout = QTextLayout(header._facts.text(), header.font())
    finally:
        QLocale.setDefault(before)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    places = [line.cursorToX(layout.text().index(word))[0] for word in ("يوليو", "words", "Ada")]
    assert places == sorted(places)
