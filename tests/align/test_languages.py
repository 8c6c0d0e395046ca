"""Articles in several languages, matched by what their claims mean."""

import json
from pathlib import Path

import pytest
from builders import article

from reader.align import alignment
from reader.align.alignment import align
from reader.align.memo import Memo
from reader.model.options import CompareOptions
from reader.text.encoder import is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")

SEMANTIC = CompareOptions(semantic=True)
ENGLISH = """Water poured over the Velsk dam on Monday night after two days of heavy rain.
Governor Marta Olin said the dam was not in danger of breaking.
Engineers opened two of the four gates shortly before midnight.
The army has sent 400 soldiers to the valley."""
FRENCH = """L'armée a envoyé 500 soldats dans la vallée.
Les ingénieurs ont ouvert deux des quatre vannes peu avant minuit.
La gouverneure Marta Olin a assuré que le barrage ne risquait pas de céder.
Les écoles resteront fermées jusqu'à vendredi."""


def told(name, text, language):
    return article(name, text, language=language)


STORY = [told("A", ENGLISH, "en"), told("B", FRENCH, "fr")]


def linked(found, story=STORY):
    texts = {one.id: one.text for one in story}
    return {
        tuple(texts[claim.article][claim.span.start :].split()[0] for claim in (link.a, link.b))
        for group in found.groups
        for link in group.links
    }


def test_claims_meet_across_languages():
    """In whatever order they come; what only one says stays alone."""
    assert linked(align(STORY, SEMANTIC)) == {("Governor", "La"), ("Engineers", "Les"), ("The", "L'armée")}


def test_it_is_off_unless_asked_for():
    """By their words alone these share a name."""
    assert len(linked(align(STORY, CompareOptions()))) < 2


def test_a_link_says_what_it_rests_on_and_narrows_no_passage():
    """The words in common are names at the most."""
    links = [link for group in align(STORY, SEMANTIC).groups for link in group.links]
    assert {str(link.why[0]) for link in links} == {"alike in meaning"}
    assert {(link.a_span, link.b_span) for link in links} == {(None, None)}


def test_english_articles_are_aligned_as_without_it():
    """The encoder is not even asked."""
    other = told("B", "A goal was scored.\nThe dam at Velsk overflowed on Monday night, two gates were opened.", "en")
    story = [STORY[0], other]
    assert align(story, SEMANTIC) == align(story, CompareOptions())


def test_a_memo_does_not_mix_the_two():
    """Turned on and off again, and with an article more."""
    memo = Memo()
    third = told("C", "Die Armee schickte 500 Soldaten ins Tal.", "de")
    for story, options in ((STORY, SEMANTIC), (STORY, CompareOptions()), ([*STORY, third], SEMANTIC)):
        assert align(story, options, memo=memo) == align(story, options)


def test_what_holds_no_word_says_nothing():
    """A row of stars between two parts of an article, whatever an encoder makes of it."""
    starred = [
        told("A", "* * *\nThe gates were opened at midnight.", "en"),
        told("B", "* * *\nLes vannes ont été ouvertes.", "fr"),
    ]
    assert len(linked(align(starred, SEMANTIC), starred)) == 1


def test_without_the_extra_articles_are_matched_by_their_words(monkeypatch):
    """A comparison that asks for it opens all the same."""
    monkeypatch.setattr(alignment.encoder, "is_installed", lambda: False)
    assert align(STORY, SEMANTIC) == align(STORY, CompareOptions())


ROWS = (Path(__file__).parents[1] / "quality" / "stories" / "held-languages.jsonl").read_text(encoding="utf-8")
FOREIGN = [
    told(row["story"], "\n".join(one["sentences"]), one["language"])
    for number, row in enumerate(map(json.loads, ROWS.splitlines()))
    for one in [row["articles"][number % len(row["articles"])]]
]


@pytest.mark.parametrize("start", range(0, len(FOREIGN) - 2, 3))
def test_articles_on_other_events_share_no_claim(start):
    """In whatever languages they are."""
    assert not align(FOREIGN[start : start + 3], SEMANTIC).groups
