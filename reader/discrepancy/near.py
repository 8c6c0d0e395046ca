"""A second look at claims that alignment left apart, for it is what differs that keeps some of them apart.

"Charged with killing Horton" and "found guilty of slaying Horton" share too few words to be matched. Five sorts of such
pairs are looked up by what they turn on, in articles that tell of one event: the stage of a criminal case, a deal that
is agreed or done, a share of one whole, a bare toll, and who is somebody's brother.
"""

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from reader.discrepancy import figures, names, stance
from reader.discrepancy.couple import Couple, Difference, Seen, Side, content, couple
from reader.discrepancy.figure_slots import Slot, slots
from reader.discrepancy.memo import Memo
from reader.discrepancy.omission import meetings
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.discrepancy import Kind, Variant
from reader.model.options import CompareOptions
from reader.progress import Report, silent
from reader.text.figures import Measure
from reader.text.lexicon import classes
from reader.text.names import Name
from reader.text.stance import Rung
from reader.wording import Wording

_EVERY = 500
_DOING = Wording("Looking for differences")
Forbids = Callable[[Claim, Claim], bool]
Detect = Callable[[Couple], Iterator[Difference]]


class Look(NamedTuple):
    """One sort of pair: what tells the difference, and what there must be for it to be asked.

    `telling` are the words without which there is nothing to find; `shared` is how many words of matter both claims
    must have, `most` how many one of them may have.
    """

    detect: Detect
    telling: re.Pattern[str]
    shared: int
    most: float = math.inf


_SURE = 0.4
"""The score of a link that rests on a second look: a difference on it weighs two thirds of what it would elsewhere."""


def with_near(
    alignment: Alignment,
    articles: Collection[Article],
    options: CompareOptions,
    forbids: Forbids,
    report: Report = silent,
    memo: Memo | None = None,
) -> Alignment:
    """The alignment with a group for every two claims that a second look sets side by side.

    Claims that stand in one group already are left alone, and so are those that a pin keeps apart (`forbids`).
    `memo` keeps what was found for the next run. Raises Cancelled where `report` does.
    """
    memo = Memo() if memo is None else memo
    circumstances = (tuple(articles), options)
    kept, used = memo.near.under(*circumstances), dict[tuple[Claim, Claim, int], ClaimGroup | None]()
    by_id = {article.id: article for article in articles}
    rank = {article.id: number for number, article in enumerate(articles)}
    seen: Seen = {}
    found: dict[tuple[Claim, Claim], ClaimGroup] = {}
    for a, b, look in _apart(alignment, by_id, report):
        if (a, b) in found or forbids(a, b):
            continue
        if (a, b, look) in kept:
            group = kept[a, b, look]
        else:
            link = _link((a, b), _LOOKS[look].detect, by_id, options, seen)
            claims = tuple(sorted((a, b), key=lambda claim: rank[claim.article]))
            group = ClaimGroup(claims, (link,)) if link else None
        used[a, b, look] = group
        if group:
            found[a, b] = group
    memo.near.keep(used, *circumstances)
    if not found:
        return alignment
    groups = (*alignment.groups, *found.values())
    return replace(alignment, groups=tuple(sorted(groups, key=lambda group: _place(group, rank))))


def _apart(
    alignment: Alignment, articles: Mapping[ArticleId, Article], report: Report
) -> Iterator[tuple[Claim, Claim, int]]:
    """Claims of articles that tell of one event and that no group joins, with the look at which they are near."""
    homes: dict[Claim, set[int]] = {}
    for number, group in enumerate(alignment.groups):
        if number % _EVERY == 0:
            report(0.0, _DOING)
        for claim in group.claims:
            homes.setdefault(claim, set()).add(number)
    met = sorted(tuple(sorted(pair)) for pair in meetings(alignment.groups))
    for number, look in enumerate(_LOOKS):
        turning = {key: _turning(alignment.claims[key], article, number, report) for key, article in articles.items()}
        holding = {key: _holding(found) for key, found in turning.items()}
        for one, other in met:
            for a, mine in turning[one]:
                report(0.0, _DOING)
                for b, theirs in _meeting(mine, turning[other], holding[other]):
                    near = len(mine & theirs) >= look.shared and min(len(mine), len(theirs)) <= look.most
                    if near and homes.get(a, _NOWHERE).isdisjoint(homes.get(b, _NOWHERE)):
                        yield a, b, number


_NOWHERE: frozenset[int] = frozenset()
Turning = list[tuple[Claim, frozenset[str]]]
"""Claims that hold a telling word, each with its words of matter."""


def _holding(turning: Turning) -> Mapping[str, tuple[int, ...]]:
    """The places of the claims that hold each word, but for words that too many of them hold."""
    found: dict[str, list[int]] = {}
    for place, (_, words) in enumerate(turning):
        for word in words:
            found.setdefault(word, []).append(place)
    return {word: tuple(places) for word, places in found.items() if len(places) <= _COMMON}


_COMMON = 32
"""Claims of one article beyond which a word of theirs brings nobody together: the cost grows with the claims, not with
their pairs. No article of the labelled news has a word in so many telling claims."""


def _meeting(
    words: frozenset[str], turning: Turning, holding: Mapping[str, tuple[int, ...]]
) -> Iterator[tuple[Claim, frozenset[str]]]:
    """The claims that share a word which is not too common, in the order of their article."""
    return (turning[place] for place in sorted({place for word in words for place in holding.get(word, ())}))


def _place(group: ClaimGroup, rank: Mapping[ArticleId, int]) -> list[tuple[int, int, int]]:
    return [(rank[claim.article], claim.span.start, claim.span.end) for claim in group.claims]


def _turning(claims: Collection[Claim], article: Article, look: int, report: Report) -> Turning:
    """The claims of an article that hold a telling word, with their words of matter."""
    found = []
    for number, claim in enumerate(claims):
        if number % _EVERY == 0:
            report(0.0, _DOING)
        text = claim.span.of(article.text)
        if look in _telling(text):
            found.append((claim, content(text)))
    return found


@lru_cache(maxsize=32768)
def _telling(text: str) -> tuple[int, ...]:
    """The looks, by number, of which a claim holds a telling word."""
    return tuple([number for number, look in enumerate(_LOOKS) if look.telling.search(text)])


def _link(
    pair: tuple[Claim, Claim],
    detect: Detect,
    articles: Mapping[ArticleId, Article],
    options: CompareOptions,
    seen: Seen,
) -> Match | None:
    """The link between two claims of which a detector tells a difference, else None."""
    a, b = sorted(pair)
    told = next(detect(couple(Match(a, b, _SURE), articles, options, seen)), None)
    return Match(a, b, _SURE, (Wording("told apart by"), told.why)) if told else None


def _cases(each: Couple) -> Iterator[Difference]:
    """Another stage of one case, of which the claims share a name, and no two people stand before their stages."""
    told = stance.staged(each)
    if told and each.a.proper & each.b.proper:
        one, other = (_charged(side, variant) for side, variant in ((each.a, told.a), (each.b, told.b)))
        if not (one and other) or set(one.words) & set(other.words):
            yield told


def _charged(side: Side, stage: Variant) -> Name | None:
    """The name before the word of a stage: who is charged."""
    before = [name for name in side.named if name.span.end <= stage.span.start - side.claim.span.start]
    return before[-1] if before else None


def _deals(each: Couple) -> Iterator[Difference]:
    """A deal agreed here and done there, between the same two."""
    if len(each.a.proper & each.b.proper) > 1:
        for told in stance.detect(each):
            if {told.a.value, told.b.value} == {Rung.AGREED.word, Rung.DONE.word}:
                yield told


def _shares(each: Couple) -> Iterator[Difference]:
    """A share of one thing ("turnout"), not of each side's own."""
    for told in figures.detect(each):
        one, other = (_slot(side, variant) for side, variant in ((each.a, told.a), (each.b, told.b)))
        named = (one.subject | other.subject) & (each.a.proper | each.b.proper)
        same = one.subject & other.subject and (not (one.things and other.things) or one.things & other.things)
        if one.figure.measure is Measure.PERCENT and same and not named:
            yield told


def _tolls(each: Couple) -> Iterator[Difference]:
    """How many were killed or hurt; one side says little else."""
    for told in figures.detect(each):
        one, other = (_slot(side, variant) for side, variant in ((each.a, told.a), (each.b, told.b)))
        if one.people and other.people and one.fate and one.fate == other.fate and told.weight >= _TOLL:
            yield told


_TOLL = 0.6


def _slot(side: Side, variant: Variant) -> Slot:
    start = variant.span.start - side.claim.span.start
    return next(slot for slot in slots(side.text) if slot.figure.span.start == start)


def _relatives(each: Couple) -> Iterator[Difference]:
    """Another name of somebody's brother; whose brother it is, both tell by name."""
    return (told for told in names.detect(each) if told.kind is Kind.NAME and told.weight >= _KIN)


_KIN = 0.6
_FATES = re.compile(
    rf"\b(?:{'|'.join(word for fate in ('dead', 'hurt', 'missing') for word in classes('figures')[fate])})\b",
    re.IGNORECASE,
)
_FAMILY = re.compile(rf"\b(?:{'|'.join(map(re.escape, classes('titles')['family']))})\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_CASE = re.compile(
    r"\b(?:suspicion|accused of|charged|charges|indicted|convicted|guilty|sentenced|acquitted|cleared of)\b",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?:agree\w*|acquir\w*|bought|buy|buys|sold|sells?|merge\w*|complete\w*|sign\w*)\b", re.IGNORECASE
)
_LOOKS = (
    Look(_cases, _CASE, 2),
    Look(_deals, _DEAL, 3),
    Look(_shares, _SHARE, 1),
    Look(_tolls, _FATES, 1, most=3),
    Look(_relatives, _FAMILY, 2),
)
