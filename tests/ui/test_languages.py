"""Articles in other languages, matched by meaning from the window."""

import pytest
from builders import article
from PySide6.QtCore import Qt

from reader.model.comparison import Dossier
from reader.model.options import CompareOptions
from reader.text.encoder import is_installed
from reader.ui import languages
from reader.ui.languages import could_be_matched

ENGLISH = article("A", "The gates were opened.", language="en")
FRENCH = article("B", "Les vannes ont été ouvertes.", language="fr")
SWEDISH = article("C", "Portarna öppnades.", language="sv")


@pytest.mark.parametrize(
    ("dossier", "helps"),
    [
        (Dossier((ENGLISH, FRENCH)), True),
        (Dossier((ENGLISH, FRENCH), CompareOptions(semantic=True)), False),
        (Dossier((FRENCH,)), False),
        (Dossier((ENGLISH, article("D", "The gates shut."))), False),
        (Dossier((ENGLISH, SWEDISH)), False),
    ],
)
def test_it_is_offered_where_it_would_help(monkeypatch, dossier, helps):
    """Two articles, a language that is known, and not asked for yet."""
    monkeypatch.setattr(languages, "is_installed", lambda: True)
    assert could_be_matched(dossier) is helps
    monkeypatch.setattr(languages, "is_installed", lambda: False)
    assert not could_be_matched(dossier)


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
def test_one_key_matches_them_and_undo_takes_it_back(window, qtbot, tmp_path):
    """The inspector offers it; the tick in the menu shows how it stands."""
    for name, text in (
        ("one.txt", "The gates open\n\nEngineers opened two of the four gates before midnight.\n"),
        ("two.txt", "Les vannes\n\nLes ingénieurs ont ouvert deux des quatre vannes du barrage peu avant minuit.\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    window.documents.open([tmp_path / "one.txt", tmp_path / "two.txt"])
    qtbot.waitUntil(lambda: len(window.session.dossier.articles) == 2 and window.session.up_to_date)
    assert "not all of these articles are in english" in window.desk.inspector.invitation.told.casefold()
    assert not window.session.findings.groups
    qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.session.up_to_date and bool(window.session.findings.groups))
    assert window.commands["languages"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session.up_to_date)
    assert not window.commands["languages"].isChecked()
    assert not window.session.findings.groups
