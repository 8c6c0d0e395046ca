"""An article as the signals see it: its roots by number, which claims hold them, and how alike its claims are.

Everything that one article alone tells is worked out here, once, as arrays. A root's number is its place among the
roots in the order in which the article first says them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from reader.align.likeness import Measured, lengths, likeness, rarity, squared
from reader.align.profile import DAYS, Profile, SameWords, profiles
from reader.align.ragged import Flags, Ragged, Real, Table, Whole
from reader.align.vocabulary import common_roots, telling
from reader.model.article import Article
from reader.model.claim import Claim
from reader.progress import Report, part, silent
from reader.text.sense import NOTHING, Senses, senses
from reader.wording import Wording

_FUNCTION, _COMMON = 0.02, 0.006
_REACH = 5
_NAMES = 3
NOBODY = -1
"""Stands where a claim has fewer names than there is room for."""


@dataclass(frozen=True, slots=True, eq=False)
class Roots:
    """The roots of an article, each array (roots,).

    `telling` is how much each tells in any story, `held` and `named` how many claims hold it at all and as a name.
    `indexed` are no function words. `plain` are telling roots that stand somewhere in small letters: no names, though
    a headline may write them large.
    """

    numbers: Mapping[str, int]
    words: Sequence[str]
    telling: Real
    held: Whole
    named: Whole
    indexed: Flags
    plain: Flags
    numeric: Flags

    def said(self, numbers: Whole) -> frozenset[str]:
        """The roots of these numbers."""
        return frozenset([self.words[number] for number in numbers.tolist()])


@dataclass(frozen=True, slots=True, eq=False)
class Claims:
    """The claims of an article, each array (claims,) but `subject` (claims, 3): the numbers of its first names.

    `words` and `numbers` are counts; `days` has a bit for each day of the week.
    """

    words: Whole
    numbers: Whole
    days: Whole
    headline: Flags
    refers_back: Flags
    quotes: Flags
    subject: Whole


@dataclass(frozen=True, slots=True, eq=False)
class Clauses:
    """`holding` gives for each value of the claims' roots the clauses in which it stands, by number in the article.

    A claim's clauses are `first[claim]` (claims + 1,) and those after it, up to the first of the next claim.
    """

    holding: Ragged
    first: Whole


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """Made once for each article.

    `held` has the roots of each claim and `core` flags those of them that not only tell who said it; `holders` the
    claims of each indexed root. `near` has the pairs of telling roots within five words of each other, as
    `pairs_of(roots, roots, how many roots)`. `within` tells how alike the article's own claims are, `within_squares`
    (claims,) sums its squares. `senses` are made of English words; `meant` is what an encoder makes of whole claims, in
    any of its languages, where that was asked for.
    """

    profiles: tuple[Profile, ...] = field(repr=False)
    roots: Roots = field(repr=False)
    claims: Claims = field(repr=False)
    held: Ragged = field(repr=False)
    core: Flags = field(repr=False)
    clauses: Clauses = field(repr=False)
    near: Ragged = field(repr=False)
    holders: Ragged = field(repr=False)
    within: Table = field(repr=False)
    within_squares: Real = field(repr=False)
    senses: Senses = field(repr=False)
    meant: Senses = field(default=NOTHING, repr=False)


def portrait(
    article: Article, claims: Sequence[Claim], same_words: SameWords = (), report: Report = silent
) -> Portrait:
    """What is worked out of one article alone."""
    doing = Wording("Reading {name}", name=article.name)
    made = profiles(article, claims, same_words, part(report, 0.0, 0.7))
    numbers: dict[str, int] = {}
    said = np.array([numbers.setdefault(root, len(numbers)) for one in made for root in one.words], np.int64)
    owners = np.repeat(np.arange(len(made)), np.array([len(one.words) for one in made], np.int64))
    report(0.7, doing)
    held = Ragged.of(owners, said, len(made))
    roots = _roots(made, numbers, said, held)
    entries = np.searchsorted(held.owners * len(numbers) + held.values, owners * len(numbers) + said)
    holders = held.kept(roots.indexed[held.values]).turned(len(numbers))
    report(0.8, doing)
    squares = squared(rarity(roots.held, len(made), roots.telling))
    own = Measured(held, lengths(held, squares))
    within = likeness(own, own, holders, squares, lambda share, _: report(0.8 + 0.1 * share, doing))
    meant = senses([one.spelled for one in made], lambda share, _: report(0.9 + 0.1 * share, doing))
    return Portrait(
        profiles=made,
        roots=roots,
        claims=_claims(made, numbers, held.sums(roots.numeric[held.values])),
        held=held,
        core=_core(made, entries, len(held.values)),
        clauses=_clauses(made, entries, len(held.values)),
        near=_near(said[roots.indexed[said]], owners[roots.indexed[said]], len(made), len(numbers)),
        holders=holders,
        within=within,
        within_squares=within.cells.sums(within.told * within.told),
        senses=meant,
    )


def pairs_of(one: Whole, other: Whole, roots: int) -> Whole:
    """Two of so many roots as one number, whichever comes first."""
    return np.minimum(one, other) * roots + np.maximum(one, other)


def numbered(articles: Sequence[Portrait]) -> tuple[list[Whole], Real]:
    """For each article (roots,) the numbers of its roots among those of all; how much each of all (roots,) tells."""
    numbers: dict[str, int] = {}
    places = [
        np.array([numbers.setdefault(root, len(numbers)) for root in one.roots.numbers], np.int64) for one in articles
    ]
    telling = np.zeros(len(numbers))
    for one, place in zip(articles, places, strict=True):
        telling[place] = one.roots.telling
    return places, telling


def _roots(made: Sequence[Profile], numbers: Mapping[str, int], said: Whole, held: Ragged) -> Roots:
    shares = common_roots()
    share = np.array([shares.get(root, 0.0) for root in numbers])
    named = np.array([numbers[name] for one in made for name in one.names], np.int64)
    small = np.array([not word[0].isupper() for one in made for word in one.spelled], np.bool_)
    plain = np.zeros(len(numbers), np.bool_)
    plain[said[small]] = True
    return Roots(
        numbers=numbers,
        words=tuple(numbers),
        telling=np.array([telling(root) for root in numbers], np.float64),
        held=np.bincount(held.values, minlength=len(numbers)),
        named=np.bincount(named, minlength=len(numbers)),
        indexed=share < _FUNCTION,
        plain=plain & (share < _COMMON),
        numeric=np.array([any(map(str.isdecimal, root)) for root in numbers], np.bool_),
    )


def _claims(made: Sequence[Profile], numbers: Mapping[str, int], figures: Real) -> Claims:
    days = [sum(1 << day for day, name in enumerate(sorted(DAYS)) if name in one.days) for one in made]
    subject = np.full((len(made), _NAMES), NOBODY)
    for one, row in zip(made, subject, strict=True):
        row[: len(one.subject)] = [numbers[name] for name in one.subject]
    return Claims(
        words=np.array([len(one.words) for one in made], np.int64),
        numbers=figures.astype(np.int64),
        days=np.array(days, np.int64),
        headline=np.array([one.headline for one in made], np.bool_),
        refers_back=np.array([one.refers_back for one in made], np.bool_),
        quotes=np.array([one.quotes for one in made], np.bool_),
        subject=subject,
    )


def _core(made: Sequence[Profile], entries: Whole, count: int) -> Flags:
    """Whether each of so many values stands anywhere but aside; `entries` (words,) tells which value each word is."""
    kept = np.ones(len(entries), np.bool_)
    kept[list(_over(made, [one.aside for one in made]))] = False
    core = np.zeros(count, np.bool_)
    core[entries[kept]] = True
    return core


def _clauses(made: Sequence[Profile], entries: Whole, count: int) -> Clauses:
    begun = np.zeros(len(entries), np.bool_)
    begun[list(_over(made, [one.clauses if one.words else () for one in made]))] = True
    first = np.cumsum([0, *(len(one.clauses) if one.words else 0 for one in made)])
    return Clauses(Ragged.of(entries, np.cumsum(begun) - 1, count), first)


def _over(made: Sequence[Profile], places: Sequence[Sequence[int]]) -> Iterator[int]:
    """Places in each claim as places in all words of the article."""
    before = 0
    for one, told in zip(made, places, strict=True):
        yield from (before + place for place in told)
        before += len(one.words)


def _near(told: Whole, owners: Whole, claims: int, roots: int) -> Ragged:
    """The pairs among the telling roots of each claim, in the order in which they stand there."""
    found = []
    for apart in range(1, _REACH):
        same = owners[apart:] == owners[:-apart]
        found.append((owners[apart:][same], pairs_of(told[apart:][same], told[:-apart][same], roots)))
    where, pairs = map(np.concatenate, zip(*found, strict=True))
    return Ragged.of(where, pairs, claims)
