"""A match with what speaks for it: why, in words, and the part of each claim that the other shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reader.align.profile import Profile
from reader.align.vocabulary import common_roots, is_common, telling
from reader.model.claim import Claim, Match
from reader.model.span import Span
from reader.wording import Wording

_RARE, _EVERYWHERE = 0.006, 0.1
_SHOWN = 3
_AGAINST = 0.5
"""What a word that only one side has counts against a passage (maximum-sum segment; Bentley 1984)."""
_MOST_OF_IT = 0.7
_MEANING = Wording("alike in meaning")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a match of two claims, the lesser claim first: all of the match but how sure it is."""

    a: Claim
    b: Claim
    why: tuple[str, ...]
    a_span: Span | None
    b_span: Span | None

    def match(self, sure: float) -> Match:
        """`sure` is a chance from 0 to 1."""
        return Match(self.a, self.b, round(sure, 3), self.why, a_span=self.a_span, b_span=self.b_span)


def evidence(a: Profile, b: Profile, shared: frozenset[str], *, encoded: bool = False) -> Evidence:
    """What speaks for a match of two claims, given the roots that both hold.

    Of what an encoder matched the words in common tell little, and no passage.
    """
    if b.claim < a.claim:
        a, b = b, a
    said = _said(a, b, shared)
    if encoded:
        return Evidence(a.claim, b.claim, (_MEANING, *said), None, None)
    shares = common_roots()
    counted = _counted(sum([shares.get(word, 0.0) < _RARE for word in shared]))
    return Evidence(a.claim, b.claim, (counted, *said), _passage(a, shared), _passage(b, shared))


def _said(a: Profile, b: Profile, shared: frozenset[str]) -> list[str]:
    """The tellingest words that stand together in both, as the first has them."""
    runs = sorted(_runs(a, b, shared), key=lambda run: (-run[0], run[1]))
    return list(dict.fromkeys([words for _, _, words in runs]))[:_SHOWN]


@cache
def _counted(rare: int) -> Wording:
    """One for all claims that share as many rare words."""
    if not rare:
        return Wording("the same in other words")
    return Wording("{n} rare word in common" if rare == 1 else "{n} rare words in common", n=rare)


def _runs(a: Profile, b: Profile, shared: frozenset[str]) -> Iterator[tuple[float, int, str]]:
    """What each run of shared words tells (names twice as much), where it stands in `a`, and the run."""
    follows = set(pairwise(b.words))
    runs: list[list[int]] = []
    for at in [at for at, word in enumerate(a.words) if word in shared]:
        if runs and runs[-1][-1] == at - 1 and a.words[at - 1 : at + 1] in follows:
            runs[-1].append(at)
        else:
            runs.append([at])
    for run in runs:
        tells = [at for at in run if not _says_little(a, at)]
        if tells:
            first, end = tells[0], tells[-1] + 1
            worth = sum([telling(word) * (1 + (word in a.names)) for word in a.words[first:end]])
            yield worth, first, " ".join(a.spelled[first:end])


def _says_little(profile: Profile, at: int) -> bool:
    """A common word, unless it is part of a name ("Kestrel Point")."""
    return is_common(profile.words[at], _EVERYWHERE if profile.spelled[at][0].isupper() else _RARE)


def _passage(profile: Profile, shared: frozenset[str]) -> Span | None:
    """The part in which the shared words stand; None where that is most of the claim."""
    best = total = 0.0
    start, found = 0, (0, 0)
    for at, (word, weight) in enumerate(zip(profile.words, map(telling, profile.words), strict=True)):
        if total <= 0:
            total, start = 0.0, at
        total += weight if word in shared else -_AGAINST * weight
        if total > best:
            best, found = total, (start, at + 1)
    first, last = found
    if last - first < 2 or last - first >= _MOST_OF_IT * len(profile.words):
        return None
    start = profile.claim.span.start
    return Span(start + profile.starts[first], start + profile.starts[last - 1] + len(profile.spelled[last - 1]))
