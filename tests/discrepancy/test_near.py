"""Claims that alignment left apart, and that a second look sets side by side."""

from itertools import combinations

import pytest

from reader.discrepancy.memo import Memo
from reader.discrepancy.near import with_near
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.options import CompareOptions
from reader.progress import Cancelled
from tests.builders import article

SHARED = "The harbour of Vike was closed for a week after the storm."


def looked(*texts: str, forbids=lambda *_: False, met: bool = True, **more) -> list[tuple[str, ...]]:
    """The words of every group that a second look adds to articles of two lines: one that all share, and one."""
    articles = [article(key, f"{SHARED}\n{text}") for key, text in zip("abc", texts, strict=False)]
    claims = {one.id: tuple(Claim(one.id, block.span) for block in one.blocks) for one in articles}
    firsts = tuple(found[0] for found in claims.values())
    links = tuple(Match(a, b, 0.9) for a, b in combinations(firsts, 2))
    before = Alignment(claims, (ClaimGroup(firsts, links),) if met else ())
    after = with_near(before, articles, CompareOptions(), forbids, **more)
    by_id = {one.id: one for one in articles}
    added = [group for group in after.groups if group not in before.groups]
    return [tuple(claim.span.of(by_id[claim.article].text) for claim in group.claims) for group in added]


CHARGED = "Both are charged with murder, and Lund is held for the death of Holm."
GUILTY = "Per Lund, 20, was found guilty of slaying Anna Holm, 34, as he aimed at a rival."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (CHARGED, GUILTY),
        (
            "Kestrel has signed a definitive agreement to acquire Meridian for $334 million.",
            "In a move that few had foreseen, Kestrel has acquired Meridian, a maker of pumps.",
        ),
        (
            "Authorities said turnout reached 93.87 percent in the poll for 288 seats.",
            "The commission said that turnout was almost 80%.",
        ),
        ("Dozens have been reported injured.", "A strong quake struck Aceh, injuring at least five people."),
        (
            "Lund and his half-brother Jonas Hall, 24, were held after a shooting in the yards.",
            "Lund and his brother Kristian, who was also held, are said to be of one gang.",
        ),
    ],
    ids=["stages", "deal", "share", "toll", "brothers"],
)
def test_what_differs_is_set_side_by_side(a: str, b: str):
    """Two claims that share little but the thing in which they differ."""
    assert looked(a, b) == [(a, b)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Vike's Jonas Hall was arrested on suspicion of fraud in Vike.",
            "Vike player Per Lund faces fraud charges in Vike.",
        ),
        ("Lund is accused of firing the shot that killed Holm.", "Lund faces 15 years if convicted of killing Holm."),
        ("Odense shot 46 percent in the game.", "Vike shot 35 percent in the game."),
        ("Dozens have been reported injured.", "The storm closed at least five piers."),
        ("Two men were charged in the yards.", "A jury found a man guilty in the capital."),
    ],
    ids=["two people", "a condition", "two teams", "other things", "nothing shared"],
)
def test_what_only_looks_alike_stays_apart(a: str, b: str):
    """Another person, another team, a stage that is only feared."""
    assert looked(a, b) == []


def test_a_pin_is_heard():
    """What the person keeps apart is not set side by side."""
    assert looked(CHARGED, GUILTY, forbids=lambda *_: True) == []


def test_articles_of_two_events_are_not_looked_at():
    """Only articles that tell some one thing are of one event."""
    assert looked(CHARGED, GUILTY, met=False) == []


def test_the_link_says_what_tells_them_apart_and_is_a_faint_one():
    """A difference on it weighs less than elsewhere."""
    articles = [article("a", f"{SHARED}\n{CHARGED}"), article("b", f"{SHARED}\n{GUILTY}")]
    claims = {one.id: tuple(Claim(one.id, block.span) for block in one.blocks) for one in articles}
    first = tuple(found[0] for found in claims.values())
    before = Alignment(claims, (ClaimGroup(first, (Match(*first, 0.9),)),))
    after = with_near(before, articles, CompareOptions(), lambda *_: False)
    (link,) = after.groups[1].links
    assert link.score < 0.5
    assert link.why == ("told apart by", "charged with (reported) / found guilty (done)")


def test_it_can_be_cancelled():
    """Between two articles."""

    def cancel(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        looked(CHARGED, GUILTY, report=cancel)


def test_a_memo_gives_the_same_groups():
    """The very same objects, so that what is found in them is looked up; a pin is asked for each time."""
    memo = Memo()
    first = looked(CHARGED, GUILTY, memo=memo)
    assert first
    assert looked(CHARGED, GUILTY, memo=memo) == first
    assert not looked(CHARGED, GUILTY, memo=memo, forbids=lambda *_: True)
    assert looked(CHARGED, GUILTY, memo=memo) == first


@pytest.mark.parametrize(("times", "found"), [(3, 3), (40, 0)])
def test_a_word_of_too_many_claims_brings_nobody_together(times: int, found: int):
    """The cost grows with the claims and not with their pairs; words that fewer have still do."""
    charged = "Lund is charged with murder in the harbour of Vike."
    guilty = "\n".join(f"Lund was found guilty of killing in the harbour {place} times." for place in range(times))
    assert len(looked(charged, guilty)) == found
    rarer = "Lund is charged with the murder of Holm in the harbour."
    assert len(looked(rarer, f"{guilty}\nLund was found guilty of killing Holm.")) == found + 1
