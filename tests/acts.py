"""Random acts of a person, quick to make: for long runs and for crash tests, where Hypothesis would take minutes."""

from random import Random

from builders import article

from reader.model.article import Article, Particulars, Role
from reader.model.comparison import Dossier
from reader.model.discrepancy import Kind
from reader.model.edits import (
    AddArticles,
    AddBookmark,
    AddDiscrepancy,
    Annotate,
    ChangeOptions,
    Correct,
    Edit,
    Erase,
    Judge,
    MergeClaims,
    MoveArticle,
    OrderArticles,
    PinClaims,
    RemoveArticle,
    RemoveBookmark,
    RemoveDiscrepancy,
    Reword,
    SetRole,
    SplitClaim,
    Unlink,
    Unpin,
)
from reader.model.marks import (
    Addition,
    Anchor,
    Annotation,
    Pin,
    PinKind,
    Status,
    Target,
    TargetKind,
    Verdict,
)
from reader.model.options import CompareOptions, Preset
from reader.model.span import Span
from reader.model.targets import anchor
from reader.store.anchoring import replacement

_WORDS = (
    "the",
    "flood",
    "\U0001f30a",
    "in",
    "Flöha",
    "killed",
    "12",
    "15",
    "people",
    "police",
    "said",
    "денег",
    "中東",
    "no",
)


class Person:
    """Does one thing after the other; the same seed does the same."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # chance for tests, not for secrets

    def act(self, of: Dossier) -> Edit:
        """Any act on a dossier as it stands; some of them change nothing."""
        pick = self._random
        if not of.articles or (len(of.articles) < 6 and pick.random() < 0.08):
            return AddArticles(tuple(self.article() for _ in range(pick.randint(1, 2))), pick.choice([None, 0, 1]))
        one = pick.choice(of.articles)
        marks = [mark for _, mark in sorted(of.marks.items())]  # a map has no order that two processes share
        notes = [mark.id for mark in marks if isinstance(mark, Annotation)] or ["gone"]
        pins = [mark for mark in marks if isinstance(mark, Pin)] or [Pin(PinKind.ALONE, (self.passage(of),))]
        makers = [
            lambda: RemoveArticle(one.id) if pick.random() < 0.2 else MoveArticle(one.id, pick.randint(0, 5)),
            lambda: OrderArticles(tuple(pick.sample([every.id for every in of.articles], len(of.articles)))),
            lambda: Correct(one.id, Particulars(title=self.words(3), outlet=self.words(1))),
            lambda: SetRole(one.id, self.span(one), pick.choice(list(Role))),
            lambda: SplitClaim(self.passage(of)),
            lambda: MergeClaims(self.passage(of)),
            lambda: PinClaims(pick.choice(list(PinKind)), tuple(self.passage(of) for _ in range(pick.randint(1, 4)))),
            lambda: Unlink(self.passage(of), tuple(self.passage(of) for _ in range(pick.randint(1, 3)))),
            lambda: Unpin(pick.choice(pins)),
            lambda: Judge(tuple(self.verdict(of) for _ in range(pick.randint(1, 5)))),
            lambda: Annotate(Annotation(str(pick.random()), self.target(of), self.words(8), "Ana", "2026")),
            lambda: Reword(pick.choice(notes), self.words(5), (self.words(1),)),
            lambda: Erase(pick.choice(notes)),
            lambda: AddBookmark(self.target(of)),
            lambda: RemoveBookmark(self.target(of)),
            lambda: AddDiscrepancy(Addition(self.target(of), self.words(4))),
            lambda: RemoveDiscrepancy(Addition(self.target(of))),
            lambda: ChangeOptions(CompareOptions(pick.choice(list(Preset)), (frozenset({"a", self.words(1)}),))),
            lambda: replacement(of, self.article(one.id)),
        ]
        return pick.choice(makers)()

    def article(self, key: str | None = None) -> Article:
        text = "\n".join(f"{self.words(9)}. {self.words(7)}." for _ in range(self._random.randint(1, 5)))
        return article(key or f"a{self._random.random()}", text)

    def words(self, count: int) -> str:
        return " ".join(self._random.choice(_WORDS) for _ in range(count))

    def span(self, of: Article) -> Span:
        start = self._random.randrange(len(of.text))
        return Span(start, min(len(of.text), start + self._random.randint(1, 60)))

    def passage(self, of: Dossier) -> Anchor:
        one = self._random.choice(of.articles)
        return anchor(one, self.span(one))

    def target(self, of: Dossier) -> Target:
        kind = self._random.choice(list(TargetKind))
        count = 1 if kind is TargetKind.PASSAGE else self._random.randint(2, 4)
        anchors = tuple(self.passage(of) for _ in range(count))
        if kind is not TargetKind.DISCREPANCY:
            return Target(kind, anchors)
        return Target(kind, anchors, self._random.choice(list(Kind)), tuple(self.words(1) for _ in anchors))

    def verdict(self, of: Dossier) -> Verdict:
        return Verdict(self.target(of), self._random.choice(list(Status)), self.words(3), self._random.random())
