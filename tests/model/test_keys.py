"""Keys name what a mark is about: equal for the same thing, unlike for unlike things."""

from builders import article, claim, discrepancy, dossier, group, variant
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, marks

from reader.model.discrepancy import Kind
from reader.model.keys import discrepancy_key, group_key, key_of, target_key
from reader.model.marks import Anchor, Annotation, Quote, Target, TargetKind
from reader.model.placing import anchors_of
from reader.model.targets import discrepancy_target, group_target

A, B = article("A", "12 died."), article("B", "15 died. 12 fled.")
OF = dossier(A, B)


def test_what_is_on_the_screen_has_the_key_of_its_target():
    """Looking up a group or discrepancy needs no quotes to be made."""
    pair = group(claim(B, "15"), claim(A, "12"))
    differs = discrepancy(Kind.NUMBER, variant(B, "15"), variant(A, "12"))
    assert group_key(pair) == target_key(group_target(OF, pair))
    assert discrepancy_key(differs) == target_key(discrepancy_target(OF, differs))


def test_another_value_at_the_same_place_is_another_discrepancy():
    """Values are part of what was judged."""
    one = discrepancy(Kind.NUMBER, variant(A, "12"), variant(B, "15"))
    other = discrepancy(Kind.NUMBER, variant(A, "12", "≥12"), variant(B, "15"))
    assert discrepancy_key(one) != discrepancy_key(other)


def test_lost_passages_are_told_apart_by_their_words():
    """Two orphans of one article have two keys."""
    assert len({target_key_of_lost(words) for words in ("one", "two", "on e")}) == 3


@given(st.data())
def test_unlike_marks_have_unlike_keys(data):
    """Marks of one key are of one sort and on the same passages, whatever their quotes say."""
    of = (data.draw(articles("A")), data.draw(articles("B")))
    one, other = data.draw(marks(of)), data.draw(marks(of))
    if key_of(one) == key_of(other):
        assert type(one) is type(other)
        assert isinstance(one, Annotation) or _places(one) == _places(other)


def target_key_of_lost(words):
    return target_key(Target(TargetKind.PASSAGE, (Anchor(A.id, None, Quote(words)),)))


def _places(mark):
    return {(one.article, one.span) for one in anchors_of(mark)}
