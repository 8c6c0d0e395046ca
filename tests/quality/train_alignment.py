"""Fits the numbers by which claims are aligned, and tells how well they do on topics they were not fitted on.

    pip install -e '.[quality]'
    python tests/quality/train_alignment.py            measure and write resources/alignment/*.json
    python tests/quality/train_alignment.py --measure  measure only

Both looks are logistic regressions, in which a few signals also turn the weights of all others. Topics are cut into six
folds. The second look is fitted on scores that the first gave to topics it was not fitted on, and everything is judged
on the sixth that neither has seen (nested folds).
"""

# ruff: noqa: E402, T201 - the checkout must be found before it is imported; a command prints

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2])]

import numpy as np
from alignment_stories import Key, Story, sentences, stories
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from reader.align.events import EVENTS, Events
from reader.align.learned import Regression, Turn, chance
from reader.align.meaning import MEANING
from reader.align.signals import SIGNALS, Candidates, candidates
from reader.align.support import SUPPORT, looks
from reader.align.support import Scored as FirstLook
from reader.align.vocabulary import root
from reader.model.span import Span
from reader.resources import resource
from reader.text.tokens import tokens

CORPORA = {"full": 1.0, "ecb_mixed": 0.6, "ecb": 0.3, "occasion": 0.3, "strangers": 0.3, "own": 0.15}
"""What a pair of each corpus weighs: whole articles judged pair by pair count most. JUDGED is only judged."""
JUDGED = ("own_held", "newsroom")
FOLDS = 6
FIRST_PENALTY, SECOND_PENALTY = 0.05, 0.3
FIRST_TURNS = ("articles_alike", "headlines", "leads")
SECOND_TURNS: tuple[str, ...] = ()
"""The signals by which the weights of all signals change (products of two signals)."""
TURNED = 0.3
"""The scale of a product beside a signal: a ninth of the freedom under the same penalty."""
BARS = {"strict": 0.55, "balanced": 0.3, "lenient": 0.18}
FIRST = (FIRST_PENALTY, [SIGNALS.index(name) for name in FIRST_TURNS])
SECOND = (SECOND_PENALTY, [SUPPORT.index(name) for name in SECOND_TURNS])
COMMON = 0.006
"""A root in so many sentences, and in six of ten topics, is common in any news."""


@dataclass
class Scored:
    """A story with the candidate pairs of any two of its articles: all their keys, and their signals as one table."""

    corpus: str
    story: Story
    pairs: dict[tuple[int, int], Candidates]
    keys: list[Key]
    signals: np.ndarray

    def grades(self) -> np.ndarray:
        """1 the same, 0 not, -1 not counted."""
        found = []
        for key in self.keys:
            grade = self.story.gold.get(key, 0)
            counts = self.story.counts(key) and not 0 < grade < self.story.floor
            found.append(int(grade > 0) if counts else -1)
        return np.array(found)

    def looks(self, odds: np.ndarray, event: Regression) -> np.ndarray:
        ends = np.cumsum([len(found.rows) for found in self.pairs.values()])
        scores = {
            pair: FirstLook(found.rows, found.columns, score, found.shared)
            for (pair, found), score in zip(self.pairs.items(), np.split(odds, ends[:-1]), strict=True)
        }
        return np.concatenate(list(looks(self.story.articles, scores, event).values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="write nothing")
    asked = parser.parse_args()
    if not asked.measure:
        write("common_roots.json", common_roots())
    read = [scored(corpus, story) for corpus in CORPORA for story in stories(corpus)]
    read = [story for story in read if story.keys]
    topics = sorted({story.story.topic for story in read})
    random.Random(0).shuffle(topics)
    folds = [set(topics[start::FOLDS]) for start in range(FOLDS)]
    found: list[tuple[Scored, np.ndarray]] = []
    for fold in folds:
        rest = [story for story in read if story.story.topic not in fold]
        first, event, second = fitted(rest, [other for other in folds if other is not fold])
        found += [(story, judged(story, first, event, second)) for story in read if story.story.topic in fold]
    first, event, second = fitted(read, folds)
    held = [scored(corpus, story) for corpus in JUDGED for story in stories(corpus)]
    tell([*found, *((story, judged(story, first, event, second)) for story in held)])
    if not asked.measure:
        plain = fit(read, lambda story: only(story.signals, SIGNALS, SIGNALS[: -len(MEANING)]), *FIRST)
        write(
            "weights.json",
            {
                "signals": named(first, SIGNALS),
                "plain": named(plain, SIGNALS),
                "events": named(event, EVENTS),
                "support": named(second, SUPPORT),
                "bars": BARS,
            },
        )


def common_roots() -> dict[str, float]:
    """The share of sentences that hold each common root, by topic and then over the topics."""
    topics: dict[int, list[set[str]]] = {}
    for topic, sentence in sentences("ecb"):
        if sentence.strip():
            words = tokens(sentence, Span(0, len(sentence)))
            topics.setdefault(topic, []).append({root(word.stem) for word in words})
    shares: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for held in topics.values():
        for word, count in Counter(word for words in held for word in words).items():
            shares[word] += count / len(held) / len(topics)
            seen[word] += 1
    common = [word for word, share in shares.items() if share >= COMMON and seen[word] >= 0.6 * len(topics)]
    return {word: round(shares[word], 4) for word in sorted(common, key=lambda word: (-shares[word], word))}


def scored(corpus: str, story: Story) -> Scored:
    every = list(enumerate(story.articles))
    pairs = {(one, other): candidates(mine, theirs) for (one, mine), (other, theirs) in combinations(every, 2)}
    keys = [
        story.key(one, row, other, column)
        for (one, other), found in pairs.items()
        for row, column in zip(found.rows.tolist(), found.columns.tolist(), strict=True)
    ]
    return Scored(corpus, story, pairs, keys, np.concatenate([found.signals for found in pairs.values()]))


def fitted(read: Sequence[Scored], folds: Iterable[set[int]]) -> tuple[Regression, Regression, Regression]:
    """Both looks; the second learns from scores given to topics that the first was not fitted on."""
    event = fit_events(read)
    looked: list[tuple[Scored, np.ndarray]] = []
    for fold in folds:
        first = fit([story for story in read if story.story.topic not in fold], lambda story: story.signals, *FIRST)
        looked += [
            (story, story.looks(first.odds(story.signals), event)) for story in read if story.story.topic in fold
        ]
    by_story = {id(story): look for story, look in looked}
    second = fit([story for story, _ in looked], lambda story: by_story[id(story)], *SECOND)
    return fit(read, lambda story: story.signals, *FIRST), event, second


def fit_events(read: Sequence[Scored]) -> Regression:
    """Whether two articles tell of the same event: all do but those across the two halves of a mix."""
    signals, same = [], []
    for story in read:
        events, told = Events(story.story.articles), story.story.events
        for one, other in combinations(range(len(told)), 2):
            signals.append(events.signals(one, other))
            same.append(told[one] == told[other])
    return regression(np.array(signals), np.array(same), np.ones(len(same)), SECOND_PENALTY)


def fit(
    read: Sequence[Scored], signals: Callable[[Scored], np.ndarray], penalty: float, turning: Sequence[int]
) -> Regression:
    """A logistic regression on standardised signals, written in the signals' own units."""
    grades = [story.grades() for story in read]
    pairs = np.concatenate([signals(story)[grade >= 0] for story, grade in zip(read, grades, strict=True)])
    same = np.concatenate([grade[grade >= 0] for grade in grades])
    weight = np.concatenate(
        [np.full((grade >= 0).sum(), CORPORA[story.corpus]) for story, grade in zip(read, grades, strict=True)]
    )
    return regression(pairs, same, weight, penalty, turning)


def regression(
    pairs: np.ndarray, same: np.ndarray, weight: np.ndarray, penalty: float, turning: Sequence[int] = ()
) -> Regression:
    """Fitted on standardised signals and on products of the turning ones with all."""
    mean, scale = (scaler := StandardScaler().fit(pairs)).mean_, scaler.scale_
    products = sorted({(min(turn, other), max(turn, other)) for turn in turning for other in range(pairs.shape[1])})
    left, right = [one for one, _ in products], [other for _, other in products]
    standard = scaler.transform(pairs)
    turned = StandardScaler().fit(standard[:, left] * standard[:, right]) if products else None
    told = standard
    if turned is not None:
        told = np.hstack([standard, turned.transform(standard[:, left] * standard[:, right]) * TURNED])
    model = LogisticRegression(C=penalty, max_iter=2000).fit(told, same, sample_weight=weight)
    weights = model.coef_[0][: pairs.shape[1]] / scale
    bias = model.intercept_[0] - weights @ mean
    turns = {turn: np.zeros(pairs.shape[1]) for turn in turning}
    for place, (one, other) in enumerate(products):
        slope = model.coef_[0][pairs.shape[1] + place] * TURNED / turned.scale_[place]
        rise = slope / (scale[one] * scale[other])
        turn, with_ = (one, other) if one in turns else (other, one)
        turns[turn][with_] += rise
        weights[one] -= rise * mean[other]
        weights[other] -= rise * mean[one]
        bias += rise * mean[one] * mean[other] - slope * turned.mean_[place]
    return Regression(
        float(bias),
        tuple(float(weight) for weight in weights),
        tuple(Turn(turn, tuple(float(rise) for rise in rises)) for turn, rises in turns.items()),
    )


def only(told: np.ndarray, names: Sequence[str], kept: Collection[str]) -> np.ndarray:
    """The numbers of these names with zeros for all but those kept: nothing is learned from them."""
    return told * np.array([name in kept for name in names])


def judged(story: Scored, first: Regression, event: Regression, second: Regression) -> np.ndarray:
    return chance(second.odds(story.looks(first.odds(story.signals), event)))


def tell(found: Sequence[tuple[Scored, np.ndarray]]) -> None:
    """F1, precision and recall of unseen topics at each preset's bar, and the spread over folds of stories."""
    for corpus in (*CORPORA, *JUDGED):
        mine = [(story, chances) for story, chances in found if story.corpus == corpus]
        for preset, bar in BARS.items():
            print(corpus, preset, shown(*counted(mine, bar)))
        every = sorted({round(float(chance), 2) for _, chances in mine for chance in chances})
        best = max(every, key=lambda bar: f1(*counted(mine, bar)))
        print(corpus, f"best bar {best}", shown(*counted(mine, best)))
        spread = [f1(*counted([one], BARS["balanced"])) for one in mine]
        print(corpus, f"by story, balanced: mean {np.mean(spread):.3f}, deviation {np.std(spread):.3f}")


def counted(found: Sequence[tuple[Scored, np.ndarray]], bar: float) -> tuple[int, int, int]:
    """True, false and missed pairs; a pair that was no candidate is missed."""
    true = false = wanted = 0
    for story, chances in found:
        grades = story.grades()
        true += int(((chances >= bar) & (grades == 1)).sum())
        false += int(((chances >= bar) & (grades == 0)).sum())
        wanted += sum(grade >= story.story.floor and story.story.counts(key) for key, grade in story.story.gold.items())
    return true, false, wanted - true


def f1(true: int, false: int, missed: int) -> float:
    return 2 * true / (2 * true + false + missed) if true else 0.0


def shown(true: int, false: int, missed: int) -> str:
    precision, recall = true / max(1, true + false), true / max(1, true + missed)
    return f"f1 {f1(true, false, missed):.3f} precision {precision:.3f} recall {recall:.3f}"


def named(regression: Regression, names: Sequence[str]) -> dict[str, object]:
    def of(weights: Iterable[float]) -> dict[str, float]:
        return {name: round(weight, 5) for name, weight in zip(names, weights, strict=True)}

    turns = {names[turn.signal]: of(turn.weights) for turn in regression.turns}
    return {"bias": round(regression.bias, 5), **of(regression.weights), **({"turns": turns} if turns else {})}


def write(name: str, kept: object) -> None:
    resource("alignment", name).write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
