"""Two linked claims as the detectors see them: each with its mentions, and what the two share."""

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim, Match
from reader.model.discrepancy import Kind, Variant
from reader.model.options import CompareOptions
from reader.model.span import Span
from reader.text.dates import Interval, When, dates, interval_of, last_date
from reader.text.lexicon import classes
from reader.text.names import Name, names, plain, same
from reader.text.thesaurus import lemma
from reader.text.tokens import Token, fold
from reader.text.words import words_of


@dataclass(frozen=True)
class Side:
    """One claim: `text` is its own words, in which all mentions count; `shared` is the part the link vouches for.

    What it holds is read once, when a detector first asks.
    """

    claim: Claim
    article: Article
    text: str
    shared: Span

    @property
    def language(self) -> str:
        """The first part of its article's tag; what tells no language is taken for English."""
        return self.article.particulars.tongue or "en"

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return words_of(self.text)

    def names(self, word: Token) -> bool:
        """Whether a word is a proper name: written with a capital, and never without one in its article."""
        return word.span.of(self.text)[0].isupper() and word.folded not in self.ordinary

    @cached_property
    def folded(self) -> frozenset[str]:
        """Its words, case-folded."""
        return frozenset(word.folded for word in self.words)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The words that its article also writes without a capital."""
        return _uncapitalised(self.article.text)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The words of its whole article, without accents."""
        return _spoken(self.article.text)

    @cached_property
    def named(self) -> tuple[Name, ...]:
        """Its names, as far as its article tells a name from a word."""
        return names(self.text, self.ordinary)

    @cached_property
    def dated(self) -> tuple[When, ...]:
        """Its dates, placed by the article's date where that is sure, and by the date told last before the claim."""
        published = self.article.particulars.published
        written = interval_of(published) if published else None
        start = self.claim.span.start
        before = _told_before(self.article.text, start, written) if "same " in self.text else None
        return dates(self.text, written, before)

    @cached_property
    def twins(self) -> Mapping[str, tuple[Token, ...]]:
        """Its words by the beginnings of their stems and by their dictionary forms."""
        found: dict[str, tuple[Token, ...]] = {}
        for word in self.words:
            for key in {word.stem[:_BEGINNING], lemma(word.folded)}:
                found[key] = (*found.get(key, ()), word)
        return found

    @cached_property
    def proper(self) -> frozenset[str]:
        """The stems of its proper names."""
        return frozenset(word.stem for word in self.words if is_content(word) and self.names(word))

    def variant(self, span: Span, value: str) -> Variant:
        """A variant at `span` of this claim's words."""
        return Variant(self.claim, span.shifted(self.claim.span.start), value)

    def holds(self, span: Span) -> bool:
        """Whether a mention lies in what the two claims share."""
        return self.shared.overlaps(span)


@dataclass(frozen=True)
class Couple:
    """Two sides of a link, under the person's options."""

    a: Side
    b: Side
    link: Match
    options: CompareOptions

    @cached_property
    def common(self) -> frozenset[str]:
        """Stems of the content words that both have."""
        return content(self.a.text) & content(self.b.text)

    def same_name(self, one: Name, other: Name) -> bool:
        """Whether two names can be of the same, by themselves or because the person says so."""
        return same(one, other) or self.same_words(one.value, other.value)

    def same_words(self, one: str, other: str) -> bool:
        """Whether the person listed two words or names as the same."""
        a, b = one.casefold(), other.casefold()
        return any(
            a in folded and b in folded
            for folded in (frozenset(word.casefold() for word in group) for group in self.options.same_words)
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """What one detector tells of one couple: a discrepancy of two variants, before the group is put together."""

    kind: Kind
    a: Variant
    b: Variant
    weight: float
    why: str


Seen = MutableMapping[tuple[Claim, Span], Side]
"""The sides made so far, so that a claim in many links is read once."""


def couple(link: Match, articles: Mapping[ArticleId, Article], options: CompareOptions, seen: Seen) -> Couple:
    """A link with its words."""
    a = _side(link.a, articles[link.a.article], link.a_span, seen)
    return Couple(a, _side(link.b, articles[link.b.article], link.b_span, seen), link, options)


def _side(claim: Claim, article: Article, shared: Span | None, seen: Seen) -> Side:
    text = claim.span.of(article.text)
    part = Span(0, len(text))
    if shared is not None and claim.span.contains(shared):
        part = _sentence(text, shared.start - claim.span.start, shared.end - claim.span.start)
    if (claim, part) not in seen:
        seen[claim, part] = Side(claim, article, text, part)
    return seen[claim, part]


_JOINT = re.compile(r"[;:–—]\s")


def _sentence(text: str, start: int, end: int) -> Span:
    """What a link narrows to, widened to the joints of its sentence: what differs stands beside what is shared."""
    before = [hit.end() for hit in _JOINT.finditer(text, 0, start)]
    after = _JOINT.search(text, end)
    return Span(before[-1] if before else 0, after.start() if after else len(text))


@lru_cache(maxsize=16384)
def content(text: str) -> frozenset[str]:
    """The stems of the words that carry matter."""
    return frozenset(token.stem for token in words_of(text) if is_content(token))


_BEGINNING = 5
"""Letters of a stem from which one word may be the other with an ending ("arson", "arsonist")."""
_CONTEXT = 1200
"""Characters before a claim in which "the same month" looks for its month."""


@lru_cache(maxsize=16384)
def _told_before(text: str, start: int, written: Interval | None) -> Interval | None:
    return last_date(text[max(0, start - _CONTEXT) : start], written)


@lru_cache(maxsize=256)
def _uncapitalised(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _WORD.findall(text) if word[0].islower())


@lru_cache(maxsize=256)
def _spoken(text: str) -> frozenset[str]:
    return frozenset(plain(fold(word)) for word in _WORD.findall(text))


_WORD = re.compile(r"\w+(?:[’'.]\w+)*")


def is_content(token: Token) -> bool:
    """Whether a word carries matter."""
    return _carries(token.folded)


@lru_cache(maxsize=32768)
def _carries(word: str) -> bool:
    return word not in _function_words() and word.isalpha() and len(word) > 1


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(word for words in classes("function").values() for word in words)
