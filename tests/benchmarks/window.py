"""How fast the reading columns are: eight articles of 5,000 words with 800 highlights, offscreen.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/window.py [--json]

Prints a table of what was measured against what issue 6 asks for. Nothing here asserts: a benchmark is read.
"""

# ruff: noqa: E402, T201 - the checkout and the platform must be set before Qt is imported; a benchmark prints

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from builders import article
from PySide6.QtWidgets import QApplication

from reader.model.article import Article
from reader.model.claim import Claim, ClaimGroup, Match
from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind, Variant
from reader.model.span import Span
from reader.ui.app import prepare
from reader.ui.panes.page import Reading
from reader.ui.panes.pane_row import PaneRow
from reader.ui.theme import LIGHT, Look
from reader.ui.view_filter import ALL_LOOKS

WORDS = (
    "agency",
    "announced",
    "lunar",
    "base",
    "with",
    "partners",
    "in",
    "two",
    "years",
    "after",
    "talks",
    "the",
    "crew",
)
SIZE = (1900, 1000)
STEPS = 60


def story(columns: int, words: int, marked: int) -> Comparison:
    """`columns` articles of so many words; `marked` claims of each stand in a group with those of the others."""
    rnd = random.Random(6)
    articles, claims = [], {}
    for column in range(columns):
        sentences = [
            " ".join(rnd.choice(WORDS) for _ in range(16)).capitalize() + "." for _ in range(max(1, words // 16))
        ]
        lines = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
        one = article(f"Outlet {column + 1}", "\n".join(lines), title=f"A base on the moon, told {column + 1}")
        articles.append(one)
        claims[one.id] = tuple(_claims(one))
    return Comparison(Dossier(tuple(articles)), Findings(claims, tuple(_groups(articles, claims, marked))))


def _claims(one: Article) -> Sequence[Claim]:
    found, start = [], 0
    while (end := one.text.find(".", start)) >= 0:
        found.append(Claim(one.id, Span(start, end + 1)))
        start = end + 2
    return found


def _groups(articles: Sequence[Article], claims: dict, marked: int) -> Sequence[Finding]:
    groups = []
    for number in range(marked):
        members = [claims[one.id][number * len(claims[one.id]) // marked] for one in articles]
        links = tuple(Match(a, b, 0.8) for a, b in pairwise(members))
        told = ()
        if number % 3 == 0:
            variants = [
                Variant(one, Span(one.span.start + 4, one.span.start + 12), str(at)) for at, one in enumerate(members)
            ]
            told = (Discrepancy(Kind.NUMBER, tuple(variants), 0.8, "the two differ"),)
        groups.append(Finding(ClaimGroup(tuple(members), links), told))
    return groups


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of processor that an act takes in the window's thread, with all the painting that it causes.

    Offscreen nothing is waited for: on a machine with nothing else to do the clock says the same.
    """
    before = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - before) * 1000


def shown(comparison: Comparison) -> tuple[PaneRow, float]:
    """A row with the comparison in it, and how long it took to stand on screen."""
    row = PaneRow(LIGHT, Reading())
    row.resize(*SIZE)

    def show() -> None:
        row.show_articles(comparison.dossier.articles, ())
        show_findings(row, comparison)
        row.show()
        for column in row.columns:  # in the window one page a turn; here all their work is counted
            if not column.pane.is_written:
                column.pane.write()

    return row, timed(show)


def show_findings(row: PaneRow, comparison: Comparison, looks: frozenset[Look] = ALL_LOOKS) -> None:
    row.show_findings(comparison, looks, lambda _one: True)


def scrolling(row: PaneRow) -> list[float]:
    """Milliseconds a frame while one column is scrolled and the others follow."""
    bar = row.columns[0].pane.verticalScrollBar()
    return [timed(lambda: bar.setValue(bar.value() + 48)) for _ in range(STEPS)]


def filtering(row: PaneRow, comparison: Comparison) -> list[float]:
    """Milliseconds to take a look off the page and put it on again."""
    less = ALL_LOOKS - {Look.UNIQUE}
    return [timed(lambda looks=looks: show_findings(row, comparison, looks)) for looks in (less, ALL_LOOKS) * 5]


def main() -> None:
    prepare(QApplication([]))
    rows = []
    for columns, words, marked in ((8, 5000, 100), (3, 5000, 100)):
        comparison = story(columns, words, marked)
        row, showing = shown(comparison)
        frames = sorted(scrolling(row))
        filters = filtering(row, comparison)
        name = f"{columns} columns"
        rows += [
            (f"{name}: shown", showing, 400),
            (f"{name}: scroll, median", statistics.median(frames), 16),
            (f"{name}: scroll, 95th percentile", frames[int(len(frames) * 0.95)], 24 if columns == 8 else 16),
            (f"{name}: filter, median", statistics.median(filters), 20),
        ]
        row.close()
        row.deleteLater()
        QApplication.processEvents()
    if "--json" in sys.argv:
        print(json.dumps([(name, milliseconds, "ms") for name, milliseconds, _ in rows]))
        return
    for name, milliseconds, most in rows:
        print(f"{name:36} {milliseconds:8.1f} ms   at most {most:4} ms   {'ok' if milliseconds <= most else 'SLOW'}")


if __name__ == "__main__":
    main()
