"""The findings of a group as a whole: merged, sorted, the same whatever the order, silent where nothing differs."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.discrepancy.find import find
from reader.discrepancy.memo import Memo
from reader.model.article import Article
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.comparison import Findings
from reader.model.discrepancy import Kind
from reader.model.options import CompareOptions
from reader.model.span import Span
from reader.progress import Cancelled
from tests.builders import article

TEXTS = {
    "a": "The fire killed 12 people in the old hostel by the quay.",
    "b": "The fire killed 15 people in the old hostel by the quay.",
    "c": "Fifteen people were killed by the fire in the old hostel by the quay.",
}


def aligned(articles: list[Article], score: float = 0.9) -> Alignment:
    """Every claim of every article linked with all others, as one group."""
    claims = [Claim(one.id, Span(0, len(one.text))) for one in articles]
    links = tuple(
        Match(a, b, score) for place, a in enumerate(claims) for b in claims[place + 1 :] if a.article != b.article
    )
    groups = (ClaimGroup(tuple(claims), links),) if links else ()
    return Alignment({one.id: (claim,) for one, claim in zip(articles, claims, strict=True)}, groups)


def found(articles: list[Article], options: CompareOptions | None = None) -> Findings:
    return find(aligned(articles), articles, options or CompareOptions())


def test_three_articles_make_one_discrepancy_with_equal_values_written_the_same():
    """What turns on the same words is told once, with a variant for each claim."""
    findings = found([article(key, text) for key, text in TEXTS.items()])
    (told,) = findings.groups[0].discrepancies
    assert told.kind is Kind.NUMBER
    assert sorted(variant.value for variant in told.variants) == ["12", "15", "15"]


def test_the_order_of_the_articles_changes_nothing():
    """The same discrepancies and details are told whatever order the articles come in."""
    told = set()
    for order in permutations(TEXTS):
        finding = found([article(key, TEXTS[key]) for key in order]).groups[0]
        values = frozenset((one.kind, frozenset(v.value for v in one.variants)) for one in finding.discrepancies)
        told.add((values, frozenset(finding.details)))
    assert len(told) == 1


def test_every_variant_lies_in_its_claim_and_differs_from_another():
    """One variant per claim, each inside it, of at least two unlike values."""
    findings = found([article(key, text) for key, text in TEXTS.items()])
    for _, told in findings.discrepancies():
        claims = [variant.claim for variant in told.variants]
        assert len(claims) == len(set(claims)) >= 2
        assert all(variant.claim.span.contains(variant.span) for variant in told.variants)
        assert len({variant.value for variant in told.variants}) >= 2


@given(st.sampled_from(sorted(TEXTS.values())))
@settings(max_examples=3)
def test_an_article_against_itself_differs_in_nothing(text: str):
    """The same words twice hold no discrepancy and no detail."""
    findings = found([article("a", text), article("b", text)])
    assert findings.groups[0].discrepancies == ()
    assert findings.groups[0].details == ()


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_two_texts_are_read_without_a_fault(a: str, b: str):
    """Whatever stands in a claim, variants lie in their claims and weights between 0 and 1."""
    articles = [article("a", f"x{a}".replace("\n", " ")), article("b", f"x{b}".replace("\n", " "))]
    for _, told in found(articles).discrepancies():
        assert 0 <= told.weight <= 1
        assert all(variant.claim.span.contains(variant.span) for variant in told.variants)


def test_a_memo_gives_the_same_findings():
    """What was told of a group before is told again."""
    articles = [article(key, text) for key, text in TEXTS.items()]
    memo, alignment = Memo(), aligned(articles)
    first = find(alignment, articles, CompareOptions(), memo=memo)
    again = find(alignment, articles, CompareOptions(), memo=memo)
    assert again == first
    assert all(one is other for one, other in zip(first.groups, again.groups, strict=True))
    assert find(aligned(articles), articles, CompareOptions(), memo=memo) == first


def test_a_memo_does_not_outlive_the_persons_list_of_same_words():
    """Another option is another finding."""
    articles = [article("a", "The visit of Ms Holm to the dam was cut short by rain."),
                article("b", "The visit of Ms Lund to the dam was cut short by rain.")]  # fmt: skip
    memo, alignment = Memo(), aligned(articles)
    same = CompareOptions(same_words=(frozenset({"Holm", "Lund"}),))
    assert find(alignment, articles, CompareOptions(), memo=memo).groups[0].discrepancies
    assert not find(alignment, articles, same, memo=memo).groups[0].discrepancies


def test_cancelling_stops_at_once():
    """A report that raises Cancelled is not caught."""

    def report(_: float, __: str) -> None:
        raise Cancelled

    articles = [article(key, text) for key, text in TEXTS.items()]
    with pytest.raises(Cancelled):
        find(aligned(articles), articles, CompareOptions(), report)


def test_a_later_report_weighs_less_and_shows_both_dates():
    """A figure that moved between two days is told as a later report."""
    early = article("a", TEXTS["a"], published="2020-01-02")
    late = article("b", TEXTS["b"], published="2020-01-09")
    (now,) = found([article("a", TEXTS["a"]), article("b", TEXTS["b"])]).groups[0].discrepancies
    (later,) = found([early, late]).groups[0].discrepancies
    assert later.weight < now.weight
    assert "2020-01-02" in later.why
    assert "2020-01-09" in later.why


def test_claims_in_no_group_are_unique():
    """A claim that nobody else has stands in `unique`."""
    one = article("a", "Nobody else says this.")
    findings = find(Alignment({one.id: (Claim(one.id, Span(0, 22)),)}, ()), [one], CompareOptions())
    assert findings.unique == (Claim(one.id, Span(0, 22)),)
