"""The front door: articles to alignment.

Profiles, then signals and a first score for every two articles, then a second look at all scores together, then
groups under the person's pins. What depends on one article or on two of them alone is kept in a `Memo`.
"""

from collections.abc import Collection, Sequence
from itertools import combinations

from reader.align.events import EVENTS
from reader.align.evidence import match
from reader.align.grouping import group
from reader.align.learned import learned
from reader.align.memo import Memo
from reader.align.pins import pinned
from reader.align.signals import SIGNALS
from reader.align.support import SUPPORT, weigh
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, Claim, Match
from reader.model.marks import Mark
from reader.model.options import CompareOptions
from reader.progress import Report, part, silent


def align(
    articles: Collection[Article],
    options: CompareOptions,
    marks: Collection[Mark] = (),
    report: Report = silent,
    memo: Memo | None = None,
) -> Alignment:
    """Which claims state the same thing, whatever the order of the articles; pins always hold.

    `memo` keeps what was worked out, for the next run: it changes the time, never the result.
    """
    memo = Memo() if memo is None else memo
    claims = {article.id: memo.claims(article, marks) for article in articles}
    matches = _matches(articles, claims, options, part(report, 0.0, 0.9), memo)
    report(0.9, "Grouping")
    return Alignment(claims, group(matches, pinned(marks, claims), [article.id for article in articles]))


def _matches(
    articles: Collection[Article],
    claims: dict[ArticleId, tuple[Claim, ...]],
    options: CompareOptions,
    report: Report,
    memo: Memo,
) -> Sequence[Match]:
    numbers = learned(SIGNALS, EVENTS, SUPPORT)
    ordered = sorted(articles, key=lambda article: (article.sha256, article.text, article.id))
    portraits = [memo.portrait(article, claims[article.id], options.same_words) for article in ordered]
    pairs = list(combinations(range(len(ordered)), 2))
    scores = {}
    for done, (one, other) in enumerate(pairs):
        doing = f"Matching {ordered[one].name} and {ordered[other].name}"
        scores[one, other] = memo.scores(
            portraits[one],
            portraits[other],
            numbers.signals,
            part(report, done / len(pairs), (done + 1) / len(pairs)),
            doing,
        )
    profiles = [portrait.profiles for portrait in portraits]
    bar = numbers.bars[options.preset]
    found = []
    for (one, other), (row, column), sure in weigh(profiles, scores, numbers.events, numbers.support):
        if sure >= bar:
            found.append(match(ordered[one], profiles[one][row], ordered[other], profiles[other][column], sure))
    return found
