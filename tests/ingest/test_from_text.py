"""Plain text to pieces: one a line, or a paragraph where lines were broken by width."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.from_text import page_of_text, unwrap
from reader.text.normalize import normalize

WRAPPED = """The harbour bridge will be closed to all traffic for
nine weeks, the port authority said on Thursday after
engineers had found fine cracks in four of the twelve
rods that carry the roadway.

Two ferries will run in its place."""


@given(st.text(max_size=300))
def test_pieces_and_gaps_together_are_the_text(raw):
    """Nothing is lost between them."""
    page = page_of_text(raw)
    together = "".join(piece.gap + piece.text for piece in page.pieces) + page.tail
    assert together == unwrap(normalize(raw))
    assert all(piece.text == piece.text.strip() != "" for piece in page.pieces)


def test_lines_broken_by_width_are_joined():
    """Paragraphs stay apart."""
    assert [piece.text.count(" ") for piece in page_of_text(WRAPPED).pieces] == [33, 6]


def test_a_ragged_head_over_a_wrapped_text_does_not_hinder():
    """Short lines of a print's head say nothing of the width."""
    head = "ZCZC\nURGENT\nBridge to close\nEds: UPDATES\n\n"
    assert WRAPPED.replace("\n", " ").split("  ")[0] in unwrap(head + WRAPPED)


def test_lines_that_end_where_they_like_stay_apart():
    """A list of headlines, and verses."""
    lines = "Harbour bridge to close for nine weeks\nFerries\nOld tunnel floods again\nNine days of rain\nWork to begin"
    assert unwrap(lines) == lines


def test_a_prints_header_is_not_joined_to_its_address():
    """Columns and addresses are no running text."""
    header = "The Quay Times                                    Page 1 of 3\nhttps://quaytimes.example/a/b/c/d/e"
    assert unwrap(f"{header}\n\n{WRAPPED}").startswith(f"{header}\n")
