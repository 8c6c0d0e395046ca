"""The export dialog: what is asked for is what is written, and it can be seen before."""

import builders
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QTextBrowser

from reader.export.formats import FORMATS
from reader.model.filter import Filter, Only
from reader.ui.dialogs.export import ExportDialog

IN_FORCE = Filter(bar=0.4)


@pytest.fixture
def dialog(qtbot):
    comparison = builders.compared(
        builders.article("Harbour", "At least 12 workers were hurt on the bridge.\nThe ramps are steep."),
        builders.article("Courier", "Some 19 workers were hurt on the bridge."),
    )
    made = ExportDialog(comparison, IN_FORCE)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_form_can_be_chosen(dialog):
    """As many as there are writers, each with its ending."""
    form = dialog.findChildren(QComboBox)[0]
    for number, known in enumerate(FORMATS):
        form.setCurrentIndex(number)
        assert dialog.order.form == known


def test_the_filter_of_the_window_goes_along_unless_unticked(dialog):
    """As filtered, or all."""
    assert dialog.order.shown == IN_FORCE
    box = next(box for box in dialog.findChildren(QCheckBox) if "window shows" in box.text())
    box.setChecked(False)
    assert dialog.order.shown == Filter()


def test_the_preview_follows_the_choice(dialog, qtbot):
    """What only one article states is gone from the preview when differences alone are asked for."""
    preview = dialog.findChild(QTextBrowser)
    assert "ramps" in preview.toPlainText()
    what = dialog.findChildren(QComboBox)[1]
    what.setCurrentIndex(what.findData(Only.DISCREPANCIES))
    full = next(box for box in dialog.findChildren(QCheckBox) if "in full" in box.text())
    full.setChecked(False)
    qtbot.waitUntil(lambda: "ramps" not in preview.toPlainText())
    assert dialog.order.shown.only is Only.DISCREPANCIES
    assert not dialog.order.options.full_text
