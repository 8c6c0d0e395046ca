"""What the person sets right in articles: where claims begin and end, what is furniture, particulars, their order."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from reader.model.article import Article, ArticleId, Particulars, Role
from reader.model.claim import Claim
from reader.model.edits import Correct, MergeClaims, OrderArticles, SetRole, SplitClaim
from reader.model.span import Span
from reader.model.targets import anchor
from reader.ui.session import Session


class Shaping(QObject):
    """Turns a place of an article into edits of the session."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def can_split(self, claim: Claim, at: int) -> bool:
        """Whether a place lies inside a claim, with words on both sides."""
        text = self._session.dossier.article(claim.article).text
        inside = claim.span.start < at < claim.span.end
        return inside and bool(text[claim.span.start : at].strip()) and bool(text[at : claim.span.end].strip())

    def split(self, claim: Claim, at: int) -> None:
        """The claim ends before the word at `at`."""
        if self.can_split(claim, at):
            article = self._session.dossier.article(claim.article)
            while article.text[at].isalnum() and article.text[at - 1].isalnum() and at > claim.span.start + 1:
                at -= 1
            self._session.do(SplitClaim(anchor(article, Span(at, claim.span.end))))

    def next_claim(self, claim: Claim) -> Claim | None:
        """The claim after one in its article, which it could be merged with; None behind the last."""
        told = self._session.comparison.findings.claims.get(claim.article, ())
        later = [one for one in told if one.span.start >= claim.span.end]
        return later[0] if later else None

    def merge(self, claim: Claim) -> None:
        """The claim and the one behind it are one."""
        other = self.next_claim(claim)
        if other:
            self.merge_span(self._session.dossier.article(claim.article), claim.span.cover(other.span))

    def merge_span(self, article: Article, span: Span) -> None:
        """All claims that a passage touches are one."""
        self._session.do(MergeClaims(anchor(article, span)))

    def set_aside(self, article: Article, span: Span) -> None:
        """The passage is the page's, not the article's."""
        self._session.do(SetRole(article.id, span, Role.FURNITURE))

    def restore(self, article: Article, span: Span) -> None:
        """The passage is the article's after all."""
        self._session.do(SetRole(article.id, span, Role.BODY))

    def correct(self, article: Article, particulars: Particulars) -> None:
        self._session.do(Correct(article.id, particulars))

    def sort_by_date(self) -> None:
        """The oldest leftmost, as one step."""
        self._session.do(OrderArticles(by_date(self._session.dossier.articles)))


def by_date(articles: Sequence[Article]) -> tuple[ArticleId, ...]:
    """The oldest first; those without a date, or with one that nobody can read, last, in the order they have."""
    return tuple(article.id for article in sorted(articles, key=_published))


def _published(article: Article) -> datetime:
    """The moment of ISO 8601, however coarse: a year or month counts from its first day, no zone as UTC."""
    told = article.particulars.published or ""
    try:
        moment = datetime.fromisoformat(told + "-01-01"[len(told) - 4 :] if len(told) in {4, 7} else told)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
