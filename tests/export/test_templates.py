"""Templates escape what is put into them."""

import pytest

from reader.export.templates import template


@pytest.fixture(scope="module")
def fact():
    return template("cards.html.j2").module.fact


def test_values_become_text(fact):
    """Markup in a value is shown, and what markup cannot hold is left out."""
    assert "&lt;b&gt;bell" in fact("name", "<b>bell\x07")
    assert "\x07" not in fact("na\x07me", "bell\x07")


def test_a_template_is_read_once():
    """The same object comes back."""
    assert template("report.html.j2") is template("report.html.j2")
