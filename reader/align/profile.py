"""What of a claim is compared: its roots, names, numbers, clauses and place. Made once for each article."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader.align.vocabulary import common_roots, joined, read, same_phrases
from reader.model.article import Article
from reader.model.claim import Claim
from reader.progress import Report, silent
from reader.text.tokens import words
from reader.wording import Wording

_BREAK = re.compile(
    r"[,;:()\u2014\u2013\"\u201c\u201d]|-(?:-|(?<=\s-)\s)"
    r"|\b(?=[tTwWaAbBiIsSuU])"  # a glance at the first letter, before the words are tried one by one
    r"(?:that|wh(?:ich|o|ose|ere|en|ile)|a(?:fter|lthough|nd|s)|b(?:efore|ecause|ut)|if|since|until)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile('["\u201c\u201d]')
_STOP = re.compile("[.!?\u2026][\"'\u2019\u201d)\\]]*$")
_SAYING = frozenset({"say", "said", "tell", "told", "accord", "ad", "add", "announc", "state", "report", "=spokesman"})
_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "this", "that", "these", "those")
)
DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_COMMON, _ANYWHERE = 0.01, 0.001
_LEAST_CLAUSE = 4
_LONGEST_SAYING = 10
_EVERY = 100


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """One claim as the signals see it; `names` and `subject` are roots (`reader.align.vocabulary`).

    `starts` and `spelled` tell where its words start (counted from the claim's own start) and how they stand there,
    `words` their roots. `clauses` are the places of the words with which its clauses begin, `aside` those of the words
    that only tell who said it; `subject` the first names, carried over from the sentence before where it has none.
    """

    claim: Claim
    place: int
    starts: tuple[int, ...] = field(repr=False)
    spelled: tuple[str, ...] = field(repr=False)
    words: tuple[str, ...]
    clauses: tuple[int, ...] = field(repr=False)
    aside: tuple[int, ...] = field(repr=False)
    names: frozenset[str]
    subject: frozenset[str]
    days: frozenset[str]
    refers_back: bool
    quotes: bool
    headline: bool


SameWords = tuple[frozenset[str], ...]


def profiles(
    article: Article, claims: Sequence[Claim], same_words: SameWords = (), report: Report = silent
) -> tuple[Profile, ...]:
    """The profiles of an article's claims, in the order of the text.

    `same_words` are sets of words and names that the person says are the same: all of a set get one root. Claims in
    the same words are read once.
    """
    phrases = same_phrases(same_words)
    made: list[Profile] = []
    seen: dict[str, Profile] = {}
    for place, claim in enumerate(claims):
        if place % _EVERY == 0:
            report(place / len(claims), Wording("Reading {name}", name=article.name))
        own, carried = claim.span.of(article.text), made[-1].subject if made else frozenset[str]()
        twin = seen.get(own)
        if twin is None:
            seen[own] = told = _profile(claim, own, place, carried, phrases)
        else:
            subject = twin.subject if twin.names else carried
            told = replace(twin, claim=claim, place=place, subject=subject, headline=_is_headline(own, place))
        made.append(told)
    return tuple(made)


def _profile(
    claim: Claim, own: str, place: int, carried: frozenset[str], phrases: Mapping[tuple[str, ...], str]
) -> Profile:
    """The profile of a claim that says `own`."""
    told = words(own)
    starts, spelled = tuple([start for start, _ in told]), tuple([word for _, word in told])
    read_words = [read(word) for word in spelled]
    roots = joined(tuple([word for _, word in read_words]), phrases)
    folded = [word for word, _ in read_words]
    clauses = _clauses(own, starts)
    shares = common_roots()
    names = [
        word
        for rank, (written, word) in enumerate(zip(spelled, roots, strict=True))
        if written[0].isupper() and shares.get(word, 0.0) < (_COMMON if rank else _ANYWHERE)
    ]
    return Profile(
        claim=claim,
        place=place,
        starts=starts,
        spelled=spelled,
        words=roots,
        clauses=_whole(clauses, len(roots)),
        aside=_aside(clauses, roots),
        names=frozenset(names),
        subject=frozenset(names[:3]) or carried,
        days=DAYS.intersection(folded),
        refers_back=not _PRONOUNS.isdisjoint(folded[:3]),
        quotes=_QUOTE.search(own) is not None,
        headline=_is_headline(own, place),
    )


def _is_headline(own: str, place: int) -> bool:
    return place < 2 and not _STOP.search(own)


def _clauses(own: str, starts: Sequence[int]) -> list[int]:
    """The places of the words that follow a break, and of the first."""
    after = {bisect_left(starts, hit.start()) for hit in _BREAK.finditer(own)}
    return [0, *sorted(after - {0, len(starts)})]


def _whole(clauses: Sequence[int], end: int) -> tuple[int, ...]:
    """Clauses of at least four words: a shorter one goes with the next, the last with the one before."""
    begun = [0]
    for following in (*clauses[1:], end):
        if following - begun[-1] >= _LEAST_CLAUSE:
            begun.append(following)
    return tuple(begun[:-1]) or (0,)


def _aside(clauses: Sequence[int], roots: Sequence[str]) -> tuple[int, ...]:
    """The words of the short clauses that tell of saying, unless hardly any others are left."""
    if _SAYING.isdisjoint(roots):
        return ()
    saying, rest = list[int](), set[str]()
    for start, end in pairwise((*clauses, len(roots))):
        if end - start > _LONGEST_SAYING or _SAYING.isdisjoint(roots[start:end]):
            rest.update(roots[start:end])
        else:
            saying += range(start, end)
    return tuple(saying) if len(rest) > 2 else ()
