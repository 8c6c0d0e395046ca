"""Marks keep their place, or what is left of it, when texts come, go and change."""

from builders import article, dossier
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map
from strategies import articles, dossiers, marks

from reader.model.keys import key_of
from reader.model.marks import Anchor, Annotation, Division, DivisionKind, Quote, Status, Target, TargetKind, Verdict
from reader.model.placing import anchors_of, moved, without_article
from reader.model.span import Span
from reader.model.targets import anchor, passage

TEXT = article("A", "Rain fell. Rain fell.")


@given(dossiers(at_least=2))
def test_no_mark_is_left_on_an_article_that_is_gone(of):
    """Whatever the marks, none points at the removed article, and those on others alone are untouched."""
    gone = of.articles[0].id
    after = without_article(of.marks, gone)
    assert not any(one.article == gone for mark in after.values() for one in anchors_of(mark))
    for key, mark in of.marks.items():
        if not any(one.article == gone for one in anchors_of(mark)):
            assert after[key] is mark


@given(st.data())
def test_every_mark_moves_with_its_text_and_back(data):
    """Anchors that are moved and moved back give the marks there were; none is lost on the way."""
    of = (data.draw(articles("A")), data.draw(articles("B")))
    told = {key_of(mark): mark for mark in data.draw(st.lists(marks(of), max_size=5))}
    here = list(dict.fromkeys(one for mark in told.values() for one in anchors_of(mark)))
    there = [Anchor(one.article, Span(9000 + at, 9001 + at), one.quote) for at, one in enumerate(here)]
    away = moved(Map(told), dict(zip(here, there, strict=True)))
    assert len(away) == len(told)
    assert moved(away, dict(zip(there, here, strict=True))) == Map(told)


def test_two_marks_that_come_to_lie_on_one_place_are_both_kept():
    """When two places become one, the judgements on both are there."""
    first, second = anchor(TEXT, Span(0, 10)), anchor(TEXT, Span(11, 21))
    told = [
        Verdict(Target(TargetKind.GROUP, (one,)), status)
        for one, status in ((first, Status.CONFIRMED), (second, Status.DISMISSED))
    ]
    after = moved(Map({key_of(mark): mark for mark in told}), {second: first})
    assert {(mark.target.anchors, mark.status) for mark in after.values()} == {
        ((first,), Status.CONFIRMED),
        ((first,), Status.DISMISSED),
    }


def test_each_sort_of_mark_tells_its_passages():
    """Also those that hold one passage only."""
    lost = Anchor(TEXT.id, None, Quote("gone"))
    assert anchors_of(Division(DivisionKind.SPLIT, lost)) == (lost,)
    assert anchors_of(Annotation("1", passage(TEXT, Span(0, 4)), "?")) == (anchor(TEXT, Span(0, 4)),)
    assert dossier(TEXT).marks == Map()
