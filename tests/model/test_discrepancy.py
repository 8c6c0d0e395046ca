"""The kinds of discrepancy are the seven of the contract, in the order in which they are listed everywhere."""

from reader.model.discrepancy import DetailKind, Kind


def test_the_kinds_are_those_of_the_contract():
    """Adding one is a change of the format."""
    assert [str(kind) for kind in Kind] == [
        "number",
        "date",
        "name",
        "attribution",
        "certainty",
        "negation",
        "quotation",
    ]
    assert [str(kind) for kind in DetailKind] == ["number", "date", "name", "place", "clause"]
