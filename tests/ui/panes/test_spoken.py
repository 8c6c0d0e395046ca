"""Marks in words."""

import pytest
from builders import article, claim, comparison, dossier, group
from PySide6.QtCore import QLocale

from reader.model.comparison import Finding
from reader.model.discrepancy import Kind
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.spoken import claim_announcement, claim_words, moved_words, spoken_date
from reader.ui.theme import Look


def test_a_claim_that_differs_says_in_what():
    """The look first, then every kind."""
    one = article("A", "The crew is 12.")
    mark = Highlight(claim(one, "crew"), Look.DIFFERS, kinds=(Kind.NUMBER, Kind.DATE))
    assert claim_words(mark) == "differs, number, date"
    assert claim_announcement(mark, one) == "differs, number, date: The crew is 12."


def test_a_moved_claim_is_told_by_its_paragraphs():
    """Ninth here, first there; nothing is said of one that stands where the others have it."""
    filler = "\n".join(f"Line {n} is here." for n in range(8))
    a, b, c = (
        article("A", f"{filler}\nThe moon is near."),
        article("B", f"The moon is near.\n{filler}"),
        article("C", f"{filler}\nThe moon is near."),
    )
    moon = Finding(group(*(claim(one, "moon") for one in (a, b, c))))
    told = comparison(dossier(a, b, c), moon)
    assert moved_words(told, moon, claim(a, "moon")) == "Paragraph 9 here, 1 in B"
    alike = Finding(group(claim(a, "moon"), claim(c, "moon")))
    assert moved_words(told, alike, claim(a, "moon")) == ""


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2020", "2020"),
        ("2020-07", "Jul 2020"),
        ("2020-07-15", "15 Jul 2020"),
        ("2020-07-15T09:30+02:00", "15 Jul 2020"),
    ],
)
def test_a_date_is_as_coarse_as_it_is_known(published, told):
    """No day is made up."""
    assert spoken_date(published, QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("en_US", "Jul 24, 2020"),
        ("en_GB", "24 Jul 2020"),
        ("de_DE", "24. Juli 2020"),
        ("fr_FR", "24 juil. 2020"),
        ("es_ES", "24 de jul de 2020"),
        ("ja_JP", "2020年7月24日"),
        ("ar_EG", "٢٤ يوليو ٢٠٢٠"),
        ("C", "24 Jul 2020"),
    ],
)
def test_a_date_is_written_as_the_person_writes_dates(name, told):
    """Order, signs and digits; never the day of the week, which no article gives."""
    assert spoken_date("2020-07-24", QLocale(name)) == told
