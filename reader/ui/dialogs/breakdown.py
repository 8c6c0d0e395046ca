"""When something breaks that nobody caught: a plain dialog and a line in the log; the journal has what was done."""

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import appdirs
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from reader import __version__
from reader.atomic import private_folder

_LOG_BYTES = 256 * 1024


def install_hook(window: QWidget) -> None:
    """From now on an uncaught error is told in the window, and the program goes on.

    One at a time: what breaks at every repaint would else stack dialog on dialog. All of them stand in the log.
    """
    _start_log()
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = _details(error, trace)
        logging.getLogger("reader").error("uncaught\n%s", details)
        if telling:
            return
        telling = True
        try:
            _tell(window, details)
        finally:
            telling = False

    sys.excepthook = hook


def _details(error: BaseException, trace: TracebackType | None) -> str:
    """Where in the program it was and what kind of error; never the message, which may hold words of an article."""
    frames = traceback.extract_tb(trace)
    places = "\n".join(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    about = f"Source Reader {__version__}, Python {platform.python_version()}, Qt {qt_version}, {platform.system()}"
    return f"{about}\n{type(error).__name__}\n{places}"


def _tell(window: QWidget, details: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Critical, _tr("Source Reader"), _tr("Something went amiss."), parent=window)
    box.setInformativeText(
        _tr("What you did is kept, and the program goes on. Save soon; if it happens again, send us the details.")
    )
    box.setDetailedText(details)
    copy = box.addButton(_tr("&Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(details)


def _start_log() -> None:
    """A log that never grows; a place that cannot be written costs the log, nothing else."""
    folder = Path(appdirs.user_log_dir("source-reader", appauthor=False))
    try:
        private_folder(folder)
        handler = RotatingFileHandler(folder / "reader.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("reader").addHandler(handler)


def _tr(text: str) -> str:
    return QCoreApplication.translate("breakdown", text)
