"""Two linked sentences as a detector sees them, and what it tells of them."""

from collections.abc import Callable, Iterator

from reader.discrepancy.couple import Couple, Difference, couple
from reader.model.article import ArticleId
from reader.model.claim import Claim, Match
from reader.model.options import CompareOptions
from tests.builders import article, span

Detect = Callable[[Couple], Iterator[Difference]]


def linked(
    a: str,
    b: str,
    *,
    narrowed: tuple[str, str] | None = None,
    options: CompareOptions | None = None,
    rest: str = "",
    **particulars: str,
) -> Couple:
    """Two articles whose first lines are linked; `narrowed` is the part that the link vouches for on each side.

    `rest` is a further line of both.
    """
    one, other = (article(key, f"{text}\n{rest}", **particulars) for key, text in (("a", a), ("b", b)))
    shared = [span(of, words) for of, words in zip((one, other), narrowed or (), strict=False)] or [None, None]
    claims = (Claim(one.id, one.blocks[0].span), Claim(other.id, other.blocks[0].span))
    link = Match(*claims, 0.9, a_span=shared[0], b_span=shared[1])
    return couple(link, {one.id: one, other.id: other}, options or CompareOptions(), {})


def told(detect: Detect, of: Couple) -> list[tuple[str, str, str]]:
    """The kind of each difference that a detector tells, with the very words of `a` and of `b`."""
    sides = {ArticleId("a"): of.a, ArticleId("b"): of.b}

    def words(variant):
        side = sides[variant.claim.article]
        return variant.span.of(side.article.text)

    return [(each.kind.value, words(each.a), words(each.b)) for each in detect(of)]
