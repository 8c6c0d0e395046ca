"""What only one article of a group gives: figures, dates, names, places, clauses."""

import pytest

from reader.discrepancy.find import find
from reader.model.claim import Alignment, Claim, ClaimGroup, Match
from reader.model.options import CompareOptions
from tests.builders import article


def details(a: str, b: str, *languages: str) -> list[tuple[str, str]]:
    tongues = languages or ("en", "en")
    one, other = (article(key, text, language=tag) for key, text, tag in zip("ab", (a, b), tongues, strict=True))
    claims = tuple(Claim(each.id, each.blocks[0].span) for each in (one, other))
    alignment = Alignment({"a": claims[:1], "b": claims[1:]}, (ClaimGroup(claims, (Match(*claims, 0.9),)),))
    told = find(alignment, [one, other], CompareOptions()).groups[0].details
    texts = {"a": one.text, "b": other.text}
    return [(detail.kind.value, detail.span.of(texts[detail.claim.article])) for detail in told]


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("The dam broke and 300 people fled.", "The dam broke.", ("number", "300")),
        ("The dam broke on 3 May 2020.", "The dam broke.", ("date", "3 May 2020")),
        ("The dam broke, Olga Petrova said.", "The dam broke.", ("name", "Olga Petrova")),
        ("The dam broke near Lake Moss.", "The dam broke.", ("place", "Lake Moss")),
        (
            "The dam broke, while engineers were repairing cracked concrete beneath the northern spillway.",
            "The dam broke.",
            ("clause", "while engineers were repairing cracked concrete beneath the northern spillway"),
        ),
    ],
)
def test_what_only_one_gives_is_told(a: str, b: str, told: tuple[str, str]):
    """Each kind of detail is shown on its very words."""
    assert told in details(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Twelve people fled.", "12 people fled."),
        ("Olga Petrova fled.", "Petrova fled."),
        ("The Norwegian envoy fled.", "The envoy of Norway fled."),
        ("He fled in May 2020.", "He fled on 3 May 2020."),
        ("Mayor Highlights Dam Repair.", "The mayor spoke of the dam repair."),
        ("The two villages fled.", "The villages fled."),
    ],
)
def test_what_both_give_in_other_words_is_no_detail(a: str, b: str):
    """A number in words, a surname, a demonym and a finer date are known to the other."""
    assert details(a, b) == []


def test_what_differs_is_no_detail():
    """A discrepancy is told once."""
    assert not [
        one for one in details("The fire killed 12 people.", "The fire killed 15 people.") if one[0] == "number"
    ]


def test_a_repeated_sentence_gives_its_details_once():
    """A dek that says again what the lead says adds nothing."""
    said = "The dam broke and 300 people fled."
    one, other = article("a", f"{said}\n{said}"), article("b", "The dam broke.")
    claims = tuple(Claim(each.id, block.span) for each in (one, other) for block in each.blocks)
    links = tuple(Match(claim, claims[2], 0.9) for claim in claims[:2])
    alignment = Alignment({"a": claims[:2], "b": claims[2:]}, (ClaimGroup(claims, links),))
    told = find(alignment, [one, other], CompareOptions()).groups[0].details
    assert [detail.claim for detail in told if detail.kind.value == "number"] == [claims[0]]


@pytest.mark.parametrize(
    ("languages", "a", "b", "told"),
    [
        (
            ("en", "de"),
            "Engineers opened two gates in 2019 while the army sent helicopters to the valley near Lake Moss.",
            "Kurz vor Mitternacht öffneten 12 Ingenieure zwei Tore am Stausee.",
            [("date", "2019"), ("number", "12")],
        ),
        (("de", "de"), "Der Damm brach und 2.500 Menschen flohen.", "Der Damm brach.", [("number", "2.500")]),
        (("fr", "fr"), "Le barrage a cédé, dit Olga Petrova.", "Le barrage a cédé.", [("name", "Olga Petrova")]),
        (("de", "fr"), "Fünf Menschen flohen.", "5 personnes ont fui.", []),
    ],
)
def test_in_other_languages_only_what_can_be_known_is_told(languages, a, b, told):
    """Numbers across languages; in one language names and clauses too, but not of German nouns, which are all large."""
    assert details(a, b, *languages) == told
