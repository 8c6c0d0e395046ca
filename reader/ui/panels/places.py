"""Where in its article a claim stands, in words: "paragraph 9", "headline"; and whether it has moved."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model.article import ASSERTING, Article, Role
from reader.model.claim import Claim
from reader.model.comparison import Dossier
from reader.ui.words import listed, named, number

_FAR = 0.3
"""Share of an article's length: a claim that stands so much earlier or later elsewhere has moved."""


def paragraph(article: Article, claim: Claim) -> int | None:
    """The number of the paragraph from 1; None in a headline, and outside paragraphs."""
    number = 0
    for block in article.blocks:
        if block.role not in ASSERTING or block.role in {Role.HEADLINE, Role.SUBHEAD}:
            continue
        number += 1
        if block.span.overlaps(claim.span):
            return number
    return None


def place_words(article: Article, claim: Claim) -> str:
    """`paragraph 9`, or what the block is."""
    at = paragraph(article, claim)
    if at is not None:
        return _tr("paragraph {number}").format(number=number(at))
    return (
        _tr("headline") if any(b.role is Role.HEADLINE and b.span.overlaps(claim.span) for b in article.blocks) else ""
    )


def moved(dossier: Dossier, claims: Sequence[Claim]) -> str:
    """`paragraph 9 in Lantern, 2 in Courier` where the claims stand far apart; else nothing."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.article, claim)
    at = {claim: claim.span.start / len(dossier.article(claim.article).text) for claim in first.values()}
    if not at or max(at.values()) - min(at.values()) < _FAR:
        return ""
    told: list[str] = []
    for claim in first.values():
        article = dossier.article(claim.article)
        place = paragraph(article, claim)
        if place is None:
            continue
        form = _tr("{number} in {article}") if told else _tr("paragraph {number} in {article}")
        told.append(form.format(number=number(place), article=named(dossier, article.id)))
    return listed(told) if len(told) > 1 else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("places", text)
