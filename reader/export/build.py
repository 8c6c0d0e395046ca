"""A comparison to its apparatus: what the filter lets through, numbered once for every format."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from immutables import Map

from reader import __version__
from reader.export.apparatus import (
    Apparatus,
    Cell,
    Column,
    Counts,
    Entry,
    Lonely,
    Look,
    Note,
    Passage,
    Place,
    Quoted,
    Row,
    State,
)
from reader.export.notes import Notes
from reader.export.options import ExportOptions
from reader.export.runs import Paint, cut
from reader.export.words import day, filter_in_words, label, options_in_words
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind, Variant
from reader.model.filter import Filter
from reader.model.marks import Annotation, Mark, Status
from reader.model.review import Review
from reader.model.span import Span
from reader.progress import Report, silent
from reader.wording import Wording

T = TypeVar("T")


def build(
    comparison: Comparison, shown: Filter, options: ExportOptions | None = None, report: Report = silent
) -> Apparatus:
    """The apparatus of what is shown; what was dismissed stays out unless the options want it.

    Raises Cancelled where `report` does.
    """
    report(0.0, _DOING)
    return _Builder(comparison, shown, options or ExportOptions(), report).apparatus()


_EVERY = 50
_DOING = Wording("Numbering what is shown")
_Identity = tuple[Kind, frozenset[Variant]]


class _Builder:
    """One pass over the findings, which counts rows, entries and notes as it goes."""

    def __init__(self, comparison: Comparison, shown: Filter, options: ExportOptions, report: Report) -> None:
        self._report = report
        if not options.dismissed:
            shown = replace(shown, statuses=shown.statuses - {Status.DISMISSED})
        if not options.notes:
            comparison = replace(comparison, dossier=_without_notes(comparison.dossier))
        self.comparison, self.shown, self.options = comparison, shown, options
        marks: tuple[Mark, ...] = tuple(mark for _, mark in sorted(comparison.dossier.marks.items()))
        self.review = Review.of(comparison.dossier.marks)
        self.findings = self._shown_findings()
        self.columns = _columns(comparison)
        self.by_id = {column.article.id: column for column in self.columns}
        self.order = {column.article.id: place for place, column in enumerate(self.columns)}
        self.notes = Notes(marks, self.review, self.columns)
        self.rows_of: dict[_Identity, list[int]] = {}
        self.made: dict[_Identity, Entry] = {}

    def apparatus(self) -> Apparatus:
        for number, finding in enumerate(self.findings.groups, 1):
            for one in finding.discrepancies:
                self.rows_of.setdefault(_identity(one), []).append(number)
        numbered = enumerate(self._heard(0.0, self.findings.groups), 1)
        pairs = [self._entries(number, finding) for number, finding in numbered]
        row_notes, entries = [notes for notes, _ in pairs], [found for _, found in pairs]
        elsewhere = self.notes.elsewhere()
        rows = tuple(
            self._row(number, finding, told, notes)
            for number, (finding, told, notes) in enumerate(
                zip(self._heard(0.3, self.findings.groups), entries, row_notes, strict=True), 1
            )
        )
        places = self._places(rows)
        dossier = self.comparison.dossier
        labels = [column.label for column in self.columns if column.article.id in self.shown.articles]
        return Apparatus(
            comparison=self.comparison,
            shown=self.shown,
            options=self.options,
            program=f"Source Reader {__version__}",
            made_with=options_in_words(dossier.options),
            filter_words=filter_in_words(self.shown, labels),
            columns=tuple(replace(column, shares=_shares(places[column.label])) for column in self.columns),
            rows=rows,
            unique=tuple(self._lonely(claim) for claim in self._heard(0.9, self.findings.unique)),
            elsewhere=elsewhere,
            counts=self._counts(rows),
            places=places,
            remarks=self.notes.remarks,
        )

    def _heard(self, done: float, told: Sequence[T]) -> Iterator[T]:
        """All of them, with a report now and then."""
        for number, one in enumerate(told):
            if number % _EVERY == 0:
                self._report(done, _DOING)
            yield one

    def _shown_findings(self) -> Findings:
        narrowed = self.shown.narrow(self.comparison.findings, self.review.status)
        kept = tuple(one for one in narrowed.groups if self.review.group_status(one.group) in self.shown.statuses)
        return replace(narrowed, groups=kept)

    def _entries(self, row: int, finding: Finding) -> tuple[tuple[Note, ...], tuple[Entry, ...]]:
        notes = self.notes.on_row(finding, row)
        told = {entry.number: entry for entry in map(self._entry, finding.discrepancies)}
        return notes, tuple(told[number] for number in sorted(told))

    def _entry(self, discrepancy: Discrepancy) -> Entry:
        identity = _identity(discrepancy)
        if identity not in self.made:
            number = len(self.made) + 1
            notes = self.notes.on_entry(discrepancy, number)
            rows, quoted = tuple(self.rows_of[identity]), tuple(self._quoted(discrepancy))
            self.made[identity] = Entry(number, rows, discrepancy, self.review.status(discrepancy), quoted, notes)
        return self.made[identity]

    def _quoted(self, discrepancy: Discrepancy) -> Iterator[Quoted]:
        for one in sorted(discrepancy.variants, key=lambda variant: self.order[variant.claim.article]):
            column = self.by_id[one.claim.article]
            start = one.claim.span.start
            at = Span(one.span.start - start, one.span.end - start)
            yield Quoted(column, one, column.article.words(one.span), column.article.words(one.claim.span), at)

    def _row(self, number: int, finding: Finding, entries: tuple[Entry, ...], notes: tuple[Note, ...]) -> Row:
        differing = {quoted.column.label for entry in entries for quoted in entry.quoted}
        cells = tuple(self._cell(column, finding, entries, column.label in differing) for column in self.columns)
        status = self.review.group_status(finding.group)
        return Row(
            number,
            finding.group,
            status,
            cells,
            entries,
            notes,
            self.review.bookmarked(finding.group),
            _told_by(finding),
        )

    def _cell(self, column: Column, finding: Finding, entries: tuple[Entry, ...], differs: bool) -> Cell:  # noqa: FBT001
        article = column.article
        told = sorted(finding.group.of(article.id))
        if told:
            passages = tuple(self._passage(column, claim, _paints(claim, finding, entries)) for claim in told)
            return Cell(column, State.DIFFERS if differs else State.STATES, passages)
        if article.id in finding.absent:
            return Cell(column, State.SILENT)
        why = next((silent.why for silent in finding.not_compared if silent.article == article.id), "")
        return Cell(column, State.NOT_COMPARED, why=why or "filtered out")

    def _passage(self, column: Column, claim: Claim, paints: tuple[Paint, ...]) -> Passage:
        remarks = self.notes.remarks.get(column.label, ())
        return Passage(claim, cut(column.article.text, claim.span, (*paints, *remarks)))

    def _lonely(self, claim: Claim) -> Lonely:
        column = self.by_id[claim.article]
        return Lonely(column, self._passage(column, claim, ()))

    def _places(self, rows: tuple[Row, ...]) -> dict[str, tuple[Place, ...]]:
        found: dict[Claim, list[tuple[Row, Finding]]] = {}
        for row, finding in zip(self._heard(0.6, rows), self.findings.groups, strict=True):
            for claim in finding.group.claims:
                found.setdefault(claim, []).append((row, finding))
        alone = frozenset(self.findings.unique)
        return {
            column.label: tuple(
                _place(claim, found.get(claim, []), alone)
                for claim in self._heard(0.7, self._claims(column.article.id))
            )
            for column in self.columns
        }

    def _claims(self, article: ArticleId) -> tuple[Claim, ...]:
        return tuple(self.comparison.findings.claims.get(article, ()))

    def _counts(self, rows: tuple[Row, ...]) -> Counts:
        everything = self.comparison.findings
        out: Counter[str] = Counter()
        left_out = {_identity(one): one for _, one in everything.discrepancies() if _identity(one) not in self.made}
        for one in left_out.values():
            status = self.review.status(one)
            hidden = status is Status.DISMISSED and not self.options.dismissed
            light = one.weight < self.shown.bar and status is not Status.CONFIRMED
            out["dismissed" if hidden else "light" if light else "other"] += 1
        return Counts(
            claims=sum(map(len, everything.claims.values())),
            rows=len(rows),
            differing=sum(bool(row.entries) for row in rows),
            entries=len(self.made),
            unique=len(self.findings.unique),
            dismissed=out["dismissed"],
            light=out["light"],
            other=out["other"],
        )


def _identity(discrepancy: Discrepancy) -> _Identity:
    return discrepancy.kind, frozenset(discrepancy.variants)


def _paints(claim: Claim, finding: Finding, entries: tuple[Entry, ...]) -> tuple[Paint, ...]:
    differ = (
        Paint(one.span, entry=entry.number)
        for entry in entries
        for one in entry.discrepancy.variants
        if one.claim == claim
    )
    alone = (Paint(detail.span, detail=detail.kind) for detail in finding.details if detail.claim == claim)
    return (*differ, *alone)


def _place(claim: Claim, found: list[tuple[Row, Finding]], alone: frozenset[Claim]) -> Place:
    paints = tuple(paint for row, finding in found for paint in _paints(claim, finding, row.entries))
    differs = any(paint.entry is not None for paint in paints)
    look = Look.DIFFERS if differs else Look.SHARED if found else Look.UNIQUE if claim in alone else Look.PLAIN
    return Place(claim, look, tuple(row.number for row, _ in found), paints)


def _shares(places: tuple[Place, ...]) -> dict[Look, float]:
    letters: Counter[Look] = Counter()
    for place in places:
        letters[place.look] += len(place.claim.span)
    whole = letters.total() or 1
    return {look: letters[look] / whole for look in Look}


def _told_by(finding: Finding) -> str:
    count = len(finding.group.articles)
    if not finding.group.copied:
        return ""
    if 0 < finding.independent < count:
        return f"{count} state it, {finding.independent} of them independently"
    return "same words"


def _columns(comparison: Comparison) -> tuple[Column, ...]:
    articles = comparison.dossier.articles
    names = Counter(article.name for article in articles)
    return tuple(
        Column(label(place), article.name if names[article.name] == 1 else _full(article), article, {})
        for place, article in enumerate(articles)
    )


def _full(article: Article) -> str:
    told = day(article.particulars.published) or article.path
    return f"{article.name} ({told})"


def _without_notes(dossier: Dossier) -> Dossier:
    marks = {key: mark for key, mark in dossier.marks.items() if not isinstance(mark, Annotation)}
    return replace(dossier, marks=Map(marks))
