"""An article as the signals see it: its claims' profiles, how often each root stands in it, and how alike its claims are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.align.likeness import Table, lengths, likeness, rarity
from reader.align.profile import Profile, profiles
from reader.model.article import Article
from reader.model.claim import Claim


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """Made once for each article. `held` and `named` count the claims that hold a root, a name."""

    profiles: tuple[Profile, ...]
    held: Counter[str] = field(repr=False)
    named: Counter[str] = field(repr=False)
    within: Table = field(repr=False)
    within_squares: tuple[float, ...] = field(repr=False)


def portrait(article: Article, claims: Sequence[Claim]) -> Portrait:
    made = profiles(article, claims)
    weights = rarity(made)
    own = lengths(made, weights)
    within = likeness(made, made, weights, own, own)
    return Portrait(
        profiles=made,
        held=Counter(word for profile in made for word in profile.roots),
        named=Counter(word for profile in made for word in profile.names),
        within=within,
        within_squares=tuple(sum([like * like for like in row.values()]) for row in within),
    )
