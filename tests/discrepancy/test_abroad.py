"""Numbers that differ across languages. A table: what two claims say, and what is told of it."""

import pytest
from builders import article

from reader.align.claims import claims
from reader.discrepancy.abroad import detect, is_abroad
from reader.discrepancy.couple import couple
from reader.model.claim import Match
from reader.model.discrepancy import Kind
from reader.model.options import CompareOptions
from reader.text.encoder import is_installed

SEMANTIC = CompareOptions(semantic=True)


def coupled(one, other, languages, score=0.9, options=SEMANTIC):
    articles = [article(key, text, language=tag) for key, text, tag in zip("AB", (one, other), languages, strict=True)]
    a, b = (claims(each)[0] for each in articles)
    return couple(Match(a, b, score, ("alike in meaning",)), {each.id: each for each in articles}, options, {})


def told(of):
    return [(found.kind, found.a.value, found.b.value) for found in detect(of)]


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
@pytest.mark.parametrize(
    ("languages", "one", "other", "differs"),
    [
        (("en", "de"), "The army sent 400 soldiers to the valley.", "Die Armee schickte 500 Soldaten.", ("400", "500")),
        (("en", "fr"), "Three people are missing.", "Cinq personnes sont portées disparues.", ("3", "5")),
        (("ru", "de"), "Погибли трое, еще 64 человека пострадали.", "46 Menschen wurden verletzt.", ("64", "46")),
        (("en", "zh"), "Data of 8.5 million people was stolen.", "580万人的信息被盗。", ("8500000", "5800000")),
        (("es", "en"), "Detuvieron a 72 personas.", "Police arrested 27 people after 2 hours.", ("72", "27")),
        (("de", "de"), "Im Zug saßen 150 Menschen.", "Der Zug fuhr mit 181 Menschen an Bord.", ("150", "181")),
        (
            ("en", "fr"),
            "Turnout was 67.9% of the voters.",
            "La participation a atteint 60 % des électeurs.",
            ("67.9%", "60%"),
        ),
        (("en", "de"), "Some 2,000 people fled.", "1.980 Menschen mussten fliehen.", None),
        (("en", "de"), "The army sent 400 soldiers.", "Die Armee schickte vierhundert Soldaten in 20 Lastwagen.", None),
        (("en", "fr"), "Two witnesses saw 12 cars burn.", "Douze voitures ont brûlé en 20 minutes.", None),
        (("en", "it"), "He got nine years in prison.", "Due anni fa fu arrestato.", None),
        (("en", "es"), "The gates opened on Feb. 11.", "Las puertas se abrieron el 12 de febrero.", None),
        (("en", "nl"), "Four boats sank.", "Er zonken 4 boten.", None),
        (("en", "fr"), "About 3 people in 20 voted.", "Quelque 2 000 000 personnes ont voté.", None),
    ],
)
def test_a_number_differs_where_it_counts_the_same(languages, one, other, differs):
    """Found by the meaning of the words after it, whatever the language; rounding and other things stay silent."""
    expected = [(Kind.NUMBER, *differs)] if differs else []
    assert told(coupled(one, other, languages)) == expected
    turned = [(kind, b, a) for kind, a, b in expected]
    assert told(coupled(other, one, languages[::-1])) == turned


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
def test_a_year_differs_where_it_is_the_only_one():
    """Its kind is a date."""
    of = coupled("The dam was completed in 1964.", "Der 1963 erbaute Damm liefert Strom.", ("en", "de"))
    assert told(of) == [(Kind.DATE, "1964", "1963")]
    both = coupled("Built in 1964, it was repaired in 1990.", "Der Damm wurde 1963 erbaut.", ("en", "de"))
    assert told(both) == []


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
def test_a_doubtful_link_carries_nothing():
    """Two claims that may not say the same cannot differ."""
    assert told(coupled("Three people are missing.", "Cinq personnes sont disparues.", ("en", "fr"), score=0.2)) == []


def test_two_english_claims_are_not_abroad(monkeypatch):
    """Nor is anything where nobody asked for it, or where the extra is missing."""
    pair = "Three people are missing.", "Cinq personnes sont disparues."
    monkeypatch.setattr("reader.discrepancy.abroad.is_installed", lambda: True)
    assert is_abroad(coupled(*pair, ("en", "fr")))
    assert not is_abroad(coupled(*pair, ("en", "en-GB")))
    assert not is_abroad(coupled(*pair, ("en", "fr"), options=CompareOptions()))
    monkeypatch.setattr("reader.discrepancy.abroad.is_installed", lambda: False)
    assert not is_abroad(coupled(*pair, ("en", "fr")))
