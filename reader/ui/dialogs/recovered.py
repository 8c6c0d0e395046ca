"""At the start: what a window that crashed has left is offered, and never lost by a slip."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.store.journal import Leftover
from reader.ui.plain import plain
from reader.ui.recovery import Recovery


def offer_recovery(window: QWidget, recovery: Recovery) -> bool:
    """Ask about the newest leftover; True where it was taken up. The others are offered at later starts."""
    found = recovery.left_over()
    for other in found[1:]:
        other.leave()
    if not found:
        return False
    newest = found[0]
    answer = _ask(window, newest)
    if answer == QMessageBox.StandardButton.Yes:
        recovery.resume(newest)
        return True
    if answer == QMessageBox.StandardButton.Discard:
        newest.discard()
    else:
        newest.leave()
    return False


def _ask(window: QWidget, leftover: Leftover) -> QMessageBox.StandardButton:
    when = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(round(leftover.when.timestamp())), QLocale.FormatType.ShortFormat
    )
    path = leftover.recovered.path
    what = path.stem if path else _tr("A comparison that was not saved")
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(_tr("Go on where you were?"))
    box.setInformativeText(
        plain(
            _tr("{what} was open when Source Reader stopped. Everything up to {when} is here.").format(
                what=what, when=when
            )
        )
    )
    box.setStandardButtons(
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
    )
    box.button(QMessageBox.StandardButton.Yes).setText(_tr("Go on"))
    box.button(QMessageBox.StandardButton.Discard).setText(_tr("Throw it away"))
    box.button(QMessageBox.StandardButton.Cancel).setText(_tr("Not now"))
    box.setDefaultButton(QMessageBox.StandardButton.Yes)
    return QMessageBox.StandardButton(box.exec())


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovered", text)
