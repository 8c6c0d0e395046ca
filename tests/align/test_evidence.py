"""A match says why, and which passage is shared."""

from builders import article

from reader.align.claims import claims
from reader.align.evidence import evidence
from reader.align.profile import profiles

LONG = article(
    "Long",
    "The Islander, which first told of the storm, said on its website that Captain Ilse Brandt steered the ferry "
    "Ardent past Kestrel Point, while fishermen mended nets and children slept in the old school above the harbour.",
)
SHORT = article("Short", "Captain Ilse Brandt steered the Ardent past Kestrel Point.")


def made(one, other):
    a, b = (profiles(of, claims(of))[0] for of in (one, other))
    return evidence(a, b, frozenset(a.words) & frozenset(b.words)).match(0.8349)


def test_it_names_what_both_say():
    """A count of rare words, then the tellingest words that stand together in both."""
    found = made(SHORT, LONG)
    count, *said = found.why
    assert count.endswith("rare words in common")
    assert said[0] == "Captain Ilse Brandt steered"
    assert "Kestrel Point" in " ".join(said)
    assert found.score == 0.835


def test_a_long_claim_is_narrowed_to_the_passage_they_share():
    """The short claim is shared whole."""
    found = made(LONG, SHORT)
    assert (found.a.article, found.b.article) == (LONG.id, SHORT.id)
    shared = LONG.words(found.a_span)
    assert shared.startswith("Captain Ilse Brandt")
    assert shared.endswith("Kestrel Point")
    assert found.b_span is None


def test_the_lesser_claim_comes_first():
    """So that a match is the same from either side."""
    assert made(LONG, SHORT) == made(SHORT, LONG)


def test_one_word_is_not_counted_as_words():
    """Grammar."""
    found = made(article("A", "Ardent sank."), article("B", "Nobody saw the Ardent."))
    assert found.why == ("1 rare word in common", "Ardent")
