"""From the differences of couples to the discrepancies of a group."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.discrepancy.couple import Difference
from reader.discrepancy.merging import merged
from reader.model.claim import Claim
from reader.model.discrepancy import Kind, Variant
from reader.model.span import Span
from tests.builders import article

WORDS = "might may reportedly closed"
ARTICLES = {one.id: one for one in (article(key, WORDS) for key in "abcde")}
CLAIM = {key: Claim(one.id, Span(0, len(WORDS))) for key, one in ARTICLES.items()}


def at(key: str, word: str, value: str) -> Variant:
    """A variant of one article's claim, on one of its words."""
    start = WORDS.index(word)
    return Variant(CLAIM[key], Span(start, start + len(word)), value)


def differ(one: Variant, other: Variant, weight: float = 0.5, kind: Kind = Kind.NUMBER) -> Difference:
    return Difference(kind, one, other, weight, f"{one.value} against {other.value}")


def couples(*pairs: str) -> list[frozenset[Claim]]:
    return [frozenset(CLAIM[key] for key in pair) for pair in pairs]


def values(*discrepancies) -> list[dict[str, str]]:
    return [{one.claim.article: one.value for one in each.variants} for each in discrepancies]


def test_one_place_is_told_once_by_its_weightiest_couple():
    """Two couples that turn on the same words make one discrepancy, as weighty as the weightier."""
    twelve, others = at("a", "may", "12"), (at("b", "may", "15"), at("c", "may", "17"))
    (told,) = merged(
        [differ(twelve, others[0], 0.4), differ(twelve, others[1], 0.7)], couples("ab", "ac", "bc"), ARTICLES
    )
    assert {one.claim.article for one in told.variants} == {"a", "b", "c"}
    assert told.weight == 0.7


def test_values_that_no_couple_tells_apart_are_written_the_same():
    """Two linked claims that differ from a third but not from each other are of one value."""
    ten, round_ten = at("a", "may", "10"), at("b", "may", "about 10")
    thirty = at("c", "may", "30")
    (told,) = merged([differ(ten, thirty), differ(round_ten, thirty)], couples("ab", "ac", "bc"), ARTICLES)
    assert values(told) == [{"a": "10", "b": "10", "c": "30"}]


def test_a_repeated_sentence_is_told_where_it_stands_first():
    """Eight times "5 May" in one article is one variant, whichever of them was linked."""
    repeated = article("f", "\n".join([WORDS] * 8))
    claims = [Claim(repeated.id, block.span) for block in repeated.blocks]
    start = WORDS.index("may")
    fives = [Variant(claim, Span(start, start + 3).shifted(claim.span.start), "5 May") for claim in claims]
    others = [at("a", "may", "7 May"), at("b", "may", "9 May")]
    told = merged(
        [differ(five, others[place % 2]) for place, five in enumerate(fives)],
        [frozenset((five.claim, others[place % 2].claim)) for place, five in enumerate(fives)],
        {**ARTICLES, repeated.id: repeated},
    )
    assert [one.claim for each in told for one in each.variants if one.value == "5 May"] == [claims[0]]


def test_claims_that_are_not_linked_keep_their_values():
    """That two differ from a third makes them nothing to each other."""
    ten, eleven, thirty = at("a", "may", "10"), at("b", "may", "11"), at("c", "may", "30")
    (told,) = merged([differ(ten, thirty), differ(eleven, thirty)], couples("ac", "bc"), ARTICLES)
    assert values(told) == [{"a": "10", "b": "11", "c": "30"}]


def test_what_would_make_unlike_values_alike_is_told_couple_by_couple():
    """10 meets 10-15 and 10-15 meets 15, yet 10 and 15 differ: no list of variants says that."""
    ten, some, fifteen, thirty = (
        at(*row) for row in (("a", "may", "10"), ("b", "may", "10-15"), ("c", "may", "15"), ("d", "may", "30"))
    )
    differing = [differ(ten, fifteen), differ(ten, thirty), differ(some, thirty), differ(fifteen, thirty)]
    told = merged(differing, couples("ab", "ac", "ad", "bc", "bd", "cd"), ARTICLES)
    assert values(*told) == [
        {"a": "10", "c": "15"}, {"a": "10", "d": "30"}, {"b": "10-15", "d": "30"}, {"c": "15", "d": "30"},
    ]  # fmt: skip


def test_two_places_of_one_claim_do_not_become_one():
    """A claim that is set against the same words by two of its own is told in two discrepancies."""
    other = at("b", "may", "15")
    told = merged([differ(at("a", "might", "12"), other), differ(at("a", "may", "14"), other)], couples("ab"), ARTICLES)
    assert values(*told) == [{"a": "12", "b": "15"}, {"a": "14", "b": "15"}]


def test_two_detectors_on_the_same_words_are_heard_once():
    """The weightier of two differences of one kind at the same two places stands."""
    a, b = at("a", "may", "12"), at("b", "may", "15")
    told = merged([differ(a, b, 0.3), differ(a, b, 0.8)], couples("ab"), ARTICLES)
    assert {one.weight for one in told} == {0.8}
    assert len(told) == 1


def test_kinds_stay_apart_and_come_in_their_order():
    """A number and a certainty on the same words are two things."""
    certainty = differ(at("a", "may", "possible"), at("b", "closed", "done"), 0.9, Kind.CERTAINTY)
    number = differ(at("a", "may", "12"), at("b", "closed", "15"), 0.1)
    assert [one.kind for one in merged([certainty, number], couples("ab"), ARTICLES)] == [Kind.NUMBER, Kind.CERTAINTY]


def sure(low: Variant, high: Variant, weight: float = 0.5) -> Difference:
    return differ(low, high, weight, Kind.CERTAINTY)


def test_a_group_has_one_ladder_of_certainty_told_rung_by_rung():
    """The group is told once; who is equally sure stands together, the least sure first."""
    might, may = at("a", "might", "possible"), at("b", "may", "possible")
    reported, done = at("d", "reportedly", "reported"), at("c", "closed", "done")
    ladder = [sure(reported, done), sure(might, done, 0.8), sure(may, done, 0.7)]
    (told,) = merged(ladder, couples("ac", "bc", "cd"), ARTICLES)
    assert told.why == "might, may (possible) / reportedly (reported) / closed (done)"
    assert told.weight == 0.8


def test_couples_without_a_common_claim_are_still_one_ladder():
    """How sure each article is, is one question of the group."""
    first = sure(at("a", "might", "possible"), at("b", "closed", "done"))
    second = sure(at("c", "may", "possible"), at("d", "closed", "done"))
    (told,) = merged([first, second], couples("ab", "cd"), ARTICLES)
    assert len(told.variants) == 4


def test_two_variants_keep_the_words_of_their_detector():
    """Only a list of three or more is told anew."""
    (told,) = merged([sure(at("a", "may", "possible"), at("b", "closed", "done"))], couples("ab"), ARTICLES)
    assert told.why == "possible against done"


def test_on_the_ladder_a_claim_speaks_by_its_weightiest_words():
    """A second hedge of one claim does not make a second variant of it, and who was set against it stays."""
    weighty = sure(at("a", "might", "possible"), at("b", "closed", "done"), 0.9)
    faint = sure(at("a", "reportedly", "reported"), at("c", "closed", "done"), 0.4)
    (told,) = merged([faint, weighty], couples("ab", "ac"), ARTICLES)
    assert values(told) == [{"a": "possible", "b": "done", "c": "done"}]


def test_who_differs_the_other_way_stands_on_a_ladder_of_its_own():
    """Less sure than what a claim says in passing, it is surer than what the claim says above all."""
    weighty = sure(at("a", "might", "possible"), at("b", "closed", "done"), 0.9)
    faint = sure(at("c", "reportedly", "reported"), at("a", "closed", "done"), 0.4)
    told = merged([faint, weighty], couples("ab", "ac"), ARTICLES)
    assert values(*told) == [{"a": "possible", "b": "done"}, {"a": "done", "c": "reported"}]


@st.composite
def differences(draw) -> tuple[list[Difference], list[frozenset[Claim]]]:
    """Any differences between places that each have one value, each between linked claims."""
    rungs = {"might": "possible", "may": "possible", "reportedly": "reported", "closed": "done"}
    pairs = draw(st.lists(st.sampled_from(list(combinations("abcde", 2))), min_size=1, max_size=6, unique=True))
    found = []
    for one, other in pairs:
        words = draw(st.lists(st.sampled_from(sorted(rungs)), min_size=2, max_size=2))
        if rungs[words[0]] != rungs[words[1]]:
            a, b = at(one, words[0], rungs[words[0]]), at(other, words[1], rungs[words[1]])
            kind = draw(st.sampled_from([Kind.NUMBER, Kind.CERTAINTY]))
            found.append(differ(a, b, draw(st.sampled_from([0.3, 0.5])), kind))
    return found, couples(*("".join(pair) for pair in pairs))


@given(differences(), st.data())
def test_the_order_of_the_differences_changes_nothing(given_differences, data):
    """The same discrepancies in the same order, each of two or more claims and two or more values."""
    found, links = given_differences
    told = merged(found, links, ARTICLES)
    assert merged(data.draw(st.permutations(found)), data.draw(st.permutations(links)), ARTICLES) == told
    for one in told:
        claims = [variant.claim for variant in one.variants]
        assert len(set(claims)) == len(claims) >= 2
        assert len({variant.value for variant in one.variants}) >= 2


@given(differences())
def test_nothing_that_differs_is_lost(given_differences):
    """Every place but those of the ladder is told, there every claim, and only places that were compared."""
    found, links = given_differences
    compared = {(one.kind, side.claim, side.span) for one in found for side in (one.a, one.b)}
    told = {(one.kind, side.claim, side.span) for one in merged(found, links, ARTICLES) for side in one.variants}
    assert told <= compared
    assert {row for row in compared if row[0] is Kind.NUMBER} <= told
    assert {row[:2] for row in compared} == {row[:2] for row in told}
