"""Title, outlet and date, set right."""

import pytest
import stages
from PySide6.QtWidgets import QDialog

from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.menus import correct


def test_particulars_are_corrected_in_one_step(told, qtbot):
    """What is typed stands in the header; what is emptied is not known; the rest stays."""
    correct(told, told.session, stages.HARBOUR)
    dialog = told.findChild(ParticularsDialog)
    dialog.fields["outlet"].setText("Harbour Gazette")
    dialog.fields["published"].setText("")
    dialog.accept()
    known = told.session.dossier.article(stages.HARBOUR.id).particulars
    assert (known.outlet, known.published) == ("Harbour Gazette", None)
    told.session.move(-1)
    assert told.session.dossier.article(stages.HARBOUR.id).particulars == stages.HARBOUR.particulars


@pytest.mark.parametrize(
    ("date", "sound"), [("2020", True), ("2020-07-15T09:30+02:00", True), ("July 2020", False), ("2020-13", False)]
)
def test_a_date_is_written_as_iso_or_not_at_all(told, qtbot, date, sound):
    """Another date cannot be confirmed, and the dialog says how to write it."""
    dialog = ParticularsDialog(stages.HARBOUR)
    qtbot.addWidget(dialog)
    dialog.fields["published"].setText(date)
    assert dialog._ok.isEnabled() is sound
    assert bool(dialog._hint.text()) is not sound
    assert dialog.result() != QDialog.DialogCode.Accepted
