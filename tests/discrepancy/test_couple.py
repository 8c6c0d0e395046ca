"""Two linked claims: what the link vouches for, what is a name, and what the person calls the same."""

from reader.discrepancy.couple import content, couple
from reader.model.claim import Claim, Match
from reader.model.options import CompareOptions
from reader.text.words import words_of
from tests.builders import article, span
from tests.discrepancy.couples import linked

LONG = "The dam broke at noon; the mayor, Olga Petrova, fled to Vike: nobody was hurt."
SHORT = "Nobody was hurt."


def shared(part: str) -> str:
    of = linked(LONG, SHORT, narrowed=(part, SHORT))
    return of.a.shared.of(of.a.text)


def test_a_link_without_a_part_vouches_for_the_whole_claim():
    """Every mention of the claim counts."""
    of = linked(LONG, SHORT)
    assert of.a.shared.of(of.a.text) == LONG


def test_a_narrowed_link_is_widened_to_the_joints_of_its_sentence():
    """What differs stands beside what is shared, but not behind a semicolon or a colon."""
    assert shared("Olga Petrova") == "the mayor, Olga Petrova, fled to Vike"
    assert shared("dam broke") == "The dam broke at noon"
    assert shared("was hurt") == "nobody was hurt."


def test_a_mention_outside_the_narrowed_part_does_not_count():
    """The words are all there, yet only those of the shared part may differ."""
    of = linked(LONG, SHORT, narrowed=("was hurt", SHORT))
    assert of.a.holds(span(of.a.article, "nobody"))
    assert not of.a.holds(span(of.a.article, "noon"))
    assert "noon" in of.a.folded


def test_a_part_outside_its_claim_narrows_nothing():
    """A link that points elsewhere is taken for the whole claim."""
    of = linked(SHORT, SHORT, rest="The mayor fled.", narrowed=("The mayor fled", SHORT))
    assert of.a.shared.of(of.a.text) == SHORT


def test_variants_stand_in_the_article_and_not_in_the_claim():
    """A claim further down is shifted to its place."""
    one, other = article("a", f"The storm passed.\n{SHORT}"), article("b", SHORT)
    claims = Claim(one.id, one.blocks[1].span), Claim(other.id, other.blocks[0].span)
    of = couple(Match(*claims, 0.9), {one.id: one, other.id: other}, CompareOptions(), {})
    assert of.a.variant(span(other, "hurt"), "hurt").span.of(one.text) == "hurt"


def test_a_claim_in_many_links_is_read_once():
    """The same side is handed out, unless another part of it is shared."""
    one, other = article("a", LONG), article("b", SHORT)
    claims = Claim(one.id, one.blocks[0].span), Claim(other.id, other.blocks[0].span)
    seen = {}
    articles = {one.id: one, other.id: other}
    whole = [couple(Match(*claims, score), articles, CompareOptions(), seen).a for score in (0.3, 0.9)]
    part = couple(Match(*claims, 0.9, a_span=span(one, "was hurt")), articles, CompareOptions(), seen).a
    assert whole[0] is whole[1]
    assert part is not whole[0]


def test_a_word_that_the_article_also_writes_small_is_no_name():
    """A capital at the head of a sentence or in a headline makes no name."""
    of = linked("Storm hits Vike.", "A storm hit Vike.", rest="The storm passed.")
    names = [word.span.of(of.a.text) for word in of.a.words if of.a.names(word)]
    assert names == ["Vike"]


def test_what_two_claims_share_is_what_carries_matter():
    """Stems of content words, whatever their endings; function words and figures carry none."""
    of = linked("The ferries had sunk in the harbour by 9.", "In the harbour the ferry had sunk by 9.")
    assert of.common == {"ferri", "sunk", "harbour"}
    assert content("") == frozenset()


def test_the_person_may_call_two_words_the_same():
    """A listed group holds in any case and in both directions, and makes two names one."""
    options = CompareOptions(same_words=(frozenset({"Ms Holm", "the Mayor"}), frozenset({"Vike", "Port Vike"})))
    of = linked("We saw Vike.", "We saw Storholt.", options=options)
    assert of.same_words("the mayor", "ms holm")
    assert of.same_words("ms holm", "the mayor")
    assert not of.same_words("ms holm", "vike")
    (vike,), (storholt,) = of.a.named, of.b.named
    assert not of.same_name(vike, storholt)
    listed = linked(
        "We saw Vike.", "We saw Storholt.", options=CompareOptions(same_words=(frozenset({"Vike", "Storholt"}),))
    )
    assert listed.same_name(vike, storholt)


def test_a_claims_dates_are_placed_by_the_day_of_its_article():
    """A weekday is one day of the calendar where the article is dated, and a bare weekday where it is not."""
    assert [one.value for one in linked("It sank on Monday.", SHORT, published="2020-01-08").a.dated] == ["2020-01-06"]
    assert [one.value for one in linked("It sank on Monday.", SHORT).a.dated] == ["Mon"]


def test_the_same_month_is_the_month_told_before_the_claim():
    """What stands before a claim places a date that leans on it."""
    text = "The dam was begun in May 2019.\nIt broke the same month."
    one, other = article("a", text), article("b", SHORT)
    link = Match(Claim(one.id, one.blocks[1].span), Claim(other.id, other.blocks[0].span), 0.9)
    of = couple(link, {one.id: one, other.id: other}, CompareOptions(), {})
    assert [one.value for one in of.a.dated] == ["2019-05"]


def test_twins_are_found_by_stem_and_by_dictionary_form():
    """A word with an ending, and an irregular past, lead to the word."""
    of = linked("The arsonist fled.", SHORT)
    (arson,) = words_of("arson")
    assert [word.folded for word in of.a.twins[arson.stem[:5]]] == ["arsonist"]
    assert [word.folded for word in of.a.twins["flee"]] == ["fled"]
