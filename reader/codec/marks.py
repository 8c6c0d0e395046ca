"""A person's marks to the objects of comparison JSON and back.

A mark names its articles by the key they were given at import: `a1` and its like change when articles come and go.
"""

from typing import Any

from reader.model.article import ArticleId
from reader.model.discrepancy import Kind
from reader.model.marks import (
    Addition,
    Anchor,
    Annotation,
    Bookmark,
    Division,
    DivisionKind,
    Mark,
    Pin,
    PinKind,
    Quote,
    Status,
    Target,
    TargetKind,
    Verdict,
)
from reader.model.span import Span


def encode_mark(mark: Mark) -> dict[str, Any]:
    """One object a mark; `type` tells which it is."""
    match mark:
        case Pin():
            return {"type": "pin", "kind": mark.kind.value, "anchors": [_anchor(one) for one in mark.anchors]}
        case Division():
            return {"type": "division", "kind": mark.kind.value, "anchor": _anchor(mark.anchor)}
        case Verdict():
            verdict = {"status": mark.status.value, "why": mark.why, "weight": mark.weight}
            return {"type": "verdict", "target": _target(mark.target), **verdict}
        case Annotation():
            remark = {"text": mark.text, "author": mark.author, "created": mark.created, "tags": list(mark.tags)}
            return {"type": "annotation", "id": mark.id, "target": _target(mark.target), **remark}
        case Bookmark():
            return {"type": "bookmark", "target": _target(mark.target)}
        case Addition():
            return {"type": "addition", "target": _target(mark.target), "why": mark.why}


def decode_mark(raw: dict[str, Any]) -> Mark:
    """The mark in an object. Raises KeyError, TypeError or ValueError where it holds none that we know."""
    match raw["type"]:
        case "pin":
            return Pin(PinKind(raw["kind"]), tuple(_read_anchor(one) for one in raw["anchors"]))
        case "division":
            return Division(DivisionKind(raw["kind"]), _read_anchor(raw["anchor"]))
        case "verdict":
            return Verdict(
                _read_target(raw["target"]), Status(raw["status"]), str(raw.get("why", "")), float(raw.get("weight", 0))
            )
        case "annotation":
            return Annotation(
                id=str(raw["id"]),
                target=_read_target(raw["target"]),
                text=str(raw["text"]),
                author=str(raw.get("author", "")),
                created=str(raw.get("created", "")),
                tags=tuple(map(str, raw.get("tags", ()))),
            )
        case "bookmark":
            return Bookmark(_read_target(raw["target"]))
        case "addition":
            return Addition(_read_target(raw["target"]), str(raw.get("why", "")))
        case other:
            raise ValueError(f"no mark goes by {other!r}")


def _anchor(anchor: Anchor) -> dict[str, Any]:
    place = {} if anchor.span is None else {"start": anchor.span.start, "end": anchor.span.end}
    quote = {"exact": anchor.quote.exact, "prefix": anchor.quote.prefix, "suffix": anchor.quote.suffix}
    return {"article": anchor.article, **place, "quote": quote}


def _target(target: Target) -> dict[str, Any]:
    written: dict[str, Any] = {"kind": target.kind.value, "anchors": [_anchor(one) for one in target.anchors]}
    if target.discrepancy is not None:
        written["discrepancy"] = target.discrepancy.value
    if target.values:
        written["values"] = list(target.values)
    return written


def _read_anchor(raw: dict[str, Any]) -> Anchor:
    quote = raw["quote"]
    return Anchor(
        ArticleId(str(raw["article"])),
        Span(int(raw["start"]), int(raw["end"])) if "start" in raw else None,
        Quote(str(quote["exact"]), str(quote.get("prefix", "")), str(quote.get("suffix", ""))),
    )


def _read_target(raw: dict[str, Any]) -> Target:
    kind = raw.get("discrepancy")
    return Target(
        TargetKind(raw["kind"]),
        tuple(_read_anchor(one) for one in raw["anchors"]),
        None if kind is None else Kind(kind),
        tuple(map(str, raw.get("values", ()))),
    )
