"""Every act that can be undone, as a frozen value: its name, its arguments, and `apply(dossier) -> dossier`.

The same value is the undo step, its `label` the words after "Undo", and (through `reader.codec.edits`) a line of the
recovery journal. An edit that changes nothing gives back the same object, and nothing is pushed.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import ClassVar

from reader.model.article import Article, ArticleId, Particulars, Role
from reader.model.blocks import with_role
from reader.model.comparison import Dossier
from reader.model.keys import key_of, note_key
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
    Status,
    Target,
    Verdict,
)
from reader.model.options import CompareOptions
from reader.model.pinning import pin
from reader.model.placing import moved, without_article
from reader.model.span import Span
from reader.wording import Wording


@dataclass(frozen=True, slots=True)
class AddArticles:
    """One step for all that was dropped at once; `at` is the place of the first, the end if not said."""

    articles: tuple[Article, ...]
    at: int | None = None

    @property
    def label(self) -> str:
        return Wording("add article" if len(self.articles) == 1 else "add {n} articles", n=len(self.articles))

    def apply(self, dossier: Dossier) -> Dossier:
        known = {article.id for article in dossier.articles}
        new = tuple(article for article in self.articles if article.id not in known)
        if not new:
            return dossier
        at = len(dossier.articles) if self.at is None else self.at
        return replace(dossier, articles=(*dossier.articles[:at], *new, *dossier.articles[at:]))


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """The article goes with the marks that are on it alone; a mark on several articles keeps to the others."""

    article: ArticleId

    label: ClassVar = Wording("remove article")

    def apply(self, dossier: Dossier) -> Dossier:
        kept = tuple(article for article in dossier.articles if article.id != self.article)
        if len(kept) == len(dossier.articles):
            return dossier
        return replace(dossier, articles=kept, marks=without_article(dossier.marks, self.article))


@dataclass(frozen=True, slots=True)
class MoveArticle:
    """The article comes to stand at place `to` (0 is the leftmost column)."""

    article: ArticleId
    to: int

    label: ClassVar = Wording("move article")

    def apply(self, dossier: Dossier) -> Dossier:
        others = [article for article in dossier.articles if article.id != self.article]
        if len(others) == len(dossier.articles):
            return dossier
        to = max(0, self.to)
        order = (*others[:to], dossier.article(self.article), *others[to:])
        return dossier if order == dossier.articles else replace(dossier, articles=order)


@dataclass(frozen=True, slots=True)
class OrderArticles:
    """The articles stand as told, from the left; one that is not told of stays behind those that are."""

    order: tuple[ArticleId, ...]

    label: ClassVar = Wording("sort articles")

    def apply(self, dossier: Dossier) -> Dossier:
        places = {article: place for place, article in enumerate(self.order)}
        order = tuple(sorted(dossier.articles, key=lambda article: places.get(article.id, len(places))))
        return dossier if order == dossier.articles else replace(dossier, articles=order)


@dataclass(frozen=True, slots=True)
class Correct:
    """The particulars as the person has them; a doubt about one that they have set is settled."""

    article: ArticleId
    particulars: Particulars

    label: ClassVar = Wording("correct particulars")

    def apply(self, dossier: Dossier) -> Dossier:
        def corrected(article: Article) -> Article:
            if article.particulars == self.particulars:
                return article
            settled = {
                one.name
                for one in fields(Particulars)
                if getattr(self.particulars, one.name) != getattr(article.particulars, one.name)
            }
            doubts = tuple(doubt for doubt in article.doubts if doubt.field not in settled)
            return replace(article, particulars=self.particulars, doubts=doubts)

        return _with_article(dossier, self.article, corrected)


@dataclass(frozen=True, slots=True)
class SetRole:
    """What blocks are on the page: furniture set aside or restored. A block that `span` holds in part is cut."""

    article: ArticleId
    span: Span
    role: Role

    @property
    def label(self) -> str:
        return Wording("set aside" if self.role is Role.FURNITURE else "restore")

    def apply(self, dossier: Dossier) -> Dossier:
        return _with_article(dossier, self.article, lambda article: with_role(article, self.span, self.role))


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """A claim ends where the passage begins."""

    at: Anchor

    label: ClassVar = Wording("split claim")

    def apply(self, dossier: Dossier) -> Dossier:
        return _with_mark(dossier, Division(DivisionKind.SPLIT, self.at))


@dataclass(frozen=True, slots=True)
class MergeClaims:
    """The claims in the passage become one; splits inside it go."""

    passage: Anchor

    label: ClassVar = Wording("merge claims")

    def apply(self, dossier: Dossier) -> Dossier:
        after = dossier
        for mark in dossier.marks.values():
            if isinstance(mark, Division) and mark.kind is DivisionKind.SPLIT and _begins_inside(mark, self.passage):
                after = _without_mark(after, mark)
        return _with_mark(after, Division(DivisionKind.MERGE, self.passage))


@dataclass(frozen=True, slots=True)
class PinClaims:
    """Link claims, keep them apart (every two of them), or say that they have no counterpart (each of them).

    The last word holds: what earlier pins say against it is taken back.
    """

    kind: PinKind
    anchors: tuple[Anchor, ...]

    @property
    def label(self) -> str:
        return Wording({PinKind.TOGETHER: "link", PinKind.APART: "unlink", PinKind.ALONE: "no counterpart"}[self.kind])

    def apply(self, dossier: Dossier) -> Dossier:
        marks = pin(dossier.marks, self.kind, self.anchors)
        return dossier if marks == dossier.marks else replace(dossier, marks=marks)


@dataclass(frozen=True, slots=True)
class Unlink:
    """One claim is not the same as any of the others, which may well be the same among themselves."""

    claim: Anchor
    others: tuple[Anchor, ...]

    label: ClassVar = Wording("unlink")

    def apply(self, dossier: Dossier) -> Dossier:
        marks = dossier.marks
        for other in self.others:
            marks = pin(marks, PinKind.APART, (self.claim, other))
        return dossier if marks == dossier.marks else replace(dossier, marks=marks)


@dataclass(frozen=True, slots=True)
class Unpin:
    """The engine decides again."""

    pin: Pin

    label: ClassVar = Wording("remove pin")

    def apply(self, dossier: Dossier) -> Dossier:
        return _without_mark(dossier, self.pin)


@dataclass(frozen=True, slots=True)
class Judge:
    """Verdicts on groups and discrepancies, any number in one step; "open" takes a verdict back."""

    verdicts: tuple[Verdict, ...]

    @property
    def label(self) -> str:
        to = {verdict.status for verdict in self.verdicts}
        verb = Wording("judge")
        if len(to) == 1:
            verb = Wording({Status.CONFIRMED: "confirm", Status.DISMISSED: "dismiss", Status.OPEN: "reopen"}[to.pop()])
        return verb if len(self.verdicts) == 1 else Wording("{verb} {n}", verb=verb, n=len(self.verdicts))

    def apply(self, dossier: Dossier) -> Dossier:
        after = dossier
        for verdict in self.verdicts:
            opened = verdict.status is Status.OPEN
            after = _without_mark(after, verdict) if opened else _with_mark(after, verdict)
        return dossier if after.marks == dossier.marks else after


@dataclass(frozen=True, slots=True)
class Annotate:
    annotation: Annotation

    label: ClassVar = Wording("note")

    def apply(self, dossier: Dossier) -> Dossier:
        return _with_mark(dossier, self.annotation)


@dataclass(frozen=True, slots=True)
class Reword:
    """Other words or tags for a note. While the person types, a later one takes the place of the one before."""

    id: str
    text: str
    tags: tuple[str, ...] = ()

    label: ClassVar = Wording("change note")

    def apply(self, dossier: Dossier) -> Dossier:
        note = _note(dossier, self.id)
        return dossier if note is None else _with_mark(dossier, replace(note, text=self.text, tags=self.tags))


@dataclass(frozen=True, slots=True)
class Erase:
    """A note goes, by its id."""

    id: str

    label: ClassVar = Wording("remove note")

    def apply(self, dossier: Dossier) -> Dossier:
        note = _note(dossier, self.id)
        return dossier if note is None else _without_mark(dossier, note)


@dataclass(frozen=True, slots=True)
class AddBookmark:
    target: Target

    label: ClassVar = Wording("bookmark")

    def apply(self, dossier: Dossier) -> Dossier:
        return _with_mark(dossier, Bookmark(self.target))


@dataclass(frozen=True, slots=True)
class RemoveBookmark:
    target: Target

    label: ClassVar = Wording("remove bookmark")

    def apply(self, dossier: Dossier) -> Dossier:
        return _without_mark(dossier, Bookmark(self.target))


@dataclass(frozen=True, slots=True)
class AddDiscrepancy:
    """One that the engine missed."""

    addition: Addition

    label: ClassVar = Wording("add discrepancy")

    def apply(self, dossier: Dossier) -> Dossier:
        return _with_mark(dossier, self.addition)


@dataclass(frozen=True, slots=True)
class RemoveDiscrepancy:
    """One that was added by hand goes; what the engine found is dismissed, not removed."""

    addition: Addition

    label: ClassVar = Wording("remove discrepancy")

    def apply(self, dossier: Dossier) -> Dossier:
        return _without_mark(dossier, self.addition)


@dataclass(frozen=True, slots=True)
class ChangeOptions:
    options: CompareOptions

    label: ClassVar = Wording("change options")

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier if self.options == dossier.options else replace(dossier, options=self.options)


@dataclass(frozen=True, slots=True)
class Replace:
    """A changed original in place of the old one: the same article, other words.

    `moved` gives the new anchor of each anchor in it that is no longer the same (`reader.store.anchoring` finds them).
    """

    article: Article
    moved: tuple[tuple[Anchor, Anchor], ...] = ()

    label: ClassVar = Wording("replace article")

    def apply(self, dossier: Dossier) -> Dossier:
        after = _with_article(dossier, self.article.id, lambda old: old if old == self.article else self.article)
        return dossier if after is dossier else replace(after, marks=moved(after.marks, dict(self.moved)))


Edit = (
    AddArticles
    | RemoveArticle
    | MoveArticle
    | OrderArticles
    | Correct
    | SetRole
    | SplitClaim
    | MergeClaims
    | PinClaims
    | Unlink
    | Unpin
    | Judge
    | Annotate
    | Reword
    | Erase
    | AddBookmark
    | RemoveBookmark
    | AddDiscrepancy
    | RemoveDiscrepancy
    | ChangeOptions
    | Replace
)


def _with_mark(dossier: Dossier, mark: Mark) -> Dossier:
    key = key_of(mark)
    if dossier.marks.get(key) == mark:
        return dossier
    return replace(dossier, marks=dossier.marks.set(key, mark))


def _without_mark(dossier: Dossier, mark: Mark) -> Dossier:
    key = key_of(mark)
    return replace(dossier, marks=dossier.marks.delete(key)) if key in dossier.marks else dossier


def _note(dossier: Dossier, note_id: str) -> Annotation | None:
    found = dossier.marks.get(note_key(note_id))
    return found if isinstance(found, Annotation) else None


def _with_article(dossier: Dossier, article_id: ArticleId, change: Callable[[Article], Article]) -> Dossier:
    after = tuple(change(article) if article.id == article_id else article for article in dossier.articles)
    same = all(new is old for new, old in zip(after, dossier.articles, strict=True))
    return dossier if same else replace(dossier, articles=after)


def _begins_inside(split: Division, passage: Anchor) -> bool:
    at, whole = split.anchor.span, passage.span
    same = split.anchor.article == passage.article
    return same and at is not None and whole is not None and whole.start < at.start < whole.end
