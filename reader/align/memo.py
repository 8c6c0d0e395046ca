"""What alignment has worked out, kept from one run to the next.

Only what the last run needed is kept: memory follows the articles that are open.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reader.align.claims import claims
from reader.align.evidence import Evidence, evidence
from reader.align.grouping import Grouping
from reader.align.learned import Learned, Tongue
from reader.align.meaning import tongue
from reader.align.portrait import Portrait, portrait
from reader.align.profile import SameWords
from reader.align.signals import candidates
from reader.align.support import Scored
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.marks import Division, Mark
from reader.model.options import Preset
from reader.progress import Report, part, silent
from reader.text.encoder import encode
from reader.text.sense import Senses
from reader.wording import Wording


@dataclass(frozen=True, slots=True)
class _Read:
    article: Article
    divisions: tuple[Division, ...]
    same_words: SameWords
    claims: tuple[Claim, ...]
    portrait: Portrait


@dataclass(frozen=True, slots=True)
class _Grouped:
    portraits: tuple[Portrait, ...]
    order: tuple[ArticleId, ...]
    preset: Preset
    grouping: Grouping


class Memo:
    """Give the same memo to each run: what changed is worked out anew, the rest is looked up. Results never differ."""

    def __init__(self) -> None:
        self._read: dict[ArticleId, _Read] = {}
        self._encoded: dict[Portrait, Portrait] = {}
        self._scores: dict[tuple[Portrait, Portrait], Scored] = {}
        self._evidence: dict[tuple[Portrait, Portrait], dict[int, Evidence]] = {}
        self._grouped: _Grouped | None = None

    def read(
        self, article: Article, marks: Collection[Mark], same_words: SameWords = (), report: Report = silent
    ) -> tuple[tuple[Claim, ...], Portrait]:
        """An article's claims as the person divided them, and its portrait."""
        divisions = tuple(mark for mark in marks if isinstance(mark, Division) and mark.anchor.article == article.id)
        kept = self._read.get(article.id)
        asked = (article, divisions, same_words)
        if kept is None or (kept.article, kept.divisions, kept.same_words) != asked:
            own = claims(article, divisions, part(report, 0.0, 0.2))
            made = portrait(article, own, same_words, part(report, 0.2, 1.0))
            kept = _Read(article, divisions, same_words, own, made)
            self._read[article.id] = kept
        return kept.claims, kept.portrait

    def encoded(self, plain: Portrait, article: Article, report: Report) -> Portrait:
        """A portrait with what the encoder makes of its claims; a row of stars means nothing."""
        kept = self._encoded.get(plain)
        if kept is None:
            doing = Wording("Understanding {name}", name=article.name)
            said = [profile.claim.span.of(article.text) for profile in plain.profiles]
            meant = encode(said, article.particulars.tongue, lambda share, _: report(share, doing))
            worded = Senses(meant.vectors * (plain.claims.words > 0)[:, None], meant.is_known)
            self._encoded[plain] = kept = replace(plain, meant=worded)
        return kept

    def scores(self, one: Portrait, other: Portrait, learned: Learned, report: Report, doing: str) -> Scored:
        """The first look at two articles."""
        report(0.0, doing)
        kept = self._scores.get((one, other))
        if kept is None:
            first = learned.first[tongue(one, other)]
            found = candidates(one, other, lambda share, _: report(share, doing))
            kept = Scored(found.rows, found.columns, first.odds(found.signals), found.shared)
            self._scores[one, other] = kept
        return kept

    def evidence(self, one: Portrait, other: Portrait, scored: Scored, places: Sequence[int]) -> list[Evidence]:
        """What speaks for those of the scored pairs of two articles that stand at these places."""
        kept = self._evidence.setdefault((one, other), {})
        encoded = tongue(one, other) is Tongue.ENCODED
        for place in places:
            if place not in kept:
                a, b = one.profiles[scored.rows[place]], other.profiles[scored.columns[place]]
                kept[place] = evidence(a, b, one.roots.said(scored.shared.row(place)), encoded=encoded)
        return [kept[place] for place in places]

    def grouping(self, portraits: Sequence[Portrait], order: Sequence[ArticleId], preset: Preset) -> Grouping | None:
        """The groups of the last run, if it was on the same articles in the same order."""
        kept = self._grouped
        if kept and (kept.portraits, kept.order, kept.preset) == (tuple(portraits), tuple(order), preset):
            return kept.grouping
        return None

    def keep(
        self, portraits: Sequence[Portrait], order: Sequence[ArticleId], preset: Preset, grouping: Grouping
    ) -> None:
        """Keeps what this run worked out, and forgets articles that are gone; a superseded run may still be at work."""
        self._grouped = _Grouped(tuple(portraits), tuple(order), preset, grouping)
        current = set(portraits)
        self._encoded = {plain: made for plain, made in list(self._encoded.items()) if made in current}
        current.update(self._encoded)
        self._read = {key: read for key, read in list(self._read.items()) if read.portrait in current}
        self._scores = {pair: kept for pair, kept in list(self._scores.items()) if current.issuperset(pair)}
        self._evidence = {pair: kept for pair, kept in list(self._evidence.items()) if current.issuperset(pair)}
