"""What every export says of itself."""

from reader.export.facts import facts, particulars


def test_what_was_not_done_is_told(apparatus):
    """The filter, what it left out, and the file that could not be read."""
    told = dict(facts(apparatus))
    assert told["Not listed"] == "1 difference of little weight, 1 dismissed, 0 filtered out"
    assert told["Not compared"].startswith("scan.pdf: it holds pictures only. ")
    assert "weight 0.4 and more" in told["Filter in force"]


def test_particulars_name_what_is_not_known_too(apparatus):
    """Empty is said as such, a doubt with its reason."""
    first, second = (dict(particulars(column)) for column in apparatus.columns[:2])
    assert first["Left open: published"] == "2024-03-09: the page's clock"
    assert (second["Title"], second["Address"]) == ("not given", "not given")
