"""An article is called by what a newsroom would call it."""

from dataclasses import replace

import pytest
from builders import article, span

from reader.model.article import ASSERTING, Particulars, Role

A = article("A", "The dam broke.", title="Flood")


def test_the_name_is_the_outlet_else_the_title_else_the_file():
    """Whatever is known best."""
    assert A.name == "A"
    assert replace(A, particulars=Particulars(title="Flood")).name == "Flood"
    assert replace(A, particulars=Particulars()).name == "A.txt"


def test_words_are_those_of_the_text():
    """A span of it, as it stands."""
    assert A.words(span(A, "dam")) == "dam"


def test_neither_furniture_nor_who_wrote_it_asserts_anything():
    """Claims lie in the other roles (contract of the comparison JSON)."""
    assert set(Role) - ASSERTING == {Role.BYLINE, Role.DATELINE, Role.FURNITURE}


@pytest.mark.parametrize(("tag", "tongue"), [("pt-BR", "pt"), ("EN", "en"), ("zh-Hant-TW", "zh"), (None, ""), ("", "")])
def test_the_tongue_is_the_language_without_its_land(tag, tongue):
    """Articles of two lands may share one."""
    assert Particulars(language=tag).tongue == tongue


def test_a_long_text_is_not_in_the_messages():
    """repr leaves the text out, so that a log holds no article."""
    assert "dam" not in repr(A)
