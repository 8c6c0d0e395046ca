"""Reads the tables of `cases/`: what must be told of two sentences, and what must not.

A case is three lines or more, parted from the next by an empty one: `differs:` with the words of both sides, or
`silent:` with the reason; then perhaps `dates:` (published, one a side) or `same words:`; then the two sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.discrepancy.find import find
from reader.model.article import Particulars
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.comparison import Findings
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.options import CompareOptions
from reader.model.span import Span
from tests.builders import article

_CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """Two sentences; `words` are those that must be shown, empty where nothing may be told for the reason `why`."""

    kind: Kind
    why: str
    words: tuple[str, ...]
    a: str
    b: str
    dates: tuple[str, str] | None = None
    same_words: tuple[frozenset[str], ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {self.why}"


def cases(kind: Kind, verb: str) -> list[Case]:
    """The cases of a kind which begin with `verb` ("differs" or "silent")."""
    blocks = (_CASES / f"{kind}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [_case(kind, block.split("\n")) for block in blocks if block.startswith(f"{verb}:")]


def _case(kind: Kind, lines: list[str]) -> Case:
    verb, _, told = lines[0].partition(": ")
    words = tuple(told.split(" / ")) if verb == "differs" else ()
    dates, same = None, ()
    for line in lines[1:-2]:
        name, _, value = line.partition(": ")
        if name == "dates":
            first, second = value.split(" / ")
            dates = first, second
        else:
            same = (frozenset(value.split(" = ")),)
    return Case(kind, told, words, lines[-2], lines[-1], dates, same)


def findings(case: Case) -> Findings:
    """What the engine says of two articles of one sentence each, which are linked."""
    articles = [article(key, text) for key, text in (("a", case.a), ("b", case.b))]
    if case.dates:
        articles = [
            replace(one, particulars=Particulars(published=date))
            for one, date in zip(articles, case.dates, strict=True)
        ]
    claims = [Claim(one.id, Span(0, len(one.text))) for one in articles]
    link = Match(claims[0], claims[1], 0.9)
    alignment = Alignment(
        {one.id: (claim,) for one, claim in zip(articles, claims, strict=True)},
        (ClaimGroup(tuple(claims), (link,)),),
    )
    return find(alignment, articles, CompareOptions(same_words=case.same_words))


def told(case: Case) -> Iterator[tuple[Discrepancy, list[str]]]:
    """Every discrepancy over the balanced bar, with the words of its variants."""
    texts = {"a": case.a, "b": case.b}
    for _, discrepancy in findings(case).discrepancies():
        if discrepancy.weight >= CompareOptions().bar:
            yield discrepancy, [variant.span.of(texts[variant.claim.article]) for variant in discrepancy.variants]
