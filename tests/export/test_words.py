"""What things are called."""

import pytest

from reader.export.words import counted, day, filter_in_words, joined, label, options_in_words
from reader.model.discrepancy import Kind
from reader.model.filter import Filter, Only
from reader.model.marks import Status
from reader.model.options import CompareOptions, Preset


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (None, ""),
        ("2021", "2021"),
        ("2021-03", "March 2021"),
        ("2021-03-09", "9 March 2021"),
        ("2021-03-09T09:30+02:00", "9 March 2021, 09:30 +02:00"),
        ("2021-03-09T09:30:15Z", "9 March 2021, 09:30 UTC"),
        ("2021-03-09T09:30", "9 March 2021, 09:30"),
        ("last spring", "last spring"),
        ("2021-13-01", "2021-13-01"),
    ],
)
def test_a_day_is_told_as_coarsely_as_it_is_known(published, told):
    """Nothing is added to a date, and what is no date stands as it is."""
    assert day(published) == told


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_articles_go_by_letters(place, letter):
    """After Z comes AA, as in a spreadsheet."""
    assert label(place) == letter


def test_a_list_reads_as_a_sentence():
    """Commas between, "and" before the last."""
    assert [joined([]), joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_one_is_not_many():
    """Plurals, with thousands set apart."""
    assert [counted(1, "claim"), counted(0, "claim"), counted(3000, "claim")] == ["1 claim", "0 claims", "3,000 claims"]


def test_the_filter_in_force_is_named():
    """Every part of the filter that leaves something out is told."""
    shown = Filter(frozenset({Kind.DATE}), Only.DISCREPANCIES, frozenset({Status.CONFIRMED}), bar=0.4)
    assert filter_in_words(shown, ["A", "C"]) == (
        "only where articles differ",
        "kinds: date",
        "status: confirmed",
        "articles A and C",
        "differences of weight 0.4 and more",
    )
    assert filter_in_words(Filter(), []) == ("all that was found",)


def test_the_options_are_named():
    """The preset and every set of words that count as the same."""
    told = options_in_words(CompareOptions(Preset.STRICT, (frozenset({"Ms Ode", "the mayor"}),)))
    assert told == ("preset strict: only what the engine is most sure of", "counted as the same: Ms Ode = the mayor")


@pytest.mark.parametrize("installed", [True, False])
def test_what_was_asked_for_and_could_not_be_done_is_named(monkeypatch, installed):
    """A reader must not take "not compared" for "nothing found"."""
    monkeypatch.setattr("reader.export.words.is_installed", lambda: installed)
    *_, told = options_in_words(CompareOptions(semantic=True))
    assert "matched by meaning" in told
    assert ("not installed" in told) is not installed
