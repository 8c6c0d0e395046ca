"""What only one article gives within a group: figures, dates, names, places, and clauses that no other has."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.discrepancy.couple import Side, is_content
from reader.model.article import ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.discrepancy import Detail, DetailKind, Discrepancy
from reader.model.span import Span
from reader.text.amounts import Sort, amounts, unmet
from reader.text.figures import Figure, figures
from reader.text.names import Name, NameKind
from reader.text.thesaurus import senses

_CLAUSE = 5
"""Content words that make a clause worth telling."""


def details(
    group: ClaimGroup,
    discrepancies: Sequence[Discrepancy],
    sides: Mapping[Claim, Side],
) -> tuple[Detail, ...]:
    """The details of every claim, in the order of the claims; what is told as a discrepancy is none.

    A sentence that an article repeats gives them once.
    """
    told: dict[Claim, list[Span]] = {}
    for one in discrepancies:
        for variant in one.variants:
            told.setdefault(variant.claim, []).append(variant.span)
    found = []
    first: dict[tuple[ArticleId, str], Claim] = {}
    for claim in sorted(set(group.claims) & sides.keys()):
        if first.setdefault((claim.article, sides[claim].text), claim) != claim:
            continue
        others = [sides[other] for other in group.claims if other in sides and other.article != claim.article]
        spans = told.get(claim, [])
        own = [one for one in _of(sides[claim], others) if not any(one.span.overlaps(span) for span in spans)]
        found += sorted(own, key=lambda detail: (detail.span, detail.kind))
    return tuple(found)


def _of(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    """Across languages numbers alone can be told to be no one else's, and of German nouns not which are names."""
    tongues = {each.language for each in (side, *others)}
    if tongues == {"en"}:
        yield from _figures(side, others)
        yield from _days(side, others)
    else:
        yield from _amounts(side, others)
    if len(tongues) == 1:
        if side.language != "de":
            yield from _names(side, others)
        yield from _told_alone(side, others)


def _amounts(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    theirs = [one for other in others for one in amounts(other.text, other.language)]
    for one in unmet(amounts(side.text, side.language), theirs):
        kind = DetailKind.DATE if one.sort is Sort.YEAR else DetailKind.NUMBER
        yield Detail(side.claim, one.span.shifted(side.claim.span.start), kind)


def _figures(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    start = side.claim.span.start
    for figure in figures(side.text):
        if not _both(figure, side) and not any(
            figure.measure is other.measure and figure.meets(other) for s in others for other in figures(s.text)
        ):
            yield Detail(side.claim, figure.span.shifted(start), DetailKind.NUMBER)


def _days(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    start = side.claim.span.start
    for when in side.dated:
        if when.told and not any(when.meets(other) for s in others for other in s.dated):
            yield Detail(side.claim, when.span.shifted(start), DetailKind.DATE)


def _names(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    start = side.claim.span.start
    for name in side.named:
        if not _headlined(name, side) and not any(_known(name, other) for other in others):
            kind = DetailKind.PLACE if name.kind in (NameKind.PLACE, NameKind.LAND) else DetailKind.NAME
            yield Detail(side.claim, name.span.shifted(start), kind)


def _told_alone(side: Side, others: Sequence[Side]) -> Iterator[Detail]:
    start = side.claim.span.start
    theirs = {token.stem for other in others for token in other.words}
    own = [token for token in side.words if is_content(token)]
    for clause in _clauses(side.text):
        if _is_new([token.stem for token in own if clause.contains(token.span)], theirs):
            yield Detail(side.claim, clause.shifted(start), DetailKind.CLAUSE)


def _both(figure: Figure, side: Side) -> bool:
    """Whether a figure says no more than that there are two of those already named: "the two sides"."""
    return figure.value == "2" and side.text[: figure.span.start].casefold().endswith(("the ", "these "))


_CAPITALS = 0.6
"""Share of words with a capital from which a claim is a headline in title case."""


def _headlined(name: Name, side: Side) -> bool:
    """Whether a name is an ordinary word that has its capital from the headline ("Chief Highlights Trust")."""
    if len(name.words) > 1 or name.kind is not NameKind.OTHER or not senses(name.words[0]):
        return False
    own = [word for word in side.words if is_content(word)]
    return sum(word.span.of(side.text)[0].isupper() for word in own) >= _CAPITALS * len(own)


def _known(name: Name, other: Side) -> bool:
    """Whether another claim has a name: as such, or as a word of it written in some other way."""
    if any(name.value == theirs.value or set(name.words) & set(theirs.words) for theirs in other.named):
        return True
    return any(word in other.folded for word in name.words) or _initials(name) in other.folded


def _initials(name: Name) -> str:
    return "".join(word[0] for word in name.words) if len(name.words) > 1 else ""


_BETWEEN = re.compile(r"[,;:–—()]\s|\s(?:and|but|while|after|when|because|which|who|although)\s")


def _clauses(text: str) -> Iterator[Span]:
    """The parts of a sentence between its joints; a sentence of one part has none."""
    start, found = 0, []
    for joint in _BETWEEN.finditer(text):
        found.append((start, joint.start()))
        start = joint.end()
    found.append((start, len(text)))
    if len(found) < 2:
        return
    for low, high in found:
        bare = text[low:high].strip(' .,;:–—()“”"')
        if bare:
            begin = text.index(bare, low)
            yield Span(begin, begin + len(bare))


def _is_new(stems: Sequence[str], theirs: set[str]) -> bool:
    """Whether a clause says enough, and hardly a word of what the others say."""
    own = set(stems)
    return len(own) >= _CLAUSE and len(own & theirs) * 5 <= len(own)
