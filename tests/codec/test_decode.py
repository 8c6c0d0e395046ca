"""Comparison JSON and back."""

import copy
import json
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from strategies import dossiers, words

from reader.codec.decode import carry_over, decode
from reader.codec.encode import encode
from reader.errors import DossierTooNew, NotADossier
from reader.model.article import Article, ArticleId, Block, Role
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
from reader.model.filter import Filter
from reader.model.marks import (
    Anchor,
    Pin,
    PinKind,
    Quote,
)
from reader.model.span import Span

shares = st.floats(0, 1)


@st.composite
def links(draw, a, b):
    part = st.none() | st.just(Span(a.span.start, a.span.start + 1))
    why = draw(st.lists(words, max_size=2).map(tuple))
    return Match(a, b, draw(shares), why, draw(st.sampled_from(By)), draw(part), draw(part))


@st.composite
def findings(draw, a, b, silent):
    """What may be found between two claims."""
    one, other = (
        Variant(claim, Span(claim.span.start, claim.span.end), value) for claim, value in ((a, "1"), (b, "2"))
    )
    differs = Discrepancy(
        draw(st.sampled_from(Kind)), (one, other), draw(shares), draw(words), draw(st.sampled_from(By))
    )
    return Finding(
        ClaimGroup((a, b), (draw(links(a, b)),), draw(st.booleans())),
        (differs,) * draw(st.integers(0, 1)),
        (Detail(a, a.span, draw(st.sampled_from(DetailKind))),),
        silent if draw(st.booleans()) else (),
        tuple(NotCompared(article, draw(words)) for article in silent),
        draw(st.integers(0, 2)),
    )


@st.composite
def comparisons(draw):
    """Anything that a comparison may hold, likely or not."""
    dossier = draw(dossiers())
    told = dossier.articles
    claims = {one.id: tuple(Claim(one.id, block.span) for block in one.blocks) for one in told}
    groups = ()
    if len(told) > 1:
        pairs = list(product(claims[told[0].id], claims[told[1].id]))
        silent = tuple(article.id for article in told[2:])
        groups = tuple(
            draw(findings(a, b, silent))
            for a, b in (draw(st.lists(st.sampled_from(pairs), max_size=3)) if pairs else ())
        )
    unique = tuple(claims[one.id][0] for one in told[:1] if claims[one.id])
    failures = tuple(Failure(*one) for one in draw(st.lists(st.tuples(words, words, words), max_size=1)))
    places = tuple(Place(one.id, one.blocks[0].span) for one in told if one.blocks)
    copied = (CopiedPassage(places, draw(st.none() | words)),) if draw(st.booleans()) else ()
    return Comparison(dossier, Findings(claims, groups, unique, copied), failures)


@settings(max_examples=40)
@given(comparisons())
def test_what_is_written_whole_reads_back_equal(comparison):
    """`decode` gives back every article, finding, mark, option and failure that `encode` wrote, through real JSON."""
    written = json.loads(json.dumps(encode(comparison, Filter(), "2026-01-01T00:00:00Z")))
    assert decode(written) == comparison


@pytest.fixture(scope="module")
def written():
    text = "Rain fell. Snow fell."
    one, other = (
        Article(ArticleId(key), f"{key}.txt", "0" * 64, "text/plain", text, (Block(Span(0, 21), Role.BODY),))
        for key in "pq"
    )
    a, b = Claim(one.id, Span(0, 10)), Claim(other.id, Span(11, 21))
    differs = Discrepancy(Kind.NAME, (Variant(a, Span(0, 4), "rain"), Variant(b, Span(11, 15), "snow")), 0.5, "why")
    findings = Findings({one.id: (a,), other.id: (b,)}, (Finding(ClaimGroup((a, b), (Match(a, b, 0.9),)), (differs,)),))
    pin = Pin(PinKind.TOGETHER, (Anchor(one.id, a.span, Quote("Rain fell.")),))
    return encode(Comparison(Dossier((one, other), marks=Map({"k": pin})), findings), Filter(), "")


def _without(raw, *path):
    changed = copy.deepcopy(raw)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    return changed


def _with(raw, value, *path):
    changed = copy.deepcopy(raw)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


@pytest.mark.parametrize(
    "path",
    [
        ("articles",),
        ("groups",),
        ("articles", 0, "text"),
        ("articles", 0, "claims", 0, "start"),
        ("groups", 0, "links", 0, "score"),
        ("groups", 0, "discrepancies", 0, "variants", 1, "value"),
        ("marks", 0, "anchors", 0, "quote"),
    ],
)
def test_a_missing_key_is_named_in_the_error(written, path):
    """A damaged file is refused with the name of what is missing, never with a traceback."""
    with pytest.raises(NotADossier, match=str(path[-1])):
        decode(_without(written, *path))


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (99, ("articles", 0, "claims", 0, "end")),
        (-1, ("articles", 0, "blocks", 0, "start")),
        (float("inf"), ("articles", 0, "blocks", 0, "end")),
        (5, ("articles", 0, "text")),
        ("q", ("articles", 0, "key")),
        ("rumour", ("groups", 0, "discrepancies", 0, "kind")),
        (11, ("groups", 0, "discrepancies", 0, "variants", 0, "end")),
        (["a9.c1"], ("unique",)),
        ("text", ("articles",)),
        ([None], ("groups",)),
    ],
)
def test_a_value_that_cannot_be_is_refused(written, value, path):
    """Spans outside their text, unknown kinds, and names that stand for nothing make no comparison."""
    with pytest.raises(NotADossier):
        decode(_with(written, value, *path))


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"format": "source-comparison"}, {"format": "other", "version": 1}])
def test_other_json_is_no_comparison(raw):
    """JSON that is not ours is told apart from a damaged comparison."""
    with pytest.raises(NotADossier):
        decode(raw)


def test_a_later_format_is_refused_plainly(written):
    """A version we do not know is refused, and the person is told to update."""
    with pytest.raises(DossierTooNew, match="Update"):
        decode({**written, "version": 2})


def test_unknown_keys_and_marks_outlive_a_save(written):
    """What a later version added to the whole, an article or a mark is in the next object written."""
    old = _with(written, {"theme": "sea"}, "x-later")
    old = _with(old, "warm", "articles", 1, "x-tone")
    old = _with(old, 3, "marks", 0, "x-strength")
    old["marks"].append({"key": "star", "type": "x-star", "of": 5})
    again = encode(decode(old), Filter(), "later")
    carried = carry_over(old, again)
    assert carried["x-later"] == {"theme": "sea"}
    assert carried["created"] == "later"
    assert [one.get("x-tone") for one in carried["articles"]] == [None, "warm"]
    assert [one.get("x-strength", one.get("of")) for one in carried["marks"]] == [3, 5]
    assert decode(carried) == decode(old)
