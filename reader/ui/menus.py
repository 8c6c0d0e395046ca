"""The menus that open on a claim and on an article."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.article import Article
from reader.model.edits import MoveArticle, RemoveArticle
from reader.ui.actions import Actions
from reader.ui.session import Session


def open_claim_menu(window: QWidget, actions: Actions, place: QPoint) -> None:
    """What can be done with the claim under the mouse, which is selected by now."""
    menu = QMenu(window)
    for name in ("copy", "note", "level", "unlink", "confirm", "dismiss"):
        menu.addAction(actions[name])
    menu.exec(place)


def open_article_menu(window: QWidget, session: Session, article: Article, place: QPoint) -> None:
    """What can be done with a whole article."""
    order = [one.id for one in session.dossier.articles]
    at = order.index(article.id)
    menu = QMenu(window)
    left = menu.addAction(_tr("Move left"), lambda: session.do(MoveArticle(article.id, at - 1)))
    right = menu.addAction(_tr("Move right"), lambda: session.do(MoveArticle(article.id, at + 1)))
    left.setEnabled(at > 0)
    right.setEnabled(at < len(order) - 1)
    menu.addSeparator()
    menu.addAction(_tr("Remove this article"), lambda: session.do(RemoveArticle(article.id)))
    menu.exec(place)


def _tr(text: str) -> str:
    return QCoreApplication.translate("menus", text)
