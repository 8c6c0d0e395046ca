"""Hypothesis strategies: texts with letters beyond the basic plane, spans, articles, dossiers and marks."""

from builders import article
from hypothesis import strategies as st
from immutables import Map

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
    Erase,
    Judge,
    MergeClaims,
    MoveArticle,
    OrderArticles,
    PinClaims,
    RemoveArticle,
    RemoveBookmark,
    RemoveDiscrepancy,
    Replace,
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
    Bookmark,
    Division,
    DivisionKind,
    Pin,
    PinKind,
    Quote,
    Status,
    Target,
    TargetKind,
    Verdict,
)
from reader.model.options import CompareOptions, Preset
from reader.model.span import Span

LETTERS = "abcdeéñßşЖдα中東اب12,5’“”-\U0001d49c\U0001f680\U0001f1eb\U00020000"
"""Latin, accents, Cyrillic, Greek, Han, Arabic, digits, quotes, and four beyond the basic plane."""

words = st.text(LETTERS, min_size=1, max_size=8)
sentences = st.lists(words, min_size=1, max_size=9).map(lambda told: " ".join(told) + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=5).map("\n\n".join)
"""Canonical texts of an article: never blank."""

remarks = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\"'<&\\"), max_size=40)
"""What a person may type into a note."""


def articles(key: str) -> st.SearchStrategy[Article]:
    """An article of that key with any text, roles and particulars."""
    particulars = st.fixed_dictionaries(
        {},
        optional={
            "title": words,
            "outlet": words,
            "published": st.sampled_from(["2020", "2020-07", "2020-07-15", "2020-07-15T09:30+02:00"]),
            "language": st.sampled_from(["en", "de", "zh-Hant"]),
        },
    )
    roles = st.dictionaries(st.integers(0, 4), st.sampled_from(list(Role)), max_size=5)
    return st.builds(lambda text, known, role: article(key, text, roles=role, **known), texts, particulars, roles)


@st.composite
def spans(draw: st.DrawFn, of: Article) -> Span:
    """Any span in an article's text."""
    start = draw(st.integers(0, len(of.text) - 1))
    return Span(start, draw(st.integers(start + 1, len(of.text))))


@st.composite
def anchors(draw: st.DrawFn, of: tuple[Article, ...]) -> Anchor:
    """A passage of one of the articles, or one that was lost."""
    one = draw(st.sampled_from(of))
    place = draw(spans(one))
    quote = Quote(
        place.of(one.text), one.text[max(0, place.start - 32) : place.start], one.text[place.end : place.end + 32]
    )
    return Anchor(one.id, draw(st.sampled_from([place, place, place, None])), quote)


@st.composite
def targets(draw: st.DrawFn, of: tuple[Article, ...]) -> Target:
    kind = draw(st.sampled_from(TargetKind))
    if kind is TargetKind.PASSAGE:
        return Target(kind, (draw(anchors(of)),))
    places = tuple(draw(st.lists(anchors(of), min_size=2, max_size=4)))
    if kind is TargetKind.GROUP:
        return Target(kind, places)
    values = tuple(draw(st.lists(words, min_size=len(places), max_size=len(places))))
    return Target(kind, places, draw(st.sampled_from(Kind)), values)


def marks(of: tuple[Article, ...]) -> st.SearchStrategy:
    """Any mark on these articles."""
    places = st.lists(anchors(of), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Pin, st.sampled_from(PinKind), places),
        st.builds(Division, st.sampled_from(DivisionKind), anchors(of)),
        st.builds(Verdict, targets(of), st.sampled_from(Status), remarks, st.floats(0, 1)),
        st.builds(Annotation, words, targets(of), remarks, words, words, st.lists(words, max_size=3).map(tuple)),
        st.builds(Bookmark, targets(of)),
        st.builds(Addition, targets(of), remarks),
    )


options = st.builds(
    CompareOptions,
    st.sampled_from(Preset),
    st.lists(st.frozensets(words, min_size=2, max_size=3), max_size=2).map(tuple),
    st.booleans(),
)


@st.composite
def dossiers(draw: st.DrawFn, *, at_least: int = 1) -> Dossier:
    """Up to three articles with any options and marks."""
    count = draw(st.integers(at_least, 3))
    of = tuple(draw(articles(key)) for key in "ABC"[:count])
    made = draw(st.dictionaries(words, marks(of), max_size=4))
    return Dossier(of, draw(options), Map(made))


@st.composite
def edits(draw: st.DrawFn, of: Dossier):
    """Any act on a dossier as it stands, sensible or beside the point."""
    here = of.articles
    note_ids = [mark.id for mark in of.marks.values() if isinstance(mark, Annotation)]
    ids = st.sampled_from([*(one.id for one in here), "gone"])
    always = [
        st.builds(AddArticles, st.tuples(articles(draw(st.sampled_from("ABCDE")))), st.none() | st.integers(0, 4)),
        st.builds(ChangeOptions, options),
        st.builds(RemoveArticle, ids),
        st.builds(MoveArticle, ids, st.integers(-1, 5)),
        st.builds(OrderArticles, st.lists(ids, max_size=5).map(tuple)),
        st.builds(Correct, ids, st.builds(Particulars, title=words, outlet=words)),
        st.builds(Erase, st.sampled_from([*note_ids, "gone"])),
        st.builds(Reword, st.sampled_from([*note_ids, "gone"]), remarks),
    ]
    if not here:
        return draw(st.one_of(always))
    one = draw(st.sampled_from(here))
    some_targets = targets(here)
    old_pins = [mark for mark in of.marks.values() if isinstance(mark, Pin)]
    verdicts = st.builds(Verdict, some_targets, st.sampled_from(Status), remarks, st.floats(0, 1))
    additions = st.builds(Addition, some_targets, remarks)
    return draw(
        st.one_of(
            *always,
            st.builds(SetRole, st.just(one.id), spans(one), st.sampled_from(Role)),
            st.builds(SplitClaim, anchors(here)),
            st.builds(MergeClaims, anchors(here)),
            st.builds(PinClaims, st.sampled_from(PinKind), st.lists(anchors(here), min_size=1, max_size=3).map(tuple)),
            st.builds(Unlink, anchors(here), st.lists(anchors(here), max_size=3).map(tuple)),
            st.builds(Unpin, st.sampled_from(old_pins)) if old_pins else st.builds(ChangeOptions, options),
            st.builds(Judge, st.lists(verdicts, min_size=1, max_size=3).map(tuple)),
            st.builds(Annotate, st.builds(Annotation, st.sampled_from("1234567"), some_targets, remarks, words, words)),
            st.builds(AddBookmark, some_targets),
            st.builds(RemoveBookmark, some_targets),
            st.builds(AddDiscrepancy, additions),
            st.builds(RemoveDiscrepancy, additions),
            st.builds(Replace, articles(one.id)),
        )
    )
