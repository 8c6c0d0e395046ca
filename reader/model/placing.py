"""Marks when the text under them changes: an article is gone, or its passages lie elsewhere. No mark is lost in it."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from immutables import Map

from reader.model.article import ArticleId
from reader.model.keys import key_of
from reader.model.marks import Addition, Anchor, Annotation, Bookmark, Division, Mark, Pin, PinKind, Target, Verdict
from reader.model.marks import TargetKind as On

Marks = Map[str, Mark]


def anchors_of(mark: Mark) -> tuple[Anchor, ...]:
    """Every passage a mark points at."""
    match mark:
        case Pin():
            return mark.anchors
        case Division():
            return (mark.anchor,)
        case Verdict() | Annotation() | Bookmark() | Addition():
            return mark.target.anchors


def without_article(marks: Marks, article: ArticleId) -> Marks:
    """The marks when an article is removed: those on it alone go, those on several keep to the others.

    A note on a discrepancy of which one variant is left becomes a note on that passage: its words are the person's.
    """
    return _rewritten(marks, {key: _without(mark, article) for key, mark in marks.items() if _is_on(mark, article)})


def moved(marks: Marks, to: Mapping[Anchor, Anchor]) -> Marks:
    """The marks when each of these anchors is another."""
    touched = {key: mark for key, mark in marks.items() if any(one in to for one in anchors_of(mark))}
    return _rewritten(marks, {key: _moved(mark, to) for key, mark in touched.items()})


def _rewritten(marks: Marks, changed: Mapping[str, Mark | None]) -> Marks:
    for key in changed:
        marks = marks.delete(key)
    for _, mark in sorted(changed.items()):
        if mark is not None:
            marks = marks.set(_free(marks, mark), mark)
    return marks


def _free(marks: Marks, mark: Mark) -> str:
    """The key of a mark; with a number where another one has come to lie on the same place."""
    key = key_of(mark)
    if marks.get(key, mark) == mark:
        return key
    return next(other for number in count(2) if (other := f"{key} #{number}") not in marks)


def _is_on(mark: Mark, article: ArticleId) -> bool:
    return any(anchor.article == article for anchor in anchors_of(mark))


def _without(mark: Mark, article: ArticleId) -> Mark | None:
    match mark:
        case Pin():
            kept = tuple(anchor for anchor in mark.anchors if anchor.article != article)
            return Pin(mark.kind, kept) if len(kept) > (mark.kind is not PinKind.ALONE) else None
        case Division():
            return None
        case Verdict() | Addition():
            target = _left_of(mark.target, article)
            return replace(mark, target=target) if target is not None and target.kind is mark.target.kind else None
        case Annotation() | Bookmark():
            target = _left_of(mark.target, article)
            return None if target is None else replace(mark, target=target)


def _left_of(target: Target, article: ArticleId) -> Target | None:
    kept = [place for place, anchor in enumerate(target.anchors) if anchor.article != article]
    anchors = tuple(target.anchors[place] for place in kept)
    if len(anchors) <= 1:
        return Target(On.PASSAGE, anchors) if anchors else None
    return Target(target.kind, anchors, target.discrepancy, tuple(target.values[at] for at in kept if target.values))


def _moved(mark: Mark, to: Mapping[Anchor, Anchor]) -> Mark:
    match mark:
        case Pin():
            return Pin(mark.kind, tuple(to.get(anchor, anchor) for anchor in mark.anchors))
        case Division():
            return replace(mark, anchor=to.get(mark.anchor, mark.anchor))
        case Verdict() | Annotation() | Bookmark() | Addition():
            anchors = tuple(to.get(anchor, anchor) for anchor in mark.target.anchors)
            return replace(mark, target=replace(mark.target, anchors=anchors))
