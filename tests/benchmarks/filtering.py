"""How fast a change of filter is in each view: eight articles of 440 claims, 400 groups, the whole window, offscreen.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/filtering.py [profile | --json]

Prints milliseconds from the change to the last pixel, against the 20 that issue 6 asks for; `profile` adds where they
go. Nothing here asserts: a benchmark is read.
"""

# ruff: noqa: E402, T201 - the checkout and the platform must be set before Qt is imported; a benchmark prints

import cProfile
import json
import os
import pstats
import statistics
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp()
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window import story, timed

from reader.model.discrepancy import Kind
from reader.model.edits import AddArticles
from reader.ui import session
from reader.ui.app import new_window, prepare, put_first
from reader.ui.main_window import MainWindow
from reader.ui.panels.desk import View
from reader.ui.theme import Look

TIMES = 6
MOST = 20


def opened(application: QApplication, pool: ThreadPoolExecutor) -> MainWindow:
    """The window, with the story compared in it."""
    comparison = story(8, 7040, 400)
    session.compare = lambda *_, **__: comparison.findings
    window = new_window(application, pool)
    put_first(application, window)
    window.resize(1900, 1000)
    window.show()
    window.session.do(AddArticles(comparison.dossier.articles))
    while not window.session.lanes.idle or not window.session.up_to_date:
        QTest.qWait(20)
    window.navigator.walk(1)
    return window


def kinds(window: MainWindow) -> list[float]:
    return [timed(lambda on=on: window.view.show_kind(Kind.NUMBER, on=on)) for on in (False, True) * TIMES]


def looks(window: MainWindow) -> list[float]:
    return [timed(lambda on=on: window.view.show_look(Look.SHARED, on=on)) for on in (False, True) * TIMES]


def main() -> None:
    application = QApplication([])
    prepare(application)
    profile, rows = cProfile.Profile(), []
    with ThreadPoolExecutor(2) as pool:
        window = opened(application, pool)
        for view in View:
            window.desk.show_view(view)
            for _ in range(20):
                QTest.qWait(20)
            for name, change in (("kind", kinds), ("look", looks)):
                if "profile" in sys.argv:
                    profile.enable()
                taken = change(window)
                profile.disable()
                told = statistics.median(taken)
                rows.append((f"{view.name.lower()}: filter by {name}, the whole window", told, "ms"))
                print(
                    f"{view.name.lower():14} {name}  median {told:6.1f}  worst {max(taken):6.1f} ms  "
                    f"{'ok' if told <= MOST else 'SLOW'}"
                )
                if "profile" in sys.argv:
                    pstats.Stats(profile).sort_stats("cumulative").print_stats(28)
                    profile = cProfile.Profile()
        window.session.undo_stack.setClean()
        window.close()
    if "--json" in sys.argv:
        print(json.dumps(rows))


if __name__ == "__main__":
    main()
