"""The help page (F1), and what the entries of the Help menu do."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMainWindow, QTextBrowser, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.theme import serif
from reader.ui.words import translated
from reader.wording import Wording

_PAGE = Wording("""
<h2>Reading several articles as one</h2>
<p>Drop two to eight articles about one event on the window. What they state is put side by side, however it is worded
and wherever it stands. You see where they <b>differ</b>, what <b>only one</b> tells, and what one <b>leaves out</b>.
Who is right is yours to say.</p>
<h3>Walk</h3>
<p><b>F8</b> goes to the next difference, <b>U</b> to the next you have not judged, <b>F9</b> to what one article alone
tells. Click a sentence, and its counterparts come into view; click it again where it belongs to two groups.
A ribbon between two columns can be clicked as well. <b>Ctrl+Return</b> brings the others to where you read,
<b>Ctrl+1</b> to <b>8</b> go to a column.</p>
<h3>Look</h3>
<p><b>Ctrl+Alt+1</b> side by side, <b>2</b> one article with the others beside it, <b>3</b> every claim against every
article, <b>4</b> how alike they are. What you look at stays when you change the view. <b>F4</b> shows or hides the
lists: differences, what stands alone, notes, quotations, nearest passages.</p>
<h3>Judge</h3>
<p><b>C</b> confirms a difference, <b>X</b> dismisses it; the same key takes it back. <b>A</b> writes a note,
<b>M</b> sets a bookmark. All of it can be undone with <b>Ctrl+Z</b>.</p>
<h3>Set right</h3>
<p>Two claims that state the same: <b>L</b> on the one, <b>L</b> on the other. One that does not belong: <b>Shift+L</b>.
Split or join sentences, set lines of the page aside, correct title and date: all in the menus that open with the right
mouse button. What you say always holds, also when the engine compares again.</p>
<h3>Blanks</h3>
<p>“Left out” means that the article could have said it and does not. “Not compared” means that its silence says
nothing: it was published before, or is in another language, or is cut off.</p>
<p>Nothing leaves this computer, and nothing is fetched.</p>
""")


class HelpDialog(QDialog):
    """One page, to be read in two minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Help"))
        self.resize(640, 680)
        page = QTextBrowser()
        page.setFont(serif(11.5))
        page.document().setDocumentMargin(14)
        page.setHtml(translated(_PAGE))
        page.setAccessibleName(_tr("Help"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(page)
        column.addWidget(buttons)


def help_acts(window: QMainWindow, commands: Actions, appearance: Appearance) -> Mapping[str, Callable[[], object]]:
    """What the actions "help", "keys" and "legend" do."""

    def show_legend() -> None:
        corner = window.mapToGlobal(QPoint(window.width() - 16, 92))
        Legend(appearance.theme, window).show_at(corner)

    return {
        "help": lambda: HelpDialog(window).open(),
        "keys": lambda: KeysDialog(commands, window).open(),
        "legend": show_legend,
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)
