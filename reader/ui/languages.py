"""Articles in other languages than English: whether they could be matched by meaning, and the act that does it."""

from dataclasses import replace

from PySide6.QtGui import QAction

from reader.model.comparison import Dossier
from reader.model.edits import ChangeOptions
from reader.text.encoder import LANGUAGES, is_installed
from reader.ui.session import Session


def could_be_matched(dossier: Dossier) -> bool:
    """Whether it would help: two articles or more, one of them in a language that the encoder alone knows."""
    tongues = {article.particulars.tongue for article in dossier.articles}
    foreign = not tongues.isdisjoint(LANGUAGES - {"en"})
    return len(dossier.articles) > 1 and foreign and not dossier.options.semantic and is_installed()


def toggle(session: Session) -> None:
    """Match other languages by meaning, or no more."""
    options = session.dossier.options
    session.do(ChangeOptions(replace(options, semantic=not options.semantic)))


def show_languages(action: QAction, session: Session) -> None:
    """The act as it stands: ticked where the comparison asks for it, out of reach where nothing can do it."""
    action.setChecked(session.dossier.options.semantic)
    action.setEnabled(is_installed() and bool(session.dossier.articles))
