"""The window: which part listens to which. What a part does stands with the part."""

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from reader.model.claim import Claim
from reader.model.edits import ChangeOptions, MoveArticle
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.autosave import Autosave
from reader.ui.dialogs.about import About
from reader.ui.dialogs.help import help_acts
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.tour import Tour
from reader.ui.documents import Documents
from reader.ui.drop import dropped, pass_on_drops
from reader.ui.exporting import Exporting
from reader.ui.languages import show_languages, toggle
from reader.ui.linking import Linking
from reader.ui.marking import Marking
from reader.ui.menus import open_article_menu, open_claim_menu
from reader.ui.navigation import Navigator
from reader.ui.panels.desk import Desk
from reader.ui.panels.welcome import Welcome
from reader.ui.panes.find_bar import FindBar
from reader.ui.panes.pane_row import PaneRow
from reader.ui.panes.reading_keys import ReadingKeys
from reader.ui.parts import Parts
from reader.ui.printing import Printing
from reader.ui.recent import Recent
from reader.ui.recovery import Recovery
from reader.ui.selection import Selection
from reader.ui.session import Session
from reader.ui.shaping import Shaping
from reader.ui.status import StatusLine
from reader.ui.theme import Look
from reader.ui.tools import Tools
from reader.ui.view_filter import ViewFilter


class MainWindow(QMainWindow):
    """One comparison, open."""

    def __init__(self, session: Session, appearance: Appearance, recovery: Recovery) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session, self.appearance, self.recovery = session, appearance, recovery
        for part in (session, appearance, recovery):
            part.setParent(self)
        self.recent = Recent(self)
        theme, preferences = appearance.theme, appearance.preferences
        self.selection = Selection(self)
        self.view = ViewFilter(self)
        self.marking = Marking(session, self.selection, preferences.author, self)
        self.navigator = Navigator(session, self.selection, self.view, self.marking, self)
        self.linking, self.shaping = Linking(session, self.selection, self), Shaping(session, self)
        self.documents = Documents(self, session, self.recent)
        self.exporting = Exporting(self, session, self.documents, self.recent)
        self.printing = Printing(self, session, self.documents)
        self.autosave = Autosave(session, lambda: appearance.preferences.autosave, self)
        self.commands = Actions(self, theme)
        self.row = PaneRow(theme, preferences.reading)
        parts = Parts(session, self.selection, self.view, self.marking, self.linking, self.shaping, self.navigator)
        self.desk = self.reading = Desk(parts, self.row, theme, preferences.points)
        self.welcome = Welcome(theme, self.recent)
        self.status = StatusLine(session)
        self.tools = Tools(self.commands)
        self.setAcceptDrops(True)
        self._build()
        self._connect_commands()
        self._connect_parts()
        pass_on_drops(self)
        self._behave()
        self._show_dossier()

    def ask_preferences(self) -> None:
        PreferencesDialog(
            self.appearance, self.session.dossier.options, lambda said: self.session.do(ChangeOptions(said)), self
        ).exec()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and dropped(event.mimeData()):  # words pulled on the page itself are no new article
            self.welcome.show_landing(on=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.welcome.show_landing(on=False)
        self.row.marker.mark(None)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.row.marker.mark(self._landing(event))
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.welcome.show_landing(on=False)
        self.row.marker.mark(None)
        self.documents.take(dropped(event.mimeData()), self._landing(event))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_close():
            event.ignore()
            return
        QSettings().setValue("window/geometry", self.saveGeometry())
        QSettings().setValue("window/reading", self.reading.saveState())
        self.session.close()
        self.recovery.close()
        self.documents.let_go()
        event.accept()

    def _landing(self, event: QDropEvent) -> int | None:
        """The place in the row for what is dropped; None where the columns are not shown."""
        place = self.mapToGlobal(event.position().toPoint())
        return self.row.marker.place_at(place) if self.row.isVisible() else None

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.reading)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self.status.addPermanentWidget(self.desk.filtered, 2)
        self.commands.fill(self.menuBar())
        self.addToolBar(self.tools)
        self.resize(1280, 820)
        geometry = QSettings().value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        split = QSettings().value("window/reading")
        if isinstance(split, QByteArray):
            self.reading.restoreState(split)

    def _connect_commands(self) -> None:
        does = {
            "open": self.documents.ask_open,
            "save": self.documents.save,
            "save_as": self.documents.save_as,
            "export": lambda: self.exporting.ask(self.view.shown),
            "print": lambda: self.printing.ask(self.view.shown),
            "sort_by_date": self.shaping.sort_by_date,
            "close": self.close,
            "quit": QApplication.closeAllWindows,
            "undo": lambda: self.session.move(-1),
            "redo": lambda: self.session.move(1),
            "paste": lambda: self.documents.take(dropped(QApplication.clipboard().mimeData())),
            "theme": self.appearance.toggle_dark,
            "larger": lambda: self.appearance.scale_text(1.1),
            "smaller": lambda: self.appearance.scale_text(1 / 1.1),
            "compare": self.session.compare_again,
            "languages": lambda: toggle(self.session),
            "preferences": self.ask_preferences,
            "tour": lambda: Tour(self.appearance.theme, self).exec(),
            "about": lambda: About(self).exec(),
            **self.desk.acts(),
            **help_acts(self, self.commands, self.appearance),
        }
        for name, act in does.items():
            self.commands[name].triggered.connect(lambda _checked=False, act=act: act())
        for look in (Look.SHARED, Look.DIFFERS, Look.UNIQUE):
            chip = self.commands[look.value]
            chip.setChecked(True)
            chip.toggled.connect(lambda on, look=look: self.view.show_look(look, on=on))
        self.commands["furniture"].toggled.connect(self.row.show_furniture)
        self.desk.inspector.invitation.offer(self.commands)

    def _connect_parts(self) -> None:
        self.session.changed.connect(self._show_dossier)
        self.session.failures_changed.connect(self._show_dossier)
        self.session.compared.connect(self._show_findings)
        self.session.broke.connect(self.documents.tell)
        self.session.saved.connect(self._show_title)
        self.session.undo_stack.cleanChanged.connect(self._show_title)
        self.session.undo_stack.indexChanged.connect(self._show_undo)
        self.selection.changed.connect(self._show_selection)
        self.view.changed.connect(self._show_findings)
        self.appearance.changed.connect(self._dress)
        self.keys = ReadingKeys(self, self.row, self.selection, self.commands, FindBar(self.appearance.theme, self.row))
        self.row.claim_clicked.connect(self.navigator.choose_claim)
        self.row.group_clicked.connect(self.selection.choose)
        self.row.caret_moved.connect(self._allow_marks)
        self.row.words_selected.connect(lambda _some: self._allow_marks(None))
        self.row.zoom_wanted.connect(self.appearance.scale_text)
        self.row.article_moved.connect(lambda article, to: self.session.do(MoveArticle(article, to)))
        self.row.failure_dismissed.connect(self.session.dismiss_failure)
        self.row.article_menu_wanted.connect(
            lambda article, place: open_article_menu(self, self.session, self.documents, article, place)
        )
        self.row.claim_menu_wanted.connect(self._open_claim_menu)
        self.desk.menu_wanted.connect(self._open_claim_menu)
        self.desk.view_changed.connect(self.tools.show_view)
        for saver in (self.recovery, self.autosave):
            saver.troubled.connect(self.status.tell)
        self.documents.told.connect(lambda said: self.status.showMessage(said, 30000))
        self.documents.intake.marks_lost.connect(self.status.tell_lost)
        self.exporting.written.connect(
            lambda path: self.status.showMessage(self.tr("Exported to {name}").format(name=path.name), 10000)
        )
        self.printing.sent.connect(lambda: self.status.showMessage(self.tr("Sent to the printer"), 10000))
        self.welcome.tour_wanted.connect(self.commands["tour"].trigger)
        self.welcome.path_wanted.connect(lambda path: self.documents.open([path]))
        self.welcome.open_wanted.connect(self.documents.ask_open)
        self.welcome.sample_wanted.connect(self.documents.open_sample)

    def _dress(self) -> None:
        theme, preferences = self.appearance.theme, self.appearance.preferences
        self.commands.dress(theme)
        self._behave()
        self.row.dress(theme, preferences.reading)
        self.keys.dress(theme)
        self.desk.dress(theme, self.appearance.preferences.points)
        self.welcome.dress(theme)
        self._show_findings()

    def _behave(self) -> None:
        """What the person prefers beside colours and type."""
        preferences = self.appearance.preferences
        self.commands.rekey(preferences.keys)
        self.row.reduced_motion = preferences.still
        self.marking.author = preferences.author
        self.view.leave_out(preferences.left_out)

    def _show_dossier(self) -> None:
        comparison = self.session.comparison
        filled = bool(comparison.dossier.articles or comparison.failures)
        if filled and self.pages.currentWidget() is self.welcome:
            self.reading.setFocus()  # else Qt gives the keyboard to the first tool
        self.pages.setCurrentWidget(self.reading if filled else self.welcome)
        self.tools.setVisible(filled)
        self.row.show_articles(comparison.dossier.articles, comparison.failures)
        self.keys.follow()
        self._show_findings()
        self._show_title()
        self._show_undo()

    def _show_findings(self) -> None:
        comparison = self.session.comparison
        self.selection.follow(comparison.findings)
        for look in (Look.SHARED, Look.DIFFERS, Look.UNIQUE):
            self.commands[look.value].setChecked(look in self.view.looks)
        show_languages(self.commands["languages"], self.session)
        self.tools.show_counts(comparison.findings, self.navigator.admits)
        for name, some in self.navigator.ways().items():
            self.commands[name].setEnabled(some)
        every = [stop.discrepancy for stop in self.navigator.every()]
        self.status.show_counts(comparison, self.marking.left_to_review(every))
        self.desk.show_findings()
        self._show_selection()

    def _show_selection(self) -> None:
        if not self.selection.stands_on({article.id for article in self.session.dossier.articles}):
            self.selection.clear()
            return
        self.row.show_selection(self.selection)
        self.desk.show_selection()
        self._allow_marks(None)

    def _allow_marks(self, caret: Claim | None) -> None:
        """What can be marked: what is selected, or the claim that the caret has been moved to; by a note any words."""
        grouped = bool(self.navigator.standing(caret)) if caret else self.selection.finding is not None
        for name in ("unlink", "confirm", "dismiss", "bookmark"):
            self.commands[name].setEnabled(grouped)
        words = self.desk.text.words() is not None
        self.commands["note"].setEnabled(grouped or words or caret is not None or self.selection.claim is not None)

    def _show_title(self) -> None:
        name = self.session.path.stem if self.session.path else self.tr("New comparison")
        self.setWindowTitle(f"{name}[*]")
        self.setWindowModified(not self.session.undo_stack.isClean())

    def _show_undo(self) -> None:
        stack = self.session.undo_stack
        undo, redo = self.commands["undo"], self.commands["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("&Undo {act}").format(act=stack.undoText()).strip())
        redo.setText(self.tr("&Redo {act}").format(act=stack.redoText()).strip())

    def _open_claim_menu(self, claim: Claim | None, place: QPoint) -> None:
        if claim is not None:
            self.navigator.read_at(claim)
            open_claim_menu(self, self.commands, place)
