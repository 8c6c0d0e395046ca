"""Signals are worked out from two articles alone, and are the same from either side."""

from builders import article
from hypothesis import given, settings
from strategies import articles

from reader.align.claims import claims
from reader.align.portrait import portrait
from reader.align.signals import SIGNALS, candidates

ONE = article(
    "A", "Ferry Ardent struck rocks on Monday.\nNine crew stayed aboard, the owner said.\nRain fell in Merrow."
)
OTHER = article("B", "A bakery burned in Aber.\nThe ferry Ardent hit rocks on Tuesday.\nSeven crew stayed aboard.")


def found(one, other):
    """By row and column the signals of each pair, by name, and the roots that both claims hold."""
    first = portrait(one, claims(one))
    made = candidates(first, portrait(other, claims(other)))
    pairs = zip(made.rows.tolist(), made.columns.tolist(), strict=True)
    told = [dict(zip(SIGNALS, row, strict=False)) for row in made.signals.tolist()]
    return {pair: (told[at], first.roots.said(made.shared.row(at))) for at, pair in enumerate(pairs)}


def signal(candidate, name):
    return candidate[0][name]


def test_candidates_are_the_pairs_that_share_a_word_or_a_sense():
    """With what they share, and one number for each signal; in ordinary articles each claim's likest by sense."""
    pairs = found(ONE, OTHER)
    assert {(0, 1), (1, 2)} <= pairs.keys()
    assert "crew" in pairs[1, 2][1]
    assert all(len(told) == len(SIGNALS) for told, _ in pairs.values())
    assert "ferri" in {word[:5] for word in pairs[0, 1][1]}


def test_names_alone_are_no_deed():
    """A word that a headline writes large is a deed where the article writes it small; a person is none."""
    named = article("A", "Minister Dora Quill Meets Envoys\nDora Quill will meet envoys on Monday.")
    other = article("B", "Dora Quill opened a school.\nEnvoys meet Quill.")
    pairs = found(named, other)
    assert signal(pairs[0, 0], "deeds_none") == 1
    assert signal(pairs[0, 0], "deeds_log") == 0
    assert signal(pairs[0, 1], "deeds_none") == 0
    assert signal(pairs[0, 1], "deeds_most") > signal(pairs[0, 0], "deeds_most")


def test_numbers_and_days_that_clash_are_told():
    """Nine and seven are words; Monday and Tuesday are days."""
    pairs = found(ONE, OTHER)
    assert signal(pairs[0, 1], "days_clash") == 1
    assert signal(pairs[1, 2], "days_clash") == 0
    assert signal(pairs[0, 1], "same_subject") == 1


def test_a_claim_is_best_matched_by_its_copy():
    """Its margin over the next is above zero, that of another is below."""
    copy = article("C", ONE.text)
    pairs = found(ONE, copy)
    assert all(signal(pairs[number, number], "margin_least") > 0 for number in range(3))
    assert all(signal(each, "margin_least") < 0 for (row, column), each in pairs.items() if row != column)


@settings(max_examples=25)
@given(articles("A"), articles("B"))
def test_the_side_does_not_matter(one, other):
    """Turned round, the same pairs with the same signals."""
    there, back = found(one, other), found(other, one)
    for (row, column), each in there.items():
        if (column, row) in back:
            assert max(abs(a - b) for a, b in zip(each[0].values(), back[column, row][0].values(), strict=True)) < 1e-9
