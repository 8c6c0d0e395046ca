"""Matches become groups: letters first, each an article, each with its claims by number."""

from hypothesis import given
from hypothesis import strategies as st

from reader.align.grouping import Grouping, group
from reader.align.pins import Pinned
from reader.model.article import ArticleId
from reader.model.claim import By, Claim, Match
from reader.model.span import Span

ORDER = [ArticleId(letter) for letter in "ABCD"]
NONE = Pinned((), frozenset(), frozenset())


def claim(name):
    """`A1` is the first claim of article A."""
    at = int(name[1:]) * 10
    return Claim(ArticleId(name[0]), Span(at, at + 5))


def match(pair, score=0.5):
    a, b = pair.split("-")
    return Match(claim(a), claim(b), score)


def names(groups):
    return ["".join(f"{one.article}{one.span.start // 10}" for one in each.claims) for each in groups]


def pins(together=(), apart=(), alone=()):
    return Pinned(
        tuple(tuple(claim(name) for name in pin.split()) for pin in together),
        frozenset(frozenset(claim(name) for name in pin.split()) for pin in apart),
        frozenset(claim(name) for name in alone),
    )


def test_three_that_all_match_are_one_group():
    """Told by three articles: one row, three links."""
    found = group([match("A1-B1"), match("B1-C1"), match("A1-C1")], NONE, ORDER)
    assert names(found) == ["A1B1C1"]
    assert len(found[0].links) == 3


def test_a_chain_makes_two_groups():
    """A~B and B~C alone do not make A~C: B stands in both."""
    assert names(group([match("A1-B1", 0.9), match("B1-C1", 0.8)], NONE, ORDER)) == ["A1B1", "B1C1"]


def test_several_sentences_stand_against_one():
    """Two claims of one article in one group, with no link between them."""
    found = group([match("A1-B1"), match("A1-B2")], NONE, ORDER)
    assert names(found) == ["A1B1B2"]
    assert len(found[0].links) == 2


def test_groups_come_in_the_order_of_first_telling():
    """By the first article, then by the next one where the first is silent."""
    matches = [match("A3-B1", 0.9), match("B5-C1", 0.8), match("A1-C2", 0.7)]
    assert names(group(matches, NONE, ORDER)) == ["A1C2", "A3B1", "B5C1"]
    assert names(group(matches, NONE, ORDER[::-1])) == ["C1B5", "C2A1", "B1A3"]


def test_a_pin_sets_together_what_does_not_match():
    """The link says who said so."""
    found = group([match("A1-B2")], pins(together=["A1 B1"]), ORDER)
    assert names(found) == ["A1B1B2"]
    (by_hand,) = [link for link in found[0].links if link.by is By.PERSON]
    assert (by_hand.a, by_hand.b, by_hand.score) == (claim("A1"), claim("B1"), 1.0)


def test_a_pin_keeps_apart_what_matches():
    """Neither linked nor in one group, though a third joins both."""
    matches = [match("A1-B1"), match("B1-C1"), match("A1-C1")]
    assert names(group(matches, pins(apart=["A1 B1"]), ORDER)) == ["A1C1", "B1C1"]


def test_two_of_one_article_can_be_kept_apart():
    """Then each stands with the other article in a group of its own."""
    assert names(group([match("A1-B1"), match("A1-B2")], pins(apart=["B1 B2"]), ORDER)) == ["A1B1", "A1B2"]


def test_what_has_no_counterpart_stands_in_no_group():
    """Not even where another pin sets it together: no beats yes."""
    assert group([match("A1-B1")], pins(alone=["B1"]), ORDER) == ()
    assert group([match("A1-B1")], pins(alone=["B1"], together=["A1 B1"]), ORDER) == ()


def test_a_pin_within_one_article_makes_no_group():
    """A group spans two articles."""
    assert group([], pins(together=["A1 A2"]), ORDER) == ()


pairs = st.sampled_from(
    [f"{a}{i}-{b}{j}" for a, b in ("AB", "AC", "BC", "CD") for i in range(1, 4) for j in range(1, 4)]
)
matchings = st.lists(pairs, unique=True, max_size=20).map(
    lambda told: [match(pair, 0.9 - place / 100) for place, pair in enumerate(told)]
)
claims = st.sampled_from([f"{letter}{number}" for letter in "ABCD" for number in range(1, 4)])
pinnings = st.builds(
    pins,
    st.lists(st.lists(claims, min_size=2, max_size=3, unique=True).map(" ".join), max_size=2),
    st.lists(st.lists(claims, min_size=2, max_size=2, unique=True).map(" ".join), max_size=3),
    st.lists(claims, max_size=2),
)


@given(matchings, pinnings, st.randoms(use_true_random=False))
def test_groups_hold_what_they_promise(matches, pinned, random):
    """Two articles each; most across linked; no match lost but by a pin; pins hold; the order does not matter."""
    found = group(matches, pinned, ORDER)
    together = [frozenset((a, b)) for each in found for a in each.claims for b in each.claims if a != b]
    for each in found:
        assert len(each.articles) > 1
        across = {frozenset((a, b)) for a in each.claims for b in each.claims if a.article != b.article}
        links = {frozenset((link.a, link.b)) for link in each.links}
        assert links <= across
        assert 2 * len(links) > len(across)
    kept = [one for one in matches if not pinned.forbids(one.a, one.b)]
    assert {frozenset((one.a, one.b)) for one in kept} <= set(together)
    assert pinned.apart.isdisjoint(together)
    assert not any(pinned.alone & each for each in together)
    shuffled = random.sample(matches, len(matches))
    assert group(shuffled, pinned, ORDER) == found


@given(matchings, pinnings)
def test_regrouping_only_what_a_pin_touches_gives_the_same(matches, pinned):
    """One grouping asked under pins is as if grouped anew, and stays as it was."""
    kept = Grouping(matches, ORDER)
    before = kept.under(NONE)
    assert kept.under(pinned) == group(matches, pinned, ORDER)
    assert kept.under(NONE) == before


def test_a_group_that_a_pin_leaves_alone_stays_the_same_object():
    """Though the pin is about a neighbour that a chain of matches joins to it."""
    matches = [match("A1-B1", 0.9), match("B1-C1", 0.8), match("C1-D1", 0.7)]
    grouping = Grouping(matches, ORDER)
    before = grouping.under(NONE)
    after = grouping.under(pins(apart=["C1 D1"]))
    assert names(before) == ["A1B1", "B1C1", "C1D1"]
    assert names(after) == ["A1B1", "B1C1"]
    assert all(one is other for one, other in zip(before, after, strict=False))
