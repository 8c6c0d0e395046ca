"""An article to its claims: its sentences, as the person has divided them."""

from collections.abc import Iterable, Iterator

from reader.model.article import ASSERTING, Article
from reader.model.claim import Claim
from reader.model.marks import Division, DivisionKind, Mark
from reader.model.span import Span
from reader.progress import Report, silent
from reader.text.sentences import sentences
from reader.wording import Wording

_EVERY = 200


def claims(article: Article, marks: Iterable[Mark] = (), report: Report = silent) -> tuple[Claim, ...]:
    """Every sentence outside furniture, sorted and apart, as the person's divisions have it.

    Merges come before splits, so that a merged passage can be cut again in another place. Where the passage of a
    division was not found again (no span) or holds no claim, the division does nothing. Raises Cancelled where `report`
    does.
    """
    spans = []
    for number, span in enumerate(_sentences(article)):
        if number % _EVERY == 0:
            report(span.start / len(article.text), Wording("Reading {name}", name=article.name))
        spans.append(span)
    divisions = [mark for mark in marks if isinstance(mark, Division) and mark.anchor.article == article.id]
    for kind, act in ((DivisionKind.MERGE, _merged), (DivisionKind.SPLIT, _split)):
        passages = sorted(mark.anchor.span for mark in divisions if mark.kind is kind and mark.anchor.span is not None)
        for passage in passages:
            spans = act(article, spans, passage)
    return tuple(Claim(article.id, span) for span in spans)


def _sentences(article: Article) -> Iterator[Span]:
    for block in article.blocks:
        if block.role in ASSERTING:
            yield from sentences(article.text, block.span)


def _merged(article: Article, spans: list[Span], passage: Span) -> list[Span]:
    inside = [span for span in spans if span.overlaps(passage)]
    if len(inside) < 2:
        return spans
    whole = inside[0].cover(inside[-1])
    if any(block.role not in ASSERTING and block.span.overlaps(whole) for block in article.blocks):
        return spans
    return sorted([span for span in spans if span not in inside] + [whole])


def _split(article: Article, spans: list[Span], passage: Span) -> list[Span]:
    """Blanks around the cut belong to neither claim; a cut at a claim's edge changes nothing."""
    cut: list[Span] = []
    for span in spans:
        left = article.text[span.start : passage.start].rstrip()
        right = article.text[passage.start : span.end].lstrip()
        if span.start < passage.start < span.end and left and right:
            cut += [Span(span.start, span.start + len(left)), Span(span.end - len(right), span.end)]
        else:
            cut.append(span)
    return cut
