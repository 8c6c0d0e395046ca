"""A difference in the inspector."""

from dataclasses import replace

import builders
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.model.marks import Status
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.discrepancy_card import DiscrepancyCard
from reader.ui.panels.passage import Passage
from reader.ui.theme import LIGHT


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def rows(told):
    return told.desk.inspector._rows.findChildren(ClaimRow)


def cards(told):
    return told.desk.inspector._told.findChildren(DiscrepancyCard)


def test_a_difference_is_confirmed_where_it_is_told(told, qtbot):
    """Its button judges it, not the one that happens to be chosen."""
    look_at(told, discrepancy=stages.CERTAINTY)
    card = next(card for card in cards(told) if card.discrepancy == stages.DATE)
    button = next(one for one in card.findChildren(QToolButton) if one.objectName().startswith("confirmed"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.marking.status_of(stages.DATE) is Status.CONFIRMED
    assert told.marking.status_of(stages.CERTAINTY) is Status.OPEN


def test_every_row_and_card_reads_as_one_sentence(told):
    """Differs, in what, who writes what: for screen readers."""
    look_at(told)
    assert any(
        "differs, date: A\u2002Harbour: 3 May, B\u2002Courier: 5 May" in card.accessibleName() for card in cards(told)
    )
    assert all(row.accessibleName() for row in rows(told))
    assert all(button.accessibleName() for button in told.desk.inspector.findChildren(QToolButton))


def test_an_article_has_one_line_with_all_its_words(qtbot):
    """Most articles say a thing more than once: the words follow each other, the outlet is not repeated."""
    values = (("A\u2002Harbour", "3 May"), ("B\u2002Courier", "5 May"), ("A\u2002Harbour", "Sunday"))
    card = DiscrepancyCard(stages.DATE, values, Status.OPEN, LIGHT)
    qtbot.addWidget(card)
    told = card.findChildren(Passage)[0].text
    assert told.splitlines() == ["A Harbour\t3 May  ·  Sunday", "B Courier\t5 May"]


def test_why_is_told_where_it_says_more_than_the_words(qtbot):
    """`3 May / 5 May` stands there already; what makes them differ does not."""
    values = (("A\u2002Harbour", "3 May"), ("B\u2002Courier", "5 May"))
    for why, told in (("3 May / 5 May", 1), ("3 May / 5 May: two days apart", 2)):
        card = DiscrepancyCard(replace(stages.DATE, why=why), values, Status.OPEN, LIGHT)
        qtbot.addWidget(card)
        assert len(card.findChildren(Passage)) == told
