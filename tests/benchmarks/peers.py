"""What others make of the same sentences: every pair between two articles, scored.

    .venv/bin/python tests/benchmarks/peers.py rapidfuzz told.json       as a process of its own

`told.json` is a list of articles, each a list of sentences. The peers only score pairs; they know nothing of claims,
differences or evidence: they tell what the machine can do, not what they could replace.
"""

# ruff: noqa: PLC0415 - each peer is imported where it is measured; they are the extra `bench`

import difflib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

Told = Sequence[Sequence[str]]


def pairs(told: Told) -> Iterator[tuple[str, str]]:
    """Every sentence beside every sentence of another article."""
    for one, other in combinations(told, 2):
        yield from ((a, b) for a in one for b in other)


def by_difflib(told: Told, every: int = 1) -> None:
    """difflib's ratio; `every` 50 scores only each fiftieth pair, since all of them would take minutes."""
    for number, (a, b) in enumerate(pairs(told)):
        if number % every == 0:
            difflib.SequenceMatcher(None, a, b).ratio()


def by_rapidfuzz(told: Told) -> None:
    """RapidFuzz's token_set_ratio in one thread, pairs under 50 cut off."""
    from rapidfuzz import fuzz, process

    for one, other in combinations(told, 2):
        process.cdist(one, other, scorer=fuzz.token_set_ratio, score_cutoff=50, workers=1)


def by_tfidf(told: Told) -> None:
    """scikit-learn's TF-IDF and the cosine of all pairs, as one sparse product."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    whole = TfidfVectorizer().fit_transform([words for one in told for words in one])
    (whole @ whole.T).tocoo()


PEERS: dict[str, tuple[str, Callable[[Told], None]]] = {
    "difflib": ("difflib ratio, all pairs", by_difflib),
    "rapidfuzz": ("RapidFuzz token_set_ratio, all pairs", by_rapidfuzz),
    "tfidf": ("scikit-learn TF-IDF cosine, all pairs", by_tfidf),
}

if __name__ == "__main__":
    PEERS[sys.argv[1]][1](json.loads(Path(sys.argv[2]).read_text("utf-8")))
