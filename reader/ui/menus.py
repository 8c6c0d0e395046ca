"""The menus that open on a claim and on an article."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.article import Article
from reader.model.edits import Correct, MoveArticle, RemoveArticle
from reader.ui.actions import Actions
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.documents import Documents
from reader.ui.session import Session

_CLAIM = (
    ("copy", "note", "bookmark"),
    ("link", "unlink", "alone", "nearest"),
    ("confirm", "dismiss", "add_difference"),
    ("split", "merge", "set_aside", "restore"),
    ("level",),
)


def claim_menu(window: QWidget, actions: Actions) -> QMenu:
    """What can be done with the claim that is selected, or with the words selected in it."""
    menu = QMenu(window)
    for names in _CLAIM:
        for name in names:
            menu.addAction(actions[name])
        menu.addSeparator()
    return menu


def open_claim_menu(window: QWidget, actions: Actions, place: QPoint) -> None:
    """The menu at a place of the screen; the claim under the mouse is selected by now."""
    claim_menu(window, actions).exec(place)


def article_menu(window: QWidget, session: Session, documents: Documents, article: Article) -> QMenu:
    """What can be done with a whole article."""
    order = [one.id for one in session.dossier.articles]
    at = order.index(article.id)
    menu = QMenu(window)
    menu.addAction(_tr("Correct title, outlet, date…"), lambda: correct(window, session, article))
    menu.addAction(_tr("Read a changed file again…"), lambda: documents.ask_again(article))
    menu.addSeparator()
    left = menu.addAction(_tr("Move left"), lambda: session.do(MoveArticle(article.id, at - 1)))
    right = menu.addAction(_tr("Move right"), lambda: session.do(MoveArticle(article.id, at + 1)))
    left.setEnabled(at > 0)
    right.setEnabled(at < len(order) - 1)
    menu.addSeparator()
    menu.addAction(_tr("Remove this article"), lambda: session.do(RemoveArticle(article.id)))
    return menu


def open_article_menu(window: QWidget, session: Session, documents: Documents, article: Article, place: QPoint) -> None:
    article_menu(window, session, documents, article).exec(place)


def correct(window: QWidget, session: Session, article: Article) -> None:
    """Ask for the particulars, and set them right as one step."""
    dialog = ParticularsDialog(article, window)
    dialog.accepted.connect(lambda: session.do(Correct(article.id, dialog.particulars)))
    dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("menus", text)
