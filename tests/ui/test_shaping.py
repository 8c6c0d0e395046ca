"""What the person sets right in an article."""

import builders
import pytest
import stages
from stages import marks

from reader.model.article import Role
from reader.model.marks import Division, DivisionKind
from reader.ui.shaping import by_date


def test_a_claim_is_split_at_a_word_and_joined_with_the_next(told):
    """A cut in the middle of a word goes before the word; claims are joined over what lies between."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    inside = builders.span(stages.HARBOUR, "workers").start + 3
    assert told.shaping.can_split(claim, inside)
    told.shaping.split(claim, inside)
    (split,) = marks(told, Division)
    assert split.anchor.span.start == builders.span(stages.HARBOUR, "workers").start
    told.shaping.merge(claim)
    kinds = [mark.kind for mark in marks(told, Division)]
    assert DivisionKind.MERGE in kinds


def test_there_is_nothing_to_split_at_a_claims_edge(told):
    """Words are wanted on both sides."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    assert not told.shaping.can_split(claim, claim.span.start)
    assert not told.shaping.can_split(claim, claim.span.end)


def set_aside(article, span):
    return any(block.role is Role.FURNITURE for block in article.blocks if block.span.overlaps(span))


def test_what_is_set_aside_can_be_restored(told):
    """Gulls go to the page's furniture and come back."""
    span = builders.claim(stages.HARBOUR, "Gulls").span
    told.shaping.set_aside(stages.HARBOUR, span)
    article = told.session.dossier.article(stages.HARBOUR.id)
    assert set_aside(article, span)
    told.shaping.restore(article, span)
    assert not set_aside(told.session.dossier.article(stages.HARBOUR.id), span)


def test_articles_are_sorted_by_date_in_one_step(told):
    """The action puts the oldest leftmost; one undo gives the old order back."""
    told.commands["sort_by_date"].trigger()
    assert [column.article for column in told.row.columns] == [stages.LANTERN, stages.HARBOUR, stages.COURIER]
    told.session.undo_stack.undo()
    assert tuple(column.article for column in told.row.columns) == stages.ARTICLES


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2019", "2020-01-01"),
        ("2020-07", "2020-07-02"),
        ("2020-07-15T09:30+02:00", "2020-07-15T08:00Z"),
        ("2020-07-15T23:00-05:00", "2020-07-16T05:00"),
        ("9999", None),
        ("2020", "last Tuesday"),
    ],
)
def test_dates_are_moments_however_coarse(earlier, later):
    """Zones count; an article without a date stands last."""
    first, last = (builders.article(name, "Words.", published=day) for name, day in (("A", earlier), ("B", later)))
    assert by_date([last, first]) == by_date([first, last]) == (first.id, last.id)
