"""The whole product's times in one table and as JSON, beside the peers in the same run.

    .venv/bin/python tests/benchmarks/whole.py                    about a minute; peers need the extra `bench`
    .venv/bin/python tests/benchmarks/whole.py --long --json out.json      the engine up to 16,000 claims

Whole processes are started as a person starts them; the engine and the peers run in this one. The peers only score
pairs of sentences and know nothing of claims, differences or evidence: they tell what the machine can do, not what they
could replace. Nothing asserts: a benchmark is read.
"""

# ruff: noqa: E402, PLC0415, T201 - the checkout must be found first; peers are optional; a benchmark prints

import argparse
import difflib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from alignment import story
from builders import dossier

from reader.align.claims import claims
from reader.compare import compare
from reader.export.formats import FORMATS
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.model.article import Article, ArticleId
from reader.model.comparison import Comparison
from reader.model.filter import Filter

Row = tuple[str, float, str]
LUNAR = ROOT / "samples" / "lunar-base"
GOLDEN = ROOT / "tests" / "golden" / "ingest"
WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
from concurrent.futures import ThreadPoolExecutor
from reader.ui.app import Application, new_window, prepare
app = Application([]); prepare(app)
window = new_window(app, ThreadPoolExecutor(2)); window.show(); app.processEvents(); window.grab()
print("shown"); sys.stdout.flush()
import os; os._exit(0)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="grow to 16,000 claims")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    asked = parser.parse_args()
    told: dict[str, float] = {}
    for name, figure, unit in _rows(long=asked.long):
        print(f"{name:52} {figure:10.2f} {unit}", flush=True)
        told[f"{name} [{unit}]"] = round(figure, 4)
    text = json.dumps(told, indent=1)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)


def _rows(*, long: bool) -> Iterator[Row]:
    yield from _processes()
    yield from _reading()
    yield from _engine([1000, 2000, 4000, 8000, 16000] if long else [1000, 2000, 4000])
    yield from _exports()
    yield "memory peak of this run", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"


def _processes() -> Iterator[Row]:
    files = sorted(str(path) for path in LUNAR.iterdir() if path.suffix != ".md")
    with tempfile.TemporaryDirectory() as place:
        out = f"{place}/out.json"
        command = [sys.executable, "-m", "reader", "compare", *files, "--output", out, "--quiet"]
        yield "whole process: five sample pages to JSON", _best(lambda: _start(command), 3), "s"
    yield "whole process: Python that does nothing", _best(lambda: _start([sys.executable, "-c", ""]), 3), "s"
    yield "window: start to first picture, offscreen", _best(lambda: _start([sys.executable, "-c", WINDOW]), 3), "s"


def _start(command: list[str]) -> None:
    subprocess.run(
        command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True, capture_output=True
    )


def _reading() -> Iterator[Row]:
    for name in ("page.html", "scraped.txt", "newsletter.eml", "chromium.mhtml", "libreoffice.docx", "libreoffice.pdf"):
        original = Original(name, (GOLDEN / name).read_bytes())
        each = _best(lambda original=original: ingest(original, ArticleId("a1")), 5)
        yield f"ingest: {name} ({len(original.data) // 1000} kB)", 1 / each, "files/s"


def _engine(sizes: list[int]) -> Iterator[Row]:
    for size in sizes:
        articles = story(8, size // 8)
        began = time.perf_counter()
        compare(dossier(*articles))
        ours = time.perf_counter() - began
        yield f"engine: 8 articles, {size:,} claims", ours, "s"
        if size <= 1000:
            yield from _peers(articles, ours)
        elif size <= 4000:
            yield from _peer("RapidFuzz token_set_ratio, all pairs", _rapidfuzz, articles, ours)
            yield from _peer("scikit-learn TF-IDF cosine, all pairs", _tfidf, articles, ours)


def _peers(articles: list[Article], ours: float) -> Iterator[Row]:
    yield from _peer("RapidFuzz token_set_ratio, all pairs", _rapidfuzz, articles, ours)
    yield from _peer("scikit-learn TF-IDF cosine, all pairs", _tfidf, articles, ours)
    yield from _peer("difflib ratio, all pairs (2 % of them, scaled)", _difflib, articles, ours)


def _peer(name: str, run: Callable[[list[list[str]]], float], articles: list[Article], ours: float) -> Iterator[Row]:
    told = [[one.words(claim.span) for claim in claims(one)] for one in articles]
    try:
        seconds = run(told)
    except ImportError:
        return
    yield f"  {name}", seconds, "s"
    yield "    that peer's time to ours", seconds / ours, "times"


def _rapidfuzz(told: list[list[str]]) -> float:
    from rapidfuzz import fuzz, process

    began = time.perf_counter()
    for at, one in enumerate(told):
        for other in told[at + 1 :]:
            process.cdist(one, other, scorer=fuzz.token_set_ratio, score_cutoff=50, workers=1)
    return time.perf_counter() - began


def _tfidf(told: list[list[str]]) -> float:
    from sklearn.feature_extraction.text import TfidfVectorizer

    began = time.perf_counter()
    whole = TfidfVectorizer().fit_transform([words for one in told for words in one])
    (whole @ whole.T).tocoo()
    return time.perf_counter() - began


def _difflib(told: list[list[str]]) -> float:
    pairs = [(a, b) for at, one in enumerate(told) for other in told[at + 1 :] for a in one for b in other]
    some = pairs[::50]
    began = time.perf_counter()
    for a, b in some:
        difflib.SequenceMatcher(None, a, b).ratio()
    return (time.perf_counter() - began) * len(pairs) / len(some)


def _exports() -> Iterator[Row]:
    originals = [Original(path.name, path.read_bytes()) for path in sorted(LUNAR.iterdir()) if path.suffix != ".md"]
    of = dossier(*(ingest(one, ArticleId(f"a{at}")) for at, one in enumerate(originals)))
    comparison = Comparison(of, compare(of))
    for form in FORMATS:
        if form.suffix != ".pdf":
            seconds = _best(lambda form=form: form.render(comparison, Filter()), 3)
            yield f"export: five sample pages to {form.suffix}", seconds * 1000, "ms"


def _best(act: Callable[[], object], times: int) -> float:
    """Seconds of the quickest of so many runs: the others were disturbed."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        took.append(time.perf_counter() - began)
    return min(took)


if __name__ == "__main__":
    main()
