"""How fast claims are aligned, against all pairs by RapidFuzz, and how the time grows.

    .venv/bin/python tests/benchmarks/alignment.py            needs numpy (extra `quality`) for the peer alone
    .venv/bin/python tests/benchmarks/alignment.py --long     up to 16,000 claims

Texts are made up: Zipf-distributed invented words among English ones; three sentences of ten retell one of the other
articles with a fifth of its words left out. Times are processor seconds, ratios within one run. Nothing asserts.
"""

# ruff: noqa: E402, PLC0415, T201 - the checkout must be found before it is imported; made-up texts; the peer is optional; a benchmark prints

import argparse
import random
import sys
import time
import tracemalloc
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from builders import article

from reader.align.alignment import align
from reader.align.memo import Memo
from reader.model.article import Article
from reader.model.marks import Anchor, Pin, PinKind, Quote
from reader.model.options import CompareOptions

SYLLABLES = [first + vowel for first in "bdfgklmnprstv" for vowel in "aeiou"]
SMALL = [
    *("the", "of", "to", "and", "a", "in", "that", "was", "on", "for", "with", "as", "by", "from", "said", "at"),
    *("after", "had", "were", "it"),
]
RETOLD, KEPT = 0.3, 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="grow to 16,000 claims")
    asked = parser.parse_args()
    align(story(2, 5), CompareOptions())  # word lists are read once
    ordinary = story(5, 30)
    print(f"five articles of 30 claims            {1000 * took(lambda: align(ordinary, CompareOptions())):8.0f} ms")
    eight = story(8, 500)
    whole = took(lambda: align(eight, CompareOptions()))
    print(f"eight articles of 500 claims          {1000 * whole:8.0f} ms")
    peer(eight, whole)
    again(eight, whole)
    growth(asked.long)


def peer(articles: list[Article], whole: float) -> None:
    """All pairs by rapidfuzz.process.cdist(token_set_ratio)."""
    try:
        from rapidfuzz import fuzz, process
    except ImportError:
        return
    told = [[one.words(block.span) for block in one.blocks] for one in articles]

    def every() -> None:
        for one, other in combinations(told, 2):
            process.cdist(one, other, scorer=fuzz.token_set_ratio)

    theirs = took(every)
    print(f"  all pairs by token_set_ratio        {1000 * theirs:8.0f} ms, {theirs / whole:.1f} times ours")


def again(articles: list[Article], whole: float) -> None:
    """What is left to do when a memo has seen most of it."""
    memo = Memo()
    align(articles[:-1], CompareOptions(), memo=memo)
    more = took(lambda: align(articles, CompareOptions(), memo=memo))
    print(f"  one more article                    {1000 * more:8.0f} ms, {more / whole:.2f} of the whole")
    found = align(articles, CompareOptions(), memo=memo)
    first = found.groups[0].links[0]
    pin = Pin(PinKind.APART, tuple(Anchor(claim.article, claim.span, Quote("")) for claim in (first.a, first.b)))
    pinned = took(lambda: align(articles, CompareOptions(), (pin,), memo=memo))
    print(f"  a pin                               {1000 * pinned:8.0f} ms")
    print(f"  longest wait for a cancel           {1000 * longest_silence(articles):8.0f} ms")


def longest_silence(articles: list[Article]) -> float:
    """The longest time between two calls of the report, in seconds of the clock."""
    heard = [time.perf_counter()]
    align(articles, CompareOptions(), report=lambda *_: heard.append(time.perf_counter()))
    heard.append(time.perf_counter())
    return max(after - before for before, after in pairwise(heard))


def growth(far: bool) -> None:  # noqa: FBT001
    """Time and memory as the claims of eight articles double."""
    before = 0.0
    for claims in (1000, 2000, 4000, 8000, 16000) if far else (1000, 2000, 4000):
        articles = story(8, claims // 8)
        now = took(lambda articles=articles: align(articles, CompareOptions()))
        tracemalloc.start()
        memo = Memo()
        align(articles, CompareOptions(), memo=memo)
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        times = f", {now / before:.2f} times the half" if before else ""
        print(
            f"{claims:6} claims  {1000 * now:8.0f} ms{times}; keeps {kept / claims / 1024:.1f} KiB a claim", flush=True
        )
        before = now


def took(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def story(articles: int, claims: int) -> list[Article]:
    """Articles of that many one-sentence paragraphs, the same for the same numbers."""
    chance = random.Random(articles * claims)
    stock = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(40 * claims)]
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
