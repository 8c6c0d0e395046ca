"""What a claim tells as done: the words of one side that are a word of the other, and whether they are told as done."""

from collections.abc import Iterator

from reader.discrepancy.couple import Side
from reader.text.stance import negations
from reader.text.thesaurus import bases, is_past, lemma, part_of_speech, senses
from reader.text.tokens import Token


def twins(word: Token, side: Side) -> Iterator[Token]:
    """The words of a side that are a word, or it with an ending, in their order."""
    near = {*side.twins.get(word.stem[:5], ()), *side.twins.get(lemma(word.folded), ())}
    return (twin for twin in sorted(near, key=lambda twin: twin.span) if _same(word, twin))


def _same(one: Token, other: Token) -> bool:
    if one.stem == other.stem or lemma(one.folded) == lemma(other.folded):
        return True
    short, long = sorted((one.stem, other.stem), key=len)
    return len(short) >= 5 and long.startswith(short)


def asks(side: Side) -> bool:
    """A question tells nothing as done."""
    return side.text.rstrip("\"'”’) ").endswith("?")


def verbal(word: str) -> bool:
    """Whether a folded word can be a verb."""
    return any("v" in senses(base) for base in bases(word))


def denied(side: Side, word: Token) -> bool:
    """Whether a word stands under a negation."""
    return any(negation.scope.contains(word.span) for negation in negations(side.text))


_UNDONE = frozenset({"to", "not", "never", "if", "should", "must", "can", "cannot", "shall", "without"})
_PERFECT = frozenset({"has", "have", "had", "was", "were", "been", "being"})


def accomplished(side: Side, word: Token) -> bool:
    """Whether a verb is told as having happened: a past form, or behind a form of "have" or "be" in the past."""
    before = [token.folded for token in side.words if token.span.end <= word.span.start][-3:]
    behind = bool(_PERFECT & set(before[-2:]))
    if _UNDONE & set(before) or (_qualifies(side, word) and not behind):
        return False
    named = before[-1:] in (["the"], ["a"], ["an"])
    return is_past(word.folded) or (behind and not named and not word.folded.endswith("ing"))


def _qualifies(side: Side, word: Token) -> bool:
    """Whether a participle is an adjective: "endangered species", "hit-and-run driver", but "fired the coach"."""
    if side.text[word.span.end : word.span.end + 1] == "-":
        return True
    following = next((token for token in side.words if token.span.start >= word.span.end), None)
    object_ = following.folded if following else ""
    acted_on = object_ in _OBJECTS or object_[:1].isdigit() or (following is not None and side.names(following))
    return part_of_speech(word.folded) == "a" and not acted_on


_OBJECTS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those"}
    | {"him", "them", "it", "us", "me", "you", "two", "three", "four", "five", "more", "all", "at", "for", "by"}
)
"""What stands right behind a participle that is a verb: its object, or who did it."""


def suffered(side: Side, word: Token) -> bool:
    """Whether a verb tells what befell somebody, whoever did it: "was killed", "a woman killed in the crash"."""
    before = [token.folded for token in side.words if token.span.end <= word.span.start][-2:]
    following = next((token.folded for token in side.words if token.span.start >= word.span.end), "")
    return bool(_BEFALLEN & set(before)) or following in ("in", "by", "at", "on", "when", "after", "while", "")


_BEFALLEN = frozenset({"was", "were", "been", "being"})


def headlined(side: Side, word: Token) -> bool:
    """Whether a verb is told as done the way headlines do: "Prime minister concedes"."""
    bare = not side.text.rstrip("\"'”’) ").endswith((".", "!", "?", ","))
    return bare and word.folded.endswith("s") and verbal(word.folded) and word.folded != lemma(word.folded)
