"""Five cards, turned by button or key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reader.ui.dialogs.tour import Tour
from reader.ui.theme import LIGHT


def test_the_tour_ends_after_five_cards(qtbot):
    """Right and left turn the cards; past the last it is over."""
    tour = Tour(LIGHT)
    qtbot.addWidget(tour)
    tour.show()
    place = [label for label in tour.findChildren(QLabel) if label.text() == "1 of 5"]
    assert place
    qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert place[0].text() == "2 of 5"
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    assert place[0].text() == "1 of 5"
    on = next(button for button in tour.findChildren(QPushButton) if button.isDefault())
    with qtbot.waitSignal(tour.accepted):
        for _ in range(5):
            qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
