"""JSON to a page: schema.org's NewsArticle, IPTC's ninjs, and the plain objects that news feeds give."""

import json
from collections.abc import Iterator
from typing import Any

from reader.errors import CannotIngest
from reader.ingest.from_html import page_of_html
from reader.ingest.from_text import page_of_text
from reader.ingest.language import language_tag
from reader.ingest.page import Page, Piece
from reader.ingest.stamps import iso
from reader.model.article import Doubt, Particulars, Role
from reader.text.normalize import normalize
from reader.wording import Wording

_BODIES = (
    "articleBody",
    "body_text",
    "body_xhtml",
    "body_html",
    "body",
    "bodies",
    "content_text",
    "content_html",
    "content",
    "text",
)
_HEADLINES = ("headline", "headlines", "title", "name")
_DEKS = ("alternativeHeadline", "description", "abstract", "subtitle", "description_text", "standfirst")
_DEEPEST = 8
_ANNOTATIONS = "www.w3.org/ns/anno.jsonld"


def page_of_json(name: str, text: str) -> Page:
    """Raises CannotIngest where the JSON is damaged or holds no article (an export of ours, notes on pages)."""
    found = next(articles_of(name, text), None)
    if found is None:
        raise CannotIngest(name, "this JSON holds no article", "Drop the page or the text that it was made from")
    return _page(found)


def articles_of(name: str, text: str) -> Iterator[dict[str, Any]]:
    """Every object with a body of text, in the order of the file. Raises CannotIngest where it is no JSON."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CannotIngest(name, "it is no whole JSON file", "Save it again, then drop it") from error
    _refuse_exports(name, tree)
    stack: list[tuple[Any, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, dict) and len(_body(node)) > 40:
            yield node
        elif depth < _DEEPEST and isinstance(node, dict | list):
            children = list(node.values()) if isinstance(node, dict) else node
            stack.extend((child, depth + 1) for child in reversed(children))


def _refuse_exports(name: str, tree: object) -> None:
    """A comparison, or notes on articles: its texts are read by somebody already."""
    told = tree if isinstance(tree, dict) else {}
    if told.get("format") == "source-comparison":
        raise CannotIngest(name, "it is an exported comparison, no article", "Open it by itself, as a .json file")
    if _ANNOTATIONS in str(told.get("@context")):
        raise CannotIngest(name, "it holds notes on articles, not the articles", "Drop the articles themselves")


def _page(node: dict[str, Any]) -> Page:
    body = _body(node)
    page = page_of_html(body) if "<p" in body or "</" in body else page_of_text(body)
    page.media_type = "application/json"
    headline, dek = _first(node, *_HEADLINES), _first(node, *_DEKS)
    before = [Piece(headline, tag="h1", role=Role.HEADLINE)] if headline else []
    if dek and normalize(dek)[:60] not in body:
        before.append(Piece(dek, role=Role.DEK))
    if not any(piece.is_set() for piece in page.pieces):
        for piece in page.pieces:
            piece.role = Role.BODY
    page.pieces[:0] = before
    page.particulars, page.doubts = _particulars(node, headline)
    return page


def _particulars(node: dict[str, Any], headline: str) -> tuple[Particulars, list[Doubt]]:
    raw = _first(
        node, "datePublished", "firstpublished", "publishedAt", "published", "pubDate", "date_published", "date"
    )
    stamp, doubts = iso(raw), []
    changed = _first(node, "versioncreated", "dateModified")
    if stamp and stamp.doubt:
        doubts.append(Doubt("published", raw, stamp.doubt))
    elif not stamp and changed:
        doubts.append(Doubt("published", changed, Wording("when this version was made")))
    return Particulars(
        title=headline or None,
        outlet=_first(node, "publisher", "source", "provider", "sourceOrganization", "outlet", "site_name") or None,
        author=_first(node, "author", "creator", "byline", "by", "people") or None,
        published=stamp.iso if stamp and not stamp.doubt else None,
        address=_first(node, "url", "uri", "canonical", "@id") or None,
        language=language_tag(_first(node, "inLanguage", "language", "lang")),
        credit=_first(node, "creditText", "copyrightholder", "creditline") or None,
    ), doubts


def _body(node: dict[str, Any]) -> str:
    return next((text for name in _BODIES if (text := _text(node.get(name)))), "")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n\n".join(filter(None, (_text(one) for one in value)))
    return _text(value.get("value") or value.get("text")) if isinstance(value, dict) else ""


def _first(node: dict[str, Any], *names: str) -> str:
    """The first of the named fields that has words: text, a node with a name, or a list of them."""
    for name in names:
        value = node.get(name)
        values = value if isinstance(value, list) else [value]
        named = [(one.get("name") or one.get("value") or "") if isinstance(one, dict) else one for one in values]
        words = [" ".join(normalize(one).split()) for one in named if isinstance(one, str) and one.strip()]
        if words:
            return words[0] if name in _HEADLINES else ", ".join(dict.fromkeys(words))
    return ""
