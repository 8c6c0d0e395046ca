"""What the inspector says of the selected group, as values: the same values, the same screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QLocale

from reader.discrepancy.framing import framings
from reader.model.claim import By, Claim
from reader.model.comparison import Dossier, Finding
from reader.model.discrepancy import Discrepancy
from reader.model.marks import PinKind, Status
from reader.model.span import Span
from reader.text.worddiff import word_diff
from reader.ui.dates import spoken_date
from reader.ui.panels.claim_row import RowFacts
from reader.ui.panels.marked import Mark, cut, marks_of
from reader.ui.panels.places import moved, place_words
from reader.ui.parts import Parts
from reader.ui.theme import Look
from reader.ui.words import (
    called,
    detail_word,
    differs_in,
    isolated,
    link_words,
    look_word,
    number,
    silent,
    stated,
    status_word,
    values_of,
)

_ALIKE = 0.6
_FEW = 5
"""Differences of one group that are told at once; more are one click away."""


@dataclass(frozen=True, slots=True)
class Told:
    """A discrepancy with who writes what, the person's verdict, and whether it is the one that is looked at."""

    discrepancy: Discrepancy
    values: tuple[tuple[str, str], ...]
    status: Status
    current: bool


@dataclass(frozen=True, slots=True)
class GroupContent:
    """`title` and `facts` head it; `hidden` discrepancies are not told, being unsure or filtered out."""

    look: Look
    title: str
    facts: tuple[str, ...]
    rows: tuple[RowFacts, ...]
    told: tuple[Told, ...] = ()
    hidden: int = 0
    links: str = ""
    lonely: Claim | None = None
    bookmarked: bool = False


def group_content(parts: Parts, *, all_told: bool) -> GroupContent | None:
    """Of what is selected; None where nothing is. `all_told` tells what the filter keeps back too."""
    finding, claim = parts.selection.finding, parts.selection.claim
    if finding is not None:
        return _group(parts, finding, all_told=all_told)
    return _lonely(parts, claim) if claim is not None else None


def _group(parts: Parts, finding: Finding, *, all_told: bool) -> GroupContent:
    dossier, chosen = parts.session.dossier, parts.selection.discrepancy
    shown = [one for one in finding.discrepancies if all_told or one is chosen or _shows(parts, one)]
    shown = sorted(shown, key=lambda one: (one is not chosen, -one.weight))
    shown = shown if all_told else shown[:_FEW]
    facts = [stated(dossier, finding)]
    if 0 < finding.independent < len(finding.group.articles):
        facts[0] += ", " + _tr("{origins} of them independently").format(origins=number(finding.independent))
    if any(map(parts.navigator.admits, finding.discrepancies)):
        facts.append(differs_in([one for one in finding.discrepancies if parts.navigator.admits(one)]))
    facts += filter(None, [moved(dossier, finding.group.claims), *silent(dossier, finding)])
    if parts.view.framing:
        facts += _worded(dossier, finding)
    status = parts.marking.review.group_status(finding.group)
    if status is not Status.OPEN:
        facts.append(_tr("{status} by you").format(status=status_word(status)))
    differs = any(map(parts.navigator.admits, finding.discrepancies))
    return GroupContent(
        look=Look.DIFFERS if differs else Look.SHARED,
        title=look_word(Look.DIFFERS if differs else Look.SHARED).capitalize(),
        facts=tuple(facts),
        rows=tuple(_row(parts, finding, claim) for claim in finding.group.claims),
        told=tuple(Told(one, _values(dossier, one), parts.marking.status_of(one), one is chosen) for one in shown),
        hidden=len(finding.discrepancies) - len(shown),
        links=_links(dossier, finding),
        bookmarked=parts.marking.is_bookmarked(),
    )


def _values(dossier: Dossier, one: Discrepancy) -> tuple[tuple[str, str], ...]:
    """Who writes what, in the order of the columns: each begins with its letter."""
    order = {article.id: place for place, article in enumerate(dossier.articles)}
    in_order = sorted(one.variants, key=lambda variant: (order[variant.claim.article], variant.span))
    return values_of(dossier, replace(one, variants=tuple(in_order)))


def _worded(dossier: Dossier, finding: Finding) -> list[str]:
    """How the claims word one statement: told as a fact of the group, for it is no difference in what they tell."""
    by_id = {article.id: article for article in dossier.articles}
    told = framings(finding, by_id, dossier.options)
    return [_tr("worded: {words}").format(words=why) for why in dict.fromkeys(framing.why for framing in told)]


def _shows(parts: Parts, one: Discrepancy) -> bool:
    """What the person has judged stays in sight here, so that they can think again."""
    return parts.navigator.admits(one) or parts.marking.status_of(one) is not Status.OPEN


def _lonely(parts: Parts, claim: Claim) -> GroupContent:
    alone = bool(parts.linking.pins_on(claim, PinKind.ALONE))
    fact = _tr("no counterpart, says you") if alone else _tr("no other article was found to state this")
    return GroupContent(
        look=Look.UNIQUE,
        title=look_word(Look.UNIQUE).capitalize(),
        facts=(fact,),
        rows=(_row(parts, None, claim),),
        lonely=claim,
        bookmarked=parts.marking.is_bookmarked(),
    )


def _row(parts: Parts, finding: Finding | None, claim: Claim) -> RowFacts:
    dossier, selection = parts.session.dossier, parts.selection
    article = dossier.article(claim.article)
    marks = marks_of(finding, claim, parts.navigator.admits, selection.discrepancy)
    runs = cut(article.text, claim.span, [*marks, *_other_words(parts, finding, claim)])
    published = article.particulars.published
    when = isolated(spoken_date(published, QLocale())) if published else _tr("no sure date")
    links = [link for link in finding.group.links if link.touches(claim)] if finding else []
    kind = PinKind.TOGETHER if finding else PinKind.ALONE
    linked = any(link.by is By.PERSON for link in links) or (not finding and bool(parts.linking.pins_on(claim, kind)))
    told = [f"{article.name}, {when}", article.words(claim.span)]
    if finding and any(mark >= Mark.DIFFERS for _, mark in marks):
        here = [one for one in finding.discrepancies if any(v.claim == claim for v in one.variants)]
        told.insert(1, differs_in(here))
    return RowFacts(
        claim=claim,
        outlet=called(dossier, article),
        facts="  ·  ".join(_whole(one) for one in (when, place_words(article, claim), _standing(parts, claim)) if one),
        runs=runs,
        extra=_extra(parts, finding, claim),
        linked=linked,
        apart=finding is not None,
        read=claim == selection.claim,
        spoken=". ".join(told),
    )


def _other_words(parts: Parts, finding: Finding | None, claim: Claim) -> list[tuple[Span, Mark]]:
    """The words that the claim which is read has not, where the two are worded alike; else all words would be told."""
    read = parts.selection.claim
    if finding is None or read is None or read not in finding.group.claims or read.article == claim.article:
        return []
    dossier = parts.session.dossier
    told = word_diff(dossier.article(read.article).words(read.span), dossier.article(claim.article).words(claim.span))
    if told.same < _ALIKE:
        return []
    return [
        (change.b[0].span.cover(change.b[-1].span).shifted(claim.span.start), Mark.OTHER_WORDS)
        for change in told.changes
        if change.b
    ]


def _extra(parts: Parts, finding: Finding | None, claim: Claim) -> str:
    """What only this claim tells within the group."""
    if finding is None:
        return ""
    article = parts.session.dossier.article(claim.article)
    details = [
        f"{detail_word(detail.kind)} “{article.words(detail.span)}”"
        for detail in finding.details
        if detail.claim == claim
    ]
    told = [_tr("only here: {details}").format(details=", ".join(details))] if details else []
    return "".join(told)


def _standing(parts: Parts, claim: Claim) -> str:
    """A claim that asserts two things stands in two groups: a second click on its text shows the second."""
    groups = len(parts.navigator.standing(claim))
    return QCoreApplication.translate("group", "in %Ln groups", "", groups) if groups > 1 else ""


def _links(dossier: Dossier, finding: Finding) -> str:
    proposals: Sequence[str] = [link_words(dossier, link) for link in finding.group.links if link.by is By.ENGINE]
    return _tr("Taken to be the same:") + "".join(f"\n{link}" for link in proposals) if proposals else ""


def _whole(fact: str) -> str:
    """A fact that no line breaks within."""
    return fact.replace(" ", "\u00a0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("group", text)
