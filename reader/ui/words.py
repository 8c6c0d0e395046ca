"""The words that name a thing to the person, the same everywhere."""

from PySide6.QtCore import QCoreApplication

from reader.model.discrepancy import Kind

_KINDS = {
    Kind.NUMBER: "number",
    Kind.DATE: "date",
    Kind.NAME: "name",
    Kind.ATTRIBUTION: "who says so",
    Kind.CERTAINTY: "certainty",
    Kind.NEGATION: "negation",
    Kind.QUOTATION: "quotation",
}

_BADGES = {
    Kind.NUMBER: "№",
    Kind.DATE: "D",
    Kind.NAME: "N",
    Kind.ATTRIBUTION: "A",
    Kind.CERTAINTY: "C",
    Kind.NEGATION: "¬",
    Kind.QUOTATION: "”",
}


def kind_word(kind: Kind) -> str:
    """What a kind of discrepancy is called."""
    return QCoreApplication.translate("words", _KINDS[kind])


def kind_badge(kind: Kind) -> str:
    """The letter that stands for a kind where there is no room for its word."""
    return _BADGES[kind]
