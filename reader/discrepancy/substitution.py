"""Edits: two claims in nearly the same words, in which one word, name or figure was put for another.

Where the words about a place are the same on both sides, what stands in it fills one slot, so that a changed noun, name
or opposite is a changed fact. A changed verb or adjective is wording, unless it says the contrary.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from reader.discrepancy import figure_slots
from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.discrepancy.dates import slots
from reader.discrepancy.figure_likeness import same_role
from reader.discrepancy.framing import one_matter
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.dates import When
from reader.text.figures import Figure, figures
from reader.text.lexicon import class_of, classes, words
from reader.text.names import Name, NameKind
from reader.text.stance import Rung, cues, negations
from reader.text.thesaurus import alike, classifying, opposed, part_of_speech, senses
from reader.text.tokens import Token
from reader.text.worddiff import Change, diff_tokens

_Mention = TypeVar("_Mention", Figure, When, Name)

_NEAR = 0.55
"""Share of equal words from which two claims are versions of one sentence."""
_LEAST = 2
"""Content words that both must have: two datelines are no statements."""
_STATED = 2
"""Words of matter that two claims must share beside names before their dates are of one thing."""
_CLOSE = 0.7
"""Share of equal words from which another noun is another thing."""
_VARIED = 0.6
"""The least share of a sentence that is unlike words; a quick test before the words are set side by side."""
_WIDEST = 4
"""Words that one change may take on a side; beyond that it is another clause."""


def detect(couple: Couple) -> Iterator[Difference]:
    """What was put for what, where the couple is in nearly the same words."""
    if len(couple.common) < _LEAST:
        return
    longest = max(len(couple.a.words), len(couple.b.words))
    if len(couple.a.folded & couple.b.folded) < _NEAR * _VARIED * longest:
        return
    diff = diff_tokens(couple.a.words, couple.b.words)
    if diff.same < _NEAR:
        return
    for change in diff.changes:
        if max(len(change.a), len(change.b)) > _WIDEST * 2:
            continue
        yield from _told(couple, change, diff.same)


def _told(couple: Couple, change: Change, same: float) -> Iterator[Difference]:
    denial = _denial(couple, change)
    if denial:
        yield denial
        return
    if any(_denies(couple.a, token) for token in change.a) or any(_denies(couple.b, token) for token in change.b):
        return
    typed = _typed(couple, change) or _hedged(couple, change) or _partner(couple, change)
    if typed:
        yield typed
        return
    left, right = _matter(change.a), _matter(change.b)
    if not left or not right:
        return
    for one, other in _paired(left, right):
        found = _swapped(couple, one, other, same, level=len(left) == len(right))
        if found:
            yield found
            return


def _typed(couple: Couple, change: Change) -> Difference | None:
    """A figure, date or name put for another."""
    if not change.a or not change.b:
        return None
    spans = (change.a[0].span.cover(change.a[-1].span), change.b[0].span.cover(change.b[-1].span))
    for one, other in _within(figures(couple.a.text), figures(couple.b.text), spans):
        bare = _bare(one.span, change.a) and _bare(other.span, change.b) and _same_role(couple, one, other)
        if bare and one.measure is other.measure and not (one.meets(other) and _rounded(one, other)):
            return _difference(couple, Kind.NUMBER, (one.span, other.span), (one.value, other.value), 0.9)
    stated = len(couple.common - couple.a.proper) >= _STATED
    for first, second in _within(couple.a.dated, couple.b.dated, spans):
        if stated and first.told and second.told and not first.meets(second) and not _two_deeds(couple, first, second):
            return _difference(couple, Kind.DATE, (first.span, second.span), (first.value, second.value), 0.9)
    for mine, theirs in _within(couple.a.named, couple.b.named, spans):
        if _alone(mine, change.a) and _alone(theirs, change.b) and _rivals(couple, mine, theirs):
            return _difference(couple, Kind.NAME, (mine.span, theirs.span), (mine.value, theirs.value), 0.85)
    return None


def _two_deeds(couple: Couple, one: When, other: When) -> bool:
    """Whether each date is that of another deed: it sank on Monday, and was found on Tuesday."""
    mine, theirs = (
        next((slot.verbs for slot in slots(side) if slot.when.span == when.span), frozenset())
        for side, when in ((couple.a, one), (couple.b, other))
    )
    if not mine or not theirs or mine & couple.b.folded or theirs & couple.a.folded:
        return False
    return not any(alike(a, b) or opposed(a, b) for a in mine for b in theirs)


def _hedged(couple: Couple, change: Change) -> Difference | None:
    """A hedge on one side only: "is opening" / "is considering opening"."""
    spans = [token.span for token in change.a], [token.span for token in change.b]
    left = [cue for cue in cues(couple.a.text) if cue.rung is Rung.POSSIBLE and any(map(cue.span.overlaps, spans[0]))]
    right = [cue for cue in cues(couple.b.text) if cue.rung is Rung.POSSIBLE and any(map(cue.span.overlaps, spans[1]))]
    if bool(left) == bool(right):
        return None
    low, high, cue = (couple.a, couple.b, left[0]) if left else (couple.b, couple.a, right[0])
    plain = _following(high, low, cue.span)
    if plain is None or any(over.scope.contains(plain) for over in cues(high.text)):
        return None
    told = ((cue.span, cue.rung.word), (plain, Rung.DONE.word))
    (one, a), (other, b) = told if left else told[::-1]
    return _difference(couple, Kind.CERTAINTY, (one, other), (a, b), 0.7)


def _following(side: Side, other: Side, after: Span) -> Span | None:
    """Where a side has the content word that follows a passage of the other."""
    following = next((token.stem for token in other.words if token.span.start >= after.end and is_content(token)), "")
    return next((token.span for token in side.words if token.stem == following), None)


def _same_role(couple: Couple, one: Figure, other: Figure) -> bool:
    """Whether both figures tell how many there are, or both how many of them, and so on."""
    mine, theirs = (
        next((slot for slot in figure_slots.slots(side.text) if slot.figure == figure), None)
        for side, figure in ((couple.a, one), (couple.b, other))
    )
    return mine is not None and theirs is not None and same_role(mine, theirs)


def _rounded(one: Figure, other: Figure) -> bool:
    return one.value == other.value or one.grain != other.grain or one.hedge != other.hedge


def _bare(figure: Span, change: tuple[Token, ...]) -> bool:
    """Whether a change holds no word of matter but its figure and what it counts."""
    return all(
        figure.overlaps(token.span) or token.span.start >= figure.end or not is_content(token) for token in change
    )


def _rivals(couple: Couple, one: Name, other: Name) -> bool:
    """Whether two names stand for each other: of two things, of one level, and neither elsewhere in the other claim."""
    if any(_listens(side, name) for side, name in ((couple.a, one), (couple.b, other))):
        return False
    if couple.same_name(one, other) or (one.kind is NameKind.LAND) != (other.kind is NameKind.LAND):
        return False
    return not (set(one.words) <= couple.b.folded or set(other.words) <= couple.a.folded)


def _listens(side: Side, name: Name) -> bool:
    """Whether a name is of those who were told: each paper has its own."""
    before = next((token.folded for token in reversed(side.words) if token.span.end <= name.span.start), "")
    return before in ("told", "tells", "telling")


def _alone(name: Name, change: tuple[Token, ...]) -> bool:
    """Whether a change is of the name and of no more than its title or article."""
    beside = words("titles", "title") | {"the", "a", "an"}
    return all(
        name.span.overlaps(token.span) or (token.folded in beside and token.span.end < name.span.start)
        for token in change
    )


def _within(
    left: Iterable[_Mention], right: Iterable[_Mention], spans: tuple[Span, Span]
) -> Iterator[tuple[_Mention, _Mention]]:
    """The mentions that touch a change, the first of one side against the first of the other."""
    return zip(
        (mention for mention in left if mention.span.overlaps(spans[0])),
        (mention for mention in right if mention.span.overlaps(spans[1])),
        strict=False,
    )


def _matter(side: tuple[Token, ...]) -> list[Token]:
    return [token for token in side if is_content(token) or token.folded in _TURNING]


_TURNING = frozenset(
    {"after", "before", "despite", "without", "with", "no", "all", "none", "most", "least", "more", "few", "some"}
)


def _paired(left: list[Token], right: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Word against word where both sides have as many, else each with each, the last words first."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
        return
    for one in reversed(left):
        for other in reversed(right):
            if opposed(one.folded, other.folded):
                yield one, other
    if len(left) <= _WIDEST and len(right) <= _WIDEST:
        yield left[-1], right[-1]


def _swapped(couple: Couple, one: Token, other: Token, same: float, *, level: bool) -> Difference | None:
    a, b = one.folded, other.folded
    spans = one.span, other.span
    if opposed(a, b) or _fates_apart(a, b):
        return _difference(couple, Kind.NEGATION, spans, (a, b), 0.5 + 0.3 * same)
    if not level or same < _CLOSE or couple.a.names(one) or couple.b.names(other) or couple.same_words(a, b):
        return None
    if _thing(couple.a, one) and _thing(couple.b, other) and not (alike(a, b) or one_matter(a, b)):
        return _difference(couple, Kind.NAME, spans, (a, b), 0.2 + 0.4 * same)
    return None


def _fates_apart(a: str, b: str) -> bool:
    """Killed or injured, missing or found: counted people, of whom something else is told."""
    fates = class_of("figures")
    told = {"dead", "hurt", "missing", "held", "sick", "saved"}
    return fates.get(a) in told and fates.get(b) in told and fates[a] != fates[b]


def _partner(couple: Couple, change: Change) -> Difference | None:
    """A founder and a co-founder, a president and an ex-president."""
    longer, shorter, own = (couple.a, couple.b, change.a) if change.a else (couple.b, couple.a, change.b)
    if (change.a and change.b) or len(own) != 1 or own[0].folded not in ("co", "ex", "vice", "deputy"):
        return None
    following = _following(shorter, longer, own[0].span)
    end = next((word.span.end for word in longer.words if word.span.start >= own[0].span.end), own[0].span.end)
    if following is None:
        return None
    whole = Span(own[0].span.start, end)
    values = whole.of(longer.text).casefold(), following.of(shorter.text).casefold()
    spans = (whole, following)
    if longer is couple.b:
        spans, values = (following, whole), (values[1], values[0])
    return _difference(couple, Kind.NAME, spans, values, 0.6)


_BEFORE_NOUN = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "its",
        "his",
        "her",
        "their",
        "our",
        "of",
        "in",
        "for",
        "with",
        "from",
        "by",
        "another",
    }
)


def _thing(side: Side, word: Token) -> bool:
    """Whether a word names a thing, or the class of a thing ("federal", "electrical"), where it stands."""
    part = part_of_speech(word.folded)
    if word.folded.endswith("s") and {"n", "v"} <= senses(word.folded).keys() and not _determined(side, word):
        return False
    before = next((token.folded for token in reversed(side.words) if token.span.end <= word.span.start), "")
    if before == "to" or word.folded in classes("alike")["vague"] or word.folded.endswith(("ed", "ly")):
        return False
    if word.folded.endswith("ing") and before not in ("the", "a", "an", "its", "his", "her", "their"):
        return False
    if part == "n" or (not part and word.folded.endswith("s")):
        return True
    if part == "a":
        return classifying(word.folded)
    return "n" in senses(word.folded) and (
        before in _BEFORE_NOUN or (part_of_speech(before) == "n" and not before.endswith("s"))
    )


def _determined(side: Side, word: Token) -> bool:
    """Whether an article, a preposition or an adjective stands before a word, which then is no verb."""
    before = next((token.folded for token in reversed(side.words) if token.span.end <= word.span.start), "")
    return before in _BEFORE_NOUN or part_of_speech(before) in ("a", "v")


_FAILING = frozenset({"failed", "fails", "refused", "refuses", "declined", "declines", "prevented", "stopped", "stops"})


def _denial(couple: Couple, change: Change) -> Difference | None:
    """A word that denies on one side only."""
    left = [token for token in change.a if _denies(couple.a, token)]
    right = [token for token in change.b if _denies(couple.b, token)]
    if bool(left) == bool(right) or max(len(change.a), len(change.b)) > _WIDEST:
        return None
    if sum(map(is_content, change.b if left else change.a)) > 1:
        return None  # another phrase stands there, not the same one affirmed
    low, high = (couple.a, couple.b) if left else (couple.b, couple.a)
    if _denials(low) <= _denials(high) or any(_undone(token) for token in (*change.a, *change.b)):
        return None
    if left:
        anchor = _beside(couple.b, change.b, couple.a, left[0])
        spans = (left[0].span, anchor) if anchor else None
    else:
        anchor = _beside(couple.a, change.a, couple.b, right[0])
        spans = (anchor, right[0].span) if anchor else None
    if spans is None:
        return None
    return _difference(couple, Kind.NEGATION, spans, ("denied", "stated") if left else ("stated", "denied"), 0.8)


def _denies(side: Side, token: Token) -> bool:
    if token.folded in _FAILING:
        following = next((word.folded for word in side.words if word.span.start >= token.span.end), "")
        return following in ("to", "from") or following.endswith("ing")
    return any(negation.span == token.span for negation in negations(side.text))


def _denials(side: Side) -> int:
    """How often a side denies in any way: as often as the other, it may be the same in other words."""
    denied = sum(cue.rung is Rung.DENIED for cue in cues(side.text))
    failing = sum(_denies(side, word) and word.folded in _FAILING for word in side.words)
    return len(negations(side.text)) + denied + failing + sum(_undone(word) for word in side.words)


def _undone(word: Token) -> bool:
    """Unharmed, unusual: a denial within a word."""
    return word.folded.startswith("un") and bool(senses(word.folded[2:])) and opposed(word.folded, word.folded[2:])


def _beside(side: Side, change: tuple[Token, ...], other: Side, denier: Token) -> Span | None:
    """The words that stand without the denial: those of the change, else the word that follows it on the other side."""
    if change:
        return change[0].span.cover(change[-1].span)
    return _following(side, other, denier.span)


def _difference(
    couple: Couple, kind: Kind, spans: tuple[Span, Span], values: tuple[str, str], weight: float
) -> Difference | None:
    if not (couple.a.holds(spans[0]) and couple.b.holds(spans[1])):
        return None
    why = f"{spans[0].of(couple.a.text)} / {spans[1].of(couple.b.text)}"
    return Difference(
        kind,
        couple.a.variant(spans[0], values[0]),
        couple.b.variant(spans[1], values[1]),
        round(min(weight, 0.95), 2),
        why,
    )
