"""Stance: cues with their rung and scope, stages of a case, negations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.stance import Rung, Stage, cues, negations, stages


@pytest.mark.parametrize(
    ("text", "words", "rung"),
    [
        ("He denied that the gate was open.", "denied", Rung.DENIED),
        ("The dam may break.", "may", Rung.POSSIBLE),
        ("They are in talks about a base.", "in talks", Rung.POSSIBLE),
        ("He reportedly left.", "reportedly", Rung.REPORTED),
        ("The firm plans to sell it.", "plans to", Rung.PLANNED),
        ("The states agreed on a border.", "agreed", Rung.AGREED),
        ("The plan includes a tunnel.", "includes", Rung.DONE),
    ],
)
def test_a_cue_sets_a_rung(text: str, words: str, rung: Rung):
    """The ladder is read off the words."""
    assert [(one.span.of(text), one.rung) for one in cues(text)] == [(words, rung)]


@pytest.mark.parametrize(
    "text",
    ["in May 2020", "He left, as expected.", "Will Sanders scored.", "Divers could not reach it.", "the would-be king"],
)
def test_what_only_looks_like_a_hedge_is_none(text: str):
    """A month, a name, an inability and a stock phrase hedge nothing."""
    assert cues(text) == ()


def test_a_scope_ends_with_its_clause():
    """What stands behind a semicolon is another statement."""
    text = "The dam may break; the bridge fell."
    (cue,) = cues(text)
    assert "bridge" not in cue.scope.of(text)
    assert "break" in cue.scope.of(text)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("He was arrested on suspicion of fraud.", Stage.SUSPECTED),
        ("He is accused of fraud.", Stage.ACCUSED),
        ("He faces two charges of fraud.", Stage.CHARGED),
        ("He was found guilty of fraud.", Stage.CONVICTED),
        ("He was found not guilty of fraud.", Stage.ACQUITTED),
    ],
)
def test_the_stage_of_a_case_is_read(text: str, stage: Stage):
    """A charge is no verdict."""
    assert [found for _, found in stages(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "count"),
    [("He did not go.", 1), ("He didn't go.", 1), ("Not only he went.", 0), ("He is no longer here.", 0)],
)
def test_negations_are_counted(text: str, count: int):
    """Set phrases deny nothing."""
    assert len(negations(text)) == count


@given(st.text(max_size=100))
def test_any_text_is_read(text: str):
    """Cues and negations lie in the text, each inside its scope."""
    for one in (*cues(text), *negations(text)):
        assert one.scope.contains(one.span)
        assert one.scope.end <= len(text)


def test_not_until_denies_nothing():
    """What was not done until then was done then."""
    assert not negations("They did not take the lead until Roos scored.")
    assert negations("They did not take the lead.")


@pytest.mark.parametrize(
    ("text", "rungs"),
    [
        ("He said that he would sell it.", [Rung.PLANNED]),
        ("He would sell it.", [Rung.POSSIBLE]),
        ("It bans actions that may harm them.", []),
        ("They decide whether it would harm them.", []),
        ("It goes to Lind, who will sell it.", [Rung.PLANNED]),
    ],
)
def test_a_modal_is_read_in_its_place(text: str, rungs: list[Rung]):
    """Backshifted it is "will"; where it only tells which thing is meant it is no hedge."""
    assert [cue.rung for cue in cues(text)] == rungs


def test_a_conviction_of_before_is_no_stage():
    """A convicted burglar was convicted of something else."""
    assert stages("A convicted burglar broke in.") == ()
    assert [stage for _, stage in stages("He was convicted on Monday.")] == [Stage.CONVICTED]
