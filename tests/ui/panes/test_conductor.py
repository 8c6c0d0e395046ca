"""The columns move together, and never under the reader's eye."""

from builders import claim

from reader.ui.panes.page import Reading
from reader.ui.panes.pane_row import PaneRow
from reader.ui.theme import LIGHT


def test_the_others_follow_claim_by_claim(panes):
    """The crew line of B comes to the height of A's when A is scrolled past the moon."""
    bar = panes[0].verticalScrollBar()
    crews = [claim(pane.article, "crew") for pane in panes[:2]]
    bar.setValue(bar.value() + panes[0].span_top(crews[0].span) - round(panes[0].viewport().height() * 0.38))
    assert abs(panes[0].span_top(crews[0].span) - panes[1].span_top(crews[1].span)) <= 1


def test_a_column_that_is_scrolled_moves_by_what_the_reader_asked(panes):
    """Its followers never push back."""
    bar = panes[1].verticalScrollBar()
    before = bar.value()
    bar.setValue(before + 123)
    assert bar.value() == before + 123


def test_scrolling_down_never_moves_another_column_up(panes):
    """Though the moon is told at the other end of B and C."""
    bar = panes[0].verticalScrollBar()
    places = []
    for _ in range(30):
        bar.setValue(bar.value() + 60)
        places.append([pane.verticalScrollBar().value() for pane in panes[1:]])
    assert places == sorted(places)
    assert all(list(one) == sorted(one) for one in zip(*places, strict=True))


def test_a_lonely_claim_moves_nothing(row, panes):
    """Nobody else tells it, so there is nowhere to go."""
    before = [pane.verticalScrollBar().value() for pane in panes]
    hello = claim(panes[1].article, "Hello")
    row.conductor.bring_level(hello, [hello])
    assert [pane.verticalScrollBar().value() for pane in panes] == before


def test_a_glide_ends_level_and_the_wheel_stops_it(qtbot, row, panes):
    """With motion: the counterparts glide; a reader who scrolls meanwhile is not fought."""
    row.reduced_motion = False
    moons = [claim(pane.article, "moon") for pane in panes]
    row.conductor.bring_level(moons[0], moons)
    qtbot.waitUntil(lambda: len({pane.span_top(one.span) for pane, one in zip(panes, moons, strict=True)}) == 1)
    row.conductor.together = False
    row.conductor.bring_level(moons[1], moons[:1])
    panes[0].verticalScrollBar().setValue(1650)
    assert row.conductor._glides == {}
    assert panes[0].verticalScrollBar().value() == 1650


def test_a_claim_that_is_walked_to_is_seen_whole(row, panes):
    """Its first line alone in sight is not enough; one on which the reader's hand is stays where it is."""
    crew = claim(panes[0].article, "crew")
    height = panes[0].viewport().height()
    for held in (True, False):
        panes[0].move_to(panes[0].verticalScrollBar().value() + panes[0].span_top(crew.span) - (height - 44))
        before = panes[0].span_top(crew.span)
        row.conductor.bring_level(crew, [crew], held=held)
        assert (panes[0].span_top(crew.span) == before) is held
    bottom = panes[0].painter.places.extent(crew.span)[1] - panes[0].verticalScrollBar().value()
    assert bottom < height


def test_a_page_that_is_not_laid_out_yet_is_no_trouble(qtbot, row, story, show_story):
    """A claim is looked at before the window has been shown."""
    hidden = PaneRow(LIGHT, Reading())
    qtbot.addWidget(hidden)
    show_story(hidden, story)
    moons = [claim(one.article, "moon") for one in hidden.columns]
    hidden.conductor.bring_level(moons[0], moons)
    assert len(hidden.columns) == len(row.columns)
