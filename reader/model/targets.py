"""What a mark can be about, made from what is on the screen: a passage, a group, a discrepancy."""

from reader.model.article import Article
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import Dossier
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Anchor, Quote, Target, TargetKind
from reader.model.span import Span

AROUND = 32
"""Code points kept before and after a passage to find it again (as Hypothesis and Apache Annotator keep)."""


def anchor(article: Article, span: Span) -> Anchor:
    """The passage, with the words that find it again where the text has moved."""
    text = article.text
    return Anchor(
        article.id,
        span,
        Quote(span.of(text), text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]),
    )


def anchor_of(dossier: Dossier, claim: Claim) -> Anchor:
    """The passage of a claim. Raises KeyError where its article is not in the dossier."""
    return anchor(dossier.article(claim.article), claim.span)


def passage(article: Article, span: Span) -> Target:
    """What a note on a claim or on any selected words is on."""
    return Target(TargetKind.PASSAGE, (anchor(article, span),))


def group_target(dossier: Dossier, group: ClaimGroup) -> Target:
    """What a verdict, note or bookmark on a group is on: its claims, in the order of the text."""
    return Target(TargetKind.GROUP, tuple(anchor_of(dossier, claim) for claim in sorted(group.claims)))


def discrepancy_target(dossier: Dossier, discrepancy: Discrepancy) -> Target:
    """What a verdict, note or bookmark on a discrepancy is on: its kind, and each variant's place and value."""
    return Target(
        TargetKind.DISCREPANCY,
        tuple(anchor(dossier.article(one.claim.article), one.span) for one in discrepancy.variants),
        discrepancy.kind,
        tuple(one.value for one in discrepancy.variants),
    )
