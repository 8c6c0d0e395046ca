"""A window to drag things from, as a file manager or a browser has it: `python drag_source.py NAME JSON`.

The JSON maps MIME types to text; "text/uri-list" to a list of addresses, "text/x-moz-url" to what browsers put there
(address and title, a line each, UTF-16). desk.py starts it.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Held(QLabel):
    """Press the mouse on it and pull: what it holds goes along."""

    def __init__(self, name: str, carried: Mapping[str, Any]) -> None:
        super().__init__(name)
        self._carried = carried
        self.setWindowTitle(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def mime(self) -> QMimeData:
        mime = QMimeData()
        for kind, said in self._carried.items():
            if kind == "text/uri-list":
                mime.setUrls([QUrl(one) for one in said])
            elif kind == "text/x-moz-url":
                mime.setData(kind, said.encode("utf-16-le"))
            else:
                mime.setData(kind, said.encode())
        return mime

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    held = Held(sys.argv[1], json.loads(sys.argv[2]))
    held.setGeometry(20, 860, 200, 100)
    held.show()
    QGuiApplication.clipboard().setMimeData(held.mime())
    sys.exit(application.exec())
