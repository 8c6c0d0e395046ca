"""The rows of the inspector: what is told as before stays, what is not is made anew in its place."""

from dataclasses import replace

import builders
import pytest
import stages
from PySide6.QtWidgets import QPushButton

from reader.ui.panels.claim_rows import ClaimRows
from reader.ui.panels.group_content import group_content
from reader.ui.theme import DARK, LIGHT


@pytest.fixture
def shown(told, qtbot):
    """The content of the first group, and its rows."""
    told.selection.choose(told.session.findings.groups[0], builders.claim(stages.HARBOUR, "bridge"))
    content = group_content(told.desk._parts, all_told=False)
    rows = ClaimRows(told.desk._parts, content, LIGHT, wide=True)
    qtbot.addWidget(rows)
    return content, rows


def test_only_the_row_that_is_told_otherwise_is_made_anew(shown):
    """In its place; the others keep their widgets."""
    content, rows = shown
    before = list(rows.rows)
    changed = replace(content, rows=(content.rows[0], replace(content.rows[1], extra="only here"), *content.rows[2:]))
    assert rows.change(changed, LIGHT, wide=True)
    kept = [now is then for now, then in zip(rows.rows, before, strict=True)]
    assert kept == [number != 1 for number in range(len(before))]
    assert rows.layout().indexOf(rows.rows[1]) == 1
    assert rows.rows[1].objectName() == "row-1"


def test_what_cannot_be_told_in_these_rows_is_left_to_others(shown):
    """Another width, other colours, another number of rows, other links under them."""
    content, rows = shown
    before = list(rows.rows)
    assert not rows.change(content, LIGHT, wide=False)
    assert not rows.change(content, DARK, wide=True)
    assert not rows.change(replace(content, rows=content.rows[:-1]), LIGHT, wide=True)
    assert not rows.change(replace(content, links="other"), LIGHT, wide=True)
    assert rows.rows == before


def test_a_lonely_claim_can_be_left_alone(told, qtbot):
    """By its button, which goes once that is said."""
    claim = builders.claim(stages.HARBOUR, "Gulls")
    told.selection.choose(None, claim)
    rows = ClaimRows(told.desk._parts, group_content(told.desk._parts, all_told=False), LIGHT, wide=True)
    qtbot.addWidget(rows)
    nearest, alone = rows.findChildren(QPushButton)
    with qtbot.waitSignal(rows.nearest_wanted) as asked:
        nearest.click()
    assert asked.args == [claim]
    alone.click()
    assert len(told.session.dossier.marks) == 1
    assert not rows.change(group_content(told.desk._parts, all_told=False), LIGHT, wide=True)
