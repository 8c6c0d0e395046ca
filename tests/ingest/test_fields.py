"""Particulars that a text gives by label."""

import pytest

from reader.ingest.fields import field_of, particulars_of, take_fields
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.ingest.page import Piece
from reader.model.article import Role

BODY = (
    "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday.\n"
    "About 18,500 vehicles cross the bridge on a working day, and two ferries will run in its place.\n"
)


def read(text: str):
    return ingest(Original("bridge.txt", text.encode()), "a")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Title: Harbour bridge to close", ("title", "Harbour bridge to close")),
        ("**Date:** 4 May 2023", ("published", "4 May 2023")),
        ("Publication date: 4 May 2023", ("published", "4 May 2023")),
        ("URL: https://post.example/bridge", ("address", "https://post.example/bridge")),
        ("Tags: bridge, port", ("", "bridge, port")),
        ("Warning: the bridge closes on Thursday", None),
        ("Date:", None),
        ("The mayor said: we had no choice", None),
    ],
)
def test_a_label_is_one_of_the_words_that_people_type(line, found):
    """Any other word before a colon is a sentence's."""
    assert field_of(line) == found


def test_the_fields_over_a_text_are_its_particulars_and_no_claims():
    """The value of the title is the headline, without its label."""
    article = read(
        f"Title: Harbour bridge to close\nSource: Harbour Post\nDate: 2023-05-04\nAuthor: Ines Falk\n\n{BODY}"
    )
    particulars = article.particulars
    assert (particulars.title, particulars.outlet) == ("Harbour bridge to close", "Harbour Post")
    assert (particulars.author, particulars.published) == ("Ines Falk", "2023-05-04")
    kept = [article.text[block.span.start : block.span.end] for block in article.blocks if block.role is Role.HEADLINE]
    assert kept == ["Harbour bridge to close"]


@pytest.mark.parametrize("title", ["Harbour bridge to close", '"Harbour bridge to close"'])
def test_fields_may_stand_under_the_headline(title):
    """And a title among them that says it again is no second headline, in quotes or not."""
    article = read(f"Harbour bridge to close\nTitle: {title}\nOutlet: Harbour Post\n\n{BODY}")
    assert [block.role for block in article.blocks].count(Role.HEADLINE) == 1
    assert article.particulars.outlet == "Harbour Post"


def test_one_label_alone_is_no_block_of_fields():
    """It may stand under a picture."""
    pieces = [Piece("Harbour bridge to close"), Piece("Source: Tidewater"), Piece(BODY)]
    taken, particulars = take_fields(pieces)
    assert taken == pieces
    assert particulars.outlet is None


def test_labels_deep_in_a_text_are_not_taken():
    """An interview has its questions there."""
    pieces = [Piece(BODY)] * 9 + [Piece("Title: One"), Piece("Author: Two")]
    assert take_fields(pieces)[0] == pieces


def test_beside_an_outlet_the_source_is_whom_it_credits():
    """A date that cannot be told is left out."""
    found = particulars_of(["Outlet: Harbour Post", "Source: AP", "Date: 04/05/2023"])
    assert (found.outlet, found.credit, found.published) == ("Harbour Post", "AP", None)
