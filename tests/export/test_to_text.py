"""The summary for a terminal."""

from dataclasses import replace

import pytest
from builders import article, comparison, dossier

from reader.export.build import build
from reader.export.to_text import summary
from reader.model.filter import Filter


def test_it_is_the_golden_file(apparatus, golden):
    """The whole summary at 80 columns, as it was read and found good."""
    golden("small.txt", summary(apparatus, 80).encode())


@pytest.mark.parametrize("width", [40, 72, 110])
def test_no_line_is_wider_than_the_terminal(everything, width):
    """Long words alone may be broken; nothing runs over."""
    assert max(map(len, summary(everything, width).splitlines())) <= width


def test_nothing_can_steer_the_terminal(small):
    """Control and direction marks of an article or a file's name are left out."""
    sly = replace(article("Sly", "It rained."), path="a\x1b]0;b\x07\u202e.txt")
    told = summary(build(comparison(dossier(sly)), Filter()), 80)
    assert not [letter for letter in told if letter != "\n" and not letter.isprintable()]


def test_one_article_alone_is_fine():
    """No groups, no plural."""
    assert summary(build(comparison(dossier(article("A", "It rained."))), Filter()), 80).startswith(
        "1 article, 1 claim\n"
    )
