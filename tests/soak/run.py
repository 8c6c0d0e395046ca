"""A window that is worked for hours in minutes: memory stays flat, and nothing is left behind.

    .venv/bin/python tests/soak/run.py                  20,000 acts
    .venv/bin/python tests/soak/run.py --acts 3000 --seed 2

Acts are those of a person, at the speed of a machine: open, link, unlink, note, judge, undo, redo, filter, walk,
change the view, save, reopen, export, read a file, and every 250 acts the window is closed and a new one opened. The
engine runs where it is asked to, without threads of its own; Python's collector runs as in the program. Prints memory
as it goes, and fails (exit code 1) where it grew by more than a tenth after the first quarter, where windows, threads,
timers or file handles are left, where anything breaks in a slot, and where Qt warns.

Qt keeps the letters of each size that was ever shown until some ten seconds are idle, which here they never are: up to
27 MB for the 16 sizes that there are. So all of them are shown before the first act. Last figure (two loaded cores):
20,000 acts in 933 s, 286.0 -> 303.1 MB (+6.0 %), nothing left behind.
"""

# ruff: noqa: E402, T201 - the platform and the checkout must be set before Qt is imported; a command prints

import argparse
import gc
import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from concurrent.futures import Executor, Future
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = tempfile.mkdtemp(prefix="soak-")

from acts import Person
from PySide6.QtCore import QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from reader.export.formats import FORMATS
from reader.export.options import ExportOptions
from reader.model.discrepancy import Kind
from reader.model.edits import AddArticles
from reader.model.filter import Filter
from reader.model.marks import Status
from reader.ui.app import new_window, prepare
from reader.ui.collecting import Collector
from reader.ui.dialogs.export import Order
from reader.ui.main_window import MainWindow
from reader.ui.theme import Look

ACTS_OF_A_WINDOW, MOST_ARTICLES = 250, 6
NO_SCREEN = "This plugin does not support"
"""What the offscreen platform says of raising a window, and the like."""
GROWTH = 0.10


class AtOnce(Executor):
    """Runs a job where it is submitted."""

    def submit(self, work, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(work(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - as a real executor does
            future.set_exception(error)
        return future


class Worker:
    """Does one thing after the other with one window at a time."""

    def __init__(self, application: QApplication, collector: Collector, seed: int, place: Path) -> None:
        self._application, self._collector, self._place = application, collector, place
        self._random, self._person = Random(seed), Person(seed)
        self.done: Counter[str] = Counter()
        self.window = self._open()
        self._acts = {
            self._edit: 30, self._undo: 10, self._redo: 4, self._filter: 12, self._walk: 20, self._view: 8,
            self._mark: 10, self._link: 4, self._save: 2, self._reopen: 1, self._export: 2, self._look: 5,
            self._read: 1,
        }  # fmt: skip

    def act(self) -> None:
        chosen = self._random.choices(list(self._acts), list(self._acts.values()))[0]
        chosen()
        self.done[chosen.__name__[1:]] += 1
        self._application.processEvents()

    def show_all_sizes(self) -> None:
        """Of letters, in the two views that have them in the person's size."""
        for view in ("view_article", "view_columns"):
            self.window.commands[view].trigger()
            for name in ["larger"] * 10 + ["smaller"] * 16 + ["larger"] * 6:
                self.window.commands[name].trigger()
                self._look()
                self._application.processEvents()

    def begin_anew(self) -> None:
        """Close the window for good, and open another."""
        self.close()
        self.window = self._open()
        self.done["close"] += 1

    def close(self) -> None:
        self.window.session.undo_stack.setClean()
        self.window.close()
        del self.window
        settle(self._application, self._collector)

    def _open(self) -> MainWindow:
        window = new_window(self._application, AtOnce())
        window.resize(1200, 800)
        window.show()
        window.session.do(AddArticles((self._person.article(), self._person.article())))
        return window

    def _edit(self) -> None:
        self.window.session.do(self._person.act(self.window.session.dossier))

    def _undo(self) -> None:
        for _ in range(self._random.randint(1, 4)):
            self.window.commands["undo"].trigger()

    def _redo(self) -> None:
        self.window.commands["redo"].trigger()

    def _filter(self) -> None:
        view, on = self.window.view, self._random.random() < 0.6
        self._random.choice(
            [
                lambda: view.show_look(self._random.choice(list(Look)), on=on),
                lambda: view.show_kind(self._random.choice(list(Kind)), on=on),
                lambda: view.show_status(self._random.choice(list(Status)), on=on),
                lambda: view.show_unsure(on=on),
                view.show_all,
            ]
        )()

    def _walk(self) -> None:
        self._trigger(
            "next_difference", "previous_difference", "next_unique", "next_unreviewed", "next_column", "level"
        )

    def _view(self) -> None:
        self._trigger(
            "view_columns", "view_article", "view_matrix", "view_overview", "larger", "smaller", "theme", "lists"
        )

    def _mark(self) -> None:
        if self._random.random() < 0.4:
            self.window.marking.annotate(self._person.words(6))
        else:
            self._trigger("bookmark", "confirm", "dismiss", "unlink", "link", "alone")

    def _save(self) -> None:
        self.window.session.save(self._place / "soak.comparison")

    def _reopen(self) -> None:
        self._save()
        self.window.documents.open([self._place / "soak.comparison"])

    def _export(self) -> None:
        form = self._random.choice([one for one in FORMATS if one.suffix != ".pdf"])
        self.window.exporting.export(self._place / f"out{form.suffix}", Order(form, Filter(), ExportOptions()))

    def _link(self) -> None:
        """Two claims of two articles, by hand."""
        claims = [told[0] for told in self.window.session.findings.claims.values() if told]
        if len(claims) > 1:
            self.window.linking.link(self._random.sample(claims, 2))

    def _read(self) -> None:
        """A file of an article, as it is dropped."""
        if len(self.window.session.dossier.articles) < MOST_ARTICLES:
            path = self._place / f"{self._random.random()}.txt"
            path.write_text(self._person.article().text, encoding="utf-8")
            self.window.documents.open([path])
            self._application.processEvents()
            path.unlink()

    def _look(self) -> None:
        self.window.grab()

    def _trigger(self, *names: str) -> None:
        self.window.commands[self._random.choice(names)].trigger()


class Troubles(list):
    """What broke in a slot, what Qt warned of, and what the person would have been told in a dialog."""

    def __init__(self) -> None:
        super().__init__()
        sys.excepthook = lambda kind, error, trace: self.append("".join(traceback.format_exception(kind, error, trace)))
        qInstallMessageHandler(self._hear)
        QMessageBox.exec = lambda box: self.append(f"{box.text()} {box.informativeText()}")

    def _hear(self, kind: QtMsgType, _context: object, said: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not said.startswith(NO_SCREEN):
            self.append(f"Qt: {said}")


def settle(application: QApplication, collector: Collector) -> None:
    """Let Qt delete what is to be deleted, and Python what nobody holds."""
    for _ in range(3):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collector.look_everywhere()


def memory() -> float:
    """Megabytes that the process holds now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def held(application: QApplication) -> dict[str, int]:
    """What a window may not leave behind."""
    objects = gc.get_objects()
    return {
        "windows": len(application.topLevelWidgets()),
        "main windows": sum(isinstance(one, MainWindow) and isValid(one) for one in objects),
        "timers": sum(isinstance(one, QTimer) and isValid(one) for one in objects),
        "threads": threading.active_count(),
        "handles": len(list(Path("/proc/self/fd").iterdir())),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acts", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after so long, and judge what was done")
    asked = parser.parse_args()
    troubles = Troubles()
    application = QApplication([])
    prepare(application)
    collector = Collector(lambda: False, application)
    began, read = time.perf_counter(), []
    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        worker = Worker(application, collector, asked.seed, Path(place))
        worker.show_all_sizes()
        worker.begin_anew()
        first = held(application)
        for number in range(1, asked.acts + 1):
            worker.act()
            if number % ACTS_OF_A_WINDOW == 0:
                worker.begin_anew()
                read.append(memory())
                first = first if len(read) > 1 else held(application)  # with what Qt opens once for good
                if len(read) % 4 == 0:
                    print(f"{number:7} acts {read[-1]:7.1f} MB {held(application)}", flush=True)
            if troubles or time.perf_counter() - began > asked.seconds:
                break
        worker.begin_anew()
        last = held(application)
        worker.close()
    for trouble in troubles:
        print(f"broke at act {number} (seed {asked.seed}): {trouble}")
    flat = _judge(number, time.perf_counter() - began, read, (first, last), worker.done)
    sys.exit(0 if flat and not troubles else 1)


def _judge(number: int, seconds: float, read: list[float], held_: tuple[dict, dict], done: Counter) -> bool:
    """Tells how it went; False where something grew or was left."""
    first, last = held_
    quarter = max(1, len(read) // 4)
    after, end = max(read[:quarter], default=0.0), sum(read[-3:]) / max(1, len(read[-3:]))
    grew = end / after - 1 if after else 0.0
    left = {name: (first[name], last[name]) for name in first if last[name] > first[name]}
    print(f"{number} acts in {seconds:.0f} s: memory {after:.1f} -> {end:.1f} MB ({grew:+.1%})")
    print(f"left behind: {left or 'nothing'}")
    print(", ".join(f"{name} {count}" for name, count in done.most_common()))
    return grew <= GROWTH and not left


if __name__ == "__main__":
    main()
