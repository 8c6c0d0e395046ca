"""The one canonical text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.normalize import normalize


@given(st.text(max_size=60))
def test_it_is_idempotent_and_leaves_nothing_that_shifts_a_span(raw):
    """No control character, no odd line end, no lone surrogate; a second pass changes nothing."""
    text = normalize(raw)
    assert normalize(text) == text
    assert not set(text) & set("\r\t\x00\x0b\x0c\x85\u2028\u2029\u00a0\ufeff")
    text.encode("utf-8")


def test_lone_surrogates_and_unseen_marks_are_dropped():
    """Letters beside them stay."""
    assert normalize("a\ud800b\u200bc\x00d\ufeff") == "abcd"


def test_composed_and_decomposed_letters_are_one():
    """A claim found in one article is found in another typed otherwise."""
    assert normalize("cafe\u0301") == "café"
    assert normalize("5\u00a0000\u202fkm\r\nnext") == "5 000 km\nnext"


def test_right_to_left_overrides_do_not_reorder_what_is_shown():
    """Marks that turn the order of letters round are dropped; those that right-to-left text needs stay."""
    assert normalize("abc\u202egnp.exe\u202c") == "abcgnp.exe"
    assert normalize("a\u200fb") == "a\u200fb"
