"""A match with what speaks for it: why, in words, and the part that is shared."""

from reader.align.profile import Profile
from reader.model.article import Article
from reader.model.claim import Match


def match(one: Article, a: Profile, other: Article, b: Profile, sure: float) -> Match:
    """The match of two claims, the lesser claim first; `sure` is a chance from 0 to 1."""
    if b.claim < a.claim:
        one, a, other, b = other, b, one, a
    return Match(a.claim, b.claim, round(sure, 3))
