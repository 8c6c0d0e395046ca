"""Silence: left out by an article that could have said it, or not compared, with the reason."""

from reader.discrepancy.find import find
from reader.discrepancy.omission import BEFORE, CUT, ELSEWHERE, LANGUAGE
from reader.model.article import Article
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.comparison import Finding
from reader.model.options import CompareOptions
from tests.builders import article

SHARED = "The dam broke."
MORE = "Nine villages lie under water."


def group(*articles: Article, line: int = 0) -> ClaimGroup:
    """The same line of several articles."""
    claims = tuple(Claim(one.id, one.blocks[line].span) for one in articles)
    return ClaimGroup(claims, tuple(Match(claims[0], other, 0.9) for other in claims[1:]))


def finding(silent: Article, *, met: bool = True) -> Finding:
    """What is found of a line that `silent` lacks; `met` puts another line of it beside the others."""
    one, other = article("a", f"{SHARED}\n{MORE}", published="2020-05-04"), article("b", f"{SHARED}\n{MORE}")
    groups = (group(one, other, line=1), *((group(one, other, silent),) if met else ()))
    articles = [one, other, silent]
    claims = {each.id: tuple(Claim(each.id, block.span) for block in each.blocks) for each in articles}
    return find(Alignment(claims, groups), articles, CompareOptions()).groups[0]


def test_an_article_of_the_same_event_left_it_out():
    """It tells another thing that the others tell, so it could have told this."""
    told = finding(article("c", SHARED, published="2020-05-04"))
    assert told.absent == ("c",)
    assert told.not_compared == ()


def test_an_older_article_leaves_nothing_out():
    """A page from before the event is not compared."""
    told = finding(article("c", SHARED, published="2015-05-04"))
    assert told.absent == ()
    assert [(one.article, one.why) for one in told.not_compared] == [("c", BEFORE)]


def test_an_article_without_a_date_is_compared():
    """An unknown date is no excuse."""
    assert finding(article("c", SHARED)).absent == ("c",)


def test_an_undated_article_that_tells_of_long_ago_alone_leaves_nothing_out():
    """Its own years say that it is older; a year apart may be the same winter."""
    told = finding(article("c", f"{SHARED}\nTwenty ships are planned for 2016, after 19 in 2015."))
    assert [one.why for one in told.not_compared] == ["tells of nothing after 2016"]
    assert finding(article("c", f"{SHARED}\nTwenty ships were built in 2019.")).absent == ("c",)


def test_an_article_about_another_event_is_not_compared():
    """It shares no group with those that tell it."""
    told = finding(article("c", SHARED), met=False)
    assert [one.why for one in told.not_compared] == [ELSEWHERE]


def test_an_article_in_another_language_is_not_compared():
    """Its silence in English says nothing."""
    silent = article("c", SHARED, language="de")
    one = article("a", f"{SHARED}\n{MORE}", language="en")
    other = article("b", f"{SHARED}\n{MORE}", language="en-GB")
    groups = (group(one, other, line=1), group(one, other, silent))
    claims = {each.id: (Claim(each.id, each.blocks[0].span),) for each in (one, other, silent)}
    told = find(Alignment(claims, groups), [one, other, silent], CompareOptions()).groups[0]
    assert [item.why for item in told.not_compared] == [LANGUAGE]


def test_a_text_that_breaks_off_is_not_compared():
    """What comes after the dots is unknown."""
    told = finding(article("c", f"{SHARED}\nThe mayor said …"))
    assert [one.why for one in told.not_compared] == [CUT]


def test_every_article_is_in_the_group_absent_or_not_compared():
    """Nobody is lost."""
    told = finding(article("c", SHARED, published="2015"))
    named = set(told.group.articles) | set(told.absent) | {one.article for one in told.not_compared}
    assert named == {"a", "b", "c"}
