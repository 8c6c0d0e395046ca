"""Keeps Python's cyclic collector out of the reader's way, and on the main thread.

Left to itself it runs on whichever thread allocates, and what a comparison of 4,000 claims allocates makes it look
through all of it again and again: measured, 2.7 s in pauses of up to 470 ms in which no window answers. On a worker it
could also end objects of Qt, which belong to the main thread. So it runs here, by a timer, between the acts; what is
large and lasting is set aside unseen, and looked through only while the person is elsewhere.
"""

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_EVERY_MS = 4000
_KEPT = type(lru_cache(lambda: None))
_FEW, _MANY = 2_000, 60_000
"""New objects from which a look is worth it, and from which it would be felt (about 10 ms)."""


class Collector(QObject):
    """Of one program. `is_busy` says whether work is under way, whose objects are not worth looking through."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._follow)

    def look(self) -> None:
        """Free what has become garbage since the last look; much that is new at once is set aside."""
        new = gc.get_count()[0]
        if new > _MANY:
            gc.freeze()
        elif new > _FEW and not self._is_busy():
            gc.collect()

    def look_everywhere(self) -> None:
        """Also through all that was set aside, a fifth of a second with a large comparison; what is free then goes back
        to the system, of which glibc else keeps a third (measured: 269 MB held, 198 in use).
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
        if trim is not None:
            trim(0)

    def close(self) -> None:
        """Python's own way again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _follow(self, state: Qt.ApplicationState) -> None:
        """The person is elsewhere: nobody waits."""
        if state is not Qt.ApplicationState.ApplicationActive and not self._is_busy():
            self.look_everywhere()


def forget_texts() -> None:
    """Let go of what the engine keeps of texts that it has read: they are closed now, and the next ones are others.

    Whatever is kept of a text has a bound (`lru_cache`); the word lists, which have none (`cache`), stay.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("reader."):
            for one in list(vars(module).values()):
                if isinstance(one, _KEPT) and one.cache_parameters()["maxsize"] is not None:
                    one.cache_clear()
