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


def test_what_was_struck_out_or_is_hidden_is_not_read():
    """As Word writes tracked changes; what was put in stays."""
    run = rb"\rtlch\fcs1 \af0 \ltrch\fcs0 "
    told = rb"{\rtf1\ansi It closed {" + run + rb"\deleted\delrsid7 four }{\revised three }piers{\v , says the desk}.}"
    assert [piece.text for piece in page_of_rtf("a.rtf", told).pieces] == ["It closed three piers."]
    shown = page_of_rtf("a.rtf", rb"{\rtf1\ansi {\v0 It closed} {\viewkind4 three piers.}}")
    assert [piece.text for piece in shown.pieces] == ["It closed three piers."]
