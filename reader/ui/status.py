"""The line at the foot: what is open, what is left to look at, what is being done."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton

from reader.errors import ReaderError
from reader.model.comparison import Comparison
from reader.model.marks import Status
from reader.ui.session import Session
from reader.ui.words import number, status_word, translated


class StatusLine(QStatusBar):
    """Progress appears while work runs, with a way to stop it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts = QLabel()
        self._counts.setProperty("role", "muted")
        self._doing = QLabel()
        self._doing.setTextFormat(Qt.TextFormat.PlainText)  # a file's name stands in it
        self._doing.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setRange(0, 100)
        self._stop = QToolButton()
        self._stop.setText(self.tr("Stop"))
        self._stop.clicked.connect(session.lanes.cancel)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 14, 0)
        self.addWidget(self._counts, 1)
        for widget in (self._doing, self._bar, self._stop):
            self.addPermanentWidget(widget)
            widget.hide()
        for lane in session.lanes:
            lane.progressed.connect(self._show_progress)
            lane.idle_changed.connect(self._show_idle)

    def show_counts(self, comparison: Comparison, judged: Mapping[Status, int]) -> None:
        """`judged` is how many differences the person has left open, confirmed, dismissed."""
        articles = self.tr("%Ln articles", "", len(comparison.dossier.articles))
        claims = self.tr("%Ln claims", "", sum(map(len, comparison.findings.claims.values())))
        differences = self.tr("%Ln differences", "", sum(judged.values()))
        if any(judged.values()):
            told = [f"{number(count)} {status_word(status)}" for status, count in judged.items() if count]
            differences += f"  ({', '.join(told)})"
        self._counts.setText(f"{articles}  ·  {claims}  ·  {differences}" if comparison.dossier.articles else "")

    def tell(self, error: ReaderError) -> None:
        """What does not stop the person: it could not be done, and what to do."""
        self.showMessage(f"{translated(error.what)}. {translated(error.remedy)}.", 15000)

    def tell_lost(self, count: int) -> None:
        """After a changed original was read: how many marks could not be placed again."""
        if count > 0:
            said = self.tr("%Ln notes or links have lost their place; they are listed under Notes.", "", count)
            self.showMessage(said, 20000)

    def _show_progress(self, fraction: float, doing: str) -> None:
        self._doing.setText(doing)
        self._bar.setValue(round(fraction * 100))
        for widget in (self._doing, self._bar, self._stop):
            widget.show()

    def _show_idle(self) -> None:
        if self._session.lanes.idle:
            for widget in (self._doing, self._bar, self._stop):
                widget.hide()
