"""The person says what is the page's and what is the article's, down to half a line."""

from builders import article, span
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, spans

from reader.model.article import Role
from reader.model.blocks import BY_HAND, with_role

PAGE = article("A", "Home News\nThe dam broke. Read more: ten dams. It rained.\nShare", roles={0: Role.FURNITURE})


def told(of):
    return [(block.role.value, of.words(block.span)) for block in of.blocks]


def test_a_block_is_restored_whole():
    """Furniture that is the article's becomes body, by hand."""
    after = with_role(PAGE, span(PAGE, "Home News"), Role.BODY)
    assert told(after)[0] == ("body", "Home News")
    assert after.blocks[0].why == BY_HAND


def test_a_part_of_a_block_is_set_aside_and_the_rest_stays():
    """A teaser in the middle of a paragraph goes, without the blanks around it."""
    after = with_role(PAGE, span(PAGE, " Read more: ten dams. "), Role.FURNITURE)
    assert told(after)[1:4] == [
        ("body", "The dam broke."),
        ("furniture", "Read more: ten dams."),
        ("body", "It rained."),
    ]


def test_what_is_put_back_is_one_block_again():
    """Setting aside a part and restoring it gives the article there was."""
    cut = with_role(PAGE, span(PAGE, "Read more: ten dams."), Role.FURNITURE)
    assert with_role(cut, span(PAGE, "Read more: ten dams."), Role.BODY) == PAGE


def test_a_passage_over_several_blocks_sets_them_all():
    """A selection from the middle of one line to the end is one act."""
    after = with_role(PAGE, span(PAGE, "It rained.\nShare"), Role.FURNITURE)
    assert told(after)[-2:] == [("furniture", "It rained."), ("furniture", "Share")]


def test_what_has_the_role_already_is_the_same_article():
    """No act where nothing changes."""
    assert with_role(PAGE, span(PAGE, "The dam"), Role.BODY) is PAGE


@given(st.data())
def test_blocks_stay_sorted_apart_and_hold_all_that_is_not_blank(data):
    """Whatever is set to whatever, no letter falls out of the blocks and the passage has its role."""
    of = data.draw(articles("A"))
    place, role = data.draw(spans(of)), data.draw(st.sampled_from(Role))
    after = with_role(of, place, role)
    at = 0
    for block in after.blocks:
        assert not of.text[at : block.span.start].strip()
        assert of.words(block.span) == of.words(block.span).strip()
        at = block.span.end
    assert not of.text[at:].strip()
    inside = (block for block in after.blocks if block.span.overlaps(place))
    assert all(block.role is role or not _common(of, block.span, place).strip() for block in inside)


def _common(of, one, other):
    return of.text[max(one.start, other.start) : min(one.end, other.end)]
