"""Sentence ends in the forms that news has them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Span
from reader.text.normalize import normalize
from reader.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["MOSCOW (Sputnik) — The talks began in May.", '"We sell engines," he said.'],
        [
            "Gen. Ada Crewe met Sen. J. K. Lowe of the U.S. Senate on Jan. 5.",
            "They left at 5 p.m.",
            "The vote was 5-4.",
        ],
        ["Shares of Holt & Co. rose 3.5 percent to $1.2 billion.", "No. 4 fell."],
        ["“One.", "Two!", "Three?” asked Mr. Smith.", "“Four.”"],
        ["The deal…", "Well, it failed.", "He said: “No ... not now.”", "Then he left."],
        ["Der Vertrag wurde am 3. März geschlossen.", "Dr. Müller war z. B. dabei."],
        ["中国说：“我们同意。”", "他补充说。", "合作很重要！"],
        ["هل وافقت روسيا؟", "نعم.", "قالت الوزارة ذلك."],
        ["Россия согласилась.", "В 2020 г. подписали договор."],
        ["1. The first item", "2. The second item"],
        ["The plan was you and I.", "Did Albert I. Jones agree?"],
        ["The minister agreed.", "The talks go on."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected):
    """Abbreviations, initials, quotations, figures, lists and other scripts do not mislead."""
    joined = "".join(one if one[-1] in "。！" or one.endswith("。”") else one + " " for one in expected).strip()
    assert split(joined) == expected


def test_a_lost_blank_between_sentences_is_seen():
    """Scraped text often has none; an address is not taken for one."""
    assert split("They signed the deal.The minister left for example.com today.") == [
        "They signed the deal.",
        "The minister left for example.com today.",
    ]


def test_a_line_that_breaks_off_goes_on_in_the_next():
    """A break in mid-sentence before a small letter ends nothing; a list of words stays a list."""
    assert split("This is a sentence\ncut off in the middle.") == ["This is a sentence\ncut off in the middle."]
    assert split("engines\nsatellites\nrockets") == ["engines", "satellites", "rockets"]


@given(st.text(alphabet=st.sampled_from('aB .!?\n"”(1。…é😀'), max_size=80))
def test_sentences_are_sorted_apart_and_hold_all_that_is_not_blank(raw):
    """Whatever the text."""
    text = normalize(raw)
    spans = list(sentences(text, Span(0, len(text)))) if text else []
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, letter in enumerate(text) if not letter.isspace())
    assert all(span.of(text) == span.of(text).strip() for span in spans)
