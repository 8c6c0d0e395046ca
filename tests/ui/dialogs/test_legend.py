"""The legend."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from reader.model.discrepancy import Kind
from reader.ui.dialogs.legend import Legend
from reader.ui.words import kind_word


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no popups
def test_the_legend_explains_every_kind(told, qtbot):
    """F2 opens it, Escape puts it away; no kind is missing."""
    told.activateWindow()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_F2)
    legend = QApplication.activePopupWidget()
    assert isinstance(legend, Legend)
    words = {label.text() for label in legend.findChildren(QLabel)}
    assert {kind_word(kind) for kind in Kind} <= words
    qtbot.keyClick(legend, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
