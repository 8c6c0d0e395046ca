"""W3C Web Annotations: a difference is one annotation with a target in each article that takes part.

After the Web Annotation Data Model (W3C Recommendation, 23 February 2017); selectors are TextQuote and TextPosition.
"""

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from reader.export.apparatus import Apparatus, Entry, Lonely, Note, Row
from reader.export.facts import facts
from reader.export.words import KINDS, STATUSES
from reader.model.article import Article
from reader.model.marks import Anchor
from reader.model.span import Span
from reader.progress import Report
from reader.wording import Wording

_CONTEXT = 32
"""Code points of prefix and suffix, enough to tell two equal quotes apart."""

_NAMES = uuid.UUID("6f1d0c9e-8a0e-5c7e-9b43-3f3f5b8a1c55")
"""Under it the names of annotations are made of what they are about, so that the same finding keeps its name."""


def render(apparatus: Apparatus, report: Report) -> bytes:
    """JSON-LD, one AnnotationPage in one AnnotationCollection; offsets count code points of the canonical text."""
    items: list[dict[str, Any]] = []
    for row in apparatus.rows:
        if row.number % 100 == 0:
            report(row.number / len(apparatus.rows), Wording("Writing web annotations"))
        items += _of_row(apparatus, row)
    articles = {column.article.id: column.article for column in apparatus.columns}
    items += [_alone(one) for one in apparatus.unique]
    items += [_remark(note, articles.values()) for note in apparatus.elsewhere]
    collection = {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"dcterms": "http://purl.org/dc/terms/"}],
        "id": f"urn:uuid:{_name(*(article.sha256 for article in articles.values()))}",
        "type": "AnnotationCollection",
        "label": f"Comparison of {len(articles)} articles",
        "total": len(items),
        "generator": {"type": "Software", "name": apparatus.program},
        "dcterms:description": "; ".join(f"{name}: {value}" for name, value in facts(apparatus)),
        "dcterms:source": [_source(article, full=True) for article in articles.values()],
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _of_row(apparatus: Apparatus, row: Row) -> Iterator[dict[str, Any]]:
    articles = {column.article.id: column.article for column in apparatus.columns}
    for entry in row.entries:
        if entry.rows[0] == row.number:
            yield _difference(entry)
    targets = [_target(articles[claim.article], claim.span) for claim in row.group.claims]
    bodies: list[dict[str, Any]] = [_text("same statement", "tagging"), _text(STATUSES[row.status], "assessing")]
    silent = [cell for cell in row.cells if not cell.passages]
    told = "; ".join(
        f"{cell.column.label}: {cell.state.value}{f' ({cell.why})' if cell.why else ''}" for cell in silent
    )
    bodies += [_text(told, "describing")] if told else []
    bodies += [_text(row.origin, "describing")] if row.origin else []
    bodies += [_note(note) for note in row.notes]
    yield _annotation("linking", bodies, targets)


def _difference(entry: Entry) -> dict[str, Any]:
    kind = entry.discrepancy.kind
    bodies = [_text(f"{KINDS[kind]} differs", "tagging"), _text(entry.discrepancy.why, "describing")]
    bodies.append(_text(STATUSES[entry.status], "assessing"))
    bodies += [_note(note) for note in entry.notes]
    return _annotation("highlighting", bodies, [_target(one.column.article, one.variant.span) for one in entry.quoted])


def _alone(lonely: Lonely) -> dict[str, Any]:
    target = _target(lonely.column.article, lonely.passage.claim.span)
    return _annotation("highlighting", [_text("only here", "tagging")], [target])


def _remark(note: Note, articles: Iterable[Article]) -> dict[str, Any]:
    by_id = {article.id: article for article in articles}
    targets = [_anchored(anchor, by_id.get(anchor.article)) for anchor in note.annotation.target.anchors]
    return _annotation("commenting", [_note(note)], targets)


def _annotation(motivation: str, bodies: list[dict[str, Any]], targets: list[dict[str, Any]]) -> dict[str, Any]:
    name = _name(motivation, json.dumps([bodies, targets], sort_keys=True))
    return {
        "id": f"urn:uuid:{name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets,
    }


def _target(article: Article, span: Span) -> dict[str, Any]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": article.words(span),
        "prefix": article.text[max(0, span.start - _CONTEXT) : span.start],
        "suffix": article.text[span.end : span.end + _CONTEXT],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": _source(article), "selector": [quote, place]}


def _anchored(anchor: Anchor, article: Article | None) -> dict[str, Any]:
    """A passage that was lost keeps its quote."""
    if article and anchor.span:
        return _target(article, anchor.span)
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
    }
    source = _source(article) if article else f"urn:uuid:{_name(anchor.article)}"
    return {"type": "SpecificResource", "source": source, "selector": quote}


def _source(article: Article, *, full: bool = False) -> Any:
    """The article by its address, where it has one; else by the hash of its bytes."""
    address = article.particulars.address
    name = address if address and address.startswith(("http://", "https://")) else f"urn:sha256:{article.sha256}"
    if not full:
        return name
    known = article.particulars
    told = {
        "dcterms:title": known.title,
        "dcterms:publisher": known.outlet,
        "dcterms:creator": known.author,
        "dcterms:date": known.published,
        "dcterms:language": known.language,
        "dcterms:identifier": f"sha256:{article.sha256}",
        "format": article.media_type,
        "label": article.path,
    }
    return {"id": name, "type": "Text", **{key: value for key, value in told.items() if value}}


def _note(note: Note) -> dict[str, Any]:
    told = _text(note.annotation.text, "commenting")
    if note.annotation.author:
        told["creator"] = {"type": "Person", "name": note.annotation.author}
    if note.annotation.created:
        told["created"] = note.annotation.created
    return told


def _text(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _name(*parts: str) -> uuid.UUID:
    return uuid.uuid5(_NAMES, "\n".join(parts))
