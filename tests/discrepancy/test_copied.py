"""Word-for-word passages: found at twelve words, one origin, and the agency that is named."""

import pytest

from reader.discrepancy.copied import copied_passages
from reader.discrepancy.find import find
from reader.model.article import Article
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.comparison import Findings
from reader.model.options import CompareOptions
from reader.progress import Cancelled
from tests.builders import article

WIRE = "The two sides also spoke of a shared service that would sell pictures of the Earth to fishermen."
OWN = "A service which would sell pictures of the Earth to fishermen was discussed by both."


def found(*articles: Article) -> Findings:
    claims = tuple(Claim(one.id, one.blocks[0].span) for one in articles)
    links = tuple(Match(claims[0], other, 0.9) for other in claims[1:])
    alignment = Alignment(
        {one.id: (claim,) for one, claim in zip(articles, claims, strict=True)}, (ClaimGroup(claims, links),)
    )
    return find(alignment, articles, CompareOptions())


def test_twelve_words_in_the_same_order_are_a_copy():
    """The passage is marked in both, and the group counts one origin."""
    told = found(article("a", WIRE), article("b", WIRE))
    assert told.groups[0].group.copied
    assert told.groups[0].independent == 1
    (passage,) = told.copied
    assert [place.article for place in passage.places] == ["a", "b"]


def test_other_words_are_another_origin():
    """Three state it, two of them independently."""
    told = found(article("a", WIRE), article("b", OWN), article("c", WIRE))
    assert told.groups[0].independent == 2


def test_eleven_words_are_no_copy():
    """A stock phrase is nobody's."""
    eleven = "one two three four five six seven eight nine ten eleven"
    told = found(article("a", f"Here {eleven} ends."), article("b", f"There {eleven} goes on."))
    assert not told.groups[0].group.copied
    assert told.copied == ()


def test_case_and_punctuation_do_not_part_a_run():
    """An editor's comma hides nothing."""
    told = found(article("a", WIRE), article("b", WIRE.replace(" service", " service,").upper()))
    assert told.groups[0].group.copied


def test_the_wire_is_named():
    """Whoever credits an agency tells where the words come from."""
    told = found(article("a", WIRE), article("b", WIRE, credit="Meridian Wire"))
    assert told.copied[0].credit == "Meridian Wire"


def test_a_passage_holds_the_same_words_in_each_article():
    """The places read alike."""
    one, other = article("a", WIRE), article("b", f"As we heard: {WIRE}")
    (passage,) = found(one, other).copied
    texts = {"a": one.text, "b": other.text}
    assert len({place.span.of(texts[place.article]).casefold().rstrip(".") for place in passage.places}) == 1


def test_one_line_repeated_is_one_passage():
    """However often it stands in both, it is found in one go, as long as the shorter of the two."""
    short, long = (article(key, "\n".join([f"{WIRE} Indeed."] * many)) for key, many in (("a", 300), ("b", 700)))
    claims = {one.id: tuple(Claim(one.id, block.span) for block in one.blocks) for one in (short, long)}
    told = copied_passages((short, long), claims)
    assert len(told) == 1
    assert [len(place.span) for place in told[0].places] == [len(short.text) - 1] * 2
    assert {place.span.start for place in told[0].places} == {0}
    cut = copied_passages((long, short), claims)
    assert {place.span.end for passage in cut for place in passage.places} >= {len(long.text) - 1}


def test_looking_for_copies_is_stopped_at_once():
    """A report that raises Cancelled is not caught."""

    def report(_: float, __: str) -> None:
        raise Cancelled

    articles = tuple(article(key, WIRE) for key in "ab")
    with pytest.raises(Cancelled):
        copied_passages(articles, {one.id: (Claim(one.id, one.blocks[0].span),) for one in articles}, report)
