"""A memo works nothing out twice, and forgets what is gone."""

import pytest
from builders import article

from reader.align import memo as memo_module
from reader.align.alignment import align
from reader.align.memo import Memo
from reader.model.marks import Anchor, Pin, PinKind, Quote
from reader.model.options import CompareOptions, Preset

STORY = [article(name, f"{name} saw the ferry Ardent strike rocks.\nRain fell on {name}.") for name in ("A", "B", "C")]


@pytest.fixture
def worked(monkeypatch):
    """What was worked out: articles read, and pairs of articles looked at."""
    done = {"portrait": 0, "candidates": 0}

    def counted(name):
        work = getattr(memo_module, name)

        def counting(*given):
            done[name] += 1
            return work(*given)

        return counting

    for name in done:
        monkeypatch.setattr(memo_module, name, counted(name))
    return done


def test_another_article_costs_only_its_own_pairs(worked):
    """Two articles and then a third: three read, three pairs looked at."""
    memo = Memo()
    align(STORY[:2], CompareOptions(), memo=memo)
    assert worked == {"portrait": 2, "candidates": 1}
    align(STORY, CompareOptions(), memo=memo)
    assert worked == {"portrait": 3, "candidates": 3}


def test_pins_presets_and_order_look_at_nothing_anew(worked):
    """Only what stands on the scores is done again."""
    memo = Memo()
    align(STORY, CompareOptions(), memo=memo)
    before = dict(worked)
    place = align(STORY, CompareOptions(), memo=memo).claims[STORY[0].id][0].span
    pin = Pin(PinKind.ALONE, (Anchor(STORY[0].id, place, Quote("")),))
    pinned = align(STORY, CompareOptions(), (pin,), memo=memo)
    align(STORY[::-1], CompareOptions(Preset.STRICT), memo=memo)
    assert worked == before
    assert pinned == align(STORY, CompareOptions(), (pin,))


def test_a_changed_article_is_read_anew(worked):
    """Under the same id, with other words."""
    memo = Memo()
    align(STORY, CompareOptions(), memo=memo)
    changed = article("A", "Nobody saw anything.")
    found = align([changed, *STORY[1:]], CompareOptions(), memo=memo)
    assert worked["portrait"] == 4
    assert found == align([changed, *STORY[1:]], CompareOptions())


def test_an_article_that_is_gone_is_forgotten(worked):
    """Memory follows what is open."""
    memo = Memo()
    align(STORY, CompareOptions(), memo=memo)
    align(STORY[:2], CompareOptions(), memo=memo)
    align(STORY, CompareOptions(), memo=memo)
    assert worked == {"portrait": 4, "candidates": 5}
