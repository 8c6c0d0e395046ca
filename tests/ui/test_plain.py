"""Words of an article where Qt would take them for a page."""

import pytest
from PySide6.QtGui import Qt, QTextDocument

from reader.ui.plain import plain


@pytest.mark.parametrize("text", ["The bridge opens.", "4 < 5, 6 > 5", "Smith & Sons", "", "one\ntwo"])
def test_what_looks_like_no_page_is_left_alone(text):
    """Most words are handed on as they are."""
    assert plain(text) == text


@pytest.mark.parametrize(
    "text", ['<img src="//elsewhere/x.png"> Courier', "<b>bold</b>", "x <i>y</i>", "<a href=z>w</a>"]
)
def test_what_looks_like_a_page_is_shown_letter_by_letter(text):
    """Taken for a page, it says what it said, and holds neither picture nor link."""
    shown = plain(text)
    assert Qt.mightBeRichText(shown)
    document = QTextDocument()
    document.setHtml(shown)
    assert document.toPlainText().strip() == text
    assert "<img" not in document.toHtml()
    assert "href" not in document.toHtml().replace("href=z", "")
