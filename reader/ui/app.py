"""Starts the window: application, fonts, colours, the hook for what nobody caught."""

import logging
import sys
import traceback
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.resources import resource
from reader.ui.appearance import Appearance
from reader.ui.jobs import Jobs
from reader.ui.main_window import MainWindow
from reader.ui.preferences import load_preferences
from reader.ui.session import Session
from reader.ui.theme import apply_theme, load_fonts, sans, theme_for


def run(arguments: Sequence[str]) -> int:
    """Open the window with these files; returns the exit code when it is closed."""
    application = QApplication([sys.argv[0], *arguments])
    prepare(application)
    executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
    window = new_window(application, executor)
    window.show()
    sys.excepthook = _tell
    paths = [Path(argument) for argument in arguments]
    if paths:
        QTimer.singleShot(0, lambda: window.documents.open(paths))
    code = application.exec()
    window.session.cancel()
    executor.shutdown(wait=True, cancel_futures=True)
    return code


def prepare(application: QApplication) -> None:
    """Names, fonts and colours: what a window needs to look like itself."""
    application.setApplicationName("source-reader")
    application.setApplicationDisplayName("Source Reader")
    application.setApplicationVersion(__version__)
    application.setOrganizationName("source-reader")
    application.setDesktopFileName("org.example.SourceReader")
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(sans())
    picture = resource("icons", "app.svg")
    if picture.exists():
        application.setWindowIcon(QIcon(str(picture)))
    apply_theme(application, theme_for(load_preferences().scheme, application))


def new_window(application: QApplication, executor: Executor) -> MainWindow:
    """A window with a session of its own, not shown yet."""
    reading = Jobs(executor, newest_wins=False)
    comparing = Jobs(executor, newest_wins=True)
    return MainWindow(Session(reading, comparing), Appearance(application, load_preferences()))


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody caught: to the log and the terminal; the window stays open."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))
    traceback.print_exception(kind, error, trace)
