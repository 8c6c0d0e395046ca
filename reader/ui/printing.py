"""The comparison on paper: the pages of the PDF export, on the printer that the person chooses."""

from PySide6.QtCore import QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from reader.export.build import build
from reader.export.press import DOTS
from reader.export.to_pdf import print_on
from reader.model.comparison import Comparison
from reader.model.filter import Filter
from reader.progress import Report
from reader.ui.documents import Documents
from reader.ui.session import Session
from reader.wording import Wording

_MARGIN = 18.0
"""Millimetres, as the PDF has them: room to hold the sheet, and for the page's number."""


class Printing(QObject):
    """`sent` says that the printer has all pages."""

    sent = Signal()

    def __init__(self, window: QWidget, session: Session, documents: Documents) -> None:
        super().__init__(window)
        self._window, self._session, self._documents = window, session, documents

    def ask(self, in_force: Filter) -> None:
        """The system's own dialog, then the pages, filtered as the window is."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._documents.suggested_name())
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print the comparison"))
        for option in (dialog.PrintDialogOption.PrintPageRange, dialog.PrintDialogOption.PrintSelection):
            dialog.setOption(option, on=False)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_to(printer, in_force)

    def print_to(self, printer: QPrinter, in_force: Filter) -> None:
        """In the background, while the person goes on reading."""
        comparison = self._session.comparison
        self._session.lanes.writing.run(
            lambda report: _print(printer, comparison, in_force, report),
            lambda _done: self.sent.emit(),
            self._documents.tell,
        )


def _print(printer: QPrinter, comparison: Comparison, in_force: Filter, report: Report) -> None:
    """All pages; where it is stopped or fails, none."""
    report(0.0, Wording("Printing"))
    printer.setResolution(DOTS)
    printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    try:
        print_on(printer, build(comparison, in_force), report)
    except BaseException:
        printer.abort()
        raise
