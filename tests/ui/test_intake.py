"""Files on their way in: what can be read is added, what cannot is told, what changed keeps its marks."""

import pytest

from reader.model.edits import Annotate
from reader.model.marks import Annotation
from reader.model.review import Review
from reader.model.span import Span
from reader.model.targets import passage
from reader.ui.intake import Intake
from reader.ui.jobs import Lanes
from reader.ui.session import Session


@pytest.fixture
def session(qapp, executor):
    made = Session(Lanes(executor))
    yield made
    made.close()


def test_files_that_cannot_be_read_are_told_beside_those_that_can(qtbot, session, tmp_path):
    """One drop: a good file, an empty one, the good one again, one that is not there."""
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("The new harbour bridge will open on 3 May, the mayor said.\n", encoding="utf-8")
    empty.touch()
    Intake(session).read_files([good, empty, good, tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: bool(session.dossier.articles))
    assert [article.path for article in session.dossier.articles] == ["good.txt"]
    failures = {failure.path: failure for failure in session.comparison.failures}
    assert set(failures) == {"empty.txt", "good.txt", "gone.txt"}
    assert all(failure.why and failure.remedy for failure in failures.values())
    session.dismiss_failure(failures["empty.txt"])
    assert "empty.txt" not in {failure.path for failure in session.comparison.failures}


def test_a_changed_original_keeps_the_notes_that_can_be_placed(qtbot, session, tmp_path):
    """A note moves with its words; one whose words are gone is listed as lost, not dropped."""
    file = tmp_path / "bridge.txt"
    kept, gone = "The new harbour bridge will open on 3 May, the mayor said.", "It cost 40 million euros to build."
    file.write_text(f"{kept}\n\n{gone}\n", encoding="utf-8")
    intake = Intake(session)
    intake.read_files([file])
    qtbot.waitUntil(lambda: bool(session.dossier.articles))
    article = session.dossier.articles[0]
    for number, words in enumerate((kept, gone)):
        at = article.text.index(words)
        target = passage(article, Span(at, at + len(words)))
        session.do(Annotate(Annotation(f"n{number}", target, f"on {words[:6]}")))

    file.write_text(f"A correction has been made to this article.\n\n{kept}\n", encoding="utf-8")
    with qtbot.waitSignal(intake.marks_lost) as lost:
        intake.read_again(article.id, file)
    assert lost.args == [1]
    after = session.dossier.articles[0]
    assert after.id == article.id
    notes = {note.id: note for note in session.dossier.marks.values()}
    assert after.words(notes["n0"].target.anchors[0].span) == kept
    assert [note.id for note in Review.of(session.dossier.marks).lost] == ["n1"]
    session.move(-1)
    assert session.dossier.articles[0] is article


def test_a_digest_is_offered_to_be_split(qtbot, session, tmp_path):
    """A file of two articles opens as one; its parts are handed over for the person to decide."""
    told = "The new harbour bridge will open on 3 May, the mayor said on Monday in the town hall. " * 5
    file = tmp_path / "digest.txt"
    file.write_text(
        f"Bridge to open\n\n{told}\n\n==========\n\nFerry to stop\n\n{told[::1].replace('bridge', 'ferry')}\n"
    )
    intake = Intake(session)
    with qtbot.waitSignal(intake.digest_found) as found:
        intake.read_files([file])
    article, parts = found.args
    assert article in session.dossier.articles
    assert len(parts) == 2
    intake.read_parts(parts, 0)
    qtbot.waitUntil(lambda: len(session.dossier.articles) == 3)
