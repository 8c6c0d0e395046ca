"""What a filter lets through."""

from builders import article, claim, comparison, discrepancy, dossier, group, span, variant

from reader.model.comparison import Finding
from reader.model.discrepancy import Detail, DetailKind, Kind
from reader.model.filter import Filter, Only
from reader.model.marks import Status

A = article("A", "Three men sank at noon.\nIt rained.")
B = article("B", "Five men sank.\nA dog barked.")
C = article("C", "Five men sank.\nA dog barked.")
NUMBER = discrepancy(Kind.NUMBER, variant(A, "Three"), variant(B, "Five"), variant(C, "Five"), weight=0.5)
SANK = Finding(
    group(claim(A, "Three"), claim(B, "Five"), claim(C, "Five")),
    (NUMBER,),
    (Detail(claim(A, "Three"), span(A, "at noon"), DetailKind.DATE),),
)
BARKED = Finding(group(claim(B, "dog"), claim(C, "dog")), absent=(A.id,))
FINDINGS = comparison(dossier(A, B, C), SANK, BARKED).findings


def test_a_filter_that_asks_nothing_changes_nothing():
    """The same values come back."""
    narrowed = Filter().narrow(FINDINGS)
    assert narrowed == FINDINGS
    assert narrowed.groups[0] is SANK


def test_a_confirmed_discrepancy_passes_the_bar():
    """What the person confirmed is shown whatever the engine thinks of its weight."""
    heavy = Filter(bar=0.9)
    assert [len(one.discrepancies) for one in heavy.narrow(FINDINGS).groups] == [0, 0]
    assert [len(one.discrepancies) for one in heavy.narrow(FINDINGS, lambda _: Status.CONFIRMED).groups] == [1, 0]


def test_a_status_may_be_left_out():
    """Dismissed discrepancies go, their group stays."""
    shown = Filter(statuses=frozenset({Status.OPEN}))
    assert [len(one.discrepancies) for one in shown.narrow(FINDINGS, lambda _: Status.DISMISSED).groups] == [0, 0]


def test_one_sort_of_finding_alone():
    """Differences, what one article alone gives, and what is shared without a difference."""
    told = {only: Filter(only=only).narrow(FINDINGS) for only in Only}
    assert [one.group for one in told[Only.DISCREPANCIES].groups] == [SANK.group]
    assert told[Only.DISCREPANCIES].unique == ()
    assert [one.group for one in told[Only.SHARED].groups] == [BARKED.group]
    assert [(one.group, one.discrepancies) for one in told[Only.UNIQUE].groups] == [(SANK.group, ())]
    assert told[Only.UNIQUE].unique == FINDINGS.unique


def test_some_articles_alone():
    """A discrepancy stays where two shown articles still differ, a group where two of them still state it."""
    ab = Filter(articles=frozenset({A.id, B.id})).narrow(FINDINGS)
    assert [{one.claim.article for one in told.discrepancies[0].variants} for told in ab.groups] == [{A.id, B.id}]
    bc = Filter(articles=frozenset({B.id, C.id})).narrow(FINDINGS)
    assert [len(told.discrepancies) for told in bc.groups] == [0, 0]
    assert bc.groups[1].absent == ()
