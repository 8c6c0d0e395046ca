"""Text as XML can hold it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.export.xmltext import runs_from_right, xml_safe


@given(st.text(st.characters()))
def test_any_text_can_be_put_into_xml(text):
    """Lone surrogates and control characters go, all else stays."""
    element = etree.Element("x")
    element.text = xml_safe(text)
    assert etree.fromstring(etree.tostring(element)).text in {xml_safe(text).replace("\r", "\n"), xml_safe(text), None}


@pytest.mark.parametrize(
    ("text", "right"), [("", False), ("12 a ا", False), ("12 ا a", True), ("«שלום»", True), ("漢字", False)]
)
def test_the_first_strong_letter_gives_the_direction(text, right):
    """Digits, blanks and punctuation do not count."""
    assert runs_from_right(text) is right
