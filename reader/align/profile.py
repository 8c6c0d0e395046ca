"""What of a claim is compared: its roots, names, numbers, clauses and place. Made once for each article."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import itemgetter

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
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_DIGIT = re.compile(r"\d")
_FUNCTION, _COMMON, _ANYWHERE = 0.02, 0.01, 0.001
_REACH = 5
_LEAST_CLAUSE = 4
_LONGEST_SAYING = 10
_EVERY = 100

NOTHING = ""
"""The root of no word: tables of weights have it, weighing nothing."""
Pick = Callable[[Mapping[str, float]], tuple[float, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """One claim as the signals see it; sets hold roots (`reader.align.vocabulary`).

    `starts` and `spelled` tell where its words start (counted from the claim's own start) and how they stand there,
    `words` their roots. `near` are pairs of telling roots within five words of each other, a tab between them; `core`
    is the claim without "X said"; `subject` the first names, carried over from the sentence before where the claim has
    none. `pick` and `pick_core` take what the roots and the core weigh out of a table that has `NOTHING`, in one call.
    """

    claim: Claim
    place: int
    starts: tuple[int, ...] = field(repr=False)
    spelled: tuple[str, ...] = field(repr=False)
    words: tuple[str, ...]
    roots: frozenset[str]
    clauses: tuple[frozenset[str], ...] = field(repr=False)
    near: frozenset[str] = field(repr=False)
    core: frozenset[str] = field(repr=False)
    names: frozenset[str]
    subject: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    refers_back: bool
    quotes: bool
    headline: bool
    pick: Pick = field(repr=False)
    pick_core: Pick = field(repr=False)


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
    clauses = list(_clauses(own, starts, roots))
    shares = common_roots()
    names = [
        word
        for rank, (written, word) in enumerate(zip(spelled, roots, strict=True))
        if written[0].isupper() and shares.get(word, 0.0) < (_COMMON if rank else _ANYWHERE)
    ]
    all_roots = frozenset(roots)
    core, pick = _core(clauses, all_roots), _pick(all_roots)
    return Profile(
        claim=claim,
        place=place,
        starts=starts,
        spelled=spelled,
        words=roots,
        roots=all_roots,
        clauses=tuple(_whole(clauses)) if len(clauses) > 1 else (all_roots,),
        near=frozenset(_near([word for word in roots if shares.get(word, 0.0) < _FUNCTION])),
        core=core,
        names=frozenset(names),
        subject=frozenset(names[:3]) or carried,
        numbers=frozenset([word for word in roots if _DIGIT.search(word)]),
        days=_DAYS.intersection(folded),
        refers_back=not _PRONOUNS.isdisjoint(folded[:3]),
        quotes=_QUOTE.search(own) is not None,
        headline=_is_headline(own, place),
        pick=pick,
        pick_core=pick if core is all_roots else _pick(core),
    )


def _is_headline(own: str, place: int) -> bool:
    return place < 2 and not _STOP.search(own)


def _pick(roots: Iterable[str]) -> Pick:
    """`NOTHING` twice, since itemgetter gives a tuple only of two or more."""
    return itemgetter(*roots, NOTHING, NOTHING)


def _clauses(own: str, starts: Sequence[int], roots: Sequence[str]) -> Iterator[list[str]]:
    breaks = [hit.start() for hit in _BREAK.finditer(own)]
    clause: list[str] = []
    passed = 0
    for start, word in zip(starts, roots, strict=True):
        while passed < len(breaks) and breaks[passed] <= start:
            passed += 1
            if clause:
                yield clause
                clause = []
        clause.append(word)
    if clause:
        yield clause


def _whole(clauses: Sequence[Sequence[str]]) -> list[frozenset[str]]:
    """Clauses of at least four words: a shorter one goes with the next, the last with the one before."""
    joined: list[list[str]] = []
    short: list[str] = []
    for clause in clauses:
        short = [*short, *clause]
        if len(short) >= _LEAST_CLAUSE:
            joined.append(short)
            short = []
    if short and joined:
        joined[-1] = [*joined[-1], *short]
    elif short:
        joined.append(short)
    return [frozenset(clause) for clause in joined]


def _near(told: Sequence[str]) -> list[str]:
    return [
        f"{word}\t{other}" if word < other else f"{other}\t{word}"
        for apart in range(1, _REACH)
        for word, other in zip(told, told[apart:], strict=False)
    ]


def _core(clauses: Sequence[Sequence[str]], roots: frozenset[str]) -> frozenset[str]:
    said = [clause for clause in clauses if len(clause) > _LONGEST_SAYING or _SAYING.isdisjoint(clause)]
    if len(said) == len(clauses):
        return roots
    kept = frozenset(chain.from_iterable(said))
    return kept if len(kept) > 2 else roots
