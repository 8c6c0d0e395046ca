"""Numbers of many languages."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.amounts import Sort, amounts


def read(text, language):
    return [(one.span.of(text), str(one.value.normalize().__format__("f"))) for one in amounts(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Rund 2.500 Menschen und 3,5 Meter", [("2.500", "2500"), ("3,5", "3.5")]),
        ("fr", "Quelque 2 300 habitants, soit 4,2 milliards", [("2 300", "2300"), ("4,2 milliards", "4200000000")]),
        ("en", "some 1,742 patients and 8.5 million files", [("1,742", "1742"), ("8.5 million", "8500000")]),
        ("es", "72 hinchas; tres millones", [("72", "72"), ("tres millones", "3000000")]),
        ("ru", "Погибли трое, еще 64 человека", [("трое", "3"), ("64", "64")]),
        ("zh", "约300万个账户，30万名客户", [("300万", "3000000"), ("30万", "300000")]),
        ("ja", "1600万回分と25台", [("1600万", "16000000"), ("25", "25")]),
        ("ar", "في المدينة ٣٥ شخصا وثلاثة آلاف", [("٣٥", "35")]),
        ("en", "Twenty-five boats and eighty seats", [("Twenty-five", "25"), ("eighty", "80")]),
        ("sv", "tre båtar och 12 hus", [("12", "12")]),
    ],
)
def test_numbers_are_read_as_the_press_of_each_language_writes_them(language, text, told):
    """Groups, decimals, words, millions and ten thousands."""
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am 9. Oktober um 22 Uhr, gegen 14:42"),
        ("en", "on Feb. 11 and Sept 18 at 4:40, by 3-2, an A330 of type 7B4"),
        ("fr", "à cinq heures, à 13h30, le 14 mai"),
        ("es", "el 3 de mayo"),
        ("zh", "10月3日"),
    ],
)
def test_days_hours_scores_and_names_are_no_amounts(language, text):
    """Other readers know what to make of them."""
    assert read(text, language) == []


def test_shares_and_years_are_of_their_own_sorts():
    """They are never set against a count."""
    told = amounts("2019 waren es 38,4 Prozent von 1.980 Stimmen", "de")
    assert [one.sort for one in told] == [Sort.YEAR, Sort.SHARE, Sort.COUNT]
    assert [one.sort for one in amounts("2022年，得票率37%", "zh")] == [Sort.YEAR, Sort.SHARE]


def test_a_rounded_number_meets_what_it_may_round():
    """But a year is a year, and few is counted."""
    (about,), (exact,) = amounts("some 2,000 people", "en"), amounts("1.980 Menschen", "de")
    assert about.meets(exact)
    assert exact.meets(about)
    for one, other in (("in 2020", "in 2021"), ("ten boats", "nine boats"), ("2,300 homes", "2,500 homes")):
        assert not amounts(one, "en")[0].meets(amounts(other, "en")[0])


@given(
    st.text(alphabet="0123456789.,: ’'％%٣٫٬年万h-–drei MaiOct", max_size=30),
    st.sampled_from(["en", "de", "zh", "ar", "xx"]),
)
def test_any_text_is_read(text, language):
    """In order, inside the text, apart from each other, and never below nothing."""
    found = amounts(text, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(one.value >= Decimal(0) for one in found)
