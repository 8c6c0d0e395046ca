"""Marks in words: for tooltips, for screen readers, for whoever does not see the colours."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model.article import ASSERTING, Article
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Finding
from reader.model.discrepancy import Discrepancy
from reader.ui.panes.highlights import Highlight
from reader.ui.theme import Look
from reader.ui.words import kind_word, number, translated


def claim_words(highlight: Highlight) -> str:
    """What a claim is, in two or three words: "differs, number" or "only here"."""
    if highlight.look is Look.DIFFERS:
        return ", ".join([_tr("differs"), *map(kind_word, highlight.kinds)])
    return _tr("only here") if highlight.look is Look.UNIQUE else _tr("shared")


def claim_announcement(highlight: Highlight, article: Article) -> str:
    """What a screen reader says of a claim: its look, then its words."""
    return f"{claim_words(highlight)}: {article.words(highlight.claim.span)}"


def claim_tip(comparison: Comparison, highlight: Highlight, told: Sequence[Discrepancy]) -> str:
    """Who states it, who leaves it out, what differs; a line each."""
    finding, dossier = highlight.finding, comparison.dossier
    if finding is None:
        return _tr("Only here: no other article was found to state this.")
    names = [article.name for article in dossier.articles if article.id in finding.group.articles]
    lines = [_tr("Stated by {names}").format(names=", ".join(names))]
    if finding.absent:
        absent = ", ".join(dossier.article(one).name for one in finding.absent)
        lines.append(_tr("Left out by {names}").format(names=absent))
    lines += [_tr("Differs, {kind}: {why}").format(kind=kind_word(one.kind), why=translated(one.why)) for one in told]
    moved = moved_words(comparison, finding, highlight.claim)
    return "\n".join([*lines, moved] if moved else lines)


def moved_words(comparison: Comparison, finding: Finding, claim: Claim) -> str:
    """Where other articles tell the same at quite another place, in words: "paragraph 9 here, 2 in Daily Lantern".
    Empty where nobody does.

    A place is another one where it lies more than a fifth of the article further up or down.
    """
    dossier = comparison.dossier
    here, of_here = paragraph(dossier.article(claim.article), claim)
    told = []
    for article in dossier.articles:
        others = finding.group.of(article.id)
        if article.id == claim.article or not others:
            continue
        there, of_there = paragraph(article, others[0])
        if abs(here / of_here - there / of_there) > 0.2 and abs(here - there) > 1:
            told.append(_tr("{number} in {name}").format(number=number(there), name=article.name))
    return _tr("Paragraph {here} here, {there}").format(here=number(here), there=", ".join(told)) if told else ""


def paragraph(article: Article, claim: Claim) -> tuple[int, int]:
    """The number of a claim's paragraph, from 1, and how many there are, furniture apart."""
    blocks = [block for block in article.blocks if block.role in ASSERTING]
    before = sum(block.span.start <= claim.span.start for block in blocks)
    return max(1, before), max(1, len(blocks))


def _tr(text: str) -> str:
    return QCoreApplication.translate("spoken", text)
