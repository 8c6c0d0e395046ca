"""Articles to alignment: what states the same thing is found, whatever the order, and pins hold."""

from contextlib import suppress
from itertools import permutations

import pytest
from builders import article, claim, span
from hypothesis import given, settings
from strategies import articles

from reader.align.alignment import align
from reader.align.memo import Memo
from reader.model.marks import Anchor, Pin, PinKind, Quote
from reader.model.options import CompareOptions, Preset
from reader.progress import Cancelled

HARBOUR = article(
    "Harbour Post",
    "Ferry Ardent runs aground off Kestrel Point\n"
    "The ferry Ardent ran aground off Kestrel Point on Monday with 212 passengers aboard, the coastguard said. "
    "Lifeboats from Merrow took everyone ashore within three hours. "
    "Captain Ilse Brandt had sailed the route for nine years.\n"
    "Divers will inspect the hull once the wind drops.",
)
WIRE = article(
    "Wire",
    "All 212 passengers were rescued after the Ardent ferry struck rocks near Kestrel Point, officials said. "
    "The operator, Norlines, said its captain, Ilse Brandt, was experienced. "
    "Three lifeboats from Merrow brought the passengers ashore.\n"
    "Shares in Norlines fell by four per cent.",
)
ISLANDER = article(
    "Islander",
    "Norlines shares lost four per cent on Tuesday. "
    "The school in Merrow gave blankets to passengers whom the lifeboats had brought ashore.",
)
STORY = (HARBOUR, WIRE, ISLANDER)


def linked(alignment):
    return {frozenset((link.a, link.b)) for group in alignment.groups for link in group.links}


def pair(one, words, other, theirs):
    return frozenset((claim(one, words), claim(other, theirs)))


def test_what_states_the_same_thing_is_linked():
    """In other words and another order; what only shares the topic is not."""
    found = linked(align(STORY, CompareOptions()))
    assert pair(HARBOUR, "with 212 passengers", WIRE, "All 212 passengers") in found
    assert pair(HARBOUR, "Lifeboats from Merrow", WIRE, "Three lifeboats") in found
    assert pair(WIRE, "Shares in Norlines", ISLANDER, "Norlines shares") in found
    assert pair(HARBOUR, "Divers will inspect", WIRE, "Shares in Norlines") not in found


def test_the_order_of_the_articles_does_not_matter():
    """The same groups with the same links, told in the order given."""
    first = align(STORY, CompareOptions())
    for order in permutations(STORY):
        found = align(order, CompareOptions())
        assert {frozenset(group.claims) for group in found.groups} == {
            frozenset(group.claims) for group in first.groups
        }
        assert {link for group in found.groups for link in group.links} == {
            link for group in first.groups for link in group.links
        }
        ranks = [[one.id for one in order].index(group.claims[0].article) for group in found.groups]
        assert ranks == sorted(ranks)


def test_presets_move_from_few_to_many():
    """All that strict links balanced links too, and all that balanced links lenient links."""
    strict, balanced, lenient = (linked(align(STORY, CompareOptions(preset))) for preset in Preset)
    assert strict <= balanced <= lenient
    assert len(strict) < len(lenient)


def test_pins_beat_scores():
    """Together holds without a word in common; apart holds whatever is in common."""

    def anchor(of, words):
        return Anchor(of.id, span(of, words), Quote(words))

    apart = Pin(PinKind.APART, (anchor(WIRE, "Shares in Norlines"), anchor(ISLANDER, "Norlines shares")))
    together = Pin(PinKind.TOGETHER, (anchor(HARBOUR, "Divers will inspect"), anchor(ISLANDER, "The school")))
    found = linked(align(STORY, CompareOptions(), (apart, together)))
    assert pair(WIRE, "Shares in Norlines", ISLANDER, "Norlines shares") not in found
    assert pair(HARBOUR, "Divers will inspect", ISLANDER, "The school") in found


def test_words_that_the_person_calls_the_same_count():
    """A nickname of the ship ties two claims closer."""
    one = article("One", "The Ardent left Merrow at dawn.\nThe mayor opened a fair.\nRain is due by Friday.")
    other = article("Other", "The Grey Lady left port early.\nA bakery burned down.\nThe band played on.")
    plain, told = (
        {link.score for group in align((one, other), options).groups for link in group.links}
        for options in (
            CompareOptions(Preset.LENIENT),
            CompareOptions(Preset.LENIENT, (frozenset({"Ardent", "the Grey Lady"}),)),
        )
    )
    assert max(told) > max(plain, default=0.0)


@settings(max_examples=30)
@given(articles("A"), articles("B"), articles("C"))
def test_any_texts_are_aligned_and_remembered_alike(one, other, third):
    """Groups span two articles; links lie in their claims; a memo used before changes nothing."""
    memo = Memo()
    align((one, other), CompareOptions(), memo=memo)
    found = align((one, other, third), CompareOptions(), memo=memo)
    assert found == align((one, other, third), CompareOptions())
    for group in found.groups:
        assert len(group.articles) > 1
        for link in group.links:
            assert 0 <= link.score <= 1
            assert link.why
            assert link.a_span is None or link.a.span.contains(link.a_span)
            assert link.b_span is None or link.b.span.contains(link.b_span)


def test_the_same_text_twice_matches_sentence_for_sentence():
    """Every claim of an ordinary article finds itself in its copy."""
    copy = article("Copy", HARBOUR.text)
    found = linked(align((HARBOUR, copy), CompareOptions()))
    same = {frozenset(pair) for pair in zip(*align((HARBOUR, copy), CompareOptions()).claims.values(), strict=True)}
    assert same <= found


def test_a_cancel_is_heard_and_leaves_the_memo_usable():
    """Whenever the report raises, nothing half done is kept."""
    expected = align(STORY, CompareOptions())
    reports = []
    align(STORY, CompareOptions(), report=lambda fraction, doing: reports.append((fraction, doing)))
    assert [fraction for fraction, _ in reports] == sorted(fraction for fraction, _ in reports)
    memo = Memo()
    for stop in range(len(reports)):
        left = iter(range(stop))

        def report(fraction, doing):
            if next(left, None) is None:  # noqa: B023 (counts down anew in each run)
                raise Cancelled

        with pytest.raises(Cancelled):
            align(STORY, CompareOptions(), report=report)
        left = iter(range(stop))
        with suppress(Cancelled):
            align(STORY, CompareOptions(), report=report, memo=memo)
    assert align(STORY, CompareOptions(), memo=memo) == expected


def test_two_files_of_one_sentence_each_are_aligned():
    """Nearly the same words are the same claim, though there is nothing else to tell by; other words are not."""
    told = article("Harbour", "The bridge will open on 3 May."), article("Courier", "The bridge may open on 3 May.")
    assert len(align(told, CompareOptions()).groups) == 1
    other = told[0], article("Gazette", "The ferry across the estuary sank last night.")
    assert align(other, CompareOptions()).groups == ()
