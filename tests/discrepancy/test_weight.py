"""The weight of a difference in its circumstances: a later report, and how sure the link is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.discrepancy.couple import Difference
from reader.discrepancy.weight import weighed
from reader.model.claim import By, Match
from reader.model.discrepancy import Kind
from tests.builders import article, variant

MOVING = [Kind.NUMBER, Kind.CERTAINTY, Kind.NEGATION]


def weight_of(
    kind: Kind = Kind.NUMBER,
    *,
    dates: tuple[str | None, str | None] = (None, None),
    score: float = 1.0,
    by: By = By.ENGINE,
    weight: float = 0.8,
) -> Difference:
    """A difference of .8 between two articles of these dates, on a link of this score."""
    one, other = (article(key, "12 died.", published=date) for key, date in zip("ab", dates, strict=True))
    a, b = variant(one, "12"), variant(other, "12", "15")
    link = Match(a.claim, b.claim, score, by=by)
    return weighed(Difference(kind, a, b, weight, "12 / 15"), link, {one.id: one, other.id: other})


@pytest.mark.parametrize("kind", MOVING)
def test_what_time_can_change_weighs_less_in_a_later_report(kind: Kind):
    """Three quarters are left, and both days are told, whichever article is the later."""
    told = weight_of(kind, dates=("2020-01-02", "2020-01-09T08:00"))
    assert told.weight == 0.6
    assert told.why == "12 / 15 (later report: 2020-01-02 / 2020-01-09)"
    assert weight_of(kind, dates=("2020-01-09", "2020-01-02")).weight == 0.6


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in MOVING])
def test_a_name_a_date_or_a_quotation_does_not_move(kind: Kind):
    """The later report explains nothing."""
    told = weight_of(kind, dates=("2020-01-02", "2020-01-09"))
    assert (told.weight, told.why) == (0.8, "12 / 15")


@pytest.mark.parametrize(
    "dates",
    [
        (None, "2020-01-09"),
        ("2020-01-09", "2020-01-09"),
        ("2020-01-09T08:00", "2020-01-09T20:00"),
        ("2020-01", "2020-01-09"),
        ("soon", "2020-01-09"),
    ],
)
def test_only_two_known_days_apart_make_a_later_report(dates: tuple[str | None, str | None]):
    """A day unknown, the same day, and a month that holds it say nothing of what came later."""
    assert weight_of(dates=dates).weight == 0.8


def test_a_faint_link_takes_off_weight_down_to_two_fifths():
    """From a score of .5 a link is taken at its word; from .32 down two fifths are left."""
    assert weight_of(score=0.5).weight == 0.8
    assert weight_of(score=0.41).weight == pytest.approx(0.56)
    assert weight_of(score=0.3).weight == weight_of(score=0.0).weight == pytest.approx(0.32)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_link_never_weighs_less(one: float, other: float):
    """And no link adds weight."""
    low, high = sorted((one, other))
    assert weight_of(score=low).weight <= weight_of(score=high).weight <= 0.8


def test_a_link_of_the_person_is_taken_at_its_word():
    """What the reader linked is no guess."""
    assert weight_of(score=0.0, by=By.PERSON).weight == 0.8


def test_a_date_is_not_lowered_for_a_faint_link():
    """It tells look-alike events apart, and is wanted most there."""
    assert weight_of(Kind.DATE, score=0.0).weight == 0.8
