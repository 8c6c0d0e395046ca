"""Starts the program: one application, one window, what a crash left, files of later starts."""

import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QTimer, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.resources import resource
from reader.ui.appearance import Appearance, theme_of
from reader.ui.collecting import Collector
from reader.ui.dialogs.breakdown import install_hook
from reader.ui.dialogs.recovered import offer_recovery
from reader.ui.instance import Doorbell, hand_over
from reader.ui.jobs import Lanes
from reader.ui.main_window import MainWindow
from reader.ui.preferences import load_preferences
from reader.ui.recovery import Recovery, recovery_folder
from reader.ui.session import Session
from reader.ui.taskbar import introduce
from reader.ui.theme import apply_theme, load_fonts, sans

NEW_WINDOW = "--new-window"
_TURN = 0.0005
"""Seconds after which a worker hands Python's lock to the window; with Python's own 5 ms a paint while articles are
compared took half as long again.
"""


def run(arguments: Sequence[str]) -> int:
    """Open the window with these files, or hand them to one that is open; returns the exit code when it is closed."""
    paths = [Path(argument) for argument in arguments if argument != NEW_WINDOW]
    application = Application([sys.argv[0]])
    alone = NEW_WINDOW in arguments
    if not alone and hand_over(paths):
        return 0
    prepare(application)
    executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
    window = new_window(application, executor)
    put_first(application, window)
    install_hook(window)
    application.file_wanted.connect(lambda path: window.documents.open([path]))
    if not alone:
        doorbell = Doorbell(window)
        doorbell.rung.connect(lambda more: come_forward(window, more))
    window.show()
    QTimer.singleShot(0, lambda: _begin(window, paths))
    code = application.exec()
    window.session.lanes.close()
    executor.shutdown(wait=True, cancel_futures=True)
    return code


class Application(QApplication):
    """Knows one thing more than Qt's: macOS hands over files by an event, not by the command line."""

    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def prepare(application: QApplication) -> None:
    """Names, fonts and colours: what a window needs to look like itself."""
    introduce()
    application.setApplicationName("source-reader")
    application.setApplicationDisplayName("Source Reader")
    application.setApplicationVersion(__version__)
    application.setOrganizationName("source-reader")
    application.setDesktopFileName("source-reader")
    application.setStyle("Fusion")
    _load_translations(application)
    load_fonts()
    application.setFont(sans())
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    apply_theme(application, theme_of(load_preferences(), application))


def _load_translations(application: QApplication) -> None:
    """English plurals first, then the person's own language over them.

    Qt's own texts ("Cancel") come with it: a window half in one language and half in another helps nobody.
    """
    own, qt = str(resource("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, QLocale(QLocale.Language.English), "source-reader", own)
    if _install(application, QLocale(), "source-reader", own):
        _install(application, QLocale(), "qtbase", qt)


def _install(application: QApplication, locale: QLocale, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    return translator.load(locale, name, "_", folder) and application.installTranslator(translator)


def new_window(application: QApplication, executor: Executor) -> MainWindow:
    """A window with a session of its own, not shown yet."""
    session = Session(Lanes(executor))
    appearance = Appearance(application, load_preferences())
    recovery = Recovery(session, recovery_folder(), lambda: appearance.preferences.journal)
    return MainWindow(session, appearance, recovery)


def put_first(application: QApplication, window: MainWindow) -> None:
    """From now on workers and Python's collector give way to what the person does in the window."""
    lanes = window.session.lanes
    Collector(lambda: not lanes.idle, application)
    sys.setswitchinterval(_TURN)


def come_forward(window: MainWindow, paths: Sequence[Path]) -> None:
    """A later start: its files open here, and the window comes to the front."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()
    if paths:
        window.documents.open(paths)


def _begin(window: MainWindow, paths: Sequence[Path]) -> None:
    """After the first paint: what a crash left comes first, then what was asked for."""
    recovered = offer_recovery(window, window.recovery)
    if paths and not recovered:
        window.documents.open(paths)
