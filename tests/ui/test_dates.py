"""Dates as the person writes them."""

import pytest
from PySide6.QtCore import QLocale

from reader.ui.dates import spoken_date


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
