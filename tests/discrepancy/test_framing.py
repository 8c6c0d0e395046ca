"""Word choice: what is worded otherwise in linked claims, in a layer of its own."""

import pytest

from reader.discrepancy.find import find
from reader.discrepancy.framing import framings, word_choice
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.comparison import Finding, Findings
from reader.model.options import CompareOptions
from reader.model.span import Span
from reader.text.lexicon import classes
from tests.builders import article


def group(a: str, b: str) -> tuple[Finding, dict]:
    """A group of two claims with its discrepancies, and the articles by id."""
    articles = {one.id: one for one in (article("a", a), article("b", b))}
    claims = tuple(Claim(one.id, Span(0, len(one.text))) for one in articles.values())
    linked = ClaimGroup(claims, (Match(*claims, 0.9),))
    alignment = Alignment({claim.article: (claim,) for claim in claims}, (linked,))
    (finding,) = find(alignment, list(articles.values()), CompareOptions()).groups
    return finding, articles


def worded(a: str, b: str) -> list[tuple[str, str, str]]:
    """The sort of every framing with the very words of both sides."""
    finding, articles = group(a, b)
    return [
        (one.sort.value, *(variant.span.of(articles[variant.claim.article].text) for variant in one.variants))
        for one in framings(finding, articles, CompareOptions())
    ]


TOLD = [
    ("Militants", "Terrorists", "{} held the harbour gate for a week."),
    ("regime", "government", "The {} closed the harbour gate at dawn."),
    ("asylum seekers", "illegal immigrants", "Nine {} reached the harbour by boat."),
    ("protesters", "mob", "Police met a {} at the harbour gate."),
    ("operation", "invasion", "The {} of the delta began in spring."),
    ("plunged", "fell", "The price of fish {} in spring."),
]
VERBS = [
    ("said", "admitted", "The owner {} the gate had been left open at night."),
    ("claimed", "said", "The owner {} the gate was shut at night."),
    ("boasted", "said", "The owner {} the yard builds nine ships a year."),
]
STRENGTHS = [
    ("brutal", "attack", "The brutal attack closed the harbour gate.", "The attack closed the harbour gate."),
    ("brazen", "escape", "He was held after a brazen escape from jail.", "He was held after an escape from jail."),
]
WORDED = [
    *(("naming", one, other, text.format(one), text.format(other)) for one, other, text in TOLD),
    *(("saying", one, other, text.format(one), text.format(other)) for one, other, text in VERBS),
    *(("strength", *row) for row in STRENGTHS),
]
GATE = "the harbour gate"
SILENT = {
    "both names in one article": (f"Militants, called terrorists, held {GATE}.", f"Militants held {GATE}."),
    "two statements": ("Militants closed the bakery.", "Terrorists burned a school."),
    "a name": (f"The ship Rally left {GATE} at dawn.", f"The ship Mob left {GATE} at dawn."),
    "plain for plain": ("He said the gate was open at night.", "He told us the gate was open at night."),
    "in a quotation": ('"He claimed the gate was open," she said.', '"He said the gate was open," she said.'),
    "two attitudes": ("He claimed the gate was open, but admitted it was late.", "He said the gate was open late."),
    "the same heightening": ("The brutal attack closed the gate.", "The brutal attack closed the gate at dawn."),
    "a longer part left out": (f"The brutal and long attack closed {GATE}.", f"The attack closed {GATE}."),
    "riot police": (f"Riot police met the protesters at {GATE}.", f"Police met the protesters at {GATE}."),
}


@pytest.mark.parametrize(("sort", "one", "other", "a", "b"), WORDED, ids=[f"{row[1]}-{row[2]}" for row in WORDED])
def test_what_is_worded_otherwise_is_told(sort: str, one: str, other: str, a: str, b: str):
    """On the very words of both sides, whichever comes first."""
    assert (sort, one, other) in worded(a, b)
    assert (sort, other, one) in worded(b, a)


@pytest.mark.parametrize(("a", "b"), SILENT.values(), ids=SILENT.keys())
def test_what_is_no_choice_of_words_is_not_told(a: str, b: str):
    """Words for other things, and words that both have."""
    assert worded(a, b) == []


def test_what_differs_in_fact_is_not_told_again():
    """ "Claimed" against what is done is certainty, and stays there."""
    finding, articles = group("Hall allegedly shot nine guards at the gate.", "Hall shot nine guards at the gate.")
    assert finding.discrepancies
    assert framings(finding, articles, CompareOptions()) == ()


def test_a_wording_is_no_difference_in_fact():
    """Militants for terrorists is told here, and not as another name."""
    finding, _ = group(*WORDED[0][3:])
    assert finding.discrepancies == ()


def test_groups_in_which_nothing_is_worded_otherwise_are_left_out():
    """The layer is by group."""
    finding, articles = group(*WORDED[0][3:])
    calm, others = group("Nine ships left the harbour.", "Nine ships left the harbour at dawn.")
    found = word_choice(Findings(groups=(finding,)), articles.values(), CompareOptions())
    assert list(found) == [finding.group]
    assert word_choice(Findings(groups=(calm,)), others.values(), CompareOptions()) == {}


def test_every_loaded_word_has_a_plain_one_beside_it():
    """A judgement is only told against a plain name of the same matter, and no word is both."""
    heads = classes("framing")
    for head in heads:
        if head.endswith(" loaded"):
            plain = heads[head.removesuffix(" loaded") + " plain"]
            assert plain
            assert not set(plain) & set(heads[head])
