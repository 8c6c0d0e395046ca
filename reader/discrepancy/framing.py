"""Word choice in linked claims: plain and loaded names, verbs of saying, words that heighten.

A quiet layer that is worked out only when asked for: of 80 splits that one newsroom logged, 60 were naming and framing,
and would bury the twenty that differ in fact. What is told as a discrepancy already is not told again.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product

from reader.discrepancy.couple import Couple, Seen, Side, couple
from reader.model.article import Article, ArticleId
from reader.model.claim import ClaimGroup
from reader.model.comparison import Finding, Findings
from reader.model.framing import Framing, FramingSort
from reader.model.options import CompareOptions
from reader.model.span import Span
from reader.text.lexicon import classes
from reader.text.quotations import quotations
from reader.text.tokens import Token
from reader.text.worddiff import diff_tokens

_STATED, _MATTER = 3, 2
"""Content words that two claims must share before they word one statement, and how many of these must be no names."""
_CLOSE = 0.55
"""Share of equal words from which a word that stands on one side alone was put in or left out."""


def word_choice(
    findings: Findings, articles: Collection[Article], options: CompareOptions
) -> dict[ClaimGroup, tuple[Framing, ...]]:
    """What every group words otherwise, for `Comparison.framing`; groups in which nothing is are left out.

    The variants stand in the order of the articles.
    """
    by_id = {article.id: article for article in articles}
    told = ((finding.group, framings(finding, by_id, options)) for finding in findings.groups)
    return {group: tuple(_in_order(one, by_id) for one in framing) for group, framing in told if framing}


def _in_order(framing: Framing, articles: Mapping[ArticleId, Article]) -> Framing:
    """The variants in the order of the articles."""
    rank = {article: place for place, article in enumerate(articles)}
    variants = tuple(sorted(framing.variants, key=lambda variant: rank[variant.claim.article]))
    words = (variant.span.of(articles[variant.claim.article].text) for variant in variants)
    return replace(framing, variants=variants, why=" / ".join(words))


def framings(finding: Finding, articles: Mapping[ArticleId, Article], options: CompareOptions) -> tuple[Framing, ...]:
    """What the claims of a group word otherwise, in the order of its links; each two passages are told once."""
    told = {(variant.claim, variant.span) for one in finding.discrepancies for variant in one.variants}
    seen: Seen = {}
    found: dict[frozenset[tuple[object, Span]], Framing] = {}
    for link in finding.group.links:
        each = couple(link, articles, options, seen)
        if len(each.common) < _STATED or len(each.common - each.a.proper) < _MATTER:
            continue
        for framing in (*_named(each), *_said(each), *_heightened(each)):
            places = [(variant.claim, variant.span) for variant in framing.variants]
            clear = not any(claim == other and span.overlaps(taken) for claim, span in places for other, taken in told)
            if clear:
                found.setdefault(frozenset(places), framing)
    return tuple(found.values())


def _named(each: Couple) -> Iterator[Framing]:
    """One matter that a side names only plainly and the other only with a judgement."""
    for matter in _matters():
        plain, loaded = f"{matter} plain", f"{matter} loaded"
        for flipped, low, high in ((False, each.a, each.b), (True, each.b, each.a)):
            calm, sharp = _first(low, plain), _first(high, loaded)
            if calm and sharp and not _first(low, loaded) and not _first(high, plain):
                spans = (sharp, calm) if flipped else (calm, sharp)
                yield _framing(each, FramingSort.NAMING, spans)


def _said(each: Couple) -> Iterator[Framing]:
    """Another attitude of the verb by which one statement is told."""
    one, other = _attitude(each.a), _attitude(each.b)
    if one and other and one[1] != other[1]:
        yield _framing(each, FramingSort.SAYING, (one[0], other[0]))


def _attitude(side: Side) -> tuple[Span, str] | None:
    """The only verb of saying outside a quotation, and its class; None where there is none, or several classes."""
    quoted = [quotation.span for quotation in quotations(side.text)]
    found = [
        (span, head)
        for head in _attitudes()
        for span in _all(side, head)
        if not any(passage.overlaps(span) for passage in quoted)
    ]
    return min(found) if len({head for _, head in found}) == 1 else None


def _heightened(each: Couple) -> Iterator[Framing]:
    """A heightening word on one side, before a word that follows without it on the other."""
    diff = diff_tokens(each.a.words, each.b.words)
    if diff.same < _CLOSE:
        return
    heightening = frozenset(classes("framing")["heightening"])
    for change in diff.changes:
        left, right = (_telling(side) for side in (change.a, change.b))
        own = left or right
        side, place = (each.b, change.at[1] + len(change.b)) if left else (each.a, change.at[0] + len(change.a))
        alone = not (left and right) and len(own) == 1 and own[0].folded in heightening
        if alone and place < len(side.words):
            gap = side.words[place].span
            yield _framing(each, FramingSort.STRENGTH, (own[0].span, gap) if left else (gap, own[0].span))


def _telling(words: tuple[Token, ...]) -> list[Token]:
    """Words but for articles."""
    return [word for word in words if word.folded not in ("a", "an", "the")]


def _framing(each: Couple, sort: FramingSort, spans: tuple[Span, Span]) -> Framing:
    words = [span.of(side.text) for span, side in zip(spans, (each.a, each.b), strict=True)]
    variants = (each.a.variant(spans[0], words[0].casefold()), each.b.variant(spans[1], words[1].casefold()))
    return Framing(sort, variants, " / ".join(words))


def _first(side: Side, head: str) -> Span | None:
    return min(_all(side, head), key=lambda span: (span.start, -span.end), default=None)


def _all(side: Side, head: str) -> Iterator[Span]:
    """Where the words of a class stand in the shared part of a claim, outside proper names."""
    folded = [word.folded for word in side.words]
    for at, phrase in product(range(len(folded)), _phrases(head)):
        if tuple(folded[at : at + len(phrase)]) == phrase:
            span = side.words[at].span.cover(side.words[at + len(phrase) - 1].span)
            named = at > 0 and any(name.span.overlaps(span) for name in side.named)
            if side.holds(span) and not named:
                yield span


@cache
def _phrases(head: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in classes("framing")[head])


def one_matter(one: str, other: str) -> bool:
    """Whether two folded words name one matter, be it plainly or with a judgement: then they are no two things."""
    return any(one in words and other in words for words in _wordings())


@cache
def _wordings() -> tuple[frozenset[str], ...]:
    heads = classes("framing")
    return tuple(
        frozenset(
            word for sort in ("plain", "loaded") for phrase in heads[f"{matter} {sort}"] for word in phrase.split()
        )
        for matter in _matters()
    )


@cache
def _matters() -> tuple[str, ...]:
    heads = classes("framing")
    return tuple(head.removesuffix(" loaded") for head in heads if head.endswith(" loaded"))


@cache
def _attitudes() -> tuple[str, ...]:
    return tuple(head for head in classes("framing") if head.startswith("saying "))
