"""The words that name a thing to the person, the same everywhere. Never who is right."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from reader.export.words import label
from reader.model.article import Article, ArticleId
from reader.model.claim import Match
from reader.model.comparison import Dossier, Finding
from reader.model.discrepancy import DetailKind, Discrepancy, Kind
from reader.model.marks import Status, Target, TargetKind
from reader.ui.dates import spoken_date
from reader.ui.theme import Look
from reader.wording import Day, Part, Wording

_BEGIN, _END = "\u2068", "\u2069"
_KINDS = {
    Kind.NUMBER: Wording("number"),
    Kind.DATE: Wording("date"),
    Kind.NAME: Wording("name"),
    Kind.ATTRIBUTION: Wording("who says so"),
    Kind.CERTAINTY: Wording("certainty"),
    Kind.NEGATION: Wording("negation"),
    Kind.QUOTATION: Wording("quotation"),
}

_BADGES = {
    Kind.NUMBER: "№",
    Kind.DATE: "D",
    Kind.NAME: "N",
    Kind.ATTRIBUTION: "A",
    Kind.CERTAINTY: "C",
    Kind.NEGATION: "¬",
    Kind.QUOTATION: "”",
}

_STATUSES = {
    Status.OPEN: Wording("open"),
    Status.CONFIRMED: Wording("confirmed"),
    Status.DISMISSED: Wording("dismissed"),
}

_DETAILS = {
    DetailKind.NUMBER: Wording("figure"),
    DetailKind.DATE: Wording("date"),
    DetailKind.NAME: Wording("name"),
    DetailKind.PLACE: Wording("place"),
    DetailKind.CLAUSE: Wording("detail"),
}

_LOOKS = {
    Look.SHARED: Wording("shared"),
    Look.DIFFERS: Wording("differs"),
    Look.UNIQUE: Wording("only here"),
    Look.FURNITURE: Wording("page furniture"),
}

SIGNS = {Look.SHARED: "●", Look.DIFFERS: "◆", Look.UNIQUE: "○", Look.FURNITURE: "·"}
"""The sign of each look where it is written, not painted; the same shapes as in the columns' margin."""

STATUS_SIGNS = {Status.OPEN: "", Status.CONFIRMED: "✓", Status.DISMISSED: "✕"}


def translated(text: str) -> str:
    """A `Wording` in the person's language, part by part; any other str is not ours, and stays as it is."""
    if not isinstance(text, Wording):
        return text
    n = text.parts.get("n", -1)
    pattern = QCoreApplication.translate("Wording", text.pattern, "", n if isinstance(n, int) else -1)
    return pattern.format_map({gap: _part(part) for gap, part in text.parts.items()}) if text.parts else pattern


def kind_word(kind: Kind) -> str:
    """What a kind of discrepancy is called."""
    return translated(_KINDS[kind])


def kind_badge(kind: Kind) -> str:
    """The letter that stands for a kind where there is no room for its word."""
    return _BADGES[kind]


def status_word(status: Status) -> str:
    return translated(_STATUSES[status])


def detail_word(kind: DetailKind) -> str:
    return translated(_DETAILS[kind])


def look_word(look: Look) -> str:
    return translated(_LOOKS[look])


def listed(names: Sequence[str]) -> str:
    """`A, B and C`, as the language joins a list."""
    if len(names) < 2:
        return "".join(names)
    return _tr("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def letter(dossier: Dossier, article: ArticleId) -> str:
    """`A` for the leftmost article, as in the exports: long titles that begin alike are told apart by it."""
    return label(next(place for place, one in enumerate(dossier.articles) if one.id == article))


def called(dossier: Dossier, article: Article) -> str:
    """`A  Harbour Post`: the letter, and the outlet, else the title or file, which may be long."""
    return f"{letter(dossier, article.id)}\u2002{isolated(article.name)}"


def named(dossier: Dossier, article: ArticleId) -> str:
    """What to call an article in a sentence: its outlet, else its letter and the beginning of its title."""
    one = dossier.article(article)
    outlet = one.particulars.outlet
    return isolated(outlet) if outlet else f"{letter(dossier, article)} “{isolated(shortened(one.name, 32))}”"


def values_of(dossier: Dossier, discrepancy: Discrepancy) -> tuple[tuple[str, str], ...]:
    """Who writes what: (the article's letter and name, its exact words), one pair a variant."""
    return tuple(
        (called(dossier, article), " ".join(one.span.of(article.text).split()))
        for one in discrepancy.variants
        for article in [dossier.article(one.claim.article)]
    )


def stated(dossier: Dossier, finding: Finding) -> str:
    """`stated by all 5`, `stated by 3 of 5`."""
    stating, all_ = len(finding.group.articles), len(dossier.articles)
    if stating == all_:
        return _tr("stated by all {all}").format(all=number(all_))
    return _tr("stated by {stating} of {all}").format(stating=number(stating), all=number(all_))


def silent(dossier: Dossier, finding: Finding) -> tuple[str, ...]:
    """Who left it out, and who was not compared and why: one phrase each, none where nobody is silent."""
    told = []
    if finding.absent:
        names = [named(dossier, one) for one in finding.absent]
        told.append(_tr("left out by {names}").format(names=listed(names)))
    reasons: dict[str, list[str]] = {}
    for one in finding.not_compared:
        reasons.setdefault(one.why, []).append(named(dossier, one.article))
    for why, names in reasons.items():
        told.append(_tr("not compared: {names} ({why})").format(names=listed(names), why=translated(why)))
    return tuple(told)


def differs_in(discrepancies: Sequence[Discrepancy]) -> str:
    """`differs in number and date`, in the order in which kinds are listed everywhere."""
    kinds = {one.kind for one in discrepancies}
    return _tr("differs in {kinds}").format(kinds=listed([kind_word(kind) for kind in Kind if kind in kinds]))


def link_words(dossier: Dossier, link: Match) -> str:
    """`Lantern – Courier 0.83 (7 rare words, Rogozin)`."""
    pair = (
        f"{named(dossier, link.a.article)} – {named(dossier, link.b.article)} {QLocale().toString(link.score, 'f', 2)}"
    )
    return f"{pair} ({', '.join(map(translated, link.why))})" if link.why else pair


def target_words(target: Target) -> str:
    """What a note is on, in a few words."""
    exact = next((" ".join(anchor.quote.exact.split()) for anchor in target.anchors), "")
    quote = f"“{shortened(exact, 60)}”"
    if target.kind is TargetKind.DISCREPANCY and target.discrepancy:
        return _tr("the difference in {kind}, {quote}").format(kind=kind_word(target.discrepancy), quote=quote)
    if target.kind is TargetKind.GROUP:
        return _tr("the group of {quote}").format(quote=quote)
    return _tr("the words {quote}").format(quote=quote)


def percent(share: float) -> str:
    """A share of 1 in hundredths, as the person writes them."""
    return f"{number(round(share * 100))}{QLocale().percent()}"


def number(count: int) -> str:
    """A number as the person writes it: their digits, their signs between thousands."""
    return QLocale().toString(count)


def shortened(text: str, letters: int) -> str:
    """The text on one line, cut at a word where it is longer."""
    flat = " ".join(text.split())
    if len(flat) <= letters:
        return flat
    cut = flat[:letters].rsplit(" ", 1)[0]
    kept = f"{cut if len(cut) > letters // 2 else flat[:letters]}…"
    return kept + _END * (kept.count(_BEGIN) - kept.count(_END))


def isolated(text: str) -> str:
    """A name or value among our words: where it is written from right to left, what follows it stays after it.

    First strong isolate and its end, as Unicode Standard Annex #9 asks for text of unknown direction.
    """
    begin, end = isolating(text)
    return f"{begin}{text}{end}"


def isolating(text: str) -> tuple[str, str]:
    """What has to stand before and after a text for that; nothing where it is written from left to right."""
    from_right = any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text)
    return (_BEGIN, _END) if from_right else ("", "")


def _part(part: Part) -> str:
    if isinstance(part, int):
        return number(part)
    if isinstance(part, Day):
        return isolated(spoken_date(part, QLocale()))
    return translated(part) if isinstance(part, Wording) else isolated(part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)
