"""Comparison JSON back to a comparison: what `reader.codec.encode` wrote, key for key.

Keys that this version does not know are no error and no loss: `carry_over` puts them into the next object written.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from immutables import Map

from reader.codec.encode import FORMAT, VERSION
from reader.codec.marks import decode_mark
from reader.errors import DossierTooNew, NotADossier
from reader.model.article import Article, ArticleId, Block, Doubt, Particulars, Role
from reader.model.claim import By, Claim, ClaimGroup, Match
from reader.model.comparison import (
    Comparison,
    CopiedPassage,
    Dossier,
    Failure,
    Finding,
    Findings,
    NotCompared,
    Place,
)
from reader.model.discrepancy import Detail, DetailKind, Discrepancy, Kind, Variant
from reader.model.marks import Mark
from reader.model.options import CompareOptions, Preset
from reader.model.span import Span
from reader.wording import Wording

_PARTICULARS = ("title", "outlet", "author", "published", "address", "language", "credit")
_MARK_TYPES = frozenset({"pin", "division", "verdict", "annotation", "bookmark", "addition"})


def decode(raw: object, name: str = "The comparison") -> Comparison:
    """The comparison in an object that `json.loads` gave; `name` is the file's, for the message.

    Raises NotADossier where it is none or is damaged, DossierTooNew where a later version wrote it.
    """
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise NotADossier(name, "it holds no comparison", "Choose a file that Source Reader saved")
    version = raw.get("version")
    if not isinstance(version, int) or version < 1:
        raise NotADossier(name, "it does not say which version it is", "Choose an undamaged copy")
    if version > VERSION:
        raise DossierTooNew(
            name,
            Wording("it was saved in format {version}, we read {ours}", version=version, ours=VERSION),
            "Update Source Reader",
        )
    try:
        return _comparison(raw)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        told = Wording("{key} is missing", key=str(error)) if isinstance(error, KeyError) else str(error)
        raise NotADossier(name, Wording("it is damaged ({told})", told=told), "Choose an undamaged copy") from error


def carry_over(old: Mapping[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """`new` with the keys of `old` that it lacks: of the whole, of its options, and of each article and mark by `key`.

    Marks of a type that this version does not know are carried whole. Groups are the engine's and are written anew.
    """
    carried = {**{key: value for key, value in old.items() if key not in new}, **new}
    carried["options"] = {**old.get("options", {}), **new["options"]}
    carried["articles"] = _carried(old.get("articles", ()), new["articles"])
    marks = _carried(old.get("marks", ()), new["marks"])
    written = {mark.get("key") for mark in marks}
    unknown = [
        one for one in old.get("marks", ()) if one.get("type") not in _MARK_TYPES and one.get("key") not in written
    ]
    carried["marks"] = marks + unknown
    return carried


def _carried(old: Iterable[Mapping[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    before = {one.get("key"): one for one in old}
    return [{**before.get(one["key"], {}), **one} for one in new]


def _comparison(raw: dict[str, Any]) -> Comparison:
    articles = tuple(_article(one) for one in raw["articles"])
    if len({article.id for article in articles}) < len(articles):
        raise ValueError("two articles go by one key")
    ids = {str(one["id"]): article.id for one, article in zip(raw["articles"], articles, strict=True)}
    texts = {article.id: len(article.text) for article in articles}
    claims = _claims(raw["articles"], ids, texts)
    by_article: dict[ArticleId, list[Claim]] = {article.id: [] for article in articles}
    for claim in claims.values():
        by_article[claim.article].append(claim)
    findings = Findings(
        {article: tuple(told) for article, told in by_article.items()},
        tuple(_finding(one, claims, ids) for one in raw["groups"]),
        tuple(claims[name] for name in raw["unique"]),
        tuple(_copied(one, ids, texts) for one in raw.get("copied", ())),
    )
    failures = tuple(Failure(str(one["path"]), str(one["why"]), str(one["remedy"])) for one in raw.get("failed", ()))
    return Comparison(
        Dossier(articles, _options(raw.get("options", {})), _marks(raw.get("marks", ()))), findings, failures
    )


def _article(raw: dict[str, Any]) -> Article:
    text = _text(raw["text"])
    blocks = tuple(Block(_span(one, len(text)), Role(one["role"]), str(one.get("why", ""))) for one in raw["blocks"])
    return Article(
        id=ArticleId(str(raw.get("key", raw["id"]))),
        path=str(raw["path"]),
        sha256=str(raw["sha256"]),
        media_type=str(raw.get("media_type", "text/plain")),
        text=text,
        blocks=blocks,
        particulars=Particulars(**{key: _optional(raw.get(key)) for key in _PARTICULARS}),
        doubts=tuple(Doubt(str(one["field"]), str(one["value"]), str(one["why"])) for one in raw.get("doubts", ())),
    )


def _claims(
    raw: list[dict[str, Any]], ids: Mapping[str, ArticleId], texts: Mapping[ArticleId, int]
) -> dict[str, Claim]:
    claims: dict[str, Claim] = {}
    for article in raw:
        owner = ids[str(article["id"])]
        for one in article.get("claims", ()):
            claims[str(one["id"])] = Claim(owner, _span(one, texts[owner]))
    return claims


def _finding(raw: dict[str, Any], claims: Mapping[str, Claim], ids: Mapping[str, ArticleId]) -> Finding:
    group = ClaimGroup(
        tuple(claims[name] for name in raw["claims"]),
        tuple(_link(one, claims) for one in raw.get("links", ())),
        bool(raw.get("copied", False)),
    )
    return Finding(
        group,
        tuple(_discrepancy(one, claims) for one in raw.get("discrepancies", ())),
        tuple(Detail(*_within(one, claims), DetailKind(one["kind"])) for one in raw.get("details", ())),
        tuple(ids[name] for name in raw.get("absent", ())),
        tuple(NotCompared(ids[one["article"]], str(one["why"])) for one in raw.get("not_compared", ())),
        int(raw.get("independent", 0)),
    )


def _copied(raw: dict[str, Any], ids: Mapping[str, ArticleId], texts: Mapping[ArticleId, int]) -> CopiedPassage:
    owners = [ids[one["article"]] for one in raw["places"]]
    places = (Place(owner, _span(one, texts[owner])) for owner, one in zip(owners, raw["places"], strict=True))
    return CopiedPassage(tuple(places), _optional(raw.get("credit")))


def _link(raw: dict[str, Any], claims: Mapping[str, Claim]) -> Match:
    shared = [Span(*map(int, raw[key])) if key in raw else None for key in ("a_span", "b_span")]
    why = tuple(map(str, raw.get("why", ())))
    by = By(raw.get("by", By.ENGINE))
    return Match(claims[raw["a"]], claims[raw["b"]], float(raw["score"]), why, by, *shared)


def _discrepancy(raw: dict[str, Any], claims: Mapping[str, Claim]) -> Discrepancy:
    return Discrepancy(
        Kind(raw["kind"]),
        tuple(Variant(*_within(one, claims), str(one["value"])) for one in raw["variants"]),
        float(raw["weight"]),
        str(raw["why"]),
        By(raw.get("by", By.ENGINE)),
    )


def _within(raw: dict[str, Any], claims: Mapping[str, Claim]) -> tuple[Claim, Span]:
    claim, span = claims[raw["claim"]], Span(int(raw["start"]), int(raw["end"]))
    if not claim.span.contains(span):
        raise ValueError(f"{span} lies outside its claim")
    return claim, span


def _options(raw: dict[str, Any]) -> CompareOptions:
    same = tuple(frozenset(map(str, words)) for words in raw.get("same_words", ()))
    return CompareOptions(Preset(raw.get("preset", Preset.BALANCED)), same, bool(raw.get("semantic")))


def _marks(raw: Iterable[dict[str, Any]]) -> Map[str, Mark]:
    return Map({str(one["key"]): decode_mark(one) for one in raw if one.get("type") in _MARK_TYPES})


def _span(raw: dict[str, Any], length: int) -> Span:
    span = Span(int(raw["start"]), int(raw["end"]))
    if span.end > length:
        raise ValueError(f"{span} lies outside its text")
    return span


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError("a text is no text")
    return raw


def _optional(raw: object) -> str | None:
    return None if raw is None else str(raw)
