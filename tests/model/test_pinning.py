"""The last word on which claims belong together holds, and takes back no more of the earlier ones than it must."""

from itertools import combinations

import pytest
from acts import Person
from builders import article, claim, dossier
from immutables import Map

from reader.compare import compare
from reader.model.edits import PinClaims, Unlink
from reader.model.marks import Pin, PinKind
from reader.model.pinning import pin, same_place
from reader.model.review import covers
from reader.model.span import Span
from reader.model.targets import anchor

TEXTS = ("The dam broke. Rain fell.", "A dam gave way. It rained.", "The wall burst. Showers came.")
ARTICLES = tuple(article(key, text) for key, text in zip("ABC", TEXTS, strict=True))
A, B, C = (anchor(one, claim(one, words).span) for one, words in zip(ARTICLES, ("dam", "dam", "wall"), strict=True))
TOGETHER, APART, ALONE = PinKind.TOGETHER, PinKind.APART, PinKind.ALONE


def pinned(*acts):
    """The pins after these acts, by kind and articles: "together AB"."""
    marks = Map()
    for kind, *anchors in acts:
        marks = pin(marks, kind, tuple(anchors))
    return {f"{one.kind} {''.join(sorted(anchor.article for anchor in one.anchors))}" for one in marks.values()}


@pytest.mark.parametrize(
    ("acts", "left"),
    [
        ([(TOGETHER, A, B), (APART, A, B)], {"apart AB"}),
        ([(APART, A, B), (TOGETHER, A, B)], {"together AB"}),
        ([(TOGETHER, A, B, C), (APART, A, B)], {"apart AB", "together AC", "together BC"}),
        ([(TOGETHER, A, B, C), (ALONE, A)], {"alone A", "together BC"}),
        ([(ALONE, A), (ALONE, B), (TOGETHER, A, C)], {"alone B", "together AC"}),
        ([(APART, A, B, C), (TOGETHER, A, B)], {"apart AC", "apart BC", "together AB"}),
        ([(TOGETHER, A, B), (TOGETHER, B, C)], {"together AB", "together BC"}),
        ([(APART, A, B), (ALONE, A)], {"apart AB", "alone A"}),
        ([(TOGETHER, A)], set()),
    ],
    ids=lambda acts: " ".join(f"{kind}{len(rest)}" for kind, *rest in acts) if isinstance(acts, list) else "",
)
def test_what_contradicts_the_last_word_is_taken_back(acts, left):
    """An earlier pin gives way where it must and stays where it can."""
    assert pinned(*acts) == left


def test_pinning_what_is_pinned_is_no_act():
    """The order in which claims are linked does not matter."""
    marks = pin(Map(), TOGETHER, (A, B))
    assert pin(marks, TOGETHER, (B, A)) is marks


def test_one_claim_is_unlinked_from_the_rest_in_one_act():
    """The rest stays linked."""
    of = PinClaims(TOGETHER, (A, B, C)).apply(dossier(*ARTICLES))
    after = Unlink(A, (B, C)).apply(of)
    assert {f"{one.kind} {''.join(sorted(each.article for each in one.anchors))}" for one in after.marks.values()} == {
        "apart AB",
        "apart AC",
        "together BC",
    }
    assert Unlink(A, (C, B)).apply(after) is after


def test_a_passage_means_the_claim_that_it_covers_by_half():
    """A selection of most of a claim is that claim; a word of the next one is not."""
    text = ARTICLES[0]
    assert same_place(A, anchor(text, Span(2, A.span.end)))
    assert not same_place(A, anchor(text, Span(A.span.end - 2, len(text.text))))
    assert not same_place(A, B)


@pytest.mark.parametrize("seed", range(8))
def test_no_two_pins_ever_disagree(seed):
    """Whatever is linked and unlinked in whatever order, no pair is both, and none that is alone is linked."""
    person, of = Person(seed), dossier(*ARTICLES)
    for _ in range(60):
        of = PinClaims(
            person._random.choice(list(PinKind)), tuple(person.passage(of) for _ in range(person._random.randint(1, 3)))
        ).apply(of)
    pins = [mark for mark in of.marks.values() if isinstance(mark, Pin)]
    linked = [one.anchors for one in pins if one.kind is TOGETHER]
    apart = [one.anchors for one in pins if one.kind is APART]
    alone = [one.anchors[0] for one in pins if one.kind is ALONE]
    for anchors in linked:
        assert not any(same_place(one, other) for one in anchors for other in alone)
        for pair in apart:
            assert not all(any(same_place(one, other) for other in anchors) for one in pair)


@pytest.mark.parametrize("seed", range(8))
def test_the_last_pin_always_holds_in_the_findings(seed):
    """Whatever was pinned before: linked claims stand together, parted ones never, and one alone in no group."""
    chance = Person(seed)._random
    of = dossier(*ARTICLES)
    found = compare(of)
    every = [anchor(one, each.span) for one in ARTICLES for each in found.claims[one.id]]
    for _ in range(12):
        kind = chance.choice(list(PinKind))
        chosen = tuple(chance.sample(every, chance.randint(2, 3)))
        if kind is TOGETHER and len({one.article for one in chosen}) < 2:
            continue
        of = PinClaims(kind, chosen).apply(of)
        groups = [finding.group for finding in compare(of).groups]
        held = [[any(covers(one, each) for each in group.claims) for one in chosen] for group in groups]
        if kind is TOGETHER:
            assert any(all(all_of) for all_of in held)
        elif kind is ALONE:
            assert not any(any(some) for some in held)
        else:
            assert not any(one and other for some in held for one, other in combinations(some, 2))
