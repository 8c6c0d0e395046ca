"""The whole product's times in one table and as JSON, beside the peers in the same run.

    .venv/bin/python tests/benchmarks/whole.py                    two to five minutes; peers need the extra `bench`
    .venv/bin/python tests/benchmarks/whole.py --only ingest exports --json out.json
    .venv/bin/python tests/benchmarks/whole.py --long             the engine up to 16,000 claims

Whole processes are started as a person starts them. Times are seconds of processor unless `clock` is said, so that a
loaded machine tells nearly the same; `times` sets a figure against ours of the same run (peers) or ours against the
least that anything could do (floors). Nothing asserts: a benchmark is read.
"""

# ruff: noqa: T201 - a benchmark prints

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]
LUNAR = ROOT / "samples" / "lunar-base"
WINDOW = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtTest import QTest
from reader.ui.app import Application, new_window, prepare
app = Application([]); prepare(app)
window = new_window(app, ThreadPoolExecutor(2)); window.show(); app.processEvents(); window.grab()
if sys.argv[1:]:
    window.documents.open([Path(one) for one in sys.argv[1:]])
    while not window.session.dossier.articles or not window.session.up_to_date or not window.session.lanes.idle:
        QTest.qWait(2)
    window.grab()
os._exit(0)
"""
NEEDED = """
import reader.cli, reader.export.formats, reader.ingest.load, reader.ingest.from_html
import reader.align.alignment, reader.discrepancy.find, reader.discrepancy.near
"""


@dataclass(frozen=True)
class Row:
    """A figure; `times` more than what `beside` names, where there is something to set it against."""

    part: str
    name: str
    figure: float
    unit: str
    times: float | None = None
    beside: str = ""


@dataclass(frozen=True)
class Ended:
    """What a process took: seconds of the clock and of the processor, and megabytes at the most."""

    clock: float
    processor: float
    megabytes: float


def main() -> None:
    parts = {"processes": processes, "window": window, "ingest": ingest, "engine": engine, "exports": exports}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(parts), default=list(parts), metavar="PART")
    parser.add_argument("--long", action="store_true", help="grow to 16,000 claims")
    parser.add_argument("--json", type=Path, help="write the figures here; without it they follow the table")
    asked = parser.parse_args()
    rows = []
    for part in asked.only:
        for row in parts[part](asked):
            rows.append(row)
            beside = "" if row.times is None else f"  {row.times:8.2f} times {row.beside}"
            print(f"{row.part:10} {row.name:62} {row.figure:10.2f} {row.unit:9}{beside}", flush=True)
    told = {"python": platform.python_version(), "system": platform.system(), "cores": os.cpu_count()}
    text = json.dumps({**told, "rows": [asdict(row) for row in rows]}, indent=1)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)


def processes(_asked: argparse.Namespace) -> Iterator[Row]:
    """The sample pages from files to JSON; and the peers on the sentences that were found in them."""
    from peers import PEERS  # noqa: PLC0415 - found beside this file, once the path is set

    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out.json"
        ours = best([sys.executable, "-m", "reader", "compare", *pages(), f"--output={out}", "--quiet"])
        yield from told_of("processes", "five sample pages to JSON", ours)
        floor = best([sys.executable, "-c", NEEDED])
        least = floor.processor
        yield Row("processes", "  floor: importing what it needs", least, "s", ours.processor / least, "that is ours")
        sentences = json.loads(out.read_text("utf-8"))["articles"]
        told = Path(place) / "told.json"
        told.write_text(json.dumps([_sentences(one["text"]) for one in sentences]), encoding="utf-8")
        for name, (title, _) in PEERS.items():
            try:
                theirs = best([sys.executable, str(HERE / "peers.py"), name, str(told)])
            except subprocess.CalledProcessError:
                continue
            yield Row("processes", f"  {title}", theirs.processor, "s", theirs.processor / ours.processor, "ours")


def window(_asked: argparse.Namespace) -> Iterator[Row]:
    """Starting, showing, scrolling and filtering, offscreen."""
    yield from told_of("window", "start to first picture", best([sys.executable, "-c", WINDOW]))
    yield from told_of("window", "start to five sample pages compared", best([sys.executable, "-c", WINDOW, *pages()]))
    for script in ("window.py", "filtering.py"):
        done = subprocess.run(
            [sys.executable, str(HERE / script), "--json"], env=quiet(), check=True, capture_output=True, text=True
        )
        for name, figure, unit in json.loads(done.stdout.splitlines()[-1]):
            yield Row("window", name, figure, unit)


def ingest(_asked: argparse.Namespace) -> Iterator[Row]:
    """A file of each format, beside what merely opening it takes."""
    from reading import reading  # noqa: PLC0415 - found beside this file, once the path is set

    for name, each, floor, size in reading(took):
        yield Row("ingest", f"{name}: {size / 1000:.0f} kB", 1 / each, "files/s", each / floor, "its floor")


def engine(asked: argparse.Namespace) -> Iterator[Row]:
    """Alignment and differences as the claims grow, and the peers on the same claims."""
    from alignment import story  # noqa: PLC0415
    from builders import dossier  # noqa: PLC0415
    from peers import PEERS, by_difflib  # noqa: PLC0415

    from reader.align.claims import claims  # noqa: PLC0415
    from reader.compare import compare  # noqa: PLC0415

    compare(dossier(*story(2, 5)))  # word lists are read once
    for size in [1000, 2000, 4000, 8000, 16000] if asked.long else [1000, 2000, 4000]:
        articles = story(8, size // 8)
        ours = took(lambda articles=articles: compare(dossier(*articles)), 1)
        yield Row("engine", f"8 articles, {size:,} claims", ours, "s")
        told = [[one.words(claim.span) for claim in claims(one)] for one in articles]
        for name, (title, score) in PEERS.items():
            if size > 4000 or (name == "difflib" and size > 1000):
                continue
            some = 50 if name == "difflib" else 1
            run = partial(by_difflib, told, some) if name == "difflib" else partial(score, told)
            try:
                score([["a first sentence"], ["another sentence"]])  # so that it is imported
                theirs = some * took(run, 1)
            except ImportError:
                continue
            yield Row(
                "engine", f"  {title}{', from 2 % of them' if some > 1 else ''}", theirs, "s", theirs / ours, "ours"
            )


def exports(_asked: argparse.Namespace) -> Iterator[Row]:
    """Each format, of the sample pages and of 3,000 groups."""
    from exporting import exporting  # noqa: PLC0415 - found beside this file, once the path is set

    for name, seconds, size in exporting(took):
        yield Row("exports", f"{name}: {size / 1000:,.0f} kB", seconds * 1000, "ms")


def told_of(part: str, name: str, ended: Ended) -> Iterator[Row]:
    yield Row(part, name, ended.processor, "s")
    yield Row(part, f"{name}, by the clock", ended.clock, "s clock")
    yield Row(part, f"{name}, memory peak", ended.megabytes, "MB")


def pages() -> list[str]:
    return sorted(str(path) for path in LUNAR.iterdir() if path.suffix != ".md")


def best(command: list[str], times: int = 3) -> Ended:
    """What a process took, the quickest of a few: the others were disturbed."""
    return min((_ended(command) for _ in range(times)), key=lambda one: one.processor)


def took(act: Callable[[], object], times: int = 3) -> float:
    """Seconds of processor of the quickest of so many runs."""
    found = []
    for _ in range(times):
        began = time.process_time()
        act()
        found.append(time.process_time() - began)
    return min(found)


def quiet() -> dict[str, str]:
    """No screen, and a home of its own: nothing of the person's is read or written."""
    home = tempfile.gettempdir() + "/reader-benchmark"
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
    return {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def _ended(command: list[str]) -> Ended:
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=quiet(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Ended(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _sentences(text: str) -> list[str]:
    from reader.model.span import Span  # noqa: PLC0415
    from reader.text.sentences import sentences  # noqa: PLC0415

    return [one.of(text) for one in sentences(text, Span(0, len(text)))]


if __name__ == "__main__":
    main()
