"""The front door: articles to alignment.

A portrait of every article; signals and a first score for every two articles; a second look at all scores together;
groups under the person's pins. What depends on one article or on two of them alone is kept in a `Memo`.
"""

from collections.abc import Collection, Sequence
from itertools import combinations

import numpy as np

from reader.align.events import EVENTS
from reader.align.grouping import Grouping
from reader.align.learned import Learned, learned
from reader.align.memo import Memo
from reader.align.pins import pinned
from reader.align.portrait import Portrait
from reader.align.ragged import Real
from reader.align.signals import SIGNALS
from reader.align.support import SUPPORT, Scored, weigh
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, Claim, Match
from reader.model.marks import Mark
from reader.model.options import CompareOptions
from reader.progress import Report, part, silent, uncollected
from reader.text import encoder
from reader.text.similarity import word_likeness
from reader.wording import Wording

_TWINS, _SHORTEST = 0.85, 5
"""The share of words in the same order from which two claims are the same words, and the fewest words that tell."""
_WEIGHING = Wording("Weighing what matches")


@uncollected()
def align(
    articles: Collection[Article],
    options: CompareOptions,
    marks: Collection[Mark] = (),
    report: Report = silent,
    memo: Memo | None = None,
) -> Alignment:
    """Which claims state the same thing, whatever the order of the articles; pins always hold.

    `memo` keeps what was worked out for the next run: it changes the time, never the result.
    """
    memo = Memo() if memo is None else memo
    claims: dict[ArticleId, tuple[Claim, ...]] = {}
    portraits: dict[ArticleId, Portrait] = {}
    for done, article in enumerate(articles):
        stage = part(report, 0.2 * done / len(articles), 0.2 * (done + 1) / len(articles))
        stage(0.0, Wording("Reading {name}", name=article.name))
        claims[article.id], portraits[article.id] = memo.read(article, marks, options.same_words, stage)
    if options.semantic and encoder.is_installed():
        portraits = _encoded(articles, portraits, report, memo)
    ordered = sorted(articles, key=lambda article: (article.sha256, article.text, article.id))
    canonical = [portraits[article.id] for article in ordered]
    order = [article.id for article in articles]
    grouping = memo.grouping(canonical, order, options.preset)
    if grouping is None:
        numbers = learned(SIGNALS, EVENTS, SUPPORT)
        names = [article.name for article in ordered]
        matches = _matches(canonical, names, numbers, options, part(report, 0.2, 0.95), memo)
        grouping = Grouping(matches, order, part(report, 0.95, 1.0))
        memo.keep(canonical, order, options.preset, grouping)
    return Alignment(claims, grouping.under(pinned(marks, claims)))


def _encoded(
    articles: Collection[Article], portraits: dict[ArticleId, Portrait], report: Report, memo: Memo
) -> dict[ArticleId, Portrait]:
    """The portraits with what an encoder makes of their claims; as they are where all are English and need none."""
    if all(portrait.senses.is_known for portrait in portraits.values()):
        return portraits
    stage = part(report, 0.2, 0.2)
    return {article.id: memo.encoded(portraits[article.id], article, stage) for article in articles}


def _matches(
    portraits: Sequence[Portrait],
    names: Sequence[str],
    numbers: Learned,
    options: CompareOptions,
    report: Report,
    memo: Memo,
) -> list[Match]:
    pairs = list(combinations(range(len(portraits)), 2))
    scores = {}
    for done, (one, other) in enumerate(pairs):
        doing = Wording("Matching {one} and {other}", one=names[one], other=names[other])
        stage = part(report, 0.8 * done / len(pairs), 0.8 * (done + 1) / len(pairs))
        scores[one, other] = memo.scores(portraits[one], portraits[other], numbers, stage, doing)
    weighing = part(report, 0.8, 1.0)
    chances = weigh(
        portraits,
        scores,
        numbers.events,
        numbers.second,
        lambda share, _: weighing(0.5 * share, _WEIGHING),
    )
    bar = numbers.bars[options.preset]
    found = []
    for done, (pair, scored) in enumerate(scores.items()):
        weighing(0.5 + 0.5 * done / len(scores), _WEIGHING)
        mine, theirs = (portraits[number] for number in pair)
        sure = _twins(mine, theirs, scored, chances[pair], bar)
        places = np.flatnonzero(sure >= bar)
        vouched = memo.evidence(mine, theirs, scored, places.tolist())
        found += [each.match(score) for each, score in zip(vouched, sure[places].tolist(), strict=True)]
    return found


def _twins(one: Portrait, other: Portrait, scored: Scored, sure: Real, bar: float) -> Real:
    """The chances, and where they are below the bar how alike two claims are that are nearly the same words.

    What else an article says decides much of a score, and two files of a sentence each say nothing else.
    """
    rows, columns = scored.rows, scored.columns
    long = np.minimum(one.claims.words[rows], other.claims.words[columns]) >= _SHORTEST
    alike = 2 * scored.shared.sizes >= np.maximum(one.held.sizes[rows], other.held.sizes[columns])
    told = sure.copy()
    for place in np.flatnonzero((sure < bar) & long & alike).tolist():
        a, b = one.profiles[rows[place]], other.profiles[columns[place]]
        likeness = word_likeness(*([word.casefold() for word in claim.spelled] for claim in (a, b)))
        if likeness >= _TWINS:
            told[place] = likeness
    return told
