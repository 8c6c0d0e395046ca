"""Exports of one window: asked for in a dialog, written in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.export.write import write_export
from reader.model.filter import Filter
from reader.ui.dialogs.export import ExportDialog, Order, form_name
from reader.ui.documents import Documents
from reader.ui.recent import Recent
from reader.ui.session import Session


class Exporting(QObject):
    """`written` carries the path of a file that is whole."""

    written = Signal(object)

    def __init__(self, window: QWidget, session: Session, documents: Documents, recent: Recent) -> None:
        super().__init__(window)
        self._window, self._session, self._documents, self._recent = window, session, documents, recent

    def ask(self, in_force: Filter) -> None:
        """The dialog, then where to, then the file."""
        dialog = ExportDialog(self._session.comparison, in_force, self._window)
        if dialog.exec() != ExportDialog.DialogCode.Accepted:
            return
        order = dialog.order
        suggested = self._recent.folder / f"{self._documents.suggested_name()}{order.form.suffix}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(suggested), f"{form_name(order.form)} (*{order.form.suffix})"
        )
        if name:
            path = Path(name)
            self._recent.use_folder(path.parent)
            self.export(path if path.suffix else path.with_suffix(order.form.suffix), order)

    def export(self, path: Path, order: Order) -> None:
        """Write it while the person goes on reading; a file that fails leaves no half of itself."""
        comparison = self._session.comparison
        self._session.lanes.writing.run(
            lambda report: write_export(path, comparison, order.shown, order.options, report),
            lambda _done: self.written.emit(path),
            self._documents.tell,
        )
