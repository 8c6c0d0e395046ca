"""What the window shows of the comparison."""

from reader.model.discrepancy import Kind
from reader.model.marks import Status
from reader.ui.theme import Look
from reader.ui.view_filter import ViewFilter


def test_dismissed_ones_are_out_of_the_way_until_asked_for(qapp):
    """The usual filter lets open and confirmed through, and is not called narrowed."""
    view = ViewFilter()
    assert Status.DISMISSED not in view.shown.statuses
    assert not view.narrowed
    view.show_status(Status.DISMISSED, on=True)
    assert Status.DISMISSED in view.shown.statuses
    assert not view.narrowed


def test_every_change_is_told_once_and_no_change_is_not_told(qtbot):
    """Views look again only where there is something to see."""
    view = ViewFilter()
    told = []
    view.changed.connect(lambda: told.append(1))
    view.show_kind(Kind.DATE, on=False)
    view.show_kind(Kind.DATE, on=False)
    view.show_look(Look.SHARED, on=True)
    view.show_unsure(on=False)
    assert len(told) == 1
    assert view.narrowed


def test_word_choice_is_off_at_first_and_filters_nothing(qapp):
    """A layer beside the differences: to show it is no narrowing, and "show all" leaves it as it is."""
    view = ViewFilter()
    told = []
    view.changed.connect(lambda: told.append(True))
    assert not view.framing
    view.show_framing(on=True)
    view.show_framing(on=True)
    assert len(told) == 1
    assert not view.narrowed
    view.show_all()
    assert view.framing


def test_show_all_shows_the_unsure_and_the_dismissed_too(qapp):
    """Nothing is filtered out after it."""
    view = ViewFilter()
    view.show_look(Look.SHARED, on=False)
    view.show_kind(Kind.NAME, on=False)
    view.show_articles(["one"])
    view.show_all()
    assert view.looks == {Look.SHARED, Look.DIFFERS, Look.UNIQUE}
    assert view.shown.kinds == frozenset(Kind)
    assert view.shown.statuses == frozenset(Status)
    assert not view.shown.articles
    assert view.unsure
