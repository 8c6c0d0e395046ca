"""Words, where they stand and how they compare."""

from itertools import pairwise

from hypothesis import given
from strategies import texts

from reader.model.span import Span
from reader.text.tokens import fold, stem, tokens, words


@given(texts)
def test_tokens_read_back_and_stand_in_order(text):
    """Each span is the very word, and no two meet."""
    found = tokens(text, Span(0, len(text)))
    assert [(token.span.start, token.span.of(text)) for token in found] == words(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(token.folded == fold(token.span.of(text)) and token.stem == stem(token.folded) for token in found)


def test_only_the_passage_is_read():
    """Spans count in the whole text."""
    assert [token.span for token in tokens("one two three", Span(4, 13))] == [Span(4, 7), Span(8, 13)]


def test_forms_that_mean_the_same_fold_alike():
    """Case, accents, a possessive, and the commas of a thousand."""
    assert fold("Merrow’s") == fold("merrow's") == fold("MERROW") == "merrow"
    assert fold("Ardènt") == fold("ardent")
    assert fold("1,200") == fold("1200")
    assert stem(fold("Sailings")) == stem("sail")


def test_what_belongs_to_a_word_stays_in_it():
    """Initials, decimals, contractions."""
    assert [word for _, word in words("The U.S. paid 3.5 per cent, didn’t it?")] == [
        *("The", "U.S", "paid", "3.5", "per", "cent", "didn’t", "it"),
    ]
