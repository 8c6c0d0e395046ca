"""A window to drag files from, as a file manager has it: `python drag_source.py FILE...` (test_bundle.py starts it)."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Files(QLabel):
    """Press the mouse on it and pull: the files go along."""

    def __init__(self, paths: list[Path]) -> None:
        super().__init__("\n".join(path.name for path in paths))
        self._paths = paths
        self.setWindowTitle("drag source")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    files = Files([Path(argument).absolute() for argument in sys.argv[1:]])
    files.setGeometry(20, 760, 260, 160)
    files.show()
    sys.exit(application.exec())
