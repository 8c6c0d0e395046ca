"""An article as the signals see it: its claims' profiles, how often each root stands in it, and how alike they are."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.align.likeness import Index, Measured, Table, held, lengths, likeness, postings, rarity, squared
from reader.align.profile import Profile, SameWords, profiles
from reader.align.vocabulary import is_common
from reader.model.article import Article
from reader.model.claim import Claim
from reader.progress import Report, part, silent
from reader.text.sense import Senses, senses
from reader.wording import Wording

_COMMON = 0.006


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """Made once for each article. `held` and `named` count the claims that hold a root, a name.

    `plain` are telling roots that stand somewhere in small letters: no names, though a headline may write them large.
    """

    profiles: tuple[Profile, ...]
    held: Mapping[str, int] = field(repr=False)
    named: Mapping[str, int] = field(repr=False)
    plain: frozenset[str] = field(repr=False)
    index: Index = field(repr=False)
    within: Table = field(repr=False)
    within_squares: tuple[float, ...] = field(repr=False)
    senses: Senses = field(repr=False)


def portrait(
    article: Article, claims: Sequence[Claim], same_words: SameWords = (), report: Report = silent
) -> Portrait:
    """What is worked out of one article alone."""
    doing = Wording("Reading {name}", name=article.name)
    made = profiles(article, claims, same_words, part(report, 0.0, 0.7))
    count, index = held(made), postings(made)
    report(0.7, doing)
    squares = squared(rarity([count], len(made)))
    own = Measured(made, index, lengths(made, squares))
    within = likeness(own, own, squares, lambda share, _: report(0.7 + 0.3 * share, doing))
    return Portrait(
        profiles=made,
        held=count,
        named=Counter(word for profile in made for word in profile.names),
        plain=frozenset(_plain(made)),
        index=index,
        within=within,
        within_squares=tuple(math.fsum([like * like for like in row.values()]) for row in within),
        senses=senses([profile.spelled for profile in made]),
    )


def _plain(made: Sequence[Profile]) -> Iterator[str]:
    for profile in made:
        for written, root in zip(profile.spelled, profile.words, strict=True):
            if not written[0].isupper() and not is_common(root, _COMMON):
                yield root
