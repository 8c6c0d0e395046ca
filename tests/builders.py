"""Small true values to test with: articles out of plain words, claims by what they say, findings by hand or engine."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import combinations

from immutables import Map

from reader.align.claims import claims
from reader.compare import compare
from reader.model.article import Article, ArticleId, Block, Particulars, Role
from reader.model.claim import By, Claim, ClaimGroup, Match
from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind, Variant
from reader.model.marks import Mark
from reader.model.options import CompareOptions
from reader.model.span import Span
from reader.text.normalize import normalize


def article(key: str, text: str, *, roles: Mapping[int, Role] | None = None, **particulars: str) -> Article:
    """An article of one block a line; `roles` gives the role of a block by its place, the rest are body.

    Its outlet is its key unless `particulars` (of `Particulars`) say otherwise; its original is `original(it)`.
    """
    text = normalize(text)
    spans, at = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            spans.append(Span(start, start + len(bare)))
        at += len(line) + 1
    return Article(
        id=ArticleId(key),
        path=f"{key}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        text=text,
        blocks=tuple(Block(span, (roles or {}).get(place, Role.BODY)) for place, span in enumerate(spans)),
        particulars=Particulars(**{"outlet": key, **particulars}),
    )


def original(of: Article) -> bytes:
    """The bytes an article of ours was "read" from."""
    return of.text.encode()


def originals(of: Dossier) -> dict[str, bytes]:
    """The bytes of all articles by their SHA-256, as a saved comparison holds them."""
    return {one.sha256: original(one) for one in of.articles}


def dossier(
    *articles: Article, options: CompareOptions | None = None, marks: Mapping[str, Mark] | None = None
) -> Dossier:
    return Dossier(articles, options or CompareOptions(), Map(marks or {}))


def span(of: Article, words: str) -> Span:
    """Where an article says these words (the first time). Raises ValueError where it does not."""
    start = of.text.index(words)
    return Span(start, start + len(words))


def claim(of: Article, words: str) -> Claim:
    """The sentence of an article that holds these words."""
    place = span(of, words)
    return next(one for one in claims(of) if one.span.contains(place))


def variant(of: Article, words: str, value: str | None = None) -> Variant:
    """What an article has at the place that differs; its value is the words unless told otherwise."""
    return Variant(claim(of, words), span(of, words), words if value is None else value)


def discrepancy(
    kind: Kind, *variants: Variant, weight: float = 0.8, why: str = "the two differ", by: By = By.ENGINE
) -> Discrepancy:
    return Discrepancy(kind, variants, weight, why, by)


def group(*members: Claim, score: float = 0.8, by: By = By.ENGINE, copied: bool = False) -> ClaimGroup:
    """A group in which every two claims of different articles are linked."""
    pairs = [(a, b) for a, b in combinations(members, 2) if a.article != b.article]
    return ClaimGroup(members, tuple(Match(a, b, score, ("the same words",), by) for a, b in pairs), copied)


def comparison(of: Dossier, *findings: Finding | ClaimGroup) -> Comparison:
    """A comparison with exactly these findings; every claim in none of them is unique."""
    told = tuple(one if isinstance(one, Finding) else Finding(one) for one in findings)
    by_article = {one.id: claims(one, of.marks.values()) for one in of.articles}
    grouped = {member for one in told for member in one.group.claims}
    return Comparison(of, Findings(by_article, told, tuple(_others(by_article.values(), grouped))))


def compared(*articles: Article) -> Comparison:
    """What the engine itself makes of these articles."""
    of = dossier(*articles)
    return Comparison(of, compare(of))


def zipped(parts: Mapping[str, str]) -> bytes:
    """An archive of these parts, as DOCX, ODT and EPUB are ones."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def _others(told: Iterable[Iterable[Claim]], grouped: set[Claim]) -> Iterable[Claim]:
    return (one for claims_of in told for one in claims_of if one not in grouped)
