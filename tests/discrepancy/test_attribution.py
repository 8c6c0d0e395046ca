"""What one article leaves to a speaker and the other states as its own."""

import pytest

from reader.discrepancy.attribution import detect
from tests.discrepancy.couples import linked, told

SAID = "Planes bombed the crowded refugee camp near the border, officials said."
FLAT = "The army's planes bombed the crowded refugee camp near the border."
DENIED = "The army denied that it had bombed the camp."


def unsaid(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


def test_a_contested_deed_told_without_its_speaker_is_told():
    """The speaker here, the deed there, whichever article drops the speaker; the reason names both."""
    assert unsaid(SAID, FLAT, rest=DENIED) == [("attribution", "officials", "bombed")]
    assert unsaid(FLAT, SAID, rest=DENIED) == [("attribution", "bombed", "officials")]
    (one,) = detect(linked(SAID, FLAT, rest=DENIED))
    assert one.why == "said by officials / told as fact: bombed"


def test_what_accuses_weighs_less_where_nobody_denies_it():
    """So that only the lenient reader sees it."""
    (contested,), (accusing,) = detect(linked(SAID, FLAT, rest=DENIED)), detect(linked(SAID, FLAT))
    assert contested.weight > 0.4 > accusing.weight > 0.2


@pytest.mark.parametrize(
    ("said", "flat"),
    [
        (SAID.replace("bombed", "reached"), FLAT.replace("bombed", "reached")),
        (SAID, f"{FLAT[:-1]}, witnesses said."),
        (SAID, FLAT.replace("planes", "planes allegedly")),
        (SAID, f'"{FLAT}"'),
        (SAID, "Planes bombed crowded refugee camp near border - witness"),
        (SAID, "Has the army bombed the crowded refugee camp near the border?"),
        (SAID, "The army's planes bombed the harbour of Vike."),
        (SAID.replace(", officials said", ""), FLAT),
    ],
    ids=[
        "a plain fact",
        "said in both",
        "hearsay",
        "quoted",
        "signed",
        "a question",
        "another statement",
        "said in neither",
    ],
)
def test_what_no_paper_answers_for_alone_is_not_told(said: str, flat: str):
    """Where the deed is harmless, the paper speaks of hearsay, or it is another statement."""
    assert unsaid(said, flat, rest="") == []


def test_what_lies_outside_the_link_is_not_told():
    """The speaker of an unshared clause."""
    part = "the harbour crew of Vike slept"
    a, b = (f"{text[:-1]}; {part}." for text in (SAID, FLAT))
    assert len(unsaid(a, b)) == 1
    assert unsaid(a, b, narrowed=(part, part)) == []
