"""What each list holds, made from the comparison: differences, what one alone tells, notes, passages that come near."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.model.article import Article
from reader.model.claim import By, Claim
from reader.model.comparison import Finding
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Annotation, Bookmark, Mark, Pin, TargetKind, Verdict
from reader.model.placing import anchors_of
from reader.model.review import speaks_of
from reader.model.span import Span
from reader.ui.navigation import Stop, alone
from reader.ui.panels.lines import Line
from reader.ui.panels.nearest import nearest
from reader.ui.panels.speech import said
from reader.ui.parts import Parts
from reader.ui.theme import Look
from reader.ui.words import (
    SIGNS,
    STATUS_SIGNS,
    called,
    detail_word,
    kind_badge,
    kind_word,
    letter,
    look_word,
    percent,
    shortened,
    status_word,
    target_words,
    values_of,
)


def shown_stops(parts: Parts, *, by_weight: bool) -> tuple[Stop, ...]:
    """Every difference that is shown, the weightiest first or in the order of the text."""
    shown = parts.navigator.stops()
    return tuple(sorted(shown, key=lambda stop: -stop.discrepancy.weight)) if by_weight else shown


def difference_line(parts: Parts, stop: Stop) -> Line:
    one, dossier = stop.discrepancy, parts.session.dossier
    status = parts.marking.status_of(one)
    values = values_of(dossier, one)
    articles = {variant.claim.article for variant in one.variants}
    letters = ", ".join(letter(dossier, article.id) for article in dossier.articles if article.id in articles)
    sign = STATUS_SIGNS[status]
    state = f"{sign} {status_word(status)}" if sign else ""
    if one.by is By.PERSON:
        state = _tr("added by you")
    return Line(
        badge=kind_badge(one.kind),
        kind=f"{kind_word(one.kind)}  ·  {letters}",
        title=" / ".join(dict.fromkeys(shortened(value, 40) for _, value in values)),
        words=shortened(dossier.article(stop.claim.article).words(stop.claim.span), 140),
        aside=state,
        quiet=bool(sign) and "✕" in sign,
        finding=stop.finding,
        claim=stop.claim,
        discrepancy=one,
    )


def alone_lines(parts: Parts) -> tuple[Line, ...]:
    """What one article alone tells: whole claims, and details within a group."""
    dossier = parts.session.dossier
    told = []
    articles = parts.view.shown.articles
    for finding, claim in alone(parts.session.comparison):
        if articles and claim.article not in articles:
            continue
        article = dossier.article(claim.article)
        details = [one for one in finding.details if one.claim == claim] if finding else []
        what = ", ".join(dict.fromkeys(detail_word(one.kind) for one in details))
        title = " / ".join(article.words(one.span) for one in details)
        words = shortened(article.words(claim.span), 180)
        told.append(
            Line(
                badge=SIGNS[Look.UNIQUE],
                kind=f"{called(dossier, article)}  ·  {what or look_word(Look.UNIQUE)}",
                title=title or words,
                words=words if title else "",
                look=Look.UNIQUE,
                finding=finding,
                claim=claim,
            )
        )
    return tuple(told)


def note_lines(parts: Parts) -> tuple[Line, ...]:
    """Every note, oldest first, then every bookmark; what lost its place stands first and says so."""
    dossier, review = parts.session.dossier, parts.marking.review
    lost = [_lost_line(mark) for mark in review.lost]
    marks = [mark for mark in dossier.marks.values() if mark not in review.lost]
    notes = sorted((one for one in marks if isinstance(one, Annotation)), key=lambda one: (one.created, one.id))
    told = [_note_line(parts, note) for note in notes]
    bookmarks = [_bookmark_line(parts, one) for one in marks if isinstance(one, Bookmark)]
    return (*lost, *told, *bookmarks)


def _note_line(parts: Parts, note: Annotation) -> Line:
    finding, claim, discrepancy = _leads_to(parts, note)
    return Line(
        badge="✎",
        kind="  ·  ".join(filter(None, (note.author, note.created[:10], *note.tags))) or _tr("note"),
        title=shortened(note.text, 200),
        words=target_words(note.target),
        look=Look.UNIQUE,
        finding=finding,
        claim=claim,
        discrepancy=discrepancy,
        note=note,
    )


def _bookmark_line(parts: Parts, mark: Bookmark) -> Line:
    finding, claim, discrepancy = _leads_to(parts, mark)
    words = shortened(mark.target.anchors[0].quote.exact, 160) if mark.target.anchors else ""
    return Line("★", _tr("bookmark"), words, "", "", Look.UNIQUE, finding=finding, claim=claim, discrepancy=discrepancy)


def _lost_line(mark: Mark) -> Line:
    """A mark whose words were not found again: told with its text, never dropped."""
    quotes = [anchor.quote.exact for anchor in anchors_of(mark) if anchor.span is None]
    told = mark.text if isinstance(mark, Annotation) else _name_of(mark)
    where = _tr("was on “{words}”").format(words=shortened(quotes[0] if quotes else "", 120))
    note = mark if isinstance(mark, Annotation) else None
    return Line("!", _tr("its words were not found again"), shortened(told, 200), where, note=note)


def _name_of(mark: Mark) -> str:
    if isinstance(mark, Pin):
        return _tr("a link made by you")
    if isinstance(mark, Verdict):
        return _tr("your verdict: {status}").format(status=status_word(mark.status))
    return _tr("a bookmark") if isinstance(mark, Bookmark) else _tr("a mark made by you")


def _leads_to(parts: Parts, mark: Annotation | Bookmark) -> tuple[Finding | None, Claim | None, Discrepancy | None]:
    findings = parts.session.comparison.findings
    target = mark.target
    if target.kind is TargetKind.DISCREPANCY:
        for finding, one in findings.discrepancies():
            if speaks_of(target, one):
                return finding, one.variants[0].claim, one
    claims = [
        claim
        for anchor in target.anchors
        for claim in findings.claims.get(anchor.article, ())
        if anchor.span is not None and claim.span.overlaps(anchor.span)
    ]
    if not claims:
        return None, None, None
    standing = [
        one
        for one in findings.of(claims[0])
        if target.kind is TargetKind.PASSAGE or set(claims) & set(one.group.claims)
    ]
    return (standing[0] if standing else None), claims[0], None


def quotation_lines(parts: Parts) -> tuple[Line, ...]:
    """All quotations by speaker."""
    findings, dossier = parts.session.comparison.findings, parts.session.dossier
    lines = []
    for one in said(dossier.articles):
        claims = findings.claims.get(one.article.id, ())
        claim = next((claim for claim in claims if claim.span.overlaps(one.span)), None)
        standing = parts.navigator.standing(claim) if claim else ()
        words = " ".join(one.article.words(one.span).split())
        who = one.speaker or _tr("nobody named")
        look = Look.SHARED if standing else Look.UNIQUE
        finding = standing[0] if standing else None
        told = f"{who}  ·  {called(dossier, one.article)}"
        lines.append(Line("”", told, f"“{words}”", "", look=look, finding=finding, claim=claim))
    return tuple(lines)


def nearest_lines(parts: Parts, article: Article, span: Span) -> tuple[Line, ...]:
    """What comes nearest to some words in the other articles."""
    comparison = parts.session.comparison
    lines = []
    for near in nearest(comparison, article, span):
        other = comparison.dossier.article(near.claim.article)
        standing = parts.navigator.standing(near.claim)
        words = " ".join(other.words(near.claim.span).split())
        shared = _tr("shares: {words}").format(words=", ".join(near.shared))
        look = Look.SHARED if standing else Look.UNIQUE
        aside = percent(near.score)
        finding = standing[0] if standing else None
        lines.append(
            Line(
                SIGNS[look],
                f"{called(comparison.dossier, other)}  ·  {shared}",
                words,
                "",
                aside,
                look,
                finding=finding,
                claim=near.claim,
            )
        )
    return tuple(lines)


def discrepancies_of(lines: Iterable[Line]) -> tuple[Discrepancy, ...]:
    """The differences among some lines."""
    return tuple(line.discrepancy for line in lines if line.discrepancy)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lists", text)
