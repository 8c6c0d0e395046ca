"""Fits the numbers by which claims are aligned that an encoder has read: in other languages, and across two.

    pip install -e '.[quality,semantic]'
    python tests/quality/train_encoded.py            measure and write resources/alignment/encoded.json
    python tests/quality/train_encoded.py --measure  measure only

Nobody has labelled news across languages pair by pair, so these learn from our own stories told in other languages
(`stories/dev-languages.jsonl`), and from articles of them that have nothing to do with one another. They are judged on
topics not fitted on, and on `stories/held-languages.jsonl`: other stories, partly in other languages. Only signals that
need no word in common are used, so that one set of numbers serves any two languages.
"""

# ruff: noqa: E402, T201 - the checkout must be found before it is imported; a command prints

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2])]

import numpy as np
from alignment_stories import stories
from train_alignment import (
    BARS,
    FIRST_PENALTY,
    FOLDS,
    SECOND_PENALTY,
    Scored,
    counted,
    named,
    only,
    regression,
    scored,
    shown,
    write,
)

from reader.align.events import EVENTS
from reader.align.learned import Regression, chance, learned
from reader.align.meaning import MEANING
from reader.align.signals import SIGNALS
from reader.align.support import SUPPORT

CORPORA = ("languages", "languages_strangers")
WORDLESS = (*MEANING, "place_apart", "leads", "headlines", "quotes")
"""The signals of the first look that need no words in common."""
COMPANY = ("odds", "strength", "standing_least", "standing_most", "third", "rivals", "neighbours")
"""What the second look can see whatever the words."""
TURNS = tuple(SIGNALS.index(name) for name in ("headlines", "leads"))
AGAINST = 1.5
"""What a pair weighs that does not say the same: a link too many costs more trust than one too few."""

Looks = tuple[Regression, Regression]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="write nothing")
    asked = parser.parse_args()
    read = [scored(corpus, story) for corpus in CORPORA for story in stories(corpus)]
    read = [story for story in read if story.keys]
    unseen = []
    for fold in folds(read):
        looks = fitted([story for story in read if story.story.topic not in fold])
        unseen += [(story, judged(story, *looks)) for story in read if story.story.topic in fold]
    looks = fitted(read)
    for corpus in CORPORA:
        tell(corpus, [(story, chances) for story, chances in unseen if story.corpus == corpus])
    held = [scored("languages_held", story) for story in stories("languages_held")]
    tell("languages_held", [(story, judged(story, *looks)) for story in held])
    if not asked.measure:
        first, second = looks
        write("encoded.json", {"signals": named(first, SIGNALS), "support": named(second, SUPPORT)})


def folds(read: Sequence[Scored]) -> list[set[int]]:
    """By topic."""
    topics = sorted({story.story.topic for story in read})
    random.Random(0).shuffle(topics)
    return [set(topics[start::FOLDS]) for start in range(FOLDS)]


def fitted(read: Sequence[Scored]) -> Looks:
    """Both looks; the second learns from scores given to topics that the first was not fitted on."""
    looked = []
    for fold in folds(read):
        first = fit_first([story for story in read if story.story.topic not in fold])
        looked += [(story, company(story, first)) for story in read if story.story.topic in fold]
    return fit_first(read), fit(looked, SECOND_PENALTY, ())


def fit_first(read: Sequence[Scored]) -> Regression:
    return fit([(story, wordless(story)) for story in read], FIRST_PENALTY, TURNS)


def fit(read: Sequence[tuple[Scored, np.ndarray]], penalty: float, turning: Sequence[int]) -> Regression:
    grades = [story.grades() for story, _ in read]
    told = np.concatenate([told[grade >= 0] for (_, told), grade in zip(read, grades, strict=True)])
    same = np.concatenate([grade[grade >= 0] for grade in grades])
    return regression(told, same, np.where(same, 1.0, AGAINST), penalty, turning)


def wordless(story: Scored) -> np.ndarray:
    return only(story.signals, SIGNALS, WORDLESS)


def company(story: Scored, first: Regression) -> np.ndarray:
    event = learned(SIGNALS, EVENTS, SUPPORT).events
    return only(story.looks(first.odds(wordless(story)), event), SUPPORT, COMPANY)


def judged(story: Scored, first: Regression, second: Regression) -> np.ndarray:
    return chance(second.odds(company(story, first)))


def tell(title: str, found: Sequence[tuple[Scored, np.ndarray]]) -> None:
    """F1, precision and recall at each preset's bar, of articles in one language and in two."""
    for name, unlike in (("one language", False), ("two languages", True)):
        mine = [part(story, chances, unlike=unlike) for story, chances in found]
        for preset, bar in BARS.items():
            true, false, missed = counted(mine, bar)
            print(title, name, preset, shown(true, false, missed), f"of {true + false} linked")


def part(story: Scored, chances: np.ndarray, *, unlike: bool) -> tuple[Scored, np.ndarray]:
    """The story with the pairs of articles alone that are in one language, or in two."""
    tongues = story.story.languages
    kept = np.array([(tongues[one] != tongues[other]) is unlike for one, _, other, _ in story.keys])
    gold = {key: grade for key, grade in story.story.gold.items() if (tongues[key[0]] != tongues[key[2]]) is unlike}
    keys = [key for key, kept_here in zip(story.keys, kept, strict=True) if kept_here]
    return replace(story, story=replace(story.story, gold=gold), keys=keys, signals=story.signals[kept]), chances[kept]


if __name__ == "__main__":
    main()
