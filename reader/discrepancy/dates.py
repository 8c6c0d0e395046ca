"""Dates of one event that cannot both be: intervals that do not meet, or other months and weekdays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.model.discrepancy import Kind
from reader.text.dates import Grain, When
from reader.text.lexicon import words
from reader.text.thesaurus import alike, bases, is_past, part_of_speech, senses
from reader.text.tokens import Token

_MOST = 5
"""Shared content words from which two claims with one date each date one thing."""
_LEAST, _FEWEST = 3, 2
"""Content words that two claims must share before their dates are of one event, and where one word leads to both."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A date, the stems of what was done then and its very words (`verbs`), the word of time before it.

    Also whether it dates a statement, and whether it leads its sentence, which it then dates as a whole; the stems of
    the words of matter in its clause, and of the last before it (`head`); whether it is in a title ("the 2023 Tour").
    """

    when: When
    deeds: frozenset[str]
    lead: str
    saying: bool
    leading: bool
    verbs: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    head: str = ""
    titled: bool = False


def detect(couple: Couple) -> Iterator[Difference]:
    """Each date of `a` against that of `b` which dates the same thing, where they do not meet."""
    left, right = ([when for when in side.dated if when.told] for side in (couple.a, couple.b))
    open_left = [one for one in left if not any(_agrees(one, other) for other in right)]
    open_right = [other for other in right if not any(_agrees(one, other) for one in left)]
    if not open_left or not open_right:
        return
    lonely = len(left) == 1 and len(right) == 1
    mine, theirs = (
        [_slot(side, when) for when in whens] for side, whens in ((couple.a, open_left), (couple.b, open_right))
    )
    rows = [(_likeness(one, other, couple, lonely=lonely), one, other) for one in mine for other in theirs]
    weight, one, other = max(
        rows, key=lambda row: (row[0], row[1].when.span, row[2].when.span), default=(0.0, None, None)
    )
    if one is None or other is None or weight <= 0:
        return
    a, b = one.when, other.when
    if couple.a.holds(a.span) and couple.b.holds(b.span):
        why = f"{a.span.of(couple.a.text)}{_placed(a)} / {b.span.of(couple.b.text)}{_placed(b)}"
        first, second = couple.a.variant(a.span, a.value), couple.b.variant(b.span, b.value)
        yield Difference(Kind.DATE, first, second, round(min(weight, 0.9), 2), why)


def _agrees(one: When, other: When) -> bool:
    """Whether two dates can be the same time, and a year tells something of it: 2022 does not of a 29 January."""
    if not one.meets(other):
        return False
    whole, part = sorted((one, other), key=lambda when: -when.grain)
    return whole.grain is not Grain.YEAR or whole.relative or bool(part.interval)


def _placed(when: When) -> str:
    """The date that a relative one was taken for, so that a reader can check it."""
    return f" ({when.value})" if when.relative and when.interval else ""


def _likeness(one: Slot, other: Slot, couple: Couple, *, lonely: bool) -> float:
    common = len(couple.common)
    fixed = _fixed_likeness(one, other, couple, lonely=lonely) if _fixed(one, other) else 0.0
    if fixed or one.saying or other.saying or one.lead != other.lead or common < _LEAST:
        return fixed
    if one.deeds & other.deeds:
        return 0.4 + 0.05 * min(common, 8)
    if one.leading and other.leading and common >= _LEAST + 1:
        return 0.3 + 0.05 * min(common, 8)
    if _unlike(one.verbs - _TOLD, other.verbs - _TOLD) or _done_otherwise(one, other, couple):
        return 0.0
    if one.when.relative is not other.when.relative:
        return 0.0
    bare = one.when.interval is None and other.when.interval is None and None in (one.when.month, other.when.month)
    return 0.2 + 0.05 * min(common, 8) if lonely and common >= _MOST and not bare else 0.0


def _fixed(one: Slot, other: Slot) -> bool:
    """Whether two dates are of one grain, and neither is told from the day of writing, which each article has anew."""
    plain = one.when.grain is other.when.grain and not (one.when.relative or other.when.relative)
    telling = all(not slot.saying or slot.titled for slot in (one, other))
    return plain and telling and not one.when.meets(other.when)


def _fixed_likeness(one: Slot, other: Slot, couple: Couple, *, lonely: bool) -> float:
    """How surely two calendar dates are of one thing: by the words beside them, or as the only year of each."""
    common = len(couple.common)
    beside = len(one.near & other.near)
    if one.lead != other.lead and not (_since(one, other) or _since(other, one)):
        return 0.0
    if one.head and one.head == other.head and common >= _FEWEST:
        return 0.45 + 0.02 * min(common, 5)
    if one.leading == other.leading and beside >= _BESIDE and common >= _LEAST:
        return 0.3 + 0.1 * min(beside, 4) + 0.02 * min(common, 5)
    known = str(one.when.year) in couple.b.article.text or str(other.when.year) in couple.a.article.text
    return 0.5 if lonely and one.when.grain is Grain.YEAR and not known else 0.0


def _since(one: Slot, other: Slot) -> bool:
    """Whether a thing has been since one date, and began on the other."""
    return one.lead == "since" and not other.lead and bool(other.near & _BEGINNING)


_BEGINNING = frozenset(
    {"start", "began", "begun", "enter", "found", "open", "launch", "join", "introduc", "appoint", "establish", "creat"}
)
"""Stems of the words by which a thing is told to begin."""


def _done_otherwise(one: Slot, other: Slot, couple: Couple) -> bool:
    """Whether one day is of an announcement, and the other of a deed in a claim that announces nothing."""
    deeds = ((one.verbs, other.verbs, couple.b), (other.verbs, one.verbs, couple.a))
    return any(mine == _TOLD and theirs and not side.folded & _TOLD for mine, theirs, side in deeds)


_TOLD = frozenset({"announced"})
"""What is announced on a day is dated by it as far as the reader is told."""


def _unlike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both sides tell what was done, and neither what the other did."""
    return bool(mine and theirs) and not any(alike(one, other) for one in mine for other in theirs)


def slots(side: Side) -> list[Slot]:
    """The dates of a claim that tell anything, each with its slot."""
    return [_slot(side, when) for when in side.dated if when.told]


_BOUNDS = frozenset({"since", "until", "till", "before", "after", "by", "from", "to", "through"})


def _slot(side: Side, when: When) -> Slot:
    before = [token for token in side.words if token.span.end <= when.span.start]
    after = [token for token in side.words if token.span.start >= when.span.end]
    leading = not before or (len(before) == 1 and not is_content(before[0]))
    end = (
        side.text.find(",", when.span.end) + 1
        if leading and side.text[when.span.end :].startswith(",")
        else when.span.end
    )
    attributive = bool(before) and before[-1].folded in ("the", "a", "an", "this", "that", "of")
    lead = next((token.folded for token in reversed(before[-1:]) if token.folded in _BOUNDS), "")
    earlier = before[:-1] if lead else before
    deeds = [] if attributive else [*_deeds(side, earlier[::-1], when.span.start), *_deeds(side, after, end)]
    if owned := _owned(side, when, after):
        deeds, attributive = [owned], False
    told = [
        token for token in deeds if token.stem not in side.proper or (token == side.words[0] and is_past(token.folded))
    ]
    titled = attributive and when.grain is Grain.YEAR and bool(after) and side.names(after[0])
    saying = attributive or _dates_saying(side, before, after)
    stems, verbs = (frozenset(getattr(token, form) for token in told) for form in ("stem", "folded"))
    head = next((token.stem for token in earlier[::-1] if is_content(token) and not _adverb(token)), "")
    near = _near(side, earlier, after, when)
    return Slot(when, stems, lead, saying, leading, verbs, near, head if head in near else "", titled)


def _adverb(token: Token) -> bool:
    return part_of_speech(token.folded) == "r" or token.folded.endswith("ly")


_BESIDE = 2
"""Words beside both dates from which these date one thing."""


def _near(side: Side, before: list[Token], after: list[Token], when: When) -> frozenset[str]:
    """The stems of the words of matter about a date, within its clause."""
    beside = (*_clause(side, before[::-1], when.span.start), *_clause(side, after, when.span.end))
    return frozenset(token.stem for token in beside if is_content(token))


def _owned(side: Side, when: When, after: list[Token]) -> Token | None:
    """The thing that a date owns: of "Monday's storm", the storm."""
    if not re.match(r"[’']s?\s\w", side.text[when.span.end :]):
        return None
    return next((token for token in after if is_content(token) and "n" in senses(token.folded)), None)


_JOINTS = frozenset(
    {"after", "before", "when", "while", "because", "and", "but", "who", "which", "that", "since", "until"}
)
_BREAK = re.compile(r"[,;:()\[\]“”\"]")


def _clause(side: Side, beside: list[Token], edge: int) -> Iterator[Token]:
    """The words on one side of a date, the nearest first, as far as its clause reaches."""
    for token in beside:
        between = side.text[min(edge, token.span.end) : max(edge, token.span.start)]
        if _BREAK.search(between) or token.folded in _JOINTS:
            return
        yield token


def _deeds(side: Side, beside: list[Token], edge: int) -> list[Token]:
    """The nearest word of doing on one side of a date, within its clause."""
    deeds = (token for token in _clause(side, beside, edge) if _deed(side, token))
    return list(islice((token for token in deeds if is_content(token) or token.folded == "announced"), 1))


_HELPING = frozenset({"to", "will", "would", "can", "could", "may", "might", "shall", "should", "must"})


_NOUN_NEXT = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "of",
        "two",
        "three",
    }
)


def _deed(side: Side, word: Token) -> bool:
    """Whether a word is a verb where it stands: "the ferry sails", but "they ferry food"."""
    before = next((token.folded for token in reversed(side.words) if token.span.end <= word.span.start), "")
    if before in _HELPING and "v" in senses(word.folded):
        return True
    if is_past(word.folded) or (
        word.folded.endswith("ing") and any("v" in senses(base) for base in bases(word.folded))
    ):
        return before not in _NOUN_NEXT
    noun = "n" in senses(word.folded) and (before in _NOUN_NEXT or part_of_speech(before) == "a")
    return part_of_speech(word.folded) == "v" and not noun


def _dates_saying(side: Side, before: list[Token], after: list[Token]) -> bool:
    """Whether a date is that of a statement: "said on Tuesday", "said the mayor of Vike on Tuesday"."""
    saying = words("certainty", "saying") | _POSTED
    if any(token.folded in saying and token.folded != "according" for token in after[:1]):
        return True
    edge = before[-1].span.end if before else 0
    for token in before[: -_BYLINE - 1 : -1]:
        if token.folded in saying:
            return True
        if _BREAK.search(side.text[token.span.end : edge]) or _deed(side, token):
            return False
        edge = token.span.start
    return False


_POSTED = frozenset({"posted", "published", "updated", "written"})
_BYLINE = 12
"""Words that a speaker's name and office may take between "said" and the day."""
