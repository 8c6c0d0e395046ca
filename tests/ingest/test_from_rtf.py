"""Rich text."""

from reader.ingest.from_rtf import page_of_rtf


def test_words_are_read_without_their_marks():
    """Bold, breaks and letters beyond ASCII."""
    page = page_of_rtf("a.rtf", rb"{\rtf1\ansi The {\b bridge} at B\'fcsum.\par Two ferries run \u8212?nightly.\par}")
    assert [piece.text for piece in page.pieces] == ["The bridge at Büsum.", "Two ferries run —nightly."]


def test_who_saved_a_file_is_a_doubt():
    """Not its author."""
    page = page_of_rtf("a.rtf", rb"{\rtf1{\info{\author Front Desk}} Text.}")
    assert page.particulars.author is None
    assert [(doubt.field, doubt.value) for doubt in page.doubts] == [("author", "Front Desk")]
