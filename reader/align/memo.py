"""What alignment has worked out of one article or of two, kept from one run to the next."""

from collections.abc import Collection, Sequence

from reader.align.claims import claims
from reader.align.learned import Regression
from reader.align.portrait import Portrait, portrait
from reader.align.signals import candidates
from reader.align.support import Scored
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.marks import Division, Mark
from reader.progress import Report, silent

SameWords = tuple[frozenset[str], ...]


class Memo:
    """Give the same memo to each run; what changed is worked out anew, the rest is looked up."""

    def __init__(self) -> None:
        self._claims: dict[object, tuple[Claim, ...]] = {}
        self._portraits: dict[object, Portrait] = {}
        self._scores: dict[object, dict[tuple[int, int], Scored]] = {}

    def claims(self, article: Article, marks: Collection[Mark]) -> tuple[Claim, ...]:
        divisions = tuple(mark for mark in marks if isinstance(mark, Division) and mark.anchor.article == article.id)
        key = (article, frozenset(divisions))
        if key not in self._claims:
            self._claims[key] = claims(article, divisions)
        return self._claims[key]

    def portrait(self, article: Article, of: Sequence[Claim], same_words: SameWords = ()) -> Portrait:
        key = (article.id, article.sha256, of, same_words)
        if key not in self._portraits:
            self._portraits[key] = portrait(article, of)
        return self._portraits[key]

    def scores(
        self,
        one: Portrait,
        other: Portrait,
        regression: Regression,
        report: Report = silent,
        doing: str = "",
    ) -> dict[tuple[int, int], Scored]:
        """Log odds by claim of the one and claim of the other."""
        report(0.0, doing)
        key = (one, other)
        if key not in self._scores:
            self._scores[key] = {
                (found.row, found.column): Scored(regression.odds(found.signals), found.shared)
                for found in candidates(one, other)
            }
        return self._scores[key]
