"""What alignment has worked out of one article or of two, kept from one run to the next."""

from collections.abc import Collection, Sequence

from reader.align.claims import claims
from reader.align.learned import Regression
from reader.align.profile import Profile, profiles
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
        self._profiles: dict[object, tuple[Profile, ...]] = {}
        self._scores: dict[object, dict[tuple[int, int], Scored]] = {}

    def claims(self, article: Article, marks: Collection[Mark]) -> tuple[Claim, ...]:
        divisions = tuple(mark for mark in marks if isinstance(mark, Division) and mark.anchor.article == article.id)
        key = (article, frozenset(divisions))
        if key not in self._claims:
            self._claims[key] = claims(article, divisions)
        return self._claims[key]

    def profiles(self, article: Article, of: Sequence[Claim], same_words: SameWords = ()) -> tuple[Profile, ...]:
        key = (article.id, article.sha256, of, same_words)
        if key not in self._profiles:
            self._profiles[key] = profiles(article, of)
        return self._profiles[key]

    def scores(
        self,
        one: tuple[Profile, ...],
        other: tuple[Profile, ...],
        regression: Regression,
        report: Report = silent,
        doing: str = "",
    ) -> dict[tuple[int, int], Scored]:
        """Log odds by claim of the one and claim of the other."""
        report(0.0, doing)
        key = (id(one), id(other))
        if key not in self._scores:
            self._scores[key] = {
                (found.row, found.column): Scored(regression.odds(found.signals), found.shared) for found in candidates(one, other)
            }
        return self._scores[key]
