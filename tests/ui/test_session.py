"""The open comparison: edits are undo steps, the engine follows, nothing is lost."""

import builders
import pytest

from reader.model.edits import AddArticles, Annotate, MoveArticle, RemoveArticle, Reword
from reader.model.marks import Annotation
from reader.model.span import Span
from reader.model.targets import passage
from reader.store.anchoring import replacement
from reader.store.file import load
from reader.ui.jobs import Lanes
from reader.ui.session import Session

ONE = builders.article("Harbour", "The bridge will open on 3 May.\nAt least 12 workers were hurt.")
OTHER = builders.article("Courier", "The bridge may open on 3 May.\nSome 19 workers were hurt there.")


@pytest.fixture
def session(qapp, executor):
    made = Session(Lanes(executor))
    yield made
    made.close()


def settled(qtbot, session):
    qtbot.waitUntil(lambda: session.up_to_date and session.lanes.idle)


def note(text="Ask them."):
    return Annotation("n1", passage(ONE, Span(0, 10)), text)


def test_an_edit_is_an_undo_step_and_is_compared(qtbot, session):
    """Adding articles is one step; the findings follow, there and back."""
    session.do(AddArticles((ONE, OTHER)))
    settled(qtbot, session)
    assert session.undo_stack.count() == 1
    assert session.comparison.findings.groups
    session.move(-1)
    settled(qtbot, session)
    assert session.dossier.articles == ()
    assert not session.comparison.findings.groups
    session.move(1)
    settled(qtbot, session)
    assert session.dossier.articles == (ONE, OTHER)


def test_a_text_that_has_changed_bears_no_claims_of_the_old_one(qtbot, session):
    """Until the engine has answered: they may lie behind its end. The other articles keep theirs."""
    third = builders.article("Post", OTHER.text)
    session.do(AddArticles((ONE, OTHER, third)))
    settled(qtbot, session)
    session.do(replacement(session.dossier, builders.article("Harbour", "Short.")))
    assert session.findings.claims.keys() == {OTHER.id, third.id}
    assert all(ONE.id not in finding.group.articles for finding in session.findings.groups)
    assert session.findings.groups
    settled(qtbot, session)
    assert ONE.id in session.findings.claims


def test_an_edit_that_changes_nothing_leaves_no_step(session):
    """Moving a column to where it stands, removing what is not there: nothing to undo."""
    session.do(AddArticles((ONE, OTHER)))
    session.do(MoveArticle(ONE.id, 0))
    session.do(RemoveArticle(builders.article("Nobody", "Nothing.").id))
    assert session.undo_stack.count() == 1


def test_rewording_one_note_merges_into_one_step(session):
    """While the person types, undo takes the whole note's change back, not each letter."""
    session.do(AddArticles((ONE, OTHER)))
    session.do(Annotate(note()))
    for text in ("A", "As", "Ask"):
        session.do(Reword("n1", text))
    assert session.undo_stack.count() == 3
    session.move(-1)
    assert [mark.text for mark in session.dossier.marks.values()] == ["Ask them."]


def test_saved_and_opened_it_is_the_same(qtbot, session, tmp_path, executor):
    """What was saved opens to the same dossier and findings, with nothing to undo and nothing to save."""
    session.do(AddArticles((ONE, OTHER)))
    session.do(Annotate(note()))
    settled(qtbot, session)
    session.save(tmp_path / "kept.comparison")
    assert session.undo_stack.isClean()
    other = Session(Lanes(executor))
    other.open_saved(load(tmp_path / "kept.comparison"), tmp_path / "kept.comparison")
    assert other.dossier == session.dossier
    assert other.comparison.findings == session.comparison.findings
    assert other.undo_stack.count() == 0
    assert other.undo_stack.isClean()
    other.close()


def test_what_it_did_is_told_for_the_journal(session):
    """Steps are told by number with their edit, moves by how many steps hold."""
    told = []
    session.did.connect(lambda step, edit: told.append((step, edit.label)))
    session.moved.connect(told.append)
    session.do(AddArticles((ONE,)))
    session.do(AddArticles((OTHER,)))
    session.move(-1)
    assert told == [(0, "add article"), (1, "add article"), 1]
