"""Claim group by article, as values: who states it, who differs in which words, who left it out, who is not compared.

A blank is information (Analysis of Competing Hypotheses; Laban et al., CHI 2023): each sort of blank has its own sign.
"""

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.marks import Status
from reader.ui.parts import Parts
from reader.ui.theme import Look
from reader.ui.words import STATUS_SIGNS, kind_badge, kind_word, shortened, status_word, translated


class Cell(IntEnum):
    """What an article has to say on a claim, in the order in which columns are sorted."""

    DIFFERS = 0
    STATES = 1
    ALONE = 2
    LEFT_OUT = 3
    NOT_COMPARED = 4


@dataclass(frozen=True, slots=True)
class CellFacts:
    """`words` are the exact words that differ, else what only this article adds, else nothing."""

    state: Cell
    words: str = ""
    tip: str = ""
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A group, or a claim that one article alone makes (`finding` None)."""

    finding: Finding | None
    claim: Claim
    badges: str
    kinds: str
    weight: float
    statement: str
    cells: tuple[CellFacts, ...]
    status: str = ""

    @property
    def look(self) -> Look:
        if self.finding is None:
            return Look.UNIQUE
        return Look.DIFFERS if self.badges else Look.SHARED


class MatrixRows:
    """The rows of one comparison. A row is kept for each of what the filter let through of its group, and each verdict:
    a filter that is set is soon taken back.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._of: tuple[object, object] = (None, None)
        self._telling: tuple[Claim, ...] = ()
        self._kept: list[dict[object, MatrixRow]] = []

    def rows(self, *, lonely: bool) -> tuple[MatrixRow, ...]:
        """A row for each group that the filter shows, in the order of the text; then the lonely claims, if wanted."""
        parts, looks = self._parts, self._parts.view.looks
        comparison = parts.session.comparison
        now = (comparison.findings, comparison.dossier.articles)
        if any(new is not old for new, old in zip(now, self._of, strict=True)):
            self._of, self._telling = now, telling_claims(comparison.findings)
            self._kept = [{} for _ in self._telling]
        rows = [row for row in map(self._row, range(len(self._telling))) if row.look in looks]
        if lonely and Look.UNIQUE in looks:
            rows += [_lonely(parts, claim) for claim in comparison.findings.unique]
        return tuple(rows)

    def _row(self, number: int) -> MatrixRow:
        parts = self._parts
        finding = parts.session.findings.groups[number]
        told = [one for one in finding.discrepancies if parts.navigator.admits(one)]
        statuses = {parts.marking.status_of(one) for one in told} or {parts.marking.group_status_of(finding.group)}
        status = statuses.pop() if len(statuses) == 1 else Status.OPEN
        key, kept = (*map(id, told), status), self._kept[number]
        if key not in kept:
            kept[key] = _row(parts, finding, self._telling[number], told, status)
        return kept[key]


def matrix_rows(parts: Parts, *, lonely: bool) -> tuple[MatrixRow, ...]:
    """The rows as they stand now."""
    return MatrixRows(parts).rows(lonely=lonely)


def telling_claims(findings: Findings) -> tuple[Claim, ...]:
    """For each group the claim that tells it best: in the fewest groups, then the surest linked."""
    standing = Counter(claim for finding in findings.groups for claim in finding.group.claims)

    def rank(finding: Finding, claim: Claim) -> tuple[int, float]:
        return standing[claim], -sum(link.score for link in finding.group.links if link.touches(claim))

    return tuple(min(one.group.claims, key=partial(rank, one)) for one in findings.groups)


def _row(parts: Parts, finding: Finding, first: Claim, told: list[Discrepancy], status: Status) -> MatrixRow:
    kinds = [kind for kind in Kind if any(one.kind is kind for one in told)]
    articles = parts.session.dossier.articles
    return MatrixRow(
        finding,
        first,
        " ".join(map(kind_badge, kinds)),
        ", ".join(map(kind_word, kinds)),
        max((one.weight for one in told), default=0.0),
        shortened(parts.session.dossier.article(first.article).words(first.span), 400),
        tuple(_cell(finding, article, told) for article in articles),
        f"{STATUS_SIGNS[status]} {status_word(status)}" if status is not Status.OPEN else "",
    )


def _cell(finding: Finding, article: Article, told: list[Discrepancy]) -> CellFacts:
    claims = finding.group.of(article.id)
    if not claims:
        for silent in finding.not_compared:
            if silent.article == article.id:
                return CellFacts(Cell.NOT_COMPARED, tip=_tr("not compared: {why}").format(why=translated(silent.why)))
        return CellFacts(Cell.LEFT_OUT, tip=_tr("left out by {article}").format(article=article.name))
    whole = "\n".join(" ".join(article.words(claim.span).split()) for claim in claims)
    spans = {v.span: v.claim for one in told for v in one.variants if v.claim.article == article.id}
    if spans:
        words = dict.fromkeys(" ".join(article.words(span).split()) for span in sorted(spans))
        return CellFacts(Cell.DIFFERS, "  ·  ".join(words), whole, spans[min(spans)])
    details = [detail for detail in finding.details if detail.claim in claims]
    added = "  ·  ".join(f"+ {shortened(article.words(detail.span), 48)}" for detail in details[:2])
    added += " …" if len(details) > 2 else ""
    return CellFacts(Cell.STATES, added, whole, claims[0])


def _lonely(parts: Parts, claim: Claim) -> MatrixRow:
    dossier = parts.session.dossier
    article = dossier.article(claim.article)
    cells = tuple(
        CellFacts(Cell.ALONE, "", article.words(claim.span), claim)
        if one.id == claim.article
        else CellFacts(Cell.LEFT_OUT, tip=_tr("nothing like it was found in {article}").format(article=one.name))
        for one in dossier.articles
    )
    return MatrixRow(None, claim, "", "", 0.0, shortened(article.words(claim.span), 400), cells)


def _tr(text: str) -> str:
    return QCoreApplication.translate("matrix", text)
