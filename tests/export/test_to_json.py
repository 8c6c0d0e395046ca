"""Comparison JSON as a file."""

import json
import re

from reader.codec.decode import decode
from reader.export.to_json import render
from reader.progress import silent


def test_it_reads_back_to_the_same_comparison(small, everything):
    """With everything shown, what is written is what there was."""
    assert decode(json.loads(render(everything, silent))) == small


def test_letters_are_written_as_they_are(everything):
    """UTF-8, no escapes, a line end at the end."""
    data = render(everything, silent)
    assert "漁船 𝒜 八隻" in data.decode()
    assert data.endswith(b"}\n")


def test_it_is_the_golden_file(apparatus, golden):
    """The whole file but for its hour, as it was read and found good."""
    data = re.sub(rb'"created": "\d[^"]*"', b'"created": "(now)"', render(apparatus, silent), count=1)
    golden("small.json", re.sub(rb'"version": "[^"]*"', b'"version": "(version)"', data))
