"""The selected group: one row an article, the exact words that differ, and why."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Finding
from reader.model.discrepancy import Discrepancy
from reader.model.span import Span
from reader.ui.panes.header import spoken_date
from reader.ui.selection import Selection
from reader.ui.theme import Theme, sans, serif
from reader.ui.words import kind_word


class GroupPanel(QScrollArea):
    """Shows what is selected, or says what to do where nothing is."""

    claim_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("The selected claims"))
        self.show_nothing()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def show_nothing(self) -> None:
        hint = QLabel(self.tr("Click a sentence to see who else states it, and in which words."))
        hint.setProperty("role", "muted")
        self._fill([hint])

    def show_selection(
        self,
        comparison: Comparison,
        selection: Selection,
        admits: Callable[[Discrepancy], bool],
        notes: Sequence[str] = (),
    ) -> None:
        finding, claim = selection.finding, selection.claim
        if finding is None and claim is None:
            self.show_nothing()
            return
        rows: list[QWidget] = []
        if finding is None:
            rows.append(self._heading(self.tr("Only here"), self.tr("No other article was found to state this.")))
            claims: Sequence[Claim] = (claim,) if claim else ()
        else:
            rows += self._told(comparison, finding, admits)
            claims = finding.group.claims
        for one in claims:
            rows.append(self._row(comparison, one, _words(finding, one, admits)))
        for note in notes:
            rows.append(self._note(note))
        self._fill(rows)

    def _told(self, comparison: Comparison, finding: Finding, admits: Callable[[Discrepancy], bool]) -> list[QWidget]:
        told = [one for one in finding.discrepancies if admits(one)]
        stating = len(finding.group.articles)
        counts = self.tr("stated by {stating} of {all}").format(stating=stating, all=len(comparison.dossier.articles))
        absent = [comparison.dossier.article(one).name for one in finding.absent]
        if absent:
            counts += "  ·  " + self.tr("left out by {names}").format(names=", ".join(absent))
        if not told:
            return [self._heading(self.tr("Shared"), counts)]
        first = [self._heading(self.tr("Differs"), counts)]
        return first + [self._why(discrepancy) for discrepancy in told]

    def _heading(self, title: str, facts: str) -> QWidget:
        label = QLabel(
            f"<b>{escape(title)}</b>&nbsp;&nbsp; <span style='color:{self._theme.muted}'>{escape(facts)}</span>"
        )
        label.setFont(sans(10))
        label.setWordWrap(True)
        return label

    def _why(self, discrepancy: Discrepancy) -> QWidget:
        label = QLabel(
            f"<span style='color:{self._theme.differs_line}'>◆ <b>{escape(kind_word(discrepancy.kind))}</b></span>"
            f"&nbsp; {escape(discrepancy.why)}"
        )
        label.setFont(sans(9.5))
        label.setWordWrap(True)
        return label

    def _row(self, comparison: Comparison, claim: Claim, words: Sequence[Span]) -> QWidget:
        article = comparison.dossier.article(claim.article)
        row = QFrame()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        across.setSpacing(16)
        published = article.particulars.published
        when = spoken_date(published, self.locale()) if published else self.tr("no sure date")
        who = QLabel(f"<b>{escape(article.name)}</b><br><span style='color:{self._theme.muted}'>{escape(when)}</span>")
        who.setFont(sans(9))
        who.setFixedWidth(150)
        who.setWordWrap(True)
        text = QLabel(self._marked(article, claim, words))
        text.setFont(serif(11.2, QFont.Weight.Normal))
        text.setWordWrap(True)
        across.addWidget(who)
        across.addWidget(text, 1)
        return row

    def _marked(self, article: Article, claim: Claim, words: Sequence[Span]) -> str:
        pieces, at = [], claim.span.start
        for span in sorted(words):
            if span.start >= at:
                pieces.append(escape(article.text[at : span.start]))
                pieces.append(
                    f"<span style='background:{self._theme.differs_word}'>{escape(span.of(article.text))}</span>"
                )
                at = span.end
        return "".join(pieces) + escape(article.text[at : claim.span.end])

    def _note(self, note: str) -> QWidget:
        label = QLabel(f"<span style='color:{self._theme.person}'>✎</span> {escape(note)}")
        label.setFont(sans(10))
        label.setWordWrap(True)
        return label

    def _fill(self, rows: Sequence[QWidget]) -> None:
        inside = QFrame()
        inside.setProperty("role", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(5)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(inside)


def _words(finding: Finding | None, claim: Claim, admits: Callable[[Discrepancy], bool]) -> list[Span]:
    if finding is None:
        return []
    return sorted(
        {
            variant.span
            for one in finding.discrepancies
            if admits(one)
            for variant in one.variants
            if variant.claim == claim
        }
    )
