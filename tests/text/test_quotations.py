"""Quotations and who said them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.quotations import quotations, speaker, unnamed_speaker


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The dam will hold," said Holm.', ["The dam will hold,"]),
        ("“The dam will hold,” said Holm.", ["The dam will hold,"]),
        ('"We came," he said, "and left."', ["We came,", "and left."]),
        ('"It was dark that night.', ["It was dark that night."]),
        ('and then we left," he said.', ["and then we left,"]),
        ("'We saw nothing,' he said.", ["We saw nothing,"]),
        ('The "expert" spoke.', []),
        ("The dogs' barking woke us.", []),
        ("It's the captain's ship.", []),
        ("No marks at all.", []),
    ],
)
def test_the_words_between_the_marks_are_quoted(text: str, quoted: list[str]):
    """Any marks count, also where one stands in another sentence; an apostrophe is none."""
    assert [one.span.of(text) for one in quotations(text)] == quoted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"The dam will hold," said Anna Holm.', "Anna Holm"),
        ('"The dam will hold," Holm said.', "Holm"),
        ("According to Weber, the bells are old.", "Weber"),
        ("The toll includes the United Ports, said Alexander Bloom.", "Alexander Bloom"),
        ('"Ask Keller," she said.', None),
        ("The bells are old.", None),
    ],
)
def test_the_name_at_the_word_of_saying_is_the_speaker(text: str, name: str | None):
    """A name inside the quotation is not its speaker."""
    found = speaker(text)
    assert (found.value if found else None) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The delta is flooded, officials said.", "officials"),
        ("The delta is flooded, according to two witnesses.", "two"),
        ('"We saw it," a source told the paper.', "source"),
        ("Officials fled, and the delta, Holm said, is flooded.", None),
        ('"The officials said so," Holm wrote.', None),
        ("The delta is flooded.", None),
    ],
)
def test_who_speaks_without_a_name_is_found_beside_the_word_of_saying(text: str, word: str | None):
    """And not in what was said."""
    found = unnamed_speaker(text)
    assert (found.of(text) if found else None) == word


@given(st.text(alphabet="ab \"'“”‘’`.,", max_size=60))
def test_any_marks_are_read(text: str):
    """Quotations lie in the text, apart from each other."""
    found = quotations(text)
    assert all(one.span.end <= len(text) for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
