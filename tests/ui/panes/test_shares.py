"""The bar of shares above a column."""

import re


def test_the_shares_are_told_in_words(row):
    """They add up to the whole article, and are what the columns show."""
    told = row.columns[0].header.shares.accessibleName()
    numbers = [int(share) for share in re.findall(r"(\d+)%", told)]
    assert told.endswith("% only here")
    assert 99 <= sum(numbers) <= 101
    assert numbers[1] > 0
