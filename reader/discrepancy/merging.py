"""Differences between couples to discrepancies of a group: what turns on the same words is told once.

No chaining here either: variants join only through words that were compared, and where that would set two unlike
variants of one article side by side, or make unlike values alike, the couples are told one by one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from reader.discrepancy.couple import Difference
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.discrepancy import Discrepancy, Kind, Variant
from reader.model.span import Span
from reader.text.stance import Rung
from reader.wording import Wording, joined

Place = tuple[Claim, Span]


def merged(
    differences: Iterable[Difference], linked: Iterable[frozenset[Claim]], articles: Mapping[ArticleId, Article]
) -> tuple[Discrepancy, ...]:
    """One discrepancy for all that differs at one place, sorted by kind and then by where they stand.

    A sentence that an article repeats word for word is told where it stands first.
    """
    by_kind: dict[Kind, list[Difference]] = {}
    for difference in sorted(_once(differences, articles), key=_order):
        by_kind.setdefault(difference.kind, []).append(difference)
    couples = set(linked)
    found = [
        discrepancy
        for kind in Kind
        for part in (_ladders if kind is Kind.CERTAINTY else _parts)(by_kind.get(kind, []))
        for discrepancy in _told(kind, part, couples, articles)
    ]
    return tuple(found)


def _once(differences: Iterable[Difference], articles: Mapping[ArticleId, Article]) -> Iterator[Difference]:
    """The differences between first tellings, each once."""
    told = sorted(differences, key=_order)
    first: dict[tuple[ArticleId, str], Claim] = {}
    for claim in sorted({variant.claim for one in told for variant in (one.a, one.b)}):
        first.setdefault((claim.article, claim.span.of(articles[claim.article].text)), claim)

    def moved(variant: Variant) -> Variant:
        claim = first[variant.claim.article, variant.claim.span.of(articles[variant.claim.article].text)]
        return Variant(claim, variant.span.shifted(claim.span.start - variant.claim.span.start), variant.value)

    seen: set[tuple[Kind, frozenset[Variant]]] = set()
    for one in told:
        difference = replace(one, a=moved(one.a), b=moved(one.b))
        key = one.kind, frozenset((difference.a, difference.b))
        if key not in seen:
            seen.add(key)
            yield difference


def _order(difference: Difference) -> tuple[float, Claim, Span, Claim, Span]:
    return -difference.weight, difference.a.claim, difference.a.span, difference.b.claim, difference.b.span


def _parts(differences: list[Difference]) -> Iterator[list[Difference]]:
    """The differences of one kind, parted into those that share a place."""
    parts: list[tuple[set[Place], list[Difference]]] = []
    for difference in differences:
        places = {_place(difference.a), _place(difference.b)}
        joined, apart = [difference], []
        for held, members in parts:
            if held & places:
                places |= held
                joined = members + joined
            else:
                apart.append((held, members))
        parts = [*apart, (places, joined)]
    return iter([members for _, members in parts])


def _ladders(differences: list[Difference]) -> Iterator[list[Difference]]:
    """How sure each claim of a group is, told once: a claim speaks by the words of its weightiest difference.

    A claim that was set against fainter words of another joins where it differs the same way from the weightiest ones;
    else it stands on a ladder of its own.
    """
    while differences:
        words: dict[Claim, Variant] = {}
        for variant in (variant for one in differences for variant in (one.a, one.b)):
            words.setdefault(variant.claim, variant)
        kept = [one for one in differences if words[one.a.claim] == one.a and words[one.b.claim] == one.b]
        said = {variant.claim: variant for one in kept for variant in (one.a, one.b)}
        for one in differences:
            joined = _joining(one, said)
            if joined:
                kept.append(joined)
                said.update({joined.a.claim: joined.a, joined.b.claim: joined.b})
        yield kept
        differences = [one for one in differences if not {one.a.claim, one.b.claim} <= said.keys()]


def _joining(difference: Difference, said: Mapping[Claim, Variant]) -> Difference | None:
    """A difference with a claim that is not on the ladder yet, set against what the other says there."""
    a, b = said.get(difference.a.claim), said.get(difference.b.claim)
    if bool(a) == bool(b):
        return None
    joined = replace(difference, a=a or difference.a, b=b or difference.b)
    return joined if _rise(joined) * _rise(difference) > 0 else None


def _rise(difference: Difference) -> int:
    return _LADDER.get(difference.b.value, Rung.DONE) - _LADDER.get(difference.a.value, Rung.DONE)


def _place(variant: Variant) -> Place:
    return variant.claim, variant.span


def _told(
    kind: Kind, part: list[Difference], linked: set[frozenset[Claim]], articles: Mapping[ArticleId, Article]
) -> Iterator[Discrepancy]:
    part = sorted(part, key=_order)
    variants = _joined(part, linked) if len(part) > 1 else None
    if variants is None:
        seen: set[frozenset[Place]] = set()
        for one in part:
            places = frozenset((_place(one.a), _place(one.b)))
            if places not in seen:
                seen.add(places)
                yield Discrepancy(kind, _sorted((one.a, one.b)), one.weight, one.why)
        return
    why = part[0].why if len(variants) == 2 else _why(kind, variants, articles)
    yield Discrepancy(kind, variants, part[0].weight, why)


def _why(kind: Kind, variants: tuple[Variant, ...], articles: Mapping[ArticleId, Article]) -> str:
    """The very words of all; those of one rung of the ladder together, the lowest rung first."""
    told = [(variant, variant.span.of(articles[variant.claim.article].text)) for variant in variants]
    if kind is Kind.ATTRIBUTION:
        return joined(" / ", dict.fromkeys(_spoken(words, variant.value) for variant, words in told))
    if kind is not Kind.CERTAINTY:
        return " / ".join(dict.fromkeys(words for _, words in told))
    rungs: dict[str, dict[str, None]] = {}
    for variant, words in sorted(told, key=lambda row: _LADDER.get(row[0].value, Rung.DONE)):
        rungs.setdefault(variant.value, {})[words] = None
    return joined(" / ", (_graded(", ".join(words), value) for value, words in rungs.items()))


def _spoken(words: str, value: str) -> str:
    return Wording("told as fact: {deed}", deed=words) if value == "stated" else words


def _graded(words: str, value: str) -> str:
    return Wording("{words} ({rung})", words=words, rung=_LADDER[value].word) if value in _LADDER else words


_LADDER: Mapping[str, Rung] = {rung.word: rung for rung in Rung}


def _sorted(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    return tuple(sorted(variants, key=lambda variant: (variant.claim, variant.span)))


def _joined(part: list[Difference], linked: set[frozenset[Claim]]) -> tuple[Variant, ...] | None:
    """All variants as one list, equal ones written the same; None where they do not make one."""
    by_claim: dict[Claim, Variant] = {}
    for variant in (variant for one in part for variant in (one.a, one.b)):
        if by_claim.setdefault(variant.claim, variant).span != variant.span:
            return None
    differing = {frozenset((one.a.claim, one.b.claim)) for one in part}
    values = {claim: variant.value for claim, variant in by_claim.items()}
    for one, other in combinations(sorted(by_claim), 2) if part[0].kind is not Kind.CERTAINTY else ():
        couple = frozenset((one, other))
        if couple in linked and couple not in differing:
            kept, dropped = values[one], values[other]
            values = {claim: kept if value == dropped else value for claim, value in values.items()}
    if any(len({values[claim] for claim in couple}) == 1 for couple in differing):
        return None
    return _sorted(Variant(claim, variant.span, values[claim]) for claim, variant in by_claim.items())
