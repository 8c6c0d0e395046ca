"""One program for one person: a second start hands its files to the window that is open already."""

import getpass
import json
import os
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.ui.taskbar import let_forward

_PATIENCE_MS = 400
_BUSY_MS = 5000
"""A window that is open may be comparing just now; only one that hangs is left alone."""
_LONGEST = 1 << 20


def hand_over(paths: Sequence[Path], name: str | None = None) -> bool:
    """Give the files to a window that is open; False where there is none, or it does not answer."""
    line = QLocalSocket()
    line.connectToServer(name or _name())
    if not line.waitForConnected(_PATIENCE_MS):
        return False
    let_forward()
    told = json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n"
    line.write(told)
    line.flush()
    heard = line.bytesAvailable() > 0 or line.waitForReadyRead(_BUSY_MS)
    line.disconnectFromServer()
    return heard


class Doorbell(QObject):
    """Listens for later starts; `rung` carries the paths that they were given."""

    rung = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = name or _name()
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a program that was killed: nobody answered at it
            self._server.listen(name)

    def _answer(self) -> None:
        while line := self._server.nextPendingConnection():
            line.readyRead.connect(lambda line=line: self._hear(line))
            line.disconnected.connect(line.deleteLater)

    def _hear(self, line: QLocalSocket) -> None:
        if line.bytesAvailable() > _LONGEST:
            line.abort()
            return
        if not line.canReadLine():
            return
        try:
            said = json.loads(bytes(line.readLine().data()))
            paths = [Path(one) for one in said if isinstance(one, str)]
        except (TypeError, ValueError):
            line.abort()
            return
        line.write(b"ok\n")
        line.flush()
        self.rung.emit(paths)


def _name() -> str:
    """The same for one person on one computer, whatever their name is written with; the session's display too."""
    who = f"{getpass.getuser()} {os.environ.get('WAYLAND_DISPLAY') or os.environ.get('DISPLAY', '')}"
    return f"source-reader-{blake2b(who.encode(), digest_size=8).hexdigest()}"
