"""A comparison to the comparison JSON (format `source-comparison`, version 1)."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from reader import __version__
from reader.codec.marks import encode_mark
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim, Match
from reader.model.comparison import Comparison, CopiedPassage, Finding
from reader.model.discrepancy import Discrepancy, Variant
from reader.model.filter import Filter
from reader.model.options import CompareOptions
from reader.model.review import Review
from reader.model.span import Span

FORMAT = "source-comparison"
VERSION = 1


def encode(comparison: Comparison, shown: Filter, created: str) -> dict[str, Any]:
    """The contract's object; `created` is ISO 8601 and the only thing that two runs may tell apart.

    `Filter()` writes all there is, and `reader.codec.decode` gives the same comparison back.
    """
    review = Review.of(comparison.dossier.marks)
    findings = shown.narrow(comparison.findings, review.status)
    names = Names(comparison, review)
    numbers = count(1)
    return {
        "format": FORMAT,
        "version": VERSION,
        "created": created,
        "app": {"name": "Source Reader", "version": __version__},
        "options": _options(comparison.dossier.options),
        "articles": [_article(article, names) for article in comparison.dossier.articles],
        "groups": [
            {**_group(finding, f"g{place}", numbers, names), **_framing(finding, comparison, names)}
            for place, finding in enumerate(findings.groups, 1)
        ],
        "copied": [_copied(passage, names) for passage in findings.copied],
        "unique": [names.claim[claim] for claim in findings.unique],
        "marks": [{"key": key, **encode_mark(mark)} for key, mark in sorted(comparison.dossier.marks.items())],
        "failed": [
            {"path": failure.path, "why": failure.why, "remedy": failure.remedy} for failure in comparison.failures
        ],
    }


class Names:
    """What articles (`a2`) and claims (`a2.c7`) are called within one JSON: their places, no identities.

    `review` tells where the person stands on each finding.
    """

    def __init__(self, comparison: Comparison, review: Review) -> None:
        self.review = review
        self.article = {one.id: f"a{number}" for number, one in enumerate(comparison.dossier.articles, 1)}
        self.claims: dict[ArticleId, tuple[Claim, ...]] = {
            one: tuple(comparison.findings.claims.get(one, ())) for one in self.article
        }
        self.claim = {
            claim: f"{self.article[one]}.c{place}"
            for one, claims in self.claims.items()
            for place, claim in enumerate(claims, 1)
        }


def _options(options: CompareOptions) -> dict[str, Any]:
    return {
        "preset": options.preset.value,
        "same_words": [sorted(words) for words in options.same_words],
        "semantic": options.semantic,
    }


def _article(article: Article, names: Names) -> dict[str, Any]:
    known = article.particulars
    return {
        "id": names.article[article.id],
        "key": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "media_type": article.media_type,
        "title": known.title,
        "outlet": known.outlet,
        "author": known.author,
        "published": known.published,
        "address": known.address,
        "language": known.language,
        "credit": known.credit,
        "doubts": [{"field": doubt.field, "value": doubt.value, "why": doubt.why} for doubt in article.doubts],
        "text": article.text,
        "blocks": [{**_ends(block.span), "role": block.role.value, "why": block.why} for block in article.blocks],
        "claims": [{"id": names.claim[claim], **_ends(claim.span)} for claim in names.claims[article.id]],
    }


def _group(finding: Finding, name: str, numbers: Iterator[int], names: Names) -> dict[str, Any]:
    group = finding.group
    return {
        "id": name,
        "status": names.review.group_status(group).value,
        "claims": [names.claim[claim] for claim in group.claims],
        "links": [_link(link, names) for link in group.links],
        "copied": group.copied,
        "independent": finding.independent,
        "discrepancies": [_discrepancy(one, f"d{next(numbers)}", names) for one in finding.discrepancies],
        "details": [
            {"claim": names.claim[detail.claim], **_ends(detail.span), "kind": detail.kind.value}
            for detail in finding.details
        ],
        "absent": [names.article[article] for article in finding.absent],
        "not_compared": [
            {"article": names.article[silent.article], "why": silent.why} for silent in finding.not_compared
        ],
    }


def _framing(finding: Finding, comparison: Comparison, names: Names) -> dict[str, Any]:
    """How the claims of a group word one statement; no key where they do not differ, or nobody asked."""
    told = [
        {"sort": one.sort.value, "why": one.why, "variants": [_variant(each, names) for each in one.variants]}
        for one in comparison.framing.get(finding.group, ())
    ]
    return {"framing": told} if told else {}


def _copied(passage: CopiedPassage, names: Names) -> dict[str, Any]:
    places = [{"article": names.article[place.article], **_ends(place.span)} for place in passage.places]
    return {"places": places, "credit": passage.credit}


def _link(link: Match, names: Names) -> dict[str, Any]:
    written: dict[str, Any] = {
        "a": names.claim[link.a],
        "b": names.claim[link.b],
        "score": link.score,
        "why": list(link.why),
        "by": link.by.value,
    }
    for key, span in (("a_span", link.a_span), ("b_span", link.b_span)):
        if span is not None:
            written[key] = [span.start, span.end]
    return written


def _discrepancy(discrepancy: Discrepancy, name: str, names: Names) -> dict[str, Any]:
    return {
        "id": name,
        "kind": discrepancy.kind.value,
        "weight": discrepancy.weight,
        "why": discrepancy.why,
        "by": discrepancy.by.value,
        "status": names.review.status(discrepancy).value,
        "variants": [_variant(variant, names) for variant in discrepancy.variants],
    }


def _variant(variant: Variant, names: Names) -> dict[str, Any]:
    return {"claim": names.claim[variant.claim], **_ends(variant.span), "value": variant.value}


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
