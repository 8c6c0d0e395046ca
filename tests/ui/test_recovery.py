"""After a crash every act is offered again."""

import os

import builders

from reader.model.edits import AddArticles, Annotate
from reader.model.marks import Annotation
from reader.model.span import Span
from reader.model.targets import passage
from reader.ui.jobs import Lanes
from reader.ui.recovery import Recovery
from reader.ui.session import Session

ONE = builders.article("Harbour", "The bridge will open on 3 May.")
OTHER = builders.article("Courier", "The bridge may open on 3 May.")


def crash(recovery):
    """The system lets go of what a killed process held; its files stay."""
    recovery._journal._held.handle, handle = None, recovery._journal._held.handle
    os.close(handle)


def test_who_only_reads_leaves_nothing_behind(qapp, executor, tmp_path):
    """No act, no journal."""
    recovery = Recovery(Session(Lanes(executor)), tmp_path)
    assert not list(tmp_path.iterdir())
    recovery.close()


def test_every_act_comes_back_with_its_undo(qtbot, qapp, executor, tmp_path):
    """Acts, one of them undone, are restored with the steps that can be undone and redone."""
    session = Session(Lanes(executor))
    recovery = Recovery(session, tmp_path)
    session.do(AddArticles((ONE, OTHER)))
    session.do(Annotate(Annotation("n1", passage(ONE, Span(0, 10)), "Ask them.")))
    session.do(AddArticles((builders.article("Third", "Nothing new."),)))
    session.move(-1)
    wanted = session.dossier
    crash(recovery)

    fresh = Session(Lanes(executor))
    again = Recovery(fresh, tmp_path)
    left = again.left_over()
    assert len(left) == 1
    again.resume(left[0])
    assert fresh.dossier == wanted
    assert fresh.undo_stack.count() == 3
    fresh.move(1)
    assert len(fresh.dossier.articles) == 3
    again.close()
    for one in (session, fresh):
        one.close()


def test_closing_leaves_nothing_to_recover(qapp, executor, tmp_path):
    """The journal goes with the comparison."""
    session = Session(Lanes(executor))
    recovery = Recovery(session, tmp_path)
    session.do(AddArticles((ONE,)))
    recovery.close()
    assert not Recovery(session, tmp_path).left_over()
    session.close()


def test_a_place_that_refuses_is_told_once(qtbot, qapp, executor, tmp_path):
    """Work goes on where no journal can be kept; the person is told, and not at every act."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    session = Session(Lanes(executor))
    recovery, told = Recovery(session, blocked), []
    recovery.troubled.connect(told.append)
    session.do(AddArticles((ONE,)))
    session.do(AddArticles((OTHER,)))
    assert len(told) == 1
    assert len(session.dossier.articles) == 2
    session.close()


def test_who_wants_no_journal_gets_none(qapp, executor, tmp_path):
    """The preference is honoured from the next comparison on."""
    session = Session(Lanes(executor))
    recovery = Recovery(session, tmp_path, lambda: False)
    session.do(AddArticles((ONE,)))
    assert not list(tmp_path.iterdir())
    recovery.close()
    session.close()
