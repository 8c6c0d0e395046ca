"""What each list holds."""

import builders
import stages

from reader.ui.panels.line_sources import alone_lines, note_lines, quotation_lines


def test_only_here_lists_claims_and_details(told):
    """Each with its article."""
    lines = alone_lines(told.desk._parts)
    assert {"on the old pier", "Gulls were seen."} <= {line.title for line in lines}
    assert all(line.claim for line in lines)


def test_notes_lead_to_what_they_are_on(told):
    """A note on a difference comes back to it; so does a bookmark to its group."""
    told.navigator.walk(1)
    told.marking.annotate("Ask them.")
    told.marking.toggle_bookmark()
    note, bookmark = note_lines(told.desk._parts)
    assert (note.title, note.discrepancy) == ("Ask them.", stages.CERTAINTY)
    assert bookmark.finding is not None


def test_quotations_are_told_by_speaker(told):
    """Ada Moss said it."""
    (line,) = quotation_lines(told.desk._parts)
    assert line.kind.startswith("Ada Moss")
    assert "Harbour" in line.kind
    assert "We are sorry" in line.title
    assert line.claim == builders.claim(stages.HARBOUR, "sorry")
