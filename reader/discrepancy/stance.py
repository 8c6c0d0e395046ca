"""Certainty that differs on one statement: hedged here, told as done there; suspected here, convicted there.

A hedge counts only where it governs the very word that the other side tells as done: a "could" in another clause of a
long sentence is the commonest false alarm on natural news.
"""

from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.discrepancy.predicates import accomplished, asks, suffered, twins
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import words
from reader.text.stance import Cue, Rung, Stage, cues, sayers, stages
from reader.text.thesaurus import part_of_speech, senses
from reader.text.tokens import Token
from reader.wording import Wording

_APART = 2
"""Rungs that make a difference (engine.md); neighbours are wording."""

_SPELT_OUT = 3
"""Shared words under an accusation from which it is the very deed that the other side tells."""


def detect(couple: Couple) -> Iterator[Difference]:
    """What one side tells as surer than the other, on words that both have."""
    found = [row for row in (staged(couple), *_hedged(couple)) if row]
    if found:
        yield max(found, key=lambda row: (row.weight, row.a.span, row.b.span))


def staged(couple: Couple) -> Difference | None:
    """Another stage of one criminal case, where both sides name the stage; None where they do not differ."""
    one, other = _furthest(couple.a), _furthest(couple.b)
    if not one or not other or abs(one[1] - other[1]) < _APART:
        return None
    common = len(couple.common)
    first, second = (Cue(span, stage.rung, span) for span, stage in (one, other))
    return _difference(couple, first, second, 0.45 + 0.1 * min(common, 4))


def _difference(couple: Couple, one: Cue, other: Cue, weight: float) -> Difference | None:
    a, b = couple.a, couple.b
    if not (a.holds(one.span) and b.holds(other.span)):
        return None
    told = {"one": one.span.of(a.text), "rung": one.rung.word, "other": other.span.of(b.text), "above": other.rung.word}
    why = Wording("{one} ({rung}) / {other} ({above})", **told)
    first, second = a.variant(one.span, one.rung.word), b.variant(other.span, other.rung.word)
    return Difference(Kind.CERTAINTY, first, second, round(min(weight, 0.95), 2), why)


def _furthest(side: Side) -> tuple[Span, Stage] | None:
    """The stage that a claim reaches, and where it first says so."""
    return max(stages(side.text), key=lambda row: (row[1], -row[0].start), default=None)


def _hedged(couple: Couple) -> Iterator[Difference | None]:
    for cue in cues(couple.a.text):
        met = _against(cue, couple.a, couple.b)
        if met:
            yield _difference(couple, cue, met[1], met[0])
    for cue in cues(couple.b.text):
        met = _against(cue, couple.b, couple.a)
        if met:
            yield _difference(couple, met[1], cue, met[0])


def _against(cue: Cue, low: Side, high: Side) -> tuple[float, Cue] | None:
    """How surely `high` tells as more certain what `cue` governs: weight, and its rung with its very words."""
    if cue.rung is Rung.DENIED:
        return None  # told as a denial, not as a stage
    if cue.rung is Rung.REPORTED and (sayers(high.text) or stages(high.text)):
        return None
    governed = [word for word in _governed(cue, low) if is_content(word)]
    met = [
        (place, twin)
        for place, word in enumerate(governed)
        for twin in twins(word, high)
        if not (low.names(word) or high.names(twin))
    ]
    places = {place for place, _ in met}
    share = len(places) / max(1, len(governed))
    colouring = cue.span.of(low.text).casefold() in words("certainty", "colouring")
    for place, twin in met:
        if colouring and _compounded(low, governed, place) and place + 1 not in places:
            continue
        told = _told(high, twin, noun=colouring)
        struck = cue.rung is Rung.AGREED and place == 0 and told is not None and told.rung is Rung.DONE
        if told is None or (told.rung - cue.rung < _APART and not struck) or _echoes(cue, low, told, high):
            continue
        overt = told.span != twin.span
        if _blames(cue, low) and not overt and suffered(high, twin) and not suffered(low, governed[place]):
            continue  # that he did it is one thing, that it befell her another
        head = place == 0 or (place == 1 and _passed_on(low, governed, colouring=colouring))
        if head or (overt and share >= 0.5 and len(met) > 1):
            return 0.5 + 0.15 * (place == 0) + 0.1 * min(len(met) - 1, 2) + 0.1 * overt, told
    if cue.rung is Rung.REPORTED and len(met) >= _SPELT_OUT and not cues(high.text):
        deed = next((word for word in high.words if "v" in senses(word.folded) and accomplished(high, word)), None)
        return (0.5, Cue(deed.span, Rung.DONE, deed.span)) if deed else None
    return None


def _blames(cue: Cue, side: Side) -> bool:
    """Whether a cue says of somebody that he did it."""
    return cue.span.of(side.text).casefold().startswith("accus")


def _compounded(side: Side, governed: list[Token], place: int) -> bool:
    """Whether a noun only colours the noun behind it: what is apparent is the sprain of "apparently a knee sprain"."""
    if place + 1 >= len(governed) or part_of_speech(governed[place + 1].folded) != "n":
        return False
    one, other = governed[place : place + 2]
    return part_of_speech(one.folded) == "n" and side.text[one.span.end : other.span.start] == " "


def _echoes(cue: Cue, low: Side, told: Cue, high: Side) -> bool:
    """Whether both sides hedge by the same word, whatever rung it has where it stands."""
    return cue.span.of(low.text).casefold() == told.span.of(high.text).casefold()


def _governed(cue: Cue, side: Side) -> list[Token]:
    """The words under a cue; where none follow it in its clause, those before it."""
    under = [word for word in side.words if cue.scope.contains(word.span) and not cue.span.contains(word.span)]
    return [word for word in under if word.span.start >= cue.span.end] or under


def _passed_on(side: Side, governed: list[Token], *, colouring: bool) -> bool:
    """Whether the second word governed is the head: "a possible case of arson", "apparently set by an arsonist"."""
    between = side.text[governed[0].span.end : governed[1].span.start].split()
    if "of" in between and governed[0].folded not in _CARRIERS:
        return False
    return not colouring or bool({"of", "by"} & set(between))


_CARRIERS = frozenset(
    {"case", "cases", "act", "acts", "incident", "instance", "form", "sign", "signs", "cause", "attempt"}
)


def _told(side: Side, word: Token, *, noun: bool) -> Cue | None:
    """The rung a side gives to one of its words: that of the cue over it, else done where it is told as done."""
    over = [cue for cue in cues(side.text) if cue.scope.contains(word.span) and not cue.span.contains(word.span)]
    if over:
        return min(over, key=lambda cue: (cue.rung, cue.span))
    if not asks(side) and ((noun and part_of_speech(word.folded) != "a") or accomplished(side, word)):
        return Cue(word.span, Rung.DONE, word.span)
    return None
