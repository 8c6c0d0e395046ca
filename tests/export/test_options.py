"""What goes along in an export."""

from reader.export.options import ExportOptions


def test_texts_and_notes_go_along_and_dismissed_findings_stay():
    """What the person set aside is not handed on unless they say so."""
    assert ExportOptions() == ExportOptions(full_text=True, notes=True, dismissed=False)
