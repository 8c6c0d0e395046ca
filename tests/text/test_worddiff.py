"""Word differences: what stands for what, and how much is the same."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.worddiff import word_diff


def changed(a: str, b: str) -> list[tuple[str, str]]:
    return [
        (" ".join(t.span.of(a) for t in change.a), " ".join(t.span.of(b) for t in change.b))
        for change in word_diff(a, b).changes
    ]


def test_a_word_put_for_another_is_one_change():
    """The words about it are counted on both sides."""
    (change,) = word_diff("The fire killed twelve men.", "The fire killed nine men.").changes
    assert (change.before, change.after) == (3, 1)
    assert changed("The fire killed twelve men.", "The fire killed nine men.") == [("twelve", "nine")]


def test_an_added_word_stands_against_nothing():
    """An insertion has one side."""
    assert changed("He went.", "He never went.") == [("", "never")]


def test_a_change_tells_where_it_stands_in_each_text():
    """For the text that lacks the words, where they would stand."""
    (change,) = word_diff("We will not sell the yard", "We will sell the yard").changes
    assert change.at == (2, 2)


def test_case_and_punctuation_are_no_change():
    """Only words count."""
    assert changed("The dam, it seems, broke.", "the DAM it seems broke") == []


@given(st.text(alphabet="ab cd", max_size=40))
def test_a_text_is_the_same_as_itself(text: str):
    """No change, and all of it the same."""
    diff = word_diff(text, text)
    assert diff.changes == ()
    assert diff.same == (1 if text.split() else 0)


@given(st.text(alphabet="abc ", max_size=40), st.text(alphabet="abc ", max_size=40))
def test_what_is_the_same_is_a_share(a: str, b: str):
    """Between nothing and all."""
    assert 0 <= word_diff(a, b).same <= 1
