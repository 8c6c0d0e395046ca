"""How fast claims are aligned, against all pairs by RapidFuzz, and how the time grows.

    .venv/bin/python tests/benchmarks/alignment.py            needs numpy (extra `quality`) for the peer alone
    .venv/bin/python tests/benchmarks/alignment.py --long     up to 16,000 claims

Texts are made up: Zipf-distributed words among English function words; three sentences of ten retell one of the other
articles with a fifth of its words left out. The words are English, so that claims are also compared by what they mean,
or invented, which spares that. Times are processor seconds, ratios within one run; ours are measured before, amid and
after the peer, and the quickest counts, since other work on the machine only adds. Nothing asserts.
"""

# ruff: noqa: E402, PLC0415, T201 - the checkout must be found before it is imported; made-up texts; the peer is optional; a benchmark prints

import argparse
import random
import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from builders import article, dossier

from reader.align.alignment import align
from reader.align.claims import claims
from reader.align.memo import Memo as AlignMemo
from reader.align.portrait import portrait
from reader.align.signals import candidates
from reader.align.vocabulary import read
from reader.compare import Memo, compare
from reader.model.article import Article
from reader.model.marks import Anchor, Pin, PinKind, Quote
from reader.model.options import CompareOptions
from reader.progress import Report
from reader.resources import resource as bundled
from reader.text.tokens import words

SYLLABLES = [first + vowel for first in "bdfgklmnprstv" for vowel in "aeiou"]
SMALL = [
    *("the", "of", "to", "and", "a", "in", "that", "was", "on", "for", "with", "as", "by", "from", "said", "at"),
    *("after", "had", "were", "it"),
]
RETOLD, KEPT = 0.3, 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="grow to 16,000 claims")
    parser.add_argument("--peak", type=int, metavar="CLAIMS", help="only the memory that so many claims take")
    asked = parser.parse_args()
    if asked.peak:
        peak(asked.peak)
        return
    align(story(2, 5), CompareOptions())  # word lists are read once
    ordinary, eight, invented = story(5, 30), story(8, 500), story(8, 500, english=False)
    print(f"five articles of 30 claims            {1000 * best(lambda: align(ordinary, CompareOptions())):8.0f} ms")
    print(f"eight articles of 500, no word stemmed{1000 * took(lambda: align(eight, CompareOptions())):8.0f} ms")
    print(f"  of invented words, all stemmed      {1000 * best(lambda: align(invented, CompareOptions())):8.0f} ms")
    whole = beside_peer(eight)
    floor(eight, whole)
    again(eight, whole)
    growth(asked.long)


def beside_peer(articles: list[Article]) -> float:
    """Ours, and all pairs by rapidfuzz.process.cdist(token_set_ratio)."""
    told = [[one.words(block.span) for block in one.blocks] for one in articles]
    ours, theirs = [], 0.0
    try:
        import numpy  # noqa: F401, ICN001 - cdist needs it
        from rapidfuzz import fuzz, process
    except ImportError:
        ours = [best(lambda: align(articles, CompareOptions()))]
    else:
        for number, (one, other) in enumerate(combinations(told, 2)):
            if number % 5 == 0:
                ours.append(took(lambda: align(articles, CompareOptions())))
            theirs += took(lambda one=one, other=other: process.cdist(one, other, scorer=fuzz.token_set_ratio))
    whole = min(ours)
    print(f"  of English words, all stemmed       {1000 * whole:8.0f} ms")
    if theirs:
        print(f"  all pairs by token_set_ratio        {1000 * theirs:8.0f} ms, {theirs / whole:.1f} times ours")
    return whole


def floor(articles: list[Article], whole: float) -> None:
    """What must be done at least: every word read and stemmed once, every candidate pair's shared roots summed."""
    size = sum(len(one.text.encode()) for one in articles)
    reading = best(lambda: [[read(word) for _, word in words(one.text)] for one in articles])
    portraits = [portrait(one, claims(one)) for one in articles]
    shared = [candidates(one, other).shared for one, other in combinations(portraits, 2)]
    scoring = best(lambda: [table.sums(table.values.astype(float)) for table in shared])
    pairs = sum(map(len, shared))
    made = sum(len(profile.words) for one in portraits for profile in one.profiles)
    every = sum(len(one.profiles) * len(other.profiles) for one, other in combinations(portraits, 2))
    print(f"  {size:,} bytes, {made:,} tokens, {pairs:,} of {every:,} pairs scored")
    least = reading + scoring
    print(f"  floor: words read, pairs summed     {1000 * least:8.0f} ms, {whole / least:.1f} times")


def again(articles: list[Article], whole: float) -> None:
    """What is left to do when a memo has seen most of it; a pin and a verdict with the differences."""
    memo = AlignMemo()
    align(articles[:-1], CompareOptions(), memo=memo)
    more = took(lambda: align(articles, CompareOptions(), memo=memo))
    print(f"  one more article                    {1000 * more:8.0f} ms, {more / whole:.2f} of the whole")
    both = Memo()
    found = compare(dossier(*articles), memo=both)
    first = found.groups[0].group.links[0]
    anchors = tuple(Anchor(claim.article, claim.span, Quote("")) for claim in (first.a, first.b))
    for name, marks in (("a verdict", {}), ("a pin", {"p": Pin(PinKind.APART, anchors)})):
        answer = took(lambda marks=marks: compare(dossier(*articles, marks=marks), memo=both))
        print(f"  {name + ', with the differences':36}{1000 * answer:8.0f} ms")
    whole_silence = longest_silence(lambda report: compare(dossier(*articles), report=report))
    print(f"  longest wait for a cancel           {1000 * whole_silence:8.0f} ms")


def longest_silence(work: Callable[[Report], object]) -> float:
    """The longest time between two calls of a report."""
    heard = [time.process_time()]
    work(lambda *_: heard.append(time.process_time()))
    return max(after - before for before, after in pairwise(heard))


def growth(far: bool) -> None:  # noqa: FBT001
    """Time and memory as the claims of eight articles double; the memory of each size in a process of its own."""
    before = 0.0
    for size in (1000, 2000, 4000, 8000, 16000) if far else (1000, 2000, 4000):
        articles = story(8, size // 8)
        now = best(lambda articles=articles: align(articles, CompareOptions()), 2)
        waited = longest_silence(lambda report, articles=articles: align(articles, CompareOptions(), report=report))
        tracemalloc.start()
        memo = AlignMemo()
        align(articles, CompareOptions(), memo=memo)
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        command = [sys.executable, __file__, "--peak", str(size)]
        alone = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        times = f", {now / before:.2f} times the half" if before else ""
        print(
            f"{size:6} claims  {1000 * now:8.0f} ms{times}; longest wait for a cancel {1000 * waited:.0f} ms",
            flush=True,
        )
        print(f"               keeps {kept / size / 1024:.1f} KiB a claim; {alone}", flush=True)
        before = now


def peak(size: int) -> None:
    """The most memory that this process ever held, before and after so many claims are aligned."""
    articles = story(8, size // 8)
    align(story(2, 5), CompareOptions())
    before = most_held()
    align(articles, CompareOptions())
    print(f"a process of {most_held():.0f} MB at most, {before:.0f} of them before")


def most_held() -> float:
    """Megabytes, as Linux tells it; what `resource` tells counts the process that started this one."""
    return int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]) / 1024


def best(work: Callable[[], object], times: int = 3) -> float:
    return min(took(work) for _ in range(times))


def took(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def story(articles: int, claims: int, *, english: bool = True) -> list[Article]:
    """Articles of that many one-sentence paragraphs, the same for the same numbers.

    In English the commonest 20,000 words are ones whose sense is known; those beyond them are invented.
    """
    chance = random.Random(articles * claims)
    stock = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(40 * claims)]
    if english:
        known = [word for word in bundled("senses", "words.txt").read_text("utf-8").split() if word.isalpha()]
        chance.shuffle(known)
        stock[: len(known)] = known[: len(stock)]
    weights = [1 / (rank + 5) for rank in range(len(stock))]
    first = [sentence(chance, stock, weights) for _ in range(claims)]
    made = []
    for number in range(articles):
        told = [
            retold(chance, chance.choice(first)) if chance.random() < RETOLD else sentence(chance, stock, weights)
            for _ in range(claims)
        ]
        made.append(article(f"Outlet {number}", "\n".join(told)))
    return made


def sentence(chance: random.Random, stock: list[str], weights: list[float]) -> str:
    """Twelve to twenty-eight words, two of five of them English function words, some capitalised or numbers."""
    words = chance.choices(stock, weights, k=chance.randint(7, 17))
    words += chance.choices(SMALL, k=len(words) * 2 // 3)
    chance.shuffle(words)
    words = [word.capitalize() if chance.random() < 0.15 else word for word in words]
    if chance.random() < 0.3:
        words.insert(chance.randrange(len(words)), str(chance.randint(2, 900)))
    return " ".join(words).capitalize() + "."


def retold(chance: random.Random, told: str) -> str:
    words = [word for word in told.rstrip(".").split() if chance.random() < KEPT]
    return " ".join(words or ["Nothing"]).capitalize() + "."


if __name__ == "__main__":
    main()
