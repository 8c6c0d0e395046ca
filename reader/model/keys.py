"""One key for each thing a mark can be about, the same on every machine and whatever the order of its parts.

Keys name text (article, span, value), so they hold when groups and discrepancies are numbered anew.
"""

from collections.abc import Iterable
from hashlib import blake2b

from reader.model.article import ArticleId
from reader.model.claim import ClaimGroup
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.marks import (
    Addition,
    Anchor,
    Annotation,
    Bookmark,
    Division,
    Mark,
    Pin,
    PinKind,
    Target,
    TargetKind,
    Verdict,
)
from reader.model.span import Span


def key_of(mark: Mark) -> str:
    """Where a mark stands in `Dossier.marks`: a second one of the same key takes the place of the first."""
    match mark:
        case Pin():
            return pin_key(mark.kind, mark.anchors)
        case Division():
            return f"{mark.kind.value} {_place(mark.anchor)}"
        case Verdict():
            return f"verdict {target_key(mark.target)}"
        case Annotation():
            return note_key(mark.id)
        case Bookmark():
            return f"bookmark {target_key(mark.target)}"
        case Addition():
            return f"addition {target_key(mark.target)}"


def note_key(note_id: str) -> str:
    """A note is known by its id: it keeps its key when its words change or its passage moves."""
    return f"note {note_id}"


def pin_key(kind: PinKind, anchors: Iterable[Anchor]) -> str:
    return " ".join([kind.value, *sorted(map(_place, anchors))])


def target_key(target: Target) -> str:
    """The same for two targets about the same thing, whatever the order of their anchors."""
    places = [_place(anchor) for anchor in target.anchors]
    if target.kind is TargetKind.DISCREPANCY and target.discrepancy is not None:
        return _discrepancy_key(target.discrepancy, zip(places, target.values, strict=True))
    return " ".join([target.kind.value, *sorted(places)])


def group_key(group: ClaimGroup) -> str:
    """The `target_key` of a group, made without quoting its claims."""
    return " ".join([TargetKind.GROUP.value, *sorted(_at(claim.article, claim.span) for claim in group.claims)])


def discrepancy_key(discrepancy: Discrepancy) -> str:
    """The `target_key` of a discrepancy, made without quoting its variants."""
    told = ((_at(variant.claim.article, variant.span), variant.value) for variant in discrepancy.variants)
    return _discrepancy_key(discrepancy.kind, told)


def _discrepancy_key(kind: Kind, told: Iterable[tuple[str, str]]) -> str:
    return " ".join([kind.value, *(f"{place}={value!r}" for place, value in sorted(told))])


def _place(anchor: Anchor) -> str:
    if anchor.span is not None:
        return _at(anchor.article, anchor.span)
    quote = f"{anchor.quote.prefix}\0{anchor.quote.exact}\0{anchor.quote.suffix}"
    return f"{anchor.article}:~{blake2b(quote.encode(errors='surrogatepass'), digest_size=8).hexdigest()}"


def _at(article: ArticleId, span: Span) -> str:
    return f"{article}:{span.start}-{span.end}"
