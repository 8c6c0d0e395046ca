"""A comparison to the comparison JSON (format `source-comparison`, version 1)."""

from typing import Any

from reader import __version__
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Finding
from reader.model.filter import Filter

FORMAT = "source-comparison"
VERSION = 1


def encode(comparison: Comparison, shown: Filter, created: str) -> dict[str, Any]:
    """The contract's object; `created` is ISO 8601 and the only thing that two runs may tell apart."""
    names = claim_names(comparison)
    return {
        "format": FORMAT,
        "version": VERSION,
        "created": created,
        "app": {"name": "Source Reader", "version": __version__},
        "options": {"preset": comparison.dossier.options.preset.value},
        "articles": [
            _article(article, number, names, comparison)
            for number, article in enumerate(comparison.dossier.articles, 1)
        ],
        "groups": [_group(finding, number, names) for number, finding in enumerate(comparison.findings.groups, 1)],
        "unique": [names[claim] for claim in comparison.findings.unique],
        "marks": [],
        "failed": [
            {"path": failure.path, "why": failure.why, "remedy": failure.remedy} for failure in comparison.failures
        ],
    }


def claim_names(comparison: Comparison) -> dict[Claim, str]:
    """The id of each claim within one JSON: `a2.c7` is the seventh claim of the second article."""
    return {
        claim: f"a{number}.c{place}"
        for number, article in enumerate(comparison.dossier.articles, 1)
        for place, claim in enumerate(comparison.findings.claims[article.id], 1)
    }


def _article(article: Article, number: int, names: dict[Claim, str], comparison: Comparison) -> dict[str, Any]:
    known = article.particulars
    return {
        "id": f"a{number}",
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
        "blocks": [
            {"start": block.span.start, "end": block.span.end, "role": block.role.value, "why": block.why}
            for block in article.blocks
        ],
        "claims": [
            {"id": names[claim], "start": claim.span.start, "end": claim.span.end}
            for claim in comparison.findings.claims[article.id]
        ],
    }


def _group(finding: Finding, number: int, names: dict[Claim, str]) -> dict[str, Any]:
    group = finding.group
    return {
        "id": f"g{number}",
        "claims": [names[claim] for claim in group.claims],
        "links": [
            {"a": names[link.a], "b": names[link.b], "score": link.score, "why": list(link.why), "by": link.by.value}
            for link in group.links
        ],
        "copied": group.copied,
        "discrepancies": [],
        "details": [],
        "absent": [],
        "not_compared": [],
    }
