"""A statement that one article leaves to a speaker and the other states as its own.

Newspapers drop the speaker of a plain fact as often as they name it. What is told here must be grave: a deed that
somebody in these articles denies, else, for the lenient reader alone, one that accuses.
"""

import re
from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side, content, is_content
from reader.discrepancy.negation import denied_deeds
from reader.discrepancy.predicates import accomplished, asks, denied, headlined, twins, verbal
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import words
from reader.text.quotations import quotations, speaker, unnamed_speaker
from reader.text.stance import Rung, cues, sayers
from reader.text.thesaurus import bases
from reader.text.tokens import Token
from reader.wording import Wording

_CONTESTED, _ACCUSING = 0.5, 0.3
_STATED = 3
"""Words of matter that both claims must have beside the deed."""
_ALIKE = 0.5
"""Share of the shorter claim's words of matter that the other must have too."""


def detect(couple: Couple) -> Iterator[Difference]:
    """The first grave deed that a speaker tells on one side and nobody on the other."""
    for said, flat in ((couple.a, couple.b), (couple.b, couple.a)):
        source = _source(said) if _one_statement(couple, said, flat) and _flat(flat) else None
        if source is None:
            continue
        for deed in flat.words:
            weight = _weight(deed, said, flat)
            if weight and said.holds(source) and flat.holds(deed.span):
                yield _difference(couple, said, source, deed.span, weight)
                return


def _source(side: Side) -> Span | None:
    """Who is said to say what a claim says."""
    name = speaker(side.text, side.ordinary)
    return unnamed_speaker(side.text) or (name.span if name else None)


def _flat(side: Side) -> bool:
    """Whether a claim speaks for the paper: no word of saying, no quotation, no hedge of hearsay."""
    hearsay = any(cue.rung <= Rung.REPORTED for cue in cues(side.text))
    told = sayers(side.text) or side.folded & words("alike", "say") or _SIGNED.search(side.text)
    return not (told or quotations(side.text) or hearsay or asks(side))


_SIGNED = re.compile(
    r"\s?[-–—:]\s?(?:witness(?:es)?|police|officials?|reports?|sources?|minister|ministry)\W*$", re.IGNORECASE
)
"""Behind a headline: "Plane bombs camp - witness"."""


def _one_statement(couple: Couple, said: Side, flat: Side) -> bool:
    own = content(flat.text) - flat.proper
    shared = couple.common - couple.a.proper
    return len(shared) > _STATED and len(shared) >= _ALIKE * min(len(own), len(content(said.text) - said.proper))


def _weight(deed: Token, said: Side, flat: Side) -> float:
    """How grave a deed is that one side tells as done and the other has a speaker tell."""
    if not verbal(deed.folded) or not is_content(deed) or flat.names(deed) or denied(flat, deed):
        return 0.0
    if not _done(flat, deed) or not any(_done(said, twin) for twin in twins(deed, said)):
        return 0.0
    forms = bases(deed.folded)
    if forms & words("accusing", "light"):
        return 0.0
    if any(forms & denied_deeds(side.article.text) for side in (said, flat)):
        return _CONTESTED
    return _ACCUSING if forms & words("accusing", "deed") else 0.0


def _done(side: Side, deed: Token) -> bool:
    return accomplished(side, deed) or headlined(side, deed)


def _difference(couple: Couple, said: Side, source: Span, deed: Span, weight: float) -> Difference:
    named = said.variant(source, source.of(said.text))
    flat = couple.b if said is couple.a else couple.a
    plain = flat.variant(deed, "stated")
    a, b = (named, plain) if said is couple.a else (plain, named)
    return Difference(Kind.ATTRIBUTION, a, b, weight, _why(source.of(said.text), deed.of(flat.text)))


def _why(source: str, deed: str) -> Wording:
    return Wording("said by {source} / told as fact: {deed}", source=source, deed=deed)
